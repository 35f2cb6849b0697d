/**
 * Time and status: what governs a figure that does not say so itself. An immutable scope is folded from
 * left to right; a clause, a sentence, a paragraph and a heading each end what they end.
 */
import type {TimeMention} from '../model.ts';
import type {Status, TimeBasis} from '../model.ts';
import {monthLength} from '../dates.ts';
import {
  type Anchor,
  anchorPeriod,
  isReporting,
  isoPeriod,
  isWholeYear,
  type Period,
  resolve,
  shiftYears,
  yearPeriod,
} from './anchor.ts';
import {trimFront} from './name.ts';
import {isStretch, roleOf, type Timed} from './role.ts';
import type {Clause, Heading} from './structure.ts';

/** The time that governs a figure, where it comes from, and the rule that says so. */
export interface Governing {
  readonly period: Period | null;
  readonly basis: TimeBasis | null;
  readonly rule: string;
}

const monthOf = ({year, month, day}: Period['to']): Anchor => ({year, month, day, isInferred: false});

/** Follows times and statuses through the clauses of a document, in order. */
export class Scope {
  private readonly text: string;
  private readonly anchor: Anchor | null;
  private readonly fallback: Period | null;
  private current: Period | null = null;
  /** The year that the current day or year's end stands in, where the sentence named it before. */
  private outer: Period | null = null;
  private currentClause: Clause | null = null;
  private isDating = false;
  private isStatistic = false;
  private isAsOf = false;
  private reporting: Period | null = null;
  private reportingSection = -1;
  /** The paragraph that spoke of a whole year last. */
  private yearIn = -1;
  private timed: Timed[] = [];
  private status: {status: Status; text: string; clause: number; part: number; sentence: number; isSticky: boolean} | null = null;
  private cumulative: {part: number; sentence: number; from: number} | null = null;
  private section = 0;
  /** The year that a heading names, how deep that heading stands, and where the last heading ends. */
  private headed: {period: Period; level: number; isReview: boolean} | null = null;
  private headingLevel = 0;
  private headingEnd = -1;
  /** The day of the clause before, on which a peak was reached: 6月27日，最高负荷846万千瓦. */
  private day: {period: Period; clause: Clause} | null = null;
  /** The last stretch that names both its ends: 从1980年至1985年. */
  private fromTo: Period | null = null;
  /** The section on the year before is over: what follows in a report of the first months is planned. */
  isPlanning = false;
  /** The sentence that speaks of 近期 or 日前: a report's period does not date it. */
  private vagueSentence = -1;
  /** The time ends with its sentence, being that of an occasion or a comparison: 在2022年度考评中, 从1980年至1985年. */
  private isOfSentence = false;
  /** The month that the paragraph spoke of last: 9月份…，上月… */
  private month: Anchor | null = null;

  /** The year that was named last, in whatever part. */
  private said: {year: number; sentence: number} | null = null;
  private readonly clauses: readonly Clause[];

  constructor(text: string, clauses: readonly Clause[], anchor: Anchor | null, fallback: Period | null) {
    this.text = text;
    this.clauses = clauses;
    this.anchor = anchor;
    this.fallback = fallback;
  }

  /** A heading ends every scope; one that names a year dates its section. */
  heading({start, end}: Heading): void {
    this.section += 1;
    this.reporting = null;
    this.headingLevel = levelOf(this.text.slice(start, end));
    this.headingEnd = end;
    if (this.headed === null || !endsSection(this.headingLevel, this.headed.level)) return;
    this.isPlanning ||= this.headed.isReview && this.headed.period.to.year + 1 === this.anchor?.year;
    this.headed = null;
  }

