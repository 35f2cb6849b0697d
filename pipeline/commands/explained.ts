/** One figure in its sentence: what `explain` and `review` show of it. */
import {lstatSync} from 'node:fs';
import {join} from 'node:path';
import {isDocumentId, listRaw} from '../disk.ts';
import {extract} from '../extract/index.ts';
import {explainLink, link} from '../link/index.ts';
import type {Locator} from '../location.ts';
import {createLocator} from '../location.ts';
import type {Article, Document, Observation, RawFile} from '../model.ts';
import {normalise} from '../normalise/index.ts';
import {Refusal} from '../problem.ts';
import {read} from '../read/index.ts';
import {loadArticle} from '../source.ts';
import type {Mark} from './cells.ts';
import {cellsOf, underlined} from './cells.ts';
import {nearest} from './usage.ts';

/** A document with all that the stages made of it. */
export interface Explained {
  readonly document: Document;
  readonly locator: Locator;
  /** As read; what editors decided is in its `review`. */
  readonly article: Article;
  readonly links: ReturnType<typeof explainLink>;
}

/** The article `id` of a folder. @throws Refusal, with the id that was perhaps meant */
export function inRaw(raw: string, id: string): RawFile {
  if (isDocumentId(id) && lstatSync(join(raw, id), {throwIfNoEntry: false})?.isDirectory()) return loadArticle(raw, id);
  const near = nearest(id, listRaw(raw).ids);
  throw new Refusal([{
    path: raw, line: null, column: null, rule: 'explain/document', seen: `No article ${id}`, expected: near,
    remedy: 'Name one that is there, or the folder that holds it with --raw.',
  }]);
}

/** Takes a file through the stages up to `link`. */
export function stagesOf(file: RawFile): Explained {
  const document = read(file);
  const quantities = normalise(extract(document));
  return {document, locator: createLocator(document), article: link(quantities), links: explainLink(quantities)};
}

/** The sentence with `^` under the figure and `~` under its cues, and the cues by name. */
export function sentenceLines({document, locator, links}: Explained, row: Observation): string[] {
  const figure = {start: textAt(document, locator, row.char_start), end: textAt(document, locator, row.char_end)};
  const {start, end} = sentenceAround(document.text, figure.start, figure.end);
  const cues = links.get(row.observation_id)?.cues ?? [];
  const marks = [...cues.map((cue) => ({...cue, sign: '~'})), {...figure, sign: '^'}]
    .map((mark): Mark => ({start: mark.start - start, end: mark.end - start, sign: mark.sign}));
  const names = cues.map((cue) => `${cue.kind} “${document.text.slice(cue.start, cue.end)}”`);
  const width = Math.min(process.stdout.columns || 100, 100) - 2;
  const shown = underlined(document.text.slice(start, end).replaceAll('\n', ' '), marks, width).map((line) => `  ${line}`);
  return names.length > 0 ? [...shown, '', `  cues: ${names.join(', ')}`] : shown;
}

/** Raw code-point offset → offset in `text`: the first character that stands for what comes at or after it. */
function textAt({text}: Document, locator: Locator, codePoint: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (locator.codePoint(locator.rawStart(middle)) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAround(text: string, from: number, to: number): {start: number; end: number} {
  const isEnd = (at: number) => '。！？；\n'.includes(text[at]);
  let start = from;
  while (start > 0 && !isEnd(start - 1)) start--;
  let end = to;
  while (end < text.length && !isEnd(end - 1)) end++;
  while (start < from && ' \u3000'.includes(text[start])) start++;
  return {start, end};
}

/** Rows of words in columns of equal width, however wide their characters are. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, Math.min(cellsOf(cell), 40))), []);
  return rows.map((row) => `    ${row.map((cell, at) => cell + ' '.repeat(Math.max(0, widths[at] - cellsOf(cell)))).join('  ').trimEnd()}`);
}
