/** Ratios of parts: 3.9：59.5：36.6, 12：1. */
import Big from 'big.js';
import type {NumeralMention, PrintedNumber, QuantityMention} from '../model.ts';
import {isDigit} from '../vocabulary/characters.ts';
import {toHundred, toOne} from '../vocabulary/frames.ts';
import {mention, plain} from './mention.ts';
import {numberAt} from './number.ts';
import {unitIndexAt} from './units.ts';

const signs = new Set([...'：:∶']);
const mostParts = 8;
/** 男女比例为|105：100, 粮经比调整到|72：28 */
const called = /比(?:例|重|值)?(?:约?为|是|约|达到?|调整[为到至]|优化[为到至])?$/;
const calling = 8;

/**
 * 3.9：59.5：36.6 is a ratio of named parts, 12：1 a ratio to one. 粮经比为72：28 is of parts and 男女比例为105：100 to
 * a hundred because their words call them ratios. Scores and clock times have no such parts.
 */
export function ratioAt(text: string, number: PrintedNumber): (QuantityMention | NumeralMention)[] | null {
  if (number.form !== 'arabic' || number.mult > 0) return null;
  const parts = partsFrom(text, number);
  if (parts.length < 2) return null;
  const {end} = parts[parts.length - 1];
  const isClock = parts.length === 3 && parts.every(({digits}) => /^[0-5]\d$/.test(digits));
  const isOfTwo = parts.length === 2 && parts[1].digits !== '1';
  const isCalled = isOfTwo && called.test(text.slice(Math.max(0, number.start - calling), number.start));
  const isToHundred = isCalled && parts[1].digits === '100';
  const isScore = isOfTwo && !isToHundred && !(isCalled && new Big(parts[0].digits).plus(parts[1].digits).eq(100));
  if (isClock || isScore) return [mention(number.start, end, 'other', 'clock-or-score', 'a clock time or a score')];
  if (parts.length === 2 && (!isCalled || isToHundred))
    return [{...plain(number, number.start, null), end, unitText: isToHundred ? toHundred : toOne, shape: 'ratio', rule: 'extract/ratio'}];
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
