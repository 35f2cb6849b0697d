/**
 * What kind of number a figure is: 增长48.8% is a rate, 提高9.15个百分点 a change, 增长至5655万元 a level,
 * 第2位 a rank. The verb right before it decides, and gives the sign.
 */
import {hasMinus} from '../vocabulary/signs.ts';
import {addedSince, directionOf, fallBefore, longestSpan, verbBeforeObject} from './direction.ts';
import {type Asked, firstFound, type Found, type MeasureRule} from './measuring.ts';
import {ratio} from './percentages.ts';
import type {Figure} from './structure.ts';
import type {Reading} from './reading.ts';

/** The rules, in order; what none of them knows is a level. */
const rules: readonly MeasureRule[] = [
  shape, listMember, objectOfList, income, percentagePoint, ratio, times, awayFrom, change, moreOrLess, added, objectOfVerb,
];

/** Fills in measure, direction and sign of a reading. */
export function measureReading(text: string, reading: Reading, previous: Reading | null): void {
  const {lead, token} = reading.figure;
  reading.direction = directionOf(text, reading.figure);
  const asked = {text, reading, previous, kind: reading.direction?.kind ?? null, lead: text.slice(lead.start, token.start)};
  take(reading, firstFound(rules, asked) ?? plainLevel);
}

const plainLevel: Found = {measure: 'level', rule: 'plain'};

function take(reading: Reading, {measure, rule, direction, isNegative, isMultiple, end}: Found): void {
  reading.measure = measure;
  if (direction !== undefined) reading.direction = direction;
  if (isNegative !== undefined) reading.isNegative = isNegative;
  if (isMultiple !== undefined) reading.isMultiple = isMultiple;
  if (end !== undefined) reading.end = end;
  reading.rules.measure = `link/${rule}`;
}

function shape({reading}: Asked): Found | null {
  const {shape: own} = reading.figure.token;
  if (own === 'rank') return {measure: 'rank', rule: 'rank'};
  return own === 'doubling' ? {measure: 'growth_rate', rule: 'doubling'} : null;
}

/** A member of a list without a verb of its own follows the first: 分别增长14.4%、9%. */
function listMember({text, reading, previous, kind}: Asked): Found | null {
  if (previous === null || kind !== null || !isListMember(text, reading, previous) || !isAlike(previous, reading)) return null;
  const {direction, isNegative, measure} = previous;
  return {measure, rule: 'parallel', direction, isNegative, isMultiple: reading.unit === 'times' && measure === 'growth_rate'};
}

/** 减少耕地3万亩、林地2万亩: the verb before the first object holds for the next. */
function objectOfList({text, reading, previous, kind}: Asked): Found | null {
  if (
    kind !== null ||
    previous?.clause !== reading.clause ||
    previous.rules.measure !== 'link/verb-before-object' ||
    previous.unit !== reading.unit ||
    !text.slice(previous.end, reading.start).startsWith('、')
  )
    return null;
  const direction = {kind: previous.direction!.kind, start: previous.end, end: reading.figure.lead.start};
  return {measure: 'change', rule: 'verb-before-object', direction, isNegative: previous.isNegative};
}

/** 户均增收8600元 is a level by its name. */
function income({text, reading: {direction, figure}, kind}: Asked): Found | null {
  if (kind !== 'up' || !/[户人亩]均年?增收$/.test(text.slice(figure.lead.start, direction!.end))) return null;
  return {measure: 'level', rule: 'plain', direction: null};
}

/** 降幅收窄2.2个百分点 and 下降速度加快 carry the sign of the fall's own size; 低于全省 is a gap below. */
function percentagePoint({text, reading: {figure}, kind}: Asked): Found | null {
  if (figure.amount.unit !== 'percentage_point') return null;
  const isFall = kind === 'down' || kind === 'less' || kind === 'fall-rate';
  return {measure: 'change', rule: 'percentage-point', isNegative: isFall || fallBefore(text, figure) >= 0};
}

/** 增长1.2倍 and 较全市高出近一倍 are rates, 是…的3倍 a level. */
function times({text, reading, kind}: Asked): Found | null {
  if (reading.figure.amount.unit !== 'times') return null;
  const isGap = kind === 'more' && /[比较]/.test(text.slice(reading.figure.lead.start, reading.start));
  if (kind !== 'up' && kind !== 'down' && !isGap) return {measure: 'level', rule: 'multiple'};
  return {measure: 'growth_rate', rule: 'growth-in-multiples', isMultiple: true, isNegative: kind === 'down'};
}

/** 人均纯收入15600元，|高于全省平均水平|1200元: how far it is from another. */
function awayFrom({lead, reading: {figure}}: Asked): Found | null {
  if (figure.amount.dimension === 'ratio' || !lead.includes('于') && !lead.includes('出')) return null;
  const found = away.exec(lead);
  return found === null ? null : {measure: 'change', rule: 'away-from', isNegative: found[1] === '低' || found[1] === '少'};
}

const away = /(?:^|[，,])(?:分别|均|也|仍|已)?([高低多少优])(?:于|出)(?:[^，,0-9]{0,12}?(?:平均水平|平均|水平|均值|计划|目标|预期|标准)|全国|全省|全市|全县)$/;

