/** The observations of a version from those of the version before and its changes: proof that the changes say all. */
import type {Cell, Row, TableSchema} from '../tables.ts';
import type {ChangeRow} from './changes.ts';
import {cellText} from './diff.ts';
import {compareIds, merge} from './merge.ts';

/**
 * Applies changes to rows, both in the order of ids; rows come in the columns of `schema` and typed as it says.
 *
 * @throws Error where a change does not fit the row that it is applied to
 */
export function* replay(before: Iterable<Row>, changes: Iterable<ChangeRow>, schema: TableSchema): Generator<Row> {
  const types = Object.entries(schema.properties as Readonly<Record<string, {readonly type: string | readonly string[]}>>);
  const order = {before: (row: Row) => String(row.observation_id), after: ([{observation_id}]: ChangeRow[]) => observation_id, compare: compareIds};
  for (const [row, cells] of merge(before, grouped(changes), order)) {
    const texts = applied(row, cells ?? []);
    if (texts !== null) yield Object.fromEntries(types.map(([column, {type}]) => [column, typed(texts.get(column) ?? null, [type].flat()[0])]));
  }
}

/** The texts of a row's cells after its changes; null where it was withdrawn. */
function applied(row: Row | null, changes: readonly ChangeRow[]): Map<string, string | null> | null {
  const texts = new Map(Object.entries(row ?? {}).map(([column, cell]) => [column, cellText(cell)]));
  for (const {observation_id, change, field, before, after} of changes) {
    if ((row === null) !== (change === 'added') || (texts.get(field) ?? null) !== before) {
      throw new Error(`${observation_id}: ${field} was ${texts.get(field) ?? 'empty'}, not ${before ?? 'empty'}, before it was ${change}`);
    }
    texts.set(field, after);
  }
  if (changes[0]?.change !== 'withdrawn') return texts;
  const kept = [...texts].find(([, text]) => text !== null);
  if (kept) throw new Error(`${changes[0].observation_id} is withdrawn, but not its ${kept[0]}`);
  return null;
}

function typed(text: string | null, type: string): Cell {
  if (text === null) return null;
  return type === 'integer' ? Number(text) : type === 'boolean' ? text === 'true' : text;
}

/** The changes of each observation. */
function* grouped(changes: Iterable<ChangeRow>): Generator<ChangeRow[]> {
  let group: ChangeRow[] = [];
  for (const change of changes) {
    if (group.length > 0 && group[0].observation_id !== change.observation_id) {
      yield group;
      group = [];
    }
    group.push(change);
  }
  if (group.length > 0) yield group;
}
