/** Which figures are reviewed, and in which order. */
import type {Observation} from '../model.ts';
import {splitDoubts} from '../vocabulary/codes.ts';
import {UsageError} from './usage.ts';

/** The doubtful first, then those that nobody has looked at, then, where all are wanted, the others. */
export function toReview(rows: readonly Observation[], isAll: boolean): Observation[] {
  const doubtful = rows.filter(isDoubtful);
  const unseen = rows.filter((row) => row.review === 'auto' && !isDoubtful(row));
  return [...doubtful, ...unseen, ...isAll ? rows.filter((row) => row.review !== 'auto' && !isDoubtful(row)) : []];
}

/** Whether an editor should look; that figures contradict each other stays true when one has. */
export function isDoubtful({doubt, review}: Observation): boolean {
  return doubt !== null && (review === 'auto' || splitDoubts(doubt).some((code) => code !== 'contradicted'));
}

/** The one that an id names. @throws UsageError where there is no such figure */
export function oneFigure(rows: readonly Observation[], id: string): Observation[] {
  const row = rows.find(({observation_id}) => observation_id === id);
  if (!row) throw new UsageError(`No figure ${id}; “figures explain '${id}'” says what stands there`);
  return [row];
}
