import type {Decision, Observation} from '../model.ts';
import {cellOf, rowInOneCell} from './fields.ts';
import {doubtAfter} from './follow.ts';
import {grouped} from './grouped.ts';
import {rowOf, stillHolds, withRows} from './steps.ts';
import type {Step} from './steps.ts';

/** Confirms rows as they are after corrections: a whole row loses every doubt, a field those about it. */
export const confirm: Step = (under, decisions) => {
  const rows = new Map<string, Observation>();
  for (const [observation_id, confirmations] of grouped(decisions, (decision) => decision.observation_id!)) {
    const row = rowOf(under, confirmations[0]);
    if (!row || !confirmations.every((each) => stillHolds(under, each, confirmedCell(row, each)))) continue;
    rows.set(observation_id, confirmed(row, confirmations));
  }
  return withRows(under.article, rows);
};

function confirmedCell(row: Observation, {field}: Decision): string | null {
  return field === null ? rowInOneCell(row) : cellOf(row, field);
}

function confirmed(row: Observation, confirmations: readonly Decision[]): Observation {
  const isWhole = confirmations.some(({field}) => field === null);
  const doubt = isWhole ? null : doubtAfter(row.doubt, confirmations.map(({field}) => field!));
  return {...row, doubt, review: row.review === 'auto' ? 'confirmed' : row.review};
}
