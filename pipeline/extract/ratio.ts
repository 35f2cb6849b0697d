/** Ratios of parts: 3.9：59.5：36.6, 12：1. */
import type {NumeralMention, PrintedNumber, QuantityMention} from '../model.ts';
import {isDigit} from '../vocabulary/characters.ts';
import {toOne} from '../vocabulary/frames.ts';
import {mention, plain} from './mention.ts';
import {numberAt} from './number.ts';
import {unitIndexAt} from './units.ts';

const signs = new Set([...'：:∶']);
const mostParts = 8;

/**
 * 3.9：59.5：36.6 is a ratio of named parts, 12：1 a ratio to one. Scores and clock times have no such parts.
 */
export function ratioAt(text: string, number: PrintedNumber): (QuantityMention | NumeralMention)[] | null {
  if (number.form !== 'arabic' || number.mult > 0) return null;
  const parts = partsFrom(text, number);
  if (parts.length < 2) return null;
  const {end} = parts[parts.length - 1];
  const isClock = parts.length === 3 && parts.every(({digits}) => /^[0-5]\d$/.test(digits));
  const isScore = parts.length === 2 && parts[1].digits !== '1';
  if (isClock || isScore) return [mention(number.start, end, 'other', 'clock-or-score', 'a clock time or a score')];
  if (parts.length === 2) return [{...plain(number, number.start, null), end, unitText: toOne, shape: 'ratio', rule: 'extract/ratio'}];
  return parts.map((part) => ({...plain(part, part.start, null), shape: 'ratio', rule: 'extract/ratio'}));
}

function partsFrom(text: string, first: PrintedNumber): PrintedNumber[] {
  const parts = [first];
  for (let {end} = first; parts.length < mostParts && signs.has(text[end]) && isDigit(text.charCodeAt(end + 1));) {
    const part = numberAt(text, end + 1);
    if (!part || part.form !== 'arabic' || part.mult > 0 || unitIndexAt(text, part.end) >= 0) break;
    parts.push(part);
    end = part.end;
  }
  return parts;
}
