/** What a printed rate may have been rounded from, and the rates that the other figures give, on one line. */
import type {Finding} from '../../../model.ts';
import type {Html} from '../html.ts';
import {html, nothing} from '../html.ts';
import {both, words} from '../words.ts';
import {percent} from './draw.ts';

const rateChecks: readonly string[] = ['growth-and-levels', 'implied-base'];
const decimal = /^-?\d+(?:\.\d+)?$/;

/** The line of a finding that holds a printed rate against others; nothing for the rest. */
export function numberLine({check, result, printed, expected}: Finding): Html {
  const others = expected?.split(';') ?? [];
  const isDrawn = rateChecks.includes(check) && (result === 'agrees' || result === 'contradicts') && printed !== null && others.length > 0;
  return isDrawn && [printed, ...others].every((text) => decimal.test(text)) ? drawn(printed, others) : nothing;
}

function drawn(printed: string, others: readonly string[]): Html {
  const half = 0.5 / 10 ** (printed.split('.')[1]?.length ?? 0);
  const at = scale([Number(printed) - half, Number(printed) + half, ...others.map(Number)]);
  const from = at(Number(printed) - half);
  const to = at(Number(printed) + half);
  const dots = [...new Set(others)].map((other) => html`<svg x="${percent(at(Number(other)))}" y="44" overflow="visible" class="solid"><circle r="5.5"/><text y="28">${other}%</text></svg>`);
  const spoken = (language: 'zh' | 'en'): string => (language === 'zh' ? `所印 ${printed}%，算得 ${others.join('%、')}%` : `Printed ${printed}%, computed ${others.join('%, ')}%`);
  return html`<figure class="number-line"><svg height="80" role="img" aria-label="${spoken('zh')}" data-zh="${spoken('zh')}" data-en="${spoken('en')}">
<line class="rule" x1="0" x2="100%" y1="44" y2="44"/><rect class="band" x="${percent(from)}" y="30" width="${percent(to - from)}" height="28"/>
<svg x="${percent((from + to) / 2)}" y="20" overflow="visible"><text class="printed">${printed}%</text></svg>${dots}</svg><figcaption>${both(words.lineNote)}</figcaption></figure>`;
}

/** Spreads the values over the middle of the line. */
function scale(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => 0.12 + 0.76 * ((value - low) / span);
}
