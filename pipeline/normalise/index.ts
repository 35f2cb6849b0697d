/**
 * **normalise**: exact value, unit and bound of each quantity. Signs wait for the clause (link), times
 * stay relative until they are anchored (link).
 */
import type {QuantityMention} from '../model.ts';
import type {PrintedNumber} from '../model.ts';
import type {Amount, Bound, Mentions, Quantities} from '../model.ts';
import {toHundred, toOne} from '../vocabulary/frames.ts';
import {denominators, findUnitCode, type Sense, units} from '../vocabulary/units.ts';
import {canonical, decimalsOf, divide, fractionToPercent, isLess, negate, shift, times} from '../vocabulary/decimal.ts';
import {endsBelowZero} from '../vocabulary/signs.ts';

/** Converts every quantity among the mentions. */
export function normalise({document, tokens}: Mentions): Quantities {
  const amounts: Amount[] = [];
  for (const token of tokens) if (token.kind === 'quantity') amounts.push(amountOf(token, document.text));
  return {document, tokens, amounts};
}

/** The exact amount of one quantity as printed. */
function amountOf(quantity: QuantityMention, text: string): Amount {
  const {number} = quantity;
  const unit = unitOf(quantity, text);
  const printedNumber = plainDigits(number);
  const shaped = quantity.shape === 'doubling' ? doubled(number, quantity.unitText) : null;
  const value = shaped ?? convert(printedNumber, number.mult, unit);
  const far = quantity.to;
  const nearMult = far && number.mult === 0 && far.mult > 0 && quantity.unitStart > far.start ? far.mult : number.mult;
  const isRange = far !== null;
  const [low, high] = isRange
    ? inOrder(signsOf(quantity, far, unit, text), convert(printedNumber, nearMult, unit), convert(plainDigits(far), far.mult, unit))
    : [null, null];
  return {
    value: isRange ? null : value,
    low,
    high,
    bound: isRange ? 'between' : boundOf(quantity),
    unit: unit.code,
    unitZh: unit.zh,
    dimension: unit.dimension,
    printedNumber,
    printedUnit: printedUnitOf(quantity, text),
    unitMult: isRange ? nearMult : number.mult,
    decimals: decimalsOf(printedNumber),
    isUnknownUnit: unit.isUnknown,
  };
}

/** A range prints the signs of its ends, unless it counts things: 苏-27 is a model. */
function signsOf({start, number}: QuantityMention, far: PrintedNumber, {dimension}: ResolvedUnit, text: string): readonly [boolean, boolean] {
  if (dimension === 'count' && number.mult === 0) return [false, false];
  return endsBelowZero(text.slice(start, number.start), text.slice(number.end, far.start));
}

/** Both ends on the signed axis, the lower one first. */
function inOrder([isNearBelow, isFarBelow]: readonly [boolean, boolean], near: string, far: string): readonly [low: string, high: string] {
  const [a, b] = [isNearBelow ? negate(near) : near, isFarBelow ? negate(far) : far];
  return (isNearBelow || isFarBelow) && isLess(b, a) ? [b, a] : [a, b];
}

/** The printed number in the published unit. */
function convert(printed: string, mult: number, {factor, divisor}: ResolvedUnit): string {
  const moved = shift(printed, mult);
  const scaled = factor === '1' ? moved : times(moved, factor);
  return divisor === undefined ? scaled : divide(scaled, divisor);
}

/** Suffix before prefix before inside: 突破500家以上 is at least 500, 近30余家 nearly so. */
const boundOf = ({number, prefix, suffix}: QuantityMention): Bound => suffix ?? prefix ?? number.more ?? 'exact';

/** The digits, with a fraction worked out in percent. */
const plainDigits = ({digits, form}: PrintedNumber): string =>
  form === 'fraction' || form === 'half'
    ? fractionToPercent(digits)
    : digits === ''
      ? '0'
      : digits.startsWith('0')
        ? withoutZeros(digits)
        : digits;

/** 04 is 4; 0.5 stays. */
const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** 翻一番 doubles once, 翻两番 twice: growth by 100 % and 300 %. 翻三倍 is taken as 增长三倍. */
function doubled({digits}: PrintedNumber, word: string): string {
  const times = Number(digits);
  return word === '番' ? canonical(String((2 ** times - 1) * 100)) : canonical(String(Math.max(times, 1) * 100));
}

interface ResolvedUnit {
  /** What the denominator's word holds of its code: 10000 of 万元; left out for 1. */
  divisor?: string;
  code: string;
  zh: string | null;
  factor: string;
  dimension: string;
  isUnknown: boolean;
}

