/** Which fields of a row follow from others: a correction of the one moves the other, unless that is corrected too. */
import {periodBounds} from '../dates.ts';
import type {Article, Observation} from '../model.ts';
import {findArea, scopeArea} from '../vocabulary/areas.ts';
import type {Doubt} from '../vocabulary/codes.ts';
import {joinDoubts, splitDoubts} from '../vocabulary/codes.ts';
import {decimalsOf} from '../vocabulary/decimal.ts';
import {indicatorByName, indicators} from '../vocabulary/indicators.ts';
import {assertedEnds} from '../vocabulary/signs.ts';

type Field = keyof Observation;
type Fields = Partial<Observation>;

/** When one of `of` is corrected, what `follow` gives is taken over. */
interface Dependence {
  readonly of: readonly Field[];
  follow(row: Observation, document: Article['document'], given: Fields): Fields;
}

const noComparison = {comparison: null, comparison_text: null, base_period: null, base_observation: null};
const noRank = {rank_scope: null, rank_scope_area: null, rank_from: null};

/** In this order, so that what follows from a field that follows comes after it. */
const dependences: readonly Dependence[] = [
  {of: ['measure'], follow: fieldsOfMeasure},
  {of: ['bound'], follow: fieldsOfRange},
  {of: ['value', 'bound', 'measure'], follow: ends},
  {of: ['printed_number'], follow: ({printed_number}) => ({decimals: decimalsOf(printed_number)})},
  {of: ['indicator', 'measure', 'unit'], follow: codeOfIndicator},
  {
    of: ['indicator', 'measure', 'unit', 'indicator_code'],
    follow: ({indicator_code}) => ({indicator_en: indicators.find(({code}) => code === indicator_code)?.en ?? null}),
  },
  {of: ['time_period'], follow: days},
  {of: ['status'], follow: () => ({status_text: null})},
  {of: ['ref_area'], follow: ({ref_area}, document) => ({ref_area_zh: ref_area && namesOfAreas(ref_area, document)})},
  {of: ['comparison'], follow: ({comparison}) => (comparison === 'gap' || comparison === 'contribution' ? {base_period: null} : {})},
  {
    of: ['rank_scope'],
    follow: ({rank_scope}, {area}) => ({rank_scope_area: rank_scope === null ? null : scopeArea(rank_scope, area)}),
  },
];

/** A row with some fields as given, and those that follow from them. */
export function withFields(row: Observation, given: Fields, document: Article['document']): Observation {
  const changed = {...row, ...given};
  for (const {of, follow} of dependences) {
    if (!of.some((field) => field in given)) continue;
    Object.assign(changed, follow(changed, document, given), given);
  }
  return changed;
}

/** Levels compare with nothing, ranks alone have a scope, growth rates and changes always a comparison. */
function fieldsOfMeasure({measure, comparison, rank_from}: Observation): Fields {
  if (measure === 'rank') return {...noComparison, unit: 'rank', rank_from: rank_from ?? 'top'};
  if (measure === 'level') return {...noComparison, ...noRank, qualifies: null};
  return {...noRank, comparison: comparison ?? 'unstated'};
}

/** A range has no value, and at least one end that the value was not. */
function fieldsOfRange({bound}: Observation, _: Article['document'], given: Fields): Fields {
  if (bound !== 'between') return {};
  return 'value_min' in given || 'value_max' in given ? {value: null} : {value: null, value_min: null, value_max: null};
}

function ends(row: Observation): Fields {
  if (row.bound === 'between') return {};
  const [value_min, value_max] = assertedEnds(row);
  return {value_min, value_max};
}

function codeOfIndicator({indicator, measure, unit}: Observation): Fields {
  return {indicator_code: indicatorByName(indicator, measure === 'level' ? unit : undefined)?.code ?? null};
}

/** A period that was not known before comes from the editor's reading of the text around. */
function days({time_period, time_basis}: Observation): Fields {
  const bounds = time_period === null ? null : periodBounds(time_period);
  return {
    period_start: bounds?.start ?? null, period_end: bounds?.end ?? null,
    time_basis: time_period === null ? null : time_basis ?? 'context',
  };
}

/** The names of areas; empty where a code is in no list. */
function namesOfAreas(codes: string, {area, area_zh, year}: Article['document']): string | null {
  const names = codes.split(';').map((code) => (code === area && area_zh !== null ? area_zh : findArea(code, year ?? undefined)?.zh));
  return names.every((name) => name !== undefined) ? names.join(';') : null;
}

/** The fields that a doubt is about: once a person has looked at one of them, it is settled. */
const matters: Readonly<Record<Doubt, readonly Field[]>> = {
  period_from_document: ['time_period'],
  period_unknown: ['time_period'],
  indicator_from_context: ['indicator'],
  indicator_uncertain: ['indicator'],
  scope_ambiguous: ['time_period', 'base_period', 'ref_area', 'subject', 'status'],
  unit_unknown: ['unit'],
  contradicted: [],
};

/** The doubts that stay when a person has looked at some fields. */
export function doubtAfter(doubt: string | null, looked: readonly string[]): string | null {
  return joinDoubts(splitDoubts(doubt).filter((code) => !matters[code].some((field) => looked.includes(field))));
}
