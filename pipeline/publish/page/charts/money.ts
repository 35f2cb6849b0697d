/** Amounts of money side by side. */
import type {Observation} from '../../../model.ts';
import {unitCodes} from '../../../vocabulary/units.ts';
import type {Html} from '../html.ts';
import {html} from '../html.ts';
import {words} from '../words.ts';
import {dot, nameOf, percent, picture, printedOf, strip} from './draw.ts';

const currencies: ReadonlySet<string> = new Set(unitCodes.filter(({iso4217}) => iso4217 !== undefined).map(({code}) => code));

/** The largest and the smallest further apart than this go on a logarithmic scale. */
const farApart = 50;

/** One picture a currency, the largest amount first. */
export function moneyPictures(rows: readonly Observation[]): Html[] {
  const amounts = rows.filter((row) => row.measure === 'level' && row.same_as === null && currencies.has(row.unit) && sizeOf(row) > 0);
  return [...new Set(amounts.map(({unit}) => unit))].sort().map((unit) => pictureOf(unit, amounts.filter((row) => row.unit === unit)));
}

function pictureOf(unit: string, rows: readonly Observation[]): Html {
  const sorted = rows.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.numeral_start - b.numeral_start);
  const scale = scaleOf(sizeOf(sorted.at(-1)!), sizeOf(sorted[0]));
  const title = {zh: `${words.money.zh}(${labelOf(unit, 'zh')})`, en: `${words.money.en} (${labelOf(unit, 'en')})`};
  const notes = [scale.isLog ? words.moneyLog : words.moneyLinear, words.hollow, words.open];
  const grid = scale.ticks.map((tick) => html`<line x1="${percent(scale.at(tick))}" x2="${percent(scale.at(tick))}" y1="0" y2="100%"/>`);
  const line = (row: Observation): Html => html`${nameOf(row)}${strip(html`${grid}${scale.isLog ? null : bar(scale.at(sizeOf(row)))}${dot(scale.at(sizeOf(row)), row)}`)}${printedOf(row)}`;
  return picture('money', title, notes, sorted.map(line), axisOf(scale));
}

function bar(share: number): Html {
  return html`<rect class="bar" y="35%" width="${percent(share)}" height="30%"/>`;
}

function labelOf(code: string, language: 'zh' | 'en'): string {
  return unitCodes.find((unit) => unit.code === code)![language];
}

/** Where an amount lies across the picture, 0 to 1, and the amounts that are labelled. */
interface Scale {
  readonly isLog: boolean;
  readonly ticks: readonly number[];
  at(amount: number): number;
}

function scaleOf(least: number, greatest: number): Scale {
  if (greatest / least < farApart) {
    return {isLog: false, ticks: [0, greatest / 2, greatest].map(rounded), at: (amount) => 0.02 + 0.94 * (amount / greatest)};
  }
  const low = Math.floor(Math.log10(least));
  const high = Math.ceil(Math.log10(greatest));
  const step = Math.ceil((high - low) / 6);
  const ticks: number[] = [];
  for (let power = low; power <= high; power += step) ticks.push(10 ** power);
  return {isLog: true, ticks, at: (amount) => 0.03 + 0.92 * ((Math.log10(amount) - low) / (high - low))};
}

/** To two digits. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(2));
}

function axisOf({ticks, at}: Scale): Html {
  const label = (language: 'zh' | 'en') => ticks.map((tick) => html`<text x="${percent(at(tick))}" y="14">${short(tick, language)}</text>`);
  return html`<div class="axis" aria-hidden="true"><svg class="strip" height="20"><g class="zh" lang="zh-CN">${label('zh')}</g><g class="en" lang="en">${label('en')}</g></svg></div>`;
}

const multiples = {zh: [[1e8, '亿'], [1e4, '万']], en: [[1e12, 'tn'], [1e9, 'bn'], [1e6, 'm'], [1e3, 'k']]} as const;

/** 100000000 as 1亿 or 100m. */
function short(amount: number, language: 'zh' | 'en'): string {
  const [factor, word] = multiples[language].find(([least]) => amount >= least) ?? [1, ''];
  return `${Number((amount / factor).toPrecision(3))}${word}`;
}

function sizeOf({value, value_min, value_max}: Observation): number {
  return Number(value ?? value_min ?? value_max ?? 0);
}
