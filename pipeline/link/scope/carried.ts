/** The time that goes on from clause to clause, until its sentence, paragraph or section ends it. */
import type {TimeMention} from '../../model.ts';
import {type Anchor, isReporting, isWholeYear, type Period} from '../anchor.ts';
import type {Clause} from '../structure.ts';
import type {Headings} from './headings.ts';
import {isDatingOnItsOwn, isDayOfMonthEnd} from './opening.ts';

/** The time of the figures that name none, as it stands at the clause entered last. */
export class CarriedTime {
  private readonly text: string;
  private readonly anchor: Anchor | null;
  private readonly headings: Headings;
  /** The time spoken of. */
  current: Period | null = null;
  /** The year that the current day or year's end stands in, where the sentence named it before. */
  private outer: Period | null = null;
  /** The day that stood before a part of its sentence named a time of its own. */
  private whole: Period | null = null;
  /** The years that the sentence is on, while the end of a pair stands before them: 过去五年，…增加到2023年的…；… */
  private span: Period | null = null;
  /** The period that the section reports on. */
  reporting: Period | null = null;
  /** It was named before the first heading. */
  private isOfDocument = false;
  /** 今年以来 that has dated no figure yet: all the same it may only lead in. */
  private since: Period | null = null;
  /** The paragraph that spoke of a whole year last. */
  private yearIn = -1;
  private isDating = false;
  private isStatistic = false;
  /** The current time dated what stood then: 2012年6月，有煤矿8座. */
  private isStock = false;
  private isAsOf = false;
  /** The time ends with its sentence, being that of an occasion or a comparison: 在2022年度考评中, 从1980年至1985年. */
  private isOfSentence = false;

  constructor(text: string, anchor: Anchor | null, headings: Headings) {
    this.text = text;
    this.anchor = anchor;
    this.headings = headings;
  }

  /** A heading ends what the section before reported on; 1、 and （一） divide what was said before the first heading. */
  endSection(): void {
    if (!this.isOfDocument || !this.headings.isDivision) this.reporting = null;
  }

  /** A heading that names its own time ends what the document reported on. */
  endReport(): void {
    this.reporting = null;
  }

  /** Ends what the opening of a clause ends. */
  enter(clause: Clause, before: Clause): void {
    if (clause.sentence !== before.sentence) this.span = null;
    else if (clause.part !== before.part && this.span !== null) [this.current, this.span] = [this.span, null];
    if (clause.paragraph !== before.paragraph) this.current = this.outer = this.whole = null;
    else if (clause.sentence !== before.sentence && this.whole !== null) {
      this.current = this.whole;
      this.whole = null;
      this.isAsOf = true;
    } else if (clause.sentence !== before.sentence && this.current !== null && !this.survivesSentence(this.current, clause))
      this.current = this.outer; // 2024年，…，年底达1095万户。地区生产总值…
  }

  /** A part of what the sentence counts on a day names a time of its own: the next sentence goes on with that day. */
  keepWhole(): void {
    if (this.current?.isInstant === true) this.whole ??= this.current;
  }

  /** The end of a pair takes the place of the years that it stands in, for its own part of the sentence. */
  keepSpan(): void {
    this.span = this.current;
  }

  /** Takes the time that a clause speaks of; `isDating` where it dates a figure. */
  take(period: Period, clause: Clause, isDating: boolean, form: TimeMention['form'] | null = null): void {
    const isOfOneYear = period.from.year === period.to.year || form === 'span';
    this.outer = period.isInstant ? this.outerOf(period) : null;
    this.current = period;
    this.isDating = isDating;
    this.isStatistic = false;
    this.isStock = false;
    this.isOfSentence = false;
    this.isAsOf = clause.cues.some(({cue}) => cue === 'as-of');
    this.since = null;
    if (isReporting(period) && isOfOneYear && !this.isAhead(period) && !this.isInPassing(clause)) {
      if (form === 'since' && !isDating) this.since = period;
      else this.reporting = period;
      this.isOfDocument = !this.headings.isBelow;
    } else if (isWholeYear(period) && !this.isWithinReport(period)) {
      this.reporting = null;
      this.yearIn = clause.paragraph;
    }
  }

  /** The day that a bulletin is of dates its whole section. */
  takeDay(period: Period, clause: Clause): void {
    this.take(period, clause, true);
    this.reporting = period;
  }

  /** The current time dated a figure. */
  markDating(): void {
    this.isDating = true;
    this.reporting = this.since ?? this.reporting;
  }

  /** A rate or share was dated by the current time: statistics go on in the next sentence, events do not. */
  markStatistic(): void {
    this.isStatistic = true;
  }

  /** What stood at the current time was counted: the next sentence goes on counting. */
  markStock(): void {
    this.isStock = true;
  }

  /** The current time ends with its sentence. */
  endWithSentence(): void {
    this.isOfSentence = true;
  }

  /** The year that a time without one stands in. */
  get year(): number | null {
    const period = this.current ?? this.reporting ?? this.headings.dated?.period ?? null;
    if (period === null) return null;
    return period.from.year === period.to.year ? period.to.year : null;
  }

  private survivesSentence(period: Period, {start}: Clause): boolean {
    if (/^\s*其中/.test(this.text.slice(start, start + 6))) return true; // it divides what was just said
    if (this.isOfSentence) return false;
    if (period.isInstant && this.isStatistic && isDatingOnItsOwn(period, this.anchor)) return true; // 10月1日，接待游客同比增长5%
    if (period.isInstant) return this.isDating && (this.isAsOf || (period.to.month > 0 && isDayOfMonthEnd(period) && period.to.month < 12));
    if (period.from.day > 0) return isDatingOnItsOwn(period, this.anchor) && this.anchor!.day > 0; // a bulletin of those days
    if (isReporting(period)) return true;
    if (!isWholeYear(period)) return this.isStatistic || this.isStock;
    if (this.isWithinReport(period)) return false;
    return this.isStatistic || (this.anchor !== null && period.to.year >= this.anchor.year - (this.isDating ? 2 : 1));
  }

  /** The past year that a day of it stands in, unless a stretch of years is reported on. */
  private outerOf({to: {year}}: Period): Period | null {
    const isPast = this.anchor !== null && year < this.anchor.year;
    const {dated} = this.headings;
    const isOfSpan = this.reporting !== null || (dated !== null && !isWholeYear(dated.period));
    const outer = this.current !== null && isWholeYear(this.current) ? this.current : this.outer;
    return isPast && !isOfSpan && outer?.to.year === year ? outer : null;
  }

  /** 1—9月…，完成年度计划的105%, in a text of October: its own year is spoken of in passing. */
  private isWithinReport({to}: Period): boolean {
    const {anchor, reporting} = this;
    return reporting?.to.year === to.year && to.year === anchor?.year && anchor.month > 0 && anchor.month < 12;
  }

  /** Whether a period ends after the document was written: 2025年三季度全部完工 plans, and reports nothing. */
  private isAhead({to}: Period): boolean {
    const {anchor} = this;
    return anchor !== null && (to.year > anchor.year || (to.year === anchor.year && anchor.month > 0 && to.month > anchor.month));
  }

  /** “上半年产值37亿元，…”, 2023年，…。今年上半年，…: what one says in a feature, or what a paragraph goes on to, dates no section. */
  private isInPassing({start, paragraph}: Clause): boolean {
    return this.text[start] === '“' || this.yearIn === paragraph;
  }
}
