/**
 * Rows as a JSON array, one row to a line so that a diff shows rows: every key present, in column order, null
 * where there is nothing, integers and booleans typed, decimals as strings.
 */
import type {Cell} from './tables.ts';

/** What stands before the rows. */
export const jsonStart = '[';

/** What stands after them. */
export const jsonEnd = '\n]\n';

/** The lines of `rows`, each after its line break; `isFirst` when none came before. */
export function jsonLines(columns: readonly string[], rows: readonly (readonly Cell[])[], isFirst: boolean): string {
  const keys = columns.map((column, at) => `${at === 0 ? '' : ','}${JSON.stringify(column)}:`);
  let lines = '';
  for (const cells of rows) {
    lines += isFirst && lines === '' ? '\n{' : ',\n{';
    for (let at = 0; at < keys.length; at++) lines += keys[at] + JSON.stringify(cells[at]);
    lines += '}';
  }
  return lines;
}
