/** A release of several documents: what there is, what is said of one indicator in several places, what disagrees. */
import type {DocumentRow, Finding, Observation} from '../../model.ts';
import type {ReleaseFiles} from '../format.ts';
import {metaOf, titleOf} from './article-page.ts';
import {timeLine} from './charts/time-line.ts';
import {badge} from './findings.ts';
import {codeWords} from './fields.ts';
import type {Html} from './html.ts';
import {html, nothing, verbatim} from './html.ts';
import {indicatorPageOf, linkTo, pageOf} from './links.ts';
import {crossFindings, idsOf, rowsOf} from './records.ts';
import type {Point, Series} from './series.ts';
import {isComparable, mostSeries, seriesOf} from './series.ts';
import {both, bothOf, named, pair, words} from './words.ts';

/** What documents are called, by id. */
type Titles = ReadonlyMap<string, Html>;

function titlesOf(files: ReleaseFiles): Titles {
  const titles = new Map<string, Html>();
  for (const document of rowsOf<DocumentRow>(files, 'documents')) titles.set(document.document_id, verbatim(titleOf(document)));
  return titles;
}

/** Every document, with what came of it. */
export function* documentsSection(files: ReleaseFiles): Generator<Html> {
  yield html`<section id="documents"><h2>${both(words.documents)}</h2><ul class="cards">\n`;
  for (const document of rowsOf<DocumentRow>(files, 'documents')) yield documentItem(document);
  yield html`</ul></section>\n`;
}

function documentItem(document: DocumentRow): Html {
  const {document_id, language, observation_count, replaces} = document;
  return html`<li><a href="${pageOf(document_id)}" data-document="${document_id}" lang="${language}">${verbatim(titleOf(document))}</a>
<p class="meta">${metaOf(document)}<span>${observation_count} ${both(words.figures)}</span></p>${
    replaces === null ? null : html`<p class="meta"><span>${both(words.replaces)} <code>${replaces}</code></span></p>`}</li>\n`;
}

/** What one article says and another denies, with both sentences; nothing where all agree. */
export function conflictsSection(files: ReleaseFiles): Html {
  const conflicts = crossFindings(files).filter(({result}) => result === 'contradicts');
  if (conflicts.length === 0) return nothing;
  const [titles, replaced] = [titlesOf(files), new Set(replacements(files).keys())];
  const wanted = new Set(conflicts.flatMap(({observations}) => idsOf(observations)));
  const said = new Map<string, Observation>();
  for (const row of rowsOf<Observation>(files, 'observations')) if (wanted.has(row.observation_id)) said.set(row.observation_id, row);
  return html`<section id="conflicts"><h2>${both(words.conflicts)}</h2><ul class="findings">${conflicts.map((finding) => conflictItem(finding, said, titles, replaced))}</ul></section>\n`;
}

function conflictItem(
  {finding_id, result, message_zh, message_en, observations}: Finding, said: ReadonlyMap<string, Observation>, titles: Titles, replaced: ReadonlySet<string>,
): Html {
  const rows = idsOf(observations).flatMap((id) => said.get(id) ?? []);
  return html`<li class="finding ${result}" id="${finding_id}"><p class="result">${badge(result)}</p><p class="message">${bothOf(verbatim(message_zh), verbatim(message_en))}</p>
<ul class="said">${rows.map((row) => html`<li><q lang="zh-CN">${quoteOf(row)}</q><br><a href="${linkTo(row.observation_id)}">${titles.get(row.document_id)!}</a>${replaced.has(row.document_id) ? html` <small>${both(words.corrected)}</small>` : null}</li>`)}</ul></li>\n`;
}

/** The clause with the figure marked. */
function quoteOf({quote, value_text}: Pick<Observation, 'quote' | 'value_text'>): Html {
  const at = quote.indexOf(value_text);
  if (at < 0) return verbatim(quote);
  return html`${verbatim(quote.slice(0, at))}<mark>${verbatim(value_text)}</mark>${verbatim(quote.slice(at + value_text.length))}`;
}

