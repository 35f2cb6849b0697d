/** Numerals that count nothing: ordinals, names, coordinates, telephone numbers … */
import type {NumeralMention, PrintedNumber, QuantityMention, Token} from '../model.ts';
import {classes, DIGIT, isDigit, isHan, isLetter, LETTER, skipSpaceBack} from '../vocabulary/characters.ts';
import {largestMultiplier} from '../vocabulary/numerals.ts';
import {wordTable} from '../vocabulary/trie.ts';
import {bracketedMarker, listMarker} from './list-marker.ts';
import {mention} from './mention.ts';
import {longestNumber, numberAt} from './number.ts';
import {firstPlaces, followsOrdinal, ordinal} from './ordinal.ts';
import {unitIndexAt} from './units.ts';

/** A numeral where it stands. */
interface Place {
  readonly text: string;
  readonly number: PrintedNumber;
  /** What was read before it. */
  readonly tokens: readonly Token[];
  /** The character before it and the one after, empty at the ends of the text. */
  readonly before: string;
  readonly next: string;
}

type Rule = (place: Place) => NumeralMention | QuantityMention | null;

const table = (words: string) => wordTable<true>(words.split(' ').map((word) => [word, true]));
const nounsBeforeNumber = table('附件 附表 附录 附图 图 表 专栏 例 注 条 款 项 步骤 电话 手机 邮编 传真 热线 邮政编码 账号 编号 号码 QQ ISBN 版本');
const coordinates = table('北纬 南纬 东经 西经');

/** The rules, in order. A rank is a figure after all. */
const rules: readonly Rule[] = [
  insideWord, tooLong, afterOrdinalSign, amongFirst, inListOfOrdinals, congress, documentNumber, afterLetters, formula,
  ({text, number}) => listMarker(text, number),
  ({text, number, tokens}) => bracketedMarker(text, number, tokens),
  properName, bureau, edition, numberSign, eventDate, telephone, dotted, label, coordinate, grade, beforeLetters, digitString,
];

/** What a numeral is that counts nothing, or the rank that it gives; null where it may be a quantity. */
export function uncountedAt(text: string, number: PrintedNumber, tokens: readonly Token[]): QuantityMention | NumeralMention | null {
  const place = {text, number, tokens, before: text[number.start - 1] ?? '', next: text[number.end] ?? ''};
  for (const rule of rules) {
    const found = rule(place);
    if (found !== null) return found;
  }
  return null;
}

/** 半年, 几时: the reader of numbers found nothing of its own. */
function insideWord({number: {start, end}}: Place): NumeralMention | null {
  return start === end ? mention(start, start + 1, 'name', 'word', 'part of an ordinary word') : null;
}

function tooLong({number: {start, end, digits, mult}}: Place): NumeralMention | null {
  if (digits.length <= longestNumber && mult <= largestMultiplier) return null;
  return mention(start, end, 'other', 'too-long', `more than ${longestNumber} digits`);
}

function afterOrdinalSign({text, number}: Place): NumeralMention | QuantityMention | null {
  return text[skipSpaceBack(text, number.start) - 1] === '第' ? ordinal(text, number) : null;
}

function amongFirst({text, number, before}: Place): QuantityMention | null {
  return before === '前' ? firstPlaces(text, number) : null;
}

function inListOfOrdinals({number: {start, end}, tokens}: Place): NumeralMention | null {
  return followsOrdinal(tokens, start) ? mention(start, end, 'ordinal', 'ordinal', 'a list of ordinals') : null;
}

/** 二十大, 十三届, 三中全会. */
function congress({number: {start, end, form, mult}, next}: Place): NumeralMention | null {
  if (form !== 'chinese' || mult !== 0 || !(next === '届' || next === '中' || next === '大')) return null;
  return mention(start, end, 'name', 'congress', 'a congress, session or plenum');
}

/** 〔2024〕, [2024]. */
function documentNumber({number: {start, end}, before, next}: Place): NumeralMention | null {
  if (!(before === '〔' || before === '[') || !(next === '〕' || next === ']')) return null;
  return mention(start, end, 'name', 'document-number', 'year of a document number');
}

/** G25, ISO9001. */
function afterLetters({text, number: {start, end}}: Place): NumeralMention | null {
  return isLetter(text.charCodeAt(start - 1)) ? mention(start, end, 'name', 'letters', 'part of a name with letters') : null;
}

function formula({number: {start, end, form}, before}: Place): NumeralMention | null {
  if (before !== '×' && !(before === '/' && form === 'chinese')) return null;
  return mention(start, end, 'other', 'formula', 'part of a formula');
}

/** 柳河县七棵树矿业有限公司, 国营八里哨林场: a name that begins with a numeral, behind the place that it is in. */
function properName({text, number: {start, end, form, digits, mult}, before, next}: Place): NumeralMention | null {
  if (form !== 'chinese' || mult > 1 || digits.length > 1 || !'省市县区镇乡营旗'.includes(before) || before === '' || !'里棵道岔股龙江河湖山泉星合源顺角马'.includes(next)) return null;
  return next !== '' && ofName.test(text.slice(end, end + 14)) ? mention(start, end, 'name', 'proper-name', 'the beginning of a name') : null;
}

