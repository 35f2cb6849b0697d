/** Files written so that they are there, whole, when we say so. All synchronous: one writer, no interleaving. */
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const CHUNK = 1 << 20;

/** Writes all of `bytes`; a short write, as on a full disk, is carried on until it fails loudly. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    const written = fs.writeSync(file, bytes, at);
    if (written === 0) throw Object.assign(new Error('the disk took no more bytes'), {code: 'ENOSPC'});
    at += written;
  }
}

/** Flushes a directory, so that names made or moved in it outlive a power cut. Not every system can. */
export function syncDirectory(directory: string): void {
  const handle = fs.openSync(directory, 'r');
  try {
    fs.fsyncSync(handle);
  } catch (error) {
    if (!hasCode(error, 'EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP')) throw error;
  } finally {
    fs.closeSync(handle);
  }
}

/** SHA-256 of a file as it lies on the disk, 64 hexadecimal digits. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  for (const bytes of readChunks(file)) hash.update(bytes);
  return hash.digest('hex');
}

/** A file's bytes in pieces; each piece is valid until the next is asked for. */
export function* readChunks(file: string): Generator<Uint8Array> {
  const handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let length; (length = fs.readSync(handle, buffer, 0, CHUNK, null)) > 0;) yield buffer.subarray(0, length);
  } finally {
    fs.closeSync(handle);
  }
}

/** Puts `content` where `file` is, in one step: a reader sees the old file or the new one. */
export function replaceFile(file: string, temporary: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  const handle = fs.openSync(temporary, 'w');
  try {
    writeAll(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  if (!fs.readFileSync(temporary).equals(bytes)) throw new Error(`${temporary} reads back otherwise than written`);
  fs.renameSync(temporary, file);
  syncDirectory(path.dirname(file));
}

/** Makes a directory and those above it. (`recursive` of `mkdirSync` never returns from some places under /proc.) */
export function makeDirectory(directory: string): void {
  try {
    fs.mkdirSync(directory);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && fs.statSync(directory).isDirectory()) return;
    if (!hasCode(error, 'ENOENT') || path.dirname(directory) === directory || fs.existsSync(path.dirname(directory))) throw error;
    makeDirectory(path.dirname(directory));
    fs.mkdirSync(directory);
  }
}

/** Names in a directory, in code-unit order; none where there is no directory. */
export function listDirectory(directory: string): string[] {
  try {
    return fs.readdirSync(directory).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Whether an error is one of these system errors. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
