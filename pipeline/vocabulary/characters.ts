/** Character classes of the scanner, one lookup a character. */
import {alphabetSize, letterOf, letters} from './alphabet.ts';
import {chineseDigits, chineseMultipliers} from './numerals.ts';

/** The classes: 0–9, 一 to 九, 十百千万亿, signs of punctuation, spaces within a line, Latin letters. */
export const DIGIT = 1;
export const CHINESE_DIGIT = 2;
export const CHINESE_MULTIPLIER = 3;
export const BREAK = 4;
export const SPACE = 5;
export const LETTER = 6;

/** What a sign of punctuation breaks. */
export type BreakKind =
  'paragraph' | 'sentence' | 'semicolon' | 'comma' | 'list' | 'colon' | 'open' | 'close' | 'open-quote' | 'close-quote';

const breaks: Readonly<Record<string, BreakKind>> = {
  '\n': 'paragraph',
  '。': 'sentence',
  '！': 'sentence',
  '？': 'sentence',
  '!': 'sentence',
  '?': 'sentence',
  '；': 'semicolon',
  ';': 'semicolon',
  '，': 'comma',
  ',': 'comma',
  '、': 'list',
  '：': 'colon',
  ':': 'colon',
  '（': 'open',
  '(': 'open',
  '［': 'open',
  '[': 'open',
  '【': 'open',
  '）': 'close',
  ')': 'close',
  '］': 'close',
  ']': 'close',
  '】': 'close',
  '“': 'open-quote',
  '《': 'open-quote',
  '‘': 'open-quote',
  '「': 'open-quote',
  '〈': 'open-quote',
  '『': 'open-quote',
  '”': 'close-quote',
  '》': 'close-quote',
  '’': 'close-quote',
  '」': 'close-quote',
  '〉': 'close-quote',
  '』': 'close-quote',
};

/** UTF-16 unit → its class, 0 for plain text. */
export const classes = new Uint8Array(65536);
/** UTF-16 unit → what it breaks. */
export const breakKinds = new Map<number, BreakKind>();
for (let code = 48; code < 58; code += 1) classes[code] = DIGIT;
for (let code = 65; code < 91; code += 1) classes[code] = classes[code + 32] = LETTER;
for (const character of Object.keys(chineseDigits)) classes[character.charCodeAt(0)] = CHINESE_DIGIT;
for (const character of Object.keys(chineseMultipliers)) classes[character.charCodeAt(0)] = CHINESE_MULTIPLIER;
for (const [character, kind] of Object.entries(breaks)) {
  classes[character.charCodeAt(0)] = BREAK;
  breakKinds.set(character.charCodeAt(0), kind);
}
for (const character of ' \t\u3000\u00a0') classes[character.charCodeAt(0)] = SPACE;

/** A set of UTF-16 units: letter → 1 for its members. */
export type UnitSet = Uint8Array;

/** The UTF-16 units of `characters` as a table: a look-up answers, and no string is made. */
export function unitSet(characters: string): UnitSet {
  const units = new Uint8Array(alphabetSize);
  for (let i = 0; i < characters.length; i += 1) units[letterOf(characters.charCodeAt(i))] = 1;
  return units;
}

/** Whether a UTF-16 unit is in the set; beyond the ends of a text none is. */
export const isIn = (units: UnitSet, code: number): boolean => units[letters[code & 0xffff]] === 1; // NaN & 0xffff is 0

/** Whether one of the first `length` characters is in the set: asked before a pattern that would look for it at every place. */
export function holdsAny(text: string, units: UnitSet, length = text.length): boolean {
  const end = Math.min(length, text.length);
  for (let i = 0; i < end; i += 1) if (units[letters[text.charCodeAt(i)]] === 1) return true;
  return false;
}

/** Whether a UTF-16 unit is 0–9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Whether a UTF-16 unit is a–z or A–Z. */
export const isLetter = (code: number): boolean => classes[code] === LETTER;
/** A Chinese ideograph of the basic block. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** Whether a UTF-16 unit is a digit or multiplier of Chinese numerals: 三, 两, 百, 亿. */
export const isChineseNumeral = (code: number): boolean =>
  classes[code] === CHINESE_DIGIT || classes[code] === CHINESE_MULTIPLIER;

/** The first position from `at` on that holds no plain space. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && classes[text.charCodeAt(i)] === SPACE) i += 1;
  return i;
}

/** The last position before `at` after which only spaces follow. */
export function skipSpaceBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && classes[text.charCodeAt(i - 1)] === SPACE) i -= 1;
  return i;
}
