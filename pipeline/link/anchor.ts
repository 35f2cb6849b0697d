/**
 * From relative times to periods on the calendar. Years are resolved against the publication date or,
 * where the source gives none, against the year that the text itself establishes.
 */
import type {TimeMention} from '../model.ts';
import type {Source} from '../model.ts';
import {monthLength} from '../dates.ts';

/** A stretch of the calendar; months and days are 0 where the precision ends before them. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** A point in time: the figure stands as of that day. */
  readonly isInstant: boolean;
}

/** A date of the proleptic Gregorian calendar; month and day are 0 where they are left open. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The moment that the document speaks from. */
export interface Anchor extends Day {
  /** True where the text had to tell, since the source does not. */
  readonly isInferred: boolean;
}

/** The anchor from the source's publication date, or from the years that the text names. */
export function anchorOf(source: Pick<Source, 'published'>, times: readonly TimeMention[]): Anchor | null {
  const date = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(source.published ?? '');
  if (date) return {year: Number(date[1]), month: Number(date[2] ?? 0), day: Number(date[3] ?? 0), isInferred: false};
  const counts = new Map<number, number>();
  for (const {fromYear, toYear, form} of times) {
    if (toYear === null || toYear < 1900 || fromYear !== toYear || form === 'vague') continue;
    counts.set(toYear, (counts.get(toYear) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of counts) {
    if (best === null || count > counts.get(best)! || (count === counts.get(best) && year > best)) best = year;
  }
  return best === null ? null : {year: best, month: 0, day: 0, isInferred: true};
}

const whole = (year: number): Day => ({year, month: 0, day: 0});

/** The whole year as a period. */
export const yearPeriod = (year: number): Period => ({from: whole(year), to: whole(year), isInstant: false});

/** The publication date to the precision known. */
export const anchorPeriod = (anchor: Anchor): Period => ({from: anchor, to: anchor, isInstant: anchor.day > 0});

/** A year as written: absolute, relative to the anchor's, or the context's. */
function yearOf(year: number | null, anchor: Anchor, context: number | null): number | null {
  if (year === null) return context;
  return year >= 1000 ? year : anchor.year + year;
}

/**
 * Resolves a time expression. `context` is the year of the scope that it stands in (全年, 上半年, 8月8日
 * name none of their own); a month that lies after the publication belongs to the year before.
 */
export function resolve(time: TimeMention, anchor: Anchor, context: number | null): Period | null {
  if (time.form === 'vague') return null;
  if (time.form === 'day') {
    if (anchor.day === 0) return {from: anchor, to: anchor, isInstant: false};
    const from = dayAfter(anchor, time.years);
    return time.toDay > 1 ? {from, to: dayAfter(anchor, time.toDay), isInstant: false} : {from, to: from, isInstant: true}; // 未来三天
  }
  if (time.form === 'month') return anchor.month === 0 ? null : monthFrom(anchor, time);
  if (time.form === 'span') {
    // a report of the first months looks back on the years before its own, and ahead from its own
    const end = anchor.month > 0 && anchor.month <= 3 ? anchor.year - 1 : anchor.year;
    if (time.years < 0) return {from: whole(end + 1), to: whole(end - time.years), isInstant: false};
    return {from: whole(end - time.years + 1), to: whole(end), isInstant: false};
  }
  const guess = context ?? (anchor.month > 0 && time.fromMonth > anchor.month ? anchor.year - 1 : anchor.year);
  const fromYear = yearOf(time.fromYear, anchor, guess);
  const isOverNewYear = time.toYear === null && time.toMonth > 0 && time.fromMonth > time.toMonth; // 8月至2月
  const toYear = yearOf(time.toYear, anchor, isOverNewYear ? guess + 1 : guess);
  if (fromYear === null || toYear === null) return null;
  if (time.form === 'since') {
    // what began after the anchor's month goes on to the end of its year: the source's date is not that of the text
    const day = {year: fromYear, month: time.fromMonth, day: time.fromDay};
    if (time.fromDay > 0 && anchor.day > 0 && isDay(day) && iso(day) < iso(anchor))
      return {from: day, to: anchorPeriod(anchor).to, isInstant: false};
    const isCurrent = anchor.month > 0 && fromYear === anchor.year && time.fromMonth <= anchor.month;
    const to = isCurrent ? {year: anchor.year, month: anchor.month, day: 0} : whole(Math.max(anchor.year, fromYear));
    const month = time.fromMonth || (to.month > 0 ? 1 : 0);
    if (to.month > 0 && to.month === month) return {from: {year: fromYear, month, day: 0}, to: {...to}, isInstant: false};
    return {from: {year: fromYear, month: to.month > 0 ? month : 0, day: 0}, to, isInstant: false};
  }
  if (time.form === 'instant') {
    const month = time.toMonth;
    const day = time.toDay === 1 && month === 1 ? 1 : monthLength(toYear, month);
    return {from: {year: toYear, month, day}, to: {year: toYear, month, day}, isInstant: true};
  }
  const isFullYear = time.fromMonth <= 1 && time.toMonth === 12 && time.fromDay === 0;
  const from = isFullYear ? whole(fromYear) : {year: fromYear, month: time.fromMonth, day: time.fromDay};
  const to = isFullYear ? whole(toYear) : {year: toYear, month: time.toMonth, day: time.toDay};
  if (!isDay(from) || !isDay(to)) return null; // 2月29日 in a year that has none
  return {from, to, isInstant: time.fromDay > 0 && same(from, to)};
}

/** The day that lies `days` after another. */
function dayAfter({year, month, day}: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** The month, or a day of it, `years` months from the anchor's; 16日以来 goes on to the anchor. */
function monthFrom({year, month, day: last}: Day, {years: offset, fromDay, toDay}: TimeMention): Period {
  const {year: toYear, month: toMonth} = monthAt(year * 12 + month - 1 + offset);
  if (fromDay > 0 && toDay === 0) return {from: {year, month, day: fromDay}, to: {year, month, day: Math.max(last, fromDay)}, isInstant: false};
  const day = {year: toYear, month: toMonth, day: Math.min(toDay, monthLength(toYear, toMonth))};
  return {from: day, to: day, isInstant: toDay > 0};
}

const monthAt = (months: number): Day => ({year: Math.floor(months / 12), month: (months % 12) + 1, day: 0});

const isDay = ({year, month, day}: Day): boolean => day === 0 || day <= monthLength(year, month);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** ISO 8601 to the precision of the day. */
const iso = ({year, month, day}: Day): string => `${year}${month > 0 ? `-${two(month)}` : ''}${day > 0 ? `-${two(day)}` : ''}`;
const same = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** `2022`, `2022-07`, `2022-01/2022-09`, `2022-09-30`. */
export const isoPeriod = ({from, to}: Period): string => (same(from, to) ? iso(from) : `${iso(from)}/${iso(to)}`);

/** First and last day, for people who sort and join. */
export function bounds({from, to}: Period): {start: string; end: string} {
  const start = iso({year: from.year, month: from.month || 1, day: from.day || 1});
  const month = to.month || 12;
  return {start, end: iso({year: to.year, month, day: to.day || monthLength(to.year, month)})};
}

/** The same stretch `years` later; 29 February becomes 28. */
export function shiftYears(period: Period, years: number): Period {
  const move = ({year, month, day}: Day): Day => ({
    year: year + years,
    month,
    day: day > 0 && day > monthLength(year + years, month) ? monthLength(year + years, month) : day,
  });
  return {...period, from: move(period.from), to: move(period.to)};
}

/** The stretch of the same length right before: the month, quarter, half or year before. */
export function previousPeriod({from, to}: Period): Period | null {
  if (from.month === 0) return yearPeriod(from.year - 1);
  if (from.day > 0) return null;
  const length = (to.year - from.year) * 12 + to.month - from.month + 1;
  const first = from.year * 12 + from.month - 1;
  return {from: monthAt(first - length), to: monthAt(first - 1), isInstant: false};
}

/** The end of the year before a period. */
export const endOfYearBefore = ({from}: Period): Period => {
  const day = {year: from.year - 1, month: 12, day: 31};
  return {from: day, to: day, isInstant: true};
};

/** Whether a period covers more than one month or year, as a reporting period does. */
export const isReporting = ({from, to}: Period): boolean => from.day === 0 && !same(from, to);
/** Whether a period is one year as a whole. */
export const isWholeYear = ({from, to}: Period): boolean => from.month === 0 && from.year === to.year;
