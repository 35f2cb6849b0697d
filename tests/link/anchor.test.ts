/** From times as written to periods on the calendar. */
import {describe, expect, test} from 'vitest';
import {timeAt} from '../../pipeline/extract/time/index.ts';
import {monthLength} from '../../pipeline/dates.ts';
import type {Anchor, Period} from '../../pipeline/link/anchor.ts';
import {anchorOf, bounds, endOfYearBefore, isoPeriod, previousPeriod, resolve, shiftYears} from '../../pipeline/link/anchor.ts';
import type {TimeMention} from '../../pipeline/model.ts';

/** A publication date, to the precision known. */
const published = (date: string): Anchor => anchorOf({published: date}, [])!;
const october = published('2023-10-10');

/** What a time comes to, in ISO 8601. */
function resolved(text: string, anchor: Anchor = october, context: number | null = null): string | null {
  const period = resolve(timeAt(text, 0)!, anchor, context);
  return period && isoPeriod(period);
}

/** A period from ISO 8601. */
function period(iso: string, isInstant = false): Period {
  const [from, to] = iso.split('/').map((date) => {
    const [year, month = 0, day = 0] = date.split('-').map(Number);
    return {year, month, day};
  });
  return {from, to: to ?? from, isInstant};
}

describe('resolve', () => {
  test.each([
    ['2022年', '2022'], ['2022年7月', '2022-07'], ['2022年1—9月份', '2022-01/2022-09'], ['2022年9月30日', '2022-09-30'],
    ['今年', '2023'], ['去年', '2022'], ['前年', '2021'], ['明年', '2024'], ['今年1—9月份', '2023-01/2023-09'],
    ['去年四季度', '2022-10/2022-12'], ['2022年上半年', '2022-01/2022-06'], ['前三季度', '2023-01/2023-09'],
    ['2016年—2020年', '2016/2020'], ['“十四五”时期', '2021/2025'], ['“十四五”末', '2025-12-31'],
    ['2022年底', '2022-12-31'], ['2022年初', '2022-01-01'], ['2020年2月底', '2020-02-29'], ['2021年2月底', '2021-02-28'],
    ['三季度末', '2023-09-30'], ['7月29日至8月2日', '2023-07-29/2023-08-02'], ['8月8日24时', '2023-08-08'],
    ['2015年以来', '2015/2023'], ['今年以来', '2023-01/2023-10'], ['近三年', '2021/2023'], ['五年来', '2019/2023'],
    ['今天', '2023-10-10'], ['昨日', '2023-10-09'], ['全年', '2023'],
  ])('%s', (text, expected) => {
    expect(resolved(text)).toBe(expected);
  });

  test.each(['近年来', '80年代', '20世纪'])('%s dates nothing', (text) => {
    expect(resolved(text)).toBeNull();
  });

  test('a month that lies after the publication belongs to the year before', () => {
    expect([resolved('11月'), resolved('9月'), resolved('12月', published('2023'))]).toEqual(['2022-11', '2023-09', '2023-12']);
  });

  test('the context gives the year that a time leaves out', () => {
    expect([resolved('上半年', october, 2019), resolved('全年', october, 2019), resolved('8月8日', october, 2019)])
      .toEqual(['2019-01/2019-06', '2019', '2019-08-08']);
  });

  test('years of the first quarter look back', () => {
    expect([resolved('近三年', published('2023-02')), resolved('近三年', published('2023'))]).toEqual(['2020/2022', '2021/2023']);
  });

  test('yesterday crosses months, years and leap days', () => {
    expect([resolved('昨日', published('2024-01-01')), resolved('昨日', published('2024-03-01')), resolved('昨日', published('2023-03-01'))])
      .toEqual(['2023-12-31', '2024-02-29', '2023-02-28']);
    expect(resolved('昨日', published('2024'))).toBe('2024');
  });
});

describe('anchorOf', () => {
  const times = (...texts: string[]): TimeMention[] => texts.map((text) => timeAt(text, 0)!);

  test('takes the publication date to the precision known', () => {
    expect([anchorOf({published: '2023'}, []), anchorOf({published: '2023-10'}, []), anchorOf({published: '2023-10-10'}, [])]).toEqual([
      {year: 2023, month: 0, day: 0, isInferred: false}, {year: 2023, month: 10, day: 0, isInferred: false},
      {year: 2023, month: 10, day: 10, isInferred: false},
    ]);
  });

  test('infers the year that the text names most, the later of equals', () => {
    expect(anchorOf({published: null}, times('2022年', '2021年', '2022年7月'))).toEqual({year: 2022, month: 0, day: 0, isInferred: true});
    expect(anchorOf({published: null}, times('2021年', '2022年'))?.year).toBe(2022);
  });

  test('has none where the text names no year', () => {
    expect(anchorOf({published: null}, times('今年', '9月', '近年来', '2016—2020年'))).toBeNull();
  });
});

test.each([
  ['2022', '2022-01-01', '2022-12-31'], ['2022-07', '2022-07-01', '2022-07-31'], ['2022-09-30', '2022-09-30', '2022-09-30'],
  ['2022-01/2022-09', '2022-01-01', '2022-09-30'], ['2013/2017', '2013-01-01', '2017-12-31'], ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'], ['2000-02', '2000-02-01', '2000-02-29'],
])('%s runs from %s to %s', (iso, start, end) => {
  expect(bounds(period(iso))).toEqual({start, end});
  expect(isoPeriod(period(iso))).toBe(iso);
});

test.each([
  ['2022', -1, '2021'], ['2022-01/2022-09', -1, '2021-01/2021-09'], ['2024-02-29', -1, '2023-02-28'], ['2024-02-29', -4, '2020-02-29'],
  ['2023-02-28', 1, '2024-02-28'], ['2016/2020', -5, '2011/2015'],
])('%s shifted by %d years is %s', (iso, years, expected) => {
  expect(isoPeriod(shiftYears(period(iso), years))).toBe(expected);
});

test.each([
  ['2022', '2021'], ['2022-07', '2022-06'], ['2022-01', '2021-12'], ['2022-04/2022-06', '2022-01/2022-03'],
  ['2022-01/2022-03', '2021-10/2021-12'], ['2022-01/2022-06', '2021-07/2021-12'],
])('before %s lies %s', (iso, expected) => {
  expect(isoPeriod(previousPeriod(period(iso))!)).toBe(expected);
});

test('before a day lies no period of its length', () => {
  expect(previousPeriod(period('2022-07-05', true))).toBeNull();
});

test('比年初 goes back to the last day of the year before', () => {
  expect(isoPeriod(endOfYearBefore(period('2022-09-30', true)))).toBe('2021-12-31');
});

test('the Gregorian calendar has its leap years', () => {
  expect([1900, 2000, 2023, 2024].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29]);
  expect([1, 3, 4, 6, 9, 11, 12].map((month) => monthLength(2023, month))).toEqual([31, 31, 30, 30, 30, 30, 31]);
});
