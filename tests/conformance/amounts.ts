/** Numbers with units: money, dimensions, ages, temperatures. */
import Big from 'big.js';
import type {Dimension} from '../../pipeline/vocabulary/units.ts';
import {isSameNumber, type ReadAmount, readAmounts} from './adapter.ts';
import {anyText, type Family, type Outside} from './family.ts';
import {type Case, endOf, type Expected} from './spec.ts';

/** Their names of units: our code, and how many of it one is. */
const units: Readonly<Record<string, readonly [code: string, factor?: string]>> = {
  Mu: ['[mu_cn]'], Jin: ['[jin_cn]'], Liang: ['[jin_cn]', '0.1'], Microgram: ['ug'], Gram: ['g'], Kilogram: ['kg'], Ton: ['t'],
  Centimeter: ['cm'], Meter: ['m'], Kilometer: ['km'],
  Kilobit: ['bit', '1000'], Kilobyte: ['kBy'], Megabyte: ['MBy'],
  Hertz: ['Hz'], Megahertz: ['MHz'], Kilowatt: ['kW'], Kilocalorie: ['kcal'],
  Year: ['a'], Month: ['mo'], Week: ['wk'], Day: ['d'],
  Degree: ['Cel'], C: ['Cel'], F: ['[degF]'],
};

const noAmount: Outside = {reason: 'a unit without a number', covers: ({results}) => results.some(({Resolution}) => Resolution!.value === undefined || Resolution!.value === null)};

/** Every expected amount is read, and no other of these dimensions is published. */
function reads(dimensions: readonly Dimension[]) {
  return ({input, results}: Case): boolean => {
    const read = readAmounts(input).filter((one) => dimensions.some((dimension) => dimension === one.dimension));
    return results.every((expected) => read.some((one) => isSame(one, expected)))
      && read.every((one) => !one.isPublished || results.some((expected) => isIn(one, expected)));
  };
}

const isIn = ({start}: ReadAmount, expected: Expected): boolean => start >= expected.Start && start < endOf(expected);

function isSame(one: ReadAmount, expected: Expected): boolean {
  const {value, unit, isoCurrency} = expected.Resolution!;
  const [code, factor = '1'] = isoCurrency === undefined ? units[unit!] ?? [unit] : [isoCurrency];
  return isIn(one, expected) && one.unit === code && isSameNumber(one.inUnit, new Big(value!).times(factor).toFixed());
}

export const currencies: Family = {
  name: 'currencies',
  files: ['NumberWithUnit-CurrencyModel'],
  outside: [
    noAmount,
    {reason: 'a price in speech: 块 for 元, 元 with 角, 毛 or 分', covers: anyText(/块|[元金][\d一三五六]?.*[毛分銭]$/)},
    {reason: 'no currency of ISO 4217', covers: anyText(/比特币/)},
    {reason: '兆 is mega in the units of the mainland, 10^12 in Taiwan and Japan', covers: anyText(/兆/)},
  ],
  differences: [],
  passes: reads(['money']),
  floor: 25,
};

export const dimensions: Family = {
  name: 'dimensions',
  files: ['NumberWithUnit-DimensionModel'],
  outside: [
    {reason: '位 counts people; a bit is 比特', covers: anyText(/位$/)},
  ],
  differences: [],
  translations: [
    {reason: 'thousands of a unit are their unit (三千比特 is 3 kilobits), and a number with us', covers: ({results}) => results.some(({Text, Resolution}) => Text.endsWith('千比特') && Resolution!.unit === 'Kilobit')},
    {reason: '两 is a tenth of 斤 with us', covers: anyText(/两$/)},
  ],
  passes: reads(['length', 'area', 'mass', 'volume', 'information', 'frequency', 'power', 'energy']),
  floor: 29,
};

export const ages: Family = {
  name: 'ages',
  files: ['NumberWithUnit-AgeModel'],
  outside: [],
  differences: [
    {input: '70 - 90天大的小孩应该去医院做检查', reason: 'the unit belongs to both ends of the range'},
  ],
  passes: reads(['time']),
  floor: 9,
};

export const temperatures: Family = {
  name: 'temperatures',
  files: ['NumberWithUnit-TemperatureModel'],
  outside: [noAmount],
  differences: [],
  passes: reads(['temperature']),
  floor: 8,
};
