/**
 * What is wrong with the data, where, and how to mend it. Problems are values: they are gathered, and
 * shown together. A stage that cannot go on throws them as one `Refusal`.
 */

/** Something in a file of ours or of the reader's that must be mended before anything is published. */
export interface Problem {
  /** The file as the reader named it, e.g. `raw/binzhou-sti-2022/source.json`. */
  readonly path: string;
  /** 1-based; null when the file as a whole is meant. */
  readonly line: number | null;
  /** 1-based, in code points; null when the line or the file as a whole is meant. */
  readonly column: number | null;
  /** The rule that found it, e.g. `read/undecodable`. */
  readonly rule: string;
  /** What was seen, without a full stop: `Unknown unit “标箱” after “4.3万”`. */
  readonly seen: string;
  /** What was expected instead: `one of 96 in vocabulary/units`; null when `seen` says it all. */
  readonly expected: string | null;
  /** What to do about it, a whole sentence. */
  readonly remedy: string;
}

/** Thrown where the data does not allow to go on. `run.ts` prints the problems and exits with 1. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], cause?: unknown) {
    super(problems.map(formatProblem).join('\n'), {cause});
    this.name = 'Refusal';
    this.problems = problems;
  }
}

/**
 * A problem as people read it:
 *
 * ```
 * raw/binzhou-2022/article.txt:53:71 normalise/unit
 *   Unknown unit “标箱” after “4.3万”; expected one of 96 in vocabulary/units.
 *   Add a row with an example to pipeline/vocabulary/units.
 * ```
 */
export function formatProblem(problem: Problem): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== null).join(':');
  const message = problem.expected === null ? problem.seen : `${problem.seen}; expected ${problem.expected}`;
  return `${place} ${problem.rule}\n  ${message}.\n  ${problem.remedy}`;
}
