/** What became of the figures between two versions, by indicator: for people, in a few lines. */
import type {Change, ChangeReason} from '../../vocabulary/codes.ts';
import type {Difference} from './diff.ts';
import {cellText} from './diff.ts';

/** One indicator's figures that changed in one way. */
export interface IndicatorChange {
  readonly indicator: string;
  readonly count: number;
  /** The first few. */
  readonly shown: readonly ExplainedDifference[];
}

/** A difference and why it came about. */
export interface ExplainedDifference extends Difference {
  readonly reason: ChangeReason;
}

/** By change; indicators with most figures first, else by name. */
export type Summary = Readonly<Record<Change, readonly IndicatorChange[]>>;

/** Figures kept for each indicator. */
const few = 3;

/** Gathers differences; it keeps indicators, not figures. */
export function summariseDifferences(differences: Iterable<Difference>, why: (difference: Difference) => ChangeReason): Summary {
  const found = {added: new Map(), revised: new Map(), withdrawn: new Map()} satisfies Record<Change, Map<string, IndicatorChange>>;
  for (const difference of differences) {
    const indicator = String((difference.after ?? difference.before)!.indicator);
    const {count, shown} = found[difference.change].get(indicator) ?? {count: 0, shown: []};
    const more = count < few ? [...shown, {...difference, reason: why(difference)}] : shown;
    found[difference.change].set(indicator, {indicator, count: count + 1, shown: more});
  }
  return {added: sorted(found.added), revised: sorted(found.revised), withdrawn: sorted(found.withdrawn)};
}

function sorted(found: ReadonlyMap<string, IndicatorChange>): IndicatorChange[] {
  return [...found.values()].sort((a, b) => b.count - a.count || (a.indicator < b.indicator ? -1 : 1));
}

/** How many figures changed in a way. */
export function total(changes: readonly IndicatorChange[]): number {
  return changes.reduce((sum, {count}) => sum + count, 0);
}

/** A difference in a line: `2022 341家  a#char=0`, or for a revision `a#char=0  value: 341 → 342`. */
export function describeDifference({change, observation_id, before, after, fields, reason}: ExplainedDifference): string {
  if (change !== 'revised') {
    const {time_period, value_text} = (after ?? before)!;
    return `${time_period ?? '—'} ${value_text}  ${observation_id}  (${reason})`;
  }
  const cells = fields.map((field) => `${field}: ${cellText(before![field]) ?? '—'} → ${cellText(after![field]) ?? '—'}`);
  return `${observation_id}  ${cells.join(', ')}  (${reason})`;
}
