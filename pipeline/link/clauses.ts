/** The pass over the tokens that builds clauses, brackets and headings. */
import type {Amount, BreakMention, QuantityMention, Token} from '../model.ts';
import type {Clause, Ending, Figure, Heading, Slice, Structure} from './structure.ts';

/** The clauses and headings of a text, in its order. A figure's own text is not cut out of its clause yet. */
export function readClauses(text: string, tokens: readonly Token[], amounts: readonly Amount[]): Structure {
  const reader = new ClauseReader(text, tokens, amounts);
  for (let at = 0; at < tokens.length; at += 1) reader.take(at);
  return reader.end();
}

/** A clause while it is being read. */
type Draft = {-readonly [K in keyof Clause]: Clause[K] extends readonly (infer Item)[] ? Item[] : Clause[K]};

/**
 * Most clauses hold no figure, no time and no bracket: until something is put in, they share one list. It once held
 * an object, as the lists that take its place do, so that the engine reads both alike; positions are numbers.
 */
const none = [{}].slice(1) as never[];
const noPlaces: number[] = [];

/** The list with one more item. */
function added<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

const copied = <T>(list: T[]): T[] => (list.length === 0 ? list : [...list]);

class ClauseReader {
  private readonly clauses: Draft[] = [];
  private readonly headings: Heading[] = [];
  /** The clauses that open brackets hang on. */
  private readonly outer: Draft[] = [];
  private sentence = 0;
  private part = 0;
  private paragraph = 0;
  /** Figures so far: the index of the next one's amount. */
  private figures = 0;
  private lineStart = 0;
  /** Whether the line holds a sign that closes a sentence, and so is no heading. */
  private hasSentence = false;
  /** Breaks before this position stand inside a bracket without figures. */
  private bracketEnd = -1;
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly amounts: readonly Amount[];
  private clause: Draft;

  constructor(text: string, tokens: readonly Token[], amounts: readonly Amount[]) {
    this.text = text;
    this.tokens = tokens;
    this.amounts = amounts;
    this.clause = this.open(0, 'paragraph', null);
  }

  /** Takes the token at `at`, which follows the one taken last. */
  take(at: number): void {
    const token = this.tokens[at];
    if (isFull(this.clause)) this.next(token.start, token.start, 'comma');
    if (token.kind === 'quantity') this.addFigure(token);
    else if (token.kind === 'time') this.clause.times = added(this.clause.times, token);
    else if (token.kind === 'cue') this.clause.cues = added(this.clause.cues, token);
    else if (token.kind === 'numeral' && token.rule === 'extract/duration') this.clause.durations = added<Slice>(this.clause.durations, token);
    else if (token.kind === 'break' && token.start >= this.bracketEnd) this.takeBreak(token, at);
  }

  /** Ends the last clause at the text's end. */
  end(): Structure {
    this.clause.end = this.text.length;
    this.pushHeading(this.text.length);
    return {clauses: this.clauses, headings: this.headings};
  }

  private addFigure(token: QuantityMention): void {
    const {clause} = this;
    clause.figures = added<Figure>(clause.figures, {
      token,
      amount: this.amounts[this.figures],
      clause,
      position: clause.figures.length,
      lead: {start: clause.start, end: token.start},
      tail: {start: token.end, end: token.end},
    });
    this.figures += 1;
  }

  private takeBreak(token: BreakMention, at: number): void {
    switch (token.break) {
      case 'paragraph':
        return this.endParagraph(token);
      case 'sentence':
        this.hasSentence = true;
        if (this.outer.length === 0) {
          this.sentence += 1;
          this.part += 1;
        }
        return this.next(token.start, token.end, 'sentence');
      case 'semicolon':
        this.hasSentence = true;
        if (this.outer.length === 0) this.part += 1;
        return this.next(token.start, token.end, 'semicolon');
      case 'comma':
      case 'colon':
        return this.next(token.start, token.end, token.break);
      case 'list':
        this.clause.lists = added(this.clause.lists, token.start);
        return;
      case 'open':
        return this.enterBracket(token, at);
      case 'close':
        if (this.outer.length > 0) this.resume(this.leaveBracket(token.start), token.end);
        return;
      default:
    }
  }

