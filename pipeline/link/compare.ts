/** What a rate or a change is compared with, and which figure it describes. Solved last, when all names are known. */
import type {Comparison} from '../model.ts';
import {endOfYearBefore, isoPeriod, isWholeYear, type Period, previousPeriod, shiftYears, yearPeriod} from './anchor.ts';
import {isListMember} from './measure.ts';
import type {Reading} from './reading.ts';
import type {Timed} from './role.ts';
import type {Clause} from './structure.ts';

/** What the sentence said last about its comparisons: 同比 holds for the rates that follow it. */
export interface Spoken {
  readonly sentence: number;
  readonly comparison: Comparison;
  readonly base: Period | null;
  /** A comparison that a clause of its own sets holds on in its paragraph, until another time. */
  readonly paragraph?: number;
}

/** Sets the comparison and notes the rule. */
function decide(reading: Reading, comparison: Comparison, base: Period | null, rule: string, said: string | null = null): void {
  reading.comparison = comparison;
  reading.basePeriod = base;
  reading.comparisonText = said?.trim() || null;
  reading.rules.comparison = `link/${rule}`;
}

/** Fills in comparison and base period (`pair` is where a from–to pair of the sentence starts); gives what the sentence has now said. */
export function compareReading(
  text: string,
  reading: Reading,
  times: readonly Timed[],
  spoken: Spoken | null,
  previous: Reading | null,
  pair: Period | null,
): Spoken | null {
  if (reading.measure !== 'growth_rate' && reading.measure !== 'change') return spoken;
  if (previous?.comparison === 'gap' && isListMember(text, reading, previous)) {
    decide(reading, 'gap', null, 'gap', previous.comparisonText); // 高于全省、全国0.2个、3.1个百分点
    return spoken;
  }
  const {clause, direction, period} = reading;
  const before = text.slice(clause.start, reading.start);
  if (reading.unit === 'percentage_point' && /拉动|贡献|带动|上拉|下拉|拉高|推高|影响.{0,10}(?:上涨|下降|上升)/.test(before)) {
    decide(
      reading,
      'contribution',
      null,
      'contribution',
      /(?:拉动|带动|贡献|上拉|下拉|拉高|推高)了?(.{0,12}?)(?:增长|上涨|提高|下降)?$/.exec(before)?.[1] || null,
    );
    return spoken;
  }
  const based = lastBase(times, reading);
  const isSame = based?.mention.form === 'same-period';
  const cue = lastCue(reading);
  const kind = direction && /(?:年均|年平均)[^，；。]{0,8}$/.test(before) ? 'average' : (cue?.cue ?? null);
  if (kind === 'average' && (cue?.start ?? reading.start) > (based?.mention.start ?? -1)) {
    decide(reading, 'annual_average', null, 'annual-average');
    const from = (spoken?.sentence === clause.sentence ? spoken.base : null) ?? pair;
    if (pair !== null && period !== null && isWholeYear(pair) && pair.to.year < period.to.year) reading.basePeriod = pair;
    if (from && period && isWholeYear(from) && isWholeYear(period) && from.to.year < period.to.year - 1) {
      reading.period = {...period, from: {...period.from, year: from.to.year + 1}}; // 比2002年增长65.5%，年均增长10.6%
    }
    return spoken;
  }
  if (isBesideGoal(text, reading, previous)) {
    decide(reading, 'gap', null, 'gap-to-goal', text.slice(previous!.figure.lead.start, previous!.end).replace(/^.*[比较]/, ''));
    reading.base = previous;
    return spoken;
  }
  const gap = gapOf(text, reading, based, kind !== null);
  if (gap !== null) {
    decide(reading, 'gap', null, 'gap', gap);
    return spoken;
  }
  // 同比2019年增长两倍 has a base of its own
  const isPrinted = !isSame && based !== null && based.period !== null && cue !== null && based.mention.start >= cue.end;
  if (isSame || (kind === 'year-on-year' && !isPrinted)) {
    const base = period
      ? shiftYears(
          period,
          based?.mention.fromYear !== null && based !== null && isSame && based.mention.fromYear! > 1000
            ? based.mention.fromYear! - period.from.year
            : -1,
        )
      : null;
    const isOfYear = !isSame && period !== null && period.from.day > 0 && period.from.day < 28 && !/同/.test(text.slice(cue!.start, cue!.end));
    if (isOfYear) {
      decide(reading, 'year_on_year', yearPeriod(period.from.year - 1), 'year-on-year'); // a day, 较去年
      return spoken;
    }
    const isYear = base === null || period === null || base.from.year === period.from.year - 1;
    decide(reading, isYear ? 'year_on_year' : 'since_base', base, 'year-on-year');
    return {sentence: clause.sentence, comparison: 'year_on_year', base};
  }
  if (kind === 'previous-period') {
    const base = period && !/[周日]$/.test(text.slice(cue!.start, cue!.end)) ? previousPeriod(period) : null; // weeks are no periods of ours
    decide(reading, 'previous_period', base, 'previous-period');
    if (reading.unit === 'percentage_point') return spoken; // how a rate changed says nothing of the next rate
    return {sentence: clause.sentence, comparison: 'previous_period', base};
  }
  if (kind === 'period-start') {
    const base = period ? endOfYearBefore(period) : null;
    decide(reading, 'since_period_start', base, 'since-period-start');
    return {sentence: clause.sentence, comparison: 'since_period_start', base};
  }
  if (based !== null && based.period !== null) {
    const {form, years} = based.mention;
    const isSpan = form === 'span' && period !== null && period.from.year < period.to.year;
    const base = isSpan ? shiftYears(period, -years) : based.period; // 比前五年
    const comparison = comparisonWith(period, base);
    decide(reading, comparison, base, 'printed-base');
    if (reading.unit === 'percentage_point') return spoken;
    return {sentence: clause.sentence, comparison, base};
  }
  if (spoken !== null && (spoken.sentence === clause.sentence || (spoken.paragraph === clause.paragraph && times.length === 0))) {
    const base = spoken.comparison === 'year_on_year' && period ? shiftYears(period, -1) : spoken.base;
    decide(reading, spoken.comparison, base, 'comparison-carried');
    return spoken;
  }
  if (period !== null && period.from.year < period.to.year) {
    const year = period.from.year - 1;
    decide(
      reading,
      'since_base',
      {from: {year, month: 0, day: 0}, to: {year, month: 0, day: 0}, isInstant: false},
      'since-the-span',
    );
    return spoken;
  }
  const feast = /[比较][“"]?((?:五一|十一|春节|元旦|清明|端午|中秋|国庆|双节)[^，0-9]{0,6}?)(?:分别|均)?(?:增|提|上|下|减|高|多|少|回|快)/.exec(before);
  if (feast !== null) {
    decide(reading, 'since_base', null, 'printed-base', feast[1]); // a feast is no date that we know
    return spoken;
  }
  decide(reading, 'unstated', period ? shiftYears(period, -1) : null, 'unstated');
  return spoken;
}

/** 1992年同1987年相比，…: a clause without figures that says what the whole sentence is compared with. */
export function comparisonOf(text: string, {sentence, paragraph, start, end}: Clause, times: readonly Timed[]): Spoken | null {
  const base = times.find(({role, period}) => role === 'base' && period !== null)?.period ?? null;
  if (base === null || !/相比|相较/.test(text.slice(start, Math.min(end, start + 60)))) return null;
  const own = times.find(({role, period}) => role === 'scope' && period !== null)?.period ?? null;
  return {sentence, comparison: comparisonWith(own, base), base, paragraph};
}

/** A printed base tells the base period as well. */
function linkBase(reading: Reading, base: Reading | null): void {
  reading.base = base;
  if (
    base?.period &&
    reading.period &&
    reading.comparison === 'unstated' &&
    isoPeriod(base.period) !== isoPeriod(reading.period)
  ) {
    reading.comparison = comparisonWith(reading.period, base.period);
    reading.basePeriod = base.period;
    reading.rules.comparison = 'link/printed-base';
  }
}

/** A base a year before is 比上年, the last day of the year before 比年初, else a base of its own. */
function comparisonWith(period: Period | null, base: Period): Comparison {
  if (period === null) return 'since_base';
  if (isoPeriod(shiftYears(period, -1)) === isoPeriod(base))
    return isWholeYear(period) || (period.from.month > 0 && !period.isInstant) ? 'year_on_year' : 'since_period_start';
  if (base.isInstant && base.to.month === 12 && base.to.year === period.to.year - 1) return 'since_period_start';
  if (isWholeYear(base) && base.to.year === period.to.year - 1 && isWholeYear(period)) return 'year_on_year';
  if (isMonthBefore(base, period)) return 'previous_period'; // 11月末, 较上月末
  const before = previousPeriod(period);
  return before !== null && isoPeriod(before) === isoPeriod(base) ? 'previous_period' : 'since_base';
}

/** Two ends of months, one after the other. */
const isMonthBefore = (a: Period, b: Period): boolean =>
  a.isInstant && b.isInstant && a.to.day >= 28 && b.to.day >= 28 && (b.to.year - a.to.year) * 12 + b.to.month - a.to.month === 1;

/** 比预算数30亿元少2亿元: the figure before is what was aimed at. */
function isBesideGoal(text: string, {clause, direction, unit}: Reading, previous: Reading | null): boolean {
  if (previous === null || direction === null || previous.clause !== clause || previous.unit !== unit) return false;
  return (
    text.slice(previous.end, direction.start).trim() === '' &&
    /[比较][^，]{0,6}(?:预算|计划|任务|目标|概算|定额|指标)(?:数|额|值)?$/.test(text.slice(previous.figure.lead.start, previous.start))
  );
}

function lastBase(times: readonly Timed[], {start}: Reading): Timed | null {
  let found: Timed | null = null;
  for (const each of times) {
    if (each.mention.start >= start) break;
    if (each.role === 'base') found = each;
  }
  return found;
}

const comparing = new Set(['year-on-year', 'previous-period', 'period-start', 'average']);

function lastCue({clause, figure}: Reading) {
  let found: (typeof clause.cues)[number] | null = null;
  for (const cue of clause.cues) if (cue.start < figure.token.start && comparing.has(cue.cue)) found = cue;
  return found;
}

/** 高于全省0.2个百分点, 比计划多20家: the other side as printed; null where it is a time. */
function gapOf(text: string, {clause, figure, direction, unit}: Reading, based: Timed | null, isTimed: boolean): string | null {
  const before = text.slice(Math.max(clause.start, figure.token.start - 40), figure.token.start);
  const over = /(?:高于|低于|快于|慢于|高出|低出|优于|超过|领先于?|落后于?)([^，,0-9]{2,16}?)(?:平均水平|平均|水平)?$/.exec(
    before,
  );
  if (over && (unit === 'percentage_point' || unit === 'percent') && over[1] !== '') return over[1];
  if (isTimed || (based !== null && (based.mention.form === 'same-period' || based.period !== null))) return null;
  const other = unit === 'percentage_point' ? /(?:比(?![重例])|较)([\u4e00-\u9fa5]{2,12}?)(?:快|慢|高|低|高出|低出)$/.exec(before) : null;
  if (other !== null && !/[年月期度末初周日]$/.test(other[1])) return other[1]; // 比轻工业快5.1个百分点
  const than =
    /[比较]起?((?:全国|全省|全市|全区|全县|(?:年初|原|年度|原定的?)?(?:计划|预算|任务|目标)数?|预期|城镇|农村|规模|整体|总体|平均|[\u4e00-\u9fa5]{2,10}(?:平均|水平|平均水平|增速|增幅)))[^，]{0,6}$/.exec(
      before,
    );
  if (
    than &&
    direction !== null &&
    (direction.kind === 'more' || direction.kind === 'less' || direction.kind === 'up' || direction.kind === 'down')
  )
    return than[1];
  return null;
}

/** Which observation a rate, change or rank describes, and which one is its base. */
export function relate(text: string, readings: readonly Reading[]): void {
  const byName = new Map<string, Reading[]>();
  readings.forEach((reading, i) => {
    if (reading.measure !== 'level') {
      const described = rankMoved(text, readings, i) ?? describes(readings, i, byName);
      reading.qualifies = described === reading.base ? null : described;
      if (reading.base === null && described !== null && described.measure === 'level' && reading.measure !== 'rank')
        linkBase(reading, baseOf(readings, i, described));
    }
    const group = byName.get(reading.name);
    if (group) group.push(reading);
    else byName.set(reading.name, [reading]);
  });
  // a rate may stand before the level that it describes
  readings.forEach((reading, i) => {
    if (
      reading.qualifies !== null ||
      (reading.measure !== 'growth_rate' && reading.measure !== 'change') ||
      reading.comparison === 'contribution'
    )
      return;
    const next = readings[i + 1];
    if (!next || next.clause.sentence !== reading.clause.sentence || next.measure !== 'level') return;
    if (next.unit === 'percent' && reading.unit !== 'percentage_point') return;
    if (next.name === reading.name || next.topic === reading) reading.qualifies = next;
  });
}

/** A name that ends with the noun of a rate. */
const rateName = /(?:增速|增幅|涨幅|降幅)$/;

/** The figure that a rate, a change or a rank describes: its topic, or a level of its name. */
function describes(readings: readonly Reading[], at: number, byName: ReadonlyMap<string, readonly Reading[]>): Reading | null {
  const reading = readings[at];
  if (reading.comparison === 'contribution') return null;
  if (reading.measure === 'growth_rate' && reading.rules.time_period === 'link/time-from') return null; // 增幅由一季度的15.2%回落至…
  const {topic} = reading;
  const isApart = reading.measure === 'rank' && topic?.clause.sentence !== reading.clause.sentence;
  const near = topic !== null && !isApart && topic.clause.paragraph === reading.clause.paragraph && isSameYear(topic.period, reading.period);
  if (
    near &&
    topic.measure === 'level' &&
    reading.measure !== 'rank' &&
    reading.nameRule === 'link/head-of-topic' &&
    !/(?:总量|总数|总额|总值|数量|规模|增速|增幅|涨幅|降幅)$/.test(reading.name)
  )
    return sameNamed(readings[at], byName); // 企业1200家，增加值增长7%
  if (near && topic.measure === 'level') {
    const isOfRate = reading.unit === 'percentage_point' || reading.measure === 'rank';
    if (isOfRate && rateName.test(reading.name)) return rateOf(readings, at, topic);
    return topic;
  }
  const isRanked = reading.measure === 'rank' && !/(?:规模|总量|总数|总额)$/.test(reading.name);
  const isOfGrowth = reading.unit === 'percentage_point' || isRanked || rateName.test(reading.name);
  if (near && topic.measure === 'growth_rate' && isOfGrowth) return topic;
  if (near && topic.measure === 'change' && isRanked && rateName.test(reading.name)) return topic.qualifies; // 高于全省4.3个百分点，增速居全省第3位
  return sameNamed(reading, byName) ?? (isOfGrowth ? namedRate(readings, at) : null);
}

/** 升至第9位，较上年前移4个位次: the rank whose places are counted. */
function rankMoved(text: string, readings: readonly Reading[], at: number): Reading | null {
  const {measure, unitZh, clause, end} = readings[at];
  const before = readings[at - 1];
  if (measure !== 'change' || (unitZh !== '位' && unitZh !== '名' && !/^[位名]次/.test(text.slice(end, end + 2)))) return null;
  return before?.measure === 'rank' && before.clause.sentence === clause.sentence ? before : null;
}

/** 重工业增长10.6%，重工业增速比轻工业快5.1个百分点: the rate that a name speaks of. */
function namedRate(readings: readonly Reading[], at: number): Reading | null {
  const {name, clause} = readings[at];
  const noun = /^(.+?)(?:增速|增幅|涨幅|降幅)/.exec(name)?.[1];
  if (noun === undefined) return null;
  for (let i = at - 1; i >= 0 && at - i < 8 && readings[i].clause.sentence === clause.sentence; i -= 1)
    if (readings[i].measure === 'growth_rate' && readings[i].name === noun) return readings[i];
  return null;
}

/** A level of the same name and period: 国内生产总值增长6.9% describes the one printed pages before. */
function sameNamed(reading: Reading, byName: ReadonlyMap<string, readonly Reading[]>): Reading | null {
  const same = byName.get(reading.name);
  if (!same) return null;
  for (let i = same.length - 1; i >= 0 && i >= same.length - 100; i -= 1) {
    const other = same[i];
    if (other.measure !== 'level' || (other.figure.amount.dimension === 'ratio' && reading.unit !== 'percentage_point')) continue;
    if (
      other.period &&
      reading.period &&
      other.period.to.year === reading.period.to.year &&
      sameMonths(other.period, reading.period)
    )
      return other;
    if (other.clause.sentence === reading.clause.sentence && isSameYear(other.period, reading.period)) return other;
  }
  return null;
}

/** A rate of another year describes no level of this one: （2015年增长3.3%）. */
const isSameYear = (a: Period | null, b: Period | null): boolean => a === null || b === null || a.to.year === b.to.year;

const sameMonths = (a: Period, b: Period): boolean =>
  a.to.month === b.to.month || a.from.year !== a.to.year || b.from.year !== b.to.year;

/** The growth rate of a level that stands between it and a change of that rate. */
function rateOf(readings: readonly Reading[], at: number, topic: Reading): Reading | null {
  for (let i = at - 1; i >= 0 && at - i < 8; i -= 1) {
    const other = readings[i];
    if (other.clause.sentence !== readings[at].clause.sentence) break;
    if (other.measure === 'growth_rate' && (other.topic === topic || other.qualifies === topic || other.name === topic.name))
      return other;
  }
  return null;
}

/** 从3800万元增长至5655万元，增长48.8%: the start of the pair is the base. */
function baseOf(readings: readonly Reading[], at: number, described: Reading): Reading | null {
  const beside = readings[at - 1];
  if (beside?.isBase && beside.clause === readings[at].clause && beside.unit === described.unit) return beside;
  const i = readings.indexOf(described);
  const start = readings[i - 1];
  if (!start || start.measure !== 'level' || start.unit !== described.unit || start.name !== described.name) return null;
  if (start.clause.sentence !== described.clause.sentence || described.direction?.kind !== 'to' || start.direction?.kind === 'to') return null;
  return at - i <= 3 ? start : null;
}
