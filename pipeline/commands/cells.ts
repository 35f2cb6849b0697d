/** How wide text is on a terminal: Han characters and full-width forms take two cells, marks none. */

/** Cells that `text` takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOfCode(character.codePointAt(0)!);
  return cells;
}

function cellsOfCode(code: number): number {
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0;
  const isWide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
    || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff01 && code <= 0xff60)
    || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}

/** A stretch of a text to be underlined, half-open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

/**
 * A text folded at `width` cells, each line followed by one that underlines its marks. Where marks overlap,
 * the later one shows.
 *
 * ```
 * 经费从2021年的3800万元增长至5655万元
 *       ~~~~~~  ^^^^^^^^
 * ```
 */
export function underlined(text: string, marks: readonly Mark[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let under = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line);
    if (under.trim() !== '') lines.push(under.trimEnd());
    line = under = '';
    used = 0;
  };
  let at = 0;
  for (const character of text) {
    const cells = cellsOf(character);
    if (used + cells > width) flush();
    const sign = marks.findLast(({start, end}) => at >= start && at < end)?.sign ?? ' ';
    line += character;
    under += sign.repeat(cells);
    used += cells;
    at += character.length;
  }
  flush();
  return lines;
}
