/** The one place that turns a reading into a published row: raw offsets in code points, signs, intervals, ISO periods. */
import type {Document, Observation} from '../model.ts';
import type {Locator} from '../location.ts';
import {indicatorByName} from '../vocabulary/indicators.ts';
import {findArea, scopeArea} from '../vocabulary/areas.ts';
import {bounds, isoPeriod} from './anchor.ts';
import {assertedEnds} from '../vocabulary/signs.ts';
import {negate, times} from '../vocabulary/decimal.ts';
import {joinDoubts} from '../vocabulary/codes.ts';
import type {Reading} from './reading.ts';

/** The id that a figure has whatever the rules make of it: the position of its numeral. */
export const observationId = (document: Document, locator: Locator, reading: Reading): string =>
  `${document.source.id}#char=${locator.codePoint(locator.rawStart(reading.figure.token.number.start))}`;

interface Interval {
  value: string | null;
  min: string | null;
  max: string | null;
}

/** An amount on the signed axis; 增长1.2倍 is 120 percent. */
function signed(reading: Reading, decimal: string): string {
  const scaled = reading.isMultiple ? times(decimal, '100') : decimal;
  return reading.isNegative ? negate(scaled) : scaled;
}

/** Sign, multiple and hedge on the signed axis (`value_min`, `value_max` in schemas/observation.schema.json). */
function interval(text: string, reading: Reading): Interval {
  const {amount} = reading.figure;
  if (amount.value === null) {
    const low = signed(reading, amount.low!);
    const high = signed(reading, amount.high!);
    return reading.isNegative ? {value: null, min: high, max: low} : {value: null, min: low, max: high};
  }
  const value = signed(reading, amount.value);
  const [min, max] = assertedEnds({bound: reading.bound, value, measure: reading.measure, value_text: text.slice(reading.start, reading.end)});
  return {value, min, max};
}

/** One reading as published. */
export function toRow(document: Document, locator: Locator, reading: Reading): Observation {
  const {figure, clause} = reading;
  const {amount, token} = figure;
  const {raw} = document;
  const rawStart = locator.rawStart(reading.start);
  const rawEnd = locator.rawEnd(reading.end);
  const numeralRaw = locator.rawStart(token.number.start);
  const {value, min, max} = interval(document.text, reading);
  const period = reading.period;
  const span = period === null ? null : bounds(period);
  const indicator = indicatorByName(reading.name, reading.measure === 'level' ? reading.unit : undefined);
  const area = reading.area ?? document.source.area;
  const quoteFrom = locator.rawStart(Math.min(clause.start, reading.start));
  const quoteTo = locator.rawEnd(Math.max(clause.end, reading.end));
  return {
    observation_id: reading.id,
    document_id: document.source.id,
    indicator: reading.name,
    indicator_code: indicator?.code ?? null,
    indicator_en: indicator?.en ?? null,
    measure: reading.measure,
    value,
    bound: reading.bound,
    value_min: min,
    value_max: max,
    unit: reading.isMultiple ? 'percent' : reading.unit,
    unit_zh: reading.unitZh,
    value_text: raw.slice(rawStart, rawEnd),
    printed_number: amount.printedNumber,
    printed_unit: amount.printedUnit,
    unit_mult: amount.unitMult,
    decimals: amount.decimals,
    time_period: period === null ? null : isoPeriod(period),
    period_start: span?.start ?? null,
    period_end: span?.end ?? null,
    time_basis: reading.basis,
    status: reading.status,
    status_text: reading.statusText,
    cumulative: reading.cumulative,
    subject: reading.subject,
    ref_area: area,
    ref_area_zh:
      area === null
        ? null
        : reading.area === null && document.source.area_zh !== null
          ? document.source.area_zh
          : (findArea(area)?.zh ?? null),
    comparison: reading.comparison,
    comparison_text: reading.comparisonText,
    base_period: reading.basePeriod === null ? null : isoPeriod(reading.basePeriod),
    qualifies: reading.qualifies?.id ?? null,
    base_observation: reading.base?.id ?? null,
    price_basis: reading.priceBasis,
    rank_scope: reading.rankScope,
    rank_scope_area: reading.rankScope === null ? null : scopeArea(reading.rankScope, document.source.area),
    rank_from: reading.rankFrom,
    same_as: reading.sameAs?.id ?? null,
    doubt: joinDoubts(reading.doubts),
    review: 'auto',
    quote: tidyQuote(raw.slice(quoteFrom, quoteTo)),
    numeral_start: locator.codePoint(numeralRaw),
    char_start: locator.codePoint(rawStart),
    char_end: locator.codePoint(rawEnd),
    line: locator.line(numeralRaw),
  };
}

/** A quote keeps its characters; only blank space around it goes. */
const tidyQuote = (quote: string): string => quote.trim();
