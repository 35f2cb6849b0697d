/** Which figure a rate, a change or a rank describes, and which is its base. Solved last, when all names are known. */
import {usualRule} from './compare/usual.ts';
import {isoPeriod, type Period} from './anchor.ts';
import {comparisonWith} from './compare/base.ts';
import type {Reading} from './reading.ts';

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

/** A printed base tells the base period as well. */
function linkBase(reading: Reading, base: Reading | null): void {
  reading.base = base;
  if (
    base?.period &&
    reading.period &&
    (reading.comparison === 'unstated' || reading.rules.comparison === usualRule) &&
    isoPeriod(base.period) !== isoPeriod(reading.period)
  ) {
    reading.comparison = comparisonWith(reading.period, base.period);
    reading.basePeriod = base.period;
    reading.rules.comparison = 'link/printed-base';
  }
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
