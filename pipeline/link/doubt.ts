/**
 * Why an editor should look at a row. Each sign was kept because rows that show it were wrong several
 * times as often as rows that do not, on annotated texts of many kinds.
 */
import {addDoubt, type Reading} from './reading.ts';

const guessed = new Set(['link/head-alone', 'link/verb-alone', 'link/topic-of-sentence', 'link/no-name', 'link/unit-as-noun']);

/** A name that begins or ends like this was cut in the wrong place. */
const looseEnds =
  /^[的了和与及为是在将被把对向从到比按由以]|(?:进行|开展|实施|推动|通过|保持|实现|参加|举行|获得|带动|提供|运行|发放|使用|引进|支持|吸引|投入)$/;

const longName = 18;

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Adds the doubts that a reading's own rules give rise to. */
export function doubtReading(reading: Reading): void {
  const {name, nameRule, topic, clause, rules} = reading;
  const [best, second] = topScores(reading);
  if (best < 10 || (topic !== null && topic.clause.part !== clause.part)) addDoubt(reading, 'indicator_from_context');
  const length = codePoints(name);
  if (length === 1 || length > longName || best - second <= 2 || guessed.has(nameRule) || looseEnds.test(name))
    addDoubt(reading, 'indicator_uncertain');
  if (rules.time_period === 'link/time-from' || rules.comparison === 'link/since-the-span') addDoubt(reading, 'scope_ambiguous');
  if (reading.period === null) addDoubt(reading, 'period_unknown');
}

/** A rank that describes no printed figure may have been given to the wrong thing. */
export function doubtRank(reading: Reading): void {
  if (reading.measure === 'rank' && reading.qualifies === null) addDoubt(reading, 'scope_ambiguous');
}

/** The scores of the name that was taken and of the one that came closest. */
function topScores({candidates, name}: Reading): [number, number] {
  let best = 0;
  let second = -Infinity;
  for (const {score, name: other} of candidates) {
    if (score > best) [best, second] = [score, best === 0 ? second : best];
    else if (score > second && other !== name) second = score;
  }
  return [best, second];
}
