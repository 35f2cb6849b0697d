/** The periods of the times of a clause: what 上月, 当年 and 同期 count from. */
import type {TimeMention} from '../../model.ts';
import {type Anchor, type Period, resolve, shiftYears} from '../anchor.ts';
import {isOfRate, roleOf, type Timed} from '../role.ts';
import type {Clause} from '../structure.ts';
import type {CarriedTime} from './carried.ts';

/** Resolves times one by one, in the order of the text. */
export class TimeResolver {
  private readonly text: string;
  private readonly anchor: Anchor | null;
  private readonly fallback: Period | null;
  private readonly carried: CarriedTime;
  /** The month that the paragraph spoke of last: 9月份…，上月… */
  private month: Anchor | null = null;
  /** The year that was named last, in whatever part. */
  private said: {year: number; sentence: number} | null = null;

  constructor(text: string, anchor: Anchor | null, fallback: Period | null, carried: CarriedTime) {
    this.text = text;
    this.anchor = anchor;
    this.fallback = fallback;
    this.carried = carried;
  }

  /** A paragraph ends the month spoken of. */
  endParagraph(): void {
    this.month = null;
  }

  /** The times of a clause, each with its period and its part in the clause. */
  resolveAll(clause: Clause): Timed[] {
    return clause.times.map((mention) => {
      const role = roleOf(this.text, mention, clause);
      const period = this.anchor === null ? null : this.periodOf(mention, role, clause, this.anchor);
      this.note(mention, role, period, clause);
      return {mention, period, role};
    });
  }

  /** 于2022年9月投产，当年…: the year that the sentence named last. */
  yearSaid({start}: TimeMention, {sentence}: Clause): number | null {
    const isSame = this.said?.sentence === sentence && (this.text.startsWith('当年', start) || this.text.startsWith('同年', start));
    return isSame ? this.said!.year : null;
  }

  /** What a relative time counts from: 上月 from the month spoken of, 上年 from the year reported on, 去年 from the document. */
  anchorOf({form, start, fromYear}: TimeMention, anchor: Anchor): Anchor {
    if (form === 'month') return this.month ?? anchor;
    const reported = this.carried.year ?? this.fallback?.to.year ?? anchor.year;
    return fromYear === -1 && this.text[start] === '上' ? {...anchor, year: reported} : anchor;
  }

  private periodOf(mention: TimeMention, role: Timed['role'], clause: Clause, anchor: Anchor): Period | null {
    if (mention.form === 'same-period') return this.sameMonths(mention, role);
    const {reporting} = this.carried;
    if (isThisYearSoFar(mention) && reporting?.from.month === 1 && reporting.from.year === anchor.year) return reporting;
    if (mention.form === 'span' && mention.years > 0) return resolve(mention, this.anchorOfSpan(mention, anchor), null);
    // 全年 and 年底 without a year are those of the document's own year
    const isWhole = mention.fromYear === null && (mention.toMonth === 0 || mention.toMonth === 12);
    const year = this.yearSaid(mention, clause) ?? this.carried.year ?? (isWhole ? (this.fallback?.to.year ?? null) : null);
    return resolve(mention, this.anchorOf(mention, anchor), isWhole && this.isYearEndAhead(mention, role, anchor, year) ? anchor.year - 1 : year);
  }

  /** 年末人口391万人, published in March: the end of a year that is not over is that of the year before. */
  private isYearEndAhead({start}: TimeMention, role: Timed['role'], {year, month}: Anchor, own: number | null): boolean {
    return role === 'scope' && month > 0 && month < 12 && own === year && this.carried.year === null && this.text.startsWith('年末', start);
  }

  /** 两年平均增长 ends with the year spoken of, 两年来 with the year that the document reports on. */
  private anchorOfSpan(mention: TimeMention, anchor: Anchor): Anchor {
    const year = isOfRate(this.text, mention) ? (this.carried.current ?? this.carried.reporting ?? this.fallback)?.to.year : this.fallback?.to.year;
    return year === undefined || (!isOfRate(this.text, mention) && year !== anchor.year - 1) ? anchor : {...anchor, year, month: 0};
  }

  /** 2016年同期: the months of the scope in another year. */
  private sameMonths({fromYear, toYear}: TimeMention, role: Timed['role']): Period | null {
    const scope = this.carried.current ?? this.carried.reporting ?? this.fallback;
    if (scope === null || fromYear === null) return null;
    if (fromYear < 1000) return role === 'scope' ? shiftYears(scope, fromYear) : null; // （上年同期为增长6.1%）
    const move = (year: number): Period => shiftYears(scope, year - scope.from.year);
    return {from: move(fromYear).from, to: move(toYear ?? fromYear).to, isInstant: false};
  }

  /** Keeps the month and the year that were spoken of last. */
  private note({form, fromYear, toYear}: TimeMention, role: Timed['role'], period: Period | null, {sentence}: Clause): void {
    const isMonthEnd = form === 'instant' && role === 'scope';
    if ((form === 'period' || isMonthEnd) && period !== null && period.to.month > 0 && (period.to.day === 0 || isMonthEnd))
      this.month = monthOf(period.to);
    if (fromYear !== null && fromYear >= 1000 && fromYear === toYear) this.said = {year: fromYear, sentence};
  }
}

const monthOf = ({year, month, day}: Period['to']): Anchor => ({year, month, day, isInferred: false});

/** 今年以来, 年初以来: in a text that reports on January to some month, those months. */
const isThisYearSoFar = ({form, fromYear, fromMonth}: TimeMention): boolean => form === 'since' && fromYear === 0 && fromMonth <= 1;
