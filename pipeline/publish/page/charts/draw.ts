/**
 * Hand-set SVG that grows with its column: positions are percentages, so nothing is distorted. Numbers here place
 * marks to a tenth of a millimetre; what is printed beside them is the exact value.
 */
import type {Observation} from '../../../model.ts';
import {isExpected} from '../article.ts';
import type {Content, Html} from '../html.ts';
import {html, nothing, verbatim} from '../html.ts';
import {hashOf} from '../links.ts';
import type {Words} from '../words.ts';
import {both, bothOf, words} from '../words.ts';

/** How many rows a picture has at most: beyond that, a table reads better. */
const most = 40;

/** A share of the width, 0 to 1, as SVG takes it. */
export function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 10000) / 100}%`;
}

/** What a row is about: subject and indicator, linked to the figure in the text. */
export function nameOf({observation_id, subject, indicator, indicator_en}: Observation): Html {
  const whose = subject === null ? nothing : html`<small>${verbatim(subject)}</small> `;
  return html`<a class="name" href="${hashOf(observation_id)}">${whose}${bothOf(verbatim(indicator), indicator_en ?? verbatim(indicator))}</a>`;
}

/** A figure as printed, with what makes it less than a fact. */
export function printedOf({value_text, status}: Observation): Html {
  return html`<span class="amount">${verbatim(value_text)}${isExpected(status) ? html` <small>${both(words.forecast)}</small>` : null}</span>`;
}

/** A picture of one row: decoration beside a name and a value in words. */
export function strip(content: Content, height = 20): Html {
  return html`<svg class="strip" height="${height}" aria-hidden="true" focusable="false">${content}</svg>`;
}

/** The dot of a level: hollow for what is not a fact, an arrow where the text gives one end only. */
export function dot(share: number, row: Pick<Observation, 'status' | 'bound'>): Html {
  const kind = isExpected(row.status) ? 'hollow' : 'solid';
  const arrow = openEnd(row);
  const shape = arrow === 0 ? html`<circle r="5.5"/>` : html`<path d="M${-5 * arrow} -6 L${7 * arrow} 0 L${-5 * arrow} 6 Z"/>`;
  return html`<svg x="${percent(share)}" y="50%" class="${kind}" overflow="visible">${shape}</svg>`;
}

/** To which side a figure is open: 1 for over and at least, -1 for under, at most and nearly. */
function openEnd({bound}: Pick<Observation, 'bound'>): -1 | 0 | 1 {
  if (bound === 'over' || bound === 'at_least') return 1;
  return bound === 'under' || bound === 'at_most' || bound === 'nearly' ? -1 : 0;
}

/** A picture with its title, its explanation in words, and its rows; nothing without rows. */
export function picture(id: string, title: Words, notes: readonly Words[], rows: readonly Html[], axis: Html = nothing): Html {
  if (rows.length === 0) return nothing;
  const cut = rows.length > most ? html` ${both(words.onlyFirst)} ${most} ${both(words.onlyFirstEnd)}` : nothing;
  return html`<figure class="picture ${id}" id="picture-${id}">
<figcaption><h3>${both(title)}</h3><p>${notes.map((note) => html`${both(note)} `)}${cut}</p></figcaption>
${axis}<ol>${rows.slice(0, most).map((row) => html`<li>${row}</li>\n`)}</ol>
</figure>`;
}
