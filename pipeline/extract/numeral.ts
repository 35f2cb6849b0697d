/**
 * What a numeral is: growth by doubling, a time, something that counts nothing, a ratio, or a quantity. The first
 * that answers decides, and the name of its rule goes to the ledger.
 */
import type {NumeralMention, PrintedNumber, QuantityMention, Token} from '../model.ts';
import {isDigit} from '../vocabulary/characters.ts';
import {doublingAt} from './doubling.ts';
import {numberAt} from './number.ts';
import {quantityAt} from './quantity.ts';
import {ratioAt} from './ratio.ts';
import {timeAt} from './time/index.ts';
import {uncountedAt} from './uncounted.ts';

/** Reads the numeral at `at`, pushes its tokens, gives the position after it (or `at` when there is none). */
export function numeralAt(text: string, at: number, tokens: Token[]): number {
  const doubling = doublingAt(text, at);
  if (doubling) return push(tokens, doubling);
  const time = timeAt(text, at);
  if (time && isReallyTime(text, at, time.end)) {
    tokens.push(time);
    return time.end;
  }
  if (text.startsWith('几乎', at)) return at; // a hedge
  const number = vagueAt(text, at) ?? halfAt(text, at) ?? numberAt(text, at);
  if (!number) return at;
  const uncounted = uncountedAt(text, number, tokens);
  if (uncounted) return push(tokens, uncounted);
  const ratio = ratioAt(text, number);
  if (ratio) {
    for (const part of ratio) tokens.push(part);
    return ratio[ratio.length - 1].end;
  }
  return push(tokens, quantityAt(text, number, taken(tokens)));
}

/** Where the last numeral or time ended: no hedge reaches back over it. */
function taken(tokens: readonly Token[]): number {
  const farthest = tokens.length - 4;
  for (let i = tokens.length - 1; i >= 0 && i >= farthest; i -= 1) {
    const {kind, end} = tokens[i];
    if (kind !== 'cue' && kind !== 'break') return end;
  }
  return 0;
}

function push(tokens: Token[], token: QuantityMention | NumeralMention): number {
  tokens.push(token);
  return token.kind === 'quantity' ? Math.max(token.end, token.number.end) : token.end;
}

/** A month without a year is no time after 第 or inside a longer number. */
function isReallyTime(text: string, at: number, end: number): boolean {
  const before = text[at - 1];
  return !isDigit(text.charCodeAt(at - 1)) && before !== '.' && before !== '第' && end > at;
}

/** 数百, 几十: how many is left open. 数 and 几 alone are words, and nothing long. */
function vagueAt(text: string, at: number): PrintedNumber | null {
  if (text[at] !== '数' && text[at] !== '几') return null;
  const rest = '十百千万亿'.includes(text[at + 1]) ? numberAt(text, at + 1) : null;
  return rest ? {...rest, start: at, form: 'vague'} : word(at);
}

/** 半数 is a figure; 过半, 半年 are words. */
function halfAt(text: string, at: number): PrintedNumber | null {
  if (text[at] !== '半') return null;
  return text[at + 1] === '数' ? {start: at, end: at + 2, form: 'half', digits: '1/2', mult: 0, more: null} : word(at);
}

/** No number: a numeral's character in an ordinary word. */
const word = (at: number): PrintedNumber => ({start: at, end: at, form: 'vague', digits: '', mult: 0, more: null});
