/**
 * What a numeral is: a time, a quantity, an ordinal, a name, or nothing that counts. The rules are tried
 * in the order of `rules`; the first that answers decides, and its name goes to the ledger.
 */
import {currencySigns, denominators, unitIndexAt, units} from './units.ts';
import type {PrintedNumber} from '../model.ts';
import {toOne} from '../vocabulary/frames.ts';
import {largestMultiplier, longestNumber, numberAt} from './number.ts';
import {
  BREAK,
  classes,
  DIGIT,
  isChineseNumeral,
  isDigit,
  isHan,
  isLetter,
  LETTER,
  skipSpace,
  skipSpaceBack,
} from '../vocabulary/characters.ts';
import {rankScopes, rankVerbWords} from '../vocabulary/frames.ts';
import {prefixHedges, suffixHedges} from '../vocabulary/hedges.ts';
import {wordTable} from '../vocabulary/trie.ts';
import {timeAt} from './time.ts';
import type {Bound} from '../model.ts';
import type {NumeralMention, QuantityMention, Token} from '../model.ts';

/** Hedges before a number, to be looked up from either end. */
export const prefixes = wordTable<Bound>(prefixHedges.map(({word, bound}) => [word, bound]));
const suffixes = wordTable<Bound>(suffixHedges.map(({word, bound}) => [word, bound]));

const rankVerbs = wordTable<true>([...rankVerbWords, ...rankScopes].map((word) => [word, true]));

const mention = (start: number, end: number, kind: NumeralMention['class'], rule: string, reason: string): NumeralMention => ({
  kind: 'numeral',
  start,
  end,
  class: kind,
  rule: `extract/${rule}`,
  reason,
});

/** Reads the numeral at `at`, pushes its token, gives the position after it (or `at` when there is none). */
export function numeralAt(text: string, at: number, tokens: Token[]): number {
  const doubling = doublingAt(text, at);
  if (doubling) return push(tokens, doubling);
  const time = timeAt(text, at);
  if (time && isReallyTime(text, at, time.end)) {
    tokens.push(time);
    return time.end;
  }
  const number = vagueAt(text, at) ?? halfAt(text, at) ?? numberAt(text, at);
  if (!number) return at;
  const named = nameAt(text, number, tokens);
  if (named) return push(tokens, named);
  const ratio = ratioAt(text, number);
  if (ratio) {
    for (const part of ratio) tokens.push(part);
    return ratio[ratio.length - 1].end;
  }
  return push(
    tokens,
    quantityAt(text, number, taken(tokens)) ?? mention(number.start, number.end, 'other', 'bare', 'a number without a unit'),
  );
}

/** Where the last numeral or time ended: no hedge reaches back over it. */
function taken(tokens: readonly Token[]): number {
  for (let i = tokens.length - 1; i >= 0 && i >= tokens.length - 4; i -= 1) {
    const {kind, end} = tokens[i];
    if (kind !== 'cue' && kind !== 'break') return end;
  }
  return 0;
}

function push(tokens: Token[], token: QuantityMention | NumeralMention): number {
  tokens.push(token);
  return token.kind === 'quantity' ? Math.max(token.end, token.number.end) : token.end;
}

/** A month without a year is no time after 第 or inside a longer number; 3日 needs a day's surroundings. */
function isReallyTime(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  return !isDigit(before) && before !== 46 && before !== 0x7b2c /* 第 */ && end > at;
}

/**
 * 翻一番 is growth by 100 %, 翻两番 by 300 %, 翻倍 by 100 %.
 *
 * > | 总产值翻两番
 *         ^
 */
