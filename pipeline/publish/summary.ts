/** The table that a run ends with: how many observations of which measure and status. */
import {codelists} from '../vocabulary/codes.ts';
import {kinds} from './tally.ts';

/** Counts by measure: a column for each status that occurs, and the sum. */
export interface SummaryRow {
  readonly measure: string;
  readonly total: number;
  readonly [status: string]: string | number;
}

/**
 * Groups counts by measure and status. arquero is loaded here and nowhere else, so that no run pays for it
 * before it ends; its floats count rows and never come near a published value.
 */
export async function summarise(tally: ReadonlyMap<string, number>): Promise<SummaryRow[]> {
  if (tally.size === 0) return [];
  const {from, op} = await import('arquero');
  const statuses = codelists.status.map(({code}) => code);
  const wide = from(kinds(tally))
    .groupby('measure', 'status')
    .rollup({count: op.sum('count')})
    .groupby('measure')
    .pivot('status', 'count', {sort: false});
  const order = codelists.measure.map(({code}) => code as string);
  return (wide.objects() as Record<string, string | number>[])
    .map((row) => {
      const counts = statuses.filter((status) => wide.columnNames().includes(status)).map((status) => [status, Number(row[status] ?? 0)] as const);
      return {measure: String(row.measure), ...Object.fromEntries(counts), total: counts.reduce((sum, [, rows]) => sum + rows, 0)};
    })
    .sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure));
}

/** The rows as lines of text in columns, header first; no lines for no rows. */
export function summaryLines(rows: readonly SummaryRow[]): string[] {
  if (rows.length === 0) return [];
  const columns = Object.keys(rows[0]).filter((column) => column !== 'total').concat('total');
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
}
