/** CSV, JSON, Parquet, Excel and SDMX say the same, row for row; a file that does not is caught. */
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {disagreements} from './agreement.ts';
import {query} from './duckdb.ts';
import {jsonRows, latest, spoil} from './release.ts';

test('all say the same', async () => {
  expect(jsonRows('observations').length).toBeGreaterThan(60);
  expect(await disagreements(latest)).toEqual([]);
});

describe('a file that says something else is caught', () => {
  const lastLine = /\r\n[^\n]*\r\n$/;

  test.each([
    ['observations.csv', ',1087,', ',1088,'],
    ['observations.json', '"value":"1087"', '"value":"1086"'],
    ['findings.csv', lastLine, '\r\n'],
    ['numerals.csv', ',figure,', ',time,'],
    ['documents.json', '371600', '371601'],
    ['observations.excel.csv', lastLine, '\r\n'],
    ['observations.sdmx.csv', ',1087,', ',10.87,'],
  ])('%s: %s → %s', async (name, from, to) => {
    const found = await disagreements(spoil(name, (before) => before.replace(from, to)));
    expect(found.length).toBeGreaterThan(0);
  });

  test('observations.parquet with a billionth more', async () => {
    const folder = spoil('observations.parquet', () => '');
    const file = join(folder, 'observations.parquet');
    await query(`COPY (SELECT * REPLACE (CASE WHEN value = 1087 THEN value + 0.000000001 ELSE value END AS value) FROM '${join(latest, 'observations.parquet')}') TO '${file}' (FORMAT parquet)`);
    expect(await disagreements(folder)).toEqual([expect.stringMatching(/^observations\.parquet:\d+ value is 1087\.000000001, not 1087$/)]);
  });
});
