/**
 * `observations.parquet`: the observations with types that hold them exactly. Values are DECIMAL(38,9), and one that
 * does not fit stops the release: a rounded value would be a wrong one.
 */
import {batches} from '../batches.ts';
import type {Column, Datatype} from '../columns.ts';
import {columnsOf} from '../columns.ts';
import type {Format} from '../format.ts';
import type {Cell} from '../tables.ts';
import {tables} from '../tables.ts';

const precision = 38;
const scale = 9;
const dayLength = 864e5;
/** Rows that are in memory at a time. */
const groupSize = 10_000;

const elements = {
  string: {type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: {type: 'STRING'}},
  integer: {type: 'INT32'},
  boolean: {type: 'BOOLEAN'},
  decimal: {type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision, scale, logical_type: {type: 'DECIMAL', precision, scale}},
  date: {type: 'INT32', converted_type: 'DATE', logical_type: {type: 'DATE'}},
} as const satisfies Record<Datatype, object>;

/** `observations.parquet`, a row group at a time. */
export const parquet: Format = {
  path: 'observations.parquet',
  mediaType: 'application/vnd.apache.parquet',
  title_en: 'Observations as Parquet',
  title_zh: '观测值(Parquet)',
  async *make(_, files) {
    const {ByteWriter, ParquetWriter} = await import('hyparquet-writer');
    const columns = columnsOf(tables.find(({name}) => name === 'observations')!.schema);
    const bytes = new ByteWriter();
    const taken = (): Uint8Array => {
      const piece = bytes.getBytes().slice();
      bytes.index = 0;
      return piece;
    };
    const writer = new ParquetWriter({writer: bytes, schema: schemaOf(columns), createdBy: 'Open Figures'});
    for (const rows of batches(files.rows('observations'), groupSize)) {
      const columnData = columns.map(({name, datatype}) => ({name, data: rows.map((row) => parquetCell(row[name], datatype))}));
      await writer.write({columnData, rowGroupSize: groupSize});
      yield taken();
    }
    await writer.finish();
    yield taken();
  },
};

function schemaOf(columns: readonly Column[]) {
  return [
    {name: 'observations', num_children: columns.length},
    ...columns.map(({name, datatype, isRequired}) => ({name, repetition_type: isRequired ? 'REQUIRED' as const : 'OPTIONAL' as const, ...elements[datatype]})),
  ];
}

/** A cell as the writer takes it: decimals as whole billionths, dates as days since 1970. @throws RangeError where it does not fit */
function parquetCell(cell: Cell, datatype: Datatype): Cell | bigint {
  if (cell === null) return null;
  if (datatype === 'decimal') return unscaled(String(cell));
  if (datatype === 'date') return Date.parse(`${cell}T00:00:00Z`) / dayLength;
  if (datatype === 'integer' && Math.abs(Number(cell)) >= 2 ** 31) throw new RangeError(`${cell} does not fit INT32`);
  return cell;
}

/** The decimal times 10^9, exactly. @throws RangeError beyond DECIMAL(38,9) */
export function unscaled(decimal: string): bigint {
  const [whole, fraction = ''] = decimal.split('.');
  const digits = BigInt(whole.replace('-', '') + fraction.padEnd(scale, '0'));
  if (fraction.length > scale || digits >= 10n ** BigInt(precision)) throw new RangeError(`${decimal} does not fit DECIMAL(${precision},${scale})`);
  return decimal.startsWith('-') ? -digits : digits;
}
