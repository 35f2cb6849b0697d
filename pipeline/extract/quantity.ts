/** The quantity that a number begins: sign, hedges, unit, denominator, range. */
import type {Bound, NumeralMention, PrintedNumber, QuantityMention} from '../model.ts';
import {isDigit, isHan, skipSpace} from '../vocabulary/characters.ts';
import {chineseMultipliers} from '../vocabulary/numerals.ts';
import {endsBelowZero, hasMinus} from '../vocabulary/signs.ts';
import {prefixBefore, signBefore, suffixAt} from './hedge.ts';
import {isOwnUnit, mention, plain} from './mention.ts';
import {isCountdown, rangeAfter} from './range.ts';
import {currencySigns, denominators, unitIndexAt, units} from './units.ts';

/** A unit where it stands: its index among the units, -1 for none. */
interface UnitPlace {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

/** The quantity of `number`; nothing of it begins before `floor`. A Chinese numeral without a unit may count nothing. */
export function quantityAt(text: string, number: PrintedNumber, floor: number): QuantityMention | NumeralMention {
  const sign = currencyBefore(text, number.start, floor);
  const [start, prefix] = openingOf(text, sign.start, floor);
  const near = unitAfter(text, number);
  if (near.unit < 0) {
    const bare = plain(number, start, prefix);
    if (sign.unit >= 0) return {...bare, unit: sign.unit, unitText: text.slice(sign.start, sign.end), rule: 'extract/money'};
    if (number.form === 'chinese' && !rangeAfter(text, number.end)) return bareChinese(text, bare);
    const variant = number.form === 'arabic' ? unitAfterVariant(text, number.end) : null;
    if (variant) return {...bare, ...unitFields(text, variant), shared: true};
  }
  const ore = near.unit < 0 ? oreUnit(text, number) : null;
  if (ore) return {...plain(number, start, prefix), ...ore};
  const half = halfUnit(text, number, near);
  if (half) return {...plain(number, start, prefix), number: {...number, digits: `${number.digits}.5`}, ...half};
  const far = farEnd(text, number, near, text.slice(start, number.start));
  const place = far?.place ?? near;
  const [perEnd, per] = place.unit < 0 ? [far?.end ?? near.end, -1] : denominatorAt(text, far?.end ?? near.end);
  const [suffixEnd, suffix] = suffixAt(text, perEnd, place.unit >= 0);
  const end = far && text.startsWith('之间', suffixEnd) ? suffixEnd + '之间'.length : suffixEnd;
  return {
    kind: 'quantity',
    start,
    end: Math.max(end, number.more === null ? 0 : number.end),
    number,
    unit: place.unit,
    unitText: place.unit < 0 ? '' : text.slice(place.start, place.end),
    unitStart: place.start,
    unitEnd: place.end,
    per,
    prefix,
    suffix: suffix ?? (place.end - place.start > 2 && text.startsWith('个多', place.start) ? 'over' : null), // 1|个多小时
    to: far === null ? null : far.to,
    shape: 'plain',
    shared: false,
    rule: ruleOf(place.unit, number),
  };
}

const unitFields = (text: string, {unit, start, end}: UnitPlace) => ({
  unit,
  unitText: unit < 0 ? '' : text.slice(start, end),
  unitStart: start,
  unitEnd: end,
});

/** A currency sign before the number, or an empty place. */
function currencyBefore(text: string, at: number, floor: number): UnitPlace {
  const unit = currencySigns.before(text, at);
  const start = at - currencySigns.length;
  return unit === undefined || start < floor ? {unit: -1, start: at, end: at} : {unit, start, end: at};
}

/** Where sign and hedge before `at` begin. A hedge stands on either side of the sign: 低于零下20度, 零下近20度. */
function openingOf(text: string, at: number, floor: number): readonly [start: number, prefix: Bound | null] {
  const [start, prefix] = prefixBefore(text, at, floor);
  const signed = Math.max(signBefore(text, start), Math.min(floor, start));
  return prefix === null && signed < start ? prefixBefore(text, signed, floor) : [signed, prefix];
}

/** The unit behind a number, over two spaces at most. */
function unitAfter(text: string, number: PrintedNumber): UnitPlace {
  const {end} = number;
  const gap = skipSpace(text, end);
  const start = isOwnUnit(number) || gap - end > 2 ? end : gap;
  const unit = isOwnUnit(number) ? -1 : unitIndexAt(text, start);
  return {unit, start, end: unit < 0 ? end : start + unitIndexAt.size};
}

/** 保有量95.67|矿石/千吨: tables of reserves say before the unit what is weighed. */
function oreUnit(text: string, number: PrintedNumber): Partial<QuantityMention> | null {
  const stroke = number.end + 2;
  if ((text[stroke] !== '/' && text[stroke] !== '／') || !ores.has(text.slice(number.end, stroke))) return null;
  const mult = chineseMultipliers[text[stroke + 1] ?? ''] ?? 0;
  const start = stroke + (mult > 0 ? 2 : 1);
  const unit = unitIndexAt(text, start);
  const end = start + unitIndexAt.size;
  return unit < 0 ? null : {...unitFields(text, {unit, start, end}), end, number: {...number, mult: number.mult + mult}, rule: ruleOf(unit, number)};
}

const ores = new Set(['矿石', '金属', '矿物', '岩石']);

/** 约10000（6500）亩: the unit stands after a variant in brackets. */
function unitAfterVariant(text: string, at: number): UnitPlace | null {
  const longest = 12;
  if (text[at] !== '（' && text[at] !== '(') return null;
  let i = at + 1;
  while (i < at + longest && (isDigit(text.charCodeAt(i)) || text[i] === '.')) i += 1;
  if (i === at + 1 || (text[i] !== '）' && text[i] !== ')')) return null;
  const unit = unitIndexAt(text, i + 1);
  return unit < 0 ? null : {unit, start: i + 1, end: i + 1 + unitIndexAt.size};
}

/** The far end of a range, the unit of both ends, and where it stops; null where no range follows. `before` may hold a sign. */
function farEnd(
  text: string,
  number: PrintedNumber,
  near: UnitPlace,
  before: string,
): {to: PrintedNumber; place: UnitPlace; end: number} | null {
  const printed = rangeAfter(text, near.end, before !== '' && hasMinus(before));
  if (printed === null) return null;
  const start = skipSpace(text, printed.end);
  const unit = isOwnUnit(printed) ? -1 : unitIndexAt(text, start);
  const to = unit < 0 && isShared(number, printed) ? {...printed, form: number.form} : printed;
  const isMeasured = unit >= 0 || near.unit >= 0 || isOwnUnit(to) || text.startsWith('之间', start);
  const isSame = unit < 0 || near.unit < 0 || units[unit].code === units[near.unit].code;
  const isSigned = endsBelowZero(before, text.slice(number.end, to.start)).includes(true);
  if (!isMeasured || !isSame || (!isSigned && isCountdown(number, to))) return null;
  if (unit < 0) return {to, place: near, end: to.end};
  const end = start + unitIndexAt.size;
  return {to, place: {unit, start, end}, end};
}

/** 百分之八至九: the far end is of the same hundred. */
const isShared = ({form}: PrintedNumber, {form: far, mult, more}: PrintedNumber): boolean =>
  (form === 'percent' || form === 'permille') && far === 'chinese' && mult === 0 && more === null;

/** What a rate is counted per, as [its end, its index]: 元/吨, 9.5立方米每秒. [at, -1] where there is none. */
function denominatorAt(text: string, at: number): readonly [end: number, per: number] {
  const isStroke = text[at] === '/' || text[at] === '／';
  const isEach = text[at] === '每' && (text[at + 1] === '秒' || text.startsWith('小时', at + 1) || isMeasureAt(text, at + 1));
  const per = isStroke || isEach ? denominators.at(text, at + 1) : undefined;
  return per === undefined ? [at, -1] : [at + 1 + denominators.length, per];
}

/** 43微克每|立方米: a unit of measure, with no noun behind it. */
function isMeasureAt(text: string, at: number): boolean {
  if (denominators.at(text, at) === undefined) return false;
  const end = at + denominators.length;
  return measured.has(text.slice(at, end)) && (!isHan(text.charCodeAt(end)) || text[end] === '的');
}

const measured = new Set('立方米 平方米 平方公里 平方千米 公顷 亩 升 吨 公斤 千克 克 千瓦时 公里 千米'.split(' '));

/** What is measured in halves: 四点半 is a time of day. */
const halved = new Set<string>(['mass', 'length', 'area', 'volume', 'time', 'multiple', 'energy']);

/**
 * A half after the unit belongs to the number.
 *
 * > | 一吨半   两个半小时
 *         ^       ^
 */
function halfUnit(text: string, number: PrintedNumber, {unit, end: at}: UnitPlace): Partial<QuantityMention> | null {
  if (unit < 0 || text[at] !== '半' || number.mult > 0 || number.more !== null || !/^\d+$/.test(number.digits)) return null;
  if (units[unit].word === '个' || units[unit].word === '個') {
    const inner = unitIndexAt(text, at + 1);
    const end = at + 1 + unitIndexAt.size;
    return inner < 0 ? null : {...unitFields(text, {unit: inner, start: at + 1, end}), end, rule: ruleOf(inner, number)};
  }
  if (!halved.has(units[unit].dimension) || (isHan(text.charCodeAt(at + 1)) && text[at + 1] !== '的')) return null;
  return {...unitFields(text, {unit, start: number.end, end: at}), end: at + 1, rule: ruleOf(unit, number)};
}

const unitRules = units.map(({dimension}) => `extract/${dimension === 'ratio' ? 'percent' : dimension.replaceAll('_', '-')}`);

function ruleOf(unit: number, number: PrintedNumber): string {
  if (unit < 0) return isOwnUnit(number) ? `extract/${number.form}` : 'extract/number';
  return unitRules[unit];
}

/** A Chinese number with no unit: 亿, 百万 with a noun may still be a figure, and so may 三十以上; 一, 三, 十 and 之一 are none. */
function bareChinese(text: string, quantity: QuantityMention): QuantityMention | NumeralMention {
  const {number, prefix} = quantity;
  const [end, suffix] = suffixAt(text, number.end, false);
  if (suffix !== null && end - number.end > 1 && number.digits.length > 1) return {...quantity, end, suffix};
  const isLarge = number.mult > 0 || number.digits.length > 2;
  if (!isLarge || (prefix === null && number.digits === '1' && number.mult > 0))
    return mention(number.start, number.end, 'other', 'bare-chinese', 'a Chinese numeral without a unit');
  return quantity;
}
