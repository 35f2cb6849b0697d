/** What the next run finds of runs that ended too early, and what it makes of it. */
import fs from 'node:fs';
import path from 'node:path';
import type {Problem} from '../problem.ts';
import {Refusal} from '../problem.ts';
import type {ReleaseIndex} from '../model.ts';
import {hasCode, listDirectory, replaceFile, syncDirectory} from './files.ts';
import {indexPath, NO_RELEASES, readIndex, versionPath} from './index-file.ts';
import {mirrorLatest} from './latest.ts';
import {STAGING} from './stage.ts';
import {unsignedVersions, verifyVersion} from './verify.ts';

/** Names the version that is about to be put in place; gone once the index lists it. */
const PENDING = `${STAGING}pending`;

/** The last release and the hashes of its files, or nothing yet. */
export interface Standing {
  readonly index: ReleaseIndex;
  /** SHA-256 by file name of the latest version; empty before the first. */
  readonly sums: ReadonlyMap<string, string>;
}

/** What stands, as far as it can be known without touching anything. @throws Refusal where it is not what we published */
export function readStanding(output: string): Standing {
  const index = listedVersions(output);
  const last = index.versions.at(-1);
  if (!last) return {index, sums: new Map()};
  const sums = verifyVersion(output, last);
  if (Array.isArray(sums)) throw new Refusal(sums);
  const unsigned = unsignedVersions(output, index.versions.slice(0, -1));
  if (unsigned.length > 0) throw new Refusal(unsigned);
  return {index, sums};
}

/**
 * Sweeps litter, takes back a version that was put in place but never published, and makes `latest/` follow the
 * index. Refuses to go on from an index or a latest version that is not what we published, and never deletes a
 * version that might have been.
 */
export function recover(output: string): Standing {
  const index = listedVersions(output);
  const pending = pendingVersion(output);
  const unlisted = unlistedVersions(output, index).filter(({path: folder}) => pending === null || folder !== versionPath(output, pending));
  if (unlisted.length > 0) throw new Refusal(unlisted);
  if (pending !== null) takeBack(output, index, pending);
  for (const name of listDirectory(output)) {
    if (name.startsWith(STAGING)) fs.rmSync(path.join(output, name), {recursive: true, force: true});
  }
  const standing = readStanding(output);
  if (index.latest !== null) mirrorLatest(output, index.latest);
  return standing;
}

function listedVersions(output: string): ReleaseIndex {
  const index = readIndex(output);
  if (Array.isArray(index)) throw new Refusal(index);
  return index ?? NO_RELEASES;
}

/** Says which version is about to be put in place, so that a crash before its publication can be told from a loss of the index. */
export function announce(output: string, version: string): void {
  replaceFile(path.join(output, PENDING), path.join(output, `${PENDING}.new`), version);
}

/** The version is published. */
export function settle(output: string): void {
  fs.rmSync(path.join(output, PENDING), {force: true});
}

/** The version that a run was about to publish when it ended. */
function pendingVersion(output: string): string | null {
  try {
    const version = fs.readFileSync(path.join(output, PENDING), 'utf8');
    return /^\d+\.\d+\.\d+$/.test(version) ? version : null;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Moves a version that was put in place but never published to where litter is. */
function takeBack(output: string, index: ReleaseIndex, version: string): void {
  const folder = versionPath(output, version);
  if (index.versions.some((entry) => entry.version === version) || !fs.existsSync(folder)) return;
  fs.renameSync(folder, path.join(output, `${STAGING}unpublished`));
  syncDirectory(output);
}

/** Folders that look like versions, of which the index knows nothing. */
export function unlistedVersions(output: string, index: ReleaseIndex): Problem[] {
  const listed = new Set(index.versions.map(({version}) => `v${version}`));
  return listDirectory(output).filter((name) => /^v\d+\.\d+\.\d+$/.test(name) && !listed.has(name)).map((name) => ({
    path: path.join(output, name), line: null, column: null, rule: 'publish/unlisted',
    seen: `The version is not in ${indexPath(output)}`, expected: null,
    remedy: 'Restore index.json from version control, or move the folder away.',
  }));
}