const ofName = /^[\u4e00-\u9fa5]{1,9}?(?:有限公司|有限责任公司|集团|林场|农场|牧场|水库|村(?!民|庄|级)|屯|街道|社区)/;

/** 中铁|十二局, 中建|三局: one of the companies of a group. */
function bureau({text, number: {start, end, form}, next}: Place): NumeralMention | null {
  if (form !== 'chinese' || next !== '局' || !ofGroup.test(text.slice(Math.max(0, start - 2), start))) return null;
  return mention(start, end + 1, 'name', 'proper-name', 'part of the name of a company');
}

const ofGroup = /^(?:中[铁建交冶煤核]|铁建|水电|电建|核建|建工)$/;

/** 2019版. */
function edition({number: {start, end, digits}, next}: Place): NumeralMention | null {
  if (next !== '版' || !/^(?:19|20)\d\d$/.test(digits)) return null;
  return mention(start, end + 1, 'name', 'edition', 'the edition of a work');
}

/** 391号文, 1号线. */
function numberSign({number: {start, end}, next}: Place): NumeralMention | null {
  if (next !== '号' && next !== '號') return null;
  return mention(start, end, 'name', 'number-sign', 'number of a document, line or place');
}

/** 7·20, 5•12. */
function eventDate({text, number: {start, end, form}, next}: Place): NumeralMention | null {
  if (form !== 'arabic' || !(next === '·' || next === '•')) return null;
  const day = numberAt(text, end + 1);
  return day === null ? null : mention(start, day.end, 'name', 'event-date', 'an event named by its date');
}

/** 0543-3162000, 4008888-123: an area code, or a number as long as a subscriber's, before a dash. */
function telephone({text, number: {start, end, form, digits}, next}: Place): NumeralMention | null {
  const shortestSubscriber = 7;
  const isAreaCode = (next === '-' || next === '－') && digits.startsWith('0') && !digits.includes('.');
  const isSubscriber = next === '-' && form === 'arabic' && digits.length >= shortestSubscriber;
  if (!isDigit(text.charCodeAt(end + 1)) || !(isAreaCode || isSubscriber)) return null;
  let i = end + 1;
  while (isDigit(text.charCodeAt(i)) || text[i] === '-') i += 1;
  return mention(start, i, 'other', 'telephone', 'telephone number');
}

/** 2.1.2, 192.168.0.1. */
function dotted({text, number: {start, end, form}, next}: Place): NumeralMention | null {
  if (form !== 'arabic' || next !== '.' || !isDigit(text.charCodeAt(end + 1))) return null;
  let i = end;
  while (isDigit(text.charCodeAt(i)) || (text[i] === '.' && isDigit(text.charCodeAt(i + 1)))) i += 1;
  return mention(start, i, 'name', 'dotted', 'a version, section or address');
}

/** 附件2, 图3: after a noun of one character nothing more may follow, 表1000户 is a count. */
function label({text, number: {start, end, mult}}: Place): NumeralMention | null {
  if (nounsBeforeNumber.before(text, skipSpaceBack(text, start)) === undefined) return null;
  if (nounsBeforeNumber.length === 1 && isHan(text.charCodeAt(end))) return null;
  if (mult !== 0 || unitIndexAt(text, end) >= 0) return null;
  return mention(start, end, 'ordinal', 'label', 'number of a figure, table or annex');
}

/** 北纬37.5, 117°, 36。41′: OCR makes a full stop of the degree sign. 20°C is a temperature. */
function coordinate({text, number: {start, end, form}, next}: Place): NumeralMention | null {
  const isDegree = (next === '°' || next === '˚') && text[end + 1] !== 'C' && text[end + 1] !== 'c';
  const isStopForDegree = next === '。' && form === 'arabic' && /^(?:[～~]|\d{1,2}[ˊ′'’])/.test(text.slice(end + 1, end + 4));
  const isNamed = coordinates.before(text, skipSpaceBack(text, start)) === true;
  return isNamed || isStopForDegree || isDegree || next === 'ˊ' || next === '′'
    ? mention(start, end, 'other', 'coordinate', 'geographic coordinate')
    : null;
}

/** 500强 lists, 4A级 and 二级 grade, 200型 names. */
function grade({text, number: {start, end, mult}, next}: Place): NumeralMention | null {
  if (next === '强') return mention(start, end + 1, 'threshold', 'top-list', 'membership of a top list');
  const isType = next === '佳' || next === '型' || next === '式';
  const isLevel = (next === '级' || next === '級') && mult === 0 && unitIndexAt(text, end) < 0;
  return isType || isLevel ? mention(start, end + 1, 'name', 'grade', 'a grade or type') : null;
}

/** 5G, 3D打印. */
function beforeLetters({text, number: {start, end}}: Place): NumeralMention | null {
  if (!isLetter(text.charCodeAt(end)) || unitIndexAt(text, end) >= 0) return null;
  let i = end;
  while (classes[text.charCodeAt(i)] === LETTER || classes[text.charCodeAt(i)] === DIGIT) i += 1;
  return mention(start, i, 'name', 'letters', 'part of a name with letters');
}

function digitString({number: {start, end, form}}: Place): NumeralMention | null {
  return form === 'digits' ? mention(start, end, 'other', 'digit-string', 'digits read one by one') : null;
}
