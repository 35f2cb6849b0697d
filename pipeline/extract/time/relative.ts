/** Times that the document, or what was said before, completes: 20日, 今天, 上月, 同期, 年底. */
import {relativeMonths} from '../../vocabulary/periods.ts';
import {draft, type Draft, match, yearEnd} from './draft.ts';

const patterns = {
  dayOnly: /(\d{1,2}) ?日(?![均元产游常加处志程夜子内])(?: ?\d{1,2} ?[时点](?:\d{1,2}分)?)?(以来|起)?/y,
  today: /[今昨明][天日](?!的|之)/y,
  // 以上月租金 and 当月亮 hold none
  relativeMonth: new RegExp(
    String.raw`(?<![以晚天])(${Object.keys(relativeMonths).join('|')})(?![球亮租票薪饼光色])(?:份|[上中下]旬|([底末])|(\d{1,2}) ?日)?`,
    'y',
  ),
  sameOnly: /(?:上年|去年)?同期/y,
  yearStart: /年初(?:以来)?/y,
  yearEnd: /年(?:末|底)|年终|期末/y,
};

/** 20日 is a day of the month spoken of, or of the document's. */
export function dayAloneAt(text: string, at: number): Draft | null {
  const m = match(patterns.dayOnly, text, at);
  if (!m) return null;
  const day = Number(m[1]);
  if (day < 1 || day > 31) return null;
  return {...draft(at + m[0].length, null, null), form: 'month', fromDay: day, toDay: m[2] === undefined ? day : 0};
}

/** 昨天, 今日, 明天. */
export function todayAt(text: string, at: number): Draft | null {
  const m = match(patterns.today, text, at);
  return m && {...draft(at + 2, 0, 0), form: 'day', years: '昨今明'.indexOf(m[0][0]) - 1};
}

/** 上月, 本月底, 当月20日. */
export function relativeMonthAt(text: string, at: number): Draft | null {
  const m = match(patterns.relativeMonth, text, at);
  if (!m) return null;
  const day = m[2] === undefined ? Number(m[3] ?? 0) : 31;
  return {...draft(at + m[0].length, null, null), form: 'month', years: relativeMonths[m[1]], fromDay: day, toDay: day};
}

/** 同期, 上年同期. */
export function samePeriodAt(text: string, at: number): Draft | null {
  const m = match(patterns.sameOnly, text, at);
  if (!m) return null;
  const year = m[0].length > 2 ? -1 : null;
  return {...draft(at + m[0].length, year, year), form: 'same-period'};
}

/** 年初, 年初以来, 年底. */
export function yearEdgeAt(text: string, at: number): Draft | null {
  const start = match(patterns.yearStart, text, at);
  if (start && start[0].length > 2) return {...draft(at + start[0].length, 0, 0), form: 'since', fromMonth: 1, fromDay: 1};
  if (start) return {...draft(at + 2, null, null), form: 'instant', fromMonth: 1, toMonth: 1, fromDay: 1, toDay: 1};
  const end = match(patterns.yearEnd, text, at);
  return end && yearEnd(draft(at + end[0].length, null, null));
}
