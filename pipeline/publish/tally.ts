/** Counts for the summary of a run: they grow with the kinds of observations, not with their number. */
import type {Observation} from '../model.ts';

/** How many observations there are of each kind; read it with `kinds`. */
export type Tally = Map<string, number>;

/** The kind that an observation is counted under. */
interface Kind {
  readonly measure: string;
  readonly status: string;
  readonly unit: string;
}

/** Adds observations to a tally. */
export function count(tally: Tally, observations: readonly Observation[]): void {
  for (const {measure, status, unit} of observations) {
    const key = JSON.stringify({measure, status, unit} satisfies Kind);
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
}

/** The kinds with their counts, as rows. */
export function kinds(tally: ReadonlyMap<string, number>): (Kind & {readonly count: number})[] {
  return [...tally].map(([key, rows]) => ({...(JSON.parse(key) as Kind), count: rows}));
}
