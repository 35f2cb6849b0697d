/**
 * `quality.json`: counts that anybody can repeat on the CSV files, as measurements of the W3C Data Quality
 * Vocabulary, and the coverage of indicators by area and period. It grows with the different combinations of these.
 */
import {releaseUrl} from '../addresses.ts';
import type {Format, ReleaseFiles} from '../format.ts';
import type {Cell} from '../tables.ts';
import {tables} from '../tables.ts';

/** One count. */
interface Measurement {
  /** `rows`: how many there are; `nulls`: how many cells of `column` are empty. */
  readonly metric: 'rows' | 'nulls';
  readonly file: string;
  /** For `nulls`. */
  readonly column?: string;
  /** For `rows`: only those whose cell holds this code, alone or among others joined by `;`. */
  readonly where?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The columns whose codes are counted: reasons for doubt, results of checks, and what became of numerals. */
const counted: Readonly<Record<string, readonly string[]>> = {
  observations: ['measure', 'status', 'bound', 'doubt', 'review'], findings: ['check', 'result'], numerals: ['class'],
};

/** `quality.json`. */
export const quality: Format = {
  path: 'quality.json',
  mediaType: 'application/json',
  title_en: 'Quality: counts and coverage',
  title_zh: '数据质量：计数与覆盖',
  *make(edition, files) {
    const measurements = tables.flatMap(({name, columns}) => measure(files, name, columns));
    yield `{\n"@context": ${JSON.stringify(contextOf(releaseUrl(edition)))},\n"@id": ${JSON.stringify(releaseUrl(edition))},\n`;
    yield `"version": ${JSON.stringify(edition.version)},\n"measurements": ${list(measurements)},\n"coverage": ${list(coverage(files))}\n}\n`;
  },
};

/** The terms of the vocabulary, and our own for what it has none. */
function contextOf(base: string): object {
  const home = `${base}quality.json`;
  return {
    '@base': base,
    dqv: 'http://www.w3.org/ns/dqv#',
    measurements: 'dqv:hasQualityMeasurement',
    metric: {'@id': 'dqv:isMeasurementOf', '@type': '@vocab'},
    rows: `${home}#rows`,
    nulls: `${home}#nulls`,
    file: {'@id': 'dqv:computedOn', '@type': '@id'},
    value: 'dqv:value',
    version: 'http://www.w3.org/2002/07/owl#versionInfo',
    column: `${home}#column`,
    where: {'@id': `${home}#where`, '@type': '@json'},
    coverage: {'@id': `${home}#coverage`, '@type': '@json'},
  };
}

function measure(files: ReleaseFiles, table: string, columns: readonly string[]): Measurement[] {
  const file = `${table}.csv`;
  const nulls = new Map(columns.map((column) => [column, 0]));
  const codes = new Map<string, number>();
  let rows = 0;
  for (const row of files.rows(table)) {
    rows++;
    for (const column of columns) if (row[column] === null) increase(nulls, column);
    for (const column of counted[table] ?? []) for (const code of codesOf(row[column])) increase(codes, JSON.stringify([column, code]));
  }
  return [
    {metric: 'rows', file, value: rows},
    ...[...codes].sort(byKey).map(([key, value]): Measurement => ({metric: 'rows', file, where: Object.fromEntries([JSON.parse(key) as [string, string]]), value})),
    ...[...nulls].map(([column, value]): Measurement => ({metric: 'nulls', file, column, value})),
  ];
}

function codesOf(cell: Cell): string[] {
  return cell === null ? [] : String(cell).split(';');
}

/** How many observations there are of which indicator, where and when. */
function coverage(files: ReleaseFiles): object[] {
  const found = new Map<string, number>();
  for (const {ref_area, time_period, indicator} of files.rows('observations')) increase(found, JSON.stringify([ref_area, time_period, indicator]));
  return [...found].sort(byKey).map(([key, observations]) => {
    const [ref_area, time_period, indicator] = JSON.parse(key) as Cell[];
    return {ref_area, time_period, indicator, observations};
  });
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byKey([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

/** One item a line, so that a diff shows items. */
function list(items: readonly object[]): string {
  return `[${items.map((item) => `\n${JSON.stringify(item)}`).join(',')}\n]`;
}
