/** What our stages make of a case's input, in the terms of the cases: positions in the input, exact decimals, first and last days. */
import Big from 'big.js';
import {extract} from '../../pipeline/extract/index.ts';
import {numberAt} from '../../pipeline/extract/number.ts';
import {scan} from '../../pipeline/extract/scan.ts';
import {anchorOf, bounds, resolve} from '../../pipeline/link/anchor.ts';
import {observe} from '../../pipeline/link/index.ts';
import {createLocator} from '../../pipeline/location.ts';
import type {Bound, Document, PrintedNumber} from '../../pipeline/model.ts';
import {normalise} from '../../pipeline/normalise/index.ts';
import {findUnitCode} from '../../pipeline/vocabulary/units.ts';
import {documentOf} from '../support/text.ts';

/** A numeral and the number that it stands for, whatever it counts. */
export interface ReadNumeral {
  /** Where the numeral or its sign begins in the input. */
  readonly start: number;
  /** Exact; null for 数百, which has no end. */
  readonly value: Big | null;
}

/** A quantity of the input: one numeral, or the two of a range. */
export interface ReadAmount extends ReadNumeral {
  readonly to: ReadNumeral | null;
  /** The value in the published unit; null for a range. */
  readonly inUnit: Big | null;
  /** The published unit code, and what it measures. */
  readonly unit: string;
  readonly dimension: string;
  readonly bound: Bound;
  /** No unit is printed behind it. */
  readonly isBare: boolean;
  /** It stood the second look of **extract**. */
  readonly isPublished: boolean;
}

/** A time and the days that it comes to. */
export interface ReadPeriod {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isSince: boolean;
  /** First and last day, both inside; null for a time that dates no figure. */
  readonly days: {readonly start: string; readonly end: string} | null;
}

/**
 * **read** takes out the page's spaces in sentences only: in headlines and tables they separate. So a
 * case with spaces is made a sentence, as an article would have it.
 */
const documentOfCase = (input: string): Document => documentOf(/\s/.test(input) ? `${input}。完` : input);

/** The number that a numeral stands for: a percentage is a hundredth, a tenth (成) a tenth. */
function valueOf({digits, mult, form}: PrintedNumber): Big | null {
  if (form === 'vague') return null;
  const [numerator, denominator] = digits.split('/');
  const value = denominator === undefined ? new Big(`${digits}e${mult}`) : new Big(numerator).div(denominator);
  return value.div({percent: 100, permille: 1000, tenths: 10}[form as string] ?? 1);
}

/**
 * Every quantity of the input. The cases ask what a number and its unit mean, not whether statistics
 * would publish them: 五岁 is a quantity, though an age is no figure. So every candidate of the scan goes
 * on to **normalise**, and to **link** for its sign and for a unit that the text leaves out.
 */
export function readAmounts(input: string): ReadAmount[] {
  const document = documentOfCase(input);
  const {rawStart, codePoint} = createLocator(document);
  const tokens = scan(document.text);
  const quantities = normalise({document, tokens});
  const rows = new Map([...observe(quantities)].map((row) => [row.numeral_start, row]));
  const published = new Set(extract(document).tokens.flatMap((token) => (token.kind === 'quantity' ? [token.number.start] : [])));
  return tokens.filter((token) => token.kind === 'quantity').map(({number, to, unit}, at) => {
    const amount = quantities.amounts[at];
    const start = rawStart(number.start);
    const row = rows.get(codePoint(start));
    const sign = (row?.value ?? row?.value_min)?.startsWith('-') ? -1 : 1;
    const code = row?.unit ?? amount.unit;
    return {
      start: start - (sign < 0 ? 1 : 0),
      value: valueOf(number)?.times(sign) ?? null,
      to: to === null ? null : {start: rawStart(to.start), value: valueOf(to)},
      inUnit: amount.value === null ? null : new Big(amount.value).times(sign),
      unit: code,
      dimension: findUnitCode(code)?.dimension ?? amount.dimension,
      bound: row?.bound ?? amount.bound,
      isBare: unit < 0,
      isPublished: published.has(number.start),
    };
  });
}

/** Every numeral of the input but those that are part of a name or a time. */
export function readNumerals(input: string): ReadNumeral[] {
  const document = documentOfCase(input);
  const {rawStart} = createLocator(document);
  const uncounted = scan(document.text).flatMap((token): ReadNumeral[] => {
    if (token.kind !== 'numeral' || token.class === 'name') return [];
    const number = numberAt(document.text, token.start);
    return number === null ? [] : [{start: rawStart(number.start), value: valueOf(number)}];
  });
  return [...uncounted, ...readAmounts(input).flatMap((one) => (one.to === null ? [one] : [one, one.to]))];
}

/** The number of every 第N of the input, where 第 stands. */
export function readOrdinals(input: string): ReadNumeral[] {
  const document = documentOfCase(input);
  const {rawStart} = createLocator(document);
  return scan(document.text).flatMap((token): ReadNumeral[] => {
    const start = token.kind === 'quantity' ? token.number.start : token.start;
    if ((token.kind !== 'quantity' && token.kind !== 'numeral') || document.text[start - 1] !== '第') return [];
    const number = numberAt(document.text, start);
    return number === null ? [] : [{start: rawStart(start - 1), value: valueOf(number)}];
  });
}

/** Every time of the input; `readOn` is the day of publication. */
export function readPeriods(input: string, readOn: string | null): ReadPeriod[] {
  const document = documentOfCase(input);
  const {rawStart, rawEnd} = createLocator(document);
  const anchor = anchorOf({published: readOn ?? '2017-03-22'}, [])!;
  return scan(document.text).flatMap((token): ReadPeriod[] => {
    if (token.kind !== 'time') return [];
    const [start, end] = [rawStart(token.start), rawEnd(token.end)];
    const period = resolve(token, anchor, null);
    return [{start, end, text: input.slice(start, end), isSince: token.form === 'since', days: period && bounds(period)}];
  });
}

/** Equal as decimals, to the digits of the doubles that the cases were printed from. */
export function isSameNumber(value: Big | null, expected: string): boolean {
  return value !== null && (value.eq(expected) || value.prec(14).eq(new Big(expected).prec(14)));
}
