/**
 * The laws that a schema cannot say, of one observation at a time. A broken law is a fault of the rules that
 * read the text; it refuses the release.
 */
import type Big from 'big.js';
import {periodBounds} from '../dates.ts';
import type {Observation} from '../model.ts';
import {assertedEnds} from '../vocabulary/signs.ts';
import {denominators, findUnitCode, units} from '../vocabulary/units.ts';
import type {Figures} from './check.ts';
import {Decimal, scale} from './interval.ts';

/** What is wrong, if anything: what was seen, and what was expected. */
export type Breach = readonly [seen: string, expected: string] | null;

/** What must hold between the fields of a row. */
export interface Law {
  /** The rule that a problem names. */
  readonly name: string;
  test(row: Observation, figures: Figures): Breach;
}

/** The laws, in the order in which their problems are shown. */
export const laws: readonly Law[] = [
  {
    name: 'validate/id',
    test: (row, {article}) => {
      const id = `${article.document.document_id}#char=${row.numeral_start}`;
      return row.observation_id === id ? null : [`observation_id is ${row.observation_id}`, id];
    },
  },
  {
    name: 'validate/document',
    test: (row, {article: {document}}) => (row.document_id === document.document_id
      ? null : [`document_id is ${row.document_id}`, document.document_id]),
  },
  {
    name: 'validate/span',
    test: (row) => (row.char_start <= row.numeral_start && row.numeral_start < row.char_end
      ? null : [`the span is [${row.char_start}, ${row.char_end})`, `one that holds numeral_start ${row.numeral_start}`]),
  },
  {
    name: 'validate/decimals',
    test: (row) => {
      const decimals = row.printed_number.split('.')[1]?.length ?? 0;
      return row.decimals === decimals ? null : [`decimals is ${row.decimals}`, `${decimals}, as in printed_number ${row.printed_number}`];
    },
  },
  {name: 'validate/value', test: valueBreach},
  {name: 'validate/interval', test: intervalBreach},
  {name: 'validate/unit', test: unitBreach},
  {name: 'validate/period', test: periodBreach},
  {
    name: 'validate/base-period',
    test: (row) => (row.base_period === null || periodBounds(row.base_period)
      ? null : [`base_period is ${row.base_period}`, 'dates that exist, the earlier first']),
  },
  {name: 'validate/reference', test: referenceBreach},
  {
    name: 'validate/first-statement',
    test: (row, {get}) => {
      const first = get(row.same_as);
      return !first || (first.same_as === null && first.numeral_start < row.numeral_start)
        ? null : [`same_as is ${row.same_as}`, 'the first statement, which stands earlier and repeats none'];
    },
  },
];

/** |value| = printed_number × 10^unit_mult, or a conversion that the units name. */
function valueBreach(row: Observation): Breach {
  if (row.value === null || isNamedInWords(row)) return null;
  const printed = new Decimal(row.printed_number).abs().times(scale(row.unit_mult));
  const value = new Decimal(row.value).abs();
  if (value.eq(printed) || conversions(row).some((factor) => isNear(value, printed.times(factor)))) return null;
  return [`value is ${row.value}`, `${printed.toFixed()}, which is ${row.printed_number} × 10^${row.unit_mult}`];
}

/** 三分之一, 翻两番, 一半: the value is not the printed number times a power of ten. */
function isNamedInWords(row: Observation): boolean {
  return /(?<![百千万])分之|翻|番|半/.test(row.value_text);
}

/** Factors of the words in the printed unit: 千克标准煤 is 0.001 tce, 元/百斤 is 0.01 CNY/jin. */
function conversions(row: Observation): string[] {
  const printed = `${row.printed_unit ?? ''} ${row.unit_zh ?? ''}`;
  const above = units.filter((unit) => unit.factor && printed.includes(unit.zh ?? unit.word)).map((unit) => unit.factor!);
  const below = denominators.flatMap((unit) =>
    'factor' in unit && printed.includes(`/${unit.word}`) ? [new Decimal('1').div(unit.factor).toFixed()] : []);
  const multiple = row.unit === 'percent' && printed.includes('倍') ? ['100'] : [];
  return [...above, ...below, ...multiple];
}

/** Equal but for the rounding of a factor such as a third. */
function isNear(a: Big, b: Big): boolean {
  return a.minus(b).abs().lte(b.times('0.0001'));
}

/** The interval that bound and sign call for; `between` gives its own. */
function intervalBreach(row: Observation): Breach {
  const {bound, value, value_min: min, value_max: max} = row;
  if (bound === 'between') {
    return min === null || max === null || new Decimal(min).lte(max) ? null : [`the range is ${min} to ${max}`, 'the lower end first'];
  }
  const expected = assertedEnds(row);
  if ((same(min, expected[0]) && same(max, expected[1]))) return null;
  const show = (ends: readonly (string | null)[]): string => `[${ends.map((end) => end ?? 'open').join(', ')}]`;
  return [`${bound} ${value} has the interval ${show([min, max])}`, show(expected)];
}

function same(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Decimal(a).eq(b);
}

/** A code of the list, or a rate of two; an unknown unit must be in doubt. */
function unitBreach(row: Observation): Breach {
  if (findUnitCode(row.unit) || row.doubt?.includes('unit_unknown')) return null;
  if (row.unit.split('/').every((part) => findUnitCode(part))) return null;
  return [`unit is ${row.unit}`, 'a code of vocabulary/units, or a rate of two'];
}

function periodBreach(row: Observation): Breach {
  if (row.time_period === null) return null;
  const days = periodBounds(row.time_period);
  if (!days) return [`time_period is ${row.time_period}`, 'dates that exist, the earlier first'];
  if (row.period_start === days.start && row.period_end === days.end) return null;
  return [`${row.time_period} runs from ${row.period_start} to ${row.period_end}`, `${days.start} to ${days.end}`];
}

/** What a row points at is another row of its document. */
function referenceBreach(row: Observation, {get}: Figures): Breach {
  for (const field of ['qualifies', 'base_observation', 'same_as'] as const) {
    const id = row[field];
    if (id !== null && (id === row.observation_id || !get(id))) return [`${field} is ${id}`, 'another observation of the document'];
  }
  return null;
}
