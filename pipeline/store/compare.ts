/** How the files of a release differ from those of the version before. */
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'csv-parse';
import {tables} from '../publish/tables.ts';
import type {FileChange} from '../release/index.ts';

/** The files of a release and their SHA-256 by name. */
export interface Folder {
  readonly folder: string;
  readonly sums: ReadonlyMap<string, string>;
}

/** The changes from `before` to the tables of `after` and the files still to be `made`, in the order of the names. */
export async function compareReleases(before: Folder, after: Folder, made: readonly string[]): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  for (const name of [...new Set([...before.sums.keys(), ...after.sums.keys(), ...made])].sort()) {
    const [old, now] = [before.sums.get(name), after.sums.get(name)];
    if (old === undefined) changes.push({path: name, change: 'added'});
    else if (now === undefined && !made.includes(name)) changes.push({path: name, change: 'removed'});
    else if (now !== undefined && now !== old) changes.push({path: name, change: await compareTable(path.join(before.folder, name), path.join(after.folder, name))});
  }
  return changes;
}

/**
 * Two editions of a CSV table, read side by side: whether the columns differ, else whether the keys do, else only
 * cells. A JSON file says the same as its CSV, which decides.
 */
async function compareTable(before: string, after: string): Promise<'columns' | 'rows' | 'cells'> {
  const name = path.basename(after);
  const table = tables.find((known) => `${known.name}.csv` === name);
  if (!table) return 'cells';
  const [old, now] = [records(before), records(after)];
  try {
    const [oldHeader, nowHeader] = [(await old.next()).value, (await now.next()).value];
    if (JSON.stringify(oldHeader) !== JSON.stringify(nowHeader)) return 'columns';
    const at = table.key.map((column) => table.columns.indexOf(column));
    for (;;) {
      const [oldRow, nowRow] = [await old.next(), await now.next()];
      if (oldRow.done || nowRow.done) return oldRow.done && nowRow.done ? 'cells' : 'rows';
      if (at.some((index) => oldRow.value[index] !== nowRow.value[index])) return 'rows';
    }
  } finally {
    await Promise.all([old.return?.(), now.return?.()]);
  }
}

function records(file: string): AsyncIterator<string[]> {
  return fs.createReadStream(file).pipe(parse())[Symbol.asyncIterator]() as AsyncIterator<string[]>;
}
