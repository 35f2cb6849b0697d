/**
 * Time expressions: `2022年1—9月份`, `今年3月底`, `2016年—2020年`, `一季度末`, `“十四五”时期`, `五年来`,
 * `去年同期`. Every pattern is anchored (sticky) and bounded, so a look costs a constant.
 */
import {monthLength} from '../dates.ts';
import type {TimeForm, TimeMention} from '../model.ts';
import {contextYears, partsOfYear, plans, relativeMonths, relativeYears} from '../vocabulary/periods.ts';
import {BREAK, classes, isChineseNumeral, isDigit, isIn, unitSet} from '../vocabulary/characters.ts';
import {chineseDigits} from '../vocabulary/numerals.ts';

const digitWord = '[一二三四五六七八九]';
const monthNumber = String.raw`(\d{1,2}|十[一二]?|${digitWord})`;
const dayNumber = String.raw`(\d{1,2}|三十一?|二?十${digitWord}?|${digitWord})`;
const dayWord = '(?:日|号(?![文令楼线])|號)';
const dash = '(?:—{1,2}|--|[-－–~～至到])';
const hour = String.raw`(?: ?\d{1,2} ?[时点](?:\d{1,2}分)?)?`;
const year = String.raw`(\d{4}) ?(?:年度?|届(?=[\u4e00-\u9fa5]))`;
const patterns = {
  dateNumeric: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
  yearRange: new RegExp(String.raw`(\d{4}) ?(?:年度?)? ?${dash} ?(\d{4}) ?年度?(?:底|末)?`, 'y'),
  yearList: /(\d{4})(?:年?、\d{4}){0,4}年?(?:[和与及]|以及)(\d{4}) ?年度?/y,
  year: new RegExp(year, 'y'),
  chineseYear: /([〇○零0一二三四五六七八九]{4})年度?/y,
  shortYear: new RegExp(String.raw`(\d{2}) ?年(?=${monthNumber}月)|(0\d) ?年|[零〇○](${digitWord})年`, 'y'),
  nextYear: /[次翌]年/y,
  decade: /(?:(?:上|本)?世纪)?(?:\d{2}|[一二三四五六七八九]十)年代(?:初|末|中期)?|\d{2}世纪|[一二]十[一二三]?世纪/y,
  monthRange: new RegExp(String.raw`${monthNumber} ?(?:月份?)? ?${dash} ?${monthNumber} ?月份?`, 'y'),
  monthPair: new RegExp(String.raw`${monthNumber} ?月份?[和与]${monthNumber} ?月份?(?=之?间(?![接隔断歇]))`, 'y'),
  dayRange: new RegExp(
    String.raw`${monthNumber} ?月 ?${dayNumber} ?${dayWord}?${hour} ?${dash} ?(?:${monthNumber} ?月 ?)?${dayNumber} ?${dayWord}${hour}`,
    'y',
  ),
  day: new RegExp(String.raw`${monthNumber} ?月 ?${dayNumber} ?${dayWord}`, 'y'),
  dayOnly: /(\d{1,2}) ?日(?![均元产游常加处志程夜子内])(?: ?\d{1,2} ?[时点](?:\d{1,2}分)?)?(以来|起)?/y,
  month: new RegExp(String.raw`${monthNumber} ?月份?(?!球|亮|饼|嫂)`, 'y'),
  firstMonths: /前 ?(\d{1,2}|十一?|[一二三四五六七八九两]) ?(?:个月|月份?)/y,
  part: new RegExp(
    Object.keys(partsOfYear)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'y',
  ),
  relative: new RegExp(
    Object.keys(relativeYears)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'y',
  ),
  // 以上月租金 and 当月亮 hold none
  relativeMonth: new RegExp(
    String.raw`(?<![以晚天])(${Object.keys(relativeMonths).join('|')})(?![球亮租票薪饼光色])(?:份|[上中下]旬|([底末])|(\d{1,2}) ?日)?`,
    'y',
  ),
  // 年内第二次 counts within a year and dates nothing
  context: new RegExp(`(?:${[...contextYears].sort((a, b) => b.length - a.length).join('|')})(?!第|首|再)`, 'y'),
  edge: /年?(?:底|末)(?!端|梢|层|线|座|薪|部|片)|年终/y,
  edgeStart: /年?初(?!中|步|次|期|级|心|始|小|一|二|三|衷|创|冬|夏|春|秋|高)/y,
  thirdOfMonth: /[上中下]旬/y,
  clock: /(?:上午|下午|凌晨|晚|晚上|早上|中午)? ?\d{1,2} ?[时点](?!位)(?: ?\d{1,2} ?分)?/y,
  clockAlone: /\d{1,2} ?[时点] ?\d{1,2} ?分|\d{1,2}时(?=，|。|、|许|起|整|左右|至|到)/y,
  samePeriod: /的?同期/y,
  from: /起(?![草步点来源降飞义诉落伏事因初])|开始/y,
  fromThen: /开始(?=[，,。]|$)/y,
  during: /之?间(?![接隔断歇])|期间/y,
  since: /以来|至今|来(?=，|,|我|全|，)|[\u4e00-\u9fa5]{2,4}以来/y,
  quotedPlan: new RegExp(
    String.raw`[“"「] ?(${Object.keys(plans)
      .sort((a, b) => b.length - a.length)
      .join('|')}) ?[”"」’](?:时期|期间|末|以来)?`,
    'y',
  ),
  plan: new RegExp(
    String.raw`(${Object.keys(plans)
      .filter((p) => p.length > 2 || p === '九五' || p === '八五' || p === '七五' || p === '六五')
      .sort((a, b) => b.length - a.length)
      .join('|')})(?=时期|期间|规划|末|以来|前|计划|初|中|总|任务|目标|我|，|国|开|收|发|建|良|阶)(?:时期|期间|末|以来)?`,
    'y',
  ),
  span: /(?:过去|近|最近|这|前|此前|上一?个)(?:的)? ?(\d{1,2}|十|[一二两三四五六七八九]) ?(?:多|余)?年(?:多|间)?(?:来|以来)?|(\d{1,2}|十|[一二两三四五六七八九]) ?年(?:来|以来|间|(?=平均|共[^同产]|累计|总计|全国|全省|全市|新增|新建))/y,
  // at the start of a clause: 五年，… and 五年建成新线5944公里, but not 五年计划
  spanAlone: /([1-9]\d?|十|[二两三四五六七八九])年(?![义左上之来以间计规期后内前时行任制级生多余半初末底度份大中小产均出龄限代报，。、的或和至到一二三四五六七八九十\d])(?=[\u4e00-\u9fa5])/y,
  // 五年前的不足百架
  ago: /(\d{1,2}|十|[一二两三四五六七八九])年前的/y,
  ahead: /(?:今后|未来|接下来)(?:的)? ?(\d{1,2}|十|[一二两三四五六七八九]) ?年(?:间|里|内)?/y,
  aheadDays: /(?:今后|未来|接下来)(?:的)? ?(\d{1,2}|十|[一二两三四五六七八九]) ?(天|日|小时)/y,
  today: /[今昨明][天日](?!的|之)/y,
  vague: /近年来?|多年来?|历年|往年|常年|近期|近日|日前|近些年来?|几年来|近几年来?|千百年来?|百年(?:以来|来)/y,
  sameOnly: /(?:上年|去年)?同期/y,
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const smallNumber = (word: string): number => {
  if (/^\d/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  return (tens === '' ? 1 : chineseDigits[tens]) * 10 + (ones === '' ? 0 : chineseDigits[ones]);
};

const isYear = (value: number): boolean => value >= 1000 && value <= 2199;
const isMonth = (value: number): boolean => value >= 1 && value <= 12;
/** 2021年和2022年 are two years on end; of 2015年和2018年 each is a time of its own, unless 之间 follows. */
function isYearRun(list: string, text: string, end: number): boolean {
  const listed = (list.match(/\d{4}/g) ?? []).map(Number);
  const isBetween = match(patterns.during, text, end) !== null;
  return listed.every(
    (value, i) => isYear(value) && (i === 0 || (isBetween ? value > listed[i - 1] : value === listed[i - 1] + 1)),
  );
}

/** 2月30日 and 2019年2月29日 are no days; a year that is not known may be a leap year. */
const isDate = (year: number | null, month: number, day: number): boolean =>
  isMonth(month) && day >= 1 && day <= monthLength(year !== null && year > 1000 ? year : leapYear, month);
const leapYear = 2000;

interface Draft {
  end: number;
  form: TimeForm;
  fromYear: number | null;
  toYear: number | null;
  fromMonth: number;
  fromDay: number;
  toMonth: number;
  toDay: number;
  years: number;
}

const draft = (end: number, fromYear: number | null, toYear: number | null): Draft => ({
  end,
  form: 'period',
  fromYear,
  toYear,
  fromMonth: 0,
  fromDay: 0,
  toMonth: 0,
  toDay: 0,
  years: 0,
});

/** What may follow the digits of a time; anything else makes a look at the patterns needless. */
const afterDigits = unitSet('年月日世时点届/-.—–－~～至到、和与及个季 ');

/** Whether the digits at `at` may begin a time: 8.3亿 and 341家 may not. */
function mayBeTime(text: string, at: number): boolean {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i += 1;
  if (i === at) return true;
  const next = text.charCodeAt(i);
  return isIn(afterDigits, next) && !(next === 46 && i - at !== 4);
}

/** The time expression that starts at `at`, or null. */
export function timeAt(text: string, at: number): TimeMention | null {
  if (!mayBeTime(text, at)) return null;
  const found = sinceThen(text, at, whole(text, at));
  if (found === null) return null;
  const {end, form, fromYear, toYear, fromMonth, fromDay, toMonth, toDay, years} = found;
  return {kind: 'time', start: at, end, form, fromYear, toYear, fromMonth, fromDay, toMonth, toDay, years};
}

/**
 * 从…起, 自…开始 and 自从 make a year or a day a beginning.
 *
 * > | 自2014年起，累计举办3000场
 *            ^
 */
function sinceThen(text: string, at: number, found: Draft | null): Draft | null {
  if (
    found === null ||
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

/** What begins with a digit is not looked for at a word, nor the other way round: most of the looks would be in vain. */
function whole(text: string, at: number): Draft | null {
  let m: RegExpExecArray | null;
  const isArabic = isDigit(text.charCodeAt(at));
  if ((m = match(patterns.decade, text, at))) return {...draft(at + m[0].length, null, null), form: 'vague'};
  if (!isArabic && (m = match(patterns.quotedPlan, text, at) ?? match(patterns.plan, text, at))) {
    const [from, to] = plans[m[1]];
    const isEnd = m[0].endsWith('末');
    if (m[0].endsWith('以来')) return {...draft(at + m[0].length, from, from), form: 'since'};
    return isEnd
      ? {...draft(at + m[0].length, to, to), form: 'instant', fromMonth: 12, toMonth: 12, fromDay: 31, toDay: 31}
      : draft(at + m[0].length, from, to);
  }
  if (isArabic && (m = match(patterns.dayOnly, text, at)) && Number(m[1]) >= 1 && Number(m[1]) <= 31) {
    // 20日 is a day of the month spoken of, or of the document's
    const day = Number(m[1]);
    return {...draft(at + m[0].length, null, null), form: 'month', fromDay: day, toDay: m[2] === undefined ? day : 0};
  }
  if (isArabic && (m = match(patterns.clockAlone, text, at))) return {...draft(at + m[0].length, null, null), form: 'vague'};
  if (!isArabic && (m = match(patterns.vague, text, at))) return {...draft(at + m[0].length, null, null), form: 'vague'};
  if ((m = match(patterns.span, text, at)) && smallNumber(m[1] ?? m[2]) > 0) {
    return {...draft(at + m[0].length, null, null), form: 'span', years: smallNumber(m[1] ?? m[2])};
  }
  if (!isArabic && (m = match(patterns.ahead, text, at))) {
    return {...draft(at + m[0].length, null, null), form: 'span', years: -smallNumber(m[1])};
  }
  if (isNumeral(text.charCodeAt(at)) && (m = match(patterns.ago, text, at))) {
    const years = smallNumber(m[1]);
    return draft(at + m[0].length - 1, -years, -years);
  }
  if (isClauseStart(text, at) && (m = match(patterns.spanAlone, text, at)) && smallNumber(m[1]) > 1) {
    return {...draft(at + m[0].length, null, null), form: 'span', years: smallNumber(m[1])};
  }
  if (isArabic) {
    const years = dateOrYears(text, at);
    if (years) return years;
  }
  if (!isArabic && (m = match(patterns.today, text, at))) return {...draft(at + 2, 0, 0), form: 'day', years: '昨今明'.indexOf(m[0][0]) - 1};
  if (!isArabic && (m = match(patterns.aheadDays, text, at))) {
    const days = m[2] === '小时' ? Math.ceil(smallNumber(m[1]) / 24) : smallNumber(m[1]);
    return {...draft(at + m[0].length, 0, 0), form: 'day', years: 1, toDay: days};
  }
  if (!isArabic && (m = match(patterns.relativeMonth, text, at))) {
    const day = m[2] === undefined ? Number(m[3] ?? 0) : 31;
    return {...draft(at + m[0].length, null, null), form: 'month', years: relativeMonths[m[1]], fromDay: day, toDay: day};
  }
  const base = yearAt(text, at);
  if (base) return withPart(text, base);
  const part = partAt(text, at, draft(at, null, null));
  if (part) return finish(text, part);
  if (isArabic) return null;
  if ((m = match(patterns.sameOnly, text, at))) {
    const value = draft(at + m[0].length, m[0].length > 2 ? -1 : null, m[0].length > 2 ? -1 : null);
    return {...value, form: 'same-period'};
  }
  if ((m = match(/年初(?:以来)?/y, text, at))) {
    if (m[0].length > 2) return {...draft(at + m[0].length, 0, 0), form: 'since', fromMonth: 1, fromDay: 1};
    return {...draft(at + 2, null, null), form: 'instant', fromMonth: 1, toMonth: 1, fromDay: 1, toDay: 1};
  }
  if ((m = match(/年(?:末|底)|年终|期末/y, text, at))) return yearEnd(draft(at + m[0].length, null, null));
  return null;
}

function dateOrYears(text: string, at: number): Draft | null {
  const date = dateAt(text, at);
  if (date) return acrossYears(text, date);
  let m: RegExpExecArray | null;
  if ((m = match(patterns.yearRange, text, at)) && isYear(Number(m[1])) && isYear(Number(m[2])) && Number(m[1]) <= Number(m[2])) {
    return finish(text, draft(at + m[0].length, Number(m[1]), Number(m[2])));
  }
  if ((m = match(patterns.yearList, text, at)) && isYearRun(m[0], text, at + m[0].length)) {
    return finish(text, draft(at + m[0].length, Number(m[1]), Number(m[2])));
  }
  return null;
}

const isClauseStart = (text: string, at: number): boolean => at === 0 || classes[text.charCodeAt(at - 1)] === BREAK;

/** 2018-07-10, 2018/7/10, 2018.7.10. */
function dateAt(text: string, at: number): Draft | null {
  const m = match(patterns.dateNumeric, text, at);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (!isYear(year) || !isDate(year, month, day)) return null;
  return {...draft(at + m[0].length, year, year), fromMonth: month, toMonth: month, fromDay: day, toDay: day};
}

const yearEnd = (value: Draft): Draft => ({...value, form: 'instant', fromMonth: 12, toMonth: 12, fromDay: 31, toDay: 31});

const isNumeral = (code: number): boolean => isDigit(code) || isChineseNumeral(code);

const yearAt = (text: string, at: number): Draft | null =>
  isNumeral(text.charCodeAt(at)) ? numberedYearAt(text, at) : namedYearAt(text, at);

function numberedYearAt(text: string, at: number): Draft | null {
  let m: RegExpExecArray | null;
  if ((m = match(patterns.year, text, at)) && isYear(Number(m[1]))) return draft(at + m[0].length, Number(m[1]), Number(m[1]));
  if ((m = match(patterns.chineseYear, text, at))) {
    const value = Number([...m[1]].map((c) => chineseDigits[c] ?? c).join(''));
    return isYear(value) ? draft(at + m[0].length, value, value) : null;
  }
  if ((m = match(patterns.shortYear, text, at))) {
    const short = m[4] === undefined ? Number(m[1] ?? m[3]) : chineseDigits[m[4]];
    const value = short + (short > 60 ? 1900 : 2000);
    return draft(at + m[0].length, value, value);
  }
  return null;
}

function namedYearAt(text: string, at: number): Draft | null {
  let m: RegExpExecArray | null;
  if ((m = match(patterns.relative, text, at))) {
    const offset = relativeYears[m[0]];
    return draft(at + m[0].length, offset, offset);
  }
  if ((m = match(patterns.context, text, at))) return draft(at + m[0].length, null, null);
  return null;
}

/** What follows a year: months, days, a quarter, its end, 同期, 以来. */
function withPart(text: string, base: Draft): Draft {
  let at = base.end;
  if (text.charCodeAt(at) === 32) at += 1;
  if (text.startsWith('的', at) && partAt(text, at + 1, base)) at += 1;
  const part = partAt(text, at, base);
  if (part) return finish(text, acrossYears(text, part));
  let m: RegExpExecArray | null;
  if ((m = match(patterns.edge, text, base.end))) return yearEnd({...base, end: base.end + m[0].length});
  if ((m = match(patterns.edgeStart, text, base.end))) {
    return {...base, end: base.end + m[0].length, form: 'instant', fromMonth: 1, toMonth: 1, fromDay: 1, toDay: 1};
  }
  // 2016年至2020年 written with a relative or repeated year
  const to = match(rangeSign, text, base.end);
  if (to) {
    const second = yearAt(text, base.end + to[0].length);
    if (second && second.toYear !== null && base.fromYear !== null && second.toYear > 1000 === base.fromYear > 1000)
      return {...second, fromYear: base.fromYear};
  }
  return finish(text, base);
}

const rangeSign = / ?(?:—{1,2}|[-－–~～至到]) ?/y;

/**
 * A range whose far end names its own year.
 *
 * > | 2021年12月至2022年2月   2022年11月至次年3月   2018/1/10-2018/7/10
 *               ^^^^^^^^
 */
function acrossYears(text: string, near: Draft): Draft {
  const sign =
    near.form === 'period' && near.fromYear === near.toYear && near.fromMonth === near.toMonth && near.fromDay === near.toDay
      ? match(rangeSign, text, near.end)
      : null;
  if (!sign) return near;
  const at = near.end + sign[0].length;
  const next = near.fromYear === null ? null : match(patterns.nextYear, text, at);
  const year = next ? draft(at + next[0].length, near.fromYear! + 1, near.fromYear! + 1) : yearAt(text, at);
  const far = dateAt(text, at) ?? (year && partAt(text, year.end, year));
  if (
    !far ||
    far.toYear === null ||
    near.fromYear === null ||
    far.form !== 'period' ||
    far.toYear > 1000 !== near.fromYear > 1000
  )
    return near;
  const isLater = far.toYear > near.fromYear || (far.toYear === near.fromYear && far.toMonth > near.fromMonth);
  return isLater && far.toDay > 0 === near.fromDay > 0
    ? {...near, end: far.end, toYear: far.toYear, toMonth: far.toMonth, toDay: far.toDay}
    : near;
}

function partAt(text: string, at: number, base: Draft): Draft | null {
  let m: RegExpExecArray | null;
  const isNumbered = isNumeral(text.charCodeAt(at));
  if (isNumbered && (m = match(patterns.dayRange, text, at))) {
    const [fromMonth, fromDay, toDay] = [m[1], m[2], m[4]].map(smallNumber);
    const toMonth = m[3] ? smallNumber(m[3]) : fromMonth;
    if (isDate(base.fromYear, fromMonth, fromDay) && isDate(base.toYear, toMonth, toDay))
      return {...base, end: at + m[0].length, fromMonth, fromDay, toMonth, toDay};
  }
  if (isNumbered && (m = match(patterns.day, text, at))) {
    const [month, day] = [smallNumber(m[1]), smallNumber(m[2])];
    const end = at + m[0].length;
    if (!isDate(base.fromYear, month, day)) return {...base, end, form: 'vague'};
    const clock = match(patterns.clock, text, end);
    return {...base, end: end + (clock ? clock[0].length : 0), fromMonth: month, toMonth: month, fromDay: day, toDay: day};
  }
  if (isNumbered && (m = match(patterns.monthRange, text, at) ?? match(patterns.monthPair, text, at))) {
    const [fromMonth, toMonth] = [smallNumber(m[1]), smallNumber(m[2])];
    if (isMonth(fromMonth) && isMonth(toMonth) && fromMonth < toMonth)
      return {...base, end: at + m[0].length, fromMonth, toMonth};
    const isOverNewYear = fromMonth > toMonth && /月.*月/.test(m[0]) && base.fromYear === base.toYear;
    if (isOverNewYear && isMonth(fromMonth) && isMonth(toMonth)) // 8月至2月, 2022年11月至2月
      return {...base, end: at + m[0].length, toYear: base.toYear === null ? null : base.toYear + 1, fromMonth, toMonth};
  }
  if (!isNumbered && (m = match(patterns.firstMonths, text, at))) {
    return {...base, end: at + m[0].length, fromMonth: 1, toMonth: smallNumber(m[1])};
  }
  if ((m = match(patterns.part, text, at))) {
    const [fromMonth, toMonth] = partsOfYear[m[0]];
    return {...base, end: at + m[0].length, fromMonth, toMonth};
  }
  if (isNumbered && (m = match(patterns.month, text, at)) && isMonth(smallNumber(m[1]))) {
    const month = smallNumber(m[1]);
    let end = at + m[0].length;
    const third = match(patterns.thirdOfMonth, text, end);
    if (third) end += third[0].length;
    return {...base, end, fromMonth: month, toMonth: month};
  }
  return null;
}

/** Endings: 末 and 底 make it a point, 同期 the base of a comparison, 以来 a beginning; 之间 only closes a range. */
function finish(text: string, value: Draft): Draft {
  let m: RegExpExecArray | null;
  if (value.toMonth > 0 && value.toDay === 0 && (m = match(/[底末]/y, text, value.end))) {
    return {...value, end: value.end + 1, form: 'instant', fromMonth: value.toMonth, fromDay: 31, toDay: 31};
  }
  if ((m = match(patterns.samePeriod, text, value.end))) return {...value, end: value.end + m[0].length, form: 'same-period'};
  if ((m = match(patterns.since, text, value.end))) return {...value, end: value.end + m[0].length, form: 'since'};
  const isStretch = value.fromYear !== value.toYear || value.fromMonth !== value.toMonth || value.fromDay !== value.toDay;
  if (isStretch && (m = match(patterns.during, text, value.end))) return {...value, end: value.end + m[0].length};
  return value;
}
