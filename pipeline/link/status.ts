/** How sure a figure is: what its words say, and what its period alone already tells. */
import {aimBehind, isLimitOfAim} from './aim.ts';
import {type Anchor, isWholeYear, type Period, yearPeriod} from './anchor.ts';
import type {Status} from '../model.ts';
import type {Reading} from './reading.ts';
import type {Scope} from './scope/index.ts';
import type {StatusCues} from './status-cues.ts';

/** Settles the status of a reading, and the year of a plan that names none. */
export function settleStatus(text: string, reading: Reading, scope: Scope, cues: StatusCues, anchor: Anchor | null): void {
  const isPast = reading.isBase && anchor !== null && reading.period !== null && reading.period.to.year < anchor.year;
  const said = isPast ? cues.none : cues.at(reading.clause, reading.start);
  reading.status = said.status;
  reading.statusText = said.text;
  reading.rules.status = said.rule;
  if (isGoal(text, reading)) settleGoal(reading);
  const {period} = reading;
  if (anchor === null || period === null) return;
  const isStart = reading.rules.time_period === 'link/time-from';
  if (reading.rules.time_period === 'link/time-behind' || isDayAfter(period, anchor)) mark(reading, 'forecast', 'status-future');
  if (period.to.year > anchor.year) mark(reading, 'target', 'status-future');
  if (reading.status === 'target') settlePlan(reading, scope, anchor);
  if (isOfPlan(text, reading, scope, anchor)) mark(reading, 'target', 'status-of-plan');
  if (reading.measure !== 'level' && text.slice(reading.clause.start, reading.start).includes('将比')) mark(reading, 'forecast', 'status-future');
  if (isStart && (reading.status === 'target' || reading.status === 'forecast')) settleStart(reading, anchor);
}

/** Gives a figure that no word spoke of a status. */
function mark(reading: Reading, status: Status, rule: string): void {
  if (reading.status !== 'actual') return;
  reading.status = status;
  reading.rules.status = `link/${rule}`;
}

/** An aim of a part of the year, told by no time of its own, is for the year; and it is never in the past. */
function settlePlan(reading: Reading, scope: Scope, {year, month}: Anchor): void {
  const period = reading.period!;
  const isAhead = month > 0 && period.to.month >= month && period.from.month > 1; // 下半年，计划完成投资420亿元
  const isOfPart = reading.basis !== 'stated' && period.to.year === year && !isWholeYear(period) && !isAhead;
  const isPast = reading.basis === 'document' && period.to.year < year;
  if (!isOfPart && !isPast) return;
  reading.period = isOfPart ? scope.takeYear(year) : yearPeriod(year);
  reading.rules.time_period = 'link/time-of-plan';
}

/** A year that has hardly begun can only be planned, save what is done. */
function isOfPlan(text: string, reading: Reading, scope: Scope, {year, month}: Anchor): boolean {
  const period = reading.period!;
  const hasHardlyBegun = month > 0 && month <= 3 && period.to.year === year && isWholeYear(period);
  return hasHardlyBegun && (reading.basis !== 'document' || scope.isPlanning) && !isDone(text, reading);
}

/** What a word of a goal, or its bracket, ends with. */
const goalEnds = new Set([...'标务划数值量（(']);

/** 完成年度目标任务（70万人）的95.5%, 提出8%左右的增长目标: what was aimed at. */
function isGoal(text: string, {start, end, rules, figure: {tail: {end: stop}}}: Reading): boolean {
  if (rules.measure === 'link/aim-behind') return true;
  if (isLimitOfAim(text.slice(end, stop))) return true;
  if (ofTask.test(text.slice(end, end + 6)) && done.test(text.slice(Math.max(0, start - 24), start))) return true;
  if (aimBehind(text, end) !== null && fulfilled.test(text.slice(Math.max(0, start - 8), start))) return true;
  return (
    goalEnds.has(text[start - 1]) &&
    /(?:目标|任务|计划)(?:数|值|量)?[（(]?$/.test(text.slice(Math.max(0, start - 8), start)) && /^[）)]?的(?:[约近]?\d|百分之|[一二三四五六七八九]成)/.test(text.slice(end, end + 6))
  );
}

/** 超额完成了“十四五”期间改造|110万户|的任务目标 */
const ofTask = /^的(?:任务|目标)/;
const done = /完成了?[^，。；]{0,20}$/;

/** 完成全年|900万人|目标的94% */
const fulfilled = /(?:完成|达到?|占|为)了?(?:全年|年度|年初|今年|当年|全市|全省)?(?:确定|下达|预期)?的?$/;

/** An aim of a year is for the whole of it. */
function settleGoal(reading: Reading): void {
  mark(reading, 'target', 'status-of-goal');
  const {period} = reading;
  if (period !== null && period.from.year === period.to.year && reading.rules.measure !== 'link/aim-behind') reading.period = yearPeriod(period.to.year);
}

/** 已连续三年增长11%以上 is done, whatever the year. */
const isDone = (text: string, {clause, start, end}: Reading): boolean =>
  /已(?!定)|先后|现有|目前|累计|来自|连续.{1,3}年|(?:我国|全国|全省|全市|全县)有$/.test(text.slice(clause.start, start)) ||
  /人口?的[\u4e00-\u9fa5]{0,4}(?:大国|国家)/.test(text.slice(end - 2, end + 10)); // 13亿人口的发展中国家

/** 到2025年由30%提高到40%: what a plan starts from is a fact of today, or of the year that its time names. */
function settleStart(reading: Reading, {year, month}: Anchor): void {
  const isStated = reading.basis === 'stated' && reading.period!.to.year !== year;
  if (isStated && reading.period!.to.year > year) return;
  reading.status = 'actual';
  reading.rules.status = 'link/status-of-start';
  const isNow = reading.basis === 'document' && reading.period!.isInstant;
  if (!isStated && !isNow) reading.period = yearPeriod(month > 0 && month <= 3 ? year - 1 : year);
}

/** A day that comes after the day of writing: 未来24小时有30毫米降雨. The end of a month closes a period, and is left to the words. */
const isDayAfter = ({from}: Period, {year, month, day}: Anchor): boolean =>
  from.day > 0 && day > 0 && from.day < 28 && from.year === year && (from.month > month || (from.month === month && from.day > day));
