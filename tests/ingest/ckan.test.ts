/** CKAN’s DataStore: the field list fits the files by the rules of xloader; a file that would load otherwise is caught. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {table} from '../support/table.ts';
import type {Field} from '../support/xloader.ts';
import {xloaderProblems} from '../support/xloader.ts';
import {csvRows, latest, readJson} from './release.ts';

const {resources} = readJson<{resources: {file: string; primary_key: string[]; fields: Field[]}[]}>('ckan-fields.json');

test.each(resources.map(({file, ...rest}) => ({file, ...rest})))('$file loads as it was meant', ({file, fields, primary_key: key}) => {
  expect(xloaderProblems(readFileSync(join(latest, file)), fields)).toEqual([]);
  const keys = csvRows(file).map((row) => JSON.stringify(key.map((column) => row[column])));
  expect([key.length > 0, new Set(keys).size]).toEqual([true, keys.length]);
});

test('codes with leading zeros stay text', () => {
  const {fields} = resources.find(({file}) => file === 'observations.csv')!;
  expect(fields.find(({id}) => id === 'ref_area')).toMatchObject({type: 'text', info: {type_override: 'text'}});
});

describe('a spoiled file is caught', () => {
  const field = (id: string, type: string, type_override: string): Field => ({id, type, info: {type_override}});
  const fields = [field('code', 'text', 'text'), field('value', 'numeric', 'numeric'), field('day', 'date', 'timestamp'), field('line', 'int', 'numeric'), field('is_sum', 'bool', 'text')];
  const csv = 'code,value,day,line,is_sum\r\n003700,-1.5,2022-01-31,1,true\r\n371600,,2022-12-31,2,false\r\n';

  table<[string, string, string, string]>([
    ['a Chinese header', 'value', '数值', 'does not survive'],
    ['a byte-order mark', 'code', '\ufeffcode', 'does not survive'],
    ['a title above the header', 'code,', '数据\r\ncode,', 'another row'],
    ['a name twice', 'line', 'code', 'twice'],
    ['a header too few', ',is_sum', '', 'not the list of fields'],
    ['a cell too many', '-1.5', '-1.5,1', 'has 6 cells'],
    ['numbers and text in one column', '-1.5', '约1.5', 'is no numeric'],
    ['digits of another script', '-1.5', '１５', 'is no numeric'],
    ['a filler', '003700', '—', 'stands for nothing'],
    ['NaN', '-1.5', 'NaN', 'is no numeric'],
    ['a blank at the end', '371600', '371600 ', 'loses its blanks'],
  ], (_, from, to, problem) => {
    expect(xloaderProblems(Buffer.from(csv), fields)).toEqual([]);
    expect(xloaderProblems(Buffer.from(csv.replace(from, to)), fields).join('\n')).toContain(problem);
  });

  test('GB18030 (产 in two bytes)', () => {
    expect(xloaderProblems(Buffer.concat([Buffer.from(csv), Buffer.from([0xb2, 0xfa])]), fields)).toEqual(['not UTF-8: the encoding is guessed']);
  });

  test('a code that is not kept as text', () => {
    expect(xloaderProblems(Buffer.from(csv), [field('code', 'text', 'numeric'), ...fields.slice(1)])).toEqual(['code: type_override numeric of a field of type text', 'code: taken for numbers']);
  });
});