  /** Enters a clause: ends what its opening ends, and resolves its own times. */
  enter(clause: Clause): void {
    const before = this.currentClause;
    if (before !== null && clause.paragraph !== before.paragraph) this.current = this.outer = this.month = null;
    else if (before !== null && clause.sentence !== before.sentence && this.current !== null && !this.survivesSentence(clause))
      this.current = this.outer; // 2024年，…，年底达1095万户。地区生产总值…
    this.currentClause = clause;
    this.timed = clause.times.map((mention) => {
      const role = roleOf(this.text, mention, clause);
      // 全年 and 年底 without a year are those of the document's own year
      const isWhole = mention.fromYear === null && (mention.toMonth === 0 || mention.toMonth === 12);
      const context = this.yearSaid(mention, clause) ?? this.contextYear() ?? (isWhole ? (this.fallback?.to.year ?? null) : null);
      const period =
        this.anchor === null
          ? null
          : mention.form === 'same-period'
            ? this.sameMonths(mention)
            : resolve(mention, this.anchorOf(mention, this.anchor), context);
      const isMonthEnd = mention.form === 'instant' && role === 'scope';
      if ((mention.form === 'period' || isMonthEnd) && period !== null && period.to.month > 0 && (period.to.day === 0 || isMonthEnd))
        this.month = monthOf(period.to);
      if (mention.fromYear !== null && mention.fromYear >= 1000 && mention.fromYear === mention.toYear) this.said = {year: mention.fromYear, sentence: clause.sentence};
      return {mention, period, role};
    });
    if (this.timed.some(({mention: {form, start}}) => form === 'vague' && /^(?:近[期日]|日前)/.test(this.text.slice(start, start + 2)))) this.vagueSentence = clause.sentence;
    this.fromTo = this.timed.find(({mention, role}) => role === 'scope' && isStretch(this.text, mention) && /[从自由]/.test(this.text[mention.start - 1]))?.period ?? this.fromTo;
    if (clause.start < this.headingEnd) this.takeHeading();
    if (clause.figures.length === 0 && clause.parent === null) {
      const day = this.timed.find(({role, period}) => role === 'scope' && period !== null && period.isInstant);
      if (day && this.isLeading(day.mention, clause)) this.day = {period: day.period!, clause};
      if (
        this.anchor !== null &&
        clause.end - clause.start <= 8 &&
        clause.cues.some(({end}) => this.text.startsWith('目前', end - 2))
      )
        this.take(anchorPeriod(this.anchor), true);
      for (const each of this.timed)
        if (
          each.role === 'scope' &&
          each.period &&
          !this.isEvent(each, clause) &&
          this.text[each.mention.end] !== '前' &&
          (isDatingOnItsOwn(each.period, this.anchor) ||
            (each.period.from.day === 0 && each.mention.end - each.mention.start >= clause.end - clause.start - 2) ||
            (each.period.isInstant && isDayOfMonthEnd(each.period)) ||
            clause.cues.some(({cue}) => cue === 'as-of')) &&
          this.isLeading(each.mention, clause)
        ) {
          this.take(each.period, false, each.mention.form === 'span');
          const isOccasion = this.text[each.mention.start - 1] === '在' && this.text[clause.end - 1] === '中';
          this.isOfSentence = isOccasion || each.period === this.fromTo;
        }
    }
  }

  /** 于2022年9月投产，当年…: the year that the sentence named last. */
  private yearSaid({start}: TimeMention, {sentence}: Clause): number | null {
    const isSame = this.said?.sentence === sentence && (this.text.startsWith('当年', start) || this.text.startsWith('同年', start));
    return isSame ? this.said!.year : null;
  }

  /** 2016年同期: the months of the scope in another year. */
  private sameMonths(mention: TimeMention): Period | null {
    const scope = this.current ?? this.reporting ?? this.fallback;
    if (scope === null || mention.fromYear === null) return null;
    if (mention.fromYear < 1000) return roleOf(this.text, mention, this.currentClause!) === 'scope' ? shiftYears(scope, mention.fromYear) : null; // （上年同期为增长6.1%）
    const move = (year: number): Period => shiftYears(scope, year - scope.from.year);
    return {from: move(mention.fromYear).from, to: move(mention.toYear ?? mention.fromYear).to, isInstant: false};
  }

