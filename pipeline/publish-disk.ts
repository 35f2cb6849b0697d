/**
 * The disk side of publication. A release is staged inside the output, read back, and renamed into place; then
 * the replacement of index.json publishes it, and `latest/` is made to follow. Whatever a crash leaves behind is
 * either invisible litter, which the next run sweeps, or complete.
 */
import fs from 'node:fs';
import type {Finding} from './model.ts';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';
import type {Checked, Piece} from './publish/index.ts';
import {createPublisher} from './publish/index.ts';
import type {Counts, Release} from './release/index.ts';
import {release} from './release/index.ts';
import {compareReleases} from './store/compare.ts';
import {hasCode, makeDirectory, syncDirectory} from './store/files.ts';
import {versionPath, writeIndex} from './store/index-file.ts';
import {mirrorLatest} from './store/latest.ts';
import {Busy, takeLock} from './store/lock.ts';
import type {Standing} from './store/recover.ts';
import {announce, recover, settle} from './store/recover.ts';
import type {Stage} from './store/stage.ts';
import {openStage} from './store/stage.ts';

export {Busy} from './store/lock.ts';

/** Gives the moment of publication, ISO 8601 in UTC to the second: `2026-01-31T08:00:00Z`. Asked once, if at all. */
export type Clock = () => string;

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
export async function openPublication(output: string, clock: Clock): Promise<Publication> {
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
  append(publisher.start());
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
        const decided = await publish(output, standing, stage, counts, clock);
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

/** Ends the stage; if it differs from what stands, puts it in place and publishes it. */
async function publish(output: string, {index, sums}: Standing, stage: Stage, counts: Counts, clock: Clock): Promise<Release | null> {
  const staged = stage.seal();
  const before = index.latest === null ? null : {folder: versionPath(output, index.latest), sums};
  const changes = before ? await compareReleases(before, {folder: stage.folder, sums: staged}) : [];
  const decided = release(index, changes, counts);
  if (!decided) return null;
  const {version, change, reason_en, reason_zh} = decided;
  const sha256 = stage.sign(staged);
  announce(output, version);
  place(stage, versionPath(output, version));
  syncDirectory(output);
  const entry = {version, released_at: clock(), change, reason_en, reason_zh, files: staged.size, sha256, ...counts};
  writeIndex(output, {latest: version, versions: [...index.versions, entry]});
  settle(output);
  mirrorLatest(output, version);
  return decided;
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
