/** How sure a figure is: what its words say, and what its period alone already tells. */
import {type Anchor, isWholeYear, yearPeriod} from './anchor.ts';
import type {Reading} from './reading.ts';
import type {Scope} from './scope.ts';

/** Settles the status of a reading, and the year of a plan that names none. */
export function settleStatus(reading: Reading, scope: Scope, anchor: Anchor | null): void {
  const said = scope.statusAt(reading.start);
  reading.status = said.status;
  reading.statusText = said.text;
  reading.rules.status = said.rule;
  if (anchor === null || reading.period === null) return;
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
