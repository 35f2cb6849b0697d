/**
 * Time expressions: `2022年1—9月份`, `今年3月底`, `2016年—2020年`, `一季度末`, `“十四五”时期`, `五年来`,
 * `去年同期`. Every pattern is anchored (sticky) and bounded, so a look costs a constant.
 */
import type {TimeMention} from '../../model.ts';
import {isChineseNumeral, isDigit, isIn, unitSet} from '../../vocabulary/characters.ts';
import {draft, type Draft} from './draft.ts';
import {edgeOf, finish, sinceThen} from './ending.ts';
import {partAt} from './part.ts';
import {planAt} from './plan.ts';
import {acrossYears, datesAt, toYear} from './range.ts';
import {dayAloneAt, relativeMonthAt, samePeriodAt, todayAt, yearEdgeAt} from './relative.ts';
import {agoAt, aheadAt, daysAheadAt, spanAloneAt, spanAt} from './stretch.ts';
import {clockAt, decadeAt, vagueAt} from './vague.ts';
import {yearAt} from './year.ts';

/** The time expression that starts at `at`, or null. */
export function timeAt(text: string, at: number): TimeMention | null {
  if (!mayBeTime(text, at)) return null;
  const first = isDigit(text.charCodeAt(at)) ? atDigit(text, at) : atWord(text, at);
  if (first === null) return null;
  const {end, form, fromYear, toYear, fromMonth, fromDay, toMonth, toDay, years} = sinceThen(text, at, first);
  return {kind: 'time', start: at, end, form, fromYear, toYear, fromMonth, fromDay, toMonth, toDay, years};
}

/** What may follow the digits of a time; anything else makes a look at the patterns needless. */
const afterDigits = unitSet('年月日世时点届财/-.—–－~～至到、和与及个季 ');

/** Whether the digits at `at` may begin a time: 8.3亿 and 341家 may not. */
function mayBeTime(text: string, at: number): boolean {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i += 1;
  if (i === at) return true;
  const next = text.charCodeAt(i);
  return isIn(afterDigits, next) && !(next === 46 && i - at !== 4);
}

/** A time that begins with a digit. What begins with a word is not looked for here, nor the other way round: most of the looks would be in vain. */
const atDigit = (text: string, at: number): Draft | null =>
  decadeAt(text, at) ??
  dayAloneAt(text, at) ??
  clockAt(text, at) ??
  spanAt(text, at) ??
  agoAt(text, at) ??
  spanAloneAt(text, at) ??
  datesAt(text, at) ??
  yearOrPartAt(text, at);

/** A time that begins with a word. */
const atWord = (text: string, at: number): Draft | null =>
  decadeAt(text, at) ??
  planAt(text, at) ??
  vagueAt(text, at) ??
  spanAt(text, at) ??
  aheadAt(text, at) ??
  (isChineseNumeral(text.charCodeAt(at)) ? agoAt(text, at) : null) ??
  spanAloneAt(text, at) ??
  todayAt(text, at) ??
  daysAheadAt(text, at) ??
  relativeMonthAt(text, at) ??
  yearOrPartAt(text, at) ??
  samePeriodAt(text, at) ??
  yearEdgeAt(text, at);

/** A year with what follows it, or a part of a year that is not named. */
function yearOrPartAt(text: string, at: number): Draft | null {
  const year = yearAt(text, at);
  if (year) return withPart(text, year);
  const part = partAt(text, at, draft(at, null, null));
  return part && finish(text, part);
}

/** What follows a year: months, days, a quarter, its end, another year, 同期, 以来. */
function withPart(text: string, year: Draft): Draft {
  let at = year.end;
  if (text.charCodeAt(at) === 32) at += 1;
  if (text.startsWith('的', at) && partAt(text, at + 1, year)) at += 1;
  const part = partAt(text, at, year);
  if (part) return finish(text, acrossYears(text, part));
  return edgeOf(text, year) ?? toYear(text, year) ?? finish(text, year);
}
