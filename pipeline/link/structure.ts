/**
 * Sentences, clauses and brackets, built from the tokens in one pass. The clause is the place where a
 * figure is read: its name, its time and its comparison lie there, or are inherited from the one before.
 */
import type {Amount, CueMention, QuantityMention, TimeMention, Token} from '../model.ts';
import {readClauses} from './clauses.ts';
import {measureHead} from './name.ts';

/** A figure in its clause, before it is linked. */
export interface Figure {
  readonly token: QuantityMention;
  readonly amount: Amount;
  readonly clause: Clause;
  /** Text before it that is its own: from the figure or list sign before, or the clause's start. */
  lead: Slice;
  /** Text after it, up to the next figure, list sign or the clause's end. */
  tail: Slice;
  /** Position among the clause's figures. */
  readonly position: number;
}

/** Half-open stretch of the text. */
export interface Slice {
  start: number;
  end: number;
}

/** What ended a clause. */
export type Ending = 'comma' | 'semicolon' | 'colon' | 'sentence' | 'paragraph' | 'open' | 'close' | 'end';

/** A stretch between two signs of punctuation, with all that was read in it. */
export interface Clause {
  readonly index: number;
  readonly start: number;
  end: number;
  /** Counts 。 and line ends. */
  readonly sentence: number;
  /** Counts ； as well. */
  readonly part: number;
  readonly paragraph: number;
  /** What stood before it: a clause after a colon explains the one before. */
  readonly opening: Ending;
  ending: Ending;
  /** The clause that a bracket hangs on. */
  readonly parent: Clause | null;
  readonly figures: readonly Figure[];
  readonly times: readonly TimeMention[];
  readonly cues: readonly CueMention[];
  /** Brackets with figures of their own: no part of the clause's wording. */
  readonly holes: readonly Slice[];
  /** Durations: 仅两小时就从…上升为… They are no part of a name either. */
  readonly durations: readonly Slice[];
  /** Positions of 、 at the clause's own level. */
  readonly lists: readonly number[];
}

/** A heading: a short line without closing punctuation or figures. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** The text as clauses and headings, both in its order. */
export interface Structure {
  readonly clauses: readonly Clause[];
  readonly headings: readonly Heading[];
}

/** Builds the clauses of a text from its tokens. */
export function structure(text: string, tokens: readonly Token[], amounts: readonly Amount[]): Structure {
  const {clauses, headings} = readClauses(text, tokens, amounts);
  for (const each of clauses) if (each.figures.length > 0) cut(text, each);
  return {clauses, headings};
}

/** Gives each figure of a clause its own text before and after. */
function cut(text: string, clause: Clause): void {
  const {figures, lists} = clause;
  for (let i = 0; i < figures.length; i += 1) {
    const figure = figures[i];
    const previous = figures[i - 1];
    const following = figures[i + 1];
    const from = previous ? Math.max(previous.token.end, previous.token.number.end) : clause.start;
    const to = following ? following.token.start : clause.end;
    let start = previous ? from : afterBlank(text, clause, figure.token.start);
    if (previous) for (const at of lists) if (at >= from && at < figure.token.start && !isOneHolder(text, previous, at, figure)) start = at + 1;
    let end = to;
    for (let k = lists.length - 1; k >= 0; k -= 1)
      if (following && lists[k] >= figure.token.end && lists[k] < to && !isOneHolder(text, figure, lists[k], following)) end = lists[k];
    figure.lead = {start, end: figure.token.start};
    figure.tail = {start: Math.max(figure.token.end, figure.token.number.end), end};
    // 273个村和16个小区: the word before 和 belongs to the first
    const joint = following && end === to ? jointBefore(text, following.token.start, figure.tail.start) : -1;
    if (joint > 0) {
      figure.tail.end = joint;
    }
    if (previous && (jointBefore(text, figure.token.start, from) > 0 || isNounOf(text, previous, from, figure.token.start)))
      figure.lead.start = figure.token.start;
  }
}

/** Where a figure's wording begins in its clause: a headline may hold two, 茶农忙采春茶 产值超3亿元. */
function afterBlank(text: string, {start, end, opening, ending}: Clause, to: number): number {
  if (opening !== 'paragraph' || (ending !== 'paragraph' && ending !== 'end')) return start;
  const lead = text.slice(start, to);
  const halves = headline.exec(lead);
  return halves === null || measureHead(halves[1]) !== '' || hasBlank.test(text.slice(to, end).trimEnd()) ? start : start + halves[0].length;
}

const headline = /^\s*([^ \u3000\d，、]{6,30})[ \u3000]+(?=[^ \u3000]+$)/;
const hasBlank = /[ \u3000]/;

/** 50家博物馆、纪念馆12万人次: what stands on both sides of the sign ends alike, so both own the figure. */
function isOneHolder(text: string, {token}: Figure, at: number, next: Figure): boolean {
  const size = at - token.end;
  const rest = next.token.start - at - 1;
  if (size < 2 || size > 8 || rest < 2 || rest > 8 || !'家个所座处'.includes(token.unitText)) return false;
  return text[at - 1] === text[next.token.start - 1] && /^[\u4e00-\u9fa5]+、[\u4e00-\u9fa5]+$/.test(text.slice(token.end, next.token.start));
}

/** 26个国家235个城市: a short noun between two counts belongs to the first. */
const isNounOf = (text: string, previous: Figure, from: number, to: number): boolean =>
  previous.token.unitText === '个' && to - from >= 2 && to - from <= 4 && /^[\u4e00-\u9fa5]+$/.test(text.slice(from, to));

/** The position of 和, 与 or 及 right before `at`, or -1. */
function jointBefore(text: string, at: number, from: number): number {
  const sign = text.charAt(at - 1);
  return at - 1 >= from && (sign === '和' || sign === '与' || sign === '及') ? at - 1 : -1;
}
