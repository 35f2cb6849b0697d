/** The ledger: every numeral of the text, with what became of it. Nothing is dropped: its rows cover the text. */
import { chineseDigits, chineseMultipliers } from '../vocabulary/numerals.ts';
import type { Token } from '../extract/tokens.ts';
import type { LedgerRow } from '../model.ts';

const chinese = Object.keys({ ...chineseDigits, ...chineseMultipliers }).join('');
const numeralPattern = new RegExp(String.raw`\d+(?:[.,，]\d+)*|[${chinese}]+`, 'g');

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

/**
 * One entry a numeral, in the order of the text. Tokens account for the numerals inside them; what no
 * token covers is accounted for as part of a word.
 */
export function ledger(text: string, tokens: readonly Token[]): Entry[] {
  const entries: Entry[] = [];
  let quantity = -1;
  let at = 0;
  const plain = (end: number) => {
    for (const [start, stop] of numeralsIn(text, at, end)) entries.push({ start, end: stop, class: 'other', rule: 'extract/uncovered', reason: 'part of a word that no rule knows', quantity: -1 });
  };
  for (const token of tokens) {
    if (token.kind === 'break' || token.kind === 'cue') continue;
    plain(token.start);
    if (token.kind === 'quantity') {
      quantity += 1;
      const { number, to } = token;
      for (const [start, end] of numeralsIn(text, token.start, number.start)) entries.push({ start, end, class: 'other', rule: 'extract/hedge', reason: 'inside the hedge of a figure', quantity });
      entries.push({ start: number.start, end: number.end, class: 'figure', rule: token.rule, reason: null, quantity });
      const end = Math.max(token.end, number.end);
      const rest = to ? to.start : number.end;
      if (to) entries.push({ start: to.start, end: to.end, class: 'other', rule: 'extract/range-end', reason: 'the far end of a range', quantity });
      for (const [from, until] of numeralsIn(text, to ? to.end : rest, end)) entries.push({ start: from, end: until, class: 'other', rule: 'extract/unit', reason: 'inside a unit or hedge', quantity });
      at = end;
      continue;
    }
    const isTime = token.kind === 'time';
    const isWhole = token.kind === 'numeral' && token.rule !== 'extract/word' && token.rule !== 'extract/link';
    if (isWhole && numeralPattern.lastIndex >= 0) {
      const found = numeralsIn(text, token.start, token.end);
      const first = found[0];
      if (first) for (const [start, end] of found) entries.push({ start, end, class: token.class, rule: token.rule, reason: token.reason, quantity: -1 });
    } else {
      for (const [start, end] of numeralsIn(text, token.start, token.end)) {
        entries.push(isTime
          ? { start, end, class: 'time', rule: 'extract/time', reason: 'part of a time expression', quantity: -1 }
          : { start, end, class: token.class, rule: token.rule, reason: token.reason, quantity: -1 });
      }
    }
    at = token.end;
  }
  plain(text.length);
  return entries;
}

function numeralsIn(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  if (end <= start) return found;
  numeralPattern.lastIndex = start;
  for (let m = numeralPattern.exec(text); m !== null && m.index < end; m = numeralPattern.exec(text)) found.push([m.index, Math.min(m.index + m[0].length, end)]);
  return found;
}
