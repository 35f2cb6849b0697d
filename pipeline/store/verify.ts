/** Whether what is published is what it was when it was published. */
import fs from 'node:fs';
import path from 'node:path';
import type {Problem} from '../problem.ts';
import type {ReleaseEntry} from '../model.ts';
import {hashFile, listDirectory} from './files.ts';
import {versionPath} from './index-file.ts';
import {parseSums, SUMS} from './sums.ts';

/** The hashes of a version's files, or what is wrong with it: missing, changed or foreign files. */
export function verifyVersion(output: string, entry: ReleaseEntry): Map<string, string> | Problem[] {
  const folder = versionPath(output, entry.version);
  return verifyFolder(folder, entry, `Restore ${folder} from version control: a published version never changes.`);
}

/** What is wrong with `latest/`, which copies a version. */
export function verifyLatest(output: string, entry: ReleaseEntry): Problem[] {
  const found = verifyFolder(path.join(output, 'latest'), entry, 'Run the pipeline: it copies the latest version again.');
  return Array.isArray(found) ? found : [];
}

function verifyFolder(folder: string, entry: ReleaseEntry, remedy: string): Map<string, string> | Problem[] {
  const problem = (file: string, seen: string, expected: string | null): Problem =>
    ({path: path.join(folder, file), line: null, column: null, rule: 'publish/verify', seen, expected, remedy});
  const present = listDirectory(folder);
  if (present.length === 0) return [problem('', `Version ${entry.version} is missing`, null)];
  if (!present.includes(SUMS)) return [problem(SUMS, 'The file is missing', null)];
  const signature = hashFile(path.join(folder, SUMS));
  if (signature !== entry.sha256) return [problem(SUMS, `Its SHA-256 is ${signature}`, `${entry.sha256}, as index.json has it`)];
  const sums = parseSums(fs.readFileSync(path.join(folder, SUMS), 'utf8'));
  const problems = [
    ...present.filter((name) => name !== SUMS && !sums.has(name)).map((name) => problem(name, 'The file is no part of the version', null)),
    ...[...sums].flatMap(([name, hash]) => {
      if (!present.includes(name)) return [problem(name, 'The file is missing', null)];
      const seen = hashFile(path.join(folder, name));
      return seen === hash ? [] : [problem(name, `Its SHA-256 is ${seen}`, `${hash}, as ${SUMS} has it`)];
    }),
  ];
  return problems.length > 0 ? problems : sums;
}
