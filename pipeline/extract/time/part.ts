/** A part of a year: days, months, quarters, halves. */
import {partsOfYear} from '../../vocabulary/periods.ts';
import {dash, dayNumber, isDate, isMonth, isNumeral, monthNumber, smallNumber} from './calendar.ts';
import {type Draft, match} from './draft.ts';

const dayWord = '(?:日|号(?![文令楼线])|號)';
const hour = String.raw`(?: ?\d{1,2} ?[时点](?:\d{1,2}分)?)?`;

const patterns = {
  dayRange: new RegExp(
    String.raw`${monthNumber} ?月 ?${dayNumber} ?${dayWord}?${hour} ?${dash} ?(?:${monthNumber} ?月 ?)?${dayNumber} ?${dayWord}${hour}`,
    'y',
  ),
  day: new RegExp(String.raw`${monthNumber} ?月 ?${dayNumber} ?${dayWord}`, 'y'),
  clock: /(?:上午|下午|凌晨|晚|晚上|早上|中午)? ?\d{1,2} ?[时点](?!位)(?: ?\d{1,2} ?分)?/y,
  monthRange: new RegExp(String.raw`${monthNumber} ?(?:月份?)? ?${dash} ?${monthNumber} ?月份?`, 'y'),
  monthPair: new RegExp(String.raw`${monthNumber} ?月份?[和与]${monthNumber} ?月份?(?=之?间(?![接隔断歇]))`, 'y'),
  month: new RegExp(String.raw`${monthNumber} ?月份?(?!球|亮|饼|嫂)`, 'y'),
  thirdOfMonth: /[上中下]旬/y,
  firstMonths: /前 ?(\d{1,2}|十一?|[一二三四五六七八九两]) ?(?:个月|月份?)/y,
  part: new RegExp(
    Object.keys(partsOfYear)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'y',
  ),
};

/** The part that starts at `at` of the year that `base` names, or null. */
export const partAt = (text: string, at: number, base: Draft): Draft | null =>
  isNumeral(text.charCodeAt(at))
    ? (daysAt(text, at, base) ?? dayAt(text, at, base) ?? monthsAt(text, at, base) ?? namedPartAt(text, at, base) ?? monthAt(text, at, base))
    : (firstMonthsAt(text, at, base) ?? namedPartAt(text, at, base));

/** 6月27日8时至7月3日. */
function daysAt(text: string, at: number, base: Draft): Draft | null {
  const m = match(patterns.dayRange, text, at);
  if (!m) return null;
  const [fromMonth, fromDay, toDay] = [m[1], m[2], m[4]].map(smallNumber);
  const toMonth = m[3] ? smallNumber(m[3]) : fromMonth;
  if (!isDate(base.fromYear, fromMonth, fromDay) || !isDate(base.toYear, toMonth, toDay)) return null;
  return {...base, end: at + m[0].length, fromMonth, fromDay, toMonth, toDay};
}

/** 6月27日, 6月27日上午8时; 2月30日 is no day. */
function dayAt(text: string, at: number, base: Draft): Draft | null {
  const m = match(patterns.day, text, at);
  if (!m) return null;
  const [month, day] = [smallNumber(m[1]), smallNumber(m[2])];
  const end = at + m[0].length;
  if (!isDate(base.fromYear, month, day)) return {...base, end, form: 'vague'};
  const clock = match(patterns.clock, text, end);
  return {...base, end: end + (clock ? clock[0].length : 0), fromMonth: month, toMonth: month, fromDay: day, toDay: day};
}

/** 1—9月, 8月至2月, 5月和6月间. */
function monthsAt(text: string, at: number, base: Draft): Draft | null {
  const m = match(patterns.monthRange, text, at) ?? match(patterns.monthPair, text, at);
  if (!m) return null;
  const [fromMonth, toMonth] = [smallNumber(m[1]), smallNumber(m[2])];
  if (!isMonth(fromMonth) || !isMonth(toMonth)) return null;
  const end = at + m[0].length;
  if (fromMonth < toMonth) return {...base, end, fromMonth, toMonth};
  const isOverNewYear = fromMonth > toMonth && /月.*月/.test(m[0]) && base.fromYear === base.toYear;
  if (!isOverNewYear) return null;
  return {...base, end, toYear: base.toYear === null ? null : base.toYear + 1, fromMonth, toMonth}; // 8月至2月, 2022年11月至2月
}

/** 前三个月. */
function firstMonthsAt(text: string, at: number, base: Draft): Draft | null {
  const m = match(patterns.firstMonths, text, at);
  return m && {...base, end: at + m[0].length, fromMonth: 1, toMonth: smallNumber(m[1])};
}

/** 一季度, 上半年. */
function namedPartAt(text: string, at: number, base: Draft): Draft | null {
  const m = match(patterns.part, text, at);
  if (!m) return null;
  const [fromMonth, toMonth] = partsOfYear[m[0]];
  return {...base, end: at + m[0].length, fromMonth, toMonth};
}

/** 6月份, 6月下旬. */
function monthAt(text: string, at: number, base: Draft): Draft | null {
  const m = match(patterns.month, text, at);
  if (!m) return null;
  const month = smallNumber(m[1]);
  if (!isMonth(month)) return null;
  const end = at + m[0].length;
  const third = match(patterns.thirdOfMonth, text, end);
  return {...base, end: end + (third ? third[0].length : 0), fromMonth: month, toMonth: month};
}
