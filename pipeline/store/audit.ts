/** Whether a published version holds in itself and against the texts: rows, keys, links, history, spans. Reads only. */
import fs from 'node:fs';
import path from 'node:path';
import type {ReleaseEntry, ReleaseIndex} from '../model.ts';
import type {Problem} from '../problem.ts';
import {batches} from '../publish/batches.ts';
import {csvLines} from '../publish/csv.ts';
import type {ReleaseFiles} from '../publish/format.ts';
import type {ChangeRow} from '../publish/history/changes.ts';
import type {Manifest} from '../publish/history/manifest.ts';
import {contract, contractChanges, manifestPath} from '../publish/history/manifest.ts';
import {replay} from '../publish/history/replay.ts';
import {tombstonesOf} from '../publish/history/tombstones.ts';
import {jsonEnd, jsonLines, jsonStart} from '../publish/json.ts';
import type {Row} from '../publish/tables.ts';
import {cellsOf, historyTables, tables} from '../publish/tables.ts';
import {auditRows} from './audit-rows.ts';
import type {RawText} from './audit-spans.ts';
import {auditSpans} from './audit-spans.ts';
import {expectFiles} from './expected.ts';
import {versionPath} from './index-file.ts';
import {publishedFiles, releaseFiles} from './release-files.ts';
import {unsignedVersions, verifyVersion} from './verify.ts';

/** What was found in a version. */
export interface Audit {
  readonly problems: readonly Problem[];
  /** What could not be looked at, and why: sentences. */
  readonly notes: readonly string[];
}

/** A problem without its file. */
export interface Flaw {
  /** The file within the version's folder. */
  readonly file: string;
  readonly rule: string;
  readonly seen: string;
  readonly expected: string | null;
}

/** Flaws that are told of each version. */
const shown = 20;

/** Looks through one version; `text` gives what `raw/` holds of a document now. */
export function auditVersion(output: string, {versions}: ReleaseIndex, entry: ReleaseEntry, text: (documentId: string) => RawText | null): Audit {
  const sums = verifyVersion(output, entry);
  if (Array.isArray(sums)) return {problems: sums, notes: []};
  const folder = versionPath(output, entry.version);
  const files = releaseFiles(folder, sums);
  const before = versions[versions.indexOf(entry) - 1] ?? null;
  const notes: string[] = [];
  const flaws = [...chain(folder, files, before), ...rows(folder, files, entry, notes), ...history(output, folder, files, before), ...spans(files, entry, text, notes)];
  const problems = flaws.slice(0, shown).map(({file, ...flaw}) => ({
    ...flaw, path: path.join(folder, file), line: null, column: null, remedy: 'A published version cannot be mended: mend what made it, and publish the next.',
  }));
  if (flaws.length > shown) notes.push(`${entry.version}: ${flaws.length - shown} more flaws are not shown.`);
  return {problems, notes};
}

function manifestIn(folder: string, files: ReleaseFiles): Manifest | null {
  return files.names.includes(manifestPath) ? JSON.parse(fs.readFileSync(path.join(folder, manifestPath), 'utf8')) as Manifest : null;
}

/** Whether the manifest names the version before by the checksum that the index has; versions older than manifests have none. */
function chain(folder: string, files: ReleaseFiles, before: ReleaseEntry | null): Flaw[] {
  const manifest = manifestIn(folder, files);
  const flaw = (seen: string, expected: string | null): Flaw[] => [{file: manifestPath, rule: 'verify/chain', seen, expected}];
  if (manifest === null) {
    const wasThere = before !== null && fs.existsSync(path.join(path.dirname(folder), `v${before.version}`, manifestPath));
    return wasThere ? flaw('There is no manifest', 'one, as in the version before') : [];
  }
  const expected = before === null ? null : {version: before.version, sha256: before.sha256};
  return JSON.stringify(manifest.previous) === JSON.stringify(expected)
    ? [] : flaw(`The version before is ${JSON.stringify(manifest.previous)}`, `${JSON.stringify(expected)}, as index.json has it`);
}

/** Rows against the schemas of today, where the version follows them. */
function rows(folder: string, files: ReleaseFiles, {version}: ReleaseEntry, notes: string[]): Flaw[] {
  const manifest = manifestIn(folder, files);
  if (manifest !== null && contractChanges(manifest.contract, contract()).length === 0) return auditRows([...tables, ...Object.values(historyTables)], files);
  notes.push(`${version} follows an earlier contract: its rows were not held to the schemas of today.`);
  return [];
}

/** Whether the changes, applied to the version before, give this one byte for byte, and nothing buried is alive. */
function history(output: string, folder: string, files: ReleaseFiles, before: ReleaseEntry | null): Flaw[] {
  if (!files.names.includes('changes.json')) return [];
  const observations = tables.find(({name}) => name === 'observations')!;
  const gone = before === null ? [] : unsignedVersions(output, [before]);
  if (gone.length > 0) return gone.map(({path: file, seen}) => ({file: 'changes.json', rule: 'verify/replay', seen: `The changes cannot be applied: ${file}: ${seen}`, expected: null}));
  const old = before === null ? [] : publishedFiles(versionPath(output, before.version)).rows('observations');
  const expected = expectFiles(folder);
  expected.append([{path: 'observations.csv', text: csvLines([observations.columns])}, {path: 'observations.json', text: jsonStart}]);
  let isFirst = true;
  try {
    for (const batch of batches(replay(old, files.rows('changes') as Iterable<Row & ChangeRow>, observations.schema))) {
      const cells = batch.map((row) => cellsOf(row, observations.columns));
      expected.append([{path: 'observations.csv', text: csvLines(cells)}, {path: 'observations.json', text: jsonLines(observations.columns, cells, isFirst)}]);
      isFirst = false;
    }
  } catch (error) {
    return [{file: 'changes.json', rule: 'verify/replay', seen: `The changes do not fit the version before: ${(error as Error).message}`, expected: null}];
  }
  expected.append([{path: 'observations.json', text: jsonEnd}]);
  const differing = expected.end().map(({path: file, line, seen, expected: wanted}) =>
    ({file: path.basename(file), rule: 'verify/replay', seen: `Line ${line}: ${seen}`, expected: wanted}));
  return [...differing, ...risen(files)];
}

function risen(files: ReleaseFiles): Flaw[] {
  const buried = new Set([...tombstonesOf(files)].filter(({restored_in}) => restored_in === null).map(({observation_id}) => observation_id));
  const flaws: Flaw[] = [];
  for (const {observation_id} of buried.size === 0 ? [] : files.rows('observations')) {
    if (buried.has(String(observation_id))) flaws.push({file: 'tombstones.json', rule: 'verify/tombstone', seen: `${observation_id} is withdrawn and published`, expected: null});
  }
  return flaws;
}

function spans(files: ReleaseFiles, {version}: ReleaseEntry, text: (documentId: string) => RawText | null, notes: string[]): Flaw[] {
  const {flaws, missing} = auditSpans(files, text);
  if (missing.length > 0) notes.push(`${version}: not in raw/ any more, so spans were not looked up: ${missing.join(', ')}.`);
  return flaws;
}
