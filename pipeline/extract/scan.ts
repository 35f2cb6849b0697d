/**
 * The one scanner: a single pass over the text that emits breaks, cues, times and numerals. What lies
 * between is plain text. Each place is looked at a bounded number of times, so the pass is linear.
 */
import {cues, type CueKind} from '../vocabulary/cues.ts';
import {wordsWithNumerals} from '../vocabulary/numerals.ts';
import {contextYears, partsOfYear, relativeMonths, relativeYears, timeStarts} from '../vocabulary/periods.ts';
import {signSize} from '../vocabulary/signs.ts';
import {wordTable} from '../vocabulary/trie.ts';
import {BREAK, breakKinds, classes, DIGIT, isChineseNumeral, isDigit, isIn, LETTER, unitSet} from '../vocabulary/characters.ts';
import {prefixes} from './hedge.ts';
import {numeralAt} from './numeral.ts';
import {timeAt} from './time/index.ts';
import type {Token} from '../model.ts';

type Entry = {readonly cue: CueKind} | 'word' | 'time';

const entries = wordTable<Entry>([
  ...wordsWithNumerals.map((word) => [word, 'word'] as const),
  ...[
    ...Object.keys(relativeYears),
    ...Object.keys(relativeMonths),
    ...contextYears,
    ...Object.keys(partsOfYear),
    ...timeStarts,
  ].map((word) => [word, 'time'] as const),
  ...cues
    .filter(({word}) => word.length > 1 || word === '占' || word === '佔')
    .map(({word, kind}) => [word, {cue: kind}] as const),
]);

/** Words in which a one-character cue is none: 占地面积. */
const notShare = wordTable<true>(['占地', '占有', '占领', '占据', '占用', '占道', '占卜'].map((word) => [word, true]));

/** Characters other than numerals that begin one: 翻一番, 半数, 数百, 几十. */
const wordsOfNumber = unitSet('翻半数几');
const isNumeralStart = (code: number): boolean => isDigit(code) || isChineseNumeral(code);

/** Whether nothing that is looked for begins with a character: so it is with four in five, and the scan goes on at once. */
const plain = new Uint8Array(65_536);
for (let code = 0; code < plain.length; code += 1) {
  const isMark = classes[code] === BREAK || classes[code] === LETTER;
  plain[code] = isNumeralStart(code) || isMark || entries.mayStart(code) || isIn(wordsOfNumber, code) ? 0 : 1;
}

/** Scans `text` into tokens. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (plain[code] === 1) {
      i += 1;
      continue;
    }
    const kind = classes[code];
    if (kind === BREAK) {
      const plan = code === 0x201c /* “ */ ? planAt(text, i) : null;
      if (plan) {
        tokens.push(plan);
        i = plan.end;
        continue;
      }
      tokens.push({kind: 'break', start: i, end: i + 1, break: breakKinds.get(code)!});
      i += 1;
      continue;
    }
    if (kind === LETTER) {
      i = skipLink(text, i, tokens);
      continue;
    }
    if (entries.mayStart(code)) {
      const entry = entries.at(text, i);
      const size = entries.length;
      if (entry !== undefined) {
        const next = entryToken(text, i, size, entry, tokens);
        if (next > i) {
          i = next;
          continue;
        }
      }
    }
    if (isNumeralStart(code) || isIn(wordsOfNumber, code)) {
      const next = numeralAt(text, i, tokens);
      if (next > i) {
        i = next;
        continue;
      }
    }
    i += 1;
  }
  return tokens;
}

/** “十四五” in its quotes. */
function planAt(text: string, at: number) {
  const next = text.charCodeAt(at + 1);
  return isChineseNumeral(next) ? timeAt(text, at) : null;
}

