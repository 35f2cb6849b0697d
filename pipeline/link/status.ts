/** How sure a figure is: what its words say, and what its period alone already tells. */
import {type Anchor, isWholeYear, type Period, yearPeriod} from './anchor.ts';
import type {Reading} from './reading.ts';
import type {Scope} from './scope.ts';

/** Settles the status of a reading, and the year of a plan that names none. */
export function settleStatus(reading: Reading, scope: Scope, anchor: Anchor | null): void {
  const said = scope.statusAt(reading.start);
  reading.status = said.status;
  reading.statusText = said.text;
  reading.rules.status = said.rule;
  if (anchor === null || reading.period === null) return;
  if (reading.rules.time_period === 'link/time-from' && (isAhead(reading) || reading.period.to.year > anchor.year)) return settleStart(reading, anchor);
  if (reading.rules.time_period === 'link/time-behind' || isDayAfter(reading.period, anchor)) {
    if (reading.status === 'actual') [reading.status, reading.rules.status] = ['forecast', 'link/status-future'];
    return;
  }
  const {year} = reading.period.to;
  if (reading.status === 'actual' && year > anchor.year) {
    reading.status = 'target';
    reading.rules.status = 'link/status-future';
  }
  if (reading.status === 'target' && reading.basis !== 'stated' && year === anchor.year && !isWholeYear(reading.period)) {
    reading.period = scope.takeYear(anchor.year);
    reading.rules.time_period = 'link/time-of-plan';
  }
  if (reading.status === 'target' && reading.basis === 'document' && year < anchor.year) {
    reading.period = yearPeriod(anchor.year); // an aim is never in the past
    reading.rules.time_period = 'link/time-of-plan';
  }
  const hasHardlyBegun = anchor.month > 0 && anchor.month <= 3 && year === anchor.year && isWholeYear(reading.period);
  if (reading.status === 'actual' && hasHardlyBegun && reading.basis !== 'document') {
    reading.status = 'target'; // a year that has hardly begun can only be planned
    reading.rules.status = 'link/status-of-plan';
  }
}

const isAhead = ({status}: Reading): boolean => status === 'target' || status === 'forecast';

/** 到2025年由30%提高到40%: what a plan starts from is a fact of today, or of the year that its time names. */
function settleStart(reading: Reading, {year, month}: Anchor): void {
  if (reading.basis === 'stated' && reading.period!.to.year > year) return;
  reading.status = 'actual';
  reading.rules.status = 'link/status-of-start';
  const isNow = reading.basis === 'document' && reading.period!.isInstant;
  if (reading.basis !== 'stated' && !isNow) reading.period = yearPeriod(month > 0 && month <= 3 ? year - 1 : year);
}

/** A day that comes after the day of writing: 未来24小时有30毫米降雨. The end of a month closes a period, and is left to the words. */
const isDayAfter = ({from}: Period, {year, month, day}: Anchor): boolean =>
  from.day > 0 && day > 0 && from.day < 28 && from.year === year && (from.month > month || (from.month === month && from.day > day));
