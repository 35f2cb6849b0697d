/** The release that `build.ts` made, as its readers find it. */
import {linkSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {inject} from 'vitest';
import type {Cell} from '../../pipeline/publish/tables.ts';
import {temporaryFolder} from '../support/folder.ts';

/** The folder of releases. */
export const output = inject('output');
/** The latest release. */
export const latest = join(output, 'latest');

/** A row by column. */
export type Row = Readonly<Record<string, string>>;

/** A file of a release as JSON. */
export const readJson = <Value>(name: string, folder = latest): Value => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value;

/** The rows of a JSON table. */
export const jsonRows = (table: string, folder = latest): Readonly<Record<string, Cell>>[] => readJson(`${table}.json`, folder);

/** Header and records of a CSV file, nothing relaxed. */
export const csvRecords = (name: string, folder = latest): string[][] => parse(readFileSync(join(folder, name)), {skip_empty_lines: false}) as string[][];

/** The rows of a CSV file. */
export function csvRows(name: string, folder = latest): Row[] {
  const [header, ...records] = csvRecords(name, folder);
  return records.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at]])));
}

/** The latest release with one file spoiled; gone after the test. The other files are the same, not copies. @throws where spoiling changes nothing */
export function spoil(name: string, change: (text: string) => string | Uint8Array): string {
  const before = readFileSync(join(latest, name));
  const after = Buffer.from(change(before.toString()));
  if (after.equals(before)) throw new Error(`${name} is as it was`);
  const folder = temporaryFolder();
  for (const other of readdirSync(latest)) if (other !== name) linkSync(join(latest, other), join(folder, other));
  writeFileSync(join(folder, name), after);
  return folder;
}