  /** What a relative time counts from: 上月 from the month spoken of, 上年 from the year reported on, 去年 from the document. */
  private anchorOf({form, start, fromYear}: TimeMention, anchor: Anchor): Anchor {
    if (form === 'month') return this.month ?? anchor;
    const reported = this.contextYear() ?? this.fallback?.to.year ?? anchor.year;
    return fromYear === -1 && this.text[start] === '上' ? {...anchor, year: reported} : anchor;
  }

  /** 二、2025年工作计划, 三、“十四五”时期主要目标: a heading with one year or plan. */
  private takeHeading(): void {
    const years = this.timed.flatMap(({period}) => (period !== null && period.from.month === 0 ? [period] : []));
    if (years.length !== 1) return;
    const {start, end} = this.currentClause!;
    this.headed = {period: years[0], level: this.headingLevel, isReview: /回顾|总结|执行情况/.test(this.text.slice(start, end))};
  }

  /** 2012年升格为省级开发区 tells when something happened years ago; what follows stands today. */
  private isEvent({mention, period}: Timed, clause: Clause): boolean {
    return (
      this.anchor !== null &&
      period!.to.year < this.anchor.year - 1 &&
      eventVerb.test(this.text.slice(mention.end, Math.min(clause.end, mention.end + 6)))
    );
  }

  private isLeading(mention: TimeMention, clause: Clause): boolean {
    if (mention.form === 'since' && clause.end === mention.end && this.text[mention.start - 1] === '自') return true; // 规划自2019年8月实施以来，
    const lead = this.text.slice(clause.start, mention.start).replace(/^【[^】]*】|[“‘「]/, '');
    return lead.length <= 12 && trimFront(lead.replace(aimsAndPast, '')) === '';
  }

  private survivesSentence({start}: Clause): boolean {
    if (/^\s*其中/.test(this.text.slice(start, start + 6))) return true; // it divides what was just said
    const period = this.current!;
    if (this.isOfSentence) return false;
    if (period.isInstant) return this.isDating && (this.isAsOf || (period.to.month > 0 && isDayOfMonthEnd(period) && period.to.month < 12));
    if (period.from.day > 0) return isDatingOnItsOwn(period, this.anchor) && this.anchor!.day > 0; // a bulletin of those days
    if (isReporting(period)) return true;
    if (!isWholeYear(period)) return this.isStatistic;
    return this.anchor !== null && period.to.year >= this.anchor.year - (this.isDating ? 2 : 1);
  }

  private contextYear(): number | null {
    const period = this.current ?? this.reporting ?? this.headed?.period ?? null;
    if (period === null) return null;
    return period.from.year === period.to.year ? period.to.year : null;
  }

  private take(period: Period, isDating: boolean, isSpan = false): void {
    this.outer = period.isInstant ? this.outerOf(period, this.current) : null;
    this.current = period;
    this.isDating = isDating;
    this.isStatistic = false;
    this.isOfSentence = false;
    this.isAsOf = this.currentClause?.cues.some(({cue}) => cue === 'as-of') ?? false;
    if (isReporting(period) && (period.from.year === period.to.year || isSpan) && !this.isAhead(period) && !this.isInPassing) {
      this.reporting = period;
      this.reportingSection = this.section;
    } else if (isWholeYear(period)) {
      this.reporting = null;
      this.yearIn = this.currentClause!.paragraph;
    }
  }

  /** “上半年产值37亿元，…”, 2023年，…。今年上半年，…: what one says in a feature, or what a paragraph goes on to, dates no section. */
  private get isInPassing(): boolean {
    const {start, paragraph} = this.currentClause!;
    return this.text[start] === '“' || this.yearIn === paragraph;
  }

  /** The past year that a day of it stands in, unless a stretch of years is reported on. */
  private outerOf({to: {year}}: Period, current: Period | null): Period | null {
    const isPast = this.anchor !== null && year < this.anchor.year;
    const isOfSpan = this.reporting !== null || (this.headed !== null && !isWholeYear(this.headed.period));
    const outer = current !== null && isWholeYear(current) ? current : this.outer;
    return isPast && !isOfSpan && outer?.to.year === year ? outer : null;
  }

