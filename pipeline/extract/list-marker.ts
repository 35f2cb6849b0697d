/** The numbers of lists and chapters: `1.` `一、` `（一）` `1）`. */
import type {NumeralMention, PrintedNumber, Token} from '../model.ts';
import {isDigit, skipSpaceBack} from '../vocabulary/characters.ts';
import {isOwnUnit, mention} from './mention.ts';

const signsAfter = new Set([...'.．、)）,，']);
const monthAfter = /^ ?[—–~～至到-]{1,2} ?\d{1,2}月/;

const marker = (start: number, end: number): NumeralMention => mention(start, end, 'ordinal', 'list-marker', 'number of a list or chapter');

/** `1.` `一、` `1）` at the start of a line. `1.1亿元` is none. */
export function listMarker(text: string, number: PrintedNumber): NumeralMention | null {
  const {start, end, digits, form} = number;
  if (!isLineStart(text, start) || (number.mult > 0 && form === 'arabic') || isOwnUnit(number)) return null;
  const dot = digits.indexOf('.');
  // 4.2023年 and 8.1至7月 are items of a list, and times
  const isItem = /^\d{4}$/.test(digits.slice(dot + 1)) ? text[end] === '年' : monthAfter.test(text.slice(end, end + 6));
  if (dot > 0 && form === 'arabic' && isItem) return marker(start, start + dot + 1);
  if (!signsAfter.has(text[end]) || digits.length > 3) return null;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return null; // 2.1.2 is dotted
  const isComma = text[end] === '，' || text[end] === ',';
  return isComma && form === 'arabic' ? null : marker(start, end + 1);
}

/** `（一）` anywhere, `（1）` where it is no variant of the quantity before: 20（18）亩. */
export function bracketedMarker(text: string, {start, end, digits, form}: PrintedNumber, tokens: readonly Token[]): NumeralMention | null {
  if (!isBracketed(text, start, end) || !/^\d{1,2}$/.test(digits)) return null;
  return form === 'chinese' || isLineStart(text, start) || isLineStart(text, start - 1) || !hasQuantityBefore(tokens, start)
    ? marker(start, end)
    : null;
}

function isLineStart(text: string, at: number): boolean {
  let i = skipSpaceBack(text, at);
  while (i > 0 && '#*- '.includes(text[i - 1])) i -= 1;
  return i === 0 || text[i - 1] === '\n';
}

const isBracketed = (text: string, start: number, end: number): boolean =>
  (text[start - 1] === '（' || text[start - 1] === '(') && (text[end] === '）' || text[end] === ')');

function hasQuantityBefore(tokens: readonly Token[], at: number): boolean {
  const last = tokens[tokens.length - 2];
  return last !== undefined && last.kind === 'quantity' && at - last.end <= 2;
}
