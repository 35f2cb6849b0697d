/** 第 and 前: ranks, and ordinals that count nothing. */
import type {Bound, NumeralMention, PrintedNumber, QuantityMention, Token} from '../model.ts';
import {isHan, skipSpaceBack} from '../vocabulary/characters.ts';
import {rankScopes, rankVerbWords} from '../vocabulary/frames.ts';
import {wordTable} from '../vocabulary/trie.ts';
import {mention, plain} from './mention.ts';

const rankVerbs = wordTable<true>([...rankVerbWords, ...rankScopes].map((word) => [word, true]));
const ordinalTails = new Set([...'届次批期章节条款项编卷辑集回代轮任版号组类档册幕阶步级方个名位大产季']);

/**
 * 第2位 after 列 or 居 is a rank; 第二批, 第12届, 第3条 are ordinals.
 *
 * > | 列全省第2位
 *           ^
 */
export function ordinal(text: string, number: PrintedNumber): QuantityMention | NumeralMention {
  const {start, end} = number;
  const sign = skipSpaceBack(text, start) - 1;
  const tail = text[end] ?? '';
  const isPlace = tail === '位' || tail === '名';
  const isLarge = tail === '大' || tail === '高' || tail === '多';
  const isStop = (!isHan(text.charCodeAt(end)) && !isOfList(text, end)) || tail === '的' || tail === '和' || tail === '以';
  const isAfterVerb = rankVerbs.before(text, skipSpaceBack(text, sign)) === true;
  const isWhole = sign === 0 && text.length <= end + (isPlace || isLarge ? 1 : 0);
  const isRank =
    isWhole ||
    (isPlace && !/^(?:书记|责任|副)/.test(text.slice(end + 1, end + 3))) ||
    (isAfterVerb && isStop) ||
    (isLarge && (isAfterVerb || isHan(text.charCodeAt(end + 1))));
  if (!isRank || !isPosition(number)) return mention(start, end, 'ordinal', 'ordinal', ordinalTails.has(tail) ? `第…${tail}` : 'an ordinal');
  return rank(number, sign, isPlace || isLarge ? tail : '', null);
}

/** 我国第一|、第二、第三产业: the noun of the list stands behind the last. */
const isOfList = (text: string, at: number): boolean => text[at] === '、' && /^(?:、第?[一二三四]){1,3}(?:产业|季度|阶段|批|次|届|期|轮)/.test(text.slice(at, at + 14));

/** 居全国前三, 跻身全省前10位: rank 3 or 10, at most. */
export function firstPlaces(text: string, number: PrintedNumber): QuantityMention | null {
  const {start, end} = number;
  const tail = text[end] ?? '';
  const isPlace = tail === '位' || tail === '名' || tail === '列';
  if (!isPlace && isHan(text.charCodeAt(end))) return null;
  const isAfterVerb = rankVerbs.before(text, skipSpaceBack(text, start - 1)) === true;
  const isWhole = start === 1 && text.length === (isPlace ? end + 1 : end);
  return (isAfterVerb || isWhole) && isPosition(number) ? rank(number, start - 1, isPlace ? tail : '', 'at_most') : null;
}

/** 第1、2、3批: what follows an ordinal in its list is one as well. */
export function followsOrdinal(tokens: readonly Token[], start: number): boolean {
  const sign = tokens[tokens.length - 1];
  const earlier = tokens[tokens.length - 2];
  return (
    sign?.kind === 'break' &&
    sign.break === 'list' &&
    sign.end === start &&
    earlier?.kind === 'numeral' &&
    earlier.class === 'ordinal' &&
    earlier.end === sign.start
  );
}

const isPosition = ({digits, mult}: PrintedNumber): boolean => mult === 0 && /^[1-9]\d{0,5}$/.test(digits);

const rank = (number: PrintedNumber, start: number, unitText: string, prefix: Bound | null): QuantityMention => ({
  ...plain(number, start, prefix),
  end: number.end + unitText.length,
  unitText,
  unitEnd: number.end + unitText.length,
  shape: 'rank',
  rule: 'extract/rank',
});