  /** Whether a period ends after the document was written: 2025年三季度全部完工 plans, and reports nothing. */
  private isAhead({to}: Period): boolean {
    const {anchor} = this;
    return anchor !== null && (to.year > anchor.year || (to.year === anchor.year && anchor.month > 0 && to.month > anchor.month));
  }

  /** The year that a pair without a year of its own starts from: the first of 从1980年至1985年, else the one before a stretch. */
  startYear(period: Period): number {
    return this.fromTo !== null && isoPeriod(this.fromTo) === isoPeriod(period) ? period.from.year : period.from.year - 1;
  }

  /** The times of the clause that was entered last. */
  get times(): readonly Timed[] {
    return this.timed;
  }

  /** The period that governs a figure from `at` to `end` in the clause entered last. */
  govern(at: number, end: number, parent: Governing | null): Governing {
    let own: Period | null = null;
    let isSpan = false;
    let isDeadline = false;
    for (const each of this.timed) {
      if (each.mention.start > at) break;
      if (each.period === null || each.role !== 'scope') continue;
      own = each.period;
      isSpan = each.mention.form === 'span';
      // 6月底前建成 and 于2021年投产，当年产值18亿元 date their own clause
      isDeadline = this.text[each.mention.end] === '前' || this.yearSaid(each.mention, this.currentClause!) !== null;
    }
    if (own !== null) {
      if (this.currentClause!.parent === null && !isDeadline) this.take(own, true, isSpan);
      return {period: own, basis: 'stated', rule: 'link/time-in-clause'};
    }
    const later = this.timed.find(({mention: {start}, period}) => period !== null && start > end && start - end <= 5);
    if (later && scheduled.test(this.text.slice(end, later.mention.start)))
      return {period: this.comingOf(later), basis: 'stated', rule: 'link/time-behind'};
    if (this.isPeakOfDay(at)) return {period: this.day!.period, basis: 'stated', rule: 'link/time-of-peak'};
    if (parent !== null) return {...parent, basis: parent.basis === 'stated' ? 'context' : parent.basis};
    const now = this.nowAt(at);
    if (now !== null) return {period: now, basis: this.anchor!.isInferred ? 'inferred' : 'document', rule: 'link/time-now'};
    if (this.current !== null) {
      this.isDating = true;
      return {period: this.current, basis: 'context', rule: 'link/time-carried'};
    }
    if (this.reporting !== null && this.isReported(this.reporting, at))
      return {period: this.reporting, basis: 'context', rule: 'link/time-of-section'};
    const below = this.timeBelow();
    if (below !== null) return {period: below, basis: 'context', rule: 'link/time-below'};
    if (this.headed !== null) return {period: this.headed.period, basis: 'context', rule: 'link/time-of-heading'};
    if (this.anchor === null || this.fallback === null) return {period: null, basis: null, rule: 'link/time-unknown'};
    return {period: this.isPlanning ? yearPeriod(this.anchor.year) : this.fallback, basis: this.anchor.isInferred ? 'inferred' : 'document', rule: 'link/time-of-document'};
  }

  /** Whether a section's period goes on: not over 近期, nor a later part of the year that the heading names (下半年). */
  private isReported({from}: Period, at: number): boolean {
    if (from.month > 0 && /已(?:与|有|经|同|签|建成)/.test(this.text.slice(this.currentClause!.start, at))) return false; // 中国已与150个国家签署了合作文件
    if (this.reportingSection !== this.section || this.vagueSentence === this.currentClause!.sentence) return false;
    return this.headed === null || from.month <= 1;
  }

  /** A heading with figures (贷款余额增长7.4%) sums up what stands below, and takes the time that opens it: 11月末，… */
  private timeBelow(): Period | null {
    const {clauses, anchor, currentClause} = this;
    if (anchor === null || currentClause!.start >= this.headingEnd) return null;
    const next = clauses.slice(currentClause!.index + 1, currentClause!.index + 4).find(({start}) => start >= this.headingEnd);
    const mention = next?.times.find((time) => roleOf(this.text, time, next) === 'scope' && this.isLeading(time, next));
    return next === undefined || mention === undefined ? null : resolve(mention, this.anchorOf(mention, anchor), null);
  }

