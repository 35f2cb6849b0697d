/** Times that open a clause: which of them date what follows. */
import {monthLength} from '../../dates.ts';
import type {TimeMention} from '../../model.ts';
import {type Anchor, isReporting, type Period} from '../anchor.ts';
import {trimFront} from '../name.ts';
import type {Timed} from '../role.ts';
import type {Clause} from '../structure.ts';

/** Whether a time of a clause without figures dates what follows: 2023年，…; 截至9月底，…. */
export function datesWhatFollows(text: string, {role, period, mention}: Timed, clause: Clause, anchor: Anchor | null): boolean {
  if (role !== 'scope' || period === null || text[mention.end] === '前' || isEvent(text, mention, period, clause, anchor)) return false;
  const isWide =
    isDatingOnItsOwn(period, anchor) ||
    (period.from.day === 0 && mention.end - mention.start >= clause.end - clause.start - 2) ||
    (period.isInstant && isDayOfMonthEnd(period)) ||
    clause.cues.some(({cue}) => cue === 'as-of');
  return isWide && isLeading(text, mention, clause);
}

/** “五一”假期第二天（4月30日）, 除夕（1月21日）: a bracket that says which day a bulletin is of. */
export const isDayOfFeast = (text: string, {start}: TimeMention): boolean =>
  (text[start - 1] === '（' || text[start - 1] === '(') && feastDay.test(text.slice(Math.max(0, start - 10), start - 1));

const feastDay = /(?:[假节第期黄][^，。]{0,5}[天日]|首[天日]|末日|除夕|初[一二三四五六七]|[春中端清国][秋午明庆]?节|中秋|端午|清明|元旦)[”"]?$/;

/** Whether a time opens its clause, or only what leads in stands before it. */
export function isLeading(text: string, mention: TimeMention, clause: Clause): boolean {
  if (mention.form === 'since' && clause.end === mention.end && text[mention.start - 1] === '自') return true; // 规划自2019年8月实施以来，
  const lead = text.slice(clause.start, mention.start).replace(/^.*[ \u3000]|^【[^】]*】|[“‘「]/, '');
  if (lead.endsWith('为')) return false; // 为明年全线贯通奠定基础
  return lead.length <= 12 && trimFront(lead.replace(aimsAndPast, '')) === '';
}

const aimsAndPast = /刚刚过去的?|过去的?$|预计|力争|确保|计划|有望|争取/g;

/**
 * Whole years and stretches date what follows; a month does when it is of the document's own year (批准于2018年6月
 * dates its event), and a day when the document was written about then.
 */
export const isDatingOnItsOwn = (period: Period, anchor: Anchor | null): boolean =>
  period.from.day === 0
    ? period.from.month === 0 || isReporting(period) || period.to.year === anchor?.year
    : !period.isInstant || (period.to.year === anchor?.year && anchor.month > 0 && Math.abs(anchor.month - period.to.month) <= 1);

/** 年底 and 月末 date what follows; a day on which something happened does not. */
export const isDayOfMonthEnd = ({to}: Period): boolean => to.day === monthLength(to.year, to.month);

/** 2012年升格为省级开发区 tells when something happened years ago, 预计8月份投产 when it will this year; what follows stands today. */
function isEvent(text: string, {start, end}: TimeMention, {to}: Period, clause: Clause, anchor: Anchor | null): boolean {
  if (anchor === null) return false;
  const happens = eventVerb.test(text.slice(end, Math.min(clause.end, end + 6)));
  if (to.year === anchor.year) return happens && expected.test(text.slice(clause.start, start));
  if (to.year >= anchor.year - 1) return false;
  const isThen = /(?:时|之初|初期|当年)$/.test(text.slice(Math.max(end, clause.end - 2), clause.end));
  return (happens && !isThen) || builtBy.test(text.slice(end, Math.min(clause.end, end + 40)));
}

/** 预计|8月份|投产 */
const expected = /(?:预计|计划|拟|力争|有望)(?:于|在)?$/;

/** 2016年|由某公司投资建设 */
const builtBy = /^由[^，]{2,30}(?:投资|建设|建成|创办|设立|兴建|承建)/;

const eventVerb =
  /^(?:升格|成立|建成|建设完成|竣工|完工|开业|启用|设立|获批|批准|经|被|入选|荣获|正式|开工|投产|创办|组建|挂牌|更名|改制|并入|落户|注册|开园|建厂|开馆|晋升|获评|列入|撤|划归|始建|动工|通车|建立)/;
