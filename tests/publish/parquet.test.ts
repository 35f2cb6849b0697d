import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {columnsOf} from '../../pipeline/publish/columns.ts';
import {parquet, unscaled} from '../../pipeline/publish/formats/parquet.ts';
import {tables} from '../../pipeline/publish/tables.ts';
import {query} from '../ingest/duckdb.ts';
import {temporaryFolder} from '../support/folder.ts';
import {make, ownArticles, tablesOf, tablesWith} from '../support/release.ts';
import type {MemoryFiles} from '../support/release.ts';

const columns = columnsOf(tables.find(({name}) => name === 'observations')!.schema);

/** What DuckDB reads of the file of a release: `$` stands for it. */
async function read(files: MemoryFiles, sql: string) {
  const file = join(temporaryFolder(), parquet.path);
  writeFileSync(file, files.bytes(parquet.path));
  return query(sql.replace('$', `'${file}'`));
}

test.each([
  ['0', 0n], ['830000000', 830000000000000000n], ['-2.27', -2270000000n], ['33.3333', 33333300000n], ['0.000000001', 1n], ['-0.5', -500000000n],
  ['99999999999999999999999999999.999999999', 10n ** 38n - 1n],
])('%s is %s billionths', (decimal, expected) => {
  expect(unscaled(decimal)).toBe(expected);
});

test.each(['0.0000000001', '1.1234567891', '100000000000000000000000000000', '-100000000000000000000000000000'])('%s does not fit, and is not rounded', async (value) => {
  expect(() => unscaled(value)).toThrow(/does not fit DECIMAL\(38,9\)/);
  await expect(make(tablesWith({value, value_min: null, value_max: null, bound: 'about'}), [parquet])).rejects.toThrow('does not fit');
});

describe('observations.parquet', () => {
  test('has the types of the schema', async () => {
    const described = await read(await make(tablesOf(ownArticles()), [parquet]), 'DESCRIBE SELECT * FROM $');
    const types = {string: 'VARCHAR', integer: 'INTEGER', boolean: 'BOOLEAN', decimal: 'DECIMAL(38,9)', date: 'DATE'};
    expect(described.map(({column_name, column_type}) => [column_name, column_type])).toEqual(columns.map(({name, datatype}) => [name, types[datatype]]));
  });

  test('holds what the row holds', async () => {
    const values = ['99999999999999999999999999999.999999999', '-0.000000001', '0'];
    const files = await make(tablesWith(...values.map((value) => ({value, value_min: null, value_max: null, bound: 'about' as const, subject: null, quote: '“甲,乙”\n丙'}))), [parquet]);
    const rows = await read(files, 'SELECT value, value_min, period_start, subject, quote, cumulative, line FROM $');
    const rest = {value_min: null, period_start: '2022-01-01', subject: null, quote: '“甲,乙”\n丙', cumulative: false, line: 1};
    expect(rows).toEqual(['99999999999999999999999999999.999999999', '-0.000000001', '0.000000000'].map((value) => ({value, ...rest})));
  });

  test.each([0, 1, 10_001])('%i rows are all there', async (count) => {
    const files = await make(tablesWith(...Array.from({length: count}, (_, at) => ({value: String(at)}))), [parquet]);
    expect(await read(files, 'SELECT CAST(count(*) AS INTEGER) AS rows, CAST(coalesce(sum(value), 0) AS INTEGER) AS total FROM $')).toEqual([{rows: count, total: Math.max(0, count * (count - 1) / 2)}]);
    expect((await read(files, 'SELECT DISTINCT row_group_id FROM parquet_metadata($)')).length).toBe(Math.ceil(count / 10_000));
  });
});
