/** Years, quarters, months, stretches of days. */
import {readPeriods, type ReadPeriod} from './adapter.ts';
import {anyText, type Family} from './family.ts';
import type {Case, Expected} from './spec.ts';

/** The expected stretches that are date ranges; the model's file holds dates, times and durations too. */
const rangesOf = ({results}: Case): readonly Expected[] => results.filter(({TypeName}) => TypeName === undefined || TypeName === 'datetimeV2.daterange');

const inRanges = (pattern: RegExp) => (one: Case): boolean => rangesOf(one).some(({Text}) => pattern.test(Text));

export const datePeriods: Family = {
  name: 'date periods',
  files: ['DateTime-DatePeriodExtractor', 'DateTime-DatePeriodParser', 'DateTime-DateTimeModel', 'DateTime-DateTimeModelExperimentalMode'],
  has: (one) => one.file.startsWith('DateTime-DatePeriod') || rangesOf(one).length > 0,
  outside: [
    {reason: 'our periods are years, quarters, months and dates, not weeks', covers: inRanges(/[周週]|星期|礼拜/)},
    {reason: 'the date is open to one side, and no stretch', covers: (one) => rangesOf(one).some(isOpen) || anyText(/之[前后]/)(one)},
    {reason: 'a decade dates no figure', covers: inRanges(/年代/)},
    {reason: 'the era of an emperor or of the republic', covers: inRanges(/康熙|雍正|神龙|民国/)},
    {reason: 'a year before 1000', covers: inRanges(/^\d{3}年/)},
    {reason: 'a year without 年', covers: inRanges(/^[^年月日]*\d{4}[^年月日/]*$/)},
    {reason: 'a season, which the cases leave unresolved too', covers: inRanges(/[春夏秋冬]/)},
    {reason: 'counted from the day of writing: 后1年, 上2个月, 未来两天', covers: inRanges(/^(?:[上下前后]\d|未来|[上下](?:个?半年|半月))/)},
    {reason: 'the third month, the last four, the first ten days: counted, not named', covers: inRanges(/第.个月|最後|前\d+天/)},
    {reason: 'day, month, year: not the order of Chinese', covers: inRanges(/\/\d{4}$/)},
  ],
  differences: [
    {input: '近三年销量最高的品牌是什么？', reason: 'years of the calendar, not back from today to the day'},
    {input: '近 三 年，犯罪数量逐步下降', reason: 'years of the calendar, not back from today to the day'},
    {input: '过去十年中国有了巨大的变化', reason: 'years of the calendar, not back from today to the day'},
    {input: '2月29日-3月1日', reason: 'read in 2019, which has no 29 February: the years around it are a guess'},
    {input: '我今年18周岁了', reason: '今年 is the whole year, not the part gone by'},
  ],
  translations: [
    {reason: 'their ranges end before the day given, ours on the last day', covers: () => true},
  ],
  passes: (one) => {
    const read = readPeriods(one.input, one.readOn);
    if (one.results.length === 0) return read.every(({days}) => days === null);
    return rangesOf(one).every((expected) => read.some((period) => isSame(period, expected, one)));
  },
  floor: 109,
};

/** Before or after a date; 以来 and its like reach to the day of writing and are ours. */
function isOpen({Text, Resolution}: Expected): boolean {
  const mod = Resolution?.values?.[0].Mod;
  return mod !== undefined && (mod !== 'since' || /[或及]/.test(Text));
}

/** The extractor's cases tell the stretch alone, the others its days. */
function isSame(period: ReadPeriod, expected: Expected, {file}: Case): boolean {
  const bare = expected.Text.replace(/^(?:自从|从|自|在)/, '');
  const start = expected.Start + expected.Text.length - bare.length;
  if (period.start !== start && period.start !== expected.Start) return false;
  if (file.endsWith('Extractor')) return period.end === expected.Start + expected.Text.length;
  const wanted = answersOf(expected);
  if (wanted.length === 0) return period.days === null;
  return period.days !== null && wanted.some(({from, to}) => from === period.days!.start && (period.isSince || to === farEnd(period)));
}

interface Answer {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Every reading that the cases allow: a month without a year may be the last or the next. */
function answersOf({Resolution, Value}: Expected): Answer[] {
  if (Value !== undefined) return [Value.PastResolution, Value.FutureResolution].map(({startDate, endDate}) => ({from: startDate, to: endDate}));
  return Resolution!.values!.filter(({value}) => value === undefined).map(({start, end}) => ({from: start, to: end}));
}

/**
 * Where they let a period end. One word for a stretch (上半年, 2018年10月) ends on the day after; of two
 * printed ends (2016年至2018年) the far one counts with its first day.
 */
function farEnd({days, text}: ReadPeriod): string {
  const {end} = days!;
  if (!/[-–—至到与和]/.test(text.replace(/^\d{4}-\d{1,2}-\d{1,2}$/, ''))) return nextDay(end);
  const far = text.split(/[-–—至到与和]/).at(-1)!;
  if (/[日号]|\//.test(far)) return end;
  return far.includes('月') ? `${end.slice(0, 7)}-01` : `${end.slice(0, 4)}-01-01`;
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
