import type {Finding, Observation} from '../model.ts';
import type {Check} from './check.ts';
import {finding, ofBase, ofBaseZh, shown} from './check.ts';
import {comparesWithEarlier, isRateOf} from './comparability.ts';
import {Decimal, overlaps, printedInterval, rounded, subtract} from './interval.ts';

const name = 'implied-share';

/**
 * A share in percent and its change in percentage points give the earlier share: the one that is printed,
 * or one that the text leaves unsaid.
 *
 * > | 占比达到64.93%,较去年提高9.15个百分点
 */
export const impliedShare: Check = {
  name,
  examples: [
    {
      text: '占比达到64.93%,较去年提高9.15个百分点',
      rows: [
        {value: '64.93', decimals: 2, unit: 'percent', printed_unit: '%'},
        {measure: 'change', value: '9.15', decimals: 2, unit: 'percentage_point', qualifies: 'a#char=0'},
      ],
      finds: [['implies', '55.78']],
    },
    {
      text: '占比由40%提高到45.5%,提高5.5个百分点',
      rows: [
        {time_period: '2021', value: '40', unit: 'percent'},
        {value: '45.5', decimals: 1, unit: 'percent'},
        {measure: 'change', value: '5.5', decimals: 1, unit: 'percentage_point', qualifies: 'a#char=1', base_observation: 'a#char=0'},
      ],
      finds: [['agrees', '40.0']],
    },
    {
      text: '占比3%,提高9个百分点',
      rows: [
        {value: '3', unit: 'percent'},
        {measure: 'change', value: '9', unit: 'percentage_point', qualifies: 'a#char=0'},
      ],
      finds: [['contradicts', '-6']],
    },
    {
      text: '增速8.2%,高于全省1.2个百分点',
      rows: [
        {value: '8.2', decimals: 1, unit: 'percent'},
        {measure: 'change', value: '1.2', decimals: 1, unit: 'percentage_point', qualifies: 'a#char=0', comparison: 'gap'},
      ],
      finds: [],
    },
  ],
  run: (figures) => figures.rows.flatMap((change) => {
    const share = figures.get(change.qualifies);
    if (change.measure !== 'change' || change.unit !== 'percentage_point' || !comparesWithEarlier(change)) return [];
    if (share?.measure !== 'level' || share.unit !== 'percent' || !isRateOf(change, share, figures)) return [];
    return check(change, share, figures.get(change.base_observation));
  }),
};

function check(change: Observation, share: Observation, base?: Observation): Finding[] {
  const [changePrinted, sharePrinted] = [change, share].map(printedInterval);
  if (!changePrinted || !sharePrinted) return [];
  const earlier = subtract(sharePrinted, changePrinted);
  const expected = rounded(new Decimal(share.value!).minus(change.value!), Math.max(share.decimals, change.decimals));
  const sum = `${shown(share)} − ${shown(change)} = ${expected}%`;
  if (base) {
    const basePrinted = printedInterval(base);
    if (!basePrinted || base.unit !== 'percent' || base.time_period !== change.base_period) return [];
    const agrees = overlaps(earlier, basePrinted);
    return [finding(name, change, [share, base], {
      result: agrees ? 'agrees' : 'contradicts', expected,
      zh: `${sum}，与所印 ${shown(base)} ${agrees ? '相符' : '矛盾'}。`,
      en: `${sum}, which ${agrees ? 'agrees with' : 'contradicts'} the printed ${shown(base)}.`,
    })];
  }
  const isPossible = earlier.max.gt('0');
  return [finding(name, change, [share], {
    result: isPossible ? 'implies' : 'contradicts', expected,
    zh: isPossible ? `${sum}：推得${ofBaseZh(change)}占比为 ${expected}%。` : `${sum}：占比不可能为负。`,
    en: isPossible ? `${sum}: the share${ofBase(change)} was ${expected}%.` : `${sum}: a share cannot lie below zero.`,
  })];
}
