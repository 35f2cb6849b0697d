/** What part a time plays in its clause, and the period that a whole document speaks of. */
import type {TimeMention} from '../model.ts';
import {type Anchor, bounds, isReporting, type Period, resolve, yearPeriod} from './anchor.ts';
import type {Clause, Structure} from './structure.ts';
import {wordTable} from '../vocabulary/trie.ts';

/** A resolved time in its clause. */
export interface Timed {
  readonly mention: TimeMention;
  readonly period: Period | null;
  /** It is what a figure is compared with, or where it starts from: 比2021年底, 从2021年的. */
  readonly role: 'scope' | 'base' | 'from' | 'aside';
}

const baseWords = wordTable<true>(
  '比 较 与 同 和 相比 相较于 超过 高于 低于 对比 优于 快于'.split(' ').map((word) => [word, true]),
);
const asideWords = wordTable<true>(
  '相当于 等于 是 自 始建于 建于 成立于 始于 创建于 创办于 成立 于 （ ( 《'.split(' ').map((word) => [word, true]),
);

/** What part a time plays, told by the word before it. */
export function roleOf(text: string, mention: TimeMention, clause: Clause): Timed['role'] {
  let at = mention.start;
  while (at > clause.start && text.charCodeAt(at - 1) === 32) at -= 1;
  const beside = '、和与'.includes(text.charAt(at - 1)) && at > clause.start ? clause.times.find(({end}) => end === at - 1) : undefined;
  if (beside !== undefined && roleOf(text, beside, clause) === 'base' && parted.test(text.slice(mention.end, mention.end + 4))) return 'base'; // 比一季度、上年同期分别回落
  if (mention.form === 'same-period' && baseWords.before(text, at)) return 'base';
  if (mention.form === 'same-period' && clause.parent !== null && saysWhatWas.test(text.slice(mention.end, mention.end + 2))) return 'scope';
  const sign = text.charAt(at - 1);
  if ((sign === '从' || sign === '由' || sign === '自') && at - 1 >= clause.start && isStretch(text, mention)) return 'scope'; // 自3月8日至7月7日
  if ((sign === '从' || sign === '由') && at - 1 >= clause.start) return 'from';
  if (
    mention.form === 'same-period' &&
    clause.parent === null &&
    !/^(?:的)?(?:增速|增幅)/.test(text.slice(mention.end, mention.end + 3))
  )
    return 'base';
  if (text[at - 1] === '以' && /^为(?:基[期数准年]|100)/.test(text.slice(mention.end, mention.end + 4))) return 'base'; // 以2020年为基期
  if (baseWords.before(text, at) && at - baseWords.length >= clause.start) return 'base';
  if (text[at - 1] === '到' && regained.test(text.slice(Math.max(clause.start, at - 4), at)) && text[mention.end] === '的') return 'aside'; // 恢复到2019年的68.4%
  if (/^(?:的[约近]?(?:[\d.]+|[一二三四五六七八九十百点两]+)倍|结转|结余)/.test(text.slice(mention.end, mention.end + 8))) return 'aside'; // 为上年的1.4倍, 上年结转收入
  if ((sign === '为' || sign === '是') && /^的[约近]?(?:[\d.]+[%％]|百分之)/.test(text.slice(mention.end, mention.end + 10))) return 'aside'; // 为上年的107%
  if (mention.form === 'since' && /^(?:的|最|首|新高|新低|历史|同期最|罕见)/.test(text.slice(mention.end, mention.end + 3))) return 'aside';
  if (asideWords.before(text, at) && at - asideWords.length >= clause.start) {
    const is = text.slice(at - asideWords.length, at);
    if (is === '自') return mention.form === 'since' ? 'scope' : 'from';
    return 'aside';
  }
  if (/相当于|等于/.test(text.slice(clause.start, mention.start))) return 'aside';
  if (isPlan(mention) && /^[\u4e00-\u9fa5、]{0,14}(?:规划|纲要|方案|行动计划|专项)/.test(text.slice(mention.end, mention.end + 20))) return 'aside'; // 发布“十二五”节能减排工作方案
  return 'scope';
}

const parted = /^(?:相比)?(?:分别|依次)/;
const regained = /(?:恢复|回升|回落|相当|回)[到]$/;

/** （上年同期|为增长6.1%）: what was, a year before. */
const saysWhatWas = /^(?:为|是|增长|下降)/;

/** The five years of a plan: 十二五. */
const isPlan = ({form, fromYear, toYear}: TimeMention): boolean =>
  form === 'period' && fromYear !== null && toYear === fromYear + 4 && fromYear % 5 === 1;

