/** How the observations of one version differ from those of another, figure by figure. */
import type {Change} from '../../vocabulary/codes.ts';
import type {Cell, Row} from '../tables.ts';
import {compareIds, merge} from './merge.ts';

/** One observation that differs. */
export interface Difference {
  readonly change: Change;
  readonly observation_id: string;
  /** The row in the version before; null for one that was added. */
  readonly before: Row | null;
  /** The row now; null for one that was withdrawn. */
  readonly after: Row | null;
  /** The columns that differ, in their order; of an added or withdrawn row those that are not empty. */
  readonly fields: readonly string[];
}

/** The differences in the order of the ids. `columns` are those of today; an older version may lack some. */
export function* diffObservations(before: Iterable<Row>, after: Iterable<Row>, columns: readonly string[]): Generator<Difference> {
  for (const [old, now] of merge(before, after, {before: idOf, after: idOf, compare: compareIds})) {
    const fields = columns.filter((column) => cellText(old?.[column]) !== cellText(now?.[column]));
    if (fields.length === 0) continue;
    const change = old === null ? 'added' : now === null ? 'withdrawn' : 'revised';
    yield {change, observation_id: idOf(old ?? now!), before: old, after: now, fields};
  }
}

/** A cell as CSV has it; null where it is empty. */
export function cellText(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function idOf(row: Row): string {
  return String(row.observation_id);
}
