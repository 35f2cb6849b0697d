/** What must hold of an output, however its last run ended. */
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {ReleaseIndex} from '../../pipeline/model.ts';
import {formatProblem} from '../../pipeline/problem.ts';
import {readIndex} from '../../pipeline/store/index-file.ts';
import {verifyLatest, verifyVersion} from '../../pipeline/store/verify.ts';

/** An output before something happens to it. */
export interface Snapshot {
  readonly index: ReleaseIndex;
  /** SHA-256 of the files of `latest/`, by name. */
  readonly latest: ReadonlyMap<string, string>;
}

/** Remembers what is published. */
export function snapshot(output: string): Snapshot {
  const index = readIndex(output);
  if (Array.isArray(index)) throw new Error(index.map(formatProblem).join('\n'));
  return {index: index ?? {latest: null, versions: []}, latest: hashes(path.join(output, 'latest'))};
}

/** What is wrong right after a crash: nothing that was there may be lost or changed, and every stable address resolves. */
export function violations(output: string, before: Snapshot): string[] {
  const index = readIndex(output);
  if (Array.isArray(index)) return index.map(formatProblem);
  const versions = index?.versions ?? [];
  const lost = before.index.versions.filter((entry, at) => JSON.stringify(entry) !== JSON.stringify(versions[at]));
  return [
    ...lost.map(({version}) => `${version} is no longer listed as it was`),
    ...versions.flatMap((entry) => {
      const found = verifyVersion(output, entry);
      return Array.isArray(found) ? found.map(formatProblem) : [];
    }),
    ...latestViolations(output, before, versions.map(({version}) => version)),
  ];
}

/** Each file of `latest/` is whole, of a published version; none that was there is gone unless the new version has none. */
function latestViolations(output: string, before: Snapshot, versions: readonly string[]): string[] {
  const now = hashes(path.join(output, 'latest'));
  const whole = versions.slice(-2).map((version) => hashes(path.join(output, `v${version}`)));
  const torn = [...now].filter(([name, hash]) => !whole.some((files) => files.get(name) === hash)).map(([name]) => `latest/${name} is of no version`);
  const gone = [...before.latest.keys()].filter((name) => !now.has(name) && whole.at(-1)?.has(name)).map((name) => `latest/${name} is gone`);
  const half = now.size === 0 || before.latest.size > 0 ? [] : [...whole.at(-1)?.keys() ?? []].filter((name) => !now.has(name)).map((name) => `latest/ came without ${name}`);
  return [...torn, ...gone, ...half];
}

/** What is wrong after the next run, which ought to have mended everything. */
export function remains(output: string, before: Snapshot): string[] {
  const found = violations(output, before);
  const index = readIndex(output);
  if (found.length > 0 || index === null || Array.isArray(index)) return [...found, ...index === null ? ['nothing is published'] : []];
  const known = new Set(['index.json', 'latest', 'CHANGELOG.md', ...index.versions.map(({version}) => `v${version}`)]);
  const litter = fs.readdirSync(output).filter((name) => !known.has(name)).map((name) => `${name} was not swept`);
  return [...litter, ...verifyLatest(output, index.versions.at(-1)!).map(formatProblem)];
}

function hashes(folder: string): Map<string, string> {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return new Map(names.map((name) => [name, createHash('sha256').update(fs.readFileSync(path.join(folder, name))).digest('hex')]));
}
