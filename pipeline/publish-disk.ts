/**
 * The disk side of publication. A release is staged inside the output, read back, and renamed into place; then
 * the replacement of index.json publishes it, and `latest/` is made to follow. Whatever a crash leaves behind is
 * either invisible litter, which the next run sweeps, or complete.
 */
import fs from 'node:fs';
import type {Counts, Finding, ReleaseEntry} from './model.ts';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';
import type {Format, SiteFile} from './publish/format.ts';
import * as registered from './publish/formats.ts';
import type {Checked, Piece} from './publish/index.ts';
import {createPublisher} from './publish/index.ts';
import type {FileChange, Release} from './release/index.ts';
import {release} from './release/index.ts';
import type {Folder} from './store/compare.ts';
import {compareReleases} from './store/compare.ts';
import {hasCode, makeDirectory, syncDirectory} from './store/files.ts';
import {versionPath, writeIndex} from './store/index-file.ts';
import {mirrorLatest} from './store/latest.ts';
import {Busy, takeLock} from './store/lock.ts';
import type {Imprint, Unlisted} from './store/made.ts';
import {changedFormats, editionOf, writeFormats} from './store/made.ts';
import type {Standing} from './store/recover.ts';
import {announce, recover, settle} from './store/recover.ts';
import {mirrorSite} from './store/site.ts';
import type {Stage} from './store/stage.ts';
import {openStage} from './store/stage.ts';

export {Busy} from './store/lock.ts';

/** What a release is published with, beside its rows. */
export interface PublicationOptions extends Imprint {
  /** Gives the moment of publication, ISO 8601 in UTC to the second: `2026-01-31T08:00:00Z`. Asked once, if at all. */
  clock(): string;
  /** Gives the git commit of the program; null where unknown. Asked once, if at all. */
  codeRevision(): Promise<string | null>;
  /** In place of those of `publish/formats.ts`. */
  readonly formats?: readonly Format[];
  readonly siteFiles?: readonly SiteFile[];
}

/** With the registered formats where none are given. */
type Options = Required<PublicationOptions>;

/** A release under way: everything staged, nothing visible before `finish`. */
export interface Publication {
  /** Appends one article's rows; articles come in the order of their ids. One with problems spoils the publication. */
  add(checked: Checked & {readonly problems?: readonly Problem[]}): void;
  /** Publishes if anything differs from the version before, and lets go of the output. @throws Refusal where an article has problems */
  finish(crossFindings: readonly Finding[]): Promise<Published>;
  /** Throws away what was staged and lets go of the output; does nothing after `finish`. */
  abandon(): void;
}

/** What a publication came to. */
export interface Published {
  /** The new version, or null when nothing differs from the one before. */
  readonly version: string | null;
  /** The version that now stands. */
  readonly latest: string;
  /** What made the new version necessary; null when there is none. */
  readonly release: Release | null;
  /** Rows by table. */
  readonly counts: Counts;
  /** For `summarise`. */
  readonly tally: ReadonlyMap<string, number>;
}

/**
 * Opens an output for a new release. Throws `Busy` where another run holds it, and `Refusal` where it cannot be
 * written or is not what we published; no published file has changed then.
 */
export async function openPublication(output: string, given: PublicationOptions): Promise<Publication> {
  const options = {...registered, ...given};
  const {unlock, standing, stage} = attempt(output, () => open(output));
  const publisher = createPublisher();
  const problems: Problem[] = [];
  let isOpen = true;
  const abandon = (): void => {
    if (!isOpen) return;
    isOpen = false;
    try {
      stage.discard();
    } finally {
      unlock();
    }
  };
  const append = (pieces: readonly Piece[]): void => attempt(output, () => stage.append(pieces));
  try {
    await mirrorSite(output, options.siteFiles, standing.index, options.publication);
    append(publisher.start());
  } catch (error) {
    abandon();
    throw explained(output, error);
  }
  return {
    add(checked) {
      problems.push(...checked.problems ?? []);
      if (problems.length === 0) append(publisher.add(checked));
    },
    async finish(crossFindings) {
      try {
        if (problems.length > 0) throw new Refusal(problems);
        append(publisher.end(crossFindings));
        const counts = publisher.counts as Counts;
        const decided = await publish(output, standing, stage, counts, options);
        const latest = decided?.version ?? standing.index.latest!;
        return {version: decided?.version ?? null, latest, release: decided, counts, tally: publisher.tally};
      } catch (error) {
        throw explained(output, error);
      } finally {
        abandon();
      }
    },
    abandon,
  };
}

function open(output: string): {unlock: () => void; standing: Standing; stage: Stage} {
  makeDirectory(output);
  const unlock = takeLock(output);
  try {
    return {unlock, standing: recover(output), stage: openStage(output)};
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Ends the tables; if anything differs from what stands, adds the formats, puts the stage in place and publishes it. */
async function publish(output: string, {index, sums}: Standing, stage: Stage, counts: Counts, options: Options): Promise<Release | null> {
  const staged = stage.seal();
  const last = index.versions.at(-1);
  const changes = last ? await changesSince(last, output, {index, sums}, {folder: stage.folder, sums: staged}, options) : [];
  const decided = release(index, changes, counts);
  if (!decided) return null;
  const entry = {...decided, released_at: options.clock(), code_revision: await options.codeRevision(), ...counts};
  await writeFormats(stage, staged, options.formats, editionOf(entry, index, options));
  const sha256 = await stage.sign(staged);
  announce(output, entry.version);
  place(stage, versionPath(output, entry.version));
  syncDirectory(output);
  const next = {latest: entry.version, versions: [...index.versions, listed(entry, staged.size, sha256)]};
  writeIndex(output, next);
  settle(output);
  mirrorLatest(output, entry.version);
  await mirrorSite(output, options.siteFiles, next, options.publication);
  return decided;
}

/** How the staged tables, or else the formats made again under the last version's own name, differ from that version. */
async function changesSince(
  last: ReleaseEntry, output: string, {index, sums}: Standing, staged: Folder, {formats, ...imprint}: Options,
): Promise<FileChange[]> {
  const before = {folder: versionPath(output, last.version), sums};
  const changes = await compareReleases(before, staged, formats.map(({path}) => path));
  if (changes.length > 0) return changes;
  const changed = await changedFormats(formats, editionOf(last, index, imprint), before);
  return changed.map((path) => ({path, change: 'cells'}));
}

/** The entry as `index.json` has it, in the order of its schema. */
function listed({version, released_at, code_revision, change, reason_en, reason_zh, ...counts}: Unlisted, files: number, sha256: string): ReleaseEntry {
  return {version, released_at, code_revision, change, reason_en, reason_zh, files, sha256, ...counts};
}

/** Renames the stage to its version; a folder that is there already belongs to a run that was quicker. */
function place(stage: Stage, folder: string): void {
  try {
    fs.renameSync(stage.folder, folder);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') || !fs.existsSync(folder)) throw error;
    throw new Busy(`${folder} was published by another run`, 'Run again.');
  }
}

function attempt<Result>(output: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw explained(output, error);
  }
}

/** A system error as a problem with the output; anything else as it is. */
function explained(output: string, error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('syscall' in error || hasCode(error, 'ENOSPC'))) return error;
  return new Refusal([{
    path: output, line: null, column: null, rule: 'publish/disk',
    seen: `The output cannot be written: ${error.message}`, expected: null,
    remedy: 'See that the folder exists, may be written and has room, or choose another with --output. Nothing was published.',
  }], error);
}
