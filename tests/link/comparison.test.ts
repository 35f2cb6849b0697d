/** With what a rate or a change compares, and the base period. */
import {describe, expect, test} from 'vitest';
import type {Comparison} from '../../pipeline/model.ts';
import {table} from '../support/table.ts';
import {figures, pick} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};

/** The last figure of the text: its comparison and base period. */
const compared = (text: string): unknown[] => pick(figures(text, told).at(-1)!, 'comparison', 'base_period');

table<[string, Comparison, string | null]>([
  ['2022年，企业341家，比上年增长12.54%。', 'year_on_year', '2021'],
  ['2021年度占比2.87%，较上年提高0.15个百分点。', 'year_on_year', '2020'],
  ['今年1—9月份，投资8亿元，较去年同期增长5%。', 'year_on_year', '2022-01/2022-09'],
  ['今年上半年，投资同比增长5%。', 'year_on_year', '2022-01/2022-06'],
  ['专项资金从2021年的3800万元增长至2022年的5655万元，增长48.8%。', 'year_on_year', '2021'],
  ['9月份，消费价格环比上涨0.3%。', 'previous_period', '2023-08'],
  ['三季度，用电量环比增长0.3%。', 'previous_period', '2023-04/2023-06'],
  ['1月份，消费价格环比上涨0.3%。', 'previous_period', '2022-12'],
  ['9月末，贷款余额比年初增加30亿元。', 'since_period_start', '2022-12-31'],
  ['9月末，贷款余额比上年末增长6.4%。', 'since_period_start', '2022-12-31'],
  ['2022年，粮食总产量比2012年增长15%。', 'since_base', '2012'],
  ['2022年，工业增加值比2019年同期增长15%。', 'since_base', '2019'],
  ['五年来，生产总值年均增长6.5%。', 'annual_average', '2018'],
  ['2022年，失业率为4.9%，低于全国0.3个百分点。', 'gap', null],
  ['2022年，工业增速高于全省1.2个百分点。', 'gap', null],
  ['2022年，企业341家，比计划多20家。', 'gap', null],
  ['2022年，第三产业拉动经济增长2.1个百分点。', 'contribution', null],
  ['2022年，投资增长5%。', 'unstated', '2021'],
], (text, comparison, base) => {
  expect(compared(text)).toEqual([comparison, base]);
});

describe('the other side, as printed', () => {
  table([
    ['2022年，工业增速高于全省1.2个百分点。', '全省'],
    ['2022年，失业率低于全国0.3个百分点。', '全国'],
    ['2022年，企业比计划多20家。', '计划'],
  ], (text, other) => {
    expect(figures(text, told).map((row) => row.comparison_text)).toEqual([other]);
  });
});

test('two sides, two gaps', () => {
  expect(figures('2022年，工业增速高于全省、全国0.2个、3.1个百分点。', told).map((row) => pick(row, 'value', 'comparison', 'base_period')))
    .toEqual([['0.2', 'gap', null], ['3.1', 'gap', null]]);
});

describe('同比 holds', () => {
  test('for the rates that follow it in the sentence', () => {
    expect(figures('2022年，出口额同比增长5%，进口额下降3%。', told).map((row) => row.comparison)).toEqual(['year_on_year', 'year_on_year']);
  });

  test('until another comparison', () => {
    expect(figures('9月份，消费价格同比上涨0.7%，环比上涨0.3%。', told).map((row) => pick(row, 'comparison', 'base_period')))
      .toEqual([['year_on_year', '2022-09'], ['previous_period', '2023-08']]);
  });
});

test('levels and ranks compare with nothing', () => {
  expect(figures('2022年，企业341家，总量列全省第2位。', told).map((row) => pick(row, 'comparison', 'base_period'))).toEqual([[null, null], [null, null]]);
});

