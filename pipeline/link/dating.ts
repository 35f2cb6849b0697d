/** The period of a figure, with what pairs, lists and points in time do to it. */
import {isoPeriod, isWholeYear, type Period, yearPeriod, shiftYears} from './anchor.ts';
import type {Spoken} from './compare/index.ts';
import {farthest, lastOf, type Reading} from './reading.ts';
import type {Scope} from './scope/index.ts';

/** The period of a reading: its own end of a from–to pair, the time that governs it, or its topic's. */
export function datePeriod(
  text: string,
  scope: Scope,
  reading: Reading,
  readings: readonly Reading[],
  spoken: Spoken | null,
): void {
  const {clause} = reading;
  const previous = readings[readings.length - 1] ?? null;
  if (previous !== null && isNextPart(previous, reading)) {
    // 10.8∶40.6∶48.6 is one statement
    reading.period = previous.period;
    reading.basis = previous.basis;
    reading.rules.time_period = previous.rules.time_period;
    return;
  }
  const parentReading =
    clause.parent !== null && previous !== null && scope.times.every(({role}) => role !== 'scope')
      ? {period: previous.period, basis: previous.basis, rule: 'link/time-of-bracket'}
      : null;
  const governing = scope.govern(reading.start, reading.end, parentReading);
  reading.period = governing.period;
  reading.basis = governing.basis;
  reading.rules.time_period = governing.rule;
  const compared = reading.isBase ? lastTime(scope, reading) : null;
  if (compared !== null) {
    reading.period = compared;
    reading.basis = 'stated';
    reading.rules.time_period = 'link/time-of-base';
    return;
  }
  const from = scope.times.find(({role, mention, period}) => role === 'from' && period !== null && mention.end <= reading.start);
  const isStart = followsDeparture(text, reading) && followsArrival(text, reading);
  if (isStart) {
    // 由2002年7703元增加到…，农村由2476元增加到…: the year holds for the pairs that follow
    const earlierStart = startBefore(readings, reading);
    const isDated = governing.rule === 'link/time-in-clause' && reading.period !== null && reading.period.from.year === reading.period.to.year; // 将2025年需求从164万桶下调至…
    const own = from && from.mention.end > reading.figure.lead.start ? from.period : null;
    if (own) {
      reading.period = own;
      reading.basis = 'stated';
    } else if (earlierStart !== null && !isDated) reading.period = earlierStart;
    else if (spoken?.sentence === clause.sentence && spoken.base !== null && spoken.base.from.month === 0)
      reading.period = spoken.base;
    else if (reading.period && reading.period.from.year < reading.period.to.year)
      reading.period = yearPeriod(scope.startYear(reading.period));
    reading.rules.time_period = 'link/time-from';
  } else if (
    reading.basis !== 'stated' &&
    reading.direction?.kind === 'to' &&
    reading.topic !== null &&
    !(spoken?.sentence === clause.sentence && spoken.base !== null && !isWholeYear(spoken.base)) && // “六五”同“五五”相比
    reading.period &&
    reading.period.from.year < reading.period.to.year &&
    reading.period.from.month === 0
  ) {
    reading.period = {from: reading.period.to, to: reading.period.to, isInstant: false};
    reading.rules.time_period = 'link/time-to';
  }
  if (reading.period?.isInstant && governing.rule !== 'link/time-of-section' && (isFlow(reading) || isOfFlow(reading)) && !isTotal(text, reading)) {
    const {to} = reading.period;
    if (to.day >= 28)
      reading.period =
        to.month === 12 ? yearPeriod(to.year) : {from: {...to, month: 1, day: 0}, to: {...to, day: 0}, isInstant: false};
  }
  splitYears(scope, reading);
  if (reading.measure === 'growth_rate' || reading.measure === 'change') scope.markStatistic();
  if (reading.measure === 'level' && reading.unit === 'count' && /有[^，有]{1,8}$/.test(text.slice(reading.figure.lead.start, reading.start))) scope.markStock();
}

