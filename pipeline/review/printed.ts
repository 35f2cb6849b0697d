/** What a span prints: the number, its multiplier and its unit, where they can be told without the rules of reading. */
import type {Observation} from '../model.ts';
import {decimalsOf, shift, times} from '../vocabulary/decimal.ts';
import {largestMultiplier} from '../vocabulary/numerals.ts';
import type {Unit} from '../vocabulary/units.ts';
import {units} from '../vocabulary/units.ts';

/** The fields that the print gives; those that it does not give are left out. */
export type Printed = Partial<Pick<Observation, 'printed_number' | 'decimals' | 'unit_mult' | 'printed_unit' | 'unit' | 'unit_zh' | 'value'>>;

const multipliers: Readonly<Record<string, number>> = {十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8};

/**
 * Reads digits, a multiplier and a unit off a figure: 8.3亿元 is 830000000 CNY.
 *
 * @param numeral where the figure's numeral begins, from the start of `text`, in code points
 * @param given what the editor gives; it goes before what is printed
 */
export function printedIn(text: string, numeral: number, given: Partial<Observation>): Printed {
  const rest = [...text].slice(numeral).join('').normalize('NFKC');
  const [whole, digits, words] = /^(\d[\d,]*(?:\.\d+)?)([十百千万萬亿億]{0,4})/.exec(rest) ?? ['', undefined, ''];
  const number = given.printed_number ?? digits?.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const mult = given.unit_mult ?? [...words].reduce((sum, word) => sum + multipliers[word], 0);
  const unit = unitAt(rest.slice(whole.length), given.unit);
  return {
    ...(number !== undefined && {printed_number: number, decimals: decimalsOf(number), unit_mult: mult}),
    ...(unit && {unit: unit.code, unit_zh: unit.zh ?? unit.word, printed_unit: `${words}${unit.word}`}),
    ...(number !== undefined && isDecimal(number) && mult >= 0 && mult <= largestMultiplier && {value: times(shift(number, mult), unit?.factor ?? '1')}),
  };
}

/** The longest unit word that a text begins with, of a certain code where one is given. */
function unitAt(text: string, code: string | undefined): Unit | undefined {
  let longest: Unit | undefined;
  for (const unit of units) {
    if (!text.startsWith(unit.word) || (code !== undefined && unit.code !== code)) continue;
    if (!longest || unit.word.length > longest.word.length) longest = unit;
  }
  return longest;
}

function isDecimal(text: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(text);
}
