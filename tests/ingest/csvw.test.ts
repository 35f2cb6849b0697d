/** CSV on the Web: our validator against the official suite, spoiled tables against it, and then what we publish. */
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {runSuite} from '../support/csvw/suite.ts';
import {validateCsvw} from '../support/csvw/validate.ts';
import {temporaryFolder} from '../support/folder.ts';
import {hasOfficial} from '../support/official.ts';
import {table} from '../support/table.ts';
import {latest, spoil} from './release.ts';

test.skipIf(!hasOfficial)('W3C’s suite: every case within reach (skipped without OPEN_FIGURES_CORPUS)', () => {
  const {cases, aside} = runSuite();
  expect(cases.filter(({expected, seen}) => expected !== seen)).toEqual([]);
  expect(cases).toHaveLength(196);
  expect(Object.fromEntries(aside)).toEqual({
    'finding the metadata of a CSV': 33, 'a format of numbers or times': 45, transformations: 5, 'a schema elsewhere': 2, '@base': 1,
  });
});

describe('a spoiled table is caught', () => {
  const column = (name: string, more: object = {}): object => ({name, titles: {en: name, zh: `${name}名`}, ...more});
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', {'@language': 'en'}], url: 'a.csv', 'dc:title': {'@value': '表', '@language': 'zh'},
    tableSchema: {
      columns: [
        column('id', {required: true, datatype: {base: 'string', format: '[a-z]+#char=\\d+'}}), column('value', {datatype: 'decimal'}),
        column('day', {datatype: 'date'}), column('is_sum', {datatype: 'boolean'}), column('of', {separator: ';'}), column('line', {datatype: {base: 'integer', minimum: 1}}),
      ],
      primaryKey: 'id', foreignKeys: [{columnReference: 'of', reference: {resource: 'a.csv', columnReference: 'id'}}],
    },
  };
  const csv = 'id,value,day,is_sum,of,line\r\na#char=1,-1.5,2022-01-31,true,,1\r\na#char=2,,,false,a#char=1,2\r\n';

  table<[string, string, string, string | null]>([
    ['none is as it ought to be', 'x', 'x', null],
    ['a header', 'id,value', 'id,amount', 'the header amount fits no title'],
    ['a column too many', /^.*$/m.exec(csv)![0], `${/^.*(?=\r)/m.exec(csv)![0]},more\r`, 'Invalid Record Length'],
    ['a cell too few', ',2\r\n', '\r\n', 'Invalid Record Length'],
    ['a required cell', 'a#char=2,', ',', 'is required'],
    ['a form', 'a#char=2,', 'A#char=2,', 'of the form'],
    ['a number', '-1.5', '-1,5', 'Invalid Record Length'],
    ['a number with its unit', '-1.5', '-1.5%', 'is no decimal'],
    ['not a number', '-1.5', 'NaN', 'is no decimal'],
    ['a day', '2022-01-31', '2022年1月', 'is no date'],
    ['a truth', 'true', 'yes', 'is no boolean'],
    ['a limit', ',,1\r', ',,0\r', 'outside the limits'],
    ['a key twice', 'a#char=2,', 'a#char=1,', 'again'],
    ['a reference to nothing', ',a#char=1,', ',a#char=9,', 'is there 0 times'],
  ], (_, from, to, error) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.csv'), csv.replace(from, to));
    writeFileSync(join(folder, 'a.csv-metadata.json'), JSON.stringify(metadata));
    const {errors, warnings, unread} = validateCsvw(join(folder, 'a.csv-metadata.json'));
    expect([warnings, unread]).toEqual([[], []]);
    expect(errors.join('\n')).toEqual(error === null ? '' : expect.stringContaining(error));
  });
});

describe('what is published', () => {
  const described = readdirSync(latest).filter((name) => name.endsWith('.csv'));

  test.each(described)('%s has its metadata and fits it', (name) => {
    expect(validateCsvw(join(latest, `${name}-metadata.json`))).toEqual({errors: [], warnings: [], unread: []});
  });

  table<[string, string, string, string]>([
    ['observations.csv', ',1087,', ',1087家,', 'is no decimal'],
    ['observations.csv', ',2022-12-31,', ',2022/12/31,', 'is no date'],
    ['observations.csv', ',value,', ',amount,', 'the header amount'],
    ['documents.csv', 'made-up', '', 'is required'],
    ['codelists.csv', '\r\n', '\r\nbound,exact\r\n', 'Invalid Record Length'],
  ], (name, from, to, error) => {
    const folder = spoil(name, (text) => text.replace(from, to));
    expect(validateCsvw(join(folder, `${name}-metadata.json`)).errors.join('\n')).toContain(error);
  });
});
