/**
 * **review**: what editors decided about an article's figures, applied to its rows. It comes before validate, so that
 * a corrected row is held to the same schema and laws as one that was read.
 */
import type {Article, Decision, Observation, ReviewAction, ReviewRow} from '../model.ts';
import type {Problem} from '../problem.ts';
import {Refusal} from '../problem.ts';
import {add} from './add.ts';
import {confirm} from './confirm.ts';
import {correct} from './correct.ts';
import {reject} from './reject.ts';
import type {Step} from './steps.ts';
import {positionOf} from './steps.ts';

export {rowInOneCell} from './fields.ts';

/** The actions in the order in which they are applied: a row is confirmed as corrected. */
const steps: readonly (readonly [action: ReviewAction, step: Step])[] = [
  ['correct', correct], ['confirm', confirm], ['reject', reject], ['add', add],
];

/**
 * Applies an article's review.
 *
 * @throws Refusal with every decision that no longer fits: `review/observation`, `review/was`, `review/no-change`,
 * `review/span`, `review/incomplete`
 */
export function review(article: Article): Article {
  const given = article.review;
  if (given === undefined) return {...article, reviews: []};
  const problems: Problem[] = [];
  const reviewed = steps.reduce((state, [action, step]) => {
    const decisions = given.decisions.filter((decision) => decision.action === action);
    const rows = new Map(state.observations.map((row): [string, Observation] => [row.observation_id, row]));
    return decisions.length === 0 ? state : step({article: state, rows, review: given, problems}, decisions);
  }, article);
  if (problems.length > 0) throw new Refusal(problems);
  const document = {...reviewed.document, observation_count: reviewed.observations.length};
  return {...reviewed, document, reviews: reviewRows(reviewed, given.decisions)};
}

/** The decisions as published, in the order of the text; those about one observation as the file has them. */
function reviewRows({document: {document_id}, numerals}: Article, decisions: readonly Decision[]): ReviewRow[] {
  return decisions.map((decision): ReviewRow => {
    const {action, field, was, value, reviewer, date, reason, excerpt} = decision;
    const numeral = excerpt && numerals.find(({numeral_start}) => numeral_start >= excerpt.start)!;
    const observation_id = decision.observation_id ?? `${document_id}#char=${numeral!.numeral_start}`;
    const review_id = `${action}:${observation_id}${field === null ? '' : `:${field}`}`;
    return {review_id, document_id, observation_id, action, field, was, value, reviewer, date, reason};
  }).sort((a, b) => positionOf(a.observation_id) - positionOf(b.observation_id));
}
