/** What a release is about, for its descriptions: times, places, indicators. */
import type {ReleaseFiles} from './format.ts';
import {isWide} from './periods.ts';

/** A code with its names. */
export interface Named {
  readonly code: string;
  readonly zh: string;
}

/** What the rows of a release cover. */
export interface Overview {
  /** First and last day that a figure refers to, targets included; null where no period is known. */
  readonly start: string | null;
  readonly end: string | null;
  /** The periods that have a column in the wide table, in the order of their text. */
  readonly periods: readonly string[];
  /** The areas that documents speak for, by code. */
  readonly areas: readonly Named[];
  /** Entries of the indicator codelist that figures were found for, by code. */
  readonly indicators: readonly (Named & {readonly en: string})[];
}

const known = new WeakMap<ReleaseFiles, Overview>();

/** Looks through the rows of a release once, however many descriptions ask. */
export function overviewOf(files: ReleaseFiles): Overview {
  const overview = known.get(files) ?? lookThrough(files);
  known.set(files, overview);
  return overview;
}

function lookThrough(files: ReleaseFiles): Overview {
  let start: string | null = null;
  let end: string | null = null;
  const periods = new Set<string>();
  const used = new Set<string>();
  for (const row of files.rows('observations')) {
    const {period_start, period_end, indicator_code} = row;
    if (period_start !== null && (start === null || period_start < start)) start = String(period_start);
    if (period_end !== null && (end === null || period_end > end)) end = String(period_end);
    if (isWide(row)) periods.add(String(row.time_period));
    if (indicator_code !== null) used.add(String(indicator_code));
  }
  return {start, end, periods: [...periods].sort(), areas: areasOf(files), indicators: indicatorsOf(files, used)};
}

function areasOf(files: ReleaseFiles): Named[] {
  const areas = new Map<string, string>();
  for (const {area, area_zh} of files.rows('documents')) if (area !== null) areas.set(String(area), String(area_zh ?? area));
  return [...areas].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, zh]) => ({code, zh}));
}

function indicatorsOf(files: ReleaseFiles, used: ReadonlySet<string>): Overview['indicators'] {
  const indicators = [];
  for (const {codelist, code, label_en, label_zh} of files.rows('codelists')) {
    if (codelist === 'indicator' && used.has(String(code))) indicators.push({code: String(code), zh: String(label_zh), en: String(label_en)});
  }
  return indicators.sort((a, b) => (a.code < b.code ? -1 : 1));
}
