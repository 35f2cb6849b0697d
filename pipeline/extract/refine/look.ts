/** What the rules ask of a candidate and of the text around it. */
import type {QuantityMention} from '../../model.ts';
import {breakKinds, skipSpaceBack} from '../../vocabulary/characters.ts';
import {wordTable} from '../../vocabulary/trie.ts';
import {units} from '../units.ts';
import type {Neighbourhood} from './refinement.ts';

/** Words, divided by spaces, as a table. */
export const table = (words: string) => wordTable<true>(words.split(' ').map((word) => [word, true]));

/** Whether a word of the table ends right before `at`. */
export const before = (words: ReturnType<typeof table>, text: string, at: number): boolean =>
  words.before(text, skipSpaceBack(text, at)) === true;

/** Whether a text holds one of the words. */
export const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** A number with its unit, and neither range nor ratio. */
export const isPlain = (figure: QuantityMention): boolean => figure.shape === 'plain';

/** The dimension of its unit, '' without one. */
export const dimensionOf = (figure: QuantityMention): string => (figure.unit < 0 ? '' : units[figure.unit].dimension);

/** 千亩, 亿元: a multiplier that no digit stands before. */
export const isMultiplierAlone = (text: string, {number}: QuantityMention): boolean =>
  '十百千万亿'.includes(text[number.start]) && number.more === null && /^10*$/.test(number.digits);

/** Where the clause around `at` begins; a look back is bounded. */
export function lastBreak(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 60) {
    const kind = breakKinds.get(text.charCodeAt(i - 1));
    if (kind === 'paragraph' || kind === 'sentence' || kind === 'comma' || kind === 'semicolon' || kind === 'colon') break;
    i -= 1;
  }
  return i;
}

/** Whether another candidate follows in the clause or its list. */
export function hasLaterFigure({tokens, at}: Neighbourhood): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 6; i += 1) {
    const token = tokens[i];
    if (token.kind === 'quantity') return true;
    if (token.kind === 'break' && token.break !== 'list') return false;
  }
  return false;
}
