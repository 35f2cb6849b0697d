/** Every CSV file to the letter: encoding, line ends, quotes, order of rows; and the one for Excel, which differs. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {table} from '../support/table.ts';
import {csvRecords, latest, readJson, spoil} from './release.ts';

const names = readdirSync(latest).filter((name) => name.endsWith('.csv'));
const {resources} = readJson<{resources: {file: string; fields: {id: string; type: string}[]}[]}>('ckan-fields.json');

/** A record of RFC 4180 with its line end: cells bare or quoted, quotes doubled, no bare cell with what wants quotes. */
const record = /^(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))*$/;
/** What opens a formula in a spreadsheet. */
const formula = /^[=+\-@\t\r]/;

/** What a file breaks of the rules for what programs read. */
function faults(name: string, folder = latest): string[] {
  const bytes = readFileSync(join(folder, name));
  const text = bytes.toString();
  const {fields} = resources.find(({file}) => file === name)!;
  const [header, ...records] = csvRecords(name, folder);
  const isText = fields.map(({type}) => type === 'text');
  const rules: [string, boolean][] = [
    ['not UTF-8', !Buffer.from(text).equals(bytes)],
    ['a byte-order mark', text.startsWith('\ufeff')],
    ['no end of line', !text.endsWith('\r\n')],
    ['not RFC 4180', !record.test(text)],
    ['another header', header.join() !== fields.map(({id}) => id).join()],
    ['a number in other signs', records.some((cells) => cells.some((cell, at) => !isText[at] && !/^(?:-?\d+(?:\.\d+)?|true|false|\d{4}-\d\d-\d\d|)$/.test(cell)))],
    ['control characters', /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffd]/.test(text)],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}

test.each(names.filter((name) => name !== 'observations.excel.csv' && name !== 'observations.sdmx.csv'))('%s', (name) => {
  expect(faults(name)).toEqual([]);
});

describe('a spoiled file is caught', () => {
  table<[string, (text: string) => string | Uint8Array]>([
    ['not UTF-8', (text) => Buffer.from(text).fill(0xff, Buffer.from(text).indexOf('科'), Buffer.from(text).indexOf('科') + 1)],
    ['a byte-order mark', (text) => `\ufeff${text}`],
    ['no end of line', (text) => text.slice(0, -2)],
    ['not RFC 4180', (text) => text.replace('市级配\n', '市级配"\n')],
    ['another header', (text) => text.replace(',value,', ',amount,')],
    ['a number in other signs', (text) => text.replace(',1087,', ',１０８７,')],
    ['control characters', (text) => text.replace('科技', '科\u0085技')],
  ], (fault, change) => {
    let found: string[];
    try {
      found = faults('observations.csv', spoil('observations.csv', change));
    } catch (error) {
      found = [(error as Error).message, 'not RFC 4180'];
    }
    expect(found).toContain(fault);
  });

  test('line breaks in a cell without quotes', () => {
    expect(record.test('a,b\r\n"c\nd",e\r\n')).toBe(true);
    expect(record.test('a,b\r\nc\nd,e\r\n')).toBe(false);
  });
});

describe('observations.excel.csv', () => {
  const text = readFileSync(join(latest, 'observations.excel.csv'), 'utf8');
  const [header, ...rows] = csvRecords('observations.excel.csv');
  const columns = csvRecords('observations.csv')[0];
  const cells = (column: string): string[] => rows.map((row) => row[columns.indexOf(column)]);

  test('has a byte-order mark, Chinese headers and periods in words', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(header.filter((name) => !/\p{sc=Han}/u.test(name))).toEqual([]);
    expect(cells('time_period').filter((cell) => !/^$|^\d{4}年/.test(cell))).toEqual([]);
    expect(cells('time_period')).toContain('2022年');
  });

  test('opens no formula: text is guarded, numbers are left alone', () => {
    const {fields} = resources.find(({file}) => file === 'observations.csv')!;
    const texts = fields.filter(({type}) => type === 'text').map(({id}) => id);
    expect(texts.flatMap(cells).filter((cell) => formula.test(cell))).toEqual([]);
    expect(csvRecords('observations.csv').flat().some((cell) => formula.test(cell) && !/^-\d/.test(cell))).toBe(true);
    expect(cells('value').filter((cell) => cell.startsWith('-'))).not.toEqual([]);
    expect(cells('value').filter((cell) => !/^(?:-?\d+(?:\.\d+)?)?$/.test(cell))).toEqual([]);
  });
});
