/** Whether `text` is a date that exists, to any precision: `2023`, `2023-10`, `2023-10-10`, but not `2023-02-30`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [year, month = 1, day = 1] = parts.slice(1).filter((part) => part !== undefined).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * First and last day, `YYYY-MM-DD`, of a period as the columns hold it: `2022`, `2022-07`, `2022-09-30`,
 * `2022-01/2022-09`; null where a date does not exist or an interval runs backwards.
 */
export function periodBounds(period: string): {readonly start: string; readonly end: string} | null {
  const [first, last = first] = period.split('/');
  const start = days(first)?.start;
  const end = days(last)?.end;
  return start !== undefined && end !== undefined && start <= end ? {start, end} : null;
}

/** First and last day of a year, a month or a day. */
function days(part: string): {readonly start: string; readonly end: string} | null {
  const [year, month, day] = part.split('-');
  if (month === undefined) return {start: `${year}-01-01`, end: `${year}-12-31`};
  const length = monthLength(Number(year), Number(month));
  if (day === undefined) return {start: `${part}-01`, end: `${part}-${length}`};
  return Number(day) <= length ? {start: part, end: part} : null;
}

/** Days in a month, 1 to 12, of the Gregorian calendar. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
