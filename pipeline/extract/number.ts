/**
 * Numbers as printed: `8.3亿`, `1万6千多`, `33，212万`, `七千一百亿`, `百分之十二点一`, `三分之二`, `八成半`.
 * Reads forward from a numeral character, in time linear in the number's length.
 */
import type {Bound, PrintedNumber} from '../model.ts';
import {chineseDigits, chineseMultipliers, largestMultiplier} from '../vocabulary/numerals.ts';
import {innerHedges} from '../vocabulary/hedges.ts';
import {unitIndexAt} from './units.ts';
import {CHINESE_DIGIT, CHINESE_MULTIPLIER, classes, DIGIT, isDigit, skipSpace} from '../vocabulary/characters.ts';

/** Longer numbers are no figures: their digits mean something else. */
export const longestNumber = 40;

const digitOf = new Map(Object.entries(chineseDigits).map(([c, v]) => [c.charCodeAt(0), v]));
const powerOf = new Map(Object.entries(chineseMultipliers).map(([c, v]) => [c.charCodeAt(0), v]));
const hedgeOf = new Map<number, Bound>(innerHedges.map(({word, bound}) => [word.charCodeAt(0), bound]));
const points = new Set([...'点點'].map((c) => c.charCodeAt(0)));
const DOT = 46;
const SLASH = 47;
const WIDE_COMMA = 0xff0c;

interface Part {
  end: number;
  digits: string;
  mult: number;
  more: Bound | null;
}

/**
 * Arabic digits with separators.
 *
 * > | 33，212万吨   28 831人   1,235.5   ３.４ (widths are repaired before)
 */
function arabicDigits(text: string, at: number): {end: number; digits: string} {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i += 1;
  let digits = text.slice(at, i);
  if (digits.length <= 3 && digits.charCodeAt(0) !== 48) {
    for (;;) {
      const separator = text.charCodeAt(i);
      const isSeparator = separator === 44 || separator === WIDE_COMMA || separator === 32;
      if (!isSeparator || !isGroupOfThree(text, i + 1)) break;
      const after = text.charCodeAt(i + 4);
      const isLoose = separator !== 44; // a space or a Chinese comma may also part two numbers
      if (
        isLoose &&
        !(hedgeOf.has(after) || classes[after] === CHINESE_MULTIPLIER || after === separator || after === DOT || isCounted(after) || isUnitHere(text, i + 4))
      )
        break;
      digits += text.slice(i + 1, i + 4);
      i += 4;
    }
  }
  if (text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1))) {
    let j = i + 1;
    while (isDigit(text.charCodeAt(j))) j += 1;
    digits += `.${text.slice(i + 1, j)}`;
    i = j;
  }
  return {end: i, digits};
}

const isGroupOfThree = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3));

const commonUnits = new Set([...'元吨噸人户戶家个個項项亩畝頭头公平千米名台辆件只斤%美港株所座'].map((c) => c.charCodeAt(0)));
const isCounted = (code: number): boolean => commonUnits.has(code);

/** The multiplier characters from `at` on, with hedges between: 千多万 is 7, over. */
function multipliers(text: string, at: number): {end: number; mult: number; more: Bound | null} {
  let i = at;
  let mult = 0;
  let more: Bound | null = null;
  for (;;) {
    const code = text.charCodeAt(i);
    const power = powerOf.get(code);
    if (power !== undefined && !(power < 4 && isUnitHere(text, i))) {
      mult += power;
      i += 1;
    } else if (hedgeOf.has(code) && more === null && isHedgeAt(text, i)) {
      more = hedgeOf.get(code) ?? null;
      i += 1;
    } else break;
  }
  return {end: i, mult, more};
}

/** 千 in 千瓦 and 千升 belongs to the unit; 2，377|标准台 is one number. */
const isUnitHere = (text: string, at: number): boolean => unitIndexAt(text, at) >= 0;