  /** 将于11月交付, written in October, is the next November, not the last. */
  private comingOf({mention, period}: Timed): Period {
    const isPast = mention.fromYear === null && this.anchor !== null && period!.to.year < this.anchor.year;
    return isPast ? shiftYears(period!, this.anchor!.year - period!.to.year) : period!;
  }

  /** 6月27日，…发生事故，造成86人遇难: the day is that of its sentence. */
  private isPeakOfDay(at: number): boolean {
    const {day, currentClause: clause} = this;
    if (day === null || day.clause.index < clause!.index - 3) return false;
    return (day.clause.sentence === clause!.sentence || day.clause.index === clause!.index - 1) && peak.test(this.text.slice(clause!.start, at));
  }

  /** What 目前 and 现有 before `at` mean: the day of writing; in a report on years gone by, their end. */
  private nowAt(at: number): Period | null {
    const {anchor, fallback, current} = this;
    const cue = this.currentClause!.cues.find(({cue: kind, start}) => start < at && (kind === 'now' || kind === 'as-of'));
    if (anchor === null || cue === undefined) return null;
    if (this.text.startsWith('目前', cue.end - 2)) return anchorPeriod(anchor);
    if (cue.cue !== 'now') return null;
    if (fallback?.to.year === anchor.year) return anchorPeriod(anchor);
    return current !== null && current.from.year < current.to.year ? fallback : null;
  }

  /** A rate or share was dated by the current time: statistics go on in the next sentence, events do not. */
  markStatistic(): void {
    this.isStatistic = true;
  }

  /** A plan under no time of its own is for the whole year, and so is what its sentence goes on to say. */
  takeYear(year: number): Period {
    const period = yearPeriod(year);
    this.take(period, true);
    return period;
  }

  /** What is said about how sure a figure at `at` is. */
  statusAt(at: number): {status: Status; text: string | null; rule: string} {
    const clause = this.currentClause!;
    for (const {cue, start, end} of clause.cues) {
      if (start > at) break;
      const status =
        cue === 'forecast'
          ? 'forecast'
          : cue === 'target'
            ? 'target'
            : cue === 'provisional'
              ? 'provisional'
              : cue === 'estimate'
                ? 'estimate'
                : null;
      if (status === null || (status === 'target' && !isAim(this.text, start, end, clause))) continue;
      this.status = {
        status,
        text: this.text.slice(start, end),
        clause: clause.index,
        part: clause.part,
        sentence: clause.sentence,
        isSticky: clause.ending === 'colon',
      };
    }
    const said = this.status;
    const isOver =
      said !== null &&
      !said.isSticky &&
      clause.figures.length === 0 &&
      (said.status === 'target' || (clause.index > said.clause && clause.end - clause.start > 10));
    if (isOver) this.status = null;
    const isElsewhere = said !== null && said.clause !== clause.index && wordsOfClause.has(said.text);
    if (said !== null && !isElsewhere && (said.part === clause.part || (said.isSticky && said.sentence === clause.sentence))) {
      if (!isFact(this.text.slice(clause.start, at)) || (said.part === clause.part && clauseHasStatus(clause, at)))
        return {status: said.status, text: said.text, rule: 'link/status-cue'};
    }
    return {status: 'actual', text: null, rule: 'link/status-plain'};
  }

  /** A clause without figures may open a status for those that follow: 预期目标是：… */
  noteStatus(): void {
    this.statusAt(this.currentClause!.end);
  }

  /** Whether 累计 or a synonym governs a figure at `at`. */
  cumulativeAt(at: number): boolean {
    const clause = this.currentClause!;
    for (const {cue, start} of clause.cues) {
      if (cue === 'cumulative' && start < at) this.cumulative = {part: clause.part, sentence: clause.sentence, from: start};
    }
    return this.cumulative !== null && this.cumulative.part === clause.part;
  }
}

