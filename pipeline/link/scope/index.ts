/**
 * Time: what governs a figure that does not say so itself. The scope is folded from left to right; a clause,
 * a sentence, a paragraph and a heading each end what they end.
 */
import type {TimeBasis, TimeMention} from '../../model.ts';
import {type Anchor, anchorPeriod, isoPeriod, type Period, resolve, shiftYears, yearPeriod} from '../anchor.ts';
import {isOfRate, isStretch, roleOf, type Timed} from '../role.ts';
import type {Clause, Heading} from '../structure.ts';
import {CarriedTime} from './carried.ts';
import {Headings} from './headings.ts';
import {datesWhatFollows, isDayOfFeast, isLeading} from './opening.ts';
import {TimeResolver} from './resolver.ts';

/** The time that governs a figure, where it comes from, and the rule that says so. */
interface Governing {
  readonly period: Period | null;
  readonly basis: TimeBasis | null;
  readonly rule: string;
}

/** Follows times through the clauses of a document, in order. */
export class Scope {
  private readonly text: string;
  private readonly clauses: readonly Clause[];
  private readonly anchor: Anchor | null;
  private readonly fallback: Period | null;
  private readonly headings: Headings;
  private readonly carried: CarriedTime;
  private readonly resolver: TimeResolver;
  /** The clause that was entered last, and its times. */
  private clause: Clause | null = null;
  private timed: readonly Timed[] = [];
  /** The day of the clause before, on which a peak was reached: 6月27日，最高负荷846万千瓦. */
  private day: {period: Period; clause: Clause} | null = null;
  /** The last stretch that names both its ends: 从1980年至1985年. */
  private fromTo: Period | null = null;
  /** The sentence that speaks of 近期 or 日前: a report's period does not date it. */
  private vagueSentence = -1;
  /** The sentence that tells what stands: its months do not date 已与150个国家签署了合作文件, nor what it goes on to say. */
  private standingSentence = -1;

  /** `fallback` is the period of the document, for figures under no time of their own. */
  constructor(text: string, clauses: readonly Clause[], anchor: Anchor | null, fallback: Period | null) {
    this.text = text;
    this.clauses = clauses;
    this.anchor = anchor;
    this.fallback = fallback;
    this.headings = new Headings(text, anchor);
    this.carried = new CarriedTime(text, anchor, this.headings);
    this.resolver = new TimeResolver(text, anchor, fallback, this.carried);
  }

  /** A heading ends every scope; one that names a year dates its section. */
  heading(heading: Heading): void {
    if (this.headings.enter(heading)) this.carried.endSection();
  }

  /** Enters a clause: ends what its opening ends, and resolves its own times. */
  enter(clause: Clause): void {
    const before = this.clause;
    if (before !== null) {
      if (clause.paragraph !== before.paragraph) this.resolver.endParagraph();
      this.carried.enter(clause, before);
    }
    this.clause = clause;
    this.timed = this.resolver.resolveAll(clause);
    if (this.timed.some(({mention: {form, start}}) => form === 'vague' && /^(?:近[期日]|日前)/.test(this.text.slice(start, start + 2)))) this.vagueSentence = clause.sentence;
    if (this.carried.reporting !== null && this.tellsWhatStands(clause)) this.standingSentence = clause.sentence;
    this.fromTo = this.timed.find(({mention, role}) => role === 'scope' && isStretch(this.text, mention) && /[从自由]/.test(this.text[mention.start - 1]))?.period ?? this.fromTo;
    if (this.headings.holds(clause) && this.headings.date(clause, this.timed)) this.carried.endReport();
    if (clause.figures.length === 0 && clause.parent === null) this.open(clause);
    const feast = this.timed.find(({role, mention, period}) => role === 'aside' && period?.isInstant && isDayOfFeast(this.text, mention));
    if (feast !== undefined) this.carried.takeDay(feast.period!, clause);
  }

  /** The times of the clause that was entered last. */
  get times(): readonly Timed[] {
    return this.timed;
  }

  /** The section on the year before is over: what follows in a report of the first months is planned. */
  get isPlanning(): boolean {
    return this.headings.isPlanning;
  }

  /** The period that governs a figure from `at` to `end` in the clause entered last. */
  govern(at: number, end: number, parent: Governing | null): Governing {
    const own = this.ownBefore(at);
    if (own !== null) return this.governedBy(own);
    const planned = this.plannedBehind(end);
    if (planned !== null) return {period: planned, basis: 'stated', rule: 'link/time-behind'};
    if (this.isPeakOfDay(at)) return {period: this.day!.period, basis: 'stated', rule: 'link/time-of-peak'};
    if (parent !== null) return {...parent, basis: parent.basis === 'stated' ? 'context' : parent.basis};
    const now = this.nowAt(at);
    if (now !== null) return {period: now, basis: this.anchor!.isInferred ? 'inferred' : 'document', rule: 'link/time-now'};
    return this.yearlyAt(at) ?? this.governedFromAfar();
  }

