/** Facts that a document states again, and those that it states otherwise. */
import {isoPeriod} from './anchor.ts';
import type {Reading} from './reading.ts';

/** A fact that was already stated points to its first statement. Gives the readings that another one contests. */
export function markRepeats(readings: readonly Reading[]): Set<Reading> {
  const byName = new Map<string, Reading[]>();
  const contested = new Set<Reading>();
  for (const reading of readings) {
    const group = byName.get(reading.name);
    if (group === undefined) byName.set(reading.name, [reading]);
    else {
      let first: Reading | null = null;
      for (const other of group) {
        if (!isSameCell(other, reading)) continue;
        if (isSameValue(other, reading)) first ??= other;
        else if (isContest(other, reading)) contested.add(other).add(reading);
      }
      if (first !== null && reading.nameRule !== 'link/no-name') reading.sameAs = first;
      else if (group.length < 50) group.push(reading);
    }
  }
  return contested;
}

/** Two exact values for one and the same thing, that are not the ends of a pair. */
const isContest = (a: Reading, b: Reading): boolean =>
  a.unitZh === b.unitZh && a.bound === 'exact' && b.bound === 'exact' && !isOfPair(a) && !isOfPair(b);

const isOfPair = ({nameRule, rules}: Reading): boolean => nameRule === 'link/from-to' || rules.time_period === 'link/time-from';

function isSameValue({figure: {amount: x}, isNegative}: Reading, {figure: {amount: y}, isNegative: isOther}: Reading): boolean {
  return x.value === y.value && x.low === y.low && x.high === y.high && isNegative === isOther;
}

function isSameCell(a: Reading, b: Reading): boolean {
  return (
    a.measure === b.measure &&
    a.unit === b.unit &&
    a.subject === b.subject &&
    a.area === b.area &&
    a.status === b.status &&
    a.comparison === b.comparison &&
    a.rankScope === b.rankScope &&
    (a.period === null ? b.period === null : b.period !== null && isoPeriod(a.period) === isoPeriod(b.period))
  );
}
