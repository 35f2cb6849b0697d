/** The files of an output outside its versions: made from the index, and made again by the next run where they are not so. */
import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {ReleaseIndex} from '../model.ts';
import type {Problem} from '../problem.ts';
import type {PublicationFacts, Site, SiteFile} from '../publish/format.ts';
import {hasCode, replaceFile} from './files.ts';
import {versionPath} from './index-file.ts';
import {publishedFiles} from './release-files.ts';
import {STAGING} from './stage.ts';

/** Replaces each file that is not what the index and its versions give, in one step; does nothing before the first release. */
export async function mirrorSite(output: string, siteFiles: readonly SiteFile[], index: ReleaseIndex, publication: PublicationFacts): Promise<void> {
  for await (const {file, content} of expected(output, siteFiles, index, publication)) {
    if (!isSame(file, content)) replaceFile(file, path.join(output, `${STAGING}site-${randomUUID()}`), content);
  }
}

/** What is wrong with these files. */
export async function verifySite(output: string, siteFiles: readonly SiteFile[], index: ReleaseIndex, publication: PublicationFacts): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const {file, content} of expected(output, siteFiles, index, publication)) {
    if (isSame(file, content)) continue;
    problems.push({
      path: file, line: null, column: null, rule: 'check/site', seen: 'The file is missing or differs', expected: 'what the index and its versions give',
      remedy: 'Run the pipeline: it writes the file again.',
    });
  }
  return problems;
}

async function* expected(
  output: string, siteFiles: readonly SiteFile[], index: ReleaseIndex, publication: PublicationFacts,
): AsyncGenerator<{readonly file: string; readonly content: Buffer}> {
  if (index.latest === null) return;
  const site = siteOf(output, index, index.latest, publication);
  for (const siteFile of siteFiles) {
    const pieces: Buffer[] = [];
    for await (const piece of siteFile.make(site)) pieces.push(Buffer.from(piece));
    yield {file: path.join(output, siteFile.path), content: Buffer.concat(pieces)};
  }
}

function siteOf(output: string, index: ReleaseIndex, latest: string, publication: PublicationFacts): Site {
  const versionFiles: Site['versionFiles'] = (version) => publishedFiles(versionPath(output, version));
  return {index, publication, versionFiles, files: versionFiles(latest)};
}

function isSame(file: string, content: Buffer): boolean {
  try {
    return fs.readFileSync(file).equals(content);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}
