/**
 * **release**: from what changed since the version before to the next version's number and the reason for it.
 * Nobody types a version, and nothing changed means no release.
 */
import type {Counts, ReleaseEntry, ReleaseIndex} from '../model.ts';

/** How a file differs from the version before: as a file, in its columns, in which rows it has, or in cells. */
export interface FileChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'columns' | 'rows' | 'cells';
}

/** The part of an entry that the changes decide. */
export type Release = Pick<ReleaseEntry, 'version' | 'change' | 'reason_en' | 'reason_zh'>;

/**
 * Decides the next version by the highest change there is: a file or a column that came or went is MAJOR, rows
 * that came or went MINOR, cells alone PATCH. The first version is 1.0.0. Null when nothing changed.
 */
export function release(index: ReleaseIndex, changes: readonly FileChange[], counts: Counts): Release | null {
  const before = index.versions.at(-1);
  if (!before) {
    return {
      version: '1.0.0', change: 'first',
      reason_en: `First release. Documents: ${counts.documents}. Observations: ${counts.observations}.`,
      reason_zh: `首次发布:${counts.documents} 份文件,${counts.observations} 条观测值。`,
    };
  }
  if (changes.length === 0) return null;
  const of = (...kinds: FileChange['change'][]): FileChange[] => changes.filter(({change}) => kinds.includes(change));
  const shape = of('added', 'removed', 'columns');
  if (shape.length > 0) {
    return {
      version: bump(before.version, 'major'), change: 'major',
      reason_en: `Files or columns changed: ${names(shape)}.`,
      reason_zh: `文件或列有变:${names(shape)}。`,
    };
  }
  const rows = of('rows');
  if (rows.length > 0) {
    const list = rows.map(({path}) => withDifference(path, before, counts)).join(', ');
    return {
      version: bump(before.version, 'minor'), change: 'minor',
      reason_en: `Rows came or went: ${list}.`,
      reason_zh: `行有增减:${list}。`,
    };
  }
  return {
    version: bump(before.version, 'patch'), change: 'patch',
    reason_en: `Cells revised: ${names(changes)}.`,
    reason_zh: `内容有修订:${names(changes)}。`,
  };
}

function names(changes: readonly FileChange[]): string {
  return changes.map(({path}) => path).join(', ');
}

/** `observations.csv (+12)`. */
function withDifference(path: string, before: Counts, counts: Counts): string {
  const table = path.replace(/\.csv$/, '') as keyof Counts;
  const difference = (counts[table] ?? 0) - (before[table] ?? 0);
  return `${path} (${difference < 0 ? '' : '+'}${difference})`;
}

/** The next version of a kind: 1.2.3 becomes 2.0.0, 1.3.0 or 1.2.4. */
export function bump(version: string, change: 'major' | 'minor' | 'patch'): string {
  const [major, minor, patch] = version.split('.').map(BigInt);
  if (change === 'major') return `${major + 1n}.0.0`;
  if (change === 'minor') return `${major}.${minor + 1n}.0`;
  return `${major}.${minor}.${patch + 1n}`;
}
