import type {Article, Observation} from '../model.ts';
import {rowOf, stillHolds} from './steps.ts';
import type {Step} from './steps.ts';

/**
 * Takes observations out. The ledger keeps their numerals, with the editor's reason; rows that pointed to them point
 * nowhere, and the second statement of a fact becomes the first.
 */
export const reject: Step = (under, decisions) => {
  const reasons = new Map<string, string>();
  for (const decision of decisions) {
    const row = rowOf(under, decision);
    if (!row || (decision.was !== null && !stillHolds(under, decision, row.value_text))) continue;
    reasons.set(row.observation_id, decision.reason);
  }
  return without(under.article, reasons);
};

function without(article: Article, reasons: ReadonlyMap<string, string>): Article {
  if (reasons.size === 0) return article;
  const kept = article.observations.filter(({observation_id}) => !reasons.has(observation_id));
  const numerals = article.numerals.map((row) => {
    const reason = reasons.get(row.observation_id ?? '');
    if (reason === undefined) return row;
    return {...row, observation_id: null, ...(row.class === 'figure' && {class: 'other' as const, rule: 'review/reject', reason})};
  });
  return {
    ...article, numerals,
    observations: withoutPointers(kept, reasons),
    provenance: article.provenance.filter(({observation_id}) => !reasons.has(observation_id)),
  };
}

function withoutPointers(rows: readonly Observation[], gone: ReadonlyMap<string, string>): Observation[] {
  const heirs = new Map<string, string>();
  const isGone = (id: string | null): id is string => id !== null && gone.has(id);
  return rows.map((row) => {
    const {observation_id, qualifies, base_observation, same_as} = row;
    const first = isGone(same_as) ? heirs.get(same_as) ?? null : same_as;
    if (isGone(same_as) && first === null) heirs.set(same_as, observation_id);
    if (first === same_as && !isGone(qualifies) && !isGone(base_observation)) return row;
    return {
      ...row, same_as: first,
      qualifies: isGone(qualifies) ? null : qualifies, base_observation: isGone(base_observation) ? null : base_observation,
    };
  });
}
