/** The files of a release as they lie in its folder, for the formats that are made from them. */
import fs from 'node:fs';
import path from 'node:path';
import type {ReleaseFiles} from '../publish/format.ts';
import type {Row} from '../publish/tables.ts';
import {readChunks} from './files.ts';
import {parseSums, SUMS} from './sums.ts';

/** The files that `sums` names, by SHA-256; the map may grow as files are made. */
export function releaseFiles(folder: string, sums: ReadonlyMap<string, string>): ReleaseFiles {
  const file = (name: string): string => {
    if (!sums.has(name)) throw new Error(`${folder} has no ${name} so far`);
    return path.join(folder, name);
  };
  return {
    get names() {
      return [...sums.keys()].sort();
    },
    size: (name) => fs.statSync(file(name)).size,
    sha256: (name) => sums.get(path.basename(file(name)))!,
    chunks: (name) => readChunks(file(name)),
    rows: (table) => readRows(file(`${table}.json`)),
  };
}

/** The files of a published folder, by its SHA256SUMS. */
export function publishedFiles(folder: string): ReleaseFiles {
  return releaseFiles(folder, parseSums(fs.readFileSync(path.join(folder, SUMS), 'utf8')));
}

/** The rows of a table that `jsonLines` wrote: an array with one row a line. */
function* readRows(file: string): Generator<Row> {
  for (const line of readLines(file)) {
    if (line.startsWith('{')) yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Row;
  }
}

/** The lines of a UTF-8 file, without their line feeds; one at a time, so that size does not matter. */
function* readLines(file: string): Generator<string> {
  let pieces: Buffer[] = [];
  for (const chunk of readChunks(file)) {
    let start = 0;
    for (let end; (end = chunk.indexOf(10, start)) >= 0; start = end + 1) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)]).toString();
      pieces = [];
    }
    if (start < chunk.length) pieces.push(Buffer.from(chunk.subarray(start)));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces).toString();
}
