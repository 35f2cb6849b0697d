/** CSV as editors and Excel save it, with the place of every cell. */
import {CsvError, parse} from 'csv-parse/sync';
import {placeOf} from '../location.ts';
import type {Place} from '../model.ts';
import {Refusal} from '../problem.ts';

/** A cell without the blanks around it; null where nothing is left. */
export interface Cell {
  readonly text: string | null;
  readonly place: Place;
}

/**
 * The rows of a CSV text (RFC 4180, any line ends), those of blank cells left out.
 *
 * @param text as decoded, without a byte-order mark
 * @throws Refusal `review/csv` where a quote is wrong
 */
export function csvCells(path: string, text: string): Cell[][] {
  const rows: Cell[][] = [];
  const ends: number[] = [];
  const noteEnd = (cell: string, {bytes}: {readonly bytes: number}): string => {
    ends.push(bytes);
    return cell;
  };
  let line = 1;
  let before = 0;
  let first = 0;
  for (const {record, raw, info} of records(path, text.replace(/\r\n?/g, '\n'), noteEnd)) {
    const places = placesIn(Buffer.from(raw), ends.slice(first, first + record.length).map((end) => end - before + 1), line);
    const cells = record.map((cell, at): Cell => ({text: cell.trim() || null, place: places[at]}));
    if (cells.some((cell) => cell.text !== null)) rows.push(cells);
    first += record.length;
    before = info.bytes;
    line = info.lines + 1;
  }
  return rows;
}

interface Row {
  readonly record: readonly string[];
  /** As it stands in the text, line end included. */
  readonly raw: string;
  readonly info: {readonly bytes: number; readonly lines: number};
}

function records(path: string, text: string, cast: (cell: string, context: {readonly bytes: number}) => string): Row[] {
  try {
    return parse(text, {raw: true, info: true, relax_column_count: true, record_delimiter: '\n', cast}) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal([{
      path, line: Number(error.lines), column: null, rule: 'review/csv', seen: error.message.split(':')[0],
      expected: 'quotes around a whole cell, doubled inside it', remedy: 'Mend the line, or save the file from a spreadsheet again.',
    }], error);
  }
}

/** Where the cells of a row begin: the first at its beginning, on `line`, the others at the bytes `starts`. */
function placesIn(row: Buffer, starts: readonly number[], line: number): Place[] {
  const places: Place[] = [{line, column: 1}];
  let from = 0;
  for (const start of starts) {
    const between = row.subarray(from, start).toString();
    const {line: lines, column} = placeOf(between, between.length);
    const last = places.at(-1)!;
    places.push(lines === 1 ? {line: last.line, column: last.column + column - 1} : {line: last.line + lines - 1, column});
    from = start;
  }
  return places;
}
