/** Holds files on the disk to the content that they ought to have, as it comes, a piece at a time. */
import fs from 'node:fs';
import path from 'node:path';
import type {Problem} from '../problem.ts';
import {hasCode} from './files.ts';

/** A folder that ought to hold certain files. */
export interface Expectation {
  append(pieces: readonly {readonly path: string; readonly text: string | Uint8Array}[]): void;
  /** The first difference of each file, by name; none where all is as expected. */
  end(): Problem[];
}

interface ExpectedFile {
  readonly handle: number | null;
  at: number;
  line: number;
  problem: Problem | null;
}

/** Opens a comparison with the files of `folder`. */
export function expectFiles(folder: string): Expectation {
  const files = new Map<string, ExpectedFile>();
  const problem = (name: string, line: number | null, seen: string, expected: string | null): Problem => ({
    path: path.join(folder, name), line, column: null, rule: 'check/differs', seen, expected,
    remedy: 'Run the pipeline to publish what raw/ gives now.',
  });
  const open = (name: string): ExpectedFile => {
    const handle = openIfThere(path.join(folder, name));
    return {handle, at: 0, line: 1, problem: handle === null ? problem(name, null, 'The file is missing', 'one that is made from raw/') : null};
  };
  const compare = (name: string, file: ExpectedFile, text: string | Uint8Array): void => {
    const wanted = Buffer.from(text);
    const found = read(file.handle!, file.at, wanted.length);
    if (!found.equals(wanted)) {
      const place = firstDifference(found, wanted);
      const line = file.line + lineBreaks(wanted.subarray(0, place));
      file.problem = problem(name, line, `The file has ${excerpt(found, place)}`, `${excerpt(wanted, place)}, from raw/`);
    }
    file.at += wanted.length;
    file.line += lineBreaks(wanted);
  };
  return {
    append(pieces) {
      for (const {path: name, text} of pieces) {
        const file = files.get(name) ?? open(name);
        files.set(name, file);
        if (!file.problem) compare(name, file, text);
      }
    },
    end() {
      for (const [name, file] of files) {
        if (file.handle === null) continue;
        const rest = read(file.handle, file.at, 200);
        if (!file.problem && rest.length > 0) file.problem = problem(name, file.line, `The file goes on with ${excerpt(rest, 0)}`, 'its end');
        fs.closeSync(file.handle);
      }
      return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, file]) => file.problem ?? []);
    },
  };
}

function openIfThere(file: string): number | null {
  try {
    return fs.openSync(file, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function read(handle: number, from: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let at = 0;
  for (let count; at < length && (count = fs.readSync(handle, buffer, at, length - at, from + at)) > 0;) at += count;
  return buffer.subarray(0, at);
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function lineBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 10) count++;
  return count;
}

/** The text around a place, on its line, quoted. */
function excerpt(bytes: Buffer, place: number): string {
  const before = bytes.subarray(0, place).toString().split('\n').at(-1)!.slice(-40);
  const after = bytes.subarray(place).toString().split(/\r?\n/)[0].slice(0, 40);
  return bytes.length <= place ? `“${before}” and then its end` : `“${before}${after}”`.replace(/\p{Cc}|\ufffd/gu, '');
}
