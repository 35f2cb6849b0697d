/** Level, growth rate, change or rank, and the sign. */
import {describe, expect, test} from 'vitest';
import type {Measure} from '../../pipeline/model.ts';
import {table} from '../support/table.ts';
import {figures, pick} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};

table<[string, Measure, string, string]>([
  ['产值8.3亿元。', 'level', '830000000', 'CNY'],
  ['产值达到8.3亿元。', 'level', '830000000', 'CNY'],
  ['产值增长至8.3亿元。', 'level', '830000000', 'CNY'],
  ['参保率提高到95%。', 'level', '95', 'percent'],
  ['参保率下降到95%。', 'level', '95', 'percent'],
  ['失业率为4.9%。', 'level', '4.9', 'percent'],
  ['新增企业100家。', 'level', '100', 'count'],
  ['产量是2012年的3倍。', 'level', '3', 'times'],
  ['产值同比增长48.8%。', 'growth_rate', '48.8', 'percent'],
  ['产值增速为48.8%。', 'growth_rate', '48.8', 'percent'],
  ['产值同比下降2.27%。', 'growth_rate', '-2.27', 'percent'],
  ['产值降幅为2.27%。', 'growth_rate', '-2.27', 'percent'],
  ['利润增长1.2倍。', 'growth_rate', '120', 'percent'],
  ['产值翻一番。', 'growth_rate', '100', 'percent'],
  ['产值翻两番。', 'growth_rate', '300', 'percent'],
  ['参保率提高9.15个百分点。', 'change', '9.15', 'percentage_point'],
  ['参保率下降9.15个百分点。', 'change', '-9.15', 'percentage_point'],
  ['经费减少282万元。', 'change', '-2820000', 'CNY'],
  ['企业比上年增加20家。', 'change', '20', 'count'],
  ['企业比上年少20家。', 'change', '-20', 'count'],
  ['案件比上年少收7件。', 'change', '-7', 'count'],
  ['案件比上年多结7件。', 'change', '7', 'count'],
  ['死亡人数减少12人。', 'change', '-12', 'count'],
  ['出口额降幅收窄2.2个百分点。', 'change', '-2.2', 'percentage_point'],
  ['工业拉动经济增长2.1个百分点。', 'change', '2.1', 'percentage_point'],
  ['利率下调20个基点。', 'change', '-0.2', 'percentage_point'],
  ['总量列全省第2位。', 'rank', '2', 'rank'],
], (text, measure, value, unit) => {
  expect(figures(text, told).map((row) => pick(row, 'measure', 'value', 'unit'))).toEqual([[measure, value, unit]]);
});

describe('the interval lies on the signed axis', () => {
  test.each([
    ['能耗下降3%至5%。', null, 'between', '-5', '-3'],
    ['能耗增长3%至5%。', null, 'between', '3', '5'],
    ['利润下降20%以上。', '-20', 'at_least', null, '-20'],
    ['利润增长20%以上。', '20', 'at_least', '20', null],
    ['利润下降近20%。', '-20', 'nearly', '-20', null],
    ['利润增长近20%。', '20', 'nearly', null, '20'],
    ['经费减少超过282万元。', '-2820000', 'over', null, '-2820000'],
    ['能耗下降约3%。', '-3', 'about', null, null],
    ['能耗下降3%。', '-3', 'exact', '-3', '-3'],
  ])('%s', (text, value, bound, min, max) => {
    expect(figures(text, told).map((row) => pick(row, 'value', 'bound', 'value_min', 'value_max'))).toEqual([[value, bound, min, max]]);
  });
});

test('the verb holds for every member of a list', () => {
  expect(figures('出口额、进口额分别下降3.6%、7.8%。', told).map((row) => pick(row, 'measure', 'value')))
    .toEqual([['growth_rate', '-3.6'], ['growth_rate', '-7.8']]);
});

test('the span of a fall tells the sign', () => {
  expect(figures('同比下降2.27%，比上年少20家，减少282万元。', told).map((row) => row.value_text)).toEqual(['下降2.27%', '比上年少20家', '减少282万元']);
});

describe('a printed sign counts', () => {
  table([
    ['工业投资增速-5.7%。', '-5.7'],
    ['工业投资增速为-5.7%。', '-5.7'],
    ['工业投资增速－0.3％。', '-0.3'],
    ['工业投资增速+3.2%。', '3.2'],
  ], (text, value) => {
    expect(figures(text, told).map((row) => pick(row, 'measure', 'value'))).toEqual([['growth_rate', value]]);
  });
});

describe('a sign in words counts', () => {
  table([
    ['最低气温降至零下38℃。', '-38', '降至零下38℃'],
    ['最低气温零下47摄氏度。', '-47', '零下47摄氏度'],
    ['企业利润负3.2亿元。', '-320000000', '负3.2亿元'],
    ['企业税负5700亿元。', '570000000000', '5700亿元'],
  ], (text, value, span) => {
    expect(figures(text, told).map((row) => pick(row, 'measure', 'value', 'value_text'))).toEqual([['level', value, span]]);
  });
});

describe('a hedge behind the sign speaks of the size, one before it or after the unit of the value', () => {
  table([
    ['气温零下二十多度。', 'over', null, '-20'],
    ['气温零下近50度。', 'nearly', '-50', null],
    ['气温零下约20℃。', 'about', null, null],
    ['气温低于零下20度。', 'under', null, '-20'],
    ['气温零下20℃以下。', 'at_most', null, '-20'],
    ['气温-20℃以上。', 'at_least', '-20', null],
  ], (text, bound, min, max) => {
    expect(figures(text, told).map((row) => pick(row, 'bound', 'value_min', 'value_max'))).toEqual([[bound, min, max]]);
  });
});

test.each([['增加值120亿元。', '120'], ['减排量12万吨。', '12'], ['降水量200毫米。', '200'], ['新增就业5万人。', '5']])('%s is a noun, no change', (text, printed) => {
  expect(figures(text, told).map((row) => pick(row, 'measure', 'printed_number'))).toEqual([['level', printed]]);
});

test('a rate that a growth is measured against is one too', () => {
  expect(figures('预计产值增长0.9%，低于此前预测的1%，也低于政府1.3%的增长预期。', told).map((row) => [row.indicator, row.measure])).toEqual([
    ['产值', 'growth_rate'], ['产值', 'growth_rate'], ['产值', 'growth_rate'],
  ]);
});
