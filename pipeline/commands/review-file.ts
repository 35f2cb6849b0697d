/** `review.csv` on the disk: read whole, lines appended, replaced in one step. What was there stays, byte for byte. */
import {stringify} from 'csv-stringify/sync';
import {readOptionalFile} from '../disk.ts';
import {Refusal} from '../problem.ts';
import {decode} from '../read/decode.ts';
import type {ReviewColumn} from '../review/parse.ts';
import {headerOf, reviewColumns} from '../review/parse.ts';
import {replaceFile} from '../store/files.ts';

/** The cells of a line to be written; those left out are empty. */
export type ReviewLine = Partial<Readonly<Record<ReviewColumn, string>>>;

/** A `review.csv` with lines appended that are not on the disk yet. */
export interface ReviewDraft {
  /** As decoded, without a byte-order mark. */
  readonly text: string;
  /** Replaces the file. @throws Refusal `review/disk` */
  save(): void;
}

/** What spreadsheets tell UTF-8 by. */
const mark = '\ufeff';

/** @throws Refusal `review/disk`, and what was there stays */
function replace(path: string, content: string | Uint8Array): void {
  try {
    replaceFile(path, `${path}.new`, content);
  } catch (error) {
    throw new Refusal([{
      path, line: null, column: null, rule: 'review/disk', seen: `It cannot be written: ${(error as Error).message}`, expected: null,
      remedy: 'See that the folder may be written and has room. The decisions before this one are kept.',
    }], error);
  }
}

/**
 * Appends lines to what the file at `path` holds now. A new file gets a byte-order mark; one in another encoding becomes
 * UTF-8. Lines end as RFC 4180 asks.
 *
 * @throws Refusal where the file cannot be read
 */
export function appendLines(path: string, lines: readonly ReviewLine[]): ReviewDraft {
  const bytes = readOptionalFile(path) ?? Buffer.alloc(0);
  const {encoding, raw} = decode(path, bytes);
  const isUtf8 = encoding === 'utf-8' && bytes.length > 0;
  const header = headerOf(path, raw);
  const added = csv([...raw.trim() === '' ? [reviewColumns] : [], ...lines.map((line) => header.map((column) => line[column as ReviewColumn] ?? ''))]);
  const gap = raw === '' || /[\r\n]$/.test(raw) ? '' : '\r\n';
  return {
    text: raw + gap + added,
    save: () => replace(path, isUtf8 ? Buffer.concat([bytes, Buffer.from(gap + added)]) : mark + raw + gap + added),
  };
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {record_delimiter: '\r\n'});
}
