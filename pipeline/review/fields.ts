/** Cells of `review.csv` as values of a row, and back. */
import observationSchema from '../../schemas/observation.schema.json' with {type: 'json'};
import type {Decision, Observation} from '../model.ts';

const types = observationSchema.properties as Readonly<Record<string, {readonly type: string | readonly string[]}>>;

/**
 * What a cell says, typed as its column is. What cannot be typed stays text, for the schema to refuse.
 * TRUE and FALSE are what spreadsheets make of true and false.
 */
function valueOf(field: string, cell: string | null): string | number | boolean | null {
  const {type} = types[field];
  if (type === 'boolean' && /^(?:true|false)$/i.test(cell ?? '')) return cell!.toLowerCase() === 'true';
  if (type === 'integer' && /^-?\d{1,9}$/.test(cell ?? '')) return Number(cell);
  return cell;
}

/** The fields that decisions give, typed. */
export function fieldsOf(decisions: readonly Decision[]): Partial<Observation> {
  return Object.fromEntries(decisions.map(({field, value}) => [field, valueOf(field!, value)]));
}

/** Whether a column may be empty. */
export function mayBeEmpty(field: string): boolean {
  return types[field].type.includes('null');
}

/** A field as a cell: the empty cell is null. */
export function cellOf(row: Observation, field: string): string | null {
  const value = row[field as keyof Observation];
  return value === null ? null : String(value);
}

/** What a row says of its figure, in the order of its columns; what goes without saying is left out, and so are codes of lists that grow. */
const said: readonly (readonly [field: keyof Observation, usual: string | null])[] = [
  ['indicator', null], ['measure', 'level'], ['value', null], ['bound', 'exact'], ['unit', null],
  ['time_period', null], ['status', 'actual'], ['cumulative', 'false'], ['subject', null], ['ref_area', null],
  ['comparison', null], ['base_period', null], ['qualifies', null], ['base_observation', null], ['price_basis', null],
  ['rank_scope', null], ['rank_from', 'top'],
];

/**
 * A row in one cell, to be confirmed: as long as the pipeline reads the figure so, the confirmation holds.
 *
 * @example 'indicator=申报高新技术企业; value=341; unit=count; time_period=2022; ref_area=371600'
 */
export function rowInOneCell(row: Observation): string {
  const range = row.bound === 'between' ? ` from ${row.value_min} to ${row.value_max}` : '';
  return said.flatMap(([field, usual]) => {
    const cell = cellOf(row, field);
    return cell === null || cell === usual ? [] : [`${field}=${cell}${field === 'bound' ? range : ''}`];
  }).join('; ');
}
