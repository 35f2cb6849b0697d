/** Whether a percentage is growth or a share: by its verb, by what stands behind it, by its name. */
import {type Asked, firstFound, type Found, type MeasureRule} from './measuring.ts';

/** The rules for percentages; what none of them knows is a share. */
const rules: readonly MeasureRule[] = [shareByName, growthByNoun, aimBehind, cutBehind, aimOfGrowth, moreOrLess, startOfRate, endOfRate, naturalGrowth, rateOfChange];

/** The measure of a percentage: growth, or a share. */
export function ratio(asked: Asked): Found | null {
  const {token, amount} = asked.reading.figure;
  if (amount.dimension !== 'ratio' || token.shape === 'ratio' || amount.unit === '[ppm]') return null;
  return firstFound(rules, asked) ?? {measure: 'level', rule: 'share'};
}

/** 占比增至15%, 占全省的3.2%. */
function shareByName({lead}: Asked): Found | null {
  return /占(?!地(?![区方])|[比有用])[^，]*$/.test(lead) ? {measure: 'level', rule: 'share'} : null;
}

/** 保持10%以上的增长. */
function growthByNoun({text, reading, kind}: Asked): Found | null {
  if (kind !== null && kind !== 'to') return null;
  const growth = growthBehind(text, reading.figure.token.end);
  if (growth === null) return null;
  const {isFall, end} = growth;
  return {measure: 'growth_rate', rule: 'growth-behind', isNegative: isFall, ...(isFall ? {end} : {})};
}

/** 提出8%左右的国内生产总值增长目标. */
function aimBehind({text, reading}: Asked): Found | null {
  const {end} = reading.figure.token;
  const isAim = text[end] === '的' && /^的[\u4e00-\u9fa5]{2,10}(?:增长|增速|涨幅)(?:预期)?目标/.test(text.slice(end, end + 20));
  return isAim ? {measure: 'growth_rate', rule: 'aim-behind'} : null;
}

/** 按不低于5%的幅度压减支出. */
function cutBehind({text, reading}: Asked): Found | null {
  const {end} = reading.figure.token;
  const isCut = text.startsWith('的幅度', end) && /^(?:压减|削减|压缩|核减|下调|降低|减少)/.test(text.slice(end + 3, end + 5));
  return isCut ? {measure: 'growth_rate', rule: 'cut-behind', isNegative: true, end: end + 5} : null;
}

/** 比上年多3%, 比计划少2%. */
function moreOrLess({reading: {figure}, kind, lead}: Asked): Found | null {
  const isCompared = (kind === 'more' || kind === 'less') && /[多少]了?$/.test(lead) && /[比较](?!重|例)/.test(lead.slice(-20));
  return isCompared && figure.token.to === null ? {measure: 'growth_rate', rule: 'more-or-less', isNegative: kind === 'less'} : null;
}

/** 增长预期目标为6%; 经济增速是综合性指标，预期目标为6%. */
function aimOfGrowth({text, reading, lead}: Asked): Found | null {
  const isBare = /^[\s　]*(?:今年|全年)?的?预期目标(?:设定|确定|拟定|定)?(?:为|是|在)?$/.test(lead);
  if (isBare && /(?:增长|增速)[^。；]{0,20}，$/.test(text.slice(Math.max(0, reading.clause.start - 30), reading.clause.start)))
    return {measure: 'growth_rate', rule: 'aim-of-growth'};
  const isAim = /(?:增长|增速|涨幅)(?:的)?(?:预期|增长)?(?:目标|预期)(?:设定|确定|拟定|定)?(?:为|是|在)?$/.test(lead.slice(-20));
  return isAim ? {measure: 'growth_rate', rule: 'aim-of-growth'} : null;
}

/** 增幅由一季度的15.2%回落至9.7% goes from one rate to another. */
function startOfRate({lead, kind}: Asked): Found | null {
  const isStart = kind === null && /(?:增速|增幅|涨幅|降幅|跌幅|增长率)(?:均|分别|依次)?[由从][^，]{0,14}$/.test(lead.slice(-24));
  return isStart ? {measure: 'growth_rate', rule: 'rate-from', isNegative: /[降跌]幅/.test(lead)} : null;
}

/** … and this is the other. */
function endOfRate({reading, previous, kind}: Asked): Found | null {
  if (kind !== 'to' || previous?.rules.measure !== 'link/rate-from' || previous.clause !== reading.clause) return null;
  return {measure: 'growth_rate', rule: 'rate-to', isNegative: previous.isNegative};
}

/** 人口自然增长率3.5‰: births less deaths per thousand people. */
function naturalGrowth({reading, lead}: Asked): Found | null {
  return reading.figure.amount.unit === 'per_mille' && /自然增长率[^，]{0,8}$/.test(lead) ? {measure: 'level', rule: 'share'} : null;
}

function rateOfChange({text, reading: {direction, figure}, kind}: Asked): Found | null {
  const isArrival = kind === 'to' && endsWithRate(text, figure.lead.start, direction!.start);
  if (kind !== 'up' && kind !== 'down' && kind !== 'rate' && kind !== 'fall-rate' && !isArrival) return null;
  return {measure: 'growth_rate', rule: 'verb-of-change', isNegative: kind === 'down' || kind === 'fall-rate'};
}

const endsWithRate = (text: string, from: number, to: number): boolean =>
  /(?:增速|增幅|涨幅|降幅|增长率)(?:明显|大幅|均|分别|依次|由[^，]{0,12})?$/.test(text.slice(Math.max(from, to - 30), to));

const growthNoun =
  /的?(?:(?:年均|年平均|平均|同比|较高|较快|高速|快速|中高速|稳定|平稳|持续|实际|名义|复合|强劲|正|高)的?){0,3}(?:速度|速率|幅度)?(?:增长率|增长|递增|增速|增幅|涨幅|升幅|(下降率|下降|递减|降幅|跌幅|降速))(?:速度|势头|态势|水平|目标|幅度)?(?![\u4e00-\u9fa5])/y;

/**
 * Growth told by what stands behind the rate.
 *
 * > | 出口保持10%以上的增长   以年均8%的速度递增   3.2%的降幅
 *                    ^^^^                 ^^^^^         ^^^
 */
function growthBehind(text: string, at: number): {isFall: boolean; end: number} | null {
  growthNoun.lastIndex = at;
  const found = growthNoun.exec(text);
  return found === null ? null : {isFall: found[1] !== undefined, end: at + found[0].length};
}
