/** Everything in an output that is not what it ought to be. Reads only. */
import os from 'node:os';
import path from 'node:path';
import type {Problem} from '../problem.ts';
import type {Edition, SiteFile} from '../publish/format.ts';
import {allFormats, siteFiles as allSiteFiles} from '../publish/formats.ts';
import type {Checked} from '../publish/index.ts';
import {tables} from '../publish/tables.ts';
import type {Article, Finding, ReleaseEntry} from '../model.ts';
import type {Folder} from './compare.ts';
import {compareReleases} from './compare.ts';
import {openDraft} from './draft.ts';
import {expectFiles} from './expected.ts';
import {readChunks} from './files.ts';
import type {Made} from './format-files.ts';
import {indexPath, readIndex, versionPath} from './index-file.ts';
import type {Imprint} from './made.ts';
import {editionOf, remake} from './made.ts';
import {unlistedVersions} from './recover.ts';
import {publishedFiles} from './release-files.ts';
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
  readonly formats?: readonly Made[];
  readonly siteFiles?: readonly SiteFile[];
}

/** What was found, and in which versions. */
export interface Differences {
  readonly problems: readonly Problem[];
  /** Files that name other rules than now, which makes no new version: paths to show. */
  readonly attributions: readonly string[];
  /** Oldest first. */
  readonly versions: readonly ReleaseEntry[];
}

/**
 * Compares: the index with its schema, each version with its checksums, `latest/` with the last version, and the
 * last version with the release that `articles`, in the order of their ids, give now.
 */
export async function findDifferences(output: string, articles: Articles, cross: Cross, given: CheckAgainst): Promise<Differences> {
  const index = readIndex(output);
  if (Array.isArray(index)) return {problems: index, attributions: [], versions: []};
  const last = index?.versions.at(-1);
  if (!index || !last) return {problems: [nothingPublished(output)], attributions: [], versions: []};
  const {formats, siteFiles, ...imprint} = {formats: allFormats, siteFiles: allSiteFiles, ...given};
  const found = index.versions.map((entry) => verifyVersion(output, entry));
  const isIntact = !found.some((each) => Array.isArray(each));
  const sums = found.at(-1)!;
  const published = Array.isArray(sums) ? null : {folder: versionPath(output, last.version), sums};
  const tables = await compareTables(versionPath(output, last.version), published, articles, cross);
  const problems = [
    ...unlistedVersions(output, index),
    ...found.filter((each) => Array.isArray(each)).flat(),
    ...verifyLatest(output, last),
    ...tables.problems,
    // What is made from spoiled files would be wrong because of them alone.
    ...published && isIntact ? await compareFormats(formats, editionOf(output, last, index, imprint), published) : [],
    ...isIntact ? await verifySite(output, siteFiles, index, imprint.publication) : [],
  ];
  return {problems, attributions: tables.attributions, versions: index.versions};
}

/** Makes the tables again, in a folder of their own, and holds the published files to them; `published` is null where they are spoiled. */
async function compareTables(folder: string, published: Folder | null, articles: Articles, cross: Cross): Promise<Omit<Differences, 'versions'>> {
  const draft = openDraft(os.tmpdir());
  try {
    for await (const checked of articles) {
      cross.add(checked.article);
      draft.add(checked);
    }
    const {staged} = draft.end(cross.finish(), published ? publishedFiles(folder).rows('codelists') : []);
    const problems = differingFiles(folder, staged);
    const changes = published && problems.length > 0 ? await compareReleases(published, staged, [...published.sums.keys()]) : [];
    const attributed = changes.filter(({change}) => change === 'attribution').flatMap(({path: csv}) => [csv, csv.replace(/csv$/, 'json')]);
    const isAttribution = (problem: Problem): boolean => attributed.includes(path.basename(problem.path));
    return {problems: problems.filter((problem) => !isAttribution(problem)), attributions: problems.filter(isAttribution).map((problem) => problem.path)};
  } finally {
    draft.stage.discard();
  }
}

/** The first difference of each published file from what was staged. */
function differingFiles(folder: string, {folder: stage, sums}: Folder): Problem[] {
  const files = expectFiles(folder);
  for (const name of sums.keys()) for (const text of readChunks(path.join(stage, name))) files.append([{path: name, text}]);
  return files.end();
}

/** Makes the formats again from the published files and holds those to them. */
async function compareFormats(formats: readonly Made[], edition: Edition, published: Folder): Promise<Problem[]> {
  const files = expectFiles(published.folder);
  const made = new Set(tables.flatMap(({name}) => [`${name}.csv`, `${name}.json`]));
  for (const {path: name, pieces} of remake(formats, edition, published)) {
    made.add(name);
    files.append([{path: name, text: ''}]);
    if (published.sums.has(name)) for await (const text of pieces) files.append([{path: name, text}]);
  }
  return [...files.end(), ...unmade(made, published)];
}

/** Published files that nothing makes any more. */
function unmade(made: ReadonlySet<string>, {folder, sums}: Folder): Problem[] {
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
