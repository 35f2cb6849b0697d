import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {excel, excelCell} from '../../pipeline/publish/formats/excel.ts';
import {chinesePeriod, periodColumn, sdmxPeriod} from '../../pipeline/publish/periods.ts';
import {excelSheet} from '../../pipeline/publish/sheets.ts';
import type {Cell} from '../../pipeline/publish/tables.ts';
import {make, ownArticles, tablesOf, tablesWith} from '../support/release.ts';

test.each([
  ['2022', '2022年', '2022', 'p2022'],
  ['2022-07', '2022年7月', '2022-07', 'p2022_07'],
  ['2022-09-30', '2022年9月30日', '2022-09-30', 'p2022_09_30'],
  ['2022-01/2022-09', '2022年1月至2022年9月', '2022-01-01/P9M', 'p2022_01_to_2022_09'],
  ['2013/2017', '2013年至2017年', '2013-01-01/P5Y', 'p2013_to_2017'],
  ['2021-12/2022', '2021年12月至2022年', '2021-12-01/P13M', 'p2021_12_to_2022'],
  ['2022-02-27/2022-03-02', '2022年2月27日至2022年3月2日', '2022-02-27/P4D', 'p2022_02_27_to_2022_03_02'],
  ['2024-02/2024-03-01', '2024年2月至2024年3月1日', '2024-02-01/P30D', 'p2024_02_to_2024_03_01'],
  ['2022-08-30/2022', '2022年8月30日至2022年', '2022-08-30/P124D', 'p2022_08_30_to_2022'],
])('the period %s', (period, chinese, sdmx, column) => {
  expect([chinesePeriod(period), sdmxPeriod(period), periodColumn(period).name]).toEqual([chinese, sdmx, column]);
});

test.each<[string, Cell, Cell]>([
  ['string', '=HYPERLINK("http://a/")', '\'=HYPERLINK("http://a/")'],
  ['string', '+86', "'+86"],
  ['string', '-5℃', "'-5℃"],
  ['string', '@SUM(1)', "'@SUM(1)"],
  ['string', '\t=1', "'\t=1"],
  ['string', '\r=1', "'\r=1"],
  ['string', '\0=1', "'\0=1"],
  ['string', '000000', "'000000"],
  ['string', '123456789012345678', "'123456789012345678"],
  ['string', '3-5', "'3-5"],
  ['string', '1/2', "'1/2"],
  ['string', '12:30', "'12:30"],
  ['string', '371600', '371600'],
  ['string', '0.5', '0.5'],
  ['string', '48.8%', '48.8%'],
  ['string', 'binzhou-sti-2022#char=703', 'binzhou-sti-2022#char=703'],
  ['decimal', '-2820000', '-2820000'],
  ['decimal', '-0.5', '-0.5'],
  ['date', '2022-01-01', '2022-01-01'],
  ['integer', -3, -3],
  ['boolean', true, '是'],
  ['boolean', false, '否'],
  ['string', null, null],
])('a %s cell %j reads %j', (datatype, cell, expected) => {
  expect(excelCell(cell, {name: 'x', datatype: datatype as 'string'})).toBe(expected);
});

describe('observations.excel.csv', () => {
  test('has a byte-order mark, Chinese headers, each once, and every row', async () => {
    const files = await make(tablesOf(ownArticles()), [excel]);
    const text = files.text(excel.path);
    expect(text.startsWith('\ufeff观测值编号,文件编号,指标,')).toBe(true);
    const [header, ...rows] = parse(text, {bom: true}) as string[][];
    expect(header).toEqual(excelSheet.columns(files).map(({title_zh}) => title_zh));
    expect(new Set(header).size).toBe(header.length);
    expect(rows.map(([id]) => id)).toEqual(files.rows('observations').map(({observation_id}) => observation_id));
    expect(rows.map((row) => row[header.indexOf('数值')])).toEqual(files.rows('observations').map(({value}) => value ?? ''));
    expect(new Set(rows.map((row) => row[header.indexOf('累计')]))).toEqual(new Set(['否', '是']));
  });

  test('guards text and leaves a negative number alone; the canonical file is what it is', async () => {
    const files = await make(tablesWith({measure: 'change', value: '-5', value_text: '-5个百分点', quote: '=1+1'}), [excel]);
    const [row] = parse(files.text(excel.path), {bom: true, columns: true}) as Record<string, string>[];
    expect([row.数值, row.原文数值, row.引文, row.时间]).toEqual(['-5', "'-5个百分点", "'=1+1", '2022年']);
    expect(files.text('observations.csv')).toContain(',=1+1,');
  });
});