/** Handles a vocabulary hit; gives the position to go on from, or `at` to try a numeral there. */
function entryToken(text: string, at: number, size: number, entry: Entry, tokens: Token[]): number {
  const isNumeral = isChineseNumeral(text.charCodeAt(at));
  const time = entry === 'time' || isNumeral ? timeAt(text, at) : null;
  if (time && time.end - at >= (entry === 'word' ? size : 1)) {
    tokens.push(time);
    return time.end;
  }
  if (entry === 'time') return at;
  if (entry === 'word') {
    if (isNumeral && (isRatio(text, at) || isLargeNumber(text, at, size))) return at;
    if (text[at] === '同' && text[at + 2] === '九' && isChineseNumeral(text.charCodeAt(at + 3))) return at + 1; // 同|一九八○年比较
    const next = signedNumeralAt(text, at, tokens);
    if (next > at) return next;
    tokens.push({
      kind: 'numeral',
      start: at,
      end: at + size,
      class: 'name',
      rule: 'extract/word',
      reason: 'part of an ordinary word',
    });
    return at + size;
  }
  if (size === 1 && notShare.at(text, at)) return at + 1;
  if (text[at] === '比' || text[at] === '较') {
    // 比上年 gives way to the longer time of 比上年四季度, 比去年底
    const base = timeAt(text, at + 1);
    if (base && base.end > at + size) return at + 1;
  }
  tokens.push({kind: 'cue', start: at, end: at + size, cue: entry.cue});
  return at + size;
}

/** 零下 as the sign of a figure: 零下38℃, 零下近五十度. Gives the end of the figure, or `at` if there is none. */
function signedNumeralAt(text: string, at: number, tokens: Token[]): number {
  const size = signSize(text, at);
  if (size === 0) return at;
  const hedge = prefixes.at(text, at + size) === undefined ? 0 : prefixes.length;
  const count = tokens.length;
  const from = at + size + hedge;
  const next = isNumeralStart(text.charCodeAt(from)) ? numeralAt(text, from, tokens) : from;
  if (next > from && tokens[count].kind === 'quantity' && tokens[count].start <= at) return next;
  tokens.length = count;
  return at;
}

const isRatio = (text: string, at: number): boolean => {
  for (let i = at; i < at + 6 && i < text.length; i += 1) {
    if (!isChineseNumeral(text.charCodeAt(i))) return text.startsWith('分之', i);
  }
  return false;
};

/** 惠及近|千万|家庭: behind a hedge it is a number. */
const isLargeNumber = (text: string, at: number, size: number): boolean => size === 2 && text.startsWith('千万', at) && '近上逾超数几过'.includes(text[at - 1] ?? ' ');

/** Web and mail addresses hold digits that count nothing: one name token for the whole of it. */
function skipLink(text: string, at: number, tokens: Token[]): number {
  const isLink = text.startsWith('http', at) || text.startsWith('www.', at);
  let i = at;
  if (isLink) {
    while (i < text.length && isLinkCharacter(text.charCodeAt(i))) i += 1;
    tokens.push({kind: 'numeral', start: at, end: i, class: 'name', rule: 'extract/link', reason: 'web address'});
    return i;
  }
  while (i < text.length && classes[text.charCodeAt(i)] === LETTER) i += 1;
  // A320, PM2.5, G20: digits that belong to the letters before
  let j = i;
  const hyphen = text.charCodeAt(j) === 45 ? 1 : 0;
  if (classes[text.charCodeAt(j + hyphen)] === DIGIT) {
    j += hyphen;
    while (
      j < text.length &&
      (classes[text.charCodeAt(j)] === DIGIT ||
        classes[text.charCodeAt(j)] === LETTER ||
        (isJoiner(text.charCodeAt(j)) && classes[text.charCodeAt(j + 1)] === DIGIT))
    )
      j += 1;
    tokens.push({
      kind: 'numeral',
      start: at,
      end: j,
      class: 'name',
      rule: 'extract/letters',
      reason: 'part of a name with letters',
    });
    return j;
  }
  return i;
}

const isJoiner = (code: number): boolean => code === 45 || code === 46;
const isLinkCharacter = (code: number): boolean => code > 32 && code < 127 && code !== 41 && code !== 93;
