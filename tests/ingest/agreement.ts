/** Whether the files of a release that ought to say the same do. */
import {join} from 'node:path';
import {tables} from '../../pipeline/publish/tables.ts';
import type {Cell} from '../../pipeline/publish/tables.ts';
import {query} from './duckdb.ts';
import type {Row} from './release.ts';
import {csvRecords, csvRows, jsonRows} from './release.ts';

/** What is said differently in a folder: each CSV against its JSON, and the observations in every other form. */
export async function disagreements(folder: string): Promise<string[]> {
  const observations = jsonRows('observations', folder);
  return [
    ...tables.flatMap(({name, columns}) => compare(`${name}.csv`, csvRows(`${name}.csv`, folder), jsonRows(name, folder).map((row) => asText(row, columns)))),
    ...compare('observations.parquet', await parquetRows(folder), observations.map((row) => asText(row, Object.keys(row)))),
    ...compare('observations.excel.csv', excelRows(folder), observations.map(asExcel)),
    ...compare('observations.sdmx.csv', csvRows('observations.sdmx.csv', folder).map(fromSdmx), observations.filter(({time_period}) => time_period !== null).map(asSdmx)),
  ];
}

/** Where `found` is not `expected`, row for row and cell for cell. */
function compare(file: string, found: readonly Row[], expected: readonly Row[]): string[] {
  if (found.length !== expected.length) return [`${file} has ${found.length} rows, not ${expected.length}`];
  return expected.flatMap((row, at) => Object.keys({...row, ...found[at]})
    .filter((column) => row[column] !== found[at][column])
    .map((column) => `${file}:${at + 1} ${column} is ${found[at][column]}, not ${row[column]}`));
}

const text = (cell: Cell): string => (cell === null ? '' : String(cell));
const asText = (row: Readonly<Record<string, Cell>>, columns: readonly string[]): Row => Object.fromEntries(columns.map((column) => [column, text(row[column])]));

const decimals = ['value', 'value_min', 'value_max', 'printed_number'];

/** Read by DuckDB; its decimals come with all nine digits, which `1.50` of a text does not have. */
async function parquetRows(folder: string): Promise<Row[]> {
  const rows = await query(`SELECT * FROM '${join(folder, 'observations.parquet')}'`);
  const printed = jsonRows('observations', folder);
  return rows.map((row, at) => {
    const cells = asText(row, Object.keys(row));
    const padded = (column: string): string => text(printed[at]?.[column] ?? null).replace(/^(-?\d+)(?:\.(\d+))?$/, (_, whole: string, fraction = '') => `${whole}.${fraction.padEnd(9, '0')}`);
    const same = decimals.filter((column) => cells[column] === padded(column));
    return {...cells, ...Object.fromEntries(same.map((column) => [column, text(printed[at][column])]))};
  });
}

/** The columns of the Excel file whose cells are not put in other words, by place; its headers are Chinese. */
const inExcel = ['observation_id', 'value', 'value_min', 'value_max', 'unit', 'line', 'quote'];

function excelRows(folder: string): Row[] {
  const columns = tables.find(({name}) => name === 'observations')!.columns;
  const [, ...records] = csvRecords('observations.excel.csv', folder);
  return records.map((cells) => Object.fromEntries(inExcel.map((column) => [column, cells[columns.indexOf(column)].replace(/^'/, '')])));
}

const asExcel = (row: Readonly<Record<string, Cell>>): Row => asText(row, inExcel);
const asSdmx = ({observation_id: id, value, unit}: Readonly<Record<string, Cell>>): Row => ({id: text(id), value: text(value), unit: text(unit)});
const fromSdmx = ({OBSERVATION_ID: id, OBS_VALUE: value, UNIT_MEASURE: unit}: Row): Row => ({id, value, unit});
