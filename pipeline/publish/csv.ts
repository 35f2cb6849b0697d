/** Rows as CSV: RFC 4180, CRLF, UTF-8 without a byte-order mark, `true`/`false`, null as an empty cell. */
import {stringify} from 'csv-stringify/sync';
import type {Cell} from './tables.ts';

/** The lines of `rows`, each with its line end; the header is a row like any other. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  return stringify(rows as Cell[][], {
    record_delimiter: '\r\n',
    // RFC 4180 wants quotes around any line break; the library sees to its own record delimiter alone.
    quoted_match: /[\r\n]/,
    cast: {boolean: (value) => String(value), number: (value) => String(value)},
  });
}
