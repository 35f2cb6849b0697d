/** Plain numbers: Arabic, Chinese, mixed, fractions. */
import {isSameNumber, readAmounts, readNumerals} from './adapter.ts';
import {anyInput, anyText, columns, type Family} from './family.ts';
import type {Case} from './spec.ts';

/** More than a whole: we read fractions as shares of one. */
const isImproper = (text: string): boolean => {
  const slash = /(\d+) *\/ *(\d+)$/.exec(text);
  return text.includes('又') || (slash !== null && (/\d \d/.test(text) || Number(slash[1]) > Number(slash[2])));
};

export const numbers: Family = {
  name: 'numbers',
  files: ['Number-NumberModel'],
  outside: [
    columns,
    {reason: 'a dozen (打) is counted in shops', covers: anyText(/打$/)},
    {reason: 'an idiom (半百) or a letter of dialect (倆)', covers: anyText(/半百|倆/)},
    {reason: 'powers, exponents, k and M are written in formulas', covers: anyText(/[\^eEkm]/i)},
    {reason: 'a whole with a fraction, or a fraction above one: a sum in a schoolbook', covers: ({results}) => results.some(({Text}) => isImproper(Text))},
    {reason: 'a sign inside a fraction', covers: anyText(/之[ ]*[负負]/)},
    {reason: '兆 is mega in the units of the mainland, 10^12 in Taiwan and Japan', covers: anyText(/兆/)},
    {reason: 'no digit before the point', covers: anyText(/^-?\./)},
    {reason: 'a decimal point after 万 or 亿', covers: anyText(/[万萬亿億][点點]/)},
    {reason: '零 between Arabic digits', covers: anyText(/[千百]零\d/)},
    {reason: 'the digits of a date are a time', covers: anyInput(/年[１\d]+月/)},
    {reason: 'what stands behind 百分之 is read with it: see percentages', covers: ({input, results}) => input.startsWith('百分之') && results.some(({Start}) => Start === 3)},
  ],
  differences: [
    {input: '４，５６５', reason: 'a Chinese comma parts two numbers unless a unit tells that it groups thousands'},
    {input: '2222.2222.22222.222', reason: 'an address or a version is one name, not four numbers'},
  ],
  passes: (one) => findsAll(one) && publishesNoOther(one),
  floor: 283,
};

function findsAll({input, results}: Case): boolean {
  const read = readNumerals(input);
  return results.every(({Start, Resolution}) => read.some(({start, value}) => start === Start && isSameNumber(value, Resolution!.value!)));
}

/** A number without a unit that we publish is expected. With a unit it is an amount, which the number model leaves to its neighbours. */
function publishesNoOther({input, results}: Case): boolean {
  const plain = readAmounts(input).filter(({isPublished, isBare}) => isPublished && isBare);
  return plain.every(({start}) => results.some(({Start}) => Start === start));
}
