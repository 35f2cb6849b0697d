/** What a release that is staged would be: its version and why, or why it may not be. Reads only. */
import type {Counts} from '../model.ts';
import type {Problem} from '../problem.ts';
import type {ReleaseFiles} from '../publish/format.ts';
import type {Difference} from '../publish/history/diff.ts';
import {differences, documentPairs, reasons} from '../publish/history/changes.ts';
import {tombstonesOf} from '../publish/history/tombstones.ts';
import type {FileChange, Release, Tally} from '../release/index.ts';
import {release} from '../release/index.ts';
import type {Folder} from './compare.ts';
import {compareReleases} from './compare.ts';
import type {Made} from './format-files.ts';
import {namesOf} from './format-files.ts';
import {versionPath} from './index-file.ts';
import type {Imprint} from './made.ts';
import {changedFormats, editionOf} from './made.ts';
import type {Standing} from './recover.ts';
import {releaseFiles} from './release-files.ts';

/** What the staged tables come to. */
export interface Decision {
  /** Null when nothing is to be published. */
  readonly release: Release | null;
  /** All that differs from the version before, attribution included. */
  readonly changes: readonly FileChange[];
  /** Why it may not be published. */
  readonly problems: readonly Problem[];
}

/** What a decision depends on beside the tables. */
export interface Terms extends Imprint {
  readonly formats: readonly Made[];
  /** Whether a person has confirmed that observations may be withdrawn. */
  readonly withdraw: boolean;
}

/** How many withdrawn observations a refusal names. */
const shown = 20;

/** Holds the staged tables to the version that stands. */
export async function decide(output: string, {index, sums}: Standing, staged: Folder, counts: Counts, {formats, withdraw, ...imprint}: Terms): Promise<Decision> {
  const last = index.versions.at(-1);
  if (!last) return {release: release(index, [], counts, null), changes: [], problems: []};
  const before = {folder: versionPath(output, last.version), sums};
  const changes = await compareReleases(before, staged, namesOf(formats, sums.keys()));
  if (changes.every(({change}) => change === 'attribution')) {
    const described = await changedFormats(formats, editionOf(output, last, index, imprint), before);
    changes.push(...described.map((path) => ({path, change: 'cells'} as const)));
  }
  const [old, now] = [releaseFiles(before.folder, before.sums), releaseFiles(staged.folder, staged.sums)];
  const differs = (path: string): boolean => changes.some((change) => change.path === path);
  const {tally, withdrawn} = differs('observations.csv') ? count(old, now) : {tally: null, withdrawn: []};
  const problems = [
    ...differs('codelists.csv') ? goneCodes(before.folder, old, now) : [],
    ...differs('documents.csv') ? otherTexts(old, now) : [],
    ...withdraw ? [] : withdrawn,
  ];
  return {release: release(index, changes, counts, tally), changes, problems};
}

/** How many observations differ, and which are gone; an editor's rejection is on record, with its reason, and needs no second word. */
function count(before: ReleaseFiles, after: ReleaseFiles): {tally: Tally; withdrawn: Problem[]} {
  const tally = {added: 0, revised: 0, withdrawn: 0};
  const withdrawn: Problem[] = [];
  let unmeant = 0;
  const why = reasons(before, after);
  for (const difference of differences(before, after)) {
    tally[difference.change]++;
    const reason = why(difference);
    if (difference.change !== 'withdrawn' || reason === 'rejected') continue;
    unmeant++;
    if (withdrawn.length < shown) withdrawn.push(withdrawal(difference, reason));
  }
  const more = unmeant - withdrawn.length;
  if (more > 0) withdrawn.push({...withdrawn[0], seen: `${more} more observations would be withdrawn`});
  return {tally, withdrawn};
}

function withdrawal({observation_id, before}: Difference, reason: string): Problem {
  return {
    path: `raw/${before!.document_id}/article.txt`, line: before!.line as number, column: null, rule: 'release/withdraws',
    seen: `${observation_id} would be withdrawn (${reason}): ${before!.indicator}, ${before!.value_text}`, expected: null,
    remedy: 'Run again with --withdraw if that is meant; it leaves a tombstone.',
  };
}

/** Codes stay for good, so that what was published with them can be read for good. */
function goneCodes(folder: string, before: ReleaseFiles, after: ReleaseFiles): Problem[] {
  const key = ({codelist, code}: Readonly<Record<string, unknown>>): string => `${codelist} ${code}`;
  const present = new Set([...after.rows('codelists')].map(key));
  return [...before.rows('codelists')].filter((row) => !present.has(key(row))).map(({codelist, code}) => ({
    path: `${folder}/codelists.csv`, line: null, column: null, rule: 'release/code-gone',
    seen: `The code ${code} of the list ${codelist} was published and is gone`, expected: null,
    remedy: 'Bring it back, or keep it in pipeline/vocabulary/retired.ts with the code that takes its place.',
  }));
}

/** An observation's id is a place in a text: the text of a document must stay what it was, even after a withdrawal. */
function otherTexts(before: ReleaseFiles, after: ReleaseFiles): Problem[] {
  const buried = new Map([...tombstonesOf(before)].map(({document_id, document_sha256}) => [document_id, document_sha256]));
  const problems: Problem[] = [];
  for (const [old, now] of documentPairs(before, after)) {
    if (now === null) continue;
    const known = old?.sha256 ?? buried.get(String(now.document_id));
    if (known === undefined || known === now.sha256) continue;
    problems.push({
      path: `raw/${now.document_id}/article.txt`, line: null, column: null, rule: 'release/other-text',
      seen: `Its SHA-256 is ${now.sha256}`, expected: `${known}, with which its figures were published`,
      remedy: 'Restore the text; a corrected one is a new article whose source.json says that it “replaces” this one.',
    });
  }
  return problems;
}
