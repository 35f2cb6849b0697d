/** The CSV files of a release with their columns: what descriptors, dictionaries and portals are told about them. */
import conflictSchema from '../../schemas/conflict.schema.json' with {type: 'json'};
import dictionarySchema from '../../schemas/dictionary.schema.json' with {type: 'json'};
import sdmxSchema from '../../schemas/sdmx.schema.json' with {type: 'json'};
import type {Column} from './columns.ts';
import {columnsOf} from './columns.ts';
import type {ReleaseFiles} from './format.ts';
import {overviewOf} from './overview.ts';
import {periodColumn, periodColumns, wideKey} from './periods.ts';
import type {TableSchema} from './tables.ts';
import {historyTables, tables} from './tables.ts';

/** A CSV file of a release. */
export interface Sheet {
  readonly path: string;
  readonly title_en: string;
  readonly title_zh: string;
  readonly description_en: string;
  readonly description_zh: string;
  /** The columns that together name a row. */
  readonly key: readonly string[];
  /** In the order of the file; those of the wide table depend on the periods that occur. */
  columns(files: ReleaseFiles): readonly Column[];
}

function sheet(path: string, schema: TableSchema, title_en = schema.title): Sheet {
  const columns = columnsOf(schema);
  return {
    path,
    title_en,
    title_zh: schema['x-title-zh'],
    description_en: schema.description,
    description_zh: schema['x-description-zh'],
    key: schema['x-primary-key'],
    columns: () => columns,
  };
}

const observations = tables.find(({name}) => name === 'observations')!;

/** `wide.csv`. */
export const wideSheet: Sheet = {
  path: 'wide.csv',
  title_en: 'Indicators by period',
  title_zh: '指标×时间宽表',
  description_en: 'Actual, exact levels: a row for each indicator, subject, area and unit, a column for each period. A cell is empty where nothing is stated, or where the texts contradict each other: wide-conflicts.csv lists those.',
  description_zh: '实际且确切的水平值：每个指标、主体、地区和单位一行，每个时间一列。未载明或相互矛盾的单元格留空，后者列于 wide-conflicts.csv。',
  key: wideKey,
  columns: (files) => {
    const columns = columnsOf(observations.schema);
    return [...wideKey.map((key) => columns.find(({name}) => name === key)!), ...overviewOf(files).periods.map(periodColumn)];
  },
};

/** `wide-conflicts.csv`. */
export const conflictSheet: Sheet = sheet('wide-conflicts.csv', conflictSchema);

/** `data-dictionary.csv`. */
export const dictionarySheet: Sheet = sheet('data-dictionary.csv', dictionarySchema);

/** `observations.sdmx.csv`. */
export const sdmxSheet: Sheet = sheet('observations.sdmx.csv', sdmxSchema);

/** `observations.excel.csv`: the same columns under Chinese headers; periods and yes and no in words. */
export const excelSheet: Sheet = {
  ...sheet('observations.excel.csv', observations.schema),
  title_en: 'Observations for Excel',
  title_zh: '观测值(Excel 版)',
  columns: () => columnsOf(observations.schema).map((column) => ({
    ...column, header: column.title_zh, ...(isReworded(column) ? {datatype: 'string', pattern: null} as const : {}),
  })),
};

/** Whether the Excel file puts a column's cells in words: yes and no, and periods. */
function isReworded({name, datatype}: Column): boolean {
  return datatype === 'boolean' || periodColumns.includes(name);
}

/** The tables: `Observations`, `Codelists`. */
export const tableSheets: readonly Sheet[] = [...tables, ...Object.values(historyTables)].map(({name, schema}) =>
  sheet(`${name}.csv`, schema, name[0].toUpperCase() + name.slice(1)));

/** The CSV files in UTF-8 without a byte-order mark, under the names of their columns. */
export const plainSheets: readonly Sheet[] = [...tableSheets, wideSheet, conflictSheet, dictionarySheet, sdmxSheet];

/** Every CSV file. */
export const sheets: readonly Sheet[] = [...plainSheets, excelSheet];
