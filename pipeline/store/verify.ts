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
  return verifyFolder(folder, entry, restore(folder));
}

function restore(folder: string): string {
  return `Restore ${folder} from version control: a published version never changes.`;
}

/** Versions whose folder or list of checksums is gone or is not what the index has: what can be told without reading their files. */
export function unsignedVersions(output: string, versions: readonly ReleaseEntry[]): Problem[] {
  return versions.flatMap((entry) => {
    const folder = versionPath(output, entry.version);
    return unsignedIn(folder, listDirectory(folder), entry, complaintAbout(folder, restore(folder))) ?? [];
  });
}

/** What is wrong with `latest/`, which copies a version. */
export function verifyLatest(output: string, entry: ReleaseEntry): Problem[] {
  const found = verifyFolder(path.join(output, 'latest'), entry, 'Run the pipeline: it copies the latest version again.');
  return Array.isArray(found) ? found : [];
}

/** A problem with a file of a folder. */
type Complaint = (file: string, seen: string, expected: string | null) => Problem;

function complaintAbout(folder: string, remedy: string): Complaint {
  return (file, seen, expected) => ({path: path.join(folder, file), line: null, column: null, rule: 'publish/verify', seen, expected, remedy});
}

function verifyFolder(folder: string, entry: ReleaseEntry, remedy: string): Map<string, string> | Problem[] {
  const problem = complaintAbout(folder, remedy);
  const present = listDirectory(folder);
  const unsigned = unsignedIn(folder, present, entry, problem);
  if (unsigned !== null) return [unsigned];
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

function unsignedIn(folder: string, present: readonly string[], entry: ReleaseEntry, problem: Complaint): Problem | null {
  if (present.length === 0) return problem('', `Version ${entry.version} is missing`, null);
  if (!present.includes(SUMS)) return problem(SUMS, 'The file is missing', null);
  const signature = hashFile(path.join(folder, SUMS));
  return signature === entry.sha256 ? null : problem(SUMS, `Its SHA-256 is ${signature}`, `${entry.sha256}, as index.json has it`);
}
