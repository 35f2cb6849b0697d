/** What a rule for the measure of a figure is asked, and what it answers. */
import type {Direction} from './direction.ts';
import type {Reading} from './reading.ts';

/** A figure whose measure is asked for. */
export interface Asked {
  readonly text: string;
  readonly reading: Reading;
  /** The figure before it, where there is one. */
  readonly previous: Reading | null;
  readonly kind: Direction['kind'] | null;
  /** The text before the figure that is its own. */
  readonly lead: string;
}

/** What a rule found: the measure, its own name, and the fields that follow from it. */
export interface Found extends Partial<Pick<Reading, 'direction' | 'isNegative' | 'isMultiple' | 'end'>> {
  readonly measure: Reading['measure'];
  readonly rule: string;
}

/** Null where the rule does not know. */
export type MeasureRule = (asked: Asked) => Found | null;

/** What the first rule that knows an answer found; null where none does. */
export function firstFound(rules: readonly MeasureRule[], asked: Asked): Found | null {
  for (const rule of rules) {
    const found = rule(asked);
    if (found !== null) return found;
  }
  return null;
}
