/** Rows against their JSON Schemas, and problems that lead to the rule that made them. */
import type {Article, Finding} from '../model.ts';
import type {Problem} from '../problem.ts';
import type {SchemaName} from '../schema.ts';
import {validator} from '../schema.ts';
import {decisionBehind, isGiven} from './editors.ts';
import type {Breach} from './laws.ts';

/** Every way in which an article's rows break their schemas. */
export function brokenRows(article: Article): Problem[] {
  return [
    ...held(article, 'document', [article.document]),
    ...held(article, 'observation', article.observations),
    ...held(article, 'numeral', article.numerals),
    ...held(article, 'provenance', article.provenance),
  ];
}

/** Every way in which findings break theirs. */
export function brokenFindings(article: Article, findings: readonly Finding[]): Problem[] {
  return held(article, 'finding', findings);
}

function held(article: Article, name: SchemaName, rows: readonly object[]): Problem[] {
  const errors = validator(name);
  return rows.flatMap((row) => {
    const found = errors(row);
    const given = found.filter(({pointer}) => isGiven(article, row, pointer.slice(1)));
    // what follows from a field that an editor gave is wrong because that is
    return (given.length > 0 ? given : found).map(({pointer, seen, message, description}) =>
      rowProblem(article, row, 'validate/schema', [pointer === '' ? 'The row' : `${pointer.slice(1)} is ${seen}`, message], description));
  });
}

/** A problem at the line that the row came from, or that corrected it; its remedy leads to what decided. */
export function rowProblem(
  article: Article, row: object | null, rule: string, [seen, expected]: NonNullable<Breach>, description: string | null = null,
): Problem {
  const id = article.document.document_id;
  const {line = null, observation_id = null} = (row ?? {}) as {line?: number | null; observation_id?: string | null};
  const decision = decisionBehind(article, observation_id, seen.split(' ')[0]);
  if (decision) {
    return {
      path: article.review!.path, ...decision.places.value, rule, seen: `${observation_id}: ${seen}`, expected,
      remedy: description ?? 'The fields of a row must fit each other and what is printed: correct the others as well, or mend this line.',
    };
  }
  return {
    path: `raw/${id}/article.txt`, line, column: null, rule, seen, expected,
    remedy: observation_id === null
      ? 'A rule of the pipeline made a row that it must not make: mend the rule.'
      : `See which rule decided with “figures explain ${observation_id}”, and mend it.`,
  };
}
