/** What the distance of a base period makes of a comparison. */
import type {Comparison} from '../../model.ts';
import {isoPeriod, isWholeYear, type Period, previousPeriod, shiftYears} from '../anchor.ts';

/** A base a year before is 比上年, the last day of the year before 比年初, else a base of its own. */
export function comparisonWith(period: Period | null, base: Period): Comparison {
  if (period === null) return 'since_base';
  if (isoPeriod(shiftYears(period, -1)) === isoPeriod(base))
    return isWholeYear(period) || (period.from.month > 0 && !period.isInstant) ? 'year_on_year' : 'since_period_start';
  if (base.isInstant && base.to.month === 12 && base.to.year === period.to.year - 1) return 'since_period_start';
  if (isWholeYear(base) && base.to.year === period.to.year - 1 && isWholeYear(period)) return 'year_on_year';
  if (isMonthBefore(base, period)) return 'previous_period'; // 11月末, 较上月末
  const before = previousPeriod(period);
  return before !== null && isoPeriod(before) === isoPeriod(base) ? 'previous_period' : 'since_base';
}

/** Two ends of months, one after the other. */
const isMonthBefore = (a: Period, b: Period): boolean =>
  a.isInstant && b.isInstant && a.to.day >= 28 && b.to.day >= 28 && (b.to.year - a.to.year) * 12 + b.to.month - a.to.month === 1;
