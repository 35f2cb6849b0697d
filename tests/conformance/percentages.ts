/** Percentages, tenths, per mille and percentage points. */
import {isSameNumber, type ReadAmount, readAmounts} from './adapter.ts';
import {anyText, columns, type Family} from './family.ts';
import type {Expected} from './spec.ts';

export const percentages: Family = {
  name: 'percentages',
  files: ['Number-PercentModel'],
  outside: [
    columns,
    {reason: 'a discount of shops (打五折), or half a tenth in speech', covers: anyText(/折|半成/)},
    {reason: 'k for thousand', covers: anyText(/k/i)},
  ],
  differences: [
    {input: '百分之９，９９９', reason: 'a Chinese comma parts two numbers unless a unit tells that it groups thousands'},
    {input: '百分之１，１２３', reason: 'a Chinese comma parts two numbers unless a unit tells that it groups thousands'},
    {input: '千万分之六', reason: 'a fraction is published in percent with four decimals'},
    {input: '万万分之七', reason: 'a fraction is published in percent with four decimals'},
    {input: '百万万分之七', reason: 'a fraction is published in percent with four decimals'},
    {input: '五百分之2.2', reason: 'any fraction is a share: 0.44 %'},
    {input: '找出酒精量在5-20%之间的产品', reason: 'the unit belongs to both ends of the range'},
  ],
  translations: [
    {reason: '百分点 are printed as %, and are percentage points with us', covers: anyText(/[点點]$/)},
    {reason: 'per mille are printed as tenths of a percent, and stay per mille with us', covers: anyText(/^[千仟]分/)},
  ],
  passes: ({input, results}) => {
    const read = readAmounts(input).filter(({dimension}) => dimension === 'ratio' || dimension === 'points');
    return results.every((expected) => read.some((one) => isSame(one, expected)))
      && read.every(({start, isPublished}) => !isPublished || results.some(({Start}) => Start === start));
  },
  floor: 105,
};

/** 9.15个百分点 is printed as `9.15%`, and stays a difference between two percentages with us. */
function isSame({start, unit, inUnit}: ReadAmount, {Start, Text, Resolution}: Expected): boolean {
  if (start !== Start || inUnit === null || (unit === 'percentage_point') !== /[点點]$/.test(Text)) return false;
  return isSameNumber(inUnit.div(unit === 'per_mille' ? 10 : 1), Resolution!.value!.replace('%', ''));
}
