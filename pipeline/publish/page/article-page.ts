/** One document as a page: the text with its figures, pictures, checks and the table. */
import type {DocumentRow} from '../../model.ts';
import type {Edition} from '../format.ts';
import {blocksOf, isExpected} from './article.ts';
import {dataBlock} from './block.ts';
import {codeWords} from './fields.ts';
import {findingContent, findingsSection, inOrder} from './findings.ts';
import type {Content, Html} from './html.ts';
import {html, verbatim} from './html.ts';
import {link} from './layout.ts';
import {pageOf} from './links.ts';
import {picturesSection} from './pictures.ts';
import type {DocumentRecord} from './records.ts';
import {tableSection} from './table.ts';
import type {Words} from './words.ts';
import {both, named, words} from './words.ts';

/** A part of a page that the navigation leads to. */
export interface Section {
  /** Its `id`. */
  readonly anchor: string;
  readonly name: Words;
  /** Null for the text itself, which is streamed. */
  readonly content: Html | null;
}

/** The sections of a document's page, without those that have nothing to show. */
export function sectionsOf(record: DocumentRecord): Section[] {
  const text: Section = {anchor: 'article', name: words.article, content: null};
  return [
    text,
    ...made('pictures', words.pictures, picturesSection(record)),
    ...made('findings', words.findings, findingsSection(record)),
    ...made('table', words.data, tableSection(record.observations)),
  ];
}

function made(anchor: string, name: Words, content: Html | null): Section[] {
  return content === null ? [] : [{anchor, name, content}];
}

/** The page's content, in pieces; `replacedBy` is the document that corrects this one. */
export function* articleContent(edition: Edition, record: DocumentRecord, replacedBy: string | null, sections: readonly Section[]): Generator<Html> {
  const {document} = record;
  yield html`<main>${hero(record, replacedBy)}
<div class="reading"><aside id="panel" aria-label="${words.allFields.zh}"${named(words.allFields)}>${legend(record)}<div id="card" hidden></div></aside>
<article id="article" lang="${document.language}" dir="ltr" tabindex="-1">\n`;
  yield* blocksOf(edition.text(document.document_id), record);
  yield html`${rightsOf(document)}</article></div>\n`;
  for (const {content} of sections) yield html`${content}\n`;
  yield html`</main>\n${dataBlock(record)}`;
}

/** The title of a document. */
export function titleOf({title, document_id}: Pick<DocumentRow, 'title' | 'document_id'>): string {
  return title ?? document_id;
}

function hero(record: DocumentRecord, replacedBy: string | null): Html {
  const {document} = record;
  return html`<section class="hero wide"><div><p class="tagline">${both(words.tagline)}</p>
<h1 lang="${document.language}">${verbatim(titleOf(document))}</h1>
<p class="meta">${metaOf(document)}</p>
${document.replaces === null ? null : html`<p class="notice">${both(words.replaces)} <a href="${pageOf(document.replaces)}">${document.replaces}</a></p>`}
${replacedBy === null ? null : html`<p class="notice strong">${both(words.replacedBy)} <a href="${pageOf(replacedBy)}">${replacedBy}</a></p>`}
<p class="lead">${both(words.lead)}</p>
${tally(record)}</div>${glance(record)}</section>`;
}

/** The finding that says most, where there is one. */
function glance({findings, observations}: DocumentRecord): Html | null {
  const [first] = inOrder(findings);
  if (first === undefined) return null;
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  return html`<div class="glance ${first.result}"><h2>${both(words.arithmetic)}</h2>${findingContent(first, byId)}</div>`;
}

/** Publisher, place and date. */
export function metaOf({publisher, area_zh, published, year}: DocumentRow): Content[] {
  const date = published ?? html`${year} (${both(words.undated)})`;
  return [publisher === null ? null : html`<span>${verbatim(publisher)}</span>`, area_zh === null ? null : html`<span>${area_zh}</span>`, html`<span>${date}</span>`];
}

function tally({observations, findings, numerals, document}: DocumentRecord): Html {
  const contradictions = findings.filter(({result}) => result === 'contradicts').length;
  const counts: readonly (readonly [number, Words, string])[] = [
    [observations.length, words.figures, '#table'],
    [findings.length, words.checks, '#findings'],
    [contradictions, words.contradictions, '#findings'],
    [observations.filter(({doubt}) => doubt !== null).length, words.doubtful, '#table'],
    [numerals.length, words.numerals, '#article'],
  ];
  return html`<ul class="tally" aria-label="${document.document_id}">${counts.filter(([count]) => count > 0).map(([count, name, href]) =>
    html`<li><a href="${href}"><b>${count}</b> <span>${both(name)}</span></a></li>`)}</ul>`;
}

/** What the colours mean, with counts; the script makes them switches. */
function legend({observations, numerals}: DocumentRecord): Html {
  const kinds = countsOf(observations.map(({measure}) => measure));
  const others = countsOf(numerals.map((row) => row.class).filter((name) => name !== 'figure'));
  const expected = observations.filter(({status}) => isExpected(status)).length;
  const doubtful = observations.filter(({doubt}) => doubt !== null).length;
  return html`<div id="legend"><p class="how"><strong>${both(words.howTo)}</strong>${both(words.howToMore)}</p>
<h2 class="small">${both(words.kinds)}</h2><ul class="keys">
${kinds.map(([code, count]) => html`<li><span class="figure ${code}">${both(codeWords('measure', code))}</span> <span class="number">${count}</span></li>`)}
${expected > 0 ? html`<li><span class="figure level expected">${both(words.forecast)}</span> <span class="number">${expected}</span></li>` : null}
${doubtful > 0 ? html`<li><span class="figure level doubtful">${both(words.doubt)}</span> <span class="number">${doubtful}</span></li>` : null}</ul>
${others.length === 0 ? null : html`<h2 class="small">${both(words.others)}</h2><ul class="keys">${others.map(([code, count]) =>
    html`<li><label><input type="checkbox" data-class="${code}"> <span class="key ${code}">${both(codeWords('numeral_class', code))}</span> <span class="number">${count}</span></label></li>`)}</ul>`}</div>`;
}

function countsOf<Code extends string>(codes: readonly Code[]): [Code, number][] {
  const counts = new Map<Code, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts];
}

function rightsOf({url, rights, sha256}: DocumentRow): Html {
  return html`<footer class="source">${url === null ? null : html`<p>${both(words.source)} ${link(url, url)}</p>`}
${rights === null ? null : html`<p>${both(words.rights)} ${verbatim(rights)}</p>`}<p><code>SHA-256 ${sha256}</code></p></footer>`;
}
