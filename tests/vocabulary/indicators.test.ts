import {describe, expect, test} from 'vitest';
import {indicatorByName, indicators} from '../../pipeline/vocabulary/indicators.ts';
import {findUnitCode} from '../../pipeline/vocabulary/units.ts';

describe('indicators', () => {
  test('each code and each name once, in snake case', () => {
    const codes = indicators.map(({code}) => code);
    const names = indicators.flatMap(({zh}) => zh);
    expect(codes.filter((code, index) => !/^[a-z][a-z0-9_]*$/.test(code) || codes.indexOf(code) !== index)).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index || /\s/.test(name))).toEqual([]);
  });

  test('each unit is in the codelist', () => {
    expect(indicators.filter(({unit}) => unit.split('/').some((part) => findUnitCode(part) === undefined))).toEqual([]);
  });

  test('definitions end as sentences, and examples hold a number', () => {
    expect(indicators.filter(({definition_en, definition_zh}) => !definition_en.endsWith('.') || !definition_zh.endsWith('。'))).toEqual([]);
    expect(indicators.filter(({example}) => !/\d/.test(example))).toEqual([]);
  });

  test('no name carries a verb of attainment, a time or a comparison', () => {
    expect(indicators.flatMap(({zh}) => zh).filter((name) => /达到|突破|同比|增长率?$|今年|去年|全年平均/.test(name.replace('自然增长率', '')))).toEqual([]);
  });

  test.each([
    ['全社会研发投入占GDP比重', 'percent', 'rd_intensity'],
    ['全社会研发投入 占 GDP 比重', 'percent', 'rd_intensity'],
    ['全社会研发投入', 'CNY', 'rd_expenditure'],
    ['全社会研发投入', 'percent', undefined],
    ['申报高新技术企业', 'count', 'high_tech_enterprises_applied'],
    ['申报高新技术企业', undefined, 'high_tech_enterprises_applied'],
    ['新增高新技术企业', 'count', 'high_tech_enterprises_new'],
    ['高新技术企业总量', 'count', 'high_tech_enterprises'],
    ['地区生产总值', 'CNY', 'gdp'],
    ['GDP', undefined, 'gdp'],
    ['进出口总额', 'USD', 'trade'],
    ['粮食产量', '[jin_cn]', 'grain_output'],
    ['粮食产量', 't', 'grain_output'],
    ['出口', 'count', undefined],
    ['PM2.5平均浓度', 'ug/m3', 'pm25'],
    ['单位GDP能耗', '[tce]/CNY', 'energy_per_gdp'],
    ['某项指标', 'count', undefined],
  ])('%s in %s is %s', (name, unit, code) => {
    expect(indicatorByName(name, unit)?.code).toBe(code);
  });
});
