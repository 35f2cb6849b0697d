/** What the signs of doubt look at: a reading, and what its sentence and its document tell of it. */
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import type {Census} from './census.ts';
import type {Sign} from './scorecard.ts';

/** Adds the signs that a reading shows to `shown`. */
export type Rule = (look: Look, shown: Sign[]) => void;

/** A reading as the signs see it. */
export interface Look {
  readonly text: string;
  readonly reading: Reading;
  /** The first clause of its sentence. */
  readonly first: Clause;
  /** The kinds of characters that occur in its sentence so far (`Mark`). */
  readonly marks: number;
  /** The lists that hold the first or the last word of its name (`Word`). */
  readonly words: number;
  /** Its paragraph has named a day so far. */
  readonly isAmongDays: boolean;
  /** Its period is one whole year. */
  readonly isYear: boolean;
  readonly isLevel: boolean;
  readonly census: Census;
}

/** Kinds of characters that some sign asks for: where a kind does not occur, its words need not be looked for. */
export const Mark = {plan: 1, province: 2, pointing: 4, each: 8, quote: 16, since: 32, present: 64} as const;

/** How far back words of a sentence are looked for, in UTF-16 units. */
const farthest = 120;

/** The sentence of a figure up to the figure. */
export const before = ({text, first, reading: {start}}: Look): string => text.slice(Math.max(first.start, start - farthest), start);
