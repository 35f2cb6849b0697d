/**
 * What kind of number a figure is: 增长48.8% is a rate, 提高9.15个百分点 a change, 增长至5655万元 a level,
 * 第2位 a rank. The verb right before it decides, and gives the sign.
 */
import {wordTable} from '../vocabulary/trie.ts';
import {cues} from '../vocabulary/cues.ts';
import {minusSigns} from '../vocabulary/signs.ts';
import {directionWords, negativeWords, particles} from '../vocabulary/directions.ts';
import type {Figure} from './structure.ts';
import type {Reading} from './reading.ts';

export type DirectionKind = 'up' | 'down' | 'to' | 'rate' | 'fall-rate' | 'more' | 'less';

/** A verb of change before a figure. */
export interface Direction {
  readonly kind: DirectionKind;
  /** Where the verb begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

type Entry = DirectionKind | 'none';

const table = wordTable<Entry>([
  ...directionWords.map(({word, kind}) => [word, kind] as const),
  ...cues
    .filter(({kind}) => kind === 'up' || kind === 'down' || kind === 'to')
    .map(({word, kind}) => [word, kind as Entry] as const),
]);
const particle = wordTable<true>(particles.map((word) => [word, true]));
const negative = new Set(negativeWords);

/**
 * The verb of change that a figure hangs on, through particles and hedges.
 *
 * > | 比上年增长了近12.54%
 *          ^^
 */
export function directionOf(text: string, figure: Figure): Direction | null {
  const floor = figure.lead.start;
  let at = figure.token.start;
  let isArrival = false;
  for (let step = 0; step < 6 && at > floor; step += 1) {
    while (at > floor && text.charCodeAt(at - 1) === 32) at -= 1;
    const kind = table.before(text, at);
    const length = table.length;
    if (kind !== undefined && at - length >= floor) {
      if (kind === 'none') return null;
      const isChange = kind === 'up' || kind === 'down';
      return {kind: isArrival && isChange ? 'to' : kind, start: at - length, end: at};
    }
    const time = timeBefore(figure, at);
    if (time > floor) {
      at = time;
      continue;
    }
    particle.before(text, at);
    const size = particle.length;
    if (size === 0 || at - size < floor) return null;
    const word = text.slice(at - size, at);
    isArrival = word === '到' || word === '至' || word === '为' || word === '成';
    at -= size;
  }
  return null;
}

/** 增长至2022年的5655万元: the verb stands before a time. */
function timeBefore({clause}: Figure, at: number): number {
  for (const time of clause.times) if (time.end === at) return time.start;
  return -1;
}

/** Sets the measure and notes the rule. */
function decide(reading: Reading, measure: Reading['measure'], rule: string): void {
  reading.measure = measure;
  reading.rules.measure = `link/${rule}`;
}

/** Whether a minus is printed before the number: 增速-5.7%, 零下38℃. */
export const isPrintedNegative = (text: string, {token, amount}: Figure): boolean =>
  token.number.start > token.start &&
  minusSigns.some((sign) => text.slice(token.start, token.number.start).includes(sign)) &&
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
    /[比较][^，]{0,10}$/.test(text.slice(figure.lead.start, time.start)) &&
    /^[^，。；]{0,4}?(?:增|提|升|上|扩|翻|多|高|下|减|降|缩|少|低)/.test(text.slice(figure.token.end, figure.token.end + 8))
  );
}

