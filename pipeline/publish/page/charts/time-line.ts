/** The points of a series over time. */
import type {Html} from '../html.ts';
import {html, nothing} from '../html.ts';
import type {Point} from '../series.ts';
import {dot, percent} from './draw.ts';

const height = 160;

/**
 * A plot from zero; nothing where fewer than two points have a value and a date. The first point of a period, a fact
 * if there is one, stands for it: it has the label, and the line leads through it.
 */
export function timeLine(points: readonly Point[], name: {readonly zh: string; readonly en: string}): Html {
  const placed = points.filter(({value, period_end}) => value !== null && period_end !== null);
  const days = placed.map(({period_end}) => Date.parse(`${period_end}T00:00:00Z`) / 86_400_000);
  if (new Set(days).size < 2) return nothing;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const top = Math.max(...placed.map(({value}) => Math.abs(Number(value))), 1e-9);
  const x = (at: number): string => percent(0.06 + 0.88 * ((days[at] - first) / (last - first)));
  const y = (at: number): number => 26 + (height - 60) * (1 - Math.max(0, Number(placed[at].value)) / top);
  const heads = placed.map((_, at) => at).filter((at) => at === 0 || placed[at].period_end !== placed[at - 1].period_end);
  return html`<div class="plot"><svg height="${height}" role="img" aria-label="${name.zh}" data-zh="${name.zh}" data-en="${name.en}"><line x1="0" x2="100%" y1="${height - 34}" y2="${height - 34}"/>
${heads.slice(1).map((to, at) => html`<line class="path" x1="${x(heads[at])}" y1="${y(heads[at]).toFixed(1)}" x2="${x(to)}" y2="${y(to).toFixed(1)}"/>`)}
${placed.map((row, at) => html`<svg y="${(y(at) - height / 2).toFixed(1)}" height="${height}" overflow="visible">${dot(0.06 + 0.88 * ((days[at] - first) / (last - first)), row)}</svg>`)}
${heads.map((at) => html`<text x="${x(at)}" y="${(y(at) - 12).toFixed(1)}">${placed[at].value_text}</text><text x="${x(at)}" y="${height - 12}">${placed[at].time_period ?? ''}</text>`)}</svg></div>`;
}