/** 减少282万元; 新增 makes a level of its own. */
function change({text, reading, kind}: Asked): Found | null {
  if ((kind !== 'up' && kind !== 'down') || text[reading.direction!.start - 1] === '新') return null;
  return {measure: 'change', rule: 'verb-of-change', isNegative: kind === 'down'};
}

/** 比上年少20家. */
function moreOrLess({text, reading: {figure}, kind}: Asked): Found | null {
  if ((kind !== 'more' && kind !== 'less') || !/[比较]/.test(text.slice(figure.clause.start, figure.token.start))) return null;
  return {measure: 'change', rule: 'more-or-less', isNegative: kind === 'less'};
}

function added({text, reading}: Asked): Found | null {
  const direction = addedSince(text, reading.figure);
  return direction && {measure: 'change', rule: 'added-since', direction};
}

function objectOfVerb({text, reading}: Asked): Found | null {
  const direction = verbBeforeObject(text, reading.figure);
  return direction && {measure: 'change', rule: 'verb-before-object', direction, isNegative: direction.kind === 'down'};
}

/** 增长2.1倍、1.4倍和98.7% is one list of rates. */
const isAlike = (previous: Reading, {unit}: Reading): boolean =>
  previous.unit === unit || (previous.measure === 'growth_rate' && rateUnits.has(previous.unit) && rateUnits.has(unit));

const rateUnits = new Set(['percent', 'times']);

/** Whether a minus is printed before the number: 增速-5.7%, 零下38℃. The ends of a range have their signs already. */
export const isPrintedNegative = (text: string, {token, amount}: Figure): boolean =>
  token.to === null &&
  token.number.start > token.start &&
  hasMinus(text.slice(token.start, token.number.start)) &&
  (amount.dimension !== 'count' || token.number.mult > 0); // 苏-27战机 is a model: no count is negative

/**
 * A level that a change is counted from, with its time.
 *
 * > | 较2020年的9.8万元/亩提高近四成   较改革前（2019年）的26.1%上升5.7个百分点
 *                ^^^^^^^^^                            ^^^^^
 */
export function isBaseLevel(text: string, {clause, figure}: Reading): boolean {
  const time = clause.times.find(({end}) => end < figure.token.start && /^[）)]?的$/.test(text.slice(end, figure.token.start)));
  return (
    time !== undefined &&
    (beyond.test(text.slice(figure.lead.start, time.start)) ||
      (/[比较][^，]{0,10}$/.test(text.slice(figure.lead.start, time.start)) &&
        /^[^，。；]{0,4}?(?:增|提|升|上|扩|翻|多|高|下|减|降|缩|少|低)/.test(text.slice(figure.token.end, figure.token.end + 8))))
  );
}

/** 今年增长2.1%，|低于|去年的3.1%; 预计增长0.9%，低于此前预测的|1%，也低于政府1.3%的增长预期: other rates of the same growth. */
export const isOtherRate = (text: string, {figure, unit, clause}: Reading, previous: Reading | null): boolean =>
  previous?.measure === 'growth_rate' && previous.clause.sentence === clause.sentence && unit === 'percent' && clause.index - previous.clause.index <= 1 &&
  otherRate.test(text.slice(figure.lead.start, figure.token.start));

const otherRate = /^[，,]?[也均都]?(?:略|远|大大|明显)?[低高]于[^，]{0,16}(?:预[测期计]|预期目标|目标)的?$|^[，,]?[也均都]?(?:略|远|大大|明显)?[低高]于[^，]{2,10}$/;

const beyond = /^[，,]?(?:略|远|大大|明显)?(?:[低高快慢好多少]于|不及)$/;

/** Whether the reading continues a list whose first member carries the verb. */
export function isListMember(text: string, reading: Reading, previous: Reading | null): boolean {
  if (previous === null || previous.clause !== reading.clause) return false;
  const gap = text.slice(previous.end, reading.figure.token.start);
  return /^[、和与及,，]?(?:和|与)?$/.test(gap);
}

/**
 * The span of a fall or a multiple takes in the verb, so that what is printed tells the value by itself.
 *
 * > | 同比下降2.27%     增长1.2倍     比上年少20家
 *         ^^^^^^^      ^^^^^^^    ^^^^^^^^^^
 */
export function widenToVerb(text: string, reading: Reading): void {
  const {clause, direction, figure} = reading;
  if ((!reading.isNegative && !reading.isMultiple) || direction?.kind === 'rate') return; // 增长率-3.06‰ prints its sign
  let start = -1;
  if (
    direction !== null &&
    direction.end <= reading.start &&
    direction.start >= clause.start &&
    reading.rules.measure !== 'link/parallel'
  )
    start = direction.start;
  else if (direction === null) start = fallBefore(text, figure);
  if (start >= 0 && (direction?.kind === 'less' || direction?.kind === 'more')) {
    const than = Math.max(text.lastIndexOf('比', start), text.lastIndexOf('较', start));
    if (than >= figure.lead.start) start = than;
  }
  if (start >= 0 && reading.start - start <= longestSpan) reading.start = start;
}
