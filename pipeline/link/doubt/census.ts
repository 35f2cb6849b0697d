/** What the readings of a document tell together: which periods and subjects are rare, which names are levels'. */
import type {Period} from '../anchor.ts';
import type {Reading} from '../reading.ts';

/** Counts over the readings of a document. */
export interface Census {
  readonly count: number;
  /** How many readings have a period, by `periodKey`, and how many a subject. */
  readonly periods: ReadonlyMap<number, number>;
  readonly subjects: ReadonlyMap<string | null, number>;
  /** The names that levels go by. */
  readonly levels: ReadonlySet<string>;
  /** Readings under one name, period and subject, of which each gives another value. */
  readonly contested: ReadonlySet<Reading>;
}

const dayKey = ({year, month, day}: Period['from']): number => (year * 13 + month) * 32 + day;

/** One number for each period, -1 for none. */
export const periodKey = (period: Period | null): number =>
  period === null ? -1 : dayKey(period.from) * 4_194_304 + dayKey(period.to);

/** How often each value occurs; equal neighbours are counted in one go. */
function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  let run = 0;
  for (let i = 0; i < values.length; i += 1) {
    run += 1;
    if (i + 1 < values.length && values[i + 1] === values[i]) continue;
    counts.set(values[i], (counts.get(values[i]) ?? 0) + run);
    run = 0;
  }
  return counts;
}

/** Counts what a document's readings share. */
export function takeCensus(readings: readonly Reading[], contested: ReadonlySet<Reading>): Census {
  const levels = new Set<string>();
  for (const {measure, name} of readings) if (measure === 'level') levels.add(name);
  return {
    count: readings.length,
    periods: tally(readings.map(({period}) => periodKey(period))),
    subjects: tally(readings.map(({subject}) => subject)),
    levels,
    contested,
  };
}
