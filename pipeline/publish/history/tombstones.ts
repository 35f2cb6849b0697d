/**
 * **tombstones**: what was withdrawn, for good. A table grows from version to version and loses no row. An id is a
 * place in a text that never changes, so where one comes back it is the same numeral: its row says in which version.
 */
import type {ChangeReason} from '../../vocabulary/codes.ts';
import type {Edition, ReleaseFiles} from '../format.ts';
import type {Row} from '../tables.ts';
import type {ChangeRow} from './changes.ts';
import {documentPairs, rejectedIds} from './changes.ts';
import {compareIds} from './merge.ts';

/** A row of tombstones.csv: `schemas/tombstone.schema.json`. */
export interface TombstoneRow {
  readonly observation_id: string;
  readonly document_id: string;
  readonly document_sha256: string;
  readonly withdrawn_in: string;
  readonly reason: ChangeReason;
  readonly replaced_by: string | null;
  readonly restored_in: string | null;
}

/** The rows of the version before, then those of this one, each in the order of ids. `files` has the changes. */
export function* tombstoneRows({version, before}: Edition, files: ReleaseFiles): Generator<TombstoneRow> {
  const {added, withdrawn} = comingAndGoing(files);
  const resting = new Set<string>();
  for (const row of tombstonesOf(before)) {
    const isBack = row.restored_in === null && added.has(row.observation_id);
    if (row.restored_in === null && !isBack) resting.add(row.observation_id);
    yield isBack ? {...row, restored_in: version} : row;
  }
  for (const id of rejectedIds(files)) if (!withdrawn.has(id) && !resting.has(id)) withdrawn.set(id, 'rejected');
  const documents = documentsOf(before, files, withdrawn.keys());
  for (const [observation_id, reason] of [...withdrawn].sort(([a], [b]) => compareIds(a, b))) {
    const [document_id] = observation_id.split('#');
    yield {observation_id, document_id, withdrawn_in: version, reason, restored_in: null, ...documents.get(document_id)!};
  }
}

/** The tombstones of a version; none where it is older than the table. */
export function tombstonesOf(files: ReleaseFiles | null): Iterable<TombstoneRow> {
  return files?.names.includes('tombstones.json') ? files.rows('tombstones') as Iterable<Row & TombstoneRow> : [];
}

function comingAndGoing(files: ReleaseFiles): {readonly added: ReadonlySet<string>; readonly withdrawn: Map<string, ChangeReason>} {
  const added = new Set<string>();
  const withdrawn = new Map<string, ChangeReason>();
  for (const {observation_id, change, reason} of files.rows('changes') as Iterable<Row & ChangeRow>) {
    if (change === 'added') added.add(observation_id);
    if (change === 'withdrawn') withdrawn.set(observation_id, reason);
  }
  return {added, withdrawn};
}

/** What a tombstone says of the documents that these observations stand in. */
function documentsOf(before: ReleaseFiles | null, after: ReleaseFiles, ids: Iterable<string>): Map<string, Pick<TombstoneRow, 'document_sha256' | 'replaced_by'>> {
  const wanted = new Set([...ids].map((id) => id.split('#')[0]));
  const found = new Map<string, {document_sha256: string; replaced_by: string | null}>();
  if (wanted.size === 0) return found;
  const replaced = new Map<string, string>();
  for (const [old, now] of documentPairs(before, after)) {
    const {document_id, sha256} = (old ?? now)!;
    if (wanted.has(String(document_id))) found.set(String(document_id), {document_sha256: String(sha256), replaced_by: null});
    if (now?.replaces != null) replaced.set(String(now.replaces), String(now.document_id));
  }
  for (const [id, document] of found) document.replaced_by = replaced.get(id) ?? null;
  return found;
}
