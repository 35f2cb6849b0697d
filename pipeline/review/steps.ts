/** What the steps of a review work on and with. */
import type {Article, Decision, Observation, ProvenanceRow, Review} from '../model.ts';
import type {Problem} from '../problem.ts';
import {problemAt} from './problem.ts';

/** An article under review, and what is wrong with its review so far. */
export interface UnderReview {
  readonly article: Article;
  /** The article's observations by id. */
  readonly rows: ReadonlyMap<string, Observation>;
  readonly review: Review;
  readonly problems: Problem[];
}

/** Applies the decisions of one action. */
export type Step = (under: UnderReview, decisions: readonly Decision[]) => Article;

/** Notes what is wrong with a decision, at the cell of a column. */
export function object(
  {review, problems}: UnderReview, decision: Decision, column: string, rule: string, said: Pick<Problem, 'seen' | 'expected' | 'remedy'>,
): void {
  problems.push(problemAt(review.path, decision, column, rule, said));
}

/** The row that a decision is about; an objection where there is none any more. */
export function rowOf(under: UnderReview, decision: Decision): Observation | undefined {
  const row = under.rows.get(decision.observation_id!);
  if (!row) {
    object(under, decision, 'observation_id', 'review/observation', {
      seen: `No observation ${decision.observation_id}`, expected: `one that the pipeline reads in ${under.article.document.document_id}`,
      remedy: `“figures explain '${decision.observation_id}'” says what its numeral is now. Take the line out, or add the figure.`,
    });
  }
  return row;
}

/** Whether what the editor saw is still what the pipeline reads; an objection where it is not. */
export function stillHolds(under: UnderReview, decision: Decision, now: string | null): boolean {
  if (now === decision.was) return true;
  const show = (cell: string | null): string => (cell === null ? 'empty' : `“${cell}”`);
  object(under, decision, 'was', 'review/was', {
    seen: `The ${decision.field ?? 'row'} was ${show(decision.was)} when ${decision.reviewer} looked, and is ${show(now)} now`,
    expected: 'what the decision was about',
    remedy: `Look again with “figures explain '${decision.observation_id}'”. If the decision stands, write what is there now under “was”, else take the line out.`,
  });
  return false;
}

/** The rows of some observations replaced. */
export function withRows(article: Article, rows: ReadonlyMap<string, Observation>): Article {
  return {...article, observations: article.observations.map((row) => rows.get(row.observation_id) ?? row)};
}

/** Provenance with some fields decided by an editor, in the order of the text. */
export function withProvenance(article: Article, rule: string, decided: readonly Omit<ProvenanceRow, 'rule'>[]): ProvenanceRow[] {
  const keyOf = ({observation_id, field}: Omit<ProvenanceRow, 'rule'>): string => `${observation_id} ${field}`;
  const now = new Set(decided.map(keyOf));
  const kept = article.provenance.filter((row) => !now.has(keyOf(row)));
  return [...kept, ...decided.map((row) => ({...row, rule}))].sort((a, b) => positionOf(a.observation_id) - positionOf(b.observation_id));
}

/** Where the numeral of an observation stands: the number that its id ends with. */
export function positionOf(observationId: string): number {
  return Number(observationId.slice(observationId.lastIndexOf('=') + 1));
}
