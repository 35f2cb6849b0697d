/** What the first and the last word of a name tell, each asked with one look-up. */
import {balanceNouns, eventVerbs, looseEndings, mereModifiers, partWords, quantityHeads, uncountedHeads} from '../../vocabulary/doubts.ts';
import {wordTable, type WordTable} from '../../vocabulary/trie.ts';

type Flagged = readonly (readonly [flag: number, words: readonly string[]])[];

/** Word → the flags of all lists that hold it, or a shorter word at its start or end: the longest word answers for all. */
function flagTable(lists: Flagged, covers: (word: string, shorter: string) => boolean): WordTable<number> {
  const flagsOf = (word: string): number =>
    lists.reduce((flags, [flag, words]) => (words.some((shorter) => covers(word, shorter)) ? flags | flag : flags), 0);
  return wordTable(lists.flatMap(([, words]) => words).map((word) => [word, flagsOf(word)]));
}

/** The lists of words that a name may begin or end with. */
export const Word = {modifier: 1, event: 2, loose: 4, part: 8, balance: 16, uncounted: 32} as const;

const dimensions = Object.keys(quantityHeads);

/** The flag of the heads that a dimension has; 0 for a dimension without any, such as a count. */
const headFlags: ReadonlyMap<string, number> = new Map(dimensions.map((dimension, i) => [dimension, 64 << i]));

/** The flag of the heads of a dimension, 0 where names of that dimension may end as they like. */
export const headFlag = (dimension: string): number => headFlags.get(dimension) ?? 0;

const beginnings = flagTable([[Word.modifier, mereModifiers], [Word.event, eventVerbs]], (word, shorter) => word.startsWith(shorter));

const endings = flagTable(
  [
    [Word.loose, looseEndings], [Word.part, partWords], [Word.balance, balanceNouns], [Word.uncounted, uncountedHeads],
    ...dimensions.map((dimension) => [headFlag(dimension), quantityHeads[dimension]] as const),
  ],
  (word, shorter) => word.endsWith(shorter),
);

/** The lists that hold the first word of a name, and those that hold its last, as flags. */
export const wordsOf = (name: string): number => (beginnings.at(name, 0) ?? 0) | (endings.before(name, name.length) ?? 0);
