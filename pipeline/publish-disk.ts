/**
 * The disk side of publication. A release is staged inside the output, read back, and renamed into place; then
 * the replacement of index.json publishes it, and `latest/` and the files beside it are made to follow. Whatever a
 * crash leaves behind is either invisible litter, which the next run sweeps, or complete.
 */
import os from 'node:os';
import type {Counts, Finding} from './model.ts';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';
import {allFormats as formats, siteFiles} from './publish/formats.ts';
import type {Checked} from './publish/index.ts';
import type {Row} from './publish/tables.ts';
import type {FileChange, Release} from './release/index.ts';
import {decide} from './store/decide.ts';
import type {Draft, Drafted} from './store/draft.ts';
import {openDraft} from './store/draft.ts';
import {hasCode, makeDirectory} from './store/files.ts';
import {versionPath} from './store/index-file.ts';
import {takeLock} from './store/lock.ts';
import type {Issue} from './store/put.ts';
import {putInPlace} from './store/put.ts';
import type {Standing} from './store/recover.ts';
import {readStanding, recover} from './store/recover.ts';
import {publishedFiles} from './store/release-files.ts';
import {mirrorSite} from './store/site.ts';

export {Busy} from './store/lock.ts';

/** What a release is published with, beside its rows; without formats of its own, with those of `publish/formats.ts`. */
export interface PublicationOptions extends Omit<Issue, 'formats' | 'siteFiles'>, Partial<Pick<Issue, 'formats' | 'siteFiles'>> {
  /** Whether a person has confirmed that observations may be withdrawn. */
  readonly withdraw?: boolean;
}

/** With what is registered, and nothing withdrawn, where nothing else is said. */
type Options = Required<PublicationOptions>;

/** A release under way: everything staged, nothing visible before `finish`. */
export interface Publication {
  /** Appends one article's rows; articles come in the order of their ids. One with problems spoils the publication. */
  add(checked: Checked & {readonly problems?: readonly Problem[]}): void;
  /** Publishes if anything differs from the version before, and lets go of the output. @throws Refusal where it may not be published */
  finish(crossFindings: readonly Finding[]): Promise<Published>;
  /** Throws away what was staged and lets go of the output; does nothing after `finish`. */
  abandon(): void;
}

/** What a publication came to. */
export interface Published {
  /** The new version, or null when nothing differs from the one before. */
  readonly version: string | null;
  /** The version that now stands; null where a preview finds none. */
  readonly latest: string | null;
  /** What made the new version necessary; null when there is none. */
  readonly release: Release | null;
  /** What differs from the version before. */
  readonly changes: readonly FileChange[];
  /** Rows by table. */
  readonly counts: Counts;
  /** For `summarise`. */
  readonly tally: ReadonlyMap<string, number>;
}

/** Where a release is made, from which it is published or not. */
interface Workshop {
  readonly standing: Standing;
  readonly draft: Draft;
  /** Puts what was decided into effect. */
  publish(release: Release, drafted: Drafted): Promise<void>;
  /** Lets go of everything. */
  close(): void;
}

/**
 * Opens an output for a new release. Throws `Busy` where another run holds it, and `Refusal` where it cannot be
 * written or is not what we published; no published file has changed then.
 */
export async function openPublication(output: string, given: PublicationOptions): Promise<Publication> {
  const options = {formats, siteFiles, withdraw: false, ...given};
  const {unlock, standing, draft} = attempt(output, () => open(output));
  const close = (): void => {
    try {
      draft.stage.discard();
    } finally {
      unlock();
    }
  };
  try {
    await mirrorSite(output, options.siteFiles, standing.index, options.publication);
  } catch (error) {
    close();
    throw explained(output, error);
  }
  const publish = (release: Release, drafted: Drafted): Promise<void> => putInPlace(output, standing, draft.stage, release, drafted, options);
  return publicationIn(output, {standing, draft, publish, close}, options);
}

/** The same without touching the output: `finish` says what would be published. @throws Refusal where it is not what we published */
export function openPreview(output: string, given: PublicationOptions): Publication {
  const options = {formats, siteFiles, withdraw: false, ...given};
  const standing = attempt(output, () => readStanding(output));
  const draft = openDraft(os.tmpdir());
  return publicationIn(output, {standing, draft, publish: async () => {}, close: () => draft.stage.discard()}, options);
}

function publicationIn(output: string, {standing, draft, publish, close}: Workshop, options: Options): Publication {
  const problems: Problem[] = [];
  let isOpen = true;
  const abandon = (): void => {
    if (isOpen) {
      isOpen = false;
      close();
    }
  };
  return {
    add(checked) {
      problems.push(...checked.problems ?? []);
      if (problems.length === 0) attempt(output, () => draft.add(checked));
    },
    async finish(crossFindings) {
      try {
        if (problems.length > 0) throw new Refusal(problems);
        const drafted = draft.end(crossFindings, publishedCodes(output, standing));
        const {release, changes, problems: refused} = await decide(output, standing, drafted.staged, drafted.counts, options);
        if (refused.length > 0) throw new Refusal(refused);
        if (release !== null) await publish(release, drafted);
        return {version: release?.version ?? null, latest: release?.version ?? standing.index.latest, release, changes, ...drafted};
      } catch (error) {
        throw explained(output, error);
      } finally {
        abandon();
      }
    },
    abandon,
  };
}

function open(output: string): {unlock: () => void; standing: Standing; draft: Draft} {
  makeDirectory(output);
  const unlock = takeLock(output);
  try {
    return {unlock, standing: recover(output), draft: openDraft(output)};
  } catch (error) {
    unlock();
    throw error;
  }
}

function publishedCodes(output: string, {index: {latest}}: Standing): Iterable<Row> {
  return latest === null ? [] : publishedFiles(versionPath(output, latest)).rows('codelists');
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