test('no figure is compared with its own period', () => {
  for (const row of figures('参保率由20%提高到30%，提高10个百分点。2022年，企业由20家增加到30家，增加10家。', told)) {
    expect(row.base_period ?? 'none').not.toBe(row.time_period);
  }
});

describe('price basis', () => {
  table([
    ['现价总产值5亿元。', 'current'],
    ['总产值按可比价增长6%。', 'constant'],
    ['按可比价计算，总产值增长6%。', 'constant'],
    ['按不变价格计算，总产值增长6%。', 'constant'],
    ['总产值增长6%。', null],
  ], (text, basis) => {
    expect(figures(text, told).map((row) => row.price_basis)).toEqual([basis]);
  });
});

describe('a text that compares year on year goes on to', () => {
  table<[string, Comparison[]]>([
    ['2022年，用电量同比增长5%。\n\n工业用电量52亿千瓦时，增长3.1%。商业用电量降幅为2%。', ['year_on_year', 'year_on_year', 'year_on_year']],
    ['上半年，税收比上年增长5%。\n\n中央级收入3亿元，增收2000万元，增幅7.3%。', ['year_on_year', 'year_on_year', 'year_on_year']],
    ['2022年，利润总额增长6%。税收同比增长5%。', ['year_on_year', 'year_on_year']],
    ['2022年，粮食产量比2012年增长15%。油料产量增长4%。\n\n税收同比增长2%。', ['since_base', 'unstated', 'year_on_year']],
    ['9月份，价格环比上涨0.3%。鲜菜上涨2%。\n\n1—9月份，价格同比上涨0.2%。', ['previous_period', 'unstated', 'year_on_year']],
    ['2022年，税收同比增长5%。审批时间缩短一半，单位成本下降12%。', ['year_on_year', 'unstated', 'unstated']],
    ['2022年，税收同比增长5%。改造后产量增长20%。', ['year_on_year', 'unstated']],
    ['2022年，税收同比增长5%。力争到2025年产值增长50%。', ['year_on_year', 'unstated']],
  ], (text, comparisons) => {
    expect(figures(text, told).flatMap(({comparison}) => comparison ?? [])).toEqual(comparisons);
  });
});

test('a preliminary count is another side', () => {
  expect(compared('2022年，生产总值比初步核算数增加557亿元。')).toEqual(['gap', null]);
});

test('what is usual in the season is another side, and no average by the year', () => {
  expect(compared('2022年，降水量较常年同期偏少三成。')).toEqual(['gap', null]);
  expect(compared('2022年，来水量比多年平均少12%。')).toEqual(['gap', null]);
  expect(compared('2022年，平均气温比常年偏高0.8℃。')).toEqual(['gap', null]);
  expect(compared('2022年，发送旅客比平日增长1.6倍。')).toEqual(['gap', null]);
});

test('each of a list of bases is that of a figure', () => {
  const bases = (text: string) => figures(text, told).flatMap((row) => row.measure === 'level' ? [] : [[row.comparison, row.base_period]]);
  expect(bases('2023年上半年，比率为14.0%，比今年一季度、上年同期分别回落0.1个和0.2个百分点。')).toEqual([['since_base', '2023-01/2023-03'], ['year_on_year', '2022-01/2022-06']]);
  expect(bases('2022年，产值比2020年、2019年分别增长3%、5%。')).toEqual([['since_base', '2020'], ['since_base', '2019']]);
});

test('the fair before is a base without a date', () => {
  expect(compared('2022年，参展企业比上届增加100家。')).toEqual(['since_base', null]);
  expect(compared('2022年10月，充电量比今年“五一”假期增长23.61%。')).toEqual(['since_base', null]);
});

test('more stored than then is a change of what is stored', () => {
  expect(figures('水库蓄水总量12亿立方米，比去年同期多蓄1.8亿立方米。', told).map((row) => [row.indicator, row.measure, row.comparison])).toEqual([
    ['水库蓄水总量', 'level', null],
    ['水库蓄水总量', 'change', 'year_on_year'],
  ]);
});
