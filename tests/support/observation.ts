/** Rows for tests: give what matters, the rest is filled in so that the row is valid. */
import type {Article, LedgerRow, Observation} from '../../pipeline/model.ts';
import {periodBounds} from '../../pipeline/dates.ts';

/** A valid observation; position 0 of document `a` unless told otherwise. */
export function observation(given: Partial<Observation> = {}): Observation {
  const measure = given.measure ?? 'level';
  const isComparing = measure === 'growth_rate' || measure === 'change';
  const value = given.value === undefined ? '341' : given.value;
  const bound = given.bound ?? 'exact';
  const document_id = given.document_id ?? 'a';
  const numeral_start = given.numeral_start ?? 0;
  const unit = given.unit ?? {level: 'count', growth_rate: 'percent', change: 'percentage_point', rank: 'rank'}[measure];
  const unit_zh = given.unit_zh ?? {percent: '%', percentage_point: '个百分点', rank: '位', CNY: '元'}[unit] ?? '家';
  const time_period = given.time_period === undefined ? '2022' : given.time_period;
  const days = time_period === null ? null : periodBounds(time_period);
  const printed_number = given.printed_number ?? value?.replace('-', '') ?? '0';
  const exact = bound === 'exact' ? value : null;
  return {
    observation_id: `${document_id}#char=${numeral_start}`,
    document_id,
    indicator: '申报高新技术企业',
    indicator_code: null,
    indicator_en: null,
    measure,
    value,
    bound,
    value_min: exact,
    value_max: exact,
    unit,
    unit_zh,
    value_text: `${printed_number}${unit_zh}`,
    printed_number,
    printed_unit: unit_zh,
    unit_mult: 0,
    decimals: printed_number.split('.')[1]?.length ?? 0,
    time_period,
    period_start: days?.start ?? null,
    period_end: days?.end ?? null,
    time_basis: time_period === null ? null : 'stated',
    status: 'actual',
    status_text: null,
    cumulative: false,
    subject: null,
    ref_area: '371600',
    ref_area_zh: '滨州市',
    comparison: isComparing ? 'year_on_year' : null,
    comparison_text: null,
    base_period: isComparing ? '2021' : null,
    qualifies: null,
    base_observation: null,
    price_basis: null,
    rank_scope: null,
    rank_scope_area: null,
    rank_from: measure === 'rank' ? 'top' : null,
    same_as: null,
    doubt: null,
    review: 'auto',
    quote: `${printed_number}${unit_zh}`,
    numeral_start,
    char_start: numeral_start,
    char_end: numeral_start + 1,
    line: 1,
    ...given,
  };
}

/** A ledger row for an observation. */
export function numeral(row: Observation): LedgerRow {
  return {
    document_id: row.document_id,
    numeral_start: row.numeral_start,
    numeral_end: row.numeral_start + 1,
    line: row.line,
    text: row.printed_number,
    class: 'figure',
    rule: 'extract/number',
    reason: null,
    observation_id: row.observation_id,
  };
}

/** A valid article of these observations, at positions 0, 1, 2 … unless told otherwise. */
export function article(given: readonly Partial<Observation>[] = [], document_id = 'a'): Article {
  const observations = given.map((row, at) => observation({document_id, numeral_start: at, ...row}));
  return {
    document: {
      document_id, title: '测试', publisher: null, authors: null, published: null, year: '2022', time_basis: 'inferred',
      area: '371600', area_zh: '滨州市', language: 'zh-CN', url: null, rights: '测试', replaces: null, encoding: 'utf-8',
      byte_length: 10, char_length: 10, sha256: '0'.repeat(64),
      numeral_count: observations.length, observation_count: observations.length,
    },
    observations,
    numerals: observations.map(numeral),
    provenance: observations.map((row) => ({observation_id: row.observation_id, field: 'value', rule: 'normalise/value'})),
  };
}
