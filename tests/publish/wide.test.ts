import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {wide, wideConflicts} from '../../pipeline/publish/formats/wide.ts';
import type {Observation} from '../../pipeline/model.ts';
import {validator} from '../../pipeline/schema.ts';
import {make, ownArticles, tablesOf, tablesWith} from '../support/release.ts';

async function tableOf(...rows: Partial<Observation>[]) {
  const files = await make(tablesWith(...rows), [wide, wideConflicts]);
  const read = (name: string) => parse(files.text(name), {columns: true}) as Record<string, string>[];
  return {rows: read('wide.csv'), conflicts: read('wide-conflicts.csv'), header: files.text('wide.csv').split('\r\n')[0]};
}

describe('wide.csv', () => {
  test('has a row for each indicator, subject, area and unit, and a column for each period', async () => {
    const {rows, header, conflicts} = await tableOf(
      {indicator: '乙', value: '2', time_period: '2022'}, {indicator: '甲', value: '1', time_period: '2021'}, {indicator: '甲', value: '3', time_period: '2022'},
      {indicator: '甲', value: '4', time_period: '2022', unit: 'CNY'}, {indicator: '甲', value: '5', subject: '某公司'}, {indicator: '甲', value: '6', ref_area: '370000', ref_area_zh: '山东省'},
    );
    expect(header).toBe('indicator,subject,ref_area,unit,p2021,p2022');
    expect(rows.map((row) => Object.values(row).join())).toEqual([
      '乙,,371600,count,,2', '甲,,370000,count,,6', '甲,,371600,CNY,,4', '甲,,371600,count,1,3', '甲,某公司,371600,count,,5',
    ]);
    expect(conflicts).toEqual([]);
  });

  test('keeps values as they are', async () => {
    const value = '12345678901234567890.123456789';
    expect((await tableOf({value})).rows[0].p2022).toBe(value);
  });

  test.each<[string, Partial<Observation>]>([
    ['a forecast', {status: 'forecast'}],
    ['a hedged value', {bound: 'about', value_min: null, value_max: null}],
    ['a growth rate', {measure: 'growth_rate', unit: 'percent'}],
    ['a rank', {measure: 'rank', unit: 'rank', value: '2'}],
    ['a figure of no known period', {time_period: null}],
  ])('has no place for %s', async (_, row) => {
    expect((await tableOf(row, {indicator: '甲', value: '1'})).rows.map(({indicator}) => indicator)).toEqual(['甲']);
  });

  test('leaves a cell empty for which different values are stated, and lists it', async () => {
    const {rows, conflicts} = await tableOf({indicator: '甲', value: '341'}, {indicator: '甲', value: '314'}, {indicator: '甲', value: '341'}, {indicator: '乙', value: '7'}, {indicator: '乙', value: '7'});
    expect(rows.map(({indicator, p2022}) => [indicator, p2022])).toEqual([['乙', '7'], ['甲', '']]);
    expect(conflicts).toEqual([{
      indicator: '甲', subject: '', ref_area: '371600', unit: 'count', time_period: '2022', values: '341;314', observations: 'a#char=0;a#char=1;a#char=2',
    }]);
    expect(validator('conflict')({...conflicts[0], subject: null})).toEqual([]);
  });

  test('is there when nothing has a place in it', async () => {
    expect(await tableOf()).toEqual({rows: [], conflicts: [], header: 'indicator,subject,ref_area,unit'});
  });

  test('holds every actual, exact level of the repository’s articles', async () => {
    const files = await make(tablesOf(ownArticles()), [wide, wideConflicts]);
    const cells = (parse(files.text('wide.csv'), {columns: true}) as Record<string, string>[]).flatMap((row) => Object.entries(row).filter(([name, cell]) => /^p\d/.test(name) && cell !== ''));
    const conflicts = parse(files.text('wide-conflicts.csv'), {columns: true}) as object[];
    const levels = files.rows('observations').filter(({measure, status, bound, time_period}) => measure === 'level' && status === 'actual' && bound === 'exact' && time_period !== null);
    const different = new Set(levels.map(({indicator, subject, ref_area, unit, time_period}) => [indicator, subject, ref_area, unit, time_period].join('|')));
    expect(levels.length).toBeGreaterThan(10);
    expect(cells.length + conflicts.length).toBe(different.size);
  });
});
