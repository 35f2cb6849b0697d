/** The wording around a figure, without times, hedges and brackets. */
import {areaNames} from '../../vocabulary/areas.ts';
import {holdsAny, unitSet} from '../../vocabulary/characters.ts';
import {isName, isOrganisation} from '../organisation.ts';
import type {CueKind} from '../../vocabulary/cues.ts';
import type {Clause, Slice} from '../structure.ts';

const window = 80;

/** （下同）, （不含在建）: a remark on how it was counted. */
const remarks = /（[^（）]*(?:下同|下称|简称|以下|同口径|不含|含|不包括|包括|即)[^（）]*）/g;

/** The wording of a slice without times, brackets with figures, and cues that are no part of a name. */
export function wordingOf(text: string, clause: Clause, slice: Slice, fromEnd: boolean): string {
  const start = fromEnd ? Math.max(slice.start, slice.end - window) : slice.start;
  const end = fromEnd ? slice.end : Math.min(slice.end, slice.start + window);
  if (end <= start) return '';
  const spans = asides(text, clause, start, end);
  let result = '';
  let at = start;
  for (const span of spans) {
    if (span.end <= at) continue;
    if (span.start > at) result += text.slice(at, span.start);
    at = Math.min(span.end, end);
  }
  if (at < end) result += text.slice(at, end);
  if (result.includes('（')) result = result.replace(remarks, '').replace('（）', '');
  if (holdsAny(result, adjusting)) result = result.replace(adjustment, '');
  return result.includes(' ') || result.includes('\u3000') ? result.replace(/[ \t\u3000]+/g, '') : result;
}

/** 扣除物价因素, 按原口径, 由于枪击等原因: how it was counted, and why it is so; 每50公斤: for how much a price is. */
const adjustment = /由于[^，、]{1,14}?原因|相[较比]于[^，、]{2,16}$|(?:平均)?每\d+(?:公斤|斤|吨|亩|平方米)|(?:扣除|剔除)[^，、]{1,14}?(?:因素|影响)(?:的?影响)?后?|按(?:可比|同|原|新|全)?[^，、]{0,4}口径(?:计算)?|按年率(?:计算)?|按计(?=意向|成交)/g;
const adjusting = unitSet('扣剔口按于每相');

/** What a name leaves out of `[start, end)`, in the order of the text. */
function asides(text: string, clause: Clause, start: number, end: number): Slice[] {
  const spans: Slice[] = [];
  for (const time of clause.times) {
    if (time.end <= start || time.start >= end) continue;
    const isBase = baseSigns.includes(text[time.start - 1]);
    spans.push({start: isBase ? time.start - (text[time.start - 2] === '截' ? 2 : 1) : time.start, end: text[time.end] === '时' && !'间期段速代长候'.includes(text[time.end + 1]) ? time.end + 1 : time.end});
  }
  for (const cue of clause.cues)
    if (cue.end > start && cue.start < end && (isRemovable(cue.cue) || (cue.cue === 'now' && text[cue.end - 1] !== '有' && text[cue.end - 1] !== '已'))) spans.push(cue);
  for (const span of clause.durations) if (span.end > start && span.start < end && !isTerm(text, span.end)) spans.push({start: span.start, end: span.end + position(text, span.end)});
  for (const span of clause.holes) if (span.end > start && span.start < end) spans.push(span);
  return spans.length > 1 ? spans.sort(byStart) : spans;
}

/** 两天|内, 五年|前|的: the word of place behind a duration goes with it. */
const position = (text: string, at: number): number => (/^(?:[内来间里]|中(?![国学专小型央期心药医])|[前后][的，、降升增减已约达为有只仅超近由从至])/.test(text.slice(at, at + 2)) ? 1 : 0);

/** 30年|期国债: a term belongs to the noun. */
const isTerm = (text: string, at: number): boolean => (text[at] === '期' && text[at + 1] !== '间' && text[at + 1] !== '内') || text.startsWith('义务教育', at);

const byStart = (a: Slice, b: Slice): number => a.start - b.start;

const baseSigns = '比较至从由在';

const isRemovable = (kind: CueKind): boolean =>
  kind === 'year-on-year' ||
  kind === 'previous-period' ||
  kind === 'period-start' ||
  kind === 'forecast' ||
  kind === 'provisional' ||
  kind === 'estimate' ||
  kind === 'cumulative' ||
  kind === 'constant';

/** 永定河卢沟桥站|洪峰流量: a station, reservoir or company that a name begins with is its subject. */
export function ownerOf(name: string): {owner: string; name: string} {
  if (!holdsAny(name, ownerEnds)) return {owner: '', name};
  const found = /^(.{2,20}?(?:水库|站|港(?![澳珠台股元币资商企深铁闸])|机场|有限公司|集团))(?=[^的建设址点网台库场口区务项楼坪房塘])(.{2,})$/.exec(name);
  return found && !/^(?:全|各|共|新|大小|大中|中小|大型|中型|小型|加油|充电|电|换电|进出|进|出|香|变电|泵|垃圾)|[与和、及]港$/.test(found[1]) && isName(found[1])
    ? {owner: found[1], name: found[2]}
    : {owner: '', name};
}

/** The last characters of the owners above. */
const ownerEnds = unitSet('库站港场司团');

const paired = unitSet('“”（）《》()‘’【】');

const pairs = ['“”', '（）', '《》', '()', '‘’', '【】'];

/** Drops a quotation mark or bracket whose partner was cut off. */
export function unbalanced(name: string): string {
  if (!holdsAny(name, paired)) return name;
  let result = name;
  for (const [open, close] of pairs) {
    const opens = result.split(open).length;
    if (opens !== result.split(close).length) result = result.replaceAll(open, '').replaceAll(close, '');
  }
  return result;
}

/** 浙江|地区生产总值: a province or city by its short name, before a name that can stand alone. */
function shortPlace(name: string): string {
  if (!measuredSoon.test(name)) return '';
  for (let size = 4; size >= 2; size -= 1) {
    const rest = name.slice(size);
    if (rest.length >= 3 && areaNames().has(name.slice(0, size)) && measured.test(rest) && !isOrganisation(name)) return name.slice(0, size);
  }
  return '';
}

const measured = /^(?:全省|全市)?(?:地区生产总值|生产总值|GDP|货物贸易|外贸|进出口|出口|进口|规上|规模以上|固定资产投资|社会消费品|一般公共预算|常住人口|实际使用外资|民营经济|高新技术|计划|备案|新增|建成|拥有|现有)/;

const placeEnds = unitSet('县市区');

const measuredSoon = new RegExp(`^.{2,4}${measured.source.slice(1)}`, 's');

/** 博兴县|粮食产量: a county or city of the code list that a name begins with is its area. */
export function placeOf(name: string): {place: string; name: string} {
  const short = shortPlace(name);
  if (short !== '') return {place: short, name: name.slice(short.length).replace(/^全[省市]/, '')};
  if (!holdsAny(name, placeEnds, 8)) return {place: '', name};
  const found = /^([\u4e00-\u9fa5]{2,7}?[县市区])(?![级委域内场政直属中心区城镇乡])(.{2,}|)$/.exec(name);
  if (found === null || !areaNames().has(found[1])) return {place: '', name};
  return isOrganisation(name) ? {place: '', name} : {place: found[1], name: found[2]};
}
