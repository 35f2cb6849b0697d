import type Big from 'big.js';
import type {Finding, Observation} from '../model.ts';
import type {Check, Verdict} from './check.ts';
import {finding, ofBase, ofBaseZh, shown} from './check.ts';
import {comparesWithEarlier, isComparable, isRateOf} from './comparability.ts';
import type {Bounded} from './interval.ts';
import {Decimal, divide, growthFactor, isWhole, printedInterval, rangeText, rounded} from './interval.ts';

const name = 'implied-base';

/**
 * A level and its growth rate, no base printed: together they imply the base. Counts come in whole numbers,
 * so a count whose base would have to be a fraction contradicts its rate.
 *
 * > | 申报高新技术企业341家,比上年增长12.54%
 */
export const impliedBase: Check = {
  name,
  examples: [
    {
      text: '申报高新技术企业341家,比上年增长12.54%',
      rows: [
        {value: '341', printed_unit: '家'},
        {measure: 'growth_rate', value: '12.54', qualifies: 'a#char=0'},
      ],
      finds: [['implies', '303']],
    },
    {
      text: '评价入库1087家,比上年增长47.77%',
      rows: [
        {value: '1087', printed_unit: '家'},
        {measure: 'growth_rate', value: '47.77', qualifies: 'a#char=0'},
      ],
      finds: [['contradicts', '47.69;47.89']],
    },
    {
      text: '在册企业1087家,比上年增长48%',
      rows: [
        {value: '1087', printed_unit: '家'},
        {measure: 'growth_rate', value: '48', qualifies: 'a#char=0'},
      ],
      finds: [['implies', '732/736']],
    },
    {
      text: '备案金额8.3亿元,较去年同期增长131.28%',
      rows: [
        {value: '830000000', printed_number: '8.3', printed_unit: '亿元', unit_mult: 8, decimals: 1, unit: 'CNY'},
        {measure: 'growth_rate', value: '131.28', qualifies: 'a#char=0'},
      ],
      finds: [['implies', '356700000/361100000']],
    },
    {
      text: '规模以上工业企业1087家,增长47.77%',
      rows: [
        {indicator: '规模以上工业企业', value: '1087'},
        {indicator: '规模以上工业企业', measure: 'growth_rate', value: '47.77', qualifies: 'a#char=0'},
      ],
      finds: [['not_comparable', null]],
    },
    {
      text: '4个示范基地 … 同比增长3.2%',
      rows: [{value: '4', printed_unit: '个'}, {measure: 'growth_rate', value: '3.2', qualifies: 'a#char=0'}],
      finds: [],
    },
    {
      text: '固定资产5亿元,年均增长8%',
      rows: [
        {value: '500000000', printed_number: '5', unit_mult: 8, unit: 'CNY'},
        {measure: 'growth_rate', value: '8', comparison: 'annual_average', qualifies: 'a#char=0'},
      ],
      finds: [],
    },
  ],
  run: (figures) => figures.rows.flatMap((rate) => {
    const level = figures.get(rate.qualifies);
    if (rate.measure !== 'growth_rate' || rate.unit !== 'percent' || rate.base_observation !== null) return [];
    return level?.measure === 'level' && comparesWithEarlier(rate) && isRateOf(rate, level, figures) ? check(rate, level) : [];
  }),
};

function check(rate: Observation, level: Observation): Finding[] {
  const ratePrinted = printedInterval(rate);
  const levelPrinted = printedInterval(level);
  if (!ratePrinted || !levelPrinted?.min.gt('0')) return [];
  const factor = growthFactor(ratePrinted);
  if (!factor.min.gt('0')) return [];
  const say = (verdict: Verdict | null): Finding[] =>
    verdict ? [finding(name, rate, [level], verdict)] : [];
  if (!isComparable(level, rate)) return say(notComparable(level, rate));
  const range = divide(levelPrinted, factor);
  return say(isWhole(level) ? wholeBase(level, rate, range) : base(level, rate, range));
}

function notComparable(level: Observation, rate: Observation): Verdict {
  return {
    result: 'not_comparable', expected: null,
    zh: `${shown(level)} 与 ${shown(rate)} 不能推算上期数：该指标的增速按可比口径计算。`,
    en: `${shown(level)} and ${shown(rate)} imply no base: this indicator’s growth is measured on a comparable basis.`,
  };
}

function base(level: Observation, rate: Observation, range: Bounded): Verdict {
  const expected = rangeText(range, 4);
  const [low, high] = expected.split('/');
  return {
    result: 'implies', expected,
    zh: `${shown(level)} ÷ (1 + ${shown(rate)})：推得${ofBaseZh(rate)}基数在 ${low} 与 ${high} 之间(单位 ${level.unit})。`,
    en: `${shown(level)} ÷ (1 + ${shown(rate)}): the base${ofBase(rate)} lies between ${low} and ${high} ${level.unit}.`,
  };
}

/** The whole numbers from which the level grew at the printed rate. */
function wholeBase(level: Observation, rate: Observation, range: Bounded): Verdict | null {
  const first = upTo(range.min, range.minOpen);
  const last = upTo(range.max.neg(), range.maxOpen).neg();
  const sum = `${shown(level)} ÷ (1 + ${shown(rate)})`;
  const unit = level.unit_zh ?? '';
  if (first.lte(last)) {
    const one = first.eq(last);
    const expected = one ? first.toFixed() : `${first.toFixed()}/${last.toFixed()}`;
    const words = one ? expected : `${first.toFixed()}–${last.toFixed()}`;
    return {
      result: 'implies', expected,
      zh: `${sum}：推得${ofBaseZh(rate)}基数为 ${words}${unit}。`,
      en: `${sum}: the base${ofBase(rate)} is ${words}.`,
    };
  }
  return isTelling(level) ? noWholeBase(level, rate) : null;
}

/**
 * Whether a count without a whole base says something about the text. A round one may have been rounded; of a
 * small one most rates are impossible, so that a rate which was linked to the wrong count is likelier.
 */
function isTelling(level: Observation): boolean {
  return new Decimal(level.value!).gte('50') && !level.value!.endsWith('00');
}

/** Shows the two whole numbers next to where the base would be, and the rates that they give. */
function noWholeBase(level: Observation, rate: Observation): Verdict {
  const exact = new Decimal(level.value!).div(new Decimal(rate.value!).times('0.01').plus('1'));
  const below = exact.round(0, Decimal.roundDown);
  const near = [below.plus('1'), below].filter((count) => count.gt('0'));
  const rates = near.map((count) => rounded(new Decimal(level.value!).div(count).minus('1').times('100'), rate.decimals));
  const trials = (join: string): string => near.map((count, at) => `${count.toFixed()}${join}${rates[at]}%`).join(', ');
  const sum = `${shown(level)} ÷ (1 + ${shown(rate)}) = ${rounded(exact, 1)}`;
  return {
    result: 'contradicts', expected: rates.join(';'),
    zh: `${sum}，不是整数，附近的整数也得不出 ${shown(rate)}：${trials(' → ')}。`,
    en: `${sum}, no whole number, and those beside it do not give ${shown(rate)}: ${trials(' → ')}.`,
  };
}

/** The first whole number at or above `value`; above it where the end is open. */
function upTo(value: Big, isOpen: boolean): Big {
  const whole = value.round(0, value.gt('0') ? Decimal.roundUp : Decimal.roundDown);
  return isOpen && whole.eq(value) ? whole.plus('1') : whole;
}
