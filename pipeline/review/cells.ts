/** CSV as editors and spreadsheets save it, with the place of every cell. */
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
  const lines = text.replace(/\r\n?/g, '\n');
  const places = createPlaces(lines);
  const starts: Place[] = [];
  const cast = (cell: string, {bytes}: {readonly bytes: number}): string => {
    starts.push(places.next(bytes));
    return cell;
  };
  const rows = records(lines, cast, (error) => unreadable(path, places.next(lines.length), error));
  let at = 0;
  return rows
    .map((row) => row.map((cell): Cell => ({text: cell.trim() || null, place: starts[at++]})))
    .filter((row) => row.some(({text: cell}) => cell !== null));
}

function records(text: string, cast: (cell: string, context: {readonly bytes: number}) => string, refused: (error: CsvError) => Refusal): string[][] {
  try {
    return parse(text, {relax_column_count: true, record_delimiter: '\n', cast});
  } catch (error) {
    throw error instanceof CsvError ? refused(error) : error;
  }
}

/** Where cells begin, one after the other: each a byte (a comma, a line end) behind the end of the one before. */
function createPlaces(text: string): {next(end: number): Place} {
  const bytes = Buffer.from(text);
  let place: Place = {line: 1, column: 1};
  let start = 0;
  return {
    next(end) {
      const current = place;
      const passed = bytes.subarray(start, end + 1).toString();
      const {line, column} = placeOf(passed, passed.length);
      place = line === 1 ? {line: current.line, column: current.column + column - 1} : {line: current.line + line - 1, column};
      start = end + 1;
      return current;
    },
  };
}

function unreadable(path: string, place: Place, error: CsvError): Refusal {
  return new Refusal([{
    path, ...place, rule: 'review/csv', seen: error.message.split(':')[0], expected: 'quotes around a whole cell, doubled inside it',
    remedy: 'Mend the cell, or save the file from a spreadsheet again.',
  }], error);
}
