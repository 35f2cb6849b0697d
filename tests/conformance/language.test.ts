/** What the public cases taught us about numerals and dates, in words of our own. */
import {describe, expect, test} from 'vitest';
import {numberAt} from '../../pipeline/extract/number.ts';
import {timeAt} from '../../pipeline/extract/time/index.ts';
import {figures, tokensOf} from '../support/text.ts';

describe('numbers', () => {
  test.each([
    ['一百五亩', '一百五', '150'],
    ['两千四百五', '两千四百五', '2450'],
    ['一百零五亩', '一百零五', '105'],
    ['十五亩', '十五', '15'],
    ['三十两', '三十', '30'],
    ['二两', '二', '2'],
    ['三千两百两', '三千两百', '3200'],
    ['两百点两', '两百', '200'],
    ['五十千', '五十', '50'],
    ['十二點四倍', '十二點四', '12.4'],
    ['貳拾陸元', '貳拾陸', '26'],
    ['5 千瓦', '5', '5'],
  ])('%s', (text, printed, digits) => {
    const {start, end, ...number} = numberAt(text, 0)!;
    expect([text.slice(start, end), number.digits, number.mult]).toEqual([printed, digits, 0]);
  });

  test.each([
    ['一万三', '13000', 0, null], ['九十二万四', '924000', 0, null],
    ['二十几万人', '20', 4, 'over'], ['一百一十几万', '110', 4, 'over'], ['十几亿', '10', 8, 'over'], ['30几万', '30', 4, 'over'],
  ])('%s', (text, digits, mult, more) => {
    expect(numberAt(text, 0)).toMatchObject({digits, mult, more});
  });

  test.each([['1/3的', '1/3'], ['3/4', '3/4'], ['16分之5', '5/16'], ['3分之一', '1/3']])('%s is a share', (text, digits) => {
    expect(numberAt(text, 0)).toMatchObject({form: 'fraction', digits});
  });

  test.each(['12/1', '4/3', '1/20', '2022/9/30', '1/3/5', '2/3页'])('%s is none', (text) => {
    expect(numberAt(text, 0)?.form).toBe('arabic');
  });

  test.each(['三四十家', '四五百张', '二十三四岁', '百分之二三十', '十二三万人'])('%s leaves open how many', (text) => {
    expect(numberAt(text, 0)?.form).toBe('vague');
    expect(figures(`约${text}。`)).toEqual([]);
  });

  test.each(['着陆场', '队伍里', '收拾起', '五角大楼', '两两'])('no number begins %s', (text) => {
    expect(figures(`我们的${text}扩大了。`)).toEqual([]);
  });
});

describe('times', () => {
  type Case = readonly [text: string, years: readonly [number | null, number | null], days: readonly [number, number, number, number]];
  const cases: readonly Case[] = [
    ['二〇二三年一月十日到十二日', [2023, 2023], [1, 10, 1, 12]],
    ['三月二十八日至四月三十日', [null, null], [3, 28, 4, 30]],
    ['一月到九月', [null, null], [1, 0, 9, 0]],
    ['3月和9月之间', [null, null], [3, 0, 9, 0]],
    ['5月8号', [null, null], [5, 8, 5, 8]],
    ['2021年12月至2022年2月', [2021, 2022], [12, 0, 2, 0]],
    ['2022年11月至次年3月', [2022, 2023], [11, 0, 3, 0]],
    ['2022年12月25日—2023年1月3日', [2022, 2023], [12, 25, 1, 3]],
    ['去年12月至今年2月', [-1, 0], [12, 0, 2, 0]],
    ['2018/1/10-2018/7/10', [2018, 2018], [1, 10, 7, 10]],
    ['08年', [2008, 2008], [0, 0, 0, 0]],
    ['零八年', [2008, 2008], [0, 0, 0, 0]],
    ['15年一月', [2015, 2015], [1, 0, 1, 0]],
    ['2018年前半年', [2018, 2018], [1, 0, 6, 0]],
    ['2012年11月至2024年2月期间', [2012, 2024], [11, 0, 2, 0]],
    ['11月至3月', [null, null], [11, 0, 3, 0]],
    ['2022年11月至3月', [2022, 2023], [11, 0, 3, 0]],
  ];
  test.each(cases)('%s', (text, [fromYear, toYear], [fromMonth, fromDay, toMonth, toDay]) => {
    expect(timeAt(text, 0)).toMatchObject({end: text.length, form: 'period', fromYear, toYear, fromMonth, fromDay, toMonth, toDay});
  });

  test.each(['2月30日', '2019年2月29日', '2023年4月31日'])('%s is no day', (text) => {
    expect(timeAt(text, 0)).toMatchObject({end: text.length, form: 'vague'});
  });

  test.each(['2020年2月29日', '2月29日'])('%s is one', (text) => {
    expect(timeAt(text, 0)).toMatchObject({end: text.length, form: 'period'});
  });

  test('two years that do not follow each other are two times', () => {
    const times = (text: string) => tokensOf(text).filter(({kind}) => kind === 'time').map(({start, end}) => text.slice(start, end));
    expect(times('2015年和2018年的销售额')).toEqual(['2015年', '2018年']);
    expect(times('2015年和2018年之间的销售额')).toEqual(['2015年和2018年之间']);
    expect(times('2021年和2022年的销售额')).toEqual(['2021年和2022年']);
  });

  test.each([['自2014年起，', 'since'], ['从2022年起', 'since'], ['自从2018年', 'since'], ['自2018年以来', 'since'], ['2022年起草', 'period'], ['2022年开始，', 'since'], ['2022年开始建设', 'period']])('%s', (text, form) => {
    expect(timeAt(text, text.search(/\d/))).toMatchObject({fromYear: Number(/\d+/.exec(text)![0]), form});
  });
});
