/** Time expressions as written: nothing is anchored yet, so 今年 stays year 0. */
import {describe, expect, test} from 'vitest';
import {timeAt} from '../../pipeline/extract/time/index.ts';
import type {TimeForm} from '../../pipeline/model.ts';
import {tokensOf} from '../support/text.ts';

/** What was printed, its form, its years, and from–to as [month, day, month, day]; no tuple means the whole year. */
type Case = readonly [text: string, printed: string, form: TimeForm, from: number | null, to: number | null, within?: readonly number[]];

const years: readonly Case[] = [
  ['2022年，', '2022年', 'period', 2022, 2022],
  ['2021年度', '2021年度', 'period', 2021, 2021],
  ['二〇二二年', '二〇二二年', 'period', 2022, 2022],
  ['二○○○年', '二○○○年', 'period', 2000, 2000],
  ['一九八〇年', '一九八〇年', 'period', 1980, 1980],
  ['今年投资', '今年', 'period', 0, 0],
  ['本年度', '本年度', 'period', null, null],
  ['去年', '去年', 'period', -1, -1],
  ['上年', '上年', 'period', -1, -1],
  ['前年', '前年', 'period', -2, -2],
  ['明年', '明年', 'period', 1, 1],
  ['当年', '当年', 'period', null, null],
  ['全年', '全年', 'period', null, null],
  ['2016年—2020年', '2016年—2020年', 'period', 2016, 2020],
  ['2016-2020年', '2016-2020年', 'period', 2016, 2020],
  ['2016年至2020年', '2016年至2020年', 'period', 2016, 2020],
  ['2019和2020年', '2019和2020年', 'period', 2019, 2020],
];

const parts: readonly Case[] = [
  ['2022年1—9月份，', '2022年1—9月份', 'period', 2022, 2022, [1, 0, 9, 0]],
  ['今年1-9月', '今年1-9月', 'period', 0, 0, [1, 0, 9, 0]],
  ['1至9月', '1至9月', 'period', null, null, [1, 0, 9, 0]],
  ['今年7月，', '今年7月', 'period', 0, 0, [7, 0, 7, 0]],
  ['9月份', '9月份', 'period', null, null, [9, 0, 9, 0]],
  ['十二月', '十二月', 'period', null, null, [12, 0, 12, 0]],
  ['前10个月', '前10个月', 'period', null, null, [1, 0, 10, 0]],
  ['2022年前两个月', '2022年前两个月', 'period', 2022, 2022, [1, 0, 2, 0]],
  ['一季度', '一季度', 'period', null, null, [1, 0, 3, 0]],
  ['第三季度', '第三季度', 'period', null, null, [7, 0, 9, 0]],
  ['前三季度', '前三季度', 'period', null, null, [1, 0, 9, 0]],
  ['上半年', '上半年', 'period', null, null, [1, 0, 6, 0]],
  ['2022年下半年', '2022年下半年', 'period', 2022, 2022, [7, 0, 12, 0]],
  ['去年四季度', '去年四季度', 'period', -1, -1, [10, 0, 12, 0]],
  ['2022年7月29日', '2022年7月29日', 'period', 2022, 2022, [7, 29, 7, 29]],
  ['8月8日24时', '8月8日24时', 'period', null, null, [8, 8, 8, 8]],
  ['7月29日至8月2日', '7月29日至8月2日', 'period', null, null, [7, 29, 8, 2]],
  ['7月1—5日', '7月1—5日', 'period', null, null, [7, 1, 7, 5]],
  ['2022-09-30', '2022-09-30', 'period', 2022, 2022, [9, 30, 9, 30]],
];

const points: readonly Case[] = [
  ['2022年底', '2022年底', 'instant', 2022, 2022, [12, 31, 12, 31]],
  ['2022年末', '2022年末', 'instant', 2022, 2022, [12, 31, 12, 31]],
  ['去年底', '去年底', 'instant', -1, -1, [12, 31, 12, 31]],
  ['年末', '年末', 'instant', null, null, [12, 31, 12, 31]],
  ['2020年初', '2020年初', 'instant', 2020, 2020, [1, 1, 1, 1]],
  ['9月末', '9月末', 'instant', null, null, [9, 31, 9, 31]],
  ['2022年3月底', '2022年3月底', 'instant', 2022, 2022, [3, 31, 3, 31]],
  ['一季度末', '一季度末', 'instant', null, null, [3, 31, 3, 31]],
];

const others: readonly Case[] = [
  ['“十四五”时期', '“十四五”时期', 'period', 2021, 2025],
  ['“十三五”期间', '“十三五”期间', 'period', 2016, 2020],
  ['十四五规划', '十四五', 'period', 2021, 2025],
  ['2015年以来', '2015年以来', 'since', 2015, 2015],
  ['今年以来', '今年以来', 'since', 0, 0],
  ['去年同期', '去年同期', 'same-period', -1, -1],
  ['上年同期', '上年同期', 'same-period', -1, -1],
  ['2021年同期', '2021年同期', 'same-period', 2021, 2021],
  ['近年来', '近年来', 'vague', null, null],
  ['90年代', '90年代', 'vague', null, null],
  ['20世纪', '20世纪', 'vague', null, null],
  ['八十年代', '八十年代', 'vague', null, null],
];

for (const [kind, cases] of Object.entries({years, 'parts of a year': parts, points, 'the rest': others})) {
  describe(`times: ${kind}`, () => {
    for (const [text, printed, form, from, to, within] of cases) {
      test(text, () => {
        const time = timeAt(text, 0)!;
        expect([text.slice(0, time.end), time.form, time.fromYear, time.toYear]).toEqual([printed, form, from, to]);
        if (within) expect([time.fromMonth, time.fromDay, time.toMonth, time.toDay]).toEqual(within);
      });
    }
  });
}

test.each([
  ['近三年', 3], ['过去五年', 5], ['五年来', 5], ['最近10年来', 10], ['近两年', 2],
])('%s spans %d years', (text, count) => {
  expect(timeAt(text, 0)).toMatchObject({end: text.length, form: 'span', years: count});
});

test.each([['今天', 0], ['今日', 0], ['昨日', -1]])('%s is a day, %d from the document’s', (text, offset) => {
  expect(timeAt(text, 0)).toMatchObject({end: 2, form: 'day', years: offset});
});

test.each(['8.3亿', '341家', '2022家', '3000年', '13月', '五年级', '三个月', '12亩', '一等', '2022', '5月球', '2022.13.40', ''])('%s is no time', (text) => {
  expect(timeAt(text, 0)).toBeNull();
});

test.each([
  ['第7月', []], ['12.5月票', []], ['在2022年7月里', ['2022年7月']], ['1个月', []], ['由2021年的', ['2021年']],
])('in a text: %s', (text, printed) => {
  expect(tokensOf(text).flatMap(({kind, start, end}) => (kind === 'time' ? [text.slice(start, end)] : []))).toEqual(printed);
});
