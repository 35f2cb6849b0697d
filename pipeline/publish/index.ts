/**
 * **publish**: checked articles to the files of a release, as pieces of text to append.
 *
 * How the stages behind `link` are wired (`commands/run.ts`):
 *
 * ```ts
 * import {createCrossChecks, validate} from '../validate/index.ts'
 * import {openPublication} from '../publish-disk.ts'
 * import {summarise, summaryLines} from '../publish/summary.ts'
 *
 * const publication = await openPublication(output, options)   // locks, sweeps litter; throws Refusal or Busy
 * try {
 *   const cross = createCrossChecks()
 *   for (const article of articles) {                          // sorted by document_id
 *     const validated = validate(article)                      // {article, findings, problems}
 *     cross.add(validated.article)
 *     publication.add(validated)
 *   }
 *   const published = await publication.finish(cross.finish()) // throws Refusal where it may not be published
 *   summaryLines(await summarise(published.tally))
 * } finally {
 *   publication.abandon()                                      // nothing to do after finish
 * }
 * ```
 *
 * This folder is pure: `openPublication`, which stages, verifies and renames, is in `publish-disk.ts`.
 */
import type {Finding} from '../model.ts';
import type {CodesInUse} from './codelists.ts';
import {codelistRows, noteCodes, notePublished} from './codelists.ts';
import {csvLines} from './csv.ts';
import {jsonEnd, jsonLines, jsonStart} from './json.ts';
import {cellsOf, tables} from './tables.ts';
import type {Checked, Row, Table} from './tables.ts';
import type {Tally} from './tally.ts';
import {count} from './tally.ts';

export type {Checked} from './tables.ts';

/** Text to append to a file of the release. */
export interface Piece {
  /** Within the release's folder: `observations.csv`. */
  readonly path: string;
  readonly text: string;
}

/** A release being written, an article at a time; it remembers counts and codes, never rows. */
export interface Publisher {
  /** What stands before all rows. */
  start(): Piece[];
  /** The rows of one article; articles come in the order of their ids. */
  add(checked: Checked): Piece[];
  /** The findings between documents, the codelists with the rows that are `published` already, and what stands after all rows. */
  end(crossFindings: readonly Finding[], published?: Iterable<Row>): Piece[];
  /** Rows by table so far. */
  readonly counts: Readonly<Record<string, number>>;
  readonly tally: Tally;
}

/** Starts a release. */
export function createPublisher(): Publisher {
  const counts: Record<string, number> = Object.fromEntries(tables.map(({name}) => [name, 0]));
  const tally: Tally = new Map();
  const use: CodesInUse = {areas: new Set(), units: new Set()};
  let last = '';

  const pieces = (table: Table, rows: readonly object[]): Piece[] => {
    if (rows.length === 0) return [];
    const cells = rows.map((row) => cellsOf(row, table.columns));
    const isFirst = counts[table.name] === 0;
    counts[table.name] += rows.length;
    return [
      {path: `${table.name}.csv`, text: wellFormed(csvLines(cells))},
      {path: `${table.name}.json`, text: wellFormed(jsonLines(table.columns, cells, isFirst))},
    ];
  };
  return {
    counts,
    tally,
    start: () => tables.flatMap(({name, columns}) => [
      {path: `${name}.csv`, text: csvLines([columns])},
      {path: `${name}.json`, text: jsonStart},
    ]),
    add(checked) {
      const id = checked.article.document.document_id;
      if (id <= last) throw new Error(`articles out of order: ${id} after ${last}`);
      last = id;
      noteCodes(use, checked.article);
      count(tally, checked.article.observations);
      return tables.flatMap((table) => pieces(table, table.rows(checked)));
    },
    end(crossFindings, published = []) {
      notePublished(use, published);
      return [
        ...pieces(named('findings'), crossFindings),
        ...pieces(named('codelists'), codelistRows(use)),
        ...tables.map(({name}) => ({path: `${name}.json`, text: jsonEnd})),
      ];
    },
  };
}

function named(name: string): Table {
  return tables.find((table) => table.name === name)!;
}

/** A lone surrogate would silently become U+FFFD on its way to UTF-8. */
function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Error('a row holds half of a surrogate pair');
  return text;
}
