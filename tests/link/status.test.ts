/** Fact, first result, estimate, forecast or target; and how far the word reaches. */
import {describe, expect, test} from 'vitest';
import {table} from '../support/table.ts';
import {figures, pick} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};
const statuses = (text: string): string[] => figures(text, told).map((row) => row.status);

test.each([
  ['全市投资8亿元。', 'actual', null],
  ['预计全年产值10亿元。', 'forecast', '预计'],
  ['产值有望突破10亿元。', 'forecast', '有望'],
  ['力争新增企业100家。', 'target', '力争'],
  ['确保粮食产量60万吨。', 'target', '确保'],
  ['计划投资30亿元。', 'target', '计划'],
  ['今年要再压减钢铁产能5000万吨左右。', 'target', '要再'],
  ['到2025年，企业达到800家。', 'target', null],
  ['初步核算，全年生产总值2975亿元。', 'provisional', '初步核算'],
  ['据测算，全年减少排放3万吨。', 'estimate', '测算'],
])('%s is %s', (text, status, said) => {
  const [row, ...more] = figures(text, told);
  expect(more).toEqual([]);
  expect(row.status).toBe(status);
  if (said === null) expect(row.status_text).toBeNull();
  else expect(row.status_text).toContain(said);
});

describe('scope', () => {
  table([
    ['预计新增企业100家以上，总量突破500家；评价入库企业1087家，比上年增长47.77%。', ['forecast', 'forecast', 'actual', 'actual']],
    ['预计全年产值10亿元。去年产值8亿元。', ['forecast', 'actual']],
    ['预计全年投资8亿元，目前已完成5亿元。', ['forecast', 'actual']],
    ['计划投资30亿元，已完成投资12亿元。', ['target', 'actual']],
    ['投资12亿元，预计全年达到30亿元。', ['actual', 'forecast']],
    ['力争投资8亿元，增长5%，新建学校3所；去年投资7亿元。', ['target', 'target', 'target', 'actual']],
    ['初步核算，全年生产总值2975亿元，同比增长4.2%。', ['provisional', 'provisional']],
    ['初步核算，全年生产总值2975亿元，按不变价格计算，同比增长4.2%。', ['provisional', 'provisional']],
  ], (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

test('a task that was done is an aim', () => {
  expect(statuses('改造128万户，超额完成了改造110万户的任务目标。')).toEqual(['actual', 'target']);
});

test.each(['高技能人才引进计划2人。', '重点研发计划项目20个已经验收。', '目标任务完成率105%。', '规划面积30平方公里。', '争取新增专项债券86.5亿元。'])('%s is a fact', (text) => {
  expect(statuses(text)).toEqual(['actual']);
});

describe('累计', () => {
  test.each([
    ['累计发放贷款221笔，金额8.3亿元。', [true, true]],
    ['发放贷款221笔，累计金额8.3亿元。', [false, true]],
    ['累计发放贷款221笔；新建学校5所。', [true, false]],
    ['发放贷款221笔。', [false]],
  ])('%s', (text, expected) => {
    expect(figures(text, told).map((row) => row.cumulative)).toEqual(expected);
  });
});

test('every status but a fact carries its word where there is one', () => {
  expect(figures('预计投资8亿元，力争新建学校3所。', told).map((row) => pick(row, 'status', 'status_text')))
    .toEqual([['forecast', '预计'], ['target', '力争']]);
});

test('what is got from others is no aim', () => {
  expect(figures('争取上级专项补助资金13亿元。', {published: '2023-10-10'}).map((row) => row.status)).toEqual(['actual']);
  expect(figures('争取完成投资13亿元。', {published: '2023-10-10'}).map((row) => row.status)).toEqual(['target']);
});
