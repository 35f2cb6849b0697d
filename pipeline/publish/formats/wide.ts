/**
 * `wide.csv` and `wide-conflicts.csv`: indicators by period, made with arquero. Only actual, exact levels have a
 * place there, and values stay the strings that they are. Where texts state different values for one cell, the cell
 * is empty and its conflict listed: choosing one would be a decision that nobody has made.
 *
 * A pivot needs all of its rows: the levels of a release, six fields each, are in memory at once.
 */
import type {Format, ReleaseFiles} from '../format.ts';
import {csvLines} from '../csv.ts';
import {overviewOf} from '../overview.ts';
import {isWide, periodColumn, wideKey} from '../periods.ts';
import {conflictSheet, wideSheet} from '../sheets.ts';
import type {Cell} from '../tables.ts';
import {cellsOf} from '../tables.ts';

/** All that is stated for one cell of the wide table. */
interface Stated {
  readonly key: readonly Cell[];
  readonly time_period: string;
  /** Different values, in the order of the observations. */
  readonly values: readonly string[];
  readonly observations: readonly string[];
}

/** `wide.csv`. */
export const wide: Format = {
  path: wideSheet.path,
  mediaType: 'text/csv',
  title_en: wideSheet.title_en,
  title_zh: wideSheet.title_zh,
  async *make(_, files) {
    yield csvLines([wideSheet.columns(files).map(({header}) => header)]);
    const {from, op} = await import('arquero');
    const cells = (await statedCells(files)).map(({key, time_period, values}) => ({
      key: JSON.stringify(key), name: periodColumn(time_period).name, value: values.length === 1 ? values[0] : null,
    }));
    const names = overviewOf(files).periods.map((period) => periodColumn(period).name);
    const rows = cells.length === 0 ? [] : from(cells).groupby('key').pivot('name', {value: op.any('value')}).objects() as Record<string, Cell>[];
    yield csvLines(rows.map((row) => [...JSON.parse(String(row.key)) as Cell[], ...names.map((name) => row[name] ?? null)]).sort(byKey));
  },
};

/** `wide-conflicts.csv`. */
export const wideConflicts: Format = {
  path: conflictSheet.path,
  mediaType: 'text/csv',
  title_en: conflictSheet.title_en,
  title_zh: conflictSheet.title_zh,
  async *make(_, files) {
    const columns = conflictSheet.columns(files).map(({header}) => header);
    yield csvLines([columns]);
    const conflicts = (await statedCells(files)).filter(({values}) => values.length > 1).map(({key, time_period, values, observations}) => ({
      ...Object.fromEntries(wideKey.map((column, at) => [column, key[at]])),
      time_period, values: values.join(';'), observations: observations.join(';'),
    }));
    yield csvLines(conflicts.map((row) => cellsOf(row, columns)).sort(byKey));
  },
};

/** What the levels state, cell by cell. */
async function statedCells(files: ReleaseFiles): Promise<Stated[]> {
  const {from, op} = await import('arquero');
  const levels = [...levelsOf(files)];
  if (levels.length === 0) return [];
  const grouped = from(levels).groupby('key', 'time_period')
    .rollup({values: op.array_agg_distinct('value'), observations: op.array_agg('observation_id')});
  return (grouped.objects() as {key: string; time_period: string; values: string[]; observations: string[]}[])
    .map(({key, ...rest}) => ({key: JSON.parse(key) as Cell[], ...rest}));
}

function* levelsOf(files: ReleaseFiles): Generator<object> {
  for (const row of files.rows('observations')) {
    if (!isWide(row)) continue;
    const {value, time_period, observation_id} = row;
    yield {key: JSON.stringify(wideKey.map((column) => row[column])), time_period, value, observation_id};
  }
}

/** By the cells from the left, in code-unit order, empty ones first. */
function byKey(a: readonly Cell[], b: readonly Cell[]): number {
  const at = a.findIndex((cell, index) => cell !== b[index]);
  return at < 0 ? 0 : String(a[at] ?? '') < String(b[at] ?? '') ? -1 : 1;
}