const isNextPart = (previous: Reading, {figure, start}: Reading): boolean =>
  figure.token.shape === 'ratio' && previous.figure.token.shape === 'ratio' && previous.end === start - 1;

/** 通车里程由1997年的123万公里增加到2002年的176万公里。营业里程由6.6万公里增加到…: a pair without years takes those of the pair before. */
function startBefore(readings: readonly Reading[], {clause, period}: Reading): Period | null {
  const start = lastOf(
    readings,
    (other) => other.rules.time_period === 'link/time-from' && other.clause.paragraph === clause.paragraph,
  );
  if (start === null || start.clause.sentence === clause.sentence) return start?.period ?? null;
  if (start.period === null || !isWholeYear(start.period)) return null;
  const arrival = readings[readings.indexOf(start) + 1];
  return period !== null && arrival?.period && isoPeriod(arrival.period) === isoPeriod(period) ? start.period : null;
}

/** The time that a from–to pair of the sentence starts with: 从1997年的7.4万亿元增加到…，平均每年增长7.7%. */
export function startOfPair(readings: readonly Reading[], sentence: number): Period | null {
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - farthest && readings[i].clause.sentence === sentence; i -= 1) {
    if (readings[i].rules.time_period === 'link/time-from') return readings[i].period;
  }
  return null;
}

/** The time that a base is dated by: the last before it. */
function lastTime({times}: Scope, {start, period: own}: Reading): Period | null {
  let found: Period | null = null;
  for (const {mention, period} of times)
    if (mention.end <= start) found = mention.form === 'same-period' && own !== null ? shiftYears(own, -1) : period;
  return found;
}

/** A flow under a point in time takes the period up to it: 一季度末…增加值. */
const isFlow = ({name}: Reading): boolean =>
  /(?:增加值|产值|收入|支出|投资|零售额|销售额|利润|利税|税收|产量|进出口|出口|进口)(?:总额|额)?$/.test(name);

/** 截至10月底，产值9450亿元，增速快于工业5.1个百分点，占40.2%: what is said of a flow has its period. */
const isOfFlow = ({topic, clause, unit}: Reading): boolean =>
  topic !== null && (unit === 'percent' || unit === 'percentage_point') && topic.clause.sentence === clause.sentence && isFlow(topic);

/** 截至4月底，工程累计完成投资47亿元 counts from the beginning of the work, not of the year. */
const isTotal = (text: string, {clause, start, measure}: Reading): boolean =>
  measure === 'level' && text.slice(clause.start, start).includes('累计');

/** 2015和2016年同期增速分别为3.3%、0.5%: each figure has a year of its own. */
function splitYears(scope: Scope, reading: Reading): void {
  const {clause, period} = reading;
  if (period === null || period.from.year === period.to.year) return;
  const time = scope.times.find(
    ({period: own}) => own !== null && own.from.year === period.from.year && own.to.year === period.to.year,
  );
  const cue = clause.cues.find(({cue: kind}) => kind === 'respectively');
  if (!time || !cue || cue.start < time.mention.start) return;
  const members = clause.figures.filter(({token}) => token.start > cue.start);
  if (members.length !== period.to.year - period.from.year + 1) return;
  const year = period.from.year + members.indexOf(reading.figure);
  reading.period = {...period, from: {...period.from, year}, to: {...period.to, year}};
}

/** Whether 从 or 由 stands before a figure, with no comma between. */
function followsDeparture(text: string, {figure, start}: Reading): boolean {
  for (let at = start - 1; at >= figure.lead.start && at >= start - 25 && text[at] !== '，'; at -= 1) if (text[at] === '从' || text[at] === '由') return true;
  return false;
}

/** Whether the text after a figure says where it went: 由20元|提高到40元. */
const followsArrival = (text: string, {end}: Reading): boolean =>
  /^(?:[：∶:][\d.]+)*[^，。；]{0,6}?(?:增加|增长|提高|上升|提升|扩大|发展|升|增|下降|减少|降低|降|减|缩|压|调整|跃|回落|改|变|上涨|攀升|达)?(?:到|至|为|成)/.test(
    text.slice(end, end + 28),
  );
