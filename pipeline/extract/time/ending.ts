/** What ends a time, and makes it a point, a base or a beginning: 年底, 同期, 以来. */
import {type Draft, match, yearEnd} from './draft.ts';

const patterns = {
  edge: /年?(?:底|末)(?!端|梢|层|线|座|薪|部|片)|年终/y,
  edgeStart: /年?初(?!中|步|次|期|级|心|始|小|一|二|三|衷|创|冬|夏|春|秋|高)/y,
  samePeriod: /的?(?:[“"]?(?:春运|暑运|春节|国庆|五一|端午|中秋|清明|元旦)[”"]?(?:黄金周|小?长假|假期|假日)?)?同(?:期|日(?!本))/y, // 2019年|春运同期
  from: /起(?![草步点来源降飞义诉落伏事因初])|开始/y,
  fromThen: /开始(?=[，,。]|$)/y,
  since: /以来|至今|来(?=，|,|我|全|，)|[\u4e00-\u9fa5]{2,4}以来/y,
  monthEnd: /[底末]/y,
};

/** 2022年和2023年|之间: only closes a range. */
export const during = /之?间(?![接隔断歇])|期间/y;

/** Endings: 末 and 底 make it a point, 同期 the base of a comparison, 以来 a beginning; 之间 only closes a range. */
export function finish(text: string, value: Draft): Draft {
  let m: RegExpExecArray | null;
  if (value.toMonth > 0 && value.toDay === 0 && (m = match(patterns.monthEnd, text, value.end))) {
    return {...value, end: value.end + 1, form: 'instant', fromMonth: value.toMonth, fromDay: 31, toDay: 31};
  }
  if ((m = match(patterns.samePeriod, text, value.end))) return {...value, end: value.end + m[0].length, form: 'same-period'};
  if ((m = match(patterns.since, text, value.end))) return {...value, end: value.end + m[0].length, form: 'since'};
  const isStretch = value.fromYear !== value.toYear || value.fromMonth !== value.toMonth || value.fromDay !== value.toDay;
  if (isStretch && (m = match(during, text, value.end))) return {...value, end: value.end + m[0].length};
  return value;
}

/** The end or the start of a year, where 年底 or 年初 follows. */
export function edgeOf(text: string, year: Draft): Draft | null {
  let m: RegExpExecArray | null;
  if ((m = match(patterns.edge, text, year.end))) return yearEnd({...year, end: year.end + m[0].length});
  if ((m = match(patterns.edgeStart, text, year.end))) {
    return {...year, end: year.end + m[0].length, form: 'instant', fromMonth: 1, toMonth: 1, fromDay: 1, toDay: 1};
  }
  return null;
}

/**
 * 从…起, 自…开始 and 自从 make a year or a day a beginning.
 *
 * > | 自2014年起，累计举办3000场
 *            ^
 */
export function sinceThen(text: string, at: number, found: Draft): Draft {
  if (
    found.form !== 'period' ||
    found.fromYear === null ||
    found.fromYear !== found.toYear ||
    found.fromMonth !== found.toMonth
  )
    return found;
  const isMarked = text[at - 1] === '自' || text[at - 1] === '从';
  const m = match(isMarked ? patterns.from : patterns.fromThen, text, found.end); // 2018年开始建设 is when it began
  if (m) return {...found, end: found.end + m[0].length, form: 'since'};
  return text.startsWith('自从', at - 2) ? {...found, form: 'since'} : found;
}
