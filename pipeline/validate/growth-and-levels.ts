import type {Observation} from '../model.ts';
import type {Check, Verdict} from './check.ts';
import {finding, shown} from './check.ts';
import {comparesWithEarlier, isComparable, isRateOf} from './comparability.ts';
import type {Bounded} from './interval.ts';
import {Decimal, divide, growthFactor, growthPercent, overlaps, power, printedInterval, rounded} from './interval.ts';

const name = 'growth-and-levels';

/**
 * A level, its base and its growth rate, all printed: level ÷ base − 1 is the rate, within rounding, or the rate
 * is the yearly one that leads from base to level.
 *
 * > | 从2021年的3800万元增长至2022年的5655万元,增长48.8%
 */
export const growthAndLevels: Check = {
  name,
  examples: [
    {
      text: '从2021年的3800万元增长至2022年的5655万元,增长48.8%',
      rows: [
        {time_period: '2021', value: '38000000', printed_number: '3800', printed_unit: '万元', unit_mult: 4, unit: 'CNY'},
        {value: '56550000', printed_number: '5655', printed_unit: '万元', unit_mult: 4, unit: 'CNY'},
        {measure: 'growth_rate', value: '48.8', qualifies: 'a#char=1', base_observation: 'a#char=0'},
      ],
      finds: [['agrees', '48.8']],
    },
    {
      text: '企业由200家增至300家,增长60%',
      rows: [
        {time_period: '2021', value: '200'},
        {value: '300'},
        {measure: 'growth_rate', value: '60', qualifies: 'a#char=1', base_observation: 'a#char=0'},
      ],
      finds: [['contradicts', '50']],
    },
    {
      text: '从2013年的200家扩大至2022年的300家,年均增长4.6%',
      rows: [
        {time_period: '2013', value: '200'},
        {value: '300'},
        {measure: 'growth_rate', value: '4.6', comparison: 'annual_average', base_period: '2013', qualifies: 'a#char=1', base_observation: 'a#char=0'},
      ],
      finds: [['agrees', '4.6']],
    },
    {
      text: '地区生产总值由2800亿元增加到3000亿元,增长4.5%',
      rows: [
        {indicator: '地区生产总值', time_period: '2021', value: '280000000000', printed_number: '2800', unit_mult: 8, unit: 'CNY'},
        {indicator: '地区生产总值', value: '300000000000', printed_number: '3000', unit_mult: 8, unit: 'CNY'},
        {indicator: '地区生产总值', measure: 'growth_rate', value: '4.5', qualifies: 'a#char=1', base_observation: 'a#char=0'},
      ],
      finds: [['not_comparable', null]],
    },
  ],
  run: (figures) => figures.rows.flatMap((rate) => {
    const [level, base] = [figures.get(rate.qualifies), figures.get(rate.base_observation)];
    if (rate.measure !== 'growth_rate' || rate.unit !== 'percent' || !level || !base) return [];
    if (level.unit !== base.unit || base.time_period !== rate.base_period || !isRateOf(rate, level, figures)) return [];
    const verdict = judge(rate, level, base);
    return verdict ? [finding(name, rate, [level, base], verdict)] : [];
  }),
};

function judge(rate: Observation, level: Observation, base: Observation): Verdict | null {
  const [ratePrinted, levelPrinted, basePrinted] = [rate, level, base].map(printedInterval);
  if (!ratePrinted || !levelPrinted?.min.gt('0') || !basePrinted?.min.gt('0')) return null;
  if (!isComparable(level, rate)) return notComparable(rate, level, base);
  const growth = divide(levelPrinted, basePrinted);
  const years = yearsBetween(base, level);
  const average = power(growthFactor(ratePrinted), years);
  if (years > 1 && overlaps(growth, average)) return averageFits(rate, level, base, years, average);
  return comparesWithEarlier(rate) ? total(rate, level, base, growthPercent(growth), ratePrinted) : null;
}

/** level ÷ base − 1 held to the printed rate. */
function total(rate: Observation, level: Observation, base: Observation, range: Bounded, ratePrinted: Bounded): Verdict {
  const worked = new Decimal(level.value!).div(base.value!).minus('1').times('100');
  const isRight = overlaps(range, ratePrinted);
  const finer = rate.decimals + 1;
  const [low, high] = [range.min, range.max].map((end) => `${rounded(end, finer)}%`);
  const sum = `${shown(level)} ÷ ${shown(base)} − 1 = ${rounded(worked, finer)}%`;
  return {
    result: isRight ? 'agrees' : 'contradicts', expected: rounded(worked, rate.decimals),
    zh: isRight
      ? `${sum},与所印 ${shown(rate)} 相符。`
      : `${sum}${low === high ? '' : `(计入舍入为 ${low} 至 ${high})`},与所印 ${shown(rate)} 矛盾。`,
    en: isRight
      ? `${sum}, in agreement with the printed ${shown(rate)}.`
      : `${sum}${low === high ? '' : ` (${low} to ${high} with rounding)`}, which contradicts the printed ${shown(rate)}.`,
  };
}

function averageFits(rate: Observation, level: Observation, base: Observation, years: number, average: Bounded): Verdict {
  const ratio = rounded(new Decimal(level.value!).div(base.value!), 4);
  const [low, high] = [average.min, average.max].map((end) => rounded(end, 4));
  return {
    result: 'agrees', expected: rate.value,
    zh: `${shown(level)} ÷ ${shown(base)} = ${ratio}，年均 ${shown(rate)} 的 ${years} 年累积为 ${low} 至 ${high}，相符。`,
    en: `${shown(level)} ÷ ${shown(base)} = ${ratio}, and ${shown(rate)} a year for ${years} years comes to ${low} to ${high}: they agree.`,
  };
}

function notComparable(rate: Observation, level: Observation, base: Observation): Verdict {
  const sum = `${shown(level)} ÷ ${shown(base)} − 1`;
  return {
    result: 'not_comparable', expected: null,
    zh: `${sum} 不能与所印 ${shown(rate)} 相比：该指标的增速按可比口径计算。`,
    en: `${sum} cannot be held against the printed ${shown(rate)}: this indicator’s growth is measured on a comparable basis.`,
  };
}

/** Years from one whole year to another; 1 for other periods. */
function yearsBetween(base: Observation, level: Observation): number {
  const [from, to] = [base, level].map((row) => (/^\d{4}$/.test(row.time_period ?? '') ? Number(row.time_period) : null));
  return from !== null && to !== null && to > from && to - from <= 100 ? to - from : 1;
}