/** 两年|平均增长5.1%: a span that belongs to its rate, and dates nothing else. */
export const isOfRate = (text: string, {form, start, end}: TimeMention): boolean =>
  form === 'span' && text[start] !== '过' && text[start] !== '近' && rateBehind.test(text.slice(end, end + 8));

const rateBehind = /^(?:平均|年均|累计|共)?(?:复合)?(?:递增|增长|增速|增幅|涨幅|降幅|下降|提高|翻)/;

/** Whether a time names both its ends: 3月8日至7月7日, but not 一季度. */
export const isStretch = (text: string, {form, start, end}: TimeMention): boolean =>
  form === 'period' && /[-－–—~～至到]/.test(text.slice(start, end));

/** The period that most of a document's own times speak of, for figures under no time of their own. */
export function defaultPeriod(text: string, {clauses, headings}: Structure, anchor: Anchor): Period {
  // several stories on one page have no period in common
  const isDigest = headings.filter(({start, end}) => /^\s*[#【]/.test(text.slice(start, end))).length >= 2;
  const isBackward = anchor.month > 0 && anchor.month <= 3;
  let isLookingBack = false;
  const years = new Map<number, number>();
  const ranges = new Map<string, {period: Period; count: number}>();
  for (const clause of clauses) {
    for (const mention of clause.times) {
      if (roleOf(text, mention, clause) !== 'scope' || mention.form === 'same-period') continue;
      isLookingBack ||= anchor.month < 12 && isWholeYearWord(text, mention) && !expects.test(text.slice(Math.max(clause.start, mention.start - 3), mention.start));
      if (isBackward && isWholeYearWord(text, mention)) years.set(anchor.year - 1, (years.get(anchor.year - 1) ?? 0) + 1);
      if (mention.fromYear === null && mention.toMonth === 0) continue;
      const period = resolve(mention, anchor, null);
      if (period === null || period.to.year > anchor.year) continue;
      if (mention.form === 'since' || mention.form === 'span') continue;
      if (isReporting(period) && period.from.year === period.to.year) {
        const {start, end} = bounds(period);
        const entry = ranges.get(start + end) ?? {period, count: 0};
        entry.count += 1;
        ranges.set(start + end, entry);
      } else if (period.from.year === period.to.year && (mention.fromYear !== null || mention.toMonth !== 12))
        years.set(period.to.year, (years.get(period.to.year) ?? 0) + 1);
    }
  }
  const planned = lookedBackOn(text, clauses, anchor);
  if (planned !== null && !years.has(anchor.year)) return yearPeriod(planned);
  let best: {period: Period; count: number} | null = null;
  for (const entry of ranges.values()) if (best === null || entry.count > best.count) best = entry;
  const own = years.get(anchor.year) ?? 0;
  const before = years.get(anchor.year - 1) ?? 0;
  if (best && best.count >= 3 && best.count > own && !anchor.isInferred && !isDigest) return best.period;
  // a report of the first months looks back on the year before
  if (isBackward && before > 0 && (before >= own || anchor.month === 1)) return yearPeriod(anchor.year - 1);
  if (own > 0 || best?.period.to.year === anchor.year) return yearPeriod(anchor.year);
  let year = anchor.year;
  // 全年 of a year that is not over is the one before
  let most = anchor.month > 3 && !isLookingBack ? 3 : 0; // written in spring or later, a text speaks of today unless it often names the year before
  for (const [candidate, count] of years) {
    if (candidate >= anchor.year - 1 && (count > most || (count === most && candidate > year))) {
      year = candidate;
      most = count;
    }
  }
  return yearPeriod(year);
}

/**
 * The last year of the plan that a text of the year after it looks back on, or null: “十三五”时期 names the plan,
 * 由“十二五”末的15.8亿立方米减少到… the one before it.
 */
function lookedBackOn(text: string, clauses: readonly Clause[], anchor: Anchor): number | null {
  if (anchor.year % 5 !== 1) return null;
  let count = 0;
  for (const clause of clauses)
    for (const mention of clause.times) {
      const {fromYear, toYear, start, end} = mention;
      if (toYear === null || toYear % 5 !== 0 || !text.slice(start, end).includes('五')) continue;
      const isOfPlan = toYear === anchor.year - 1 && fromYear !== toYear && roleOf(text, mention, clause) === 'scope';
      if (isOfPlan || toYear === anchor.year - 6) count += 1;
    }
  return count >= 2 ? anchor.year - 1 : null;
}

/** 预计|全年, 力争全年: a year that is not over. */
const expects = /(?:预计|力争|确保|有望|实现|完成|今年|预期|到)$/;

/** 全年 of a report that is written in the first months is the year before. */
const isWholeYearWord = (text: string, {start, end, fromYear}: TimeMention): boolean => fromYear === null && text.slice(start, end) === '全年';
