/**
 * **release**: from what changed since the version before to the next version's number and the reason for it.
 * Nobody types a version, and nothing changed means no release.
 */
import type {Counts, ReleaseEntry, ReleaseIndex} from '../model.ts';
import type {Change} from '../vocabulary/codes.ts';

/**
 * How a file differs from the version before: as a file, in the contract that its readers rely on (columns, types,
 * keys, closed codes), in which rows it has, in cells, or only in which rule is named for a row.
 */
export interface FileChange {
  /** A file; for the contract, a column or a list: `observations.value`. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'contract' | 'rows' | 'cells' | 'attribution';
}

/** How many observations differ. */
export type Tally = Readonly<Record<Change, number>>;

/** The part of an entry that the changes decide. */
export type Release = Pick<ReleaseEntry, 'version' | 'change' | 'reason_en' | 'reason_zh'>;

/**
 * Decides the next version by the highest change there is: a file that came or went or a changed contract is MAJOR,
 * rows that came or went MINOR, cells alone PATCH; attribution is nothing. The first version is 1.0.0. Null when
 * nothing changed.
 */
export function release(index: ReleaseIndex, changes: readonly FileChange[], counts: Counts, tally: Tally | null): Release | null {
  const before = index.versions.at(-1);
  if (!before) {
    return {
      version: '1.0.0', change: 'first',
      reason_en: `First release. Documents: ${counts.documents}. Observations: ${counts.observations}.`,
      reason_zh: `首次发布：${counts.documents} 份文件，${counts.observations} 条观测值。`,
    };
  }
  const of = (...kinds: FileChange['change'][]): FileChange[] => changes.filter(({change}) => kinds.includes(change));
  const [shape, rows, cells] = [of('added', 'removed', 'contract'), of('rows'), of('cells')];
  if (shape.length > 0) return next(before, 'major', tally, 'Files, columns or codes changed', '文件、列或代码有变', names(shape));
  if (rows.length > 0) {
    const list = rows.map(({path}) => withDifference(path, before, counts)).join(', ');
    return next(before, 'minor', tally, 'Rows came or went', '行有增减', list);
  }
  return cells.length > 0 ? next(before, 'patch', tally, 'Cells revised', '内容有修订', names(cells)) : null;
}

function next({version}: ReleaseEntry, change: 'major' | 'minor' | 'patch', tally: Tally | null, en: string, zh: string, list: string): Release {
  const [counted, counted_zh] = tally === null ? ['', ''] : [
    ` Observations added: ${tally.added}, revised: ${tally.revised}, withdrawn: ${tally.withdrawn}.`,
    `观测值新增 ${tally.added} 条,修订 ${tally.revised} 条,撤回 ${tally.withdrawn} 条。`,
  ];
  return {version: bump(version, change), change, reason_en: `${en}: ${list}.${counted}`, reason_zh: `${zh}:${list.replaceAll(', ', '、')}。${counted_zh}`};
}

/** The first ten by name. */
function names(changes: readonly FileChange[]): string {
  const more = changes.length - 10;
  return changes.slice(0, 10).map(({path}) => path).join(', ') + (more > 0 ? ` +${more}` : '');
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
