import {describe, expect, test} from 'vitest';
import {ordinaryWords, provinces, shortNames} from '../../pipeline/vocabulary/areas/words.ts';
import {areaByName, areaNames, areas, findArea, isWithin} from '../../pipeline/vocabulary/areas.ts';

describe('areas', () => {
  test('as many as there are', () => {
    const standing = areas.filter(({validTo}) => validTo === undefined);
    const count = (level: string): number => standing.filter((area) => area.level === level).length;
    expect([count('country'), count('province'), count('prefecture'), count('county')]).toEqual([1, 34, 333, 2845]);
  });

  test('six digits, in order, one standing row a code, and every parent and successor a row', () => {
    expect(areas.filter(({code}) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(areas.filter(({code}, index) => index > 0 && areas[index - 1].code > code)).toEqual([]);
    const standing = areas.filter(({validTo}) => validTo === undefined).map(({code}) => code);
    expect(new Set(standing).size).toBe(standing.length);
    expect(areas.filter(({parent, level}) => (level === 'country') !== (parent === null))).toEqual([]);
    expect(areas.filter(({parent}) => parent !== null && findArea(parent) === undefined)).toEqual([]);
    expect(areas.filter(({replacedBy}) => replacedBy !== undefined && findArea(replacedBy) === undefined)).toEqual([]);
  });

  test('no statistical zones and no fillers', () => {
    expect(areas.filter(({code, zh}) => /市辖区|直辖|开发区|管理区/.test(zh) || /^\d{4}7\d$/.test(code) && !code.startsWith('90', 2))).toEqual([]);
  });

  test('all above the counties have an English name', () => {
    expect(areas.filter(({level, validTo, en}) => level !== 'county' && validTo === undefined && !/^[A-Z][A-Za-zü' ]+$/.test(en ?? ''))).toEqual([]);
    expect(findArea('371600')?.en).toBe('Binzhou');
  });

  test('the hand-made names belong to a row', () => {
    expect(provinces.filter(({code}) => findArea(code)?.level !== 'province')).toEqual([]);
    expect(shortNames.filter(({zh}) => areaByName(zh) === undefined)).toEqual([]);
  });

  test.each([
    ['滨州市', '滨州'], ['山东省', '山东'], ['内蒙古自治区', '内蒙古'], ['柳河县', '柳河'], ['恩施土家族苗族自治州', '恩施'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'], ['浦东新区', '浦东'], ['碑林区', '碑林'], ['清新区', '清新'],
    ['神农架林区', '神农架'], ['献县', undefined], ['阿拉善左旗', undefined], ['大兴安岭地区', '大兴安岭'],
  ])('%s is %s for short', (zh, short) => {
    expect(areas.find((area) => area.zh === zh)?.short).toBe(short);
  });

  test.each([
    [['滨州市'], '371600'],
    [['滨州'], '371600'],
    [['柳河'], '220524'],
    [['全国'], '000000'],
    [['我国'], '000000'],
    [['吉林'], '220000'],
    [['吉林市'], '220200'],
    [['海南'], '460000'],
    [['鼓楼区'], undefined],
    [['鼓楼区', '320100'], '320106'],
    [['鼓楼区', '320000'], undefined],
    [['鼓楼区', '320104'], '320106'],
    [['河西', '120000'], '120103'],
    [['广西', '371600'], '450000'],
    [['章丘'], '370114'],
    [['章丘', undefined, '2015'], '370181'],
    [['莱芜市', undefined, '2010'], '371200'],
    [['莱芜市'], '371200'],
    [['襄樊市'], '420600'],
    [['瀛洲'], undefined],
  ] as const)('%j is %s', ([name, within, year], code) => {
    expect(areaByName(name, within, year)?.code).toBe(code);
  });

  test('a code has its name of the year, and a successor', () => {
    expect(findArea('420600')?.zh).toBe('襄阳市');
    expect(findArea('420600', '2008')?.zh).toBe('襄樊市');
    expect(findArea('371200')).toMatchObject({validTo: '2018-10', replacedBy: '370100'});
    expect(findArea('370100')?.validTo).toBeUndefined();
    expect(findArea('999999')).toBeUndefined();
  });

  test('what lies within what', () => {
    expect(isWithin('371621', '371600')).toBe(true);
    expect(isWithin('371621', '370000')).toBe(true);
    expect(isWithin('371621', '000000')).toBe(true);
    expect(isWithin('371600', '371621')).toBe(false);
    expect(isWithin('371600', '220000')).toBe(false);
  });

  test('names for the scanner', () => {
    const names = areaNames();
    expect(names.get('滨州')).toEqual(['371600']);
    for (const {code} of provinces) expect(names.get(findArea(code)!.short!)).toEqual([code]);
    expect(names.get('柳河')).toEqual(['220524']);
    expect(names.get('崇文区')).toEqual(['110103']);
    expect(names.get('鼓楼区')).toEqual(['320106', '320302', '350102', '410204']);
    expect(['全国', '中国', '大关', '城区', '日照', '鼓楼'].filter((name) => names.has(name))).toEqual([]);
    expect([...names.keys()].filter((name) => name.length < 2 || ordinaryWords.has(name))).toEqual([]);
    for (const codes of names.values()) expect(codes.every((code) => findArea(code) !== undefined)).toBe(true);
  });
});