/** 多 in 多个 after a number hedges it; in 多年来 or 多数 it begins a word only when no unit follows. */
function isHedgeAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const word = text.charAt(at);
  if (word === '来') return !Number.isNaN(next) && (commonUnits.has(next) || powerOf.has(next) || next === '天'.charCodeAt(0));
  if (word === '几' || word === '幾') return (powerOf.get(next) ?? 4) >= 4; // 二十几万, but 三百几十 is left open
  return true;
}

/** 11.00×108立方米, 5.2×10^6吨: a power of ten; without its mark, after digits with a point, the page has lost it. */
function powerOfTen(text: string, at: number, digits: string): {end: number; mult: number} | null {
  if (text[at] !== '×' || !text.startsWith('10', at + 1)) return null;
  const isMarked = text[at + 3] === '^';
  const index = at + (isMarked ? 4 : 3);
  const raised = superscripts.indexOf(text[index] ?? '\0');
  const exponent = raised >= 0 ? raised : (isMarked || digits.includes('.')) && isDigit(text.charCodeAt(index)) ? Number(text[index]) : 0;
  const next = text.charCodeAt(index + 1);
  return exponent < 2 || isDigit(next) || next === DOT ? null : {end: index + 1, mult: exponent};
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One chunk: digits and their multipliers. */
function arabicPart(text: string, at: number): Part {
  const {end, digits} = arabicDigits(text, at);
  const scientific = powerOfTen(text, end, digits);
  if (scientific !== null) return {...scientific, digits, more: null};
  const gap = skipSpace(text, end);
  const isMultiplied = gap - end <= 1 && powerOf.has(text.charCodeAt(gap)) && !isUnitHere(text, gap); // 8.3 亿, but 5 千瓦
  const {end: partEnd, mult, more} = multipliers(text, isMultiplied ? gap : end);
  return {end: partEnd, digits, mult, more};
}

/**
 * Chinese numeral characters: 三百二十, 两千, 百亿, 二〇二二, 十几, 一百五 (150), 一万三 (13000).
 * A trailing 万 or 亿 stays the multiplier, as printed: 七千一百亿 is 7100 × 10^8.
 */
function chinesePart(text: string, at: number): Part & {isDigitString: boolean; isApproximate: boolean} {
  let i = at;
  let value = 0; // closed by 万 or 亿
  let section = 0; // closed by 十, 百 or 千
  let pending = ''; // digits not closed yet
  let digits = '';
  let lastPower = 0; // the last 万 or 亿
  let lastSmall = 4; // the last 十, 百 or 千 of this section: they descend
  let closed = 0; // the power right before the pending digits
  let trailing = 0; // the sum of the 万 and 亿 that end the number so far
  let hasPower = false;
  let isApproximate = false;
  let more: Bound | null = null;
  for (; ; i += 1) {
    const code = text.charCodeAt(i);
    const one = digitOf.get(code);
    let power = powerOf.get(code);
    if (power !== undefined && power < 4 && i > at && isUnitHere(text, i)) power = undefined; // 五百万千瓦
    if (one !== undefined) {
      if (i > at && isTael(text, i)) break;
      if (one === 0 && hasPower && pending === '')
        closed = 0; // 一百零五: the zero says that the place is not the next one
      else pending += one;
      digits += one;
      trailing = 0;
    } else if (power === undefined) {
      if (more !== null || !hedgeOf.has(code) || !isHedgeAt(text, i)) break;
      // 三百多万 and 十几 hold their hedge; 三多 does not
      if (!hasPower && !powerOf.has(text.charCodeAt(i + 1))) break;
      more = hedgeOf.get(code) ?? null;
    } else {
      if (power < 4 && pending === '' && power >= lastSmall) break; // 五十千
      hasPower = true;
      isApproximate ||= isNeighbours(pending);
      const digit = Number(pending);
      if (power < 4) {
        section += (digit || 1) * 10 ** power;
        lastSmall = power;
        trailing = 0;
      } else {
        const here = section + digit;
        if (trailing > 0)
          value *= 10 ** power; // 万亿
        else if (power > lastPower) value = (value + here || 1) * 10 ** power;
        else value += (here || 1) * 10 ** power;
        section = 0;
        lastSmall = 4;
        lastPower = power;
        trailing += power;
      }
      pending = '';
      closed = power;
    }
  }
  if (!hasPower) return {end: i, digits, mult: 0, more, isDigitString: digits.length > 1, isApproximate: false};
  const place = pending.length === 1 && closed > 1 ? closed - 1 : 0;
  const whole = value + section + Number(pending) * 10 ** place;
  return {
    end: i,
    digits: String(whole / 10 ** trailing),
    mult: Number.isSafeInteger(whole / 10 ** trailing) ? trailing : largestMultiplier + 1,
    more,
    isDigitString: false,
    isApproximate: isApproximate || isNeighbours(pending),
  };
}

/** 三四 in 三四十 and 二十三四: about so many. */
const isNeighbours = (digits: string): boolean =>
  digits.length === 2 && Number(digits[1]) - Number(digits[0]) === 1 && digits[0] !== '0';

/** 两 in the last place is the unit of weight (二两, 三十两); 一两 and 三两 before a measure word are few. */
function isTael(text: string, at: number): boolean {
  const word = text.charAt(at);
  if (word !== '两' && word !== '兩') return false;
  return (powerOf.get(text.charCodeAt(at + 1)) ?? 0) < 2 && !'一三'.includes(text.charAt(at - 1));
}

/** Adds two chunks of a mixed number in the smaller one's multiplier: 1亿 + 6325万 is 16325万. */
function addParts(a: Part, b: Part): Part | null {
  const shift = a.mult - b.mult;
  if (shift <= 0 || a.digits.includes('.') || a.digits.length + shift > 15) return null;
  const [whole, fraction] = b.digits.split('.');
  const sum = String(Number(a.digits) * 10 ** shift + Number(whole));
  return {end: b.end, digits: fraction ? `${sum}.${fraction}` : sum, mult: b.mult, more: b.more};
}

/** Reads the number that starts at `at` (a digit or a Chinese numeral character), or null. */
export function numberAt(text: string, at: number): PrintedNumber | null {
  const kind = classes[text.charCodeAt(at)];
  if (kind === DIGIT) {
    let part = arabicPart(text, at);
    while (part.mult > 0 && part.more === null && isDigit(text.charCodeAt(part.end))) {
      const sum = addParts(part, arabicPart(text, part.end));
      if (!sum) break;
      part = sum;
    }
    const special = shareAt(text, at, part) ?? slashAt(text, at, part) ?? tenthsAt(text, at, part);
    return special ?? {start: at, end: part.end, form: 'arabic', digits: part.digits, mult: part.mult, more: part.more};
  }
  if (kind !== CHINESE_DIGIT && kind !== CHINESE_MULTIPLIER) return null;
  const head = chinesePart(text, at);
  if (head.end === at + 1 && ordinaryWords.has(text.charAt(at))) return null;
  return shareAt(text, at, head) ?? chineseNumberAt(text, at, head);
}

/** Numerals of bank notes that are words of their own when alone: 大陆, 队伍, 收拾, 放肆. */
const ordinaryWords = new Set([...'陆陸伍拾肆']);

/** 1/3, 3/4: simple fractions. Dates, pages and scores are none. */
function slashAt(text: string, at: number, part: Part): PrintedNumber | null {
  if (text.charCodeAt(part.end) !== SLASH || part.mult > 0 || part.digits.length > 1 || part.digits === '0') return null;
  const before = text.charCodeAt(at - 1);
  if (before === SLASH || before === DOT || before === 45 || isDigit(before)) return null;
  const {digits, end} = arabicDigits(text, part.end + 1);
  const after = text.charCodeAt(end);
  if (!/^(?:[2-9]|10)$/.test(digits) || Number(part.digits) >= Number(digits) || after === SLASH || unitIndexAt(text, end) >= 0)
    return null;
  return {start: at, end, form: 'fraction', digits: `${part.digits}/${digits}`, mult: 0, more: null};
}

/** 百分之十二点一, 百分之30, 千分之三, 三分之二, 16分之5; `head` is what stands before 分之. */
function shareAt(text: string, at: number, head: Part): PrintedNumber | null {
  if (text.charCodeAt(head.end) !== 0x5206 /* 分 */ || text.charCodeAt(head.end + 1) !== 0x4e4b /* 之 */) return null;
  const from = head.end + 2;
  const isArabic = isDigit(text.charCodeAt(from));
  const part = isArabic ? {...arabicDigits(text, from), mult: 0, more: null, isApproximate: false} : chinesePart(text, from);
  if (part.end === from || /^0*$|\./.test(head.digits)) return null;
  let {digits} = part;
  let {end} = part;
  if (!isArabic) ({digits, end} = withPoint(text, digits, end));
  if (part.isApproximate) return {start: at, end, form: 'vague', digits, mult: 0, more: null};
  const denominator = scaled(head.digits, head.mult);
  const form = denominator === '100' ? 'percent' : denominator === '1000' ? 'permille' : 'fraction';
  let more = part.more;
  if (more === null && hedgeOf.has(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x6765) {
    more = hedgeOf.get(text.charCodeAt(end)) ?? null;
    end += 1;
  }
  return {
    start: at,
    end,
    form,
    digits: form === 'fraction' ? `${scaled(digits, part.mult)}/${denominator}` : scaled(digits, part.mult),
    mult: 0,
    more,
  };
}

const scaled = (digits: string, mult: number): string => (mult === 0 ? digits : digits + '0'.repeat(mult));

/** 十二点一: the decimal part after 点, where 两 is no digit. */
function withPoint(text: string, digits: string, end: number): {digits: string; end: number} {
  if (!points.has(text.charCodeAt(end))) return {digits, end};
  let i = end + 1;
  let decimals = '';
  for (
    let value = digitOf.get(text.charCodeAt(i));
    value !== undefined && !'两兩'.includes(text[i]);
    value = digitOf.get(text.charCodeAt(i))
  ) {
    decimals += value;
    i += 1;
  }
  return decimals === '' ? {digits, end} : {digits: `${digits}.${decimals}`, end: i};
}

/** 八成, 八成半, 七成五, 3成: tenths. 成立 and 成为 are verbs. */
function tenthsAt(text: string, at: number, part: Part): PrintedNumber | null {
  if (
    text.charCodeAt(part.end) !== 0x6210 /* 成 */ ||
    part.mult !== 0 ||
    part.digits.includes('.') ||
    Number(part.digits) > 10 ||
    part.digits === ''
  )
    return null;
  const next = text.charAt(part.end + 1);
  if ('立为果员本功品长都熟套型绩交人份分年员效'.includes(next) && next !== '') return null;
  if (next === '半') return {start: at, end: part.end + 2, form: 'tenths', digits: `${part.digits}.5`, mult: 0, more: null};
  const half = digitOf.get(next.charCodeAt(0));
  if (half !== undefined)
    return {start: at, end: part.end + 2, form: 'tenths', digits: `${part.digits}.${half}`, mult: 0, more: null};
  if (hedgeOf.has(next.charCodeAt(0)) && next !== '来')
    return {start: at, end: part.end + 2, form: 'tenths', digits: part.digits, mult: 0, more: 'over'};
  return {start: at, end: part.end + 1, form: 'tenths', digits: part.digits, mult: 0, more: null};
}

function chineseNumberAt(text: string, at: number, part: ReturnType<typeof chinesePart>): PrintedNumber | null {
  if (text.startsWith('一半', at)) return {start: at, end: at + 2, form: 'half', digits: '1/2', mult: 0, more: null};
  if (part.isApproximate) return {start: at, end: part.end, form: 'vague', digits: part.digits, mult: part.mult, more: null};
  if (part.isDigitString) return {start: at, end: part.end, form: 'digits', digits: part.digits, mult: 0, more: null};
  const tenths = tenthsAt(text, at, part);
  if (tenths) return tenths;
  const {digits, end} = part.mult === 0 ? withPoint(text, part.digits, part.end) : part;
  const tail = end === part.end ? {end, mult: part.mult} : multipliers(text, end);
  return {start: at, end: tail.end, form: 'chinese', digits, mult: tail.mult, more: part.more};
}
