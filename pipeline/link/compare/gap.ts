/** Gaps: how far a figure is from another place, a plan, or the whole. */
import {holdsAny, unitSet} from '../../vocabulary/characters.ts';
import type {Reading} from '../reading.ts';
import type {Timed} from '../role.ts';

/** 比预算数30亿元少2亿元: the figure before is what was aimed at. */
export function isBesideGoal(text: string, {clause, direction, unit}: Reading, previous: Reading | null): boolean {
  if (previous === null || direction === null || previous.clause !== clause || previous.unit !== unit) return false;
  return (
    text.slice(previous.end, direction.start).trim() === '' &&
    /[比较][^，]{0,6}(?:预算|计划|任务|目标|概算|定额|指标)(?:数|额|值)?$/.test(text.slice(previous.figure.lead.start, previous.start))
  );
}

/** 较|同期国债|高15个基点: another rate of the same time. */
export const ofSameTime = /[比较](同期(?![增减高低快慢上下提加多少])[\u4e00-\u9fa5A-Z]{2,8}?)(?:高出?|低|快|慢|上浮|下浮)了?$/;

/** 比常年偏多三成, 较多年平均少12%, 比平日增长1.6倍: what is usual, which is no period; null where it is not the other side. */
export function usualOf(text: string, {clause, direction}: Reading): string | null {
  if (direction === null || !holdsAny(text.slice(Math.max(clause.start, direction.start - 24), direction.start), often)) return null;
  return usual.exec(text.slice(Math.max(clause.start, direction.start - 24), direction.start))?.[1] ?? null;
}

const often = unitSet('常往历多平');
const usual = /(?:[比较于]|[与和同])((?:常年|往年|历年|多年|平[日时]|往常|正常(?:年份)?)(?:同期)?(?:平均|均值)?(?:值|水平)?)(?:相比|比)?[\u4e00-\u9fa5]{0,4}$/;

/** 高于全省0.2个百分点, 比计划多20家: the other side as printed; null where it is a time. */
export function gapOf(text: string, {clause, figure, direction, unit, rules}: Reading, based: Timed | null, isTimed: boolean): string | null {
  const before = text.slice(Math.max(clause.start, figure.token.start - 40), figure.token.start);
  const over = /(?:高于|低于|快于|慢于|高出|低出|优于|超过|领先于?|落后于?)([^，,0-9]{2,16}?)(?:平均水平|平均|水平)?$/.exec(
    before,
  );
  if (over && (unit === 'percentage_point' || unit === 'percent' || rules.measure === 'link/away-from') && over[1] !== '') return over[1];
  const rate = unit === 'percentage_point' ? ofSameTime.exec(before)?.[1] : undefined;
  if (rate !== undefined) return rate;
  if (isTimed || (based !== null && (based.mention.form === 'same-period' || based.period !== null))) return null;
  const other = unit === 'percentage_point' ? /(?:比(?![重例])|较)([\u4e00-\u9fa5]{2,12}?)(?:快|慢|高|低|高出|低出)$/.exec(before) : null;
  if (other !== null && !/[年月期度末初周日]$/.test(other[1])) return other[1]; // 比轻工业快5.1个百分点
  const than =
    /[比较]起?((?:全国|全省|全市|全区|全县|(?:年初|原|年度|原定的?)?(?:计划|预算|任务|目标)数?|(?:初步|快报|最终|初次)?(?:核算|核实|快报|修订前?)数?|预期|城镇|农村|规模|整体|总体|平均|[\u4e00-\u9fa5]{2,10}(?:平均|水平|平均水平|增速|增幅)))[^，]{0,6}$/.exec(
      before,
    );
  if (
    than &&
    direction !== null &&
    (direction.kind === 'more' || direction.kind === 'less' || direction.kind === 'up' || direction.kind === 'down')
  )
    return than[1];
  return null;
}
