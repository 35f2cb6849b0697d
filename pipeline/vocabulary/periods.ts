/**
 * Words of time. A year is absolute (2022), relative to the document's (今年 is 0, 去年 -1) or left to
 * the context (全年, 上半年). Months are 1 to 12, both ends included.
 */

/** Words that stand for a year: the offset from the year that the document speaks from. */
export const relativeYears: Readonly<Record<string, number>> = {
  今年: 0,
  今年度: 0,
  去年: -1,
  上年: -1,
  上年度: -1,
  去年度: -1,
  上一年: -1,
  上一年度: -1,
  前年: -2,
  明年: 1,
  来年: 1,
  下年: 1,
};

/** Words that take the year of their context. */
export const contextYears: readonly string[] = ['当年', '同年', '全年', '年内', '本年', '本年度', '当年度'];

/** Words that stand for a month: the offset from the month last spoken of, or from the document's. */
export const relativeMonths: Readonly<Record<string, number>> = {
  本月: 0,
  当月: 0,
  上月: -1,
  上个月: -1,
  下月: 1,
  下个月: 1,
};

/** Parts of a year by name: [first month, last month]. */
export const partsOfYear: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前半年: [1, 6],
  后半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
  '1季度': [1, 3],
  '2季度': [4, 6],
  '3季度': [7, 9],
  '4季度': [10, 12],
  首季: [1, 3],
  首季度: [1, 3],
  前三季度: [1, 9],
  前三个季度: [1, 9],
  前3季度: [1, 9],
  前两季度: [1, 6],
  一至三季度: [1, 9],
  全年: [1, 12],
};

/** Five-year plans: the first and the last year. */
export const plans: Readonly<Record<string, readonly [number, number]>> = {
  一五: [1953, 1957],
  二五: [1958, 1962],
  三五: [1966, 1970],
  四五: [1971, 1975],
  五五: [1976, 1980],
  六五: [1981, 1985],
  七五: [1986, 1990],
  八五: [1991, 1995],
  九五: [1996, 2000],
  十五: [2001, 2005],
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};

/** Words that begin a time which names no year, month or part of a year of its own. */
export const timeStarts: readonly string[] =
  (
    '今天 今日 昨天 昨日 明天 明日 年初 年末 年底 年终 期末 同期 上年同期 去年同期 近年 多年来 历年 往年 常年 近期 ' +
    '近日 日前 近些年 几年来 近几年 过去 今后 未来 接下来 最近 近 这 此前 前 上一个 上个 上世纪 本世纪 第一季度 第二季度 第三季度 第四季度'
  ).split(' ');
