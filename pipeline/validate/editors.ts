/** Which line of an editor is behind a row: a problem with the row is then a problem with the line. */
import type {Article, Decision, Excerpt} from '../model.ts';

/** The line that gave a row a field; else the first that gave it any; none where the row is as it was read. */
export function decisionBehind(article: Article, observationId: string | null, field: string): Decision | undefined {
  const decisions = decisionsOn(article, observationId);
  return decisions.find((decision) => decision.field === field) ?? decisions[0];
}

/** Whether an editor gave a field of a row. */
export function isGiven(article: Article, row: object, field: string): boolean {
  const {observation_id = null} = row as {readonly observation_id?: string | null};
  return decisionsOn(article, observation_id).some((decision) => decision.field === field);
}

function decisionsOn({review}: Article, observationId: string | null): readonly Decision[] {
  if (!review || observationId === null) return [];
  return review.decisions.filter(({action, observation_id, excerpt}) =>
    action === 'correct' ? observation_id === observationId : action === 'add' && holds(excerpt!, observationId));
}

/** Whether a span holds the numeral of an observation, whose position its id ends with. */
function holds({start, end}: Excerpt, observationId: string): boolean {
  const position = Number(observationId.slice(observationId.lastIndexOf('=') + 1));
  return start <= position && position < end;
}
