/** The command line as typed: options parsed strictly, with a hint where a word is nearly right. */
import type {ParseArgsConfig} from 'node:util';
import {parseArgs} from 'node:util';

/** The command line was not understood: exit code 2. The message goes without its full stop. */
export class UsageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, {cause});
    this.name = 'UsageError';
  }
}

/**
 * Parses the arguments of a verb.
 *
 * @throws UsageError on an unknown option or one without its value
 */
export function parse<const Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({args, options, allowPositionals: true, strict: true});
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /'(-[^']*)'/.exec(message)?.[1] : undefined;
    const hint = unknown === undefined ? '' : closest(unknown, Object.keys(options).map((name) => `--${name}`));
    throw new UsageError(unknown === undefined ? message.split(/\.(?:\s|$)/)[0] : `Unknown option ${unknown}${hint}`, error);
  }
}

/** Where articles come from and where versions go. */
export const folderOptions = {
  raw: {type: 'string', default: 'raw'},
  output: {type: 'string', default: 'output'},
} as const;

/** @throws UsageError where words are left that mean nothing */
export function refuseExtra(words: readonly string[]): void {
  if (words.length > 0) throw new UsageError(`Nothing to do with “${words[0]}”`);
}

/** `; did you mean “extract”?`, or nothing where no word is near. */
export function closest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean “${near}”?`;
}

/** The known word that differs by few letters, or that `word` begins. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known
    .map((candidate) => ({candidate, distance: candidate.startsWith(word) ? 1 : editDistance(word.slice(0, 100), candidate)}))
    .filter(({candidate, distance}) => distance <= Math.max(1, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance)[0];
  return near?.candidate ?? null;
}

/** Letters to insert, remove or replace to make one word the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
