/** Ranks as the pegs of a ladder. */
import type {Observation} from '../../../model.ts';
import type {Html} from '../html.ts';
import {html, verbatim} from '../html.ts';
import {words} from '../words.ts';
import {nameOf, percent, picture, strip} from './draw.ts';

/** As many as most provinces have cities; a lower rank makes the ladder longer. */
const pegs = 16;

/** One row for each rank that fits. */
export function ranksPicture(rows: readonly Observation[]): Html {
  const ranks = rows.filter((row) => row.measure === 'rank' && row.same_as === null && Number(row.value) >= 1 && Number(row.value) <= 100);
  const count = Math.max(pegs, ...ranks.map(({value}) => Number(value)));
  const line = (row: Observation): Html => html`${nameOf(row)}${strip(ladder(row, count))}<span class="amount">${
    row.rank_scope === null ? null : html`<small>${verbatim(row.rank_scope)}</small> `}${verbatim(row.value_text)}</span>`;
  return picture('ranks', words.ranks, [words.ranksNote], ranks.map(line));
}

/** A top-three carries all its pegs; 倒数 counts from the right. */
function ladder({value, bound, rank_from}: Observation, count: number): Html[] {
  const rank = Number(value);
  const places = Array.from({length: count}, (_, at) => at + 1);
  const isTaken = (place: number): boolean => (bound === 'at_most' ? place <= rank : place === rank);
  return places.map((place) => {
    const at = rank_from === 'bottom' ? count - place : place - 1;
    const x = percent((at + 0.5) / count);
    return isTaken(place) ? html`<svg x="${x}" y="50%" overflow="visible" class="solid"><circle r="6.5"/></svg>` : html`<svg x="${x}" y="50%" overflow="visible" class="peg"><circle r="2"/></svg>`;
  });
}
