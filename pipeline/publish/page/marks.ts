/** The stretches of an article's text that stand for a figure or another numeral. */
import type {LedgerRow, Observation} from '../../model.ts';

/** A stretch of the raw text, half-open, in UTF-16 units: one figure, one other numeral, or what lies between. */
export interface Stretch {
  readonly text: string;
  /** Index of the observation, or -1. */
  readonly observation: number;
  /** Index of the numeral that is no figure, or -1. */
  readonly numeral: number;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly observation: number;
  readonly numeral: number;
}

/**
 * Cuts a text into stretches that join to the text again. Numerals that touch a figure are the figure's; where two
 * figures overlap, the later begins where the earlier ends.
 */
export function stretchesOf(raw: string, observations: readonly Observation[], numerals: readonly LedgerRow[]): Stretch[] {
  const unitsAt = unitOffsets(raw);
  const stretches: Stretch[] = [];
  let at = 0;
  const push = (end: number, observation: number, numeral: number): void => {
    if (end <= at) return;
    stretches.push({text: raw.slice(at, end), observation, numeral});
    at = end;
  };
  for (const {start, end, observation, numeral} of marksOf(observations, numerals)) {
    push(unitsAt(start), -1, -1);
    push(unitsAt(end), observation, numeral);
  }
  push(raw.length, -1, -1);
  return stretches;
}

/** In the order of the text. */
function marksOf(observations: readonly Observation[], numerals: readonly LedgerRow[]): Mark[] {
  const figures = observations.map(({char_start: start, char_end: end}, observation): Mark => ({start, end, observation, numeral: -1}));
  const others = numerals.flatMap(({numeral_start: start, numeral_end: end, class: kind}, numeral): Mark[] =>
    kind === 'figure' ? [] : [{start, end, observation: -1, numeral}]);
  return [...figures, ...apartFrom(figures, others)].sort((a, b) => a.start - b.start);
}

/** Those of the others that touch no figure; both in the order of the text. */
function apartFrom(figures: readonly Mark[], others: readonly Mark[]): Mark[] {
  let at = 0;
  return others.filter(({start, end}) => {
    while (at < figures.length && figures[at].end <= start) at++;
    return at === figures.length || figures[at].start >= end;
  });
}

/** Code points → UTF-16 units, for offsets that are asked for in ascending order, give or take an overlap. */
function unitOffsets(raw: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(raw)) return (codePoint) => codePoint;
  let points = 0;
  let units = 0;
  return (codePoint) => {
    if (codePoint < points) points = units = 0;
    for (; points < codePoint && units < raw.length; points++) units += raw.codePointAt(units)! > 0xffff ? 2 : 1;
    return units;
  };
}
