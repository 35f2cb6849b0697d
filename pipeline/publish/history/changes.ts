/** **changes**: every cell of the observations that differs from the version before, and why. */
import type {Change, ChangeReason} from '../../vocabulary/codes.ts';
import type {ReleaseFiles} from '../format.ts';
import type {Row} from '../tables.ts';
import {tables} from '../tables.ts';
import type {Difference} from './diff.ts';
import {cellText, diffObservations} from './diff.ts';
import {compareTexts, merge} from './merge.ts';

/** A row of changes.csv: `schemas/change.schema.json`. */
export interface ChangeRow {
  readonly observation_id: string;
  readonly change: Change;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: ChangeReason;
}

/** The columns of documents that an editor gives in `source.json` and that figures depend on. */
const sourceColumns = ['published', 'area', 'area_zh', 'language'];

/** The columns that other figures of the same text have a say in. */
const dependentColumns: readonly string[] = ['qualifies', 'base_observation', 'same_as', 'doubt'];

/** The rows of the table, in the order of the observations and their columns. */
export function* changeRows(before: ReleaseFiles | null, after: ReleaseFiles): Generator<ChangeRow> {
  const why = reasons(before, after);
  for (const difference of differences(before, after)) {
    const {observation_id, change} = difference;
    const reason = why(difference);
    for (const field of difference.fields) {
      yield {observation_id, change, field, before: cellText(difference.before?.[field]), after: cellText(difference.after?.[field]), reason};
    }
  }
}

/** The observations that differ; the first version's from nothing. */
export function differences(before: ReleaseFiles | null, after: ReleaseFiles): Generator<Difference> {
  const {columns} = tables.find(({name}) => name === 'observations')!;
  return diffObservations(before?.rows('observations') ?? [], after.rows('observations'), columns);
}

/** Tells why an observation differs; keeps the ids of documents that differ and of figures that were rejected. */
export function reasons(before: ReleaseFiles | null, after: ReleaseFiles): (difference: Difference) => ChangeReason {
  const documents = documentReasons(before, after);
  const rejected = new Set(rejectedIds(after));
  const decided = decidedIds(before, after);
  const reviewed = new Set([...decided].map(documentOf));
  return ({observation_id, change, before: old, after: now, fields}) => {
    const document = documents.get(documentOf(observation_id));
    if (document === 'article_added' || document === 'article_withdrawn') return document;
    if (change === 'withdrawn') return rejected.has(observation_id) ? 'rejected' : 'rule';
    if (decided.has(observation_id) || now!.review !== (old?.review ?? 'auto')) return 'editor';
    const follows = reviewed.has(documentOf(observation_id)) && fields.every((field) => dependentColumns.includes(field));
    return document ?? (follows ? 'editor' : 'rule');
  };
}

function documentOf(observationId: string): string {
  return observationId.split('#')[0];
}

function documentReasons(before: ReleaseFiles | null, after: ReleaseFiles): Map<string, ChangeReason> {
  const found = new Map<string, ChangeReason>();
  for (const [old, now] of documentPairs(before, after)) {
    const id = String((old ?? now)!.document_id);
    if (old === null) found.set(id, 'article_added');
    else if (now === null) found.set(id, 'article_withdrawn');
    else if (sourceColumns.some((column) => old[column] !== now[column])) found.set(id, 'source_corrected');
  }
  return found;
}

/** The documents of two versions, side by side. */
export function documentPairs(before: ReleaseFiles | null, after: ReleaseFiles): Iterable<readonly [Row | null, Row | null]> {
  const keyOf = (row: Row): string => String(row.document_id);
  return merge(before?.rows('documents') ?? [], after.rows('documents'), {before: keyOf, after: keyOf, compare: compareTexts});
}

/** The figures that editors rejected. */
export function* rejectedIds(files: ReleaseFiles): Generator<string> {
  for (const {action, observation_id} of reviewsOf(files)) if (action === 'reject') yield String(observation_id);
}

/** The figures that editors decided about, or took a decision back, since the version before. */
function decidedIds(before: ReleaseFiles | null, after: ReleaseFiles): ReadonlySet<string> {
  const old = new Map([...reviewsOf(before)].map((row) => [JSON.stringify(row), String(row.observation_id)]));
  const decided = new Set<string>();
  for (const row of reviewsOf(after)) if (!old.delete(JSON.stringify(row))) decided.add(String(row.observation_id));
  for (const id of old.values()) decided.add(id);
  return decided;
}

/** None where a version is older than the table. */
function reviewsOf(files: ReleaseFiles | null): Iterable<Row> {
  return files?.names.includes('reviews.json') ? files.rows('reviews') : [];
}
