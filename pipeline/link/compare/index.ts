/** What a rate or a change is compared with. */
import type {Comparison} from '../../model.ts';
import {endOfYearBefore, isWholeYear, type Period, previousPeriod, shiftYears, yearPeriod} from '../anchor.ts';
import {isListMember} from '../measure.ts';
import type {Reading} from '../reading.ts';
import type {Timed} from '../role.ts';
import type {Clause} from '../structure.ts';
import {comparisonWith} from './base.ts';
import {gapOf, isBesideGoal, usualOf} from './gap.ts';

/** What the sentence said last about its comparisons: 同比 holds for the rates that follow it. */
export interface Spoken {
  readonly sentence: number;
  readonly comparison: Comparison;
  readonly base: Period | null;
  /** A comparison that a clause of its own sets holds on in its paragraph, until another time. */
  readonly paragraph?: number;
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
  const {clause, direction} = reading;
  if (reading.isBase) {
    decideUnsaid(reading, '');
    return spoken;
  }
  const before = text.slice(clause.start, reading.start);
  if (previous?.comparison === 'gap' && isListMember(text, reading, previous)) {
    decide(reading, 'gap', null, 'gap', previous.comparisonText); // 高于全省、全国0.2个、3.1个百分点
    return spoken;
  }
  if (reading.unit === 'percentage_point' && contributes.test(before)) {
    decide(reading, 'contribution', null, 'contribution', contributedTo.exec(before)?.[1] || null);
    return spoken;
  }
  const usual = usualOf(text, reading);
  if (usual !== null) {
    decide(reading, 'gap', null, 'gap', usual);
    return spoken;
  }
  const ofFeast = feastOfYear.exec(before)?.[1];
  if (ofFeast !== undefined && direction !== null) {
    decide(reading, 'since_base', null, 'printed-base', ofFeast);
    return spoken;
  }
  const ownBase = baseInList(times, reading);
  if (ownBase !== null) {
    if (ownBase.mention.form === 'same-period') compareWithSamePeriod(reading, ownBase);
    else if (ownBase.period !== null) compareWithPrinted(reading, ownBase.mention, ownBase.period, null);
    return spoken;
  }
  const based = lastBase(times, reading);
  const isSame = based?.mention.form === 'same-period';
  const cue = lastCue(reading);
  const kind = direction && /(?:年均|年平均)[^，；。]{0,8}$/.test(before) ? 'average' : (cue?.cue ?? null);
  if (kind === 'average' && (cue?.start ?? reading.start) > (based?.mention.start ?? -1)) {
    decideAverage(reading, spoken, pair);
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
  if (isSame) return compareWithSamePeriod(reading, based!);
  if (kind === 'year-on-year' && !isPrinted) return compareWithYearBefore(reading, text.slice(cue!.start, cue!.end), spoken);
  if (kind === 'previous-period') return compareWithPrevious(reading, text.slice(cue!.start, cue!.end), spoken);
  if (kind === 'period-start') return compareWithStart(reading);
  if (based !== null && based.period !== null) return compareWithPrinted(reading, based.mention, based.period, spoken);
  if (spoken !== null && (spoken.sentence === clause.sentence || (spoken.paragraph === clause.paragraph && times.length === 0)))
    return carry(reading, spoken);
  decideUnsaid(reading, before);
  return spoken;
}

/** 1992年同1987年相比，…: a clause without figures that says what the whole sentence is compared with. */
export function comparisonOf(text: string, {sentence, paragraph, start, end}: Clause, times: readonly Timed[]): Spoken | null {
  const base = times.find(({role, period}) => role === 'base' && period !== null)?.period ?? null;
  if (base === null || !/相比|相较|[同与和][^，]{2,14}(?:比较|对比)$/.test(text.slice(start, Math.min(end, start + 60)))) return null;
  const own = times.find(({role, period}) => role === 'scope' && period !== null)?.period ?? null;
  return {sentence, comparison: comparisonWith(own, base), base, paragraph};
}

/** Sets the comparison and notes the rule. */
function decide(reading: Reading, comparison: Comparison, base: Period | null, rule: string, said: string | null = null): void {
  reading.comparison = comparison;
  reading.basePeriod = base;
  reading.comparisonText = said?.trim() || null;
  reading.rules.comparison = `link/${rule}`;
}

/** 拉动GDP增长|2个百分点. */
const contributes = /拉动|贡献|带动|上拉|下拉|拉高|推高|影响.{0,10}(?:上涨|下降|上升)/;
const contributedTo = /(?:拉动|带动|贡献|上拉|下拉|拉高|推高)了?(.{0,12}?)(?:增长|上涨|提高|下降)?$/;

/** 比2002年增长65.5%，年均增长10.6%: the years behind the base that was spoken of. */
function decideAverage(reading: Reading, spoken: Spoken | null, pair: Period | null): void {
  const {clause, period} = reading;
  const from = (spoken?.sentence === clause.sentence ? spoken.base : null) ?? pair;
  decide(reading, 'annual_average', baseOfAverage(reading, spoken, pair), 'annual-average');
  if (from && period && isWholeYear(from) && isWholeYear(period) && from.to.year < period.to.year - 1)
    reading.period = {...period, from: {...period.from, year: from.to.year + 1}};
}

/** An average counts from what was spoken of, else from the year before its years. */
function baseOfAverage({clause, period}: Reading, spoken: Spoken | null, pair: Period | null): Period | null {
  if (period === null) return null;
  const said = spoken?.sentence === clause.sentence || spoken?.paragraph === clause.paragraph ? spoken!.base : null;
  for (const base of [pair, said]) if (base !== null && base.to.year < period.to.year - 1) return base;
  return period.from.year < period.to.year ? yearPeriod(period.from.year - 1) : null;
}

/** 比上年同期, 比2019年同期. */
function compareWithSamePeriod(reading: Reading, {mention: {fromYear}}: Timed): Spoken {
  const {clause, period} = reading;
  if (period === null) return decideYear(reading, clause.sentence, null);
  const years = fromYear !== null && fromYear > 1000 ? fromYear - period.from.year : -1;
  return decideYear(reading, clause.sentence, shiftYears(period, years));
}

/** 同比, 较上年; a day that is compared with last year (较去年) has the whole year for its base. */
function compareWithYearBefore(reading: Reading, said: string, spoken: Spoken | null): Spoken | null {
  const {clause, period} = reading;
  if (period !== null && period.from.day > 0 && period.from.day < 28 && !said.includes('同')) {
    decide(reading, 'year_on_year', yearPeriod(period.from.year - 1), 'year-on-year');
    return spoken;
  }
  return decideYear(reading, clause.sentence, period && shiftYears(period, -1));
}

/** The same months of the year before, or of another. */
function decideYear(reading: Reading, sentence: number, base: Period | null): Spoken {
  const isYear = base === null || base.from.year === reading.period!.from.year - 1;
  decide(reading, isYear ? 'year_on_year' : 'since_base', base, 'year-on-year');
  return {sentence, comparison: 'year_on_year', base};
}

/** 环比, 比上月. */
function compareWithPrevious(reading: Reading, said: string, spoken: Spoken | null): Spoken | null {
  const {clause, period, unit} = reading;
  const base = period && !/[周日]$/.test(said) ? previousPeriod(period) : null; // weeks are no periods of ours
  decide(reading, 'previous_period', base, 'previous-period');
  if (unit === 'percentage_point') return spoken; // how a rate changed says nothing of the next rate
  return {sentence: clause.sentence, comparison: 'previous_period', base};
}

/** 比年初. */
function compareWithStart(reading: Reading): Spoken {
  const {clause, period} = reading;
  const base = period ? endOfYearBefore(period) : null;
  decide(reading, 'since_period_start', base, 'since-period-start');
  return {sentence: clause.sentence, comparison: 'since_period_start', base};
}

/** 比2020年, 比前五年. */
function compareWithPrinted(reading: Reading, {form, years}: Timed['mention'], printed: Period, spoken: Spoken | null): Spoken | null {
  const {clause, period, unit} = reading;
  const base = form === 'span' && period !== null && period.from.year < period.to.year ? shiftYears(period, -years) : printed;
  const comparison = comparisonWith(period, base);
  decide(reading, comparison, base, 'printed-base');
  if (unit === 'percentage_point') return spoken;
  return {sentence: clause.sentence, comparison, base};
}

/** 同比 and its like hold for the rates that follow. */
function carry(reading: Reading, spoken: Spoken): Spoken {
  const {period} = reading;
  const base = spoken.comparison === 'year_on_year' && period ? shiftYears(period, -1) : spoken.base;
  decide(reading, spoken.comparison, base, 'comparison-carried');
  return spoken;
}

/** A stretch of years is compared with the year before it; a feast is no date that we know. */
function decideUnsaid(reading: Reading, before: string): void {
  const {period} = reading;
  if (period !== null && period.from.year < period.to.year)
    return decide(reading, 'since_base', yearPeriod(period.from.year - 1), 'since-the-span');
  const said = feast.exec(before);
  if (said !== null) return decide(reading, 'since_base', null, 'printed-base', said[1]);
  decide(reading, 'unstated', period ? shiftYears(period, -1) : null, 'unstated');
}

/** 比今年|“五一”假期|增长23.61%: a feast of the same year is no date that we know. */
const feastOfYear = /[比较]今年([“"]?(?:五一|春节|元旦|清明|端午|中秋|国庆)[”"]?(?:假期|假日|小长假|期间)?)[^，0-9]{0,6}$/;

const feast = /[比较][“"]?((?:五一|十一|春节|元旦|清明|端午|中秋|国庆|双节|[上往前]一?[届次])[^，0-9]{0,6}?)(?:分别|依次|均)?(?:增|提|上|下|减|高|多|少|回|快)/;

function lastBase(times: readonly Timed[], {start}: Reading): Timed | null {
  let found: Timed | null = null;
  for (const each of times) {
    if (each.mention.start >= start) break;
    if (each.role === 'base') found = each;
  }
  return found;
}

/** 比一季度、上年同期分别回落0.1个和0.2个百分点: each figure has a base of its own; null where they are not as many. */
function baseInList(times: readonly Timed[], {clause, figure}: Reading): Timed | null {
  const cue = clause.cues.find(({cue: kind}) => kind === 'respectively');
  if (cue === undefined || figure.token.start < cue.end) return null;
  const bases = times.filter(({role, mention}) => role === 'base' && mention.end <= cue.start);
  const members = clause.figures.filter(({token}) => token.start > cue.start);
  return bases.length > 1 && bases.length === members.length ? bases[members.indexOf(figure)] : null;
}

const comparing = new Set(['year-on-year', 'previous-period', 'period-start', 'average']);

function lastCue({clause, figure}: Reading) {
  let found: (typeof clause.cues)[number] | null = null;
  for (const cue of clause.cues) if (cue.start < figure.token.start && comparing.has(cue.cue)) found = cue;
  return found;
}
