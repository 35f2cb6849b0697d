/** Years and days counted from now: 五年来, 未来24小时, 五年前的. */
import {BREAK, classes} from '../../vocabulary/characters.ts';
import {smallNumber} from './calendar.ts';
import {draft, type Draft, match} from './draft.ts';

const patterns = {
  span: /(?:过去|近|最近|这|前|此前|上一?个)(?:的)? ?(\d{1,2}|十|[一二两三四五六七八九]) ?(?:多|余)?年(?:多|间)?(?:来|以来)?|(\d{1,2}|十|[一二两三四五六七八九]) ?年(?:来|以来|间|(?=平均|共[^同产]|累计|总计|全国|全省|全市|新增|新建))/y,
  // at the start of a clause: 五年，… and 五年建成新线5944公里, but not 五年计划
  spanAlone: /([1-9]\d?|十|[二两三四五六七八九])年(?![义左上之来以间计规期后内前时行任制级生多余半初末底度份大中小产均出龄限代报，。、的或和至到一二三四五六七八九十\d])(?=[\u4e00-\u9fa5])/y,
  // 五年前的不足百架, 比五年前增加5800亿元
  ago: /(\d{1,2}|十|[一二两三四五六七八九])年前(?:的|(?<=[比较]\1年前))/y,
  ahead: /(?:今后|未来|接下来)(?:的)? ?(\d{1,2}|十|[一二两三四五六七八九]) ?年(?:间|里|内)?/y,
  aheadDays: /(?:今后|未来|接下来)(?:的)? ?(\d{1,2}|十|[一二两三四五六七八九]) ?(天|日|小时)/y,
};

/** 过去五年, 十年来: years up to now. */
export function spanAt(text: string, at: number): Draft | null {
  const m = match(patterns.span, text, at);
  return m && yearsFrom(at + m[0].length, smallNumber(m[1] ?? m[2]), 1);
}

/** 五年，…: at the start of a clause the years need no word with them. */
export function spanAloneAt(text: string, at: number): Draft | null {
  const m = isClauseStart(text, at) ? match(patterns.spanAlone, text, at) : null;
  return m && yearsFrom(at + m[0].length, smallNumber(m[1]), 2);
}

/** 今后五年: years from now on, below zero. */
export function aheadAt(text: string, at: number): Draft | null {
  const m = match(patterns.ahead, text, at);
  return m && {...draft(at + m[0].length, null, null), form: 'span', years: -smallNumber(m[1])};
}

/** 五年前的: one year, so long ago. */
export function agoAt(text: string, at: number): Draft | null {
  const m = match(patterns.ago, text, at);
  if (!m) return null;
  const years = smallNumber(m[1]);
  return draft(at + m[0].length - (m[0].endsWith('的') ? 1 : 0), -years, -years);
}

/** 未来三天, 未来24小时: days from tomorrow on. */
export function daysAheadAt(text: string, at: number): Draft | null {
  const m = match(patterns.aheadDays, text, at);
  if (!m) return null;
  const days = m[2] === '小时' ? Math.ceil(smallNumber(m[1]) / 24) : smallNumber(m[1]);
  return {...draft(at + m[0].length, 0, 0), form: 'day', years: 1, toDay: days};
}

const yearsFrom = (end: number, years: number, least: number): Draft | null =>
  years >= least ? {...draft(end, null, null), form: 'span', years} : null;

const isClauseStart = (text: string, at: number): boolean => at === 0 || classes[text.charCodeAt(at - 1)] === BREAK;
