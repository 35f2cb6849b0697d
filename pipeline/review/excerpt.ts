/** What the spans of a review hold. */
import type {Decision, Excerpt} from '../model.ts';
import type {Problem} from '../problem.ts';
import {problemAt} from './problem.ts';

/** Looks spans up, and gathers what is wrong with them. */
export interface Excerpts {
  of(line: Omit<Decision, 'excerpt'>): Excerpt | null;
  readonly problems: readonly Problem[];
}

/** Makes ready to look up spans of a text, which is asked for when the first span is. */
export function createExcerpts(path: string, text: () => string): Excerpts {
  const problems: Problem[] = [];
  let characters: readonly string[] | undefined;
  return {
    problems,
    of(line) {
      const span = /^char=(\d+),(\d+)$/.exec(line.span ?? '');
      if (span === null) return null;
      characters ??= [...text()];
      const [start, end] = [Number(span[1]), Number(span[2])];
      if (start < end && end <= characters.length) return excerpt(characters, start, end);
      problems.push(problemAt(path, line, 'span', 'review/span', {
        seen: `The span ${line.span}`, expected: `a start before an end, and an end of at most ${characters.length}, which the text has`,
        remedy: 'Give the span in characters of the article: “figures explain FILE:LINE” says where its numerals begin.',
      }));
      return null;
    },
  };
}

function excerpt(characters: readonly string[], start: number, end: number): Excerpt {
  let from = start;
  while (from > 0 && !isBreak(characters, from - 1)) from--;
  let to = end;
  while (to < characters.length && !isBreak(characters, to)) to++;
  const text = (first: number, last: number): string => characters.slice(first, last).join('');
  return {start, end, text: text(start, end), quote: text(from, to).trim()};
}

/** Whether a clause ends at a character; the comma of 1,500 ends none. */
function isBreak(characters: readonly string[], at: number): boolean {
  if ('，。；！？;!?\r\n'.includes(characters[at])) return true;
  return characters[at] === ',' && !(isDigit(characters[at - 1]) && isDigit(characters[at + 1]));
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