  /** The year that a pair without a year of its own starts from: the first of 从1980年至1985年, else the one before a stretch. */
  startYear(period: Period): number {
    return this.fromTo !== null && isoPeriod(this.fromTo) === isoPeriod(period) ? period.from.year : period.from.year - 1;
  }

  /** A rate or share was dated by the current time: statistics go on in the next sentence, events do not. */
  markStatistic(): void {
    this.carried.markStatistic();
  }

  /** What stood at the current time was counted. */
  markStock(): void {
    this.carried.markStock();
  }

  /** A plan under no time of its own is for the whole year, and so is what its sentence goes on to say. */
  takeYear(year: number): Period {
    const period = yearPeriod(year);
    this.carried.take(period, this.clause!, true);
    return period;
  }

  /** A clause without figures dates those that follow: 2023年，…; 目前，…. */
  private open(clause: Clause): void {
    const {text, anchor, carried} = this;
    const day = this.timed.find(({role, period}) => role === 'scope' && period !== null && period.isInstant);
    if (day && isLeading(text, day.mention, clause)) this.day = {period: day.period!, clause};
    if (anchor !== null && clause.end - clause.start <= 8 && clause.cues.some(({end}) => today.test(text.slice(end - 2, end))))
      carried.take(anchorPeriod(anchor), clause, true);
    for (const each of this.timed) {
      if (!datesWhatFollows(text, each, clause, anchor)) continue;
      carried.take(each.period!, clause, false, each.mention.form);
      const isOccasion = text[each.mention.start - 1] === '在' && text[clause.end - 1] === '中';
      if (isOccasion || each.period === this.fromTo) carried.endWithSentence();
    }
  }

  /** The last time of the clause that stands before a figure and dates it. */
  private ownBefore(at: number): Timed | null {
    let own: Timed | null = null;
    for (const each of this.timed) {
      if (each.mention.start > at) break;
      if (each.period !== null && each.role === 'scope') own = each;
    }
    return own;
  }

  /** A time in the clause goes on behind it, but 6月底前建成 and 于2021年投产，当年产值18亿元 date their own clause. */
  private governedBy({mention, period}: Timed): Governing {
    const clause = this.clause!;
    const isDeadline = this.text[mention.end] === '前' || this.text.endsWith('的基础上', clause.end) || isOfAim(this.text, mention) || this.resolver.yearSaid(mention, clause) !== null;
    if (clause.parent === null && !isDeadline && !isOfRate(this.text, mention)) {
      if (this.isWithinSpan(mention, period!)) this.carried.keepSpan();
      if (partSign.test(this.text.slice(clause.start, clause.start + 4))) this.carried.keepWhole();
      const isRun = this.text.startsWith('连续', mention.start - 2) || this.text.startsWith('连续', mention.start); // 连续三年投入90亿元
      this.carried.take(period!, clause, true, isRun ? null : mention.form);
      if (isRun) this.carried.endWithSentence();
    }
    return {period, basis: 'stated', rule: 'link/time-in-clause'};
  }

  /** 过去五年，…增加到|2023年的|3200亿元: the end of a pair, under a stretch of years that the next part goes on with. */
  private isWithinSpan({start, end}: TimeMention, {from, to}: Period): boolean {
    const {current} = this.carried;
    if (current === null || current.from.year === current.to.year || from.year !== to.year) return false;
    return to.year >= current.from.year - 1 && to.year <= current.to.year && this.text[end] === '的' && '到至从由为'.includes(this.text[start - 1]);
  }

  /** 年末存栏3886头；…，|年出栏286头: what a year makes goes on in the year of that day. */
  private yearlyAt(at: number): Governing | null {
    const {current} = this.carried;
    if (current === null || !current.isInstant || current.to.month !== 12 || current.to.day !== 31) return null;
    return yearly.test(this.text.slice(Math.max(this.clause!.start, at - 8), at)) ? {period: yearPeriod(current.to.year), basis: 'context', rule: 'link/time-carried'} : null;
  }

