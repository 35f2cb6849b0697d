/** A folder inside the output in which a release grows before anyone can see it. */
import {createHash, randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {Pieces} from '../publish/format.ts';
import type {Piece} from '../publish/index.ts';
import {hashFile, syncDirectory, writeAll} from './files.ts';
import {formatSums, SUMS} from './sums.ts';

/** What all such folders' names begin with; a run that starts removes those of runs that crashed. */
export const STAGING = '.staging-';

const FLUSH = 1 << 18;

/** The files of a release under construction. */
export interface Stage {
  readonly folder: string;
  append(pieces: readonly Piece[]): void;
  /** Ends the files, flushes them, reads them back and gives their SHA-256 by name. */
  seal(): Map<string, string>;
  /** Adds a file to a sealed stage, flushes it and reads it back; returns its SHA-256. */
  write(name: string, pieces: Pieces): Promise<string>;
  /** Adds SHA256SUMS to a sealed stage; returns its own SHA-256. */
  sign(sums: ReadonlyMap<string, string>): Promise<string>;
  /** Removes the folder, unless it has been moved away. Safe to call twice. */
  discard(): void;
}

interface OpenFile {
  readonly handle: number;
  readonly hash: ReturnType<typeof createHash>;
  pending: Buffer[];
  length: number;
}

/** Opens a new stage in `output`. */
export function openStage(output: string): Stage {
  const folder = path.join(output, `${STAGING}release-${randomUUID()}`);
  fs.mkdirSync(folder);
  const files = new Map<string, OpenFile>();

  const open = (name: string): OpenFile => {
    const file = {handle: fs.openSync(path.join(folder, name), 'wx'), hash: createHash('sha256'), pending: [], length: 0};
    files.set(name, file);
    return file;
  };
  const close = (): void => {
    for (const {handle} of files.values()) fs.closeSync(handle);
    files.clear();
  };
  const seal = (): Map<string, string> => {
    const sums = new Map<string, string>();
    for (const [name, file] of files) {
      flush(file);
      fs.fsyncSync(file.handle);
      sums.set(name, file.hash.digest('hex'));
    }
    close();
    for (const [name, hash] of sums) {
      if (hashFile(path.join(folder, name)) !== hash) throw new Error(`${name} reads back otherwise than written`);
    }
    return sums;
  };
  const write: Stage['write'] = async (name, pieces) => {
    const file = open(name);
    for await (const piece of pieces) put(file, piece);
    return seal().get(name)!;
  };
  return {
    folder,
    append(pieces) {
      for (const {path: name, text} of pieces) put(files.get(name) ?? open(name), text);
    },
    seal,
    write,
    async sign(sums) {
      const sha256 = await write(SUMS, [formatSums(sums)]);
      syncDirectory(folder);
      return sha256;
    },
    discard() {
      close();
      fs.rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** Copies `piece`: what a generator yields may be valid for a moment only. */
function put(file: OpenFile, piece: string | Uint8Array): void {
  const bytes = Buffer.from(piece);
  file.pending.push(bytes);
  file.length += bytes.length;
  if (file.length >= FLUSH) flush(file);
}

function flush(file: OpenFile): void {
  const bytes = Buffer.concat(file.pending);
  file.hash.update(bytes);
  writeAll(file.handle, bytes);
  file.pending = [];
  file.length = 0;
}
