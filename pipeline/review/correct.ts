import type {Decision, Observation} from '../model.ts';
import {isAcceptable} from './values.ts';
import {cellOf, fieldsOf} from './fields.ts';
import {doubtAfter, withFields} from './follow.ts';
import {grouped} from './grouped.ts';
import {object, rowOf, stillHolds, withProvenance, withRows} from './steps.ts';
import type {Step, UnderReview} from './steps.ts';

/** Corrects fields, and those that follow from them. Doubts about the corrected fields are settled. */
export const correct: Step = (under, decisions) => {
  const rows = new Map<string, Observation>();
  const decided: {observation_id: string; field: string}[] = [];
  for (const [observation_id, corrections] of grouped(decisions, (decision) => decision.observation_id!)) {
    const row = rowOf(under, corrections[0]);
    if (!row || !corrections.every((correction) => isToThePoint(under, correction, row))) continue;
    rows.set(observation_id, corrected(under, row, corrections));
    decided.push(...corrections.map(({field}) => ({observation_id, field: field!})));
  }
  return {...withRows(under.article, rows), provenance: withProvenance(under.article, 'review/correct', decided)};
};

function isToThePoint(under: UnderReview, correction: Decision, row: Observation): boolean {
  const {field, value} = correction;
  if (!stillHolds(under, correction, cellOf(row, field!)) || !isAcceptable(under, correction)) return false;
  if (cellOf({...row, ...fieldsOf([correction])}, field!) !== cellOf(row, field!)) return true;
  object(under, correction, 'value', 'review/no-change', {
    seen: `The ${field} is ${value === null ? 'empty' : `“${value}”`} already`, expected: 'another value',
    remedy: 'Give the right value, or write “confirm”.',
  });
  return false;
}

function corrected({article}: UnderReview, row: Observation, corrections: readonly Decision[]): Observation {
  const doubt = doubtAfter(row.doubt, corrections.map(({field}) => field!));
  return {...withFields(row, fieldsOf(corrections), article.document), doubt, review: 'corrected'};
}
