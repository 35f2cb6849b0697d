/** How sure a figure is: what its words say, and what its period alone already tells. */
import {type Anchor, isWholeYear, type Period, yearPeriod} from './anchor.ts';
import type {Reading} from './reading.ts';
import type {Scope} from './scope.ts';

/** Settles the status of a reading, and the year of a plan that names none. */
export function settleStatus(text: string, reading: Reading, scope: Scope, anchor: Anchor | null): void {
  const said = scope.statusAt(reading.start);
  reading.status = said.status;
  reading.statusText = said.text;
  reading.rules.status = said.rule;
  if (reading.status === 'actual' && isGoal(text, reading)) settleGoal(reading);
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

/** 完成年度目标任务（70万人）的95.5%, 提出8%左右的增长目标: what was aimed at. */
function isGoal(text: string, {start, end, rules}: Reading): boolean {
  if (rules.measure === 'link/aim-behind') return true;
  return (
    /(?:目标|任务|计划)(?:数|值|量)?[（(]?$/.test(text.slice(Math.max(0, start - 8), start)) && /^[）)]?的(?:[约近]?\d|百分之|[一二三四五六七八九]成)/.test(text.slice(end, end + 6))
  );
}

/** An aim of a year is for the whole of it. */
function settleGoal(reading: Reading): void {
  reading.status = 'target';
  reading.rules.status = 'link/status-of-goal';
  const {period} = reading;
  if (period !== null && period.from.year === period.to.year && reading.rules.measure !== 'link/aim-behind') reading.period = yearPeriod(period.to.year);
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
