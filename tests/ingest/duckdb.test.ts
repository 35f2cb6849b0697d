/** DuckDB on CSV and Parquet: types as declared, and decimals that come back as they went in. */
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {query} from './duckdb.ts';
import {csvRows, latest, readJson, spoil} from './release.ts';

interface Package {
  readonly resources: readonly {readonly path: string; readonly schema: {readonly fields: readonly {readonly name: string; readonly type: string}[]}}[];
}

const types: Readonly<Record<string, string>> = {string: 'VARCHAR', number: 'DECIMAL(38,9)', integer: 'INTEGER', boolean: 'BOOLEAN', date: 'DATE'};
const {resources} = readJson<Package>('datapackage.json');

/** A CSV read with the types that its descriptor declares, and nothing relaxed. */
function typed(path: string, folder = latest): string {
  const {fields} = resources.find((resource) => resource.path === path)!.schema;
  const columns = fields.map(({name, type}) => `'${name}': '${types[type]}'`).join();
  return `read_csv('${join(folder, path)}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns}})`;
}

describe.each(resources.map(({path}) => path))('%s', (path) => {
  test('loads with its declared types', async () => {
    expect(await query(`SELECT * FROM ${typed(path)}`)).toHaveLength(csvRows(path).length);
  });

  test('loads without a word about types, to as many rows', async () => {
    expect(await query(`SELECT * FROM '${join(latest, path)}'`)).toHaveLength(csvRows(path).length);
  });
});

test('the Parquet file has the declared types', async () => {
  const {fields} = resources.find(({path}) => path === 'observations.csv')!.schema;
  const columns = await query(`DESCRIBE SELECT * FROM '${join(latest, 'observations.parquet')}'`);
  expect(columns.map(({column_name, column_type}) => [column_name, column_type])).toEqual(fields.map(({name, type}) => [name, types[type]]));
});

test('decimals of CSV and Parquet are the same to the last digit, sums too', async () => {
  const sums = (from: string): string => `SELECT unit, sum(value)::VARCHAR AS total, count(value)::INTEGER AS n FROM ${from} GROUP BY unit ORDER BY unit`;
  const fromCsv = await query(sums(typed('observations.csv')));
  expect(fromCsv.find(({unit}) => unit === 't')).toEqual({unit: 't', total: '1234567890125000.000000000', n: 1});
  expect(await query(sums(`'${join(latest, 'observations.parquet')}'`))).toEqual(fromCsv);
});

describe('a spoiled table does not load', () => {
  test.each([
    ['a number with its unit', ',1087,', ',1087家,'],
    ['a thousands separator', ',1087,', ',"1,087",'],
    ['a day that is none', ',2022-12-31,', ',2022-13-31,'],
    ['a cell too many', ',1087,', ',1087,1087,'],
    ['a truth in other words', ',false,', ',falsch,'],
  ])('%s', async (_, from, to) => {
    const folder = spoil('observations.csv', (text) => text.replace(from, to));
    await expect(query(`SELECT * FROM ${typed('observations.csv', folder)}`)).rejects.toThrow(/Conversion|CSV Error/);
  });
});