/** Fills in measure, direction and sign of a reading. */
export function measureReading(text: string, reading: Reading, previous: Reading | null): void {
  const {figure} = reading;
  const {token, amount} = figure;
  reading.direction = directionOf(text, figure);
  const kind = reading.direction?.kind ?? null;
  if (token.shape === 'rank') return decide(reading, 'rank', 'rank');
  if (token.shape === 'doubling') return decide(reading, 'growth_rate', 'doubling');
  // a member of a list without a verb of its own follows the first: 分别增长14.4%、9%
  if (kind === null && isListMember(text, reading, previous) && isAlike(previous!, reading)) {
    reading.direction = previous!.direction;
    reading.isNegative = previous!.isNegative;
    reading.isMultiple = reading.unit === 'times' && previous!.measure === 'growth_rate';
    return decide(reading, previous!.measure, 'parallel');
  }
  if (
    kind === null &&
    previous?.clause === reading.clause &&
    previous.rules.measure === 'link/verb-before-object' &&
    previous.unit === reading.unit &&
    text.slice(previous.end, reading.start).startsWith('、')
  ) {
    reading.isNegative = previous.isNegative;
    reading.direction = {kind: previous.direction!.kind, start: previous.end, end: figure.lead.start};
    return decide(reading, 'change', 'verb-before-object');
  }
  // 户均增收8600元 is a level by its name
  if (kind === 'up' && /[户人亩]均年?增收$/.test(text.slice(figure.lead.start, reading.direction!.end))) {
    reading.direction = null;
    return decide(reading, 'level', 'plain');
  }
  const isFall = kind === 'down' || kind === 'less' || kind === 'fall-rate';
  if (amount.unit === 'percentage_point') {
    reading.isNegative = isFall || hasFallBefore(text, figure);
    return decide(reading, 'change', 'percentage-point');
  }
  if (amount.dimension === 'ratio' && token.shape !== 'ratio' && amount.unit !== '[ppm]') {
    if (/占(?![地比有用])[^，]*$/.test(text.slice(figure.lead.start, figure.token.start)))
      return decide(reading, 'level', 'share');
    const growth = growthBehind(text, figure.token.end);
    if (growth !== null && (kind === null || kind === 'to')) {
      reading.isNegative = growth.isFall;
      if (growth.isFall) reading.end = growth.end;
      return decide(reading, 'growth_rate', 'growth-behind');
    }
    if (
      /(?:增长|增速|涨幅)(?:的)?(?:预期|增长)?(?:目标|预期)(?:设定|确定|拟定|定)?(?:为|是|在)?$/.test(
        text.slice(Math.max(figure.lead.start, figure.token.start - 20), figure.token.start),
      )
    )
      return decide(reading, 'growth_rate', 'aim-of-growth');
    const isStartOfRate = kind === null && rateFrom.test(text.slice(Math.max(figure.lead.start, figure.token.start - 24), figure.token.start));
    if (isStartOfRate) {
      reading.isNegative = /[降跌]幅/.test(text.slice(figure.lead.start, figure.token.start));
      return decide(reading, 'growth_rate', 'rate-from');
    }
    if (kind === 'to' && previous?.rules.measure === 'link/rate-from' && previous.clause === reading.clause) {
      reading.isNegative = previous.isNegative;
      return decide(reading, 'growth_rate', 'rate-to');
    }
    if (amount.unit === 'per_mille' && /自然增长率[^，]{0,8}$/.test(text.slice(figure.lead.start, figure.token.start)))
      return decide(reading, 'level', 'share'); // births less deaths per thousand people
    const isArrivalOfRate = kind === 'to' && endsWithRate(text, figure.lead.start, reading.direction!.start);
    if (kind === 'up' || kind === 'down' || kind === 'rate' || kind === 'fall-rate' || isArrivalOfRate) {
      reading.isNegative = kind === 'down' || kind === 'fall-rate';
      return decide(reading, 'growth_rate', 'verb-of-change');
    }
    return decide(reading, 'level', 'share');
  }
  if (amount.unit === 'times') {
    if (kind === 'up' || kind === 'down') {
      reading.isMultiple = true;
      reading.isNegative = kind === 'down';
      return decide(reading, 'growth_rate', 'growth-in-multiples');
    }
    return decide(reading, 'level', 'multiple');
  }
  if ((kind === 'up' || kind === 'down') && !isNominal(text, reading.direction!)) {
    reading.isNegative = kind === 'down';
    return decide(reading, 'change', 'verb-of-change');
  }
  if ((kind === 'more' || kind === 'less') && hasComparison(text, figure)) {
    reading.isNegative = kind === 'less';
    return decide(reading, 'change', 'more-or-less');
  }
  const added = addedSince(text, figure);
  if (added !== null) {
    reading.direction = added;
    return decide(reading, 'change', 'added-since');
  }
  const object = verbBeforeObject(text, figure);
  if (object) {
    reading.isNegative = object.kind === 'down';
    reading.direction = object;
    return decide(reading, 'change', 'verb-before-object');
  }
  return decide(reading, 'level', 'plain');
}

const growthNoun =
  /的?(?:(?:年均|年平均|平均|同比|较高|较快|高速|快速|中高速|稳定|平稳|持续|实际|名义|复合|强劲|正|高)的?){0,3}(?:速度|速率|幅度)?(?:增长率|增长|递增|增速|增幅|涨幅|升幅|(下降率|下降|递减|降幅|跌幅|降速))(?:速度|势头|态势|水平|目标|幅度)?(?![\u4e00-\u9fa5])/y;

/**
 * Growth told by what stands behind the rate.
 *
 * > | 出口保持10%以上的增长   以年均8%的速度递增   3.2%的降幅
 *                    ^^^^                 ^^^^^         ^^^
 */
function growthBehind(text: string, at: number): {isFall: boolean; end: number} | null {
  growthNoun.lastIndex = at;
  const found = growthNoun.exec(text);
  return found === null ? null : {isFall: found[1] !== undefined, end: at + found[0].length};
}

