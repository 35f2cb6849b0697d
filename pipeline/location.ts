/**
 * From a position in the clean text to the place that a reader can look up: raw span, code points,
 * line and column.
 *
 * Nothing is computed before it is asked for, and positions that mostly increase, as figures in a text
 * do, cost a few comparisons each.
 */
import type {Document, Segment} from './model.ts';

/** Conversions for one document. All offsets are half-open and 0-based, lines and columns 1-based. */
export interface Locator {
  /** UTF-16 offset in `text` → UTF-16 offset in `raw` of that character; the end of `text` gives the end of `raw`. */
  rawStart(textOffset: number): number;
  /**
   * Exclusive end in `text` → exclusive end in `raw`: right after the raw character of the last text
   * character, so that what a repair took out behind it stays outside.
   */
  rawEnd(textEnd: number): number;
  /** UTF-16 offset in `raw` → code points before it. */
  codePoint(rawOffset: number): number;
  /** UTF-16 offset in `raw` → line; `\n`, `\r\n` and `\r` each end one. */
  line(rawOffset: number): number;
  /** UTF-16 offset in `raw` → column in code points. */
  column(rawOffset: number): number;
}

/** What a locator needs of a document. */
export type Located = Pick<Document, 'raw' | 'text' | 'offsets'>;

/** Prepares conversions for `document`; cheap, the work is done on first use. */
export function createLocator(document: Located): Locator {
  const {raw, text, offsets} = document;
  const isIdentity = offsets.length === 1 && offsets[0].textLength === offsets[0].rawLength;
  const first = isIdentity ? offsets[0].raw - offsets[0].text : 0;
  const segmentAt = cursor(() => offsets.map((segment) => segment.text));
  const lineAt = cursor(() => lineStarts(raw));
  const pairAt = cursor(() => surrogatePairs(raw));
  const hasPairs = lazy(() => /[\ud800-\udbff]/.test(raw));

  const codePoint = (offset: number): number => hasPairs() ? offset - pairAt.before(offset - 1) : offset;
  const segment = (offset: number): Segment => offsets[segmentAt.before(offset + 1) - 1];
  return {
    rawStart(offset) {
      if (isIdentity) return offset + first;
      if (offset >= text.length) return raw.length;
      const {text: start, textLength, raw: rawStart, rawLength} = segment(offset);
      return textLength === rawLength ? rawStart + offset - start : rawStart;
    },
    rawEnd(end) {
      if (isIdentity) return end + first;
      if (end <= 0) return 0;
      const {text: start, textLength, raw: rawStart, rawLength} = segment(end - 1);
      return textLength === rawLength ? rawStart + end - start : rawStart + rawLength;
    },
    codePoint,
    line: (offset) => lineAt.before(offset + 1),
    column(offset) {
      const start = lineAt.starts()[lineAt.before(offset + 1) - 1];
      return codePoint(offset) - codePoint(start) + 1;
    },
  };
}

/** Counts how many of the ascending `starts` lie before an offset. Looks on from where it looked last. */
function cursor(list: () => readonly number[]) {
  const starts = lazy(list);
  let at = 0;
  return {
    starts,
    before(offset: number): number {
      const all = starts();
      if (at > 0 && all[at - 1] >= offset) at = search(all, offset);
      for (let steps = 0; at < all.length && all[at] < offset; at++) {
        if (++steps > 16) return (at = search(all, offset));
      }
      return at;
    },
  };
}

/** How many of the ascending `starts` are less than `offset`, by bisection. */
function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lazy<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

/** 1-based line, and column in code points, of one offset: for messages, where no locator is at hand. */
export function placeOf(raw: string, offset: number): {line: number; column: number} {
  const before = raw.slice(0, offset);
  const starts = lineStarts(before);
  return {line: starts.length, column: [...before.slice(starts.at(-1))].length + 1};
}

/** Where the lines of `raw` begin, `[0, …]`. */
export function lineStarts(raw: string): number[] {
  const starts = [0];
  if (!raw.includes('\r')) {
    for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 10 || (code === 13 && raw.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Offsets of the high surrogates, each of which begins a pair (`raw` is well-formed). */
function surrogatePairs(raw: string): number[] {
  const pairs = [];
  for (const match of raw.matchAll(/[\ud800-\udbff]/g)) pairs.push(match.index);
  return pairs;
}