/** Words of the future that say nothing of the next clause: 将于10月开幕，19个场馆已竣工. */
const wordsOfClause = new Set(['将于', '将在', '将有', '将从']);

const eventVerb =
  /^(?:升格|成立|建成|设立|获批|批准|经|被|入选|荣获|正式|开工|投产|创办|组建|挂牌|更名|改制|并入|落户|注册|开园|建厂|开馆|晋升|获评|列入|撤|划归|始建|动工|通车|建立)/;

/** What is reached on a day: peaks, closing prices, temperatures. */
const peak = /最高|最大|最低|峰值|单日|当日|收盘|收于|气温|纪录|造成|死亡|遇难|受伤|失踪/;

/** How deep a heading stands: 一、 is 1, （一） 2, 1. 3; without a number it is 0, or as its # say. */
function levelOf(heading: string): number {
  const marks = /^#+/.exec(heading)?.[0].length ?? 0;
  if (/^[\s#*]*第?[一二三四五六七八九十]{1,3}(?:[、.．]|部分|章)/.test(heading)) return 1;
  if (/^[\s#*]*[（(][一二三四五六七八九十]{1,3}[）)]/.test(heading)) return 2;
  return /^[\s#*]*\d{1,2}[.．、]/.test(heading) ? 3 : marks;
}

/** What stands between a figure and the time that it is planned for: 420套将于9月交付. */
const scheduled = /^(?:预计|计划|拟|将|预计将|计划将)(?:于|在)$/;

/** Whether a heading ends the section of another; one without a number stands inside a numbered section. */
const endsSection = (level: number, headed: number): boolean => (level === 0 ? headed === 0 : level <= headed);

const aimsAndPast = /刚刚过去的?|过去的?$|预计|力争|确保|计划|有望|争取/g;

/**
 * Whole years and stretches date what follows; a month does when it is of the document's own year (批准于2018年6月
 * dates its event), and a day when the document was written about then.
 */
const isDatingOnItsOwn = (period: Period, anchor: Anchor | null): boolean =>
  period.from.day === 0
    ? period.from.month === 0 || isReporting(period) || period.to.year === anchor?.year
    : !period.isInstant || (period.to.year === anchor?.year && anchor.month > 0 && Math.abs(anchor.month - period.to.month) <= 1);

/** 年底 and 月末 date what follows; a day on which something happened does not. */
const isDayOfMonthEnd = ({to}: Period): boolean => to.day === monthLength(to.year, to.month);

const clauseHasStatus = (clause: Clause, at: number): boolean =>
  clause.cues.some(({cue, start}) => (cue === 'forecast' || cue === 'target') && start < at);

/** A new clause that states a fact of its own ends a forecast. */
const isFact = (wording: string): boolean => /^[，,；;]?(?:其中)?(?:目前|已|现有|实际|累计已)/.test(wording);

/** 计划 and 目标 are aims only as verbs or before 是: not 引导计划项目, not 计划2人. */
function isAim(text: string, start: number, end: number, clause: Clause): boolean {
  const word = text.slice(start, end);
  const next = text.slice(end, end + 2);
  if (word === '争取') return !/^(?:专项|上级|中央|省级|市级|国家|资金|政策|债券|各类|到位|到[^20明今年“])/.test(next); // 争取专项债券资金18.6亿元
  if (word === '计划' || word === '計劃') {
    const before = text.slice(Math.max(clause.start, start - 2), start);
    const isVerb =
      /^(?:到|在|用|于|今|明|总|新|投|建|播|安|实|完|引|培|种|植|招|改|增|每|未|利|发|开|年|再|分|将|募|筹|采|购)/.test(next);
    return isVerb && !/[》”“科技工重年度生单原]$/.test(before);
  }
  if (word === '目标' || word === '预期目标') return /^(?:是|为|：|:|设|，)/.test(next) || text[end] === undefined;
  return true;
}
