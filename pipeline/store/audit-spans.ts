/** Whether what a version quotes stands in the texts where it says. */
import type {ReleaseFiles} from '../publish/format.ts';
import type {Row} from '../publish/tables.ts';
import type {Flaw} from './audit.ts';

/** A text of `raw/` as it is now. */
export interface RawText {
  readonly sha256: string;
  /** As decoded, without a byte-order mark. */
  readonly raw: string;
}

/** Cuts a text by code points. */
type Cut = (start: number, end: number) => string;

/** Cuts every figure and numeral out of its text again, one document after the other. */
export function auditSpans(files: ReleaseFiles, text: (documentId: string) => RawText | null): {readonly flaws: Flaw[]; readonly missing: string[]} {
  const flaws: Flaw[] = [];
  const missing: string[] = [];
  for (const {document_id, sha256} of files.rows('documents')) {
    const found = text(String(document_id));
    if (found === null) missing.push(String(document_id));
    else if (found.sha256 !== sha256) flaws.push(flaw('documents.json', String(document_id), `The text in raw/ has the SHA-256 ${found.sha256}`, String(sha256)));
  }
  flaws.push(...cutAgain(files, 'observations', text, observationFlaws), ...cutAgain(files, 'numerals', text, numeralFlaws));
  return {flaws, missing};
}

/** Passes the rows of a table with their texts, of which one is kept at a time. */
function* cutAgain(files: ReleaseFiles, table: string, text: (documentId: string) => RawText | null, look: (row: Row, cut: Cut) => Flaw[]): Generator<Flaw> {
  let document: string | null = null;
  let cut: Cut | null = null;
  for (const row of files.rows(table)) {
    if (row.document_id !== document) {
      document = String(row.document_id);
      const found = text(document);
      cut = found && cutter(found);
    }
    if (cut !== null) yield* look(row, cut);
  }
}

function observationFlaws(row: Row, cut: Cut): Flaw[] {
  const [start, end] = [row.char_start as number, row.char_end as number];
  const quote = String(row.quote);
  const around = cut(Math.max(0, start - quote.length), end + quote.length);
  return [
    ...cut(start, end) === row.value_text ? [] : [flaw('observations.json', String(row.observation_id), `Its text there is “${cut(start, end)}”`, `“${row.value_text}”`)],
    ...around.includes(quote) ? [] : [flaw('observations.json', String(row.observation_id), 'Its quote does not stand around it', `“${quote}”`)],
  ];
}

function numeralFlaws(row: Row, cut: Cut): Flaw[] {
  const found = cut(row.numeral_start as number, row.numeral_end as number);
  return found === row.text ? [] : [flaw('numerals.json', `${row.document_id}#char=${row.numeral_start}`, `Its text there is “${found}”`, `“${row.text}”`)];
}

function flaw(file: string, id: string, seen: string, expected: string): Flaw {
  return {file, rule: 'verify/span', seen: `${id}: ${seen}`, expected};
}

/** Code points are UTF-16 units but for texts with characters beyond the first plane. */
function cutter({raw}: RawText): Cut {
  if (!/[\ud800-\udbff]/.test(raw)) return (start, end) => raw.slice(start, end);
  const points = [...raw];
  return (start, end) => points.slice(start, end).join('');
}
