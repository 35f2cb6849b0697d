/**
 * How CKAN’s xloader takes a CSV file into the DataStore, as its source has it: the header is guessed by the number of
 * filled cells, blanks are stripped, names are cut at 63 characters, and with guessing on every cell is tried as a
 * Python `Decimal` (which takes `1_000`, `NaN` and full-width digits, and makes 3700 of `003700`).
 */
import {parse} from 'csv-parse/sync';

/** A field as `datastore_create` takes it. */
export interface Field {
  readonly id: string;
  /** PostgreSQL type. */
  readonly type: string;
  readonly info: {readonly type_override: string};
}

const accepts: Readonly<Record<string, RegExp>> = {
  text: /^[^]*$/, int: /^-?\d{1,10}$/, numeric: /^-?\d+(?:\.\d+)?$/, bool: /^(?:true|false)$/, date: /^\d{4}-\d\d-\d\d$/,
};
/** What xloader makes of a field whose type it is told. */
const overrides: Readonly<Record<string, readonly string[]>> = {text: ['text'], int: ['numeric'], numeric: ['numeric'], bool: ['text'], date: ['timestamp', 'text']};
/** What others write where they have nothing. */
const filler = /^(?:-|—|\/|NaN|N\/A|null|None|Inf|-Inf|Infinity)$/i;
/** Python’s `Decimal(value)` succeeds. */
const pythonDecimal = /^\s*[-+]?(?:(?:\p{Nd}[\p{Nd}_]*\.?[\p{Nd}_]*|\.\p{Nd}[\p{Nd}_]*)(?:[Ee][-+]?\p{Nd}+)?|Inf(?:inity)?|s?NaN\p{Nd}*)\s*$/iu;

/** Everything that would load otherwise than it was meant; nothing where all is well. */
export function xloaderProblems(bytes: Buffer, fields: readonly Field[]): string[] {
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return ['not UTF-8: the encoding is guessed'];
  }
  const [header, ...rows] = parse(decoded, {relax_column_count: true, skip_empty_lines: false}) as string[][];
  return [
    ...nameProblems(header, fields),
    ...(guessedHeader([header, ...rows]) === 0 ? [] : ['another row is taken for the header']),
    ...rows.flatMap((cells, at) => (cells.length === header.length ? [] : [`row ${at + 2} has ${cells.length} cells, not ${header.length}`])),
    ...fields.flatMap((field, at) => columnProblems(field, rows.map((cells) => cells[at] ?? ''))),
  ];
}

function nameProblems(header: readonly string[], fields: readonly Field[]): string[] {
  return [
    ...header.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(name)).map((name) => `the name “${name}” does not survive`),
    ...header.filter((name, at) => header.indexOf(name) < at).map((name) => `the name ${name} twice`),
    ...(header.join() === fields.map(({id}) => id).join() ? [] : ['the header is not the list of fields']),
  ];
}

/** The first row with nearly as many filled cells as most rows have. */
function guessedHeader(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const counts = new Map<number, number>();
  for (const count of filled) counts.set(count, (counts.get(count) ?? 0) + 1);
  const [[mode]] = [...counts].sort(([a, many], [b, more]) => more - many || b - a);
  return filled.findIndex((count) => count >= mode - 1);
}

function columnProblems({id, type, info}: Field, cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell !== '');
  const firstOf = (what: string, isBroken: (cell: string) => boolean): string[] => filled.filter(isBroken).slice(0, 1).map((cell) => `${id}: “${cell}” ${what}`);
  const isTakenForNumbers = filled.length > 0 && filled.every((cell) => pythonDecimal.test(cell));
  return [
    ...firstOf(`is no ${type}`, (cell) => !accepts[type]?.test(cell)),
    ...firstOf('stands for nothing', (cell) => filler.test(cell)),
    ...firstOf('loses its blanks', (cell) => cell !== cell.trim()),
    ...(overrides[type]?.includes(info.type_override) ? [] : [`${id}: type_override ${info.type_override} of a field of type ${type}`]),
    ...(type === 'text' && isTakenForNumbers && info.type_override !== 'text' ? [`${id}: taken for numbers`] : []),
  ];
}
