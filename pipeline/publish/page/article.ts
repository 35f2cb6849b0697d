/** An article's text, verbatim, with every numeral a link to what it was read as. */
import type {LedgerRow, Observation} from '../../model.ts';
import type {Html} from './html.ts';
import {html, verbatim} from './html.ts';
import {hashOf} from './links.ts';
import type {Stretch} from './marks.ts';
import {stretchesOf} from './marks.ts';
import type {DocumentRecord} from './records.ts';

/** Lines shorter than this without a full stop look like headings. */
const headingLength = 36;

/** As many paragraphs as the browser lays out in one go: it leaves out those that are off the screen. */
const together = 30;

/** The text, in blocks of paragraphs. */
export function* blocksOf(raw: string, record: DocumentRecord): Generator<Html> {
  let block: Html[] = [];
  for (const paragraph of paragraphsOf(raw, record)) {
    block.push(paragraph);
    if (block.length < together) continue;
    yield html`<div class="block">${block}</div>\n`;
    block = [];
  }
  yield html`<div class="block">${block}</div>\n`;
}

/** The paragraphs. A line break within a figure, left by a page break, does not end its paragraph. */
function* paragraphsOf(raw: string, {observations, numerals}: DocumentRecord): Generator<Html> {
  let pieces: Html[] = [];
  let line = '';
  const paragraph = (): Html[] => {
    const isEmpty = line.trim() === '';
    const made = isEmpty ? [] : [html`<p${isHeading(line) ? html` class="heading"` : null}>${pieces}</p>\n`];
    pieces = [];
    line = '';
    return made;
  };
  const put = (text: string, piece: Html): void => {
    line += text;
    pieces.push(piece);
  };
  for (const stretch of stretchesOf(raw, observations, numerals)) {
    const {text, observation, numeral} = stretch;
    if (observation >= 0 || numeral >= 0) {
      put(text, markOf(stretch, observations[observation], numerals[numeral]));
      continue;
    }
    const lines = text.split(/\r\n?|\n/);
    for (const [at, each] of lines.entries()) {
      if (at > 0) yield* paragraph();
      put(each, verbatim(each));
    }
  }
  yield* paragraph();
}

function isHeading(line: string): boolean {
  const text = line.trim();
  return text.length <= headingLength && !/[。！？；：，、,;:!?…”』」）)]$/.test(text);
}

function markOf({text, observation, numeral}: Stretch, row: Observation | undefined, other: LedgerRow | undefined): Html {
  if (row) {
    return html`<a class="figure ${classesOf(row)}" id="${row.observation_id}" href="${hashOf(row.observation_id)}" data-row="${observation}">${verbatim(text)}</a>`;
  }
  const id = `${other!.document_id}#char=${other!.numeral_start}`;
  return html`<a class="numeral ${other!.class}" id="${id}" href="${hashOf(id)}" data-numeral="${numeral}" tabindex="-1">${verbatim(text)}</a>`;
}

/** What the style tells apart: the kind, what is not a fact, and what is in doubt. */
function classesOf({measure, status, doubt}: Pick<Observation, 'measure' | 'status' | 'doubt'>): string {
  return [measure, ...(isExpected(status) ? ['expected'] : []), ...(doubt === null ? [] : ['doubtful'])].join(' ');
}

/** A forecast or a target: no fact yet. */
export function isExpected(status: Observation['status']): boolean {
  return status === 'forecast' || status === 'target';
}
