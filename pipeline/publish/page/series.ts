/** What several articles, or several years, say of one indicator: the levels that can be set side by side. */
import type {Observation} from '../../model.ts';
import type {ReleaseFiles} from '../format.ts';
import {rowsOf} from './records.ts';

/** What a point of a series keeps of its observation. */
export type Point = Pick<Observation,
  'observation_id' | 'document_id' | 'value' | 'value_text' | 'unit' | 'time_period' | 'period_end' | 'status' | 'bound' | 'measure' | 'doubt' | 'quote'>;

/** One indicator of one subject and place, in one unit. */
export interface Series {
  /** What tells it from every other: indicator, subject, area and unit. */
  readonly key: string;
  readonly indicator: string;
  readonly indicator_en: string | null;
  readonly subject: string | null;
  readonly area_zh: string | null;
  readonly unit: string;
  /** In the order of time, facts first, then of documents; at most `mostPoints`. */
  readonly points: readonly Point[];
  /** How many statements there are. */
  readonly statements: number;
}

/** A page holds so much and no more, however many articles there are. */
export const mostSeries = 2000;
const mostPoints = 60;

interface Growing extends Omit<Series, 'points' | 'statements'> {
  readonly points: Point[];
  statements: number;
}

/** Every indicator of a release, the first so many, in the order in which they first occur. */
export function seriesOf(files: ReleaseFiles): Series[] {
  const found = new Map<string, Growing>();
  for (const row of rowsOf<Observation>(files, 'observations')) {
    if (row.measure !== 'level' || row.same_as !== null) continue;
    const key = [row.indicator_code ?? row.indicator, row.subject, row.ref_area, row.unit].join('\n');
    const series = found.get(key) ?? (found.size < mostSeries ? begun(key, row) : null);
    if (series === null) continue;
    found.set(key, series);
    series.statements++;
    if (series.points.length < mostPoints) series.points.push(pointOf(row));
  }
  return [...found.values()].map((series) => ({...series, points: series.points.toSorted(byTime)}));
}

/** Whether there is something to set side by side: two periods, or two documents. */
export function isComparable({points}: Series): boolean {
  return new Set(points.map(({time_period}) => time_period)).size > 1 || new Set(points.map(({document_id}) => document_id)).size > 1;
}

function begun(key: string, {indicator, indicator_en, subject, ref_area_zh, unit}: Observation): Growing {
  return {key, indicator, indicator_en, subject, area_zh: ref_area_zh, unit, points: [], statements: 0};
}

function pointOf({observation_id, document_id, value, value_text, unit, time_period, period_end, status, bound, measure, doubt, quote}: Observation): Point {
  return {observation_id, document_id, value, value_text, unit, time_period, period_end, status, bound, measure, doubt, quote};
}

function byTime(a: Point, b: Point): number {
  const [one, other] = [a.period_end ?? '', b.period_end ?? ''];
  return one < other ? -1 : one > other ? 1 : Number(a.status !== 'actual') - Number(b.status !== 'actual');
}
