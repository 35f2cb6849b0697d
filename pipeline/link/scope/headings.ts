/** What headings say of time: one that names a year or a plan dates its section. */
import type {Anchor, Period} from '../anchor.ts';
import type {Timed} from '../role.ts';
import type {Clause, Heading} from '../structure.ts';

/** A heading that names one year or plan: 二、2025年工作计划. */
interface Dated {
  readonly period: Period;
  /** How deep the heading stands. */
  readonly level: number;
  /** It looks back: 2024年工作回顾. */
  readonly isReview: boolean;
}

/** Follows the headings of a document. */
export class Headings {
  private readonly text: string;
  private readonly anchor: Anchor | null;
  /** How deep the last heading stands, and where it ends. */
  private level = 0;
  private end = -1;
  /** The heading whose year the section has. */
  dated: Dated | null = null;
  /** The section on the year before is over: what follows in a report of the first months is planned. */
  isPlanning = false;
  /** Whether a heading other than the title stood above: what is said now is said of a section. */
  isBelow = false;
  /** Whether the last heading is one of （一）, （二）, … or 1、, 2、, … */
  isDivision = false;

  constructor(text: string, anchor: Anchor | null) {
    this.text = text;
    this.anchor = anchor;
  }

  /** Enters a heading; it ends the sections below it and beside it. False for the line under a title that tells when and where it was printed. */
  enter({start, end, paragraph}: Heading): boolean {
    const wording = this.text.slice(start, end);
    if (byline.test(wording)) return false;
    this.level = levelOf(wording);
    this.isBelow ||= this.level > 0 || paragraph > 1;
    this.isDivision = this.level > 1 && this.text[start] !== '#';
    this.end = end;
    if (this.dated === null || !endsSection(this.level, this.dated.level)) return true;
    this.isPlanning ||= this.dated.isReview && this.dated.period.to.year + 1 === this.anchor?.year;
    this.dated = null;
    return true;
  }

  /** Whether a clause stands in the last heading. */
  holds({start}: Clause): boolean {
    return start < this.end;
  }

  /** 二、2025年工作计划, 三、“十四五”时期主要目标: a heading with one year or plan dates its section; whether this one does. */
  date({start, end}: Clause, times: readonly Timed[]): boolean {
    const years = times.flatMap(({period}) => (period !== null && period.from.month === 0 ? [period] : []));
    if (years.length !== 1) return false;
    this.dated = {period: years[0], level: this.level, isReview: /回顾|总结|执行情况/.test(this.text.slice(start, end))};
    return true;
  }
}

/** 2013-06-17 统计局, 来源：规划处 2020年08月27日 11:25 */
const byline = /^[\s（(]*(?:发布(?:时间|日期)|时间|日期|来源|文章来源|信息来源|作者|记者|编辑)[：:]|^.{0,20}\d{4}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[^，。：；]{0,20}$/;

/** How deep a heading stands: 一、 is 1, （一） 2, 1. 3; without a number it is 0, or as its # say. */
function levelOf(heading: string): number {
  const marks = /^#+/.exec(heading)?.[0].length ?? 0;
  if (/^[\s#*]*第?[一二三四五六七八九十]{1,3}(?:[、.．]|部分|章)/.test(heading)) return 1;
  if (/^[\s#*]*[（(][一二三四五六七八九十]{1,3}[）)]/.test(heading)) return 2;
  return /^[\s#*]*\d{1,2}[.．、]/.test(heading) ? 3 : marks;
}

/** Whether a heading ends the section of another; one without a number stands inside a numbered section. */
const endsSection = (level: number, headed: number): boolean => (level === 0 ? headed === 0 : level <= headed);