function doublingAt(text: string, at: number): QuantityMention | null {
  if (text.charCodeAt(at) !== 0x7ffb) return null;
  let i = at + 1;
  if (text[i] === '了') i += 1;
  const hedge = suffixOf(text, i, ['近', '约']);
  i += hedge.length;
  const isTwice = text[i] === '倍';
  const number = isTwice ? null : numberAt(text, i);
  const end = number ? number.end : i;
  const isMore = !isTwice && text[end] === '番' && text[end + 1] === '多' && !isHan(text.charCodeAt(end + 2));
  if (!isTwice && !(number && text[end] === '番') && !(text[i] === '番')) return null;
  const start = number ? number.start : at;
  const digits = number?.digits ?? '1';
  return {
    kind: 'quantity',
    start: at,
    end: isMore ? end + 2 : end + 1,
    unit: -1,
    unitText: isTwice ? '倍' : '番',
    unitStart: end,
    unitEnd: end + 1,
    per: -1,
    number: number ? {...number, start} : {start: at, end: i + 1, form: 'chinese', digits, mult: 0, more: null},
    prefix: hedge === '近' ? 'nearly' : hedge === '约' ? 'about' : null,
    suffix: isMore ? 'over' : null,
    to: null,
    shape: 'doubling',
    shared: false,
    rule: 'extract/doubling',
  };
}

const suffixOf = (text: string, at: number, words: readonly string[]): string =>
  words.find((word) => text.startsWith(word, at)) ?? '';

/** 数百, 几十, 好几千: how many is left open. */
function vagueAt(text: string, at: number): PrintedNumber | null {
  const first = text[at];
  if (first !== '数' && first !== '几') return null;
  if (!isChineseNumeral(text.charCodeAt(at + 1)) || '一二三四五六七八九两零〇'.includes(text[at + 1]))
    return {start: at, end: at, form: 'vague', digits: '', mult: 0, more: null};
  const rest = numberAt(text, at + 1);
  if (!rest || !isDigitlessMultiplier(text, at + 1)) return {start: at, end: at, form: 'vague', digits: '', mult: 0, more: null};
  return {...rest, start: at, form: 'vague'};
}
const isDigitlessMultiplier = (text: string, at: number): boolean => '十百千万亿'.includes(text[at]);

/** 半数, 过半, 半年: only 半数 and 一半 are figures. */
function halfAt(text: string, at: number): PrintedNumber | null {
  if (text.charCodeAt(at) !== 0x534a) return null;
  if (text[at + 1] === '数') return {start: at, end: at + 2, form: 'half', digits: '1/2', mult: 0, more: null};
  return {start: at, end: at, form: 'vague', digits: '', mult: 0, more: null};
}

const listMarkerAfter = new Set([...'.．、)）,，'].map((c) => c.charCodeAt(0)));
const nounsBeforeNumber = wordTable<true>(
  '附件 附表 附录 附图 图 表 专栏 例 注 条 款 项 步骤 电话 手机 邮编 传真 热线 邮政编码 账号 编号 号码 QQ ISBN 版本'
    .split(' ')
    .map((word) => [word, true]),
);
const coordinates = wordTable<true>('北纬 南纬 东经 西经'.split(' ').map((word) => [word, true]));
const ordinalTails = new Set([...'届次批期章节条款项编卷辑集回代轮任版号组类档册幕阶步级方个名位大产季']);

