import type {Check} from './check.ts';
import {finding, shown} from './check.ts';
import {assertedInterval, overlaps, point, Decimal} from './interval.ts';

const name = 'share-range';

/** Names of parts of a whole, which cannot pass 100 %. Rates that can (毛入学率, 完成率, 占预算数的比重) are left out. */
const share = /^(?!.*(?:预算|預算|计划|計劃|目标|任务|同期|上年)).*(?:占比|比重|份额|覆盖率|普及率|合格率|城镇化率|绿化率|绿地率|及格率|参保率|入户率|占.+(?:比例|百分比))$/;
const possible = {...point(new Decimal('0')), max: new Decimal('100')};

/**
 * A share lies between 0 and 100 %. Says something only where one does not.
 *
 * > | 企业占比达到164.93%
 */
export const shareRange: Check = {
  name,
  examples: [
    {text: '占比达到164.93%', rows: [{indicator: '企业占比', unit: 'percent', value: '164.93', decimals: 2}], finds: [['contradicts', '0/100']]},
    {text: '占比达到64.93%', rows: [{indicator: '企业占比', unit: 'percent', value: '64.93', decimals: 2}], finds: []},
    {text: '收入完成预算数的109.08%', rows: [{indicator: '收入占预算数比重', unit: 'percent', value: '109.08'}], finds: []},
    {text: '产销率101.2%', rows: [{indicator: '产销率', unit: 'percent', value: '101.2', decimals: 1}], finds: []},
    {
      text: '覆盖率超过100%',
      rows: [{indicator: '覆盖率', unit: 'percent', value: '100', bound: 'over', value_min: '100', value_max: null}],
      finds: [['contradicts', '0/100']],
    },
  ],
  run: ({rows}) => rows.flatMap((row) => {
    if (row.measure !== 'level' || row.unit !== 'percent' || !share.test(row.indicator)) return [];
    const asserted = assertedInterval(row);
    if (!asserted || overlaps(asserted, possible)) return [];
    return [finding(name, row, [], {
      result: 'contradicts', expected: '0/100',
      zh: `${row.indicator} ${shown(row)}：占比应在 0% 与 100% 之间。`,
      en: `${row.indicator} ${shown(row)}: a share lies between 0% and 100%.`,
    })];
  }),
};
