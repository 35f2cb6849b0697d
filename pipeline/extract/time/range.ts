/** From one year or date to another: 2016年—2020年, 2021年12月至2022年2月. */
import {dash, isDate, isYear} from './calendar.ts';
import {draft, type Draft, match} from './draft.ts';
import {during, finish} from './ending.ts';
import {partAt} from './part.ts';
import {yearAt} from './year.ts';

const patterns = {
  dateNumeric: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
  yearRange: new RegExp(String.raw`(\d{4}) ?(?:年度?)? ?${dash} ?(\d{4}) ?(?:[学财]年度?|年?度?(?:冰?雪|冰雪运动|赛|榨|[采供取]暖|种植|生产)季|年度?(?:底|末)?)`, 'y'),
  yearList: /(\d{4})(?:年?、\d{4}){0,4}年?(?:[和与及]|以及)(\d{4}) ?年度?/y,
  nextYear: /[次翌]年/y,
  sign: / ?(?:—{1,2}|[-－–~～至到]) ?/y,
};

/** A date in digits, or several years, that starts at `at`. */
export function datesAt(text: string, at: number): Draft | null {
  const date = dateAt(text, at);
  if (date) return acrossYears(text, date);
  let m: RegExpExecArray | null;
  if ((m = match(patterns.yearRange, text, at)) && isYear(Number(m[1])) && isYear(Number(m[2])) && Number(m[1]) <= Number(m[2])) {
    return finish(text, draft(at + m[0].length, Number(m[1]), Number(m[2])));
  }
  if ((m = match(patterns.yearList, text, at)) && isYearRun(m[0], text, at + m[0].length)) {
    return finish(text, draft(at + m[0].length, Number(m[1]), Number(m[2])));
  }
  return null;
}

/** 2018-07-10, 2018/7/10, 2018.7.10. */
function dateAt(text: string, at: number): Draft | null {
  const m = match(patterns.dateNumeric, text, at);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (!isYear(year) || !isDate(year, month, day)) return null;
  return {...draft(at + m[0].length, year, year), fromMonth: month, toMonth: month, fromDay: day, toDay: day};
}

/** 2021年和2022年 are two years on end; of 2015年和2018年 each is a time of its own, unless 之间 follows. */
function isYearRun(list: string, text: string, end: number): boolean {
  const listed = (list.match(/\d{4}/g) ?? []).map(Number);
  const isBetween = match(during, text, end) !== null;
  return listed.every(
    (value, i) => isYear(value) && (i === 0 || (isBetween ? value > listed[i - 1] : value === listed[i - 1] + 1)),
  );
}

/**
 * A range whose far end names its own year.
 *
 * > | 2021年12月至2022年2月   2022年11月至次年3月   2018/1/10-2018/7/10
 *               ^^^^^^^^
 */
export function acrossYears(text: string, near: Draft): Draft {
  const sign =
    near.form === 'period' && near.fromYear === near.toYear && near.fromMonth === near.toMonth && near.fromDay === near.toDay
      ? match(patterns.sign, text, near.end)
      : null;
  if (!sign) return near;
  const at = near.end + sign[0].length;
  const next = near.fromYear === null ? null : match(patterns.nextYear, text, at);
  const year = next ? draft(at + next[0].length, near.fromYear! + 1, near.fromYear! + 1) : yearAt(text, at);
  const far = dateAt(text, at) ?? (year && partAt(text, year.end, year));
  if (
    !far ||
    far.toYear === null ||
    near.fromYear === null ||
    far.form !== 'period' ||
    far.toYear > 1000 !== near.fromYear > 1000
  )
    return near;
  const isLater = far.toYear > near.fromYear || (far.toYear === near.fromYear && far.toMonth > near.fromMonth);
  return isLater && far.toDay > 0 === near.fromDay > 0
    ? {...near, end: far.end, toYear: far.toYear, toMonth: far.toMonth, toDay: far.toDay}
    : near;
}

/** 2016年至2020年 written with a relative or repeated year: the range from `near` to the year behind it. */
export function toYear(text: string, near: Draft): Draft | null {
  const sign = match(patterns.sign, text, near.end);
  const far = sign && yearAt(text, near.end + sign[0].length);
  if (!far || far.toYear === null || near.fromYear === null || far.toYear > 1000 !== near.fromYear > 1000) return null;
  return {...far, fromYear: near.fromYear};
}
