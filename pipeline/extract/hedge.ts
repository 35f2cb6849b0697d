/** What stands around a number and says how it is meant: hedges on either side, and the sign below zero. */
import type {Bound} from '../model.ts';
import {BREAK, classes, isDigit, isHan, skipSpaceBack, SPACE} from '../vocabulary/characters.ts';
import {prefixHedges, suffixHedges} from '../vocabulary/hedges.ts';
import {wordTable} from '../vocabulary/trie.ts';

/** Hedges before a number, to be looked up from either end. */
export const prefixes = wordTable<Bound>(prefixHedges.map(({word, bound}) => [word, bound]));
const suffixes = wordTable<Bound>(suffixHedges.map(({word, bound}) => [word, bound]));

/** One-character hedges that end a longer word: 附近, 通过, 节约, 以上; 接近 is a hedge of its own. */
const wordsEndingInHedge = wordTable<true>(
  '纽约 附近 最近 邻近 临近 靠近 亲近 新近 通过 经过 不过 超过 突破 打破 爆破 侦破 识破 撞破 残破 节约 条约 公约 签约 合约 制约 契约 以上 加上 上上 基本上 总体上 线上 网上 地上 身上 晚上 早上 高超 度过 渡过 路过 难过 来过 有过 去过 作过 做过 得过 改过'
    .split(' ')
    .map((word) => [word, true]),
);

/** The hedge that ends right before `at`, as [its start, its bound]; [at, null] where there is none or it begins before `floor`. */
export function prefixBefore(text: string, at: number, floor: number): readonly [start: number, bound: Bound | null] {
  const from = skipSpaceBack(text, at);
  const bound = prefixes.before(text, from);
  const start = from - prefixes.length;
  if (bound === undefined || start < floor) return [at, null];
  const isOfLevel = text[start] === '上' && isDigit(text.charCodeAt(at)); // 机上175名
  const isShort = from - start === 1 || text[start] === '约'; // 纽约有10人
  if (isShort && (isOfLevel || isInsideWord(text, start))) return [at, null];
  return [start, bound];
}

/** 收获进度|过八成: 度过 is no verb there. */
const isInsideWord = (text: string, at: number): boolean => wordsEndingInHedge.before(text, at + 1) === true && !text.startsWith('进度过', at - 2);

/**
 * The hedge that begins at `at`, behind the unit, as [its end, its bound]; [at, null] where there is none. One of a
 * single character hedges a unit only where the phrase ends: 三年多, but not 5个多月 (that is a unit of its own).
 */
export function suffixAt(text: string, at: number, hasUnit: boolean): readonly [end: number, bound: Bound | null] {
  const bound = suffixes.at(text, at);
  const end = at + suffixes.length;
  const isWhole = end - at > 1 || !hasUnit || !isHan(text.charCodeAt(end)) || text[end] === '的';
  return bound !== undefined && isWhole ? [end, bound] : [at, null];
}

const beforeMinus = new Set([...'为是至到达约的了由从报降升润额率值速']);

/** Where the sign before `start` begins: -5.7% has one where no number or word stands before it; so have 负0.6% and 零下38℃. */
export function signBefore(text: string, start: number): number {
  const sign = text[start - 1];
  if (sign === '下' && text[start - 2] === '零') return start - 2;
  const before = text.charCodeAt(start - 2);
  if (sign === '负' || sign === '負') return !isHan(before) || beforeMinus.has(text[start - 2]) ? start - 1 : start; // 税负, 抱负 are words
  if (sign !== '-' && sign !== '－' && sign !== '−' && sign !== '+') return start;
  const isFree = Number.isNaN(before) || isHan(before) || classes[before] === BREAK || classes[before] === SPACE || text[start - 2] === '|';
  return isFree ? start - 1 : start;
}
