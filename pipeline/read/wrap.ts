/** Text that was broken at a fixed width, as in mails and PDF: most lines are as long as the page is wide. */
import {isDigit, isLatin} from './letters.ts';
import type {Line} from './lines.ts';
import {nextLine} from './lines.ts';

/** Cells by which full lines fall short: the room for a wide character, or for a short word. */
const slack = 3;
/** Cells by which punctuation that may not begin a line sticks out. */
const overhang = 8;
const narrowest = 30;
const widest = 160;

/**
 * The width that a text was wrapped at, in cells (a Han character takes two), or null: lines of many
 * widths are paragraphs, not pieces of them.
 */
export function pageWidth(text: string): number | null {
  const counts = new Array<number>(widest + overhang + 1).fill(0);
  let lines = 0;
  for (let line = nextLine(text, 0); line !== null; line = nextLine(text, line.end)) {
    lines++;
    const width = line.indent + (line.end - line.start > widest ? widest + overhang : cells(text, line.start, line.end));
    counts[Math.min(width, widest + overhang)]++;
  }
  const sum = (from: number, to: number): number => counts.slice(from, to + 1).reduce((all, count) => all + count, 0);
  let page = narrowest;
  for (let width = narrowest; width < widest; width++) {
    if (sum(width - slack, width) > sum(page - slack, page)) page = width;
  }
  const full = sum(page - slack, page);
  const wider = sum(page + overhang + 1, widest + overhang);
  return full >= 4 && full >= lines * 0.4 && wider <= lines * 0.02 ? page : null;
}

/** Whether `above` ends where the page ended: the first word of `line` would not have fitted. */
export function isFull(text: string, width: number, above: Line, line: Line): boolean {
  const limit = Math.min(line.end, line.start + 20);
  let end = line.start + 1;
  while (end < limit && isAlphanumeric(text, line.start) && isAlphanumeric(text, end)) end++;
  const used = above.indent + cells(text, above.start, above.end) + cells(text, line.start, end);
  return used > width - slack;
}

function isAlphanumeric(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || isLatin(text.charCodeAt(at));
}

function cells(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return sum;
}
