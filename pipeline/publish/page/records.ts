/** A release's tables, one document after the other: what a page needs is held for that page alone. */
import type {DocumentRow, Finding, LedgerRow, Observation, ProvenanceRow} from '../../model.ts';
import type {ReleaseFiles} from '../format.ts';
import type {Cell} from '../tables.ts';

/** A row of a table that other tools may add to a release: what a person decided about an observation. */
type ReviewRow = Readonly<Record<string, Cell>>;

/** One document with all that a release says about it. */
export interface DocumentRecord {
  readonly document: DocumentRow;
  readonly observations: readonly Observation[];
  readonly numerals: readonly LedgerRow[];
  readonly provenance: readonly ProvenanceRow[];
  /** Those between documents come last. */
  readonly findings: readonly Finding[];
  readonly reviews: readonly ReviewRow[];
}

/** Every document, in the order of ids. */
export function* recordsOf(files: ReleaseFiles): Generator<DocumentRecord> {
  const cross = crossFindings(files);
  const observations = groups(rowsOf<Observation>(files, 'observations'), ({document_id}) => document_id);
  const numerals = groups(rowsOf<LedgerRow>(files, 'numerals'), ({document_id}) => document_id);
  const provenance = groups(rowsOf<ProvenanceRow>(files, 'provenance'), ({observation_id}) => documentOf(observation_id));
  const findings = groups(withinDocuments(files), ({document_id}) => document_id);
  const reviews = groups(reviewsOf(files), (row) => documentOf(String(row.observation_id)));
  for (const document of rowsOf<DocumentRow>(files, 'documents')) {
    const id = document.document_id;
    yield {
      document, observations: observations(id), numerals: numerals(id), provenance: provenance(id), reviews: reviews(id),
      findings: [...findings(id), ...cross.filter((finding) => documentsOf(finding).includes(id))],
    };
  }
}

/** What the checks say between documents: as many as there are such facts, however many documents there are. */
export function crossFindings(files: ReleaseFiles): Finding[] {
  const found: Finding[] = [];
  for (const finding of rowsOf<Finding>(files, 'findings')) if (isCross(finding)) found.push(finding);
  return found;
}

/** The document that an observation is of. */
export function documentOf(observationId: string): string {
  return observationId.slice(0, observationId.indexOf('#'));
}

/** The documents that take part in a finding, each once. */
function documentsOf({observations, document_id}: Finding): string[] {
  return [...new Set([document_id, ...idsOf(observations).map(documentOf)])];
}

/** Splits a cell of observation ids. */
export function idsOf(cell: string | null): string[] {
  return cell === null ? [] : cell.split(';');
}

/** The rows of a table with the types of the model: they were validated before they were written. */
export function rowsOf<Row>(files: ReleaseFiles, table: string): Iterable<Row> {
  return files.rows(table) as unknown as Iterable<Row>;
}

function isCross(finding: Finding): boolean {
  return documentsOf(finding).length > 1;
}

function* withinDocuments(files: ReleaseFiles): Generator<Finding> {
  for (const finding of rowsOf<Finding>(files, 'findings')) if (!isCross(finding)) yield finding;
}

function reviewsOf(files: ReleaseFiles): Iterable<ReviewRow> {
  return files.names.includes('reviews.json') ? files.rows('reviews') : [];
}

/** Hands out the next rows as long as they have the key that is asked for: both come in the same order. */
function groups<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): (key: string) => Row[] {
  const iterator = rows[Symbol.iterator]();
  let next = iterator.next();
  return (key) => {
    const group: Row[] = [];
    for (; !next.done && keyOf(next.value) === key; next = iterator.next()) group.push(next.value);
    return group;
  };
}
