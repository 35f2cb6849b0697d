/** A family of cases: which of them an official text could say, which we read otherwise, and how many we pass. */
import {type Case, readCases} from './spec.ts';

/** A kind of case that is none of ours, told by a mark of its text. */
export interface Outside {
  readonly reason: string;
  readonly covers: (one: Case) => boolean;
}

/** Cases of ours that say the same in another form: `passes` translates, and they must pass. */
export type Translation = Outside;

/** A case of ours that we read otherwise, knowingly. */
export interface Difference {
  readonly input: string;
  readonly reason: string;
}

export interface Family {
  readonly name: string;
  readonly files: readonly string[];
  /** The cases of the files that belong to the family; all of them where it is left out. */
  readonly has?: (one: Case) => boolean;
  readonly outside: readonly Outside[];
  readonly differences: readonly Difference[];
  readonly translations?: readonly Translation[];
  readonly passes: (one: Case) => boolean;
  /** How many must pass: raise it when more do. */
  readonly floor: number;
}

/** What became of a family's cases. */
export interface Verdict {
  readonly all: number;
  readonly inScope: number;
  readonly differing: number;
  readonly passed: number;
  /** How many cases each translation serves. */
  readonly translated: readonly string[];
  /** The inputs that we should read as expected and do not. */
  readonly failed: readonly string[];
  /** Rows of `outside` and `differences` that no case needs: a scope must not be wider than it says. */
  readonly idle: readonly string[];
}

/** Runs a family. A difference is in scope, and neither passes nor fails. */
export function judge({files, has = () => true, outside, differences, translations = [], passes}: Family): Verdict {
  const all = files.flatMap(readCases).filter(has);
  const ours = all.filter((one) => !outside.some(({covers}) => covers(one)));
  const byInput = new Set(differences.map(({input}) => input));
  const [differing, plain] = [ours.filter(({input}) => byInput.has(input)), ours.filter(({input}) => !byInput.has(input))];
  const failed = plain.filter((one) => !passes(one));
  return {
    all: all.length,
    inScope: ours.length,
    differing: differing.length,
    passed: plain.length - failed.length,
    translated: translations.map(({reason, covers}) => `${plain.filter(covers).length} cases: ${reason}`),
    failed: failed.map(({input}) => input),
    idle: [
      ...[...outside, ...translations].filter(({covers}) => !all.some(covers)).map(({reason}) => reason),
      ...differences.filter(({input}) => !differing.some((one) => one.input === input && !passes(one))).map(({input}) => input),
    ],
  };
}

/** Whether some expected stretch of a case looks like this. */
export const anyText = (pattern: RegExp) => ({results}: Case): boolean => results.some(({Text}) => pattern.test(Text));

/** Whether the input looks like this. */
export const anyInput = (pattern: RegExp) => ({input}: Case): boolean => pattern.test(input);

/** Runs of blanks separate columns; **read** closes up single ones only. */
export const columns: Outside = {reason: 'a run of blanks inside the numeral', covers: anyText(/\s\s/)};
