import type {Article, Finding, Observation} from '../model.ts';
import {finding, shown} from './check.ts';
import type {Interval} from './interval.ts';
import {assertedInterval} from './interval.ts';
import {agree, factKey} from './repeated-statements.ts';

const name = 'across-documents';

/** Checks that need all articles: they keep keys and first statements, never articles. */
export interface CrossChecks {
  /** Takes an article's rows in; articles come in the order of their ids. */
  add(article: Article): void;
  /** The findings, in the order of the articles. */
  finish(): Finding[];
}

/** What is kept of the first statement of a fact. */
interface Statement {
  readonly row: Pick<Observation, 'observation_id' | 'document_id' | 'value'>;
  readonly words: string;
  readonly asserted: Interval | null;
}

/**
 * Starts the checks across documents: the same indicator, subject, area, period and status has one value
 * wherever it is stated. Contradictions are findings; the rows keep their `doubt`, since they are published
 * before the last article is read.
 */
export function createCrossChecks(): CrossChecks {
  const facts = new Map<string, Statement>();
  const findings: Finding[] = [];
  return {
    add(article) {
      for (const row of article.observations) {
        const key = row.same_as === null ? factKey(row) : null;
        if (key === null) continue;
        const first = facts.get(key);
        if (!first) facts.set(key, statement(row));
        else if (first.row.document_id !== row.document_id) findings.push(...compare(row, first));
      }
    },
    finish: () => findings,
  };
}

function statement(row: Observation): Statement {
  const {observation_id, document_id, value} = row;
  return {row: {observation_id, document_id, value}, words: shown(row), asserted: assertedInterval(row)};
}

function compare(row: Observation, first: Statement): Finding[] {
  const agrees = agree(assertedInterval(row), first.asserted);
  if (agrees === null) return [];
  const found = finding(name, row, [], {
    result: agrees ? 'agrees' : 'contradicts', expected: first.row.value,
    zh: `${row.indicator}：本文 ${shown(row)}，${first.row.document_id} ${first.words}，两文${agrees ? '相符' : '矛盾'}。`,
    en: `${row.indicator}: ${shown(row)} here and ${first.words} in ${first.row.document_id} ${agrees ? 'agree' : 'contradict each other'}.`,
  });
  return [{...found, observations: `${first.row.observation_id};${row.observation_id}`}];
}
