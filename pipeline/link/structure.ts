/**
 * Sentences, clauses and brackets, built from the tokens in one pass. The clause is the place where a
 * figure is read: its name, its time and its comparison lie there, or are inherited from the one before.
 */
import type {TimeMention} from '../model.ts';
import type {CueMention, QuantityMention, Token} from '../model.ts';
import type {Amount} from '../model.ts';

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
  readonly figures: Figure[];
  readonly times: TimeMention[];
  readonly cues: CueMention[];
  /** Brackets with figures of their own: no part of the clause's wording. */
  readonly holes: Slice[];
  /** Durations: 仅两小时就从…上升为… They are no part of a name either. */
  readonly durations: Slice[];
  /** Positions of 、 at the clause's own level. */
  readonly lists: number[];
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
  const clauses: Clause[] = [];
  const headings: Heading[] = [];
  const stack: Clause[] = [];
  let sentence = 0;
  let part = 0;
  let paragraph = 0;
  let amount = 0;
  let lineStart = 0;
  let hasSentence = false;
  let bracketEnd = -1; // inside a bracket without figures

  const open = (start: number, opening: Ending, parent: Clause | null): Clause => {
    const clause: Clause = {
      index: clauses.length,
      start,
      end: text.length,
      sentence,
      part,
      paragraph,
      opening,
      ending: 'end',
      parent,
      figures: [],
      times: [],
      cues: [],
      holes: [],
      durations: [],
      lists: [],
    };
    clauses.push(clause);
    return clause;
  };
  let clause = open(0, 'paragraph', null);
  const next = (at: number, after: number, ending: Ending) => {
    if (clause.start === at && isEmpty(clause)) {
      Object.assign(clause, {start: after, opening: ending, sentence, part, paragraph}); // ，，，，
      return;
    }
    clause.end = at;
    clause.ending = ending;
    clause = open(after, ending, clause.parent);
  };

  /**
   * After a bracket with figures a clause goes on as a clause of its own, so that figures stay in the order
   * of the text. Where it had no figure yet, its wording is still the next one's: 工业（含3家新厂）增加值384亿元.
   */
  const resume = (outer: Clause, at: number): Clause => {
    const isOpen = outer.figures.length === 0;
    const rest = open(isOpen ? outer.start : at, isOpen ? outer.opening : 'close', outer.parent);
    if (isOpen) {
      rest.holes.push(...outer.holes);
      rest.times.push(...outer.times);
      rest.cues.push(...outer.cues);
      rest.durations.push(...outer.durations);
      rest.lists.push(...outer.lists);
    }
    outer.ending = 'open';
    outer.end = at;
    return rest;
  };

  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (isFull(clause)) next(token.start, token.start, 'comma');
    if (token.kind === 'quantity') {
      const figure: Figure = {
        token,
        amount: amounts[amount],
        clause,
        position: clause.figures.length,
        lead: {start: clause.start, end: token.start},
        tail: {start: token.end, end: token.end},
      };
      amount += 1;
      clause.figures.push(figure);
    } else if (token.kind === 'time') clause.times.push(token);
    else if (token.kind === 'cue') clause.cues.push(token);
    else if (token.kind === 'numeral' && token.rule === 'extract/duration') clause.durations.push(token);
    if (token.kind !== 'break' || token.start < bracketEnd) continue;
    switch (token.break) {
      case 'paragraph':
        while (stack.length > 0) clause = closeBracket(clause, stack, token.start);
        if (!hasSentence) pushHeading(text, lineStart, token.start, paragraph, headings);
        sentence += 1;
        part += 1;
        paragraph += 1;
        hasSentence = false;
        lineStart = token.end;
        clause.end = token.start;
        clause.ending = 'paragraph';
        clause = open(token.end, 'paragraph', null);
        break;
      case 'sentence':
        hasSentence = true;
        if (stack.length === 0) {
          sentence += 1;
          part += 1;
        }
        next(token.start, token.end, 'sentence');
        break;
      case 'semicolon':
        if (stack.length === 0) part += 1;
        hasSentence = true;
        next(token.start, token.end, 'semicolon');
        break;
      case 'comma':
        next(token.start, token.end, 'comma');
        break;
      case 'colon':
        next(token.start, token.end, 'colon');
        break;
      case 'list':
        clause.lists.push(token.start);
        break;
      case 'open': {
        const close = closingBracket(tokens, i);
        if (close === null) break;
        if (!close.hasFigure) {
          bracketEnd = close.end;
          break;
        }
        clause.holes.push({start: token.start, end: close.end});
        stack.push(clause);
        clause = open(token.end, 'open', clause);
        break;
      }
      case 'close':
        if (stack.length > 0) clause = resume(closeBracket(clause, stack, token.start), token.end);
        break;
      default:
    }
  }
  clause.end = text.length;
  if (!hasSentence) pushHeading(text, lineStart, text.length, paragraph, headings);
  for (const each of clauses) if (each.figures.length > 0) cut(text, each);
  return {clauses, headings};
}

/**
 * A clause of so many figures, times or cues is no clause that anybody wrote: it is cut, so that looking
 * through a clause for each of its figures stays linear in the text.
 */
const mostOfAKind = 64;
/** Nothing has been read in a clause yet. */
const isEmpty = ({figures, times, cues, lists, holes}: Clause): boolean =>
  figures.length + times.length + cues.length + lists.length + holes.length === 0;
const isFull = ({figures, times, cues, lists, holes, durations}: Clause): boolean =>
  figures.length >= mostOfAKind ||
  times.length >= mostOfAKind ||
  cues.length >= 2 * mostOfAKind ||
  lists.length >= 2 * mostOfAKind ||
  holes.length >= mostOfAKind ||
  durations.length >= mostOfAKind;

function closeBracket(clause: Clause, stack: Clause[], at: number): Clause {
  clause.end = at;
  clause.ending = 'close';
  return stack.pop()!;
}

/** Looks ahead for the bracket's end; a bracket that stays open for too long is no bracket. */
function closingBracket(tokens: readonly Token[], at: number): {end: number; hasFigure: boolean} | null {
  let hasFigure = false;
  for (let i = at + 1; i < tokens.length && i < at + 120; i += 1) {
    const token = tokens[i];
    if (token.kind === 'quantity') hasFigure = true;
    if (token.kind !== 'break') continue;
    if (token.break === 'close') return {end: token.end, hasFigure};
    if (token.break === 'paragraph' || token.break === 'open') return null;
  }
  return null;
}

const longestHeading = 60;

function pushHeading(text: string, start: number, end: number, paragraph: number, headings: Heading[]): void {
  if (end - start > longestHeading || end - start < 2) return;
  const last = text.charAt(end - 1);
  if ('，,；;：:、'.includes(last)) return;
  headings.push({start, end, paragraph});
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
    let start = from;
    if (previous) for (const at of lists) if (at >= from && at < figure.token.start) start = at + 1;
    let end = to;
    for (let k = lists.length - 1; k >= 0; k -= 1) if (following && lists[k] >= figure.token.end && lists[k] < to) end = lists[k];
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

/** 26个国家235个城市: a short noun between two counts belongs to the first. */
const isNounOf = (text: string, previous: Figure, from: number, to: number): boolean =>
  previous.token.unitText === '个' && to - from >= 2 && to - from <= 4 && /^[\u4e00-\u9fa5]+$/.test(text.slice(from, to));

/** The position of 和, 与 or 及 right before `at`, or -1. */
function jointBefore(text: string, at: number, from: number): number {
  const sign = text.charAt(at - 1);
  return at - 1 >= from && (sign === '和' || sign === '与' || sign === '及') ? at - 1 : -1;
}