/** Which document corrects which: the corrected one leads to the other. */
export function replacements(files: ReleaseFiles): Map<string, string> {
  const replacedBy = new Map<string, string>();
  for (const {document_id, replaces} of rowsOf<DocumentRow>(files, 'documents')) if (replaces !== null) replacedBy.set(replaces, document_id);
  return replacedBy;
}

/** Indicators over articles and years, and an index of all. */
export function indicatorsSection(files: ReleaseFiles): Html {
  const titles = titlesOf(files);
  const all = seriesOf(files);
  const comparable = all.filter(isComparable);
  const anchors = new Map(comparable.map((series, at) => [series, `series-${at + 1}`]));
  const beyond = all.length === mostSeries ? html`<p class="note">${both(words.beyond)}</p>` : nothing;
  return html`<section id="indicators"><h2>${both(words.indicators)}</h2><ul class="entries">${all.map((series) => entryOf(series, anchors.get(series)))}</ul>${beyond}</section>
${comparable.length === 0 ? null : html`<section id="series"><h2>${both(words.series)}</h2><p class="note">${both(words.seriesNote)}</p>${comparable.map((series) => seriesItem(series, anchors.get(series)!, titles))}</section>`}\n`;
}

function entryOf(series: Series, anchor: string | undefined): Html {
  const {points, statements} = series;
  return html`<li><a href="${anchor === undefined ? linkTo(points[0].observation_id) : `#${anchor}`}">${nameOf(series)}</a> <small>${statements} ${both(words.statements)}</small></li>`;
}

function nameOf({subject, indicator, indicator_en}: Series): Html {
  const whose = subject === null ? nothing : html`<small>${verbatim(subject)}</small> `;
  return html`${whose}${bothOf(verbatim(indicator), indicator_en ?? verbatim(indicator))}`;
}

/** One indicator on a page of its own: its series over articles and years. */
export function indicatorContent(series: Series, files: ReleaseFiles): Html {
  return html`<main><section class="hero"><p class="tagline">${both(words.tagline)}</p><h1>${nameOf(series)}</h1></section>
<section id="series"><h2>${both(words.series)}</h2><p class="note">${both(words.seriesNote)}</p>${seriesItem(series, 'series-1', titlesOf(files))}</section></main>\n`;
}

function seriesItem(series: Series, anchor: string, titles: Titles): Html {
  const {points, area_zh, indicator, indicator_en, statements} = series;
  const columns = [words.period, words.printed, words.sentence, words.documents];
  const label = pair(`${indicator}:${points.length} 个数字`, `${indicator_en ?? indicator}: ${points.length} figures`);
  return html`<section class="series" id="${anchor}"><h3><a href="${indicatorPageOf(series.key)}">${nameOf(series)}</a>${area_zh === null ? null : html` <small>${area_zh}</small>`}</h3>${timeLine(points, label)}
<div class="scroller" tabindex="0" role="region" aria-label="${label.zh}"${named(label)}><table><thead><tr>${columns.map((name) => html`<th scope="col">${both(name)}</th>`)}</tr></thead><tbody>${points.map((point) => pointRow(point, titles))}</tbody></table></div>${
    statements > points.length ? html`<p class="note">${both(words.beyond)}</p>` : null}</section>`;
}

function pointRow({observation_id, document_id, time_period, status, quote, value_text}: Point, titles: Titles): Html {
  return html`<tr><td>${time_period ?? '—'}</td><td><a href="${linkTo(observation_id)}">${verbatim(value_text)}</a>${
    status === 'actual' ? null : html` <small>${both(codeWords('status', status))}</small>`}</td><td lang="zh-CN">${quoteOf({quote, value_text})}</td><td>${titles.get(document_id)!}</td></tr>`;
}
