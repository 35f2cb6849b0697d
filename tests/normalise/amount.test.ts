/** What a quantity comes to: value, unit, and how it was printed. */
import {describe, expect, test} from 'vitest';
import {extract} from '../../pipeline/extract/index.ts';
import {normalise} from '../../pipeline/normalise/index.ts';
import type {Amount} from '../../pipeline/model.ts';
import {denominators, units} from '../../pipeline/vocabulary/units.ts';
import {table} from '../support/table.ts';
import {documentOf} from '../support/text.ts';

const amounts = (text: string): readonly Amount[] => normalise(extract(documentOf(text))).amounts;

describe('money', () => {
  test.each([
    ['备案金额8.3亿元', '830000000', 'CNY', '元'],
    ['总投资2.8万亿元', '2800000000000', 'CNY', '元'],
    ['补助1450万元', '14500000', 'CNY', '元'],
    ['总产值七千一百亿元', '710000000000', 'CNY', '元'],
    ['外汇48.3亿美元', '4830000000', 'USD', '美元'],
    ['出资3亿港元', '300000000', 'HKD', '港元'],
    ['补助500元人民币', '500', 'CNY', '元'],
  ])('%s', (text, value, unit, unitZh) => {
    expect(amounts(text)).toMatchObject([{value, unit, unitZh, dimension: 'money', bound: 'exact'}]);
  });
});

describe('ratios, points and multiples', () => {
  test.each([
    ['占比48.8%', '48.8', 'percent', '%'],
    ['占比４８.８％', '48.8', 'percent', '%'],
    ['占比百分之十二点一', '12.1', 'percent', '%'],
    ['占比八成半', '85', 'percent', '成'],
    ['占比3成', '30', 'percent', '成'],
    ['占比三分之二', '66.6667', 'percent', '%'],
    ['占比一半', '50', 'percent', '%'],
    ['增长率4.92‰', '4.92', 'per_mille', '‰'],
    ['增长率千分之三', '3', 'per_mille', '‰'],
    ['提高9.15个百分点', '9.15', 'percentage_point', '个百分点'],
    ['下调20个基点', '0.2', 'percentage_point', '个基点'],
    ['是上年的3倍', '3', 'times', '倍'],
    ['翻一番', '100', 'percent', '番'],
    ['翻两番', '300', 'percent', '番'],
    ['翻倍', '100', 'percent', '倍'],
  ])('%s', (text, value, unit, unitZh) => {
    expect(amounts(text)).toMatchObject([{value, unit, unitZh}]);
  });
});

describe('counts and measures', () => {
  test.each([
    ['新增企业341家', '341', 'count', '家'],
    ['接待游客1亿6325万人次', '163250000', 'count', '人次'],
    ['网民1万6千多人', '16000', 'count', '人'],
    ['合作項目36個', '36', 'count', '个'],
    ['产量33，212万吨', '332120000', 't', '吨'],
    ['产量120亿斤', '12000000000', '[jin_cn]', '斤'],
    ['面积168万亩', '1680000', '[mu_cn]', '亩'],
    ['面积110.1平方公里', '110.1', 'km2', '平方公里'],
    ['装机五百万千瓦', '5000000', 'kW', '千瓦'],
    ['用电量2.5亿千瓦时', '250000000', 'kW.h', '千瓦时'],
    ['重5千克', '5', 'kg', '公斤'],
    ['售价3000元/吨', '3000', 'CNY/t', '元/吨'],
    ['日处理120吨/日', '120', 't/d', '吨/日'],
    ['每年35人/平方公里', '35', 'count/km2', '人/平方公里'],
  ])('%s', (text, value, unit, unitZh) => {
    expect(amounts(text)).toMatchObject([{value, unit, unitZh}]);
  });

  test('a word that no table knows is published as it stands', () => {
    expect(amounts('中标120嘟嘟')).toMatchObject([{value: '120', unit: 'count', unitZh: '嘟嘟', isUnknownUnit: true}]);
  });
});

describe('how it was printed', () => {
  table([
    ['备案金额8.3亿元', '8.3', '亿元', 8, 1],
    ['总投资2.80万亿元', '2.80', '万亿元', 12, 2],
    ['面积1,235.5亩', '1235.5', '亩', 0, 1],
    ['惠及1.2万余人', '1.2', '万人', 4, 1],
    ['占比48.8%', '48.8', '%', 0, 1],
    ['投资50—60亿元', '50', '亿元', 8, 0],
    ['投资1亿~2亿元', '1', '亿元', 8, 0],
    ['网民1万6千多人', '16', '千人', 3, 0],
    ['总产值七千一百亿元', '7100', '亿元', 8, 0],
    ['产值二点五亿元', '2.5', '亿元', 8, 1],
    ['装机五百万千瓦', '500', '万千瓦', 4, 0],
    ['占比百分之十二点一', '12.1', null, 0, 1],
  ], (text, printedNumber, printedUnit, unitMult, decimals) => {
    expect(amounts(text)).toMatchObject([{printedNumber, printedUnit, unitMult, decimals}]);
  });
});

test('both ends of a range, with the multiplier that they share', () => {
  expect(amounts('投资50—60亿元')).toMatchObject([{value: null, low: '5000000000', high: '6000000000', bound: 'between'}]);
  expect(amounts('投资8000万—1亿元')).toMatchObject([{value: null, low: '80000000', high: '100000000', bound: 'between'}]);
  expect(amounts('费率3%至5%')).toMatchObject([{value: null, low: '3', high: '5', bound: 'between'}]);
});

test.each(units.filter(({factor, senses}) => factor !== undefined && senses === undefined).map(({word, factor, code}) => [word, factor!, code]))(
  'one %s is %s %s', (word, factor, unit) => {
    expect(amounts(`工期1${word}`)).toMatchObject([{value: factor, unit}]);
  });

test.each([
  ['98元/百斤', '0.98', 'CNY/[jin_cn]'],
  ['0.32吨标准煤/万元', '0.000032', '[tce]/CNY'],
  ['300元/季', '100', 'CNY/mo'],
  ['6.5升/百公里', '0.065', 'L/km'],
])('%s is divided by what its denominator holds', (text, value, unit) => {
  expect(amounts(`平均${text}`)).toMatchObject([{value, unit}]);
});

test.each(denominators.filter(({word}) => !/^[a-z]/.test(word)).map(({word, code}) => [word, code]))('per %s is /%s', (word, code) => {
  expect(amounts(`共计20吨/${word}`)).toMatchObject([{unit: `t/${code}`}]);
});
