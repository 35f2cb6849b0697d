/** A temporary folder that goes away with its test, and what lies in one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';

/** A new folder, removed after the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'open-figures-'));
  onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Every file below a folder with its text, by path. */
export function filesBelow(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();
  return Object.fromEntries(names
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]));
}
