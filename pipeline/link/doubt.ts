/**
 * Why an editor should look at a row. Each sign was kept because rows that show it were wrong several
 * times as often as rows that do not, on annotated texts of many kinds.
 */
import {addDoubt, type Reading} from './reading.ts';

const guessed = new Set(['link/head-alone', 'link/verb-alone', 'link/topic-of-sentence', 'link/no-name', 'link/unit-as-noun']);
const carried = new Set(['link/time-of-section', 'link/time-from']);

/** Adds the doubts that a reading's own rules give rise to. */
export function doubtReading(reading: Reading): void {
  const {name, nameRule, topic, clause, candidates, rules} = reading;
  const score = candidates.reduce((best, candidate) => Math.max(best, candidate.score), 0);
  if (score < 8 || (topic !== null && topic.clause.sentence !== clause.sentence)) addDoubt(reading, 'indicator_from_context');
  const length = [...name].length;
  if (length <= 2 || length > 20 || guessed.has(nameRule) || rules.measure === 'link/parallel')
    addDoubt(reading, 'indicator_uncertain');
  if (carried.has(rules.time_period) || rules.comparison === 'link/since-the-span') addDoubt(reading, 'scope_ambiguous');
  if (reading.period === null) addDoubt(reading, 'period_unknown');
}
