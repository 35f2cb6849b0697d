import {describe, expect, test} from 'vitest';
import {continuations} from '../../pipeline/vocabulary/units/continuations.ts';
import {currencyPrefixes, denominators, findUnit, findUnitCode, unitCodes, units} from '../../pipeline/vocabulary/units.ts';

/** Does the word stand behind the end of a number? */
function followsNumber(word: string, example: string): boolean {
  return example.split(word).slice(0, -1).some((before) => /[0-9０-９余多几半一二三四五六七八九十百千万亿萬億]$/.test(before));
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

describe('units', () => {
  test('each word once', () => {
    expect(repeated(units.map(({word}) => word))).toEqual([]);
    expect(repeated(unitCodes.map(({code}) => code))).toEqual([]);
    expect(repeated(denominators.map(({word}) => word))).toEqual([]);
    expect(repeated(currencyPrefixes.map(({word}) => word))).toEqual([]);
    expect(repeated(continuations.map(({word}) => word))).toEqual([]);
  });

  test('each example shows the word behind a number', () => {
    expect(units.filter(({word, example}) => !followsNumber(word, example))).toEqual([]);
  });

  test('each example of a denominator shows it behind a stroke, and of a currency sign before a number', () => {
    expect(denominators.filter(({word, example}) => !example.endsWith(`/${word}`))).toEqual([]);
    expect(currencyPrefixes.filter(({word, example}) => !example.startsWith(word) || !/^\d/.test(example.slice(word.length)))).toEqual([]);
  });

  test('each code is in the codelist', () => {
    const codes = [...units, ...denominators, ...currencyPrefixes, ...units.flatMap(({senses = []}) => senses)];
    expect(codes.filter(({code}) => findUnitCode(code) === undefined)).toEqual([]);
  });

  test('each factor is a plain decimal, and not 1', () => {
    const factors = [...units, ...denominators].flatMap((row) => ('factor' in row && row.factor ? [row.factor] : []));
    expect(factors.filter((factor) => !/^(?:0\.\d*[1-9]|[1-9]\d*)$/.test(factor) || factor === '1')).toEqual([]);
  });

  test('each word published instead of another is a unit of its own, of the same code and factor', () => {
    const published = units.filter(({zh}) => zh !== undefined);
    expect(published.filter(({word, zh}) => zh === word)).toEqual([]);
    expect(published.filter(({zh, code, factor}) => {
      const other = findUnit(zh!);
      return other !== undefined && (other.code !== code || other.factor !== factor);
    }).map(({word, zh}) => [word, zh])).toEqual([]);
  });

  test('money has ISO codes, our own codes have no UCUM', () => {
    expect(unitCodes.filter(({dimension, iso4217}) => (dimension === 'money') !== (iso4217 !== undefined))).toEqual([]);
    expect(unitCodes.filter(({code, ucum}) => code.includes('_cn]') && ucum !== undefined)).toEqual([]);
    expect(unitCodes.filter(({code, ucum}) => ucum !== undefined && ucum !== code).map(({code, ucum}) => [code, ucum])).toEqual([
      ['percent', '%'], ['per_mille', '[ppth]'], ['per_100000', '10*-5'], ['times', '1'], ['count', '1'],
      ['count.km', 'km'], ['count.a', 'a'], ['count.mo', 'mo'], ['count.d', 'd'], ['count.h', 'h'],
    ]);
  });

  test.each([
    ['元', 'CNY', undefined, undefined],
    ['元人民币', 'CNY', '元', undefined],
    ['美元', 'USD', undefined, undefined],
    ['％', 'percent', '%', undefined],
    ['个百分点', 'percentage_point', undefined, undefined],
    ['个基点', 'percentage_point', undefined, '0.01'],
    ['成', 'percent', undefined, '10'],
    ['‰', 'per_mille', undefined, undefined],
    ['吨', 't', undefined, undefined],
    ['千克', 'kg', '公斤', undefined],
    ['担', '[jin_cn]', undefined, '100'],
    ['亩', '[mu_cn]', undefined, undefined],
    ['平米', 'm2', '平方米', undefined],
    ['千升', 'm3', undefined, undefined],
    ['千瓦时', 'kW.h', undefined, undefined],
    ['吨标准煤', '[tce]', undefined, undefined],
    ['載重噸', undefined, undefined, undefined],
    ['个月', 'mo', undefined, undefined],
    ['個', 'count', '个', undefined],
    ['台（套）', 'count', '台套', undefined],
    ['口人', 'count', '人', undefined],
    ['人次', 'count', undefined, undefined],
  ])('%s is %s', (word, code, zh, factor) => {
    const unit = findUnit(word);
    expect([unit?.code, unit?.zh, unit?.factor]).toEqual([code, zh, factor]);
  });

  test('ambiguous words have their readings by cue', () => {
    expect(findUnit('度')?.senses?.map(({code}) => code)).toEqual(['[degF]', 'Cel', 'deg']);
    expect(units.flatMap(({senses = []}) => senses).filter(({cues, example}) => !cues.some((cue) => example.includes(cue)))).toEqual([]);
  });

  test('a unit of one character ends where another word begins', () => {
    expect(continuations.filter(({word}) => findUnit(word) === undefined)).toEqual([]);
    expect(continuations.filter(({word, unless}) => repeated(unless).length > 0 || unless.some((next) => findUnit(word + next)))
      .map(({word, unless}) => [word, unless.filter((next) => findUnit(word + next) || repeated(unless).includes(next))])).toEqual([]);
    expect(findUnit('部')?.unless).toContain('分');
  });
});
