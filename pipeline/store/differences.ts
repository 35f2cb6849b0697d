/** Everything in an output that is not what it ought to be. Reads only. */
import path from 'node:path';
import type {Problem} from '../problem.ts';
import type {Edition, Format, SiteFile} from '../publish/format.ts';
import * as registered from '../publish/formats.ts';
import type {Checked} from '../publish/index.ts';
import {createPublisher} from '../publish/index.ts';
import {tables} from '../publish/tables.ts';
import type {Article, Finding, ReleaseEntry} from '../model.ts';
import type {Folder} from './compare.ts';
import {expectFiles} from './expected.ts';
import {indexPath, readIndex, versionPath} from './index-file.ts';
import type {Imprint} from './made.ts';
import {editionOf, remake} from './made.ts';
import {unlistedVersions} from './recover.ts';
import {verifySite} from './site.ts';
import {verifyLatest, verifyVersion} from './verify.ts';

/** The checks that need all articles, as `validate` gives them. */
export interface Cross {
  add(article: Article): void;
  finish(): Finding[];
}

/** Checked articles in the order of their ids. */
type Articles = Iterable<Checked> | AsyncIterable<Checked>;

/** What the files beside the tables are made again with. */
export interface CheckAgainst extends Imprint {
  /** In place of those of `publish/formats.ts`. */
  readonly formats?: readonly Format[];
  readonly siteFiles?: readonly SiteFile[];
}

/** What was found, and in which versions. */
export interface Differences {
  readonly problems: readonly Problem[];
  /** Oldest first. */
  readonly versions: readonly ReleaseEntry[];
}

/**
 * Compares: the index with its schema, each version with its checksums, `latest/` with the last version, and the
 * last version with the release that `articles`, in the order of their ids, give now.
 */
export async function findDifferences(output: string, articles: Articles, cross: Cross, given: CheckAgainst): Promise<Differences> {
  const index = readIndex(output);
  if (Array.isArray(index)) return {problems: index, versions: []};
  const last = index?.versions.at(-1);
  if (!index || !last) return {problems: [nothingPublished(output)], versions: []};
  const {formats, siteFiles, ...imprint} = {...registered, ...given};
  const found = index.versions.map((entry) => verifyVersion(output, entry));
  const folder = versionPath(output, last.version);
  const problems = [
    ...unlistedVersions(output, index),
    ...found.filter((each) => Array.isArray(each)).flat(),
    ...verifyLatest(output, last),
    ...await compareTables(folder, articles, cross),
  ];
  const sums = found.at(-1)!;
  // What is made from spoiled files would be wrong because of them alone.
  if (!Array.isArray(sums)) problems.push(...await compareFormats(formats, editionOf(last, index, imprint), {folder, sums}));
  if (!found.some((each) => Array.isArray(each))) problems.push(...await verifySite(output, siteFiles, index, imprint.publication));
  return {problems, versions: index.versions};
}

/** Makes the tables again and holds the published files to them, an article at a time. */
async function compareTables(folder: string, articles: Articles, cross: Cross): Promise<Problem[]> {
  const publisher = createPublisher();
  const files = expectFiles(folder);
  files.append(publisher.start());
  for await (const checked of articles) {
    cross.add(checked.article);
    files.append(publisher.add(checked));
  }
  files.append(publisher.end(cross.finish()));
  return files.end();
}

/** Makes the formats again from the published files and holds those to them. */
async function compareFormats(formats: readonly Format[], edition: Edition, published: Folder): Promise<Problem[]> {
  const files = expectFiles(published.folder);
  for (const {path: name, pieces} of remake(formats, edition, published)) {
    files.append([{path: name, text: ''}]);
    if (published.sums.has(name)) for await (const text of pieces) files.append([{path: name, text}]);
  }
  return [...files.end(), ...unmade(formats, published)];
}

/** Published files that nothing makes any more. */
function unmade(formats: readonly Format[], {folder, sums}: Folder): Problem[] {
  const made = new Set([...tables.flatMap(({name}) => [`${name}.csv`, `${name}.json`]), ...formats.map((format) => format.path)]);
  return [...sums.keys()].filter((name) => !made.has(name)).map((name) => ({
    path: path.join(folder, name), line: null, column: null, rule: 'check/unmade', seen: 'Nothing makes this file any more', expected: null,
    remedy: 'Run the pipeline to publish a version without it.',
  }));
}

function nothingPublished(output: string): Problem {
  return {
    path: indexPath(output), line: null, column: null, rule: 'check/nothing', seen: 'Nothing has been published', expected: null,
    remedy: 'Run the pipeline first.',
  };
}
