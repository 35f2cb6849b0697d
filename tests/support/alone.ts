/** What is printed tells the value by itself: reading `value_text` alone gives value, unit and bound again. */
import type {Observation} from '../../pipeline/model.ts';
import {findUnit} from '../../pipeline/vocabulary/units.ts';
import {figures, pick} from './text.ts';

const fields = ['value', 'unit', 'bound', 'value_min', 'value_max'] as const;
const readings = new Map<string, readonly Observation[]>();

function read(text: string): readonly Observation[] {
  let rows = readings.get(text);
  if (rows === undefined) readings.set(text, (rows = figures(text)));
  return rows;
}

function tells(text: string, row: Observation): boolean {
  const rows = read(text);
  return rows.length === 1 && pick(rows[0], ...fields).join() === pick(row, ...fields).join();
}

/** The printed unit without its multiplier. */
const wordOf = ({printed_unit}: Observation): string => (printed_unit ?? '').replace(/^[十百千万亿萬億]+/, '');

/** The same magnitude, whatever its sign, and whether 倍 is a level or a growth by so many hundred percent. */
function hasMagnitudeOf(row: Observation, alone: Observation | undefined): boolean {
  return alone !== undefined && alone.printed_number === row.printed_number && alone.unit_mult === row.unit_mult && alone.bound === row.bound;
}

/** Reasons why a row need not be readable alone. */
const exemptions: readonly {readonly name: string; readonly applies: (row: Observation, before: Observation | undefined) => boolean}[] = [
  {name: 'the unit stands behind a later member of the list', applies: (row) => wordOf(row) !== '' && !row.value_text.includes(wordOf(row))},
  {name: 'a part of a ratio', applies: (row) => row.unit_zh === null && /^[\d.]+$/.test(row.value_text)},
  {
    name: 'the verb stands before an earlier member of the list',
    applies: (row, before) => before !== undefined && before.measure === row.measure && before.quote === row.quote
      && before.unit === row.unit && hasMagnitudeOf(row, read(row.value_text)[0]),
  },
  {
    name: 'the other side of the comparison is a figure of its own',
    applies: (row, before) => before !== undefined && before.quote === row.quote && row.comparison !== null && /^[少多低高]/.test(row.value_text),
  },
  {
    name: 'the unit is told by the name',
    applies: (row) => hasMagnitudeOf(row, read(row.value_text)[0]) && (row.unit_zh === null || !row.value_text.includes(row.unit_zh)),
  },
  {
    name: 'the word is of two units, and its surroundings tell which',
    applies: (row) => findUnit(wordOf(row))?.senses !== undefined && hasMagnitudeOf(row, read(row.value_text)[0]),
  },
  {name: 'the unit is in no table', applies: (row) => row.doubt?.includes('unit_unknown') === true},
];

/** What an article’s rows say when they are read alone. */
export interface Alone {
  readonly rows: number;
  /** How many rows are excused. */
  readonly exempt: number;
  /** Rows that should be readable and are not. */
  readonly broken: readonly string[];
}

/** Reads every row alone. Blanks and mark-up inside a figure are repaired by their surroundings, so they are left out. */
export function readAlone(rows: readonly Observation[]): Alone {
  const unlike = rows.map((row, at) => ({row, before: rows[at - 1]})).filter(({row}) =>
    !tells(row.value_text, row) && !tells(row.value_text.replace(/<[^>]*>|[\s\u200b-\u200f]/g, ''), row));
  const broken = unlike.filter(({row, before}) => !exemptions.some(({applies}) => applies(row, before)));
  return {
    rows: rows.length,
    exempt: unlike.length - broken.length,
    broken: broken.map(({row}) => `“${row.value_text}” is ${pick(row, ...fields).join(' ')} in “${row.quote}”, alone it is ${
      read(row.value_text).map((alone) => pick(alone, ...fields).join(' ')).join(' and ') || 'nothing'}`),
  };
}
