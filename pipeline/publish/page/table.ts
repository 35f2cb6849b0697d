/** The frame of the table: the script fills it, a screenful at a time. */
import type {Observation} from '../../model.ts';
import {findUnitCode} from '../../vocabulary/units.ts';
import type {Field} from './fields.ts';
import {codeWords, fieldWords} from './fields.ts';
import type {Html} from './html.ts';
import {html} from './html.ts';
import type {Words} from './words.ts';
import {both, named, words} from './words.ts';

/** Columns on screen, of the many that a row has. */
const columns = ['indicator', 'value_text', 'value', 'time_period', 'status', 'doubt', 'review'] as const satisfies readonly (keyof Observation)[];

/** Columns to filter by. */
const filters = ['indicator', 'unit', 'time_period', 'status', 'measure', 'doubt'] as const satisfies readonly (keyof Observation)[];

/** The section. */
export function tableSection(rows: readonly Observation[]): Html {
  return html`<section id="table"><h2>${both(words.data)}</h2>
<p class="note">${both(words.tableNote)}</p><noscript><p class="note">${both(words.needsScript)}</p></noscript>
<form class="filters" role="search"><label class="wide">${both(words.search)}<input type="search" id="search" autocomplete="off" placeholder="${words.searchHint.zh}"${placeholder(words.searchHint)}></label>
${filters.map((name) => filter(name, rows))}
<div class="buttons"><button type="reset">${both(words.reset)}</button><button type="button" id="download">${both(words.downloadShown)}</button></div></form>
<p class="count" id="count" role="status"></p>
<div class="scroller" tabindex="0" role="region" aria-label="${words.figureTable.zh}"${named(words.figureTable)}><table><thead><tr>${columns.map(heading)}</tr></thead><tbody id="rows"></tbody></table></div>
<p class="center"><button type="button" id="more" hidden>${both(words.more)}</button></p></section>`;
}

function heading(name: Field['name']): Html {
  return html`<th scope="col" class="${name}" aria-sort="none"><button type="button" data-sort="${name}">${both(labelOf(name))}</button></th>`;
}

function labelOf(name: string): Words {
  return fieldWords('observation', name);
}

function filter(name: (typeof filters)[number], rows: readonly Observation[]): Html {
  const codes = [...new Set(rows.flatMap((row) => valuesOf(row, name)))].sort();
  return html`<label>${both(labelOf(name))}<select data-filter="${name}"><option value=""${named(words.any)}>${words.any.zh}</option>${
    codes.map((code) => option(code, optionWords(name, code)))}</select></label>`;
}

function option(code: string, label: Words): Html {
  return html`<option value="${code}"${label.zh === label.en ? null : named(label)}>${label.zh}</option>`;
}

/** Doubts are several to a cell. */
function valuesOf(row: Observation, name: (typeof filters)[number]): string[] {
  const cell = row[name];
  if (cell === null) return [];
  return name === 'doubt' ? cell.split(';') : [cell];
}

function optionWords(name: (typeof filters)[number], code: string): Words {
  if (name === 'unit') return findUnitCode(code) ?? {zh: code, en: code};
  return name === 'status' || name === 'measure' || name === 'doubt' ? codeWords(name, code) : {zh: code, en: code};
}

function placeholder({zh, en}: Words): Html {
  return html` data-placeholder-zh="${zh}" data-placeholder-en="${en}"`;
}