function unitOf(quantity: QuantityMention, text: string): ResolvedUnit {
  const {form} = quantity.number;
  if (quantity.shape === 'rank')
    return {code: 'rank', zh: quantity.unitText || '位', factor: '1', dimension: 'rank', isUnknown: false};
  if (quantity.shape === 'doubling')
    return {code: 'percent', zh: quantity.unitText, factor: '1', dimension: 'ratio', isUnknown: false};
  if (quantity.shape === 'ratio' && quantity.unitText === toOne)
    return {code: 'times', zh: '倍', factor: '1', dimension: 'multiple', isUnknown: false};
  if (quantity.shape === 'ratio') return {code: 'percent', zh: quantity.unitText === toHundred ? '%' : null, factor: '1', dimension: 'ratio', isUnknown: false};
  if (form === 'percent' || form === 'fraction' || form === 'half')
    return {code: 'percent', zh: '%', factor: '1', dimension: 'ratio', isUnknown: false};
  if (form === 'permille') return {code: 'per_mille', zh: '‰', factor: '1', dimension: 'ratio', isUnknown: false};
  if (form === 'tenths') return {code: 'percent', zh: '成', factor: '10', dimension: 'ratio', isUnknown: false};
  if (quantity.unit < 0) {
    const word = unknownWord(text, quantity.end);
    // a bare number that was taken for a figure is an index or a score
    if (word === '' && quantity.number.mult === 0)
      return {code: 'point', zh: '点', factor: '1', dimension: 'index', isUnknown: false};
    return {code: 'count', zh: word || null, factor: '1', dimension: 'count', isUnknown: word !== ''};
  }
  const unit = units[quantity.unit];
  const zh = unit.zh ?? unit.word;
  if (quantity.per < 0) {
    const sense = unit.senses === undefined || quantity.number.mult >= 4 ? undefined : senseOf(unit.senses, text, quantity);
    if (sense !== undefined)
      return {code: sense.code, zh, factor: '1', dimension: findUnitCode(sense.code)!.dimension, isUnknown: false};
    return {code: unit.code, zh, factor: unit.factor ?? '1', dimension: unit.dimension, isUnknown: false};
  }
  const per = denominators[quantity.per];
  return {
    code: `${unit.code}/${per.code}`,
    zh: `${zh}/${per.word}`,
    factor: unit.factor ?? '1',
    divisor: 'factor' in per ? per.factor : undefined,
    dimension: 'rate',
    isUnknown: false,
  };
}

/** The reading of an ambiguous unit (气温5度, 用电5度) whose cue stands in the clause up to the unit. */
function senseOf(senses: readonly Sense[], text: string, {start, unitEnd}: QuantityMention): Sense | undefined {
  const lead = text
    .slice(Math.max(0, start - 30), unitEnd)
    .split(/[，。；：\n]/)
    .at(-1)!;
  return senses.find(({cues}) => cues.some((cue) => lead.includes(cue)));
}

/** What follows a bare index that moves: 指数从50.1上升到50.4. */
const verbs = new Set('上升 下降 提高 降低 扩大 缩小 收窄 增长 增加 减少 回落 回升 上涨 下跌 升 降 涨 跌 增 减'.split(' '));

/** The word that stands where a unit should: two characters at most, up to the next break. */
function unknownWord(text: string, at: number): string {
  let i = at;
  while (
    i < at + 3 &&
    text.charCodeAt(i) >= 0x4e00 &&
    text.charCodeAt(i) <= 0x9fff &&
    !'的了在和及与至到为是以'.includes(text[i])
  )
    i += 1;
  return i - at > 2 || verbs.has(text.slice(at, i)) ? '' : text.slice(at, i);
}

/** Multiplier and unit as printed: 亿元, 多万人, %. */
function printedUnitOf(quantity: QuantityMention, text: string): string | null {
  const {number, to, unitText} = quantity;
  const {start, end} = to !== null && number.mult === 0 && to.mult > 0 ? to : number; // 50—60亿元
  const pattern = number.form === 'arabic' ? /[十百千万亿萬億]+$/ : /[万亿萬億]+$/;
  const multiplier =
    quantity.number.mult > 0 || (to?.mult ?? 0) > 0 ? pattern.exec(text.slice(start, end).replace(/[余多来几餘幾]/g, '')) : null;
  const word = (multiplier?.[0] ?? '') + unitText;
  return word === '' ? null : word;
}
