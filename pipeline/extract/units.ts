/** The units vocabulary as the scanner asks for it: which unit starts here? */
import {currencyPrefixes, denominators as denominatorRows, units} from '../vocabulary/units.ts';
import {wordTable} from '../vocabulary/trie.ts';

const table = wordTable<number>(units.map((unit, index) => [unit.word, index]));

/** Index into `units` of the longest unit that starts at `at`, or -1; its length is left in `.size`. */
export function unitIndexAt(text: string, at: number): number {
  const found = table.at(text, at);
  unitIndexAt.size = table.length;
  if (found === undefined) return -1;
  const after = units[found].unless;
  return after !== undefined && after.some((word) => text.startsWith(word, at + unitIndexAt.size)) ? -1 : found;
}
unitIndexAt.size = 0;

/** What may stand after the stroke of a rate, as indexes into the denominators. */
export const denominators = wordTable<number>(denominatorRows.map((row, index) => [row.word, index]));

export {units};

/** Signs of money before a number, as indexes into the units: US$20, ¥300. */
export const currencySigns = wordTable<number>(
  currencyPrefixes.map(({word, code}) => [word, units.findIndex((unit) => unit.code === code && unit.dimension === 'money')]),
);
