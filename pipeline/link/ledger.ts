/** The ledger: every numeral of the text, with what became of it. Nothing is dropped: its rows cover the text. */
import {CHINESE_DIGIT, CHINESE_MULTIPLIER, classes, DIGIT} from '../vocabulary/characters.ts';
import type {Token} from '../model.ts';
import type {LedgerRow} from '../model.ts';

/** Where a ledger row stands in the clean text, before it is converted to the raw one. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly class: LedgerRow['class'];
  readonly rule: string;
  readonly reason: string | null;
  /** Index of the quantity it belongs to, among the quantities; -1 for none. */
  readonly quantity: number;
}

const timeEntry = {class: 'time', rule: 'extract/time', reason: 'part of a time expression'} as const;

/**
 * One entry a numeral, in the order of the text. Tokens account for the numerals inside them; what no
 * token covers is accounted for as part of a word.
 */
export function ledger(text: string, tokens: readonly Token[]): Entry[] {
  const entries: Entry[] = [];
  let quantity = -1;
  let at = 0;
  const plain = (end: number) => {
    for (const [start, stop] of numeralsIn(text, at, end))
      entries.push({
        start,
        end: stop,
        class: 'other',
        rule: 'extract/uncovered',
        reason: 'part of a word that no rule knows',
        quantity: -1,
      });
  };
  for (const token of tokens) {
    if (token.kind === 'break' || token.kind === 'cue') continue;
    plain(token.start);
    if (token.kind === 'quantity') {
      quantity += 1;
      const {number, to} = token;
      for (const [start, end] of numeralsIn(text, token.start, number.start))
        entries.push({start, end, class: 'other', rule: 'extract/hedge', reason: 'inside the hedge of a figure', quantity});
      entries.push({start: number.start, end: number.end, class: 'figure', rule: token.rule, reason: null, quantity});
      const end = Math.max(token.end, number.end);
      const inside = {class: 'other', rule: 'extract/unit', reason: 'inside a unit or hedge', quantity} as const;
      let from = number.end;
      if (to) {
        for (const [start, stop] of numeralsIn(text, from, to.start)) entries.push({start, end: stop, ...inside});
        entries.push({
          start: to.start,
          end: to.end,
          class: 'other',
          rule: 'extract/range-end',
          reason: 'the far end of a range',
          quantity,
        });
        from = to.end;
      }
      for (const [start, stop] of numeralsIn(text, from, end)) entries.push({start, end: stop, ...inside});
      at = end;
      continue;
    }
    const decided = token.kind === 'time' ? timeEntry : token;
    for (const [start, end] of numeralsIn(text, token.start, token.end)) {
      entries.push({start, end, class: decided.class, rule: decided.rule, reason: decided.reason, quantity: -1});
    }
    at = token.end;
  }
  plain(text.length);
  return entries;
}

/** The numerals of a stretch: runs of digits with their separators, and runs of Chinese numeral characters. */
function numeralsIn(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  let i = start;
  while (i < end) {
    const kind = classes[text.charCodeAt(i)];
    if (kind === DIGIT) {
      const from = i;
      i += 1;
      while (
        i < end &&
        (classes[text.charCodeAt(i)] === DIGIT ||
          (isSeparator(text.charCodeAt(i)) && i + 1 < end && classes[text.charCodeAt(i + 1)] === DIGIT))
      )
        i += 1;
      while (i < end && classes[text.charCodeAt(i)] === CHINESE_MULTIPLIER) i += 1;
      found.push([from, i]);
    } else if (kind === CHINESE_DIGIT || kind === CHINESE_MULTIPLIER) {
      const from = i;
      while (i < end && (classes[text.charCodeAt(i)] === CHINESE_DIGIT || classes[text.charCodeAt(i)] === CHINESE_MULTIPLIER))
        i += 1;
      found.push([from, i]);
    } else i += 1;
  }
  return found;
}

const isSeparator = (code: number): boolean => code === 46 || code === 44 || code === 0xff0c;