  /** The time of the sentence, the section, its heading, or the document. */
  private governedFromAfar(): Governing {
    const {anchor, carried, fallback, headings} = this;
    if (carried.current !== null) {
      carried.markDating();
      return {period: carried.current, basis: 'context', rule: 'link/time-carried'};
    }
    if (carried.reporting !== null && this.isReported(carried.reporting))
      return {period: carried.reporting, basis: 'context', rule: 'link/time-of-section'};
    const below = this.timeBelow();
    if (below !== null) return {period: below, basis: 'context', rule: 'link/time-below'};
    if (headings.dated !== null) return {period: headings.dated.period, basis: 'context', rule: 'link/time-of-heading'};
    if (anchor === null || fallback === null) return {period: null, basis: null, rule: 'link/time-unknown'};
    return {period: this.isPlanning ? yearPeriod(anchor.year) : fallback, basis: anchor.isInferred ? 'inferred' : 'document', rule: 'link/time-of-document'};
  }

  /** Whether a section's period goes on: not over 近期, nor a later part of the year that the heading names (下半年). */
  private isReported({from}: Period): boolean {
    const {sentence} = this.clause!;
    if (this.vagueSentence === sentence || (from.month > 0 && this.standingSentence === sentence)) return false;
    return this.headings.dated === null || from.month <= 1;
  }

  /** 已经建成市场237家 */
  private tellsWhatStands({start, figures}: Clause): boolean {
    return figures.length > 0 && standing.test(this.text.slice(start, figures[figures.length - 1].token.start));
  }

  /** A heading with figures (贷款余额增长7.4%) sums up what stands below, and takes the time that opens it: 11月末，… */
  private timeBelow(): Period | null {
    const {text, clauses, anchor, clause, headings} = this;
    if (anchor === null || !headings.holds(clause!)) return null;
    const next = clauses.slice(clause!.index + 1, clause!.index + 4).find((each) => !headings.holds(each));
    const mention = next?.times.find((time) => roleOf(text, time, next) === 'scope' && isLeading(text, time, next));
    const below = next === undefined || mention === undefined ? null : resolve(mention, this.resolver.anchorOf(mention, anchor), null);
    return below !== null && isoPeriod(below) === isoPeriod(anchorPeriod(anchor)) ? null : below; // 2018-07-31 来源：… dates the page
  }

  /** 420套将于11月交付: the time behind a figure that is planned; written in October, it is the November to come, not the last. */
  private plannedBehind(end: number): Period | null {
    const {anchor} = this;
    const later = this.timed.find(({mention: {start}, period}) => period !== null && start > end && start - end <= 5);
    if (later === undefined || !scheduled.test(this.text.slice(end, later.mention.start))) return null;
    const period = later.period!;
    const isPast = later.mention.fromYear === null && anchor !== null && period.to.year < anchor.year;
    return isPast ? shiftYears(period, anchor.year - period.to.year) : period;
  }

  /** 6月27日，…发生事故，造成86人遇难: the day is that of its sentence. */
  private isPeakOfDay(at: number): boolean {
    const {day, clause} = this;
    if (day === null || day.clause.index < clause!.index - 3) return false;
    return (day.clause.sentence === clause!.sentence || day.clause.index === clause!.index - 1) && peak.test(this.text.slice(clause!.start, at));
  }

  /** What 目前 and 现有 before `at` mean: the day of writing; in a report on years gone by, their end. */
  private nowAt(at: number): Period | null {
    const {anchor, fallback, carried: {current}} = this;
    const cue = this.clause!.cues.find(({cue: kind, start}) => start < at && (kind === 'now' || kind === 'as-of'));
    if (anchor === null || cue === undefined) return null;
    if (today.test(this.text.slice(cue.end - 2, cue.end))) return anchorPeriod(anchor);
    if (cue.cue !== 'now') return null;
    if (fallback?.to.year === anchor.year) return anchorPeriod(anchor);
    return current !== null && current.from.year < current.to.year ? fallback : null;
  }
}

/** 完成|全年|900万人目标的94%: the year is that of the aim. */
const isOfAim = (text: string, {start}: TimeMention): boolean => text.startsWith('全年', start) && /(?:完成|达到?|占|为)了?$/.test(text.slice(Math.max(0, start - 3), start));

/** 6月底有企业52家，其中50家上半年销售收入51亿元: the time of a part is not that of the whole. */
const partSign = /^\s*其中/;

const today = /目前|当前|如今|眼下/;

const yearly = /年(?:出栏|产量|产值|总产|销售|收入|接待|加工|交易)[^，。]{0,6}$/;

const standing = /已(?:与|有|经|同|签|建成)/;

/** What is reached on a day: peaks, closing prices, temperatures. */
const peak = /最高|最大|最低|峰值|单日|当日|收盘|收于|气温|纪录|造成|死亡|遇难|受伤|失踪/;

/** What stands between a figure and the time that it is planned for: 420套将于9月交付. */
const scheduled = /^(?:预计|计划|拟|将|预计将|计划将)(?:于|在)$/;