/**
 * The span of a fall or a multiple takes in the verb, so that what is printed tells the value by itself.
 *
 * > | 同比下降2.27%     增长1.2倍     比上年少20家
 *         ^^^^^^^      ^^^^^^^    ^^^^^^^^^^
 */
export function widenToVerb(text: string, reading: Reading): void {
  const {clause, direction, figure} = reading;
  if (!reading.isNegative && !reading.isMultiple) return;
  let start = -1;
  if (
    direction !== null &&
    direction.end <= reading.start &&
    direction.start >= clause.start &&
    reading.rules.measure !== 'link/parallel'
  )
    start = direction.start;
  else if (direction === null) start = fallBefore(text, figure);
  if (start >= 0 && direction?.kind === 'less') {
    const than = Math.max(text.lastIndexOf('比', start), text.lastIndexOf('较', start));
    if (than >= figure.lead.start) start = than;
  }
  if (start >= 0 && reading.start - start <= longestSpan) reading.start = start;
}

const longestSpan = 40;

/** Whether the reading continues a list whose first member carries the verb. */
export function isListMember(text: string, reading: Reading, previous: Reading | null): boolean {
  if (previous === null || previous.clause !== reading.clause) return false;
  const gap = text.slice(previous.end, reading.figure.token.start);
  return /^[、和与及,，]?(?:和|与)?$/.test(gap);
}

/** 增加值 and 减排量 are nouns: the scanner never takes them for verbs, since no number follows the verb. */
const isNominal = (text: string, {start}: Direction): boolean => text.charAt(start - 1) === '新';

const hasComparison = (text: string, figure: Figure): boolean =>
  /[比较]/.test(text.slice(figure.clause.start, figure.token.start));
const endsWithRate = (text: string, from: number, to: number): boolean =>
  /(?:增速|增幅|涨幅|降幅|增长率)(?:明显|大幅|均|分别|由[^，]{0,12})?$/.test(text.slice(Math.max(from, to - 30), to));

/** Where the word of a fall begins that stands off its figure, or -1. */
function fallBefore(text: string, figure: Figure): number {
  const from = Math.max(figure.lead.start, figure.token.start - longestSpan);
  const lead = text.slice(from, figure.token.start);
  for (const word of negative) {
    const at = lead.lastIndexOf(word);
    if (at >= 0) return from + at;
  }
  return -1;
}

/** 降幅收窄2.2个百分点 and 下降速度加快 carry the sign of the fall's own size; 低于全省 is a gap below. */
const hasFallBefore = (text: string, figure: Figure): boolean => fallBefore(text, figure) >= 0;

/** 增幅由一季度的15.2%回落至9.7% goes from one rate to another. */
const rateFrom = /(?:增速|增幅|涨幅|降幅|跌幅|增长率)(?:均|分别)?[由从][^，]{0,14}$/;

/** 增长2.1倍、1.4倍和98.7% is one list of rates. */
const isAlike = (previous: Reading, {unit}: Reading): boolean =>
  previous.unit === unit || (previous.measure === 'growth_rate' && rateUnits.has(previous.unit) && rateUnits.has(unit));

const rateUnits = new Set(['percent', 'times']);

/** 较上年末新增88.9万千瓦: what is new since a time is a change. */
function addedSince(text: string, {lead}: Figure): Direction | null {
  const from = Math.max(lead.start, lead.end - 24);
  const found = /[比较][^，]{1,10}?(新增|净增|新增加)了?(?:约|近|超|逾)?$/.exec(text.slice(from, lead.end));
  if (found === null) return null;
  const start = from + found.index + found[0].lastIndexOf(found[1]);
  return {kind: 'up', start, end: start + found[1].length};
}

/**
 * 增加水稻种植面积26万亩: the verb stands before the noun that changed.
 */
function verbBeforeObject(text: string, figure: Figure): Direction | null {
  const {lead} = figure;
  const window = text.slice(lead.start, Math.min(lead.end, lead.start + 24));
  const found =
    /^(?:[　 ]*)(?:共|累计|已|并|再|净|共计|为|将|全市|全省|全县|全区|全国|当年|全年)?(增加|减少|調減|调减|压减|削减|缩减|减轻|降低|压缩|调增|裁减)(?![值到至为了])(?=\S)/.exec(
      window,
    );
  if (!found || lead.end - lead.start - found[0].length < 2) return null;
  const start = lead.start + found[0].length - found[1].length;
  return {kind: /^(?:增加|调增)/.test(found[1]) ? 'up' : 'down', start, end: start + found[1].length};
}
