/** Growth rates with the base that they grew from: the base is 100, the period beside it what the rate makes of it. */
import Big from 'big.js';
import type {Finding, Observation} from '../../../model.ts';
import {findUnitCode} from '../../../vocabulary/units.ts';
import type {Content, Html} from '../html.ts';
import {html, verbatim} from '../html.ts';
import {idsOf} from '../records.ts';
import {both, bothOf, words} from '../words.ts';
import {nameOf, percent, picture, strip} from './draw.ts';

/** Beyond ten times its base a bar is cut short. */
const longest = 1000;

/** One row for each growth rate. */
export function growthPicture(rows: readonly Observation[], findings: readonly Finding[]): Html {
  const rates = rows.filter((row) => row.measure === 'growth_rate' && row.same_as === null && row.value !== null);
  const byId = new Map(rows.map((row) => [row.observation_id, row]));
  const implied = impliedBases(findings);
  const widest = Math.min(Math.max(100, ...rates.map((row) => 100 + Number(row.value))), longest);
  const line = (rate: Observation): Html => {
    const level = byId.get(rate.qualifies ?? '');
    const base = byId.get(rate.base_observation ?? '');
    const note = base ? verbatim(base.value_text) : baseNote(implied.get(rate.observation_id), level);
    const amounts = level?.measure === 'level' ? html`<span class="amounts"><small>${both(words.base)}</small> ${note} → ${verbatim(level.value_text)}</span>` : null;
    return html`${nameOf(rate)}${strip(barsOf(Number(rate.value), widest), 30)}<span class="amount">${signed(rate)}${amounts}</span>`;
  };
  return picture('growth', words.growth, [words.growthNote], rates.map(line));
}

/** What the checks make of the base of a rate. */
function impliedBases(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(findings.filter(({check}) => check === 'implied-base').map((finding) => [idsOf(finding.observations).at(-1)!, finding]));
}

function baseNote(finding: Finding | undefined, level: Observation | undefined): Content {
  if (finding?.result === 'contradicts') return html`<strong>${both(words.noWhole)}</strong>`;
  if (finding?.result !== 'implies' || finding.expected === null) return both(words.unsaid);
  const [low, high] = finding.expected.split('/');
  const [unit, least, most] = [findUnitCode(level?.unit ?? ''), Big(low), Big(high ?? low)];
  const [factor, multiple] = multiples.find(([factor]) => least.gte(factor)) ?? [1, ''];
  const zh = [least, most].map((end) => end.div(factor).toFixed());
  const en = [low, high ?? low].map(grouped);
  return html`${bothOf(`${range(zh)}${multiple}${level?.unit_zh ?? ''}`, `${range(en)} ${unit?.en ?? ''}`)} <small>(${both(words.implied)})</small>`;
}

const multiples = [[1e8, '亿'], [1e4, '万']] as const;

/** Both ends, or one where they are the same. */
function range([low, high]: readonly string[]): string {
  return low === high ? low : `${low}–${high}`;
}

/** 356700000 as 356 700 000, with thin spaces (ISO 80000-1). */
function grouped(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  return whole.replace(/\d(?=(?:\d{3})+$)/g, '$&\u202f') + (fraction === undefined ? '' : `.${fraction}`);
}

function barsOf(rate: number, widest: number): Html {
  const after = Math.max(0, Math.min(100 + rate, longest));
  const beyond = 100 + rate > longest ? html`<text x="99%" y="24" class="beyond">→</text>` : null;
  return html`<rect class="base" y="2" width="${percent(100 / widest)}" height="10"/><rect class="bar" y="16" width="${percent(after / widest)}" height="12"/>${beyond}`;
}

/** +48.8 %, −2.3 %, with what hedges it. */
function signed({value, value_text}: Observation): Html {
  return html`<b>${value!.startsWith('-') ? `−${value!.slice(1)}` : `+${value}`}%</b><span class="sr"> ${verbatim(value_text)}</span>`;
}
