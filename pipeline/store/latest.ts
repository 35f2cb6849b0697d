/** output/latest/: a real copy of the latest version, at an address that never changes. */
import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {hashFile, listDirectory, makeDirectory, syncDirectory} from './files.ts';
import {versionPath} from './index-file.ts';
import {STAGING} from './stage.ts';
import {SUMS} from './sums.ts';

/**
 * Makes `latest/` equal to a version, touching only files that differ. Each file is replaced in one step and
 * SHA256SUMS last, so that every address resolves at every moment, and a reader who takes several files can
 * tell whether they belong together. Where there is no `latest/` yet, it comes whole.
 */
export function mirrorLatest(output: string, version: string): void {
  const from = versionPath(output, version);
  const to = path.join(output, 'latest');
  if (fs.existsSync(to)) return mirror(output, from, to);
  const whole = path.join(output, `${STAGING}latest-${randomUUID()}`);
  makeDirectory(whole);
  mirror(output, from, whole);
  fs.renameSync(whole, to);
  syncDirectory(output);
}

function mirror(output: string, from: string, to: string): void {
  const names = listDirectory(from).sort((a, b) => Number(a === SUMS) - Number(b === SUMS));
  for (const name of names) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (!isSame(source, target)) copyInPlace(source, target, path.join(output, `${STAGING}copy-${randomUUID()}`));
  }
  for (const name of listDirectory(to)) {
    if (!names.includes(name)) fs.rmSync(path.join(to, name), {recursive: true});
  }
  syncDirectory(to);
}

function isSame(source: string, target: string): boolean {
  const [a, b] = [source, target].map((file) => fs.lstatSync(file, {throwIfNoEntry: false}));
  return !!a && !!b?.isFile() && a.size === b.size && hashFile(source) === hashFile(target);
}

function copyInPlace(source: string, target: string, temporary: string): void {
  fs.copyFileSync(source, temporary);
  const handle = fs.openSync(temporary, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  if (hashFile(temporary) !== hashFile(source)) throw new Error(`${target} reads back otherwise than written`);
  if (fs.lstatSync(target, {throwIfNoEntry: false})?.isDirectory()) fs.rmSync(target, {recursive: true});
  fs.renameSync(temporary, target);
}
