/**
 * Which growth rates may be worked out from printed levels. Statistics that are right follow definitions
 * that a division ignores: growth of GDP and 增加值 is at constant prices, 规模以上 panels change from year to
 * year, investment and retail sales grow on a revised base.
 */
import type {Observation} from '../model.ts';
import type {Figures} from './check.ts';

const ownDefinition = /GDP|生产总值|增加值|总产值|规模以上|限额以上|固定资产投资|社会消费品零售/;
const share = /占比|比重|占.+(?:GDP|生产总值)/;
const adjusted = /可比|不变价|同口径|实际增长|扣除价格/;
const earlierValue: ReadonlySet<string | null> =
  new Set(['year_on_year', 'previous_period', 'since_period_start', 'since_base', 'unstated']);

/** Whether the comparison is with an earlier value of the same thing: not a gap, a contribution, a yearly average. */
export function comparesWithEarlier(rate: Observation): boolean {
  return earlierValue.has(rate.comparison);
}

/**
 * Whether a rate can only be that of the level: the same thing, area and period, and no other rate that claims
 * the level by the same comparison. What fails here was linked by a guess, and no article should be accused for it.
 */
export function isRateOf(rate: Observation, level: Observation, {describing}: Figures): boolean {
  return rate.indicator === level.indicator && rate.subject === level.subject && rate.ref_area === level.ref_area
    && rate.time_period === level.time_period && rate.status === level.status
    && !describing(level).some((other) => other !== rate && other.measure === rate.measure
      && other.comparison === rate.comparison && other.base_period === rate.base_period);
}

/** Whether level ÷ base − 1 ought to give the printed rate. */
export function isComparable(level: Observation, rate: Observation): boolean {
  if (rate.price_basis === 'current') return true;
  if (rate.price_basis === 'constant' || adjusted.test(rate.quote)) return false;
  return share.test(level.indicator) || !ownDefinition.test(`${level.indicator} ${rate.indicator}`);
}