  private open(start: number, opening: Ending, parent: Clause | null): Draft {
    const clause: Draft = {
      index: this.clauses.length,
      start,
      end: this.text.length,
      sentence: this.sentence,
      part: this.part,
      paragraph: this.paragraph,
      opening,
      ending: 'end',
      parent,
      figures: none,
      times: none,
      cues: none,
      holes: none,
      durations: none,
      lists: noPlaces,
    };
    this.clauses.push(clause);
    return clause;
  }

  /** Ends the clause at `at`; the next one begins at `after`. */
  private next(at: number, after: number, ending: Ending): void {
    const {clause, sentence, part, paragraph} = this;
    if (clause.start === at && isEmpty(clause)) {
      clause.start = after; // ，，，，
      clause.opening = ending;
      clause.sentence = sentence;
      clause.part = part;
      clause.paragraph = paragraph;
      return;
    }
    clause.end = at;
    clause.ending = ending;
    this.clause = this.open(after, ending, clause.parent);
  }

  private endParagraph({start, end}: BreakMention): void {
    while (this.outer.length > 0) this.clause = this.leaveBracket(start);
    this.pushHeading(start);
    this.sentence += 1;
    this.part += 1;
    this.paragraph += 1;
    this.hasSentence = false;
    this.lineStart = end;
    this.clause.end = start;
    this.clause.ending = 'paragraph';
    this.clause = this.open(end, 'paragraph', null);
  }

  private enterBracket(token: BreakMention, at: number): void {
    const close = closingBracket(this.tokens, at);
    if (close === null) return;
    if (!close.hasFigure) {
      this.bracketEnd = close.end;
      return;
    }
    this.clause.holes = added(this.clause.holes, {start: token.start, end: close.end});
    this.outer.push(this.clause);
    this.clause = this.open(token.end, 'open', this.clause);
  }

  /** Ends the clause in a bracket; gives the one that the bracket hangs on. */
  private leaveBracket(at: number): Draft {
    this.clause.end = at;
    this.clause.ending = 'close';
    return this.outer.pop()!;
  }

  /**
   * After a bracket with figures a clause goes on as a clause of its own, so that figures stay in the order
   * of the text. Where it had no figure yet, its wording is still the next one's: 工业（含3家新厂）增加值384亿元.
   */
  private resume(before: Draft, at: number): void {
    const isOpen = before.figures.length === 0;
    const rest = this.open(isOpen ? before.start : at, isOpen ? before.opening : 'close', before.parent);
    if (isOpen) {
      rest.holes = copied(before.holes);
      rest.times = copied(before.times);
      rest.cues = copied(before.cues);
      rest.durations = copied(before.durations);
      rest.lists = copied(before.lists);
    }
    before.ending = 'open';
    before.end = at;
    this.clause = rest;
  }

  /** The line up to `end`, if it is a heading. */
  private pushHeading(end: number): void {
    const {text, lineStart: start, paragraph} = this;
    if (this.hasSentence || end - start > longestHeading || end - start < 2) return;
    if ('，,；;：:、'.includes(text.charAt(end - 1))) return;
    this.headings.push({start, end, paragraph});
  }
}

const longestHeading = 60;

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

/** Tokens of a bracket. */
const longestBracket = 120;

/** Looks ahead for the bracket's end; a bracket that stays open for too long is no bracket. */
function closingBracket(tokens: readonly Token[], at: number): {end: number; hasFigure: boolean} | null {
  let hasFigure = false;
  for (let i = at + 1; i < tokens.length && i < at + longestBracket; i += 1) {
    const token = tokens[i];
    if (token.kind === 'quantity') hasFigure = true;
    if (token.kind !== 'break') continue;
    if (token.break === 'close') return {end: token.end, hasFigure};
    if (token.break === 'paragraph' || token.break === 'open') return null;
  }
  return null;
}
