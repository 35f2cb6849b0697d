/** `review.csv` as a text to decisions: every line of the form that its schema asks for, none against another. */
import reviewSchema from '../../schemas/review.schema.json' with {type: 'json'};
import {isDate} from '../dates.ts';
import type {Decision, Place, Review} from '../model.ts';
import type {Problem} from '../problem.ts';
import {Refusal} from '../problem.ts';
import {validator} from '../schema.ts';
import type {Cell} from './cells.ts';
import {csvCells} from './cells.ts';
import {contradictions} from './contradictions.ts';
import {problemAt} from './problem.ts';
import {createExcerpts} from './excerpt.ts';

/** A column of `review.csv`. */
export type ReviewColumn = keyof typeof reviewSchema.properties;

/** The columns, in the order in which a new file has them. */
export const reviewColumns = Object.keys(reviewSchema.properties) as ReviewColumn[];

/** A line with its places, before its form is checked. */
type Line = Omit<Decision, 'excerpt'>;

/**
 * Parses `review.csv`.
 *
 * @param text of the file, and of the article that it is about (asked for only where spans lead into it)
 * @throws Refusal with all that is wrong: `review/csv`, `review/column`, `review/schema`, `review/date`,
 * `review/contradiction`, `review/span`
 */
export function parseReview(path: string, text: string, articleText: () => string): Review {
  const [header = [], ...rows] = csvCells(path, text);
  refuse(columnProblems(path, header, rows));
  const lines = rows.map((row) => lineOf(header, row));
  refuse(lines.flatMap((line) => formProblems(path, line)));
  refuse(contradictions(path, lines));
  const excerpts = createExcerpts(path, articleText);
  const decisions = lines.map((line): Decision => ({...line, excerpt: excerpts.of(line)}));
  refuse(excerpts.problems);
  return {path, decisions};
}

/** The columns as the header of a file has them; those of a new file where there is no header. */
export function headerOf(path: string, text: string): readonly (string | null)[] {
  const [header] = csvCells(path, text);
  return header?.map((cell) => cell.text) ?? reviewColumns;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}

function columnProblems(path: string, header: readonly Cell[], rows: readonly (readonly Cell[])[]): Problem[] {
  const problem = (place: Place, seen: string, expected: string, remedy: string): Problem =>
    ({path, ...place, rule: 'review/column', seen, expected, remedy});
  const expected = `the columns ${reviewColumns.join(', ')}`;
  const names = header.map(({text}) => text);
  const wrong = header.flatMap(({text, place}, at) => {
    if (text === null) return [];
    if (!(reviewColumns as string[]).includes(text)) return [problem(place, `An unknown column “${text}”`, expected, 'Take it out, or mend its name.')];
    return names.indexOf(text) < at ? [problem(place, `The column “${text}” a second time`, expected, 'Take one of them out.')] : [];
  });
  const missing = reviewColumns.filter((column) => !names.includes(column));
  const beyond = rows.flatMap((row) => row.filter((cell, at) => cell.text !== null && (names[at] ?? null) === null));
  return [
    ...wrong,
    ...missing.length === 0 ? [] : [problem({line: 1, column: 1}, `No column ${missing.join(', ')}`, expected, 'Put them into the first line.')],
    ...beyond.slice(0, 1).map(({text, place}) => problem(place, `“${text}” under no column`, expected, 'Put quotes around a cell that holds a comma.')),
  ];
}

function lineOf(header: readonly Cell[], row: readonly Cell[]): Line {
  const cells: Record<string, string | null> = {};
  const places: Record<string, Place> = {};
  header.forEach(({text: column}, at) => {
    if (column === null) return;
    cells[column] = row[at]?.text ?? null;
    places[column] = row[at]?.place ?? row[0].place;
  });
  return {...cells, date: isoDate(cells.date), places} as Line;
}

/** 2026/1/31, which spreadsheets make of 2026-01-31, back again. */
function isoDate(text: string | null): string | null {
  const parts = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text ?? '');
  return parts === null ? text : `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}`;
}

function formProblems(path: string, line: Line): Problem[] {
  const {places, ...cells} = line;
  const broken = validator('review')(cells).map(({pointer, seen, message, description}) => {
    const column = pointer.slice(1) as ReviewColumn;
    return problemAt(path, line, column, 'review/schema', {
      seen: seen === 'null' ? `No ${column}` : `${column} is ${seen}`,
      expected: message === 'null' ? `none beside “${line.action}”` : message === 'string' ? `one beside “${line.action}”` : message.replace(', null', ', or none'),
      remedy: description ?? reviewSchema.properties[column].description,
    });
  });
  if (broken.length > 0 || isDate(line.date)) return broken;
  return [problemAt(path, line, 'date', 'review/date', {
    seen: `“${line.date}”, which no calendar has`, expected: 'a date that exists', remedy: 'Correct the date.',
  })];
}
