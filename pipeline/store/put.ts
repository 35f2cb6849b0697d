/** The last steps of a publication: formats, signature, two renames, and what follows them. */
import fs from 'node:fs';
import type {ReleaseEntry} from '../model.ts';
import {Refusal} from '../problem.ts';
import type {SiteFile} from '../publish/format.ts';
import type {Release} from '../release/index.ts';
import type {Drafted} from './draft.ts';
import {hasCode, syncDirectory} from './files.ts';
import type {Made} from './format-files.ts';
import {readIndex, versionPath, writeIndex} from './index-file.ts';
import {mirrorLatest} from './latest.ts';
import {Busy} from './lock.ts';
import type {Imprint, Unlisted} from './made.ts';
import {editionOf, writeFormats} from './made.ts';
import type {Standing} from './recover.ts';
import {announce, settle} from './recover.ts';
import {mirrorSite} from './site.ts';
import type {Stage} from './stage.ts';

/** What a version is issued with. */
export interface Issue extends Imprint {
  /** Gives the moment of publication, ISO 8601 in UTC to the second: `2026-01-31T08:00:00Z`. Asked once, if at all. */
  clock(): string;
  /** Gives the git commit of the program; null where unknown. Asked once, if at all. */
  codeRevision(): Promise<string | null>;
  readonly formats: readonly Made[];
  readonly siteFiles: readonly SiteFile[];
}

/** Adds the formats to drafted tables, puts the stage in place and publishes it. @throws Busy, Refusal `publish/unfinished` */
export async function putInPlace(output: string, {index}: Standing, stage: Stage, release: Release, {staged, counts}: Drafted, options: Issue): Promise<void> {
  const unlisted = {...release, released_at: options.clock(), code_revision: await options.codeRevision(), ...counts};
  const sums = new Map(staged.sums);
  await writeFormats(stage, sums, options.formats, editionOf(output, unlisted, index, options));
  const entry = entryOf(unlisted, sums.size, await stage.sign(sums));
  announce(output, entry.version);
  place(stage, versionPath(output, entry.version));
  syncDirectory(output);
  const next = {latest: entry.version, versions: [...index.versions, entry]};
  try {
    writeIndex(output, next);
    settle(output);
    mirrorLatest(output, entry.version);
    await mirrorSite(output, options.siteFiles, next, options.publication);
  } catch (error) {
    throw isListed(output, entry) ? unfinished(output, entry, error) : error;
  }
}

/** The entry as `index.json` has it, in the order of its schema. */
function entryOf({version, released_at, code_revision, change, reason_en, reason_zh, ...counts}: Unlisted, files: number, sha256: string): ReleaseEntry {
  return {version, released_at, code_revision, change, reason_en, reason_zh, files, sha256, ...counts};
}

/** Renames the stage to its version; a folder that is there already belongs to a run that was quicker. */
function place(stage: Stage, folder: string): void {
  try {
    fs.renameSync(stage.folder, folder);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') || !fs.existsSync(folder)) throw error;
    throw new Busy(`${folder} was published by another run`, 'Run again.');
  }
}

function isListed(output: string, {version}: ReleaseEntry): boolean {
  const index = readIndex(output);
  return index !== null && !Array.isArray(index) && index.latest === version;
}

/** The version is out, but what follows it is not all there. */
function unfinished(output: string, {version}: ReleaseEntry, error: unknown): Refusal {
  return new Refusal([{
    path: output, line: null, column: null, rule: 'publish/unfinished',
    seen: `Version ${version} is published, but not all beside it could be written: ${(error as Error).message}`, expected: null,
    remedy: 'Run again: it makes latest/ and the files beside it follow.',
  }], error);
}