/** The rules that find names, ordinals and other numerals that count nothing. */
function nameAt(text: string, number: PrintedNumber, tokens: readonly Token[]): QuantityMention | NumeralMention | null {
  const {start, end} = number;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const next = text[end] ?? '';
  if (number.start === number.end) return mention(start, start + 1, 'name', 'word', 'part of an ordinary word');
  if (number.digits.length > longestNumber || number.mult > largestMultiplier)
    return mention(start, end, 'other', 'too-long', `more than ${longestNumber} digits`);
  if (text.charCodeAt(skipSpaceBack(text, start) - 1) === 0x7b2c /* 第 */) return ordinal(text, number);
  if (before === 0x524d /* 前 */) {
    const first = firstPlaces(text, number);
    if (first) return first;
  }
  if (followsOrdinal(tokens, start)) return mention(start, end, 'ordinal', 'ordinal', 'a list of ordinals');
  if (number.form === 'chinese' && (next === '届' || next === '中' || next === '大') && number.mult === 0)
    return mention(start, end, 'name', 'congress', 'a congress, session or plenum');
  if (before === 0x3014 || before === 0x5b /* 〔2024〕, [2024] */) {
    if (after === 0x3015 || after === 0x5d) return mention(start, end, 'name', 'document-number', 'year of a document number');
  }
  if (isLetter(before) && start > 0) return mention(start, end, 'name', 'letters', 'part of a name with letters');
  if (before === 0xd7 /* × */ || (before === 0x2f /* / */ && number.form === 'chinese'))
    return mention(start, end, 'other', 'formula', 'part of a formula');
  const lineStart = isLineStart(text, start);
  if (lineStart) {
    const marker = listMarker(text, number);
    if (marker) return marker;
  }
  if (isBracketed(text, start, end) && number.digits.length <= 2 && /^\d+$/.test(number.digits)) {
    if (lineStart || isLineStart(text, start - 1) || number.form === 'chinese' || !hasQuantityBefore(tokens, start))
      return mention(start, end, 'ordinal', 'list-marker', 'number of a list or chapter');
  }
  if (next === '版' && /^(?:19|20)\d\d$/.test(number.digits)) return mention(start, end + 1, 'name', 'edition', 'the edition of a work');
  if (next === '号' || next === '號') return mention(start, end, 'name', 'number-sign', 'number of a document, line or place');
  if (next === '·' || next === '•') {
    const second = numberAt(text, end + 1);
    if (second && number.form === 'arabic') return mention(start, second.end, 'name', 'event-date', 'an event named by its date');
  }
  if (
    isDigit(text.charCodeAt(end + 1)) &&
    (next === '-' || next === '－') &&
    number.digits.startsWith('0') &&
    !number.digits.includes('.')
  ) {
    let i = end + 1;
    while (isDigit(text.charCodeAt(i)) || text[i] === '-') i += 1;
    return mention(start, i, 'other', 'telephone', 'telephone number');
  }
  if (number.form === 'arabic' && number.digits.length >= 7 && next === '-' && isDigit(text.charCodeAt(end + 1))) {
    let i = end + 1;
    while (isDigit(text.charCodeAt(i)) || text[i] === '-') i += 1;
    return mention(start, i, 'other', 'telephone', 'telephone number');
  }
  if (number.form === 'arabic' && text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    let i = end;
    while (isDigit(text.charCodeAt(i)) || (text.charCodeAt(i) === 46 && isDigit(text.charCodeAt(i + 1)))) i += 1;
    return mention(start, i, 'name', 'dotted', 'a version, section or address');
  }
  nounsBeforeNumber.before(text, skipSpaceBack(text, start));
  if (
    nounsBeforeNumber.length > 0 &&
    (nounsBeforeNumber.length > 1 || next === '' || !isHan(after)) &&
    number.mult === 0 &&
    unitIndexAt(text, end) < 0
  ) {
    return mention(start, end, 'ordinal', 'label', 'number of a figure, table or annex');
  }
  if (
    coordinates.before(text, skipSpaceBack(text, start)) ||
    (next === '。' && number.form === 'arabic' && /^(?:[～~]|\d{1,2}[ˊ′'’])/.test(text.slice(end + 1, end + 4))) ||
    next === 'ˊ' ||
    next === '′'
  ) {
    return mention(start, end, 'other', 'coordinate', 'geographic coordinate');
  }
  if ((next === '°' || next === '˚') && text[end + 1] !== 'C' && text[end + 1] !== 'c')
    return mention(start, end, 'other', 'coordinate', 'geographic coordinate');
  if (next === '级' || next === '級' || next === '强' || next === '佳' || next === '型' || next === '式') {
    const isClass =
      next === '强' || next === '佳' || next === '型' || next === '式' || (number.mult === 0 && !hasUnitWord(text, end));
    if (isClass)
      return mention(
        start,
        end + 1,
        next === '强' ? 'threshold' : 'name',
        next === '强' ? 'top-list' : 'grade',
        next === '强' ? 'membership of a top list' : 'a grade or type',
      );
  }
  if (isLetter(after) && unitIndexAt(text, end) < 0) {
    let i = end;
    while (classes[text.charCodeAt(i)] === LETTER || classes[text.charCodeAt(i)] === DIGIT) i += 1;
    return mention(start, i, 'name', 'letters', 'part of a name with letters');
  }
  if (number.form === 'digits') return mention(start, end, 'other', 'digit-string', 'digits read one by one');
  return null;
}

const hasUnitWord = (text: string, at: number): boolean => unitIndexAt(text, at) >= 0;

function hasQuantityBefore(tokens: readonly Token[], at: number): boolean {
  const last = tokens[tokens.length - 2];
  return last !== undefined && last.kind === 'quantity' && at - last.end <= 2;
}

const isLineStart = (text: string, at: number): boolean => {
  let i = skipSpaceBack(text, at);
  while (i > 0 && (text[i - 1] === '#' || text[i - 1] === '*' || text[i - 1] === '-' || text[i - 1] === ' ')) i -= 1;
  return i === 0 || text[i - 1] === '\n';
};

const isBracketed = (text: string, start: number, end: number): boolean => {
  const open = text[start - 1];
  const close = text[end];
  return (open === '（' || open === '(') && (close === '）' || close === ')');
};

/** `1.` `一、` `（一）` `1）` at the start of a line. `1.1亿元` is none. */
function listMarker(text: string, number: PrintedNumber): NumeralMention | null {
  const {start, end} = number;
  if ((number.mult > 0 && number.form === 'arabic') || isOwnUnit(number)) return null;
  const dot = number.digits.indexOf('.');
  // 4.2023年 and 8.1至7月 are items of a list, and times
  const isItem = /^\d{4}$/.test(number.digits.slice(dot + 1)) ? text[end] === '年' : monthAfter.test(text.slice(end, end + 6));
  if (dot > 0 && number.form === 'arabic' && isItem) {
    return mention(start, start + dot + 1, 'ordinal', 'list-marker', 'number of a list or chapter');
  }
  if (!listMarkerAfter.has(text.charCodeAt(end)) || number.digits.length > 3) return null;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return null; // 2.1.2 is dotted
  const wide = text[end] === '，' || text[end] === ',';
  if (wide && number.form === 'arabic') return null;
  return mention(start, end + 1, 'ordinal', 'list-marker', 'number of a list or chapter');
}

const monthAfter = /^ ?[—–~～至到-]{1,2} ?\d{1,2}月/;

/** 第1、2、3批: what follows an ordinal in its list is one as well. */
function followsOrdinal(tokens: readonly Token[], start: number): boolean {
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

/** 居全国前三, 跻身全省前10位: rank 3 or 10, at most. */
function firstPlaces(text: string, number: PrintedNumber): QuantityMention | null {
  const {start, end} = number;
  const tail = text[end] ?? '';
  const isPlace = tail === '位' || tail === '名' || tail === '列';
  if (!isPlace && isHan(text.charCodeAt(end))) return null;
  rankVerbs.before(text, skipSpaceBack(text, start - 1));
  const isWhole = start === 1 && text.length === (isPlace ? end + 1 : end);
  if ((rankVerbs.length === 0 && !isWhole) || !/^[1-9]\d{0,5}$/.test(number.digits) || number.mult > 0) return null;
  const stopAt = isPlace ? end + 1 : end;
  return {
    ...plain(number, start - 1, 'at_most'),
    end: stopAt,
    unitText: isPlace ? tail : '',
    unitStart: end,
    unitEnd: stopAt,
    shape: 'rank',
    rule: 'extract/rank',
  };
}

/**
 * 第2位 after 列 or 居 is a rank; 第二批, 第12届, 第3条 are ordinals.
 *
 * > | 列全省第2位
 *           ^
 */
function ordinal(text: string, number: PrintedNumber): QuantityMention | NumeralMention {
  const {start, end} = number;
  const sign = skipSpaceBack(text, start) - 1;
  const tail = text[end] ?? '';
  const isPlace = tail === '位' || tail === '名';
  const isLarge = tail === '大' || (tail === '高' && text.startsWith('记录', end + 1)) || tail === '高' || tail === '多';
  const stop = !isHan(text.charCodeAt(end)) || tail === '的' || tail === '和' || tail === '以';
  rankVerbs.before(text, skipSpaceBack(text, sign));
  const after = rankVerbs.length > 0;
  const isWhole = sign === 0 && text.length <= end + (isPlace || isLarge ? 1 : 0);
  const isRank =
    isWhole ||
    (isPlace && !/^(?:书记|责任|副)/.test(text.slice(end + 1, end + 3))) ||
    (after && stop) ||
    (isLarge && (after || isHan(text.charCodeAt(end + 1))));
  if (!isRank || number.mult > 0 || !/^[1-9]\d{0,5}$/.test(number.digits)) {
    return mention(start, end, 'ordinal', 'ordinal', ordinalTails.has(tail) ? `第…${tail}` : 'an ordinal');
  }
  const stopAt = isPlace || isLarge ? end + 1 : end;
  return {
    kind: 'quantity',
    start: sign,
    end: stopAt,
    number,
    unit: -1,
    unitText: isPlace || isLarge ? tail : '',
    unitStart: end,
    unitEnd: stopAt,
    per: -1,
    prefix: null,
    suffix: null,
    to: null,
    shape: 'rank',
    shared: false,
    rule: 'extract/rank',
  };
}

/**
 * 3.9：59.5：36.6 is a ratio of named parts, 12：1 a ratio to one. Scores and clock times have no such parts.
 */
function ratioAt(text: string, number: PrintedNumber): (QuantityMention | NumeralMention)[] | null {
  if (
    number.form !== 'arabic' ||
    number.mult > 0 ||
    (text[number.end] !== '：' && text[number.end] !== ':' && text[number.end] !== '∶')
  )
    return null;
  const parts = [number];
  const mostParts = 8;
  let end = number.end;
  while (
    parts.length < mostParts &&
    (text[end] === '：' || text[end] === ':' || text[end] === '∶') &&
    isDigit(text.charCodeAt(end + 1))
  ) {
    const part = numberAt(text, end + 1);
    if (!part || part.form !== 'arabic' || part.mult > 0 || unitIndexAt(text, part.end) >= 0) break;
    parts.push(part);
    end = part.end;
  }
  if (parts.length < 2) return null;
  if (parts.length === 3 && parts.every(({digits}) => /^[0-5]\d$/.test(digits))) return [mention(number.start, end, 'other', 'clock-or-score', 'a clock time or a score')];
  if (parts.length === 2) {
    if (parts[1].digits !== '1') return [mention(number.start, end, 'other', 'clock-or-score', 'a clock time or a score')];
    return [{...plain(number, number.start, null), end, unitText: toOne, shape: 'ratio', rule: 'extract/ratio'}];
  }
  return parts.map((part) => ({
    kind: 'quantity',
    start: part.start,
    end: part.end,
    number: part,
    unit: -1,
    unitText: '',
    unitStart: part.end,
    unitEnd: part.end,
    per: -1,
    prefix: null,
    suffix: null,
    to: null,
    shape: 'ratio',
    shared: false,
    rule: 'extract/ratio',
  }));
}

/** The hedge that ends right before `at`: [its start, its bound]. 附近 and 通过 are words, not hedges. */
function prefixBefore(text: string, at: number, floor: number): [number, Bound | null] {
  const from = skipSpaceBack(text, at);
  const bound = prefixes.before(text, from);
  if (bound === undefined) return [at, null];
  const size = prefixes.length;
  const start = from - size;
  if (start < floor) return [at, null];
  if (size === 1 && (isInsideWord(text, start) || (text[start] === '上' && isDigit(text.charCodeAt(at))))) return [at, null]; // 机上175名
  return [start, bound];
}

/** One-character hedges that end a longer word: 附近, 通过, 节约, 以上, 接近 is a hedge of its own. */
const wordsEndingInHedge = wordTable<true>(
  '附近 最近 邻近 临近 靠近 亲近 新近 通过 经过 不过 超过 突破 打破 爆破 侦破 识破 撞破 残破 爆破 节约 条约 公约 签约 合约 制约 契约 以上 加上 上上 基本上 总体上 线上 网上 地上 身上 晚上 早上 高超 度过 渡过 路过 难过 来过 有过 去过 作过 做过 得过 改过'
    .split(' ')
    .map((word) => [word, true]),
);
const isInsideWord = (text: string, at: number): boolean =>
  wordsEndingInHedge.before(text, at + 1) === true && wordsEndingInHedge.length > 1;

/** The quantity that a number begins: hedges, unit, denominator, range. */
function quantityAt(text: string, number: PrintedNumber, floor: number): QuantityMention | NumeralMention | null {
  const currency = currencySigns.before(text, number.start);
  const money = currency === undefined || number.start - currencySigns.length < floor ? 0 : currencySigns.length;
  const [hedged, inner] = prefixBefore(text, number.start - money, floor);
  const start = Math.min(hedged, number.start - money);
  const signed = Math.max(signBefore(text, start), Math.min(floor, start));
  // a hedge stands on either side of the sign: 低于零下20度, 零下近20度
  const [sign, prefix] = inner === null && signed < start ? prefixBefore(text, signed, floor) : [signed, inner];
  let at = number.end;
  let to: PrintedNumber | null = null;
  const gap = skipSpace(text, at);
  let unitAt =
    number.form === 'percent' ||
    number.form === 'fraction' ||
    number.form === 'tenths' ||
    number.form === 'half' ||
    number.form === 'permille'
      ? at
      : gap - at <= 2
        ? gap
        : at;
  let unit = isOwnUnit(number) ? -1 : unitIndexAt(text, unitAt);
  let size = unit < 0 ? 0 : unitIndexAt.size;
  let more = number.more;
  if (unit < 0 && money > 0) {
    unit = currency!;
    return {
      ...plain(number, sign, prefix),
      unit,
      unitText: text.slice(number.start - money, number.start),
      rule: 'extract/money',
    };
  }
  if (unit < 0 && !isOwnUnit(number) && number.form === 'chinese') {
    // 一 without a unit: 之一, 一方
    const rangeEnd = rangeAfter(text, at);
    if (!rangeEnd) return bareChinese(number, sign, prefix);
  }
  if (unit < 0 && number.form === 'arabic') {
    // 约10000（6500）亩: the unit stands after a variant in brackets
    const after = variantEnd(text, at);
    if (after > 0 && unitIndexAt(text, after) >= 0) {
      unit = unitIndexAt(text, after);
      size = unitIndexAt.size;
      return {
        ...plain(number, sign, prefix),
        end: at,
        unit,
        unitText: text.slice(after, after + size),
        unitStart: after,
        unitEnd: after + size,
        shared: true,
      };
    }
  }
  at = unit < 0 ? at : unitAt + size;
  const half = halfUnit(text, number, at, unit);
  if (half) return {...plain({...number, digits: `${number.digits}.5`}, sign, prefix), ...half};
  const range = rangeAfter(text, at);
  if (range) {
    const farGap = skipSpace(text, range.end);
    const farUnit = isOwnUnit(range) ? -1 : unitIndexAt(text, farGap);
    const farSize = unitIndexAt.size;
    if (farUnit >= 0 || isOwnUnit(range) || unit >= 0) {
      const isSame = unit < 0 || farUnit < 0 || units[unit].code === units[farUnit].code;
      if (isSame && !isCountdown(number, range)) {
        to = range;
        if (farUnit >= 0) {
          unit = farUnit;
          unitAt = farGap;
          size = farSize;
          at = farGap + farSize;
        } else at = range.end;
      }
    }
  }
  const unitText = unit < 0 ? '' : text.slice(unitAt, unitAt + size);
  let per = -1;
  if (unit >= 0 && (text[at] === '/' || text[at] === '／')) {
    const found = denominators.at(text, at + 1);
    if (found !== undefined) {
      per = found;
      at += 1 + denominators.length;
    }
  }
  if (unit >= 0 && per < 0 && text[at] === '每' && (text[at + 1] === '秒' || text.startsWith('小时', at + 1))) {
    per = denominators.at(text, at + 1) ?? -1; // 9.5立方米每秒
    if (per >= 0) at += 1 + denominators.length;
  }
  let suffix: Bound | null = null;
  const suffixBound = suffixes.at(text, at);
  if (suffixBound !== undefined && isSuffix(text, at, suffixes.length, unit)) {
    suffix = suffixBound;
    at += suffixes.length;
  }
  if (to !== null && text.startsWith('之间', at)) at += 2;
  if (more !== null && number.end > at) at = number.end;
  return {
    kind: 'quantity',
    start: sign,
    end: at,
    number: {...number, more},
    unit,
    unitText,
    unitStart: unitAt,
    unitEnd: unit < 0 ? number.end : unitAt + size,
    per,
    prefix,
    suffix,
    to,
    shape: 'plain',
    shared: false,
    rule: ruleOf(unit, number),
  };
}

/** What is measured in halves: 四点半 is a time of day. */
const halved = new Set<string>(['mass', 'length', 'area', 'volume', 'time', 'multiple', 'energy']);

/**
 * A half after the unit belongs to the number.
 *
 * > | 一吨半   两个半小时
 *         ^       ^
 */
function halfUnit(text: string, number: PrintedNumber, at: number, unit: number): Partial<QuantityMention> | null {
  if (unit < 0 || text[at] !== '半' || number.mult > 0 || number.more !== null || !/^\d+$/.test(number.digits)) return null;
  if (units[unit].word === '个' || units[unit].word === '個') {
    const inner = unitIndexAt(text, at + 1);
    const end = at + 1 + unitIndexAt.size;
    if (inner < 0) return null;
    return {end, unit: inner, unitText: text.slice(at + 1, end), unitStart: at + 1, unitEnd: end, rule: ruleOf(inner, number)};
  }
  const next = text.charCodeAt(at + 1);
  if (!halved.has(units[unit].dimension) || (isHan(next) && text[at + 1] !== '的')) return null;
  return {
    end: at + 1,
    unit,
    unitText: text.slice(number.end, at),
    unitStart: number.end,
    unitEnd: at,
    rule: ruleOf(unit, number),
  };
}

/** A quantity with nothing after its number. */
const plain = (number: PrintedNumber, start: number, prefix: Bound | null): QuantityMention => ({
  kind: 'quantity',
  start,
  end: number.end,
  number,
  unit: -1,
  unitText: '',
  unitStart: number.end,
  unitEnd: number.end,
  per: -1,
  prefix,
  suffix: null,
  to: null,
  shape: 'plain',
  shared: false,
  rule: 'extract/number',
});

/** After `（6500）` at `at`, or -1. */
function variantEnd(text: string, at: number): number {
  if (text[at] !== '（' && text[at] !== '(') return -1;
  let i = at + 1;
  while (i < at + 12 && (isDigit(text.charCodeAt(i)) || text[i] === '.')) i += 1;
  return i > at + 1 && (text[i] === '）' || text[i] === ')') ? i + 1 : -1;
}

const isOwnUnit = (number: PrintedNumber): boolean =>
  number.form === 'percent' ||
  number.form === 'permille' ||
  number.form === 'fraction' ||
  number.form === 'tenths' ||
  number.form === 'half';

const unitRules = units.map(({dimension}) => `extract/${dimension === 'ratio' ? 'percent' : dimension.replaceAll('_', '-')}`);

function ruleOf(unit: number, number: PrintedNumber): string {
  if (unit < 0) return isOwnUnit(number) ? `extract/${number.form}` : 'extract/number';
  return unitRules[unit];
}

/** 多 and 余 after a unit hedge it only where the phrase ends: 三年多, but not 5个多月 (that is a unit of its own). */
function isSuffix(text: string, at: number, size: number, unit: number): boolean {
  if (size > 1) return true;
  if (unit < 0) return true;
  const next = text.charCodeAt(at + size);
  return !isHan(next) || text[at + size] === '的';
}

/** `-5.7%` is negative where no number or word stands before the sign; so are 负0.6% and 零下38℃. */
function signBefore(text: string, start: number): number {
  const sign = text[start - 1];
  if (sign === '下' && text[start - 2] === '零') return start - 2;
  if (sign === '负' || sign === '負') {
    const before = text.charCodeAt(start - 2);
    return !isHan(before) || beforeMinus.has(before) ? start - 1 : start; // 税负, 抱负 are words
  }
  if (sign !== '-' && sign !== '－' && sign !== '−' && sign !== '+') return start;
  const before = text.charCodeAt(start - 2);
  return Number.isNaN(before) || isHan(before) || classes[before] === BREAK || classes[before] === 5 || before === 124
    ? start - 1
    : start;
}

const beforeMinus = new Set([...'为是至到达约的了由从报降升润额率值速'].map((c) => c.charCodeAt(0)));

const rangeSigns = new Set([...'—–-－～~至到'].map((c) => c.charCodeAt(0)));

/** The number after a range sign: 3%至5%, 10—15家, 1亿~2亿元. */
function rangeAfter(text: string, at: number): PrintedNumber | null {
  let i = skipSpace(text, at);
  const isPair = text[i] === '与' || text[i] === '和';
  if (i - at > 1 || !(isPair || rangeSigns.has(text.charCodeAt(i)))) return null;
  const isDash = !isHan(text.charCodeAt(i));
  i += 1;
  if (isDash && text[i] === text[i - 1]) i += 1;
  i = skipSpace(text, i);
  const code = text.charCodeAt(i);
  if (!isDigit(code) && !isChineseNumeral(code)) return null;
  const number = numberAt(text, i);
  if (!number || number.form === 'digits' || timeAt(text, i)) return null;
  return isPair && !closesPair(text, number.end) ? null : number;
}

/** 3%与5%之间, 20和30之间: 之间 makes a range of two numbers. */
function closesPair(text: string, at: number): boolean {
  const unit = unitIndexAt(text, skipSpace(text, at));
  const end = unit < 0 ? at : skipSpace(text, at) + unitIndexAt.size;
  return text.startsWith('之间', end) || text.startsWith('间', at);
}

/** A far end below the near one is no range but two numbers: 由100—5家. */
const isCountdown = (near: PrintedNumber, far: PrintedNumber): boolean => {
  if (near.digits.includes('/') || far.digits.includes('/')) return false;
  const shared = near.mult === 0 ? far.mult : near.mult; // 5—6万
  return Number(near.digits) * 10 ** shared > Number(far.digits) * 10 ** far.mult;
};

/** A Chinese number with no unit: 亿, 百万 with a noun may still be a figure; 一, 三, 十 alone are none. */
function bareChinese(number: PrintedNumber, start: number, prefix: Bound | null): QuantityMention | NumeralMention {
  const isLarge = number.mult > 0 || number.digits.length > 2;
  if (!isLarge || (prefix === null && number.digits === '1' && number.mult > 0))
    return mention(number.start, number.end, 'other', 'bare-chinese', 'a Chinese numeral without a unit');
  return plain(number, start, prefix);
}
