/** Shares of a whole, with the share before where a change tells it. */
import type {Observation} from '../../../model.ts';
import type {Html} from '../html.ts';
import {html, verbatim} from '../html.ts';
import {words} from '../words.ts';
import {nameOf, percent, picture, printedOf, strip} from './draw.ts';

/** One row for each share. */
export function sharesPicture(rows: readonly Observation[]): Html {
  const shares = rows.filter((row) => row.measure === 'level' && row.unit === 'percent' && row.same_as === null && isShare(row.value));
  const changes = new Map(rows.filter(({unit, qualifies}) => unit === 'percentage_point' && qualifies !== null).map((row) => [row.qualifies, row]));
  const line = (row: Observation): Html => {
    const change = changes.get(row.observation_id);
    const note = change ? html`<span class="amounts">${Number(change.value) > 0 ? '+' : ''}${verbatim(change.value_text)}</span>` : null;
    return html`${nameOf(row)}${strip(barOf(Number(row.value), change))}<span class="amount">${printedOf(row)}${note}</span>`;
  };
  return picture('shares', words.shares, [words.sharesNote], shares.map(line));
}

function isShare(value: string | null): boolean {
  return value !== null && Number(value) >= 0 && Number(value) <= 100;
}

function barOf(share: number, change: Observation | undefined): Html {
  const before = change?.value == null ? null : share - Number(change.value);
  const mark = before === null ? null : html`<line class="earlier" x1="${percent(before / 100)}" x2="${percent(before / 100)}" y1="0" y2="100%"/>`;
  return html`<rect class="whole" x="0.5" y="4" width="99.6%" height="12"/><rect class="bar" y="4" width="${percent(share / 100)}" height="12"/>${mark}`;
}
