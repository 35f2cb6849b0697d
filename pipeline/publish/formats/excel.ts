/**
 * `observations.excel.csv`: the observations for people who double-click. A byte-order mark tells Excel that it is
 * UTF-8; headers are Chinese, periods read 2022年7月. The canonical file stays as it is: never one file for both.
 */
import {batches} from '../batches.ts';
import type {Column} from '../columns.ts';
import {csvLines} from '../csv.ts';
import type {Format} from '../format.ts';
import {chinesePeriod, periodColumns} from '../periods.ts';
import {excelSheet} from '../sheets.ts';
import type {Cell} from '../tables.ts';

/** What begins a formula in a spreadsheet (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\0]/;
/** What a spreadsheet would take for a number or a date and show otherwise: 000000, 1234567890123, 3-5, 1/2. */
const mistakable = /^(?:0\d+|\d{12,}|\d{1,4}[-/:]\d{1,4}(?:[-/:]\d{1,4})?)$/;

/** `observations.excel.csv`. */
export const excel: Format = {
  path: excelSheet.path,
  mediaType: 'text/csv',
  title_en: excelSheet.title_en,
  title_zh: excelSheet.title_zh,
  *make(_, files) {
    const columns = excelSheet.columns(files);
    yield `\ufeff${csvLines([columns.map(({header}) => header)])}`;
    for (const rows of batches(files.rows('observations'))) {
      yield csvLines(rows.map((row) => columns.map((column) => excelCell(row[column.name], column))));
    }
  },
};

/** Numbers and dates as they are, negative ones too; text guarded, so that it is shown as it stands. */
export function excelCell(cell: Cell, column: Pick<Column, 'name' | 'datatype'>): Cell {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (periodColumns.includes(column.name)) return chinesePeriod(String(cell));
  if (column.datatype !== 'string') return cell;
  const text = String(cell);
  return formula.test(text) || mistakable.test(text) ? `'${text}` : text;
}
