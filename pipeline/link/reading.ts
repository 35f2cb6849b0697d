/** A figure as it is being understood: what the stage's rules fill in, in their order. */
import type {Doubt} from '../vocabulary/codes.ts';
import type {Comparison, Measure, Status, TimeBasis} from '../model.ts';
import type {Period} from './anchor.ts';
import type {Direction} from './direction.ts';
import type {Sign} from './doubt/scorecard.ts';
import type {Clause, Figure} from './structure.ts';

/** A name that was considered. The highest score wins; the first of equals. */
export interface Candidate {
  readonly name: string;
  readonly score: number;
  readonly rule: string;
  /** The reading whose name it is built on. */
  readonly topic: Reading | null;
}

/** The rules that decided fields of a reading, under the names of the columns. */
export interface Rules {
  measure: string;
  time_period: string;
  status: string;
  comparison: string;
}

/** One figure of a document, from its token to the row that it becomes. */
export interface Reading {
  /** The published id, once the document is read. */
  id: string;
  readonly figure: Figure;
  readonly clause: Clause;
  /** The span published as `value_text`; grows where a verb or a distant hedge belongs to the figure. */
  start: number;
  end: number;
  direction: Direction | null;
  measure: Measure;
  isNegative: boolean;
  /** 增长1.2倍: the printed number times 100 is the rate. */
  isMultiple: boolean;
  bound: Figure['amount']['bound'];
  unit: string;
  unitZh: string | null;
  name: string;
  nameRule: string;
  candidates: Candidate[];
  /** The reading whose name it took, where its own clause gave none. */
  topic: Reading | null;
  period: Period | null;
  basis: TimeBasis | null;
  status: Status;
  statusText: string | null;
  cumulative: boolean;
  subject: string | null;
  /** A place that stands before the figure as its owner: 房山区20万亩耕地. */
  place: string | null;
  /** An organisation or station that was split off the front of the name. */
  owner: string | null;
  area: string | null;
  comparison: Comparison | null;
  comparisonText: string | null;
  basePeriod: Period | null;
  qualifies: Reading | null;
  base: Reading | null;
  /** It stands behind 比 or 较 as what a change is counted from: 较2020年的9.8万元提高近四成. */
  isBase: boolean;
  priceBasis: 'current' | 'constant' | null;
  rankScope: string | null;
  rankFrom: 'top' | 'bottom' | null;
  sameAs: Reading | null;
  doubts: readonly Doubt[];
  /** The signs of doubt that it shows, whether or not they come to a doubt. */
  signs: readonly Sign[];
  /** Field → the rule that decided it. */
  readonly rules: Rules;
}

const noDoubts: readonly Doubt[] = [];
const noSigns: readonly Sign[] = [];

/** Notes a reason for an editor to look. */
export function addDoubt(reading: Reading, doubt: Doubt): void {
  reading.doubts = [...reading.doubts, doubt];
}

/** What is known of a figure before the first rule looks at it. */
export const newReading = (figure: Figure): Reading => ({
  id: '',
  figure,
  clause: figure.clause,
  start: figure.token.start,
  end: figure.token.end,
  direction: null,
  measure: 'level',
  isNegative: false,
  isMultiple: false,
  bound: figure.amount.bound,
  unit: figure.amount.unit,
  unitZh: figure.amount.unitZh,
  name: '',
  nameRule: '',
  candidates: [],
  topic: null,
  period: null,
  basis: null,
  status: 'actual',
  statusText: null,
  cumulative: false,
  subject: null,
  place: null,
  owner: null,
  area: null,
  comparison: null,
  comparisonText: null,
  basePeriod: null,
  qualifies: null,
  base: null,
  isBase: false,
  priceBasis: null,
  rankScope: null,
  rankFrom: null,
  sameAs: null,
  doubts: noDoubts,
  signs: noSigns,
  rules: {measure: '', time_period: '', status: '', comparison: ''},
});

/** How many figures back a look goes at most, so that it costs a constant. */
export const farthest = 30;

/** The last of the recent readings that passes a test. */
export function lastOf(readings: readonly Reading[], test: (reading: Reading) => boolean): Reading | null {
  for (let i = readings.length - 1; i >= 0 && i > readings.length - farthest; i -= 1) if (test(readings[i])) return readings[i];
  return null;
}
