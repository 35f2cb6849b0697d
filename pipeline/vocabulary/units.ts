/**
 * Units of measure and measure words: what may follow a number, and the code that it is published under.
 *
 * The longest word wins: 个百分点 and 个月 over 个, 人次 over 人, 平方公里 over 平方, 元人民币 over 元, 分钟
 * over 分, 千瓦时 over 千瓦 over 千 as a multiplier. 万 and 亿 belong to the number. 年, 月, 日, 点, 分 and 号
 * are dates and times first; 第2位 and 前三名 are ranks. The rows here are what is left when those are taken.
 */
import {
  generalCounters, nounCounters, occurrenceCounters, peopleCounters, placeCounters, thingCounters,
} from './units/counters.ts';
import {measureCodes} from './units/codes.ts';
import {continuations} from './units/continuations.ts';
import {measures} from './units/measures.ts';
import {money, moneyCodes} from './units/money.ts';
import {ratios} from './units/ratios.ts';
import type {Counter, Dimension, Sense, UnitCode, UnitWord} from './units/unit.ts';

export {denominators} from './units/denominators.ts';
export {currencyPrefixes} from './units/money.ts';
export type {Dimension, Sense, UnitCode, UnitWord} from './units/unit.ts';

/** A word that may be printed after a number, with everything that is published about it. */
export interface Unit {
  /** The word as printed, without 万/亿: 元, %, 个百分点, 平方公里. */
  readonly word: string;
  /** The published code: `CNY`, `percent`, `km2`, `count`. */
  readonly code: string;
  /** The word to publish as `unit_zh` where it differs (％ → %, 個 → 个, 元人民币 → 元). */
  readonly zh?: string;
  /** One `word` is `factor` × `code`; decimal string, 1 where it is left out. */
  readonly factor?: string;
  readonly dimension: Dimension;
  readonly ucum?: string;
  readonly iso4217?: string;
  /** IRI in http://qudt.org/vocab/unit/. */
  readonly qudt?: string;
  readonly en: string;
  /** A noun that numerals take without a measure word (31省, 六部门): it belongs to the name as well. */
  readonly noun?: true;
  /** What may not follow: 部 is no measure word in 一部分. */
  readonly unless?: readonly string[];
  /** Other readings, each taken where one of its cues stands in the clause. */
  readonly senses?: readonly Sense[];
  readonly example: string;
}

/** The units codelist: every code that `unit` may hold, apart from rates, which are `numerator/denominator`. */
export const unitCodes: readonly UnitCode[] = [...measureCodes, ...moneyCodes];

const codes = new Map(unitCodes.map((row) => [row.code, row]));

/** The codelist's row for a code. */
export function findUnitCode(code: string): UnitCode | undefined {
  return codes.get(code);
}

const unless = new Map<string, readonly string[]>(continuations.map((row) => [row.word, row.unless]));

function describeWord(row: UnitWord): Unit {
  const {dimension, ucum, iso4217, qudt, en} = codes.get(row.code)!;
  return {
    ...row, dimension, ucum, iso4217, qudt: qudt && `http://qudt.org/vocab/unit/${qudt}`, en,
    unless: unless.get(row.word),
  };
}

function describeCounter(row: Counter): Unit {
  return {...describeWord({...row, code: 'count'}), en: row.en};
}

const words: readonly UnitWord[] = [...money, ...ratios, ...measures];
const counters: readonly Counter[] = [
  ...generalCounters, ...placeCounters, ...peopleCounters, ...occurrenceCounters, ...thingCounters, ...nounCounters,
];

/** Every unit and measure word, each once. */
export const units: readonly Unit[] = [...words.map(describeWord), ...counters.map(describeCounter)];

const byWord = new Map(units.map((unit) => [unit.word, unit]));

/** The unit that a word stands for. */
export function findUnit(word: string): Unit | undefined {
  return byWord.get(word);
}
