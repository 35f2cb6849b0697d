/** How the files of a release differ from those of the version before. */
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'csv-parse';
import type {Manifest} from '../publish/history/manifest.ts';
import {contract, contractChanges, manifestPath} from '../publish/history/manifest.ts';
import type {Table} from '../publish/tables.ts';
import {tables} from '../publish/tables.ts';
import type {FileChange} from '../release/index.ts';

/** The files of a release and their SHA-256 by name. */
export interface Folder {
  readonly folder: string;
  readonly sums: ReadonlyMap<string, string>;
}

/** The changes from `before` to the tables of `after`, to the files still to be `made`, and to the contract. */
export async function compareReleases(before: Folder, after: Folder, made: readonly string[]): Promise<FileChange[]> {
  const now = new Set([...after.sums.keys(), ...made]);
  const changes: FileChange[] = [
    ...[...now].filter((name) => !before.sums.has(name)).map((name) => ({path: name, change: 'added'} as const)),
    ...[...before.sums.keys()].filter((name) => !now.has(name)).map((name) => ({path: name, change: 'removed'} as const)),
    ...changesOfContract(before),
  ];
  for (const table of tables) {
    const change = await compareTable(table, before, after);
    if (change !== null) changes.push(change);
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function changesOfContract({folder, sums}: Folder): FileChange[] {
  if (!sums.has(manifestPath)) return [];
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, manifestPath), 'utf8')) as Manifest;
  return contractChanges(manifest.contract, contract()).map((name) => ({path: name, change: 'contract'}));
}

/** A table's change, null where there is none or a whole file came or went: the CSV decides, and the JSON says the same. */
async function compareTable(table: Table, before: Folder, after: Folder): Promise<FileChange | null> {
  const [csv, json] = [`${table.name}.csv`, `${table.name}.json`];
  const differs = (name: string): boolean => before.sums.has(name) && before.sums.get(name) !== after.sums.get(name);
  if (differs(csv)) return {path: csv, change: await compareRows(table, path.join(before.folder, csv), path.join(after.folder, csv))};
  return differs(json) ? {path: json, change: 'cells'} : null;
}

/**
 * Two editions of a CSV table, read side by side: whether the keys differ, else whether any cell does. Which rule
 * decided is attribution: a rule may be renamed or replaced by its equal without a new version.
 */
async function compareRows({name, key, columns}: Table, before: string, after: string): Promise<FileChange['change']> {
  const [old, now] = [records(before), records(after)];
  const keys = key.map((column) => columns.indexOf(column));
  const rule = columns.indexOf('rule');
  let change: FileChange['change'] = 'attribution';
  try {
    for (;;) {
      const [oldRow, nowRow] = [await old.next(), await now.next()];
      if (oldRow.done && nowRow.done) return change;
      if (name === 'provenance') continue;
      if (oldRow.done || nowRow.done || keys.some((at) => oldRow.value[at] !== nowRow.value[at])) return 'rows';
      if (nowRow.value.some((cell, at) => at !== rule && cell !== oldRow.value[at])) change = 'cells';
    }
  } finally {
    await Promise.all([old.return?.(), now.return?.()]);
  }
}

function records(file: string): AsyncIterator<string[]> {
  return fs.createReadStream(file).pipe(parse())[Symbol.asyncIterator]() as AsyncIterator<string[]>;
}
