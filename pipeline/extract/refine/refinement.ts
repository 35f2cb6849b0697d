/** What a rule of the second look is, and what it sees. */
import type {NumeralMention, QuantityMention, Token} from '../../model.ts';

/** A candidate's surroundings. */
export interface Neighbourhood {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the candidate. */
  readonly at: number;
  /** The quotation that it stands in, where that is a title or short. */
  readonly quote: 'title' | 'short-quote' | null;
  /** The sentence says what is given to whom under which conditions. */
  readonly isRule: boolean;
}

/** The class that takes a candidate out of the figures, and why; null leaves it to the next rule. */
type Verdict = readonly [kind: NumeralMention['class'], reason: string] | null;

/** One rule. */
export interface Refinement {
  readonly name: string;
  /** Texts, and how many figures they hold. */
  readonly examples: readonly {readonly text: string; readonly figures: number}[];
  readonly apply: (figure: QuantityMention, near: Neighbourhood) => Verdict;
}
