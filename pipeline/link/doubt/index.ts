/**
 * Why an editor should look at a row. A row shows signs of doubt; where their points come to the threshold of
 * the scorecard, it carries the doubts that have the most points.
 */
import type {Doubt} from '../../vocabulary/codes.ts';
import {addDoubt, type Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import {takeCensus} from './census.ts';
import type {Rule} from './look.ts';
import {nameSigns} from './names.ts';
import {namingSigns, topicSigns} from './naming.ts';
import {relationSigns} from './relations.ts';
import {scopeSigns, sentenceSigns} from './scopes.ts';
import {scorecard, threshold, type Sign} from './scorecard.ts';
import {walk} from './walk.ts';

/** All rules, in no order that matters: points are added. */
const rules: readonly Rule[] = [nameSigns, namingSigns, topicSigns, relationSigns, sentenceSigns, scopeSigns];

/** Adds the doubts of all readings of a document, and the signs that led to them, once they are linked. */
export function doubtReadings(text: string, clauses: readonly Clause[], readings: readonly Reading[], contested: ReadonlySet<Reading>): void {
  walk(text, clauses, readings, takeCensus(readings, contested), (look) => {
    const {reading} = look;
    const shown: Sign[] = [];
    for (const rule of rules) rule(look, shown);
    reading.signs = shown;
    if (pointsOf(shown) >= threshold) for (const doubt of heaviest(shown)) addDoubt(reading, doubt);
    if (reading.period === null) addDoubt(reading, 'period_unknown');
  });
}

function pointsOf(shown: readonly Sign[]): number {
  let sum = 0;
  for (const sign of shown) sum += scorecard[sign].points;
  return sum;
}

/** The doubts that have the most points, and those that would do alone. */
function heaviest(shown: readonly Sign[]): Doubt[] {
  const points = new Map<Doubt, number>();
  for (const sign of shown) {
    const {doubt, points: own} = scorecard[sign];
    points.set(doubt, (points.get(doubt) ?? 0) + own);
  }
  const most = Math.min(threshold, Math.max(...points.values()));
  return [...points].filter(([, weight]) => weight >= most).map(([doubt]) => doubt);
}
