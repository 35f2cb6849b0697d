/** ISO 8601 periods, as `time_period` holds them, in the words of others: Chinese readers, SDMX, the wide table. */
import {periodBounds} from '../dates.ts';
import type {Column} from './columns.ts';
import type {Cell} from './tables.ts';

/** The columns of observations that hold periods. */
export const periodColumns: readonly string[] = ['time_period', 'base_period'];

/** `2022-07` is 2022年7月, `2022-01/2022-09` is 2022年1月至2022年9月. */
export function chinesePeriod(period: string): string {
  return period.split('/').map(chineseDate).join('至');
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** As SDMX has it: dates as they are, intervals as first day and duration: `2022-01/2022-09` is `2022-01-01/P9M`. */
export function sdmxPeriod(period: string): string {
  const [first, last] = period.split('/');
  if (last === undefined) return period;
  const from = first.split('-').map(Number);
  const to = last.split('-').map(Number);
  const start = `${first}-01-01`.slice(0, 10);
  if (from.length > 2 || to.length > 2) return `${start}/P${dayNumber(periodBounds(last)!.end) - dayNumber(start) + 1}D`;
  if (from.length === 1 && to.length === 1) return `${start}/P${to[0] - from[0] + 1}Y`;
  const [toYear, toMonth = 12] = to;
  return `${start}/P${(toYear - from[0]) * 12 + toMonth - (from[1] ?? 1) + 1}M`;
}

/** Days since 1970 of a `YYYY-MM-DD`. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 864e5;

/** The columns that name a row of the wide table. */
export const wideKey: readonly string[] = ['indicator', 'subject', 'ref_area', 'unit'];

/** Whether an observation has its place in the wide table: an actual, exact level of a known period. */
export function isWide({measure, status, bound, time_period}: Readonly<Record<string, Cell>>): boolean {
  return measure === 'level' && status === 'actual' && bound === 'exact' && time_period !== null;
}

/** A column of the wide table, under a name that no reader has to quote: `2022-01/2022-09` is `p2022_01_to_2022_09`. */
export function periodColumn(period: string): Column {
  const name = `p${period.replaceAll('-', '_').replace('/', '_to_')}`;
  return {
    name, header: name, title_en: period, title_zh: chinesePeriod(period),
    description_en: `The value for ${period}, an exact decimal in \`unit\`.`,
    description_zh: `${chinesePeriod(period)}的数值，以 \`unit\` 计的精确十进制数。`,
    datatype: 'decimal', isRequired: false, pattern: null, minimum: null, codes: null, codelist: null, references: null,
  };
}
