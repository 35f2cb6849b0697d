/** What decisions make of rows, of the ledger and of what is published beside them. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {rowInOneCell} from '../../pipeline/review/index.ts';
import {articleOf, pick} from '../support/text.ts';
import {table} from '../support/table.ts';
import type {Observation} from '../../pipeline/model.ts';
import schema from '../../schemas/review.schema.json' with {type: 'json'};
import {lines, refusal, reviewed, rowAt, text} from './support.ts';

const told = {id: 'a', published: '2023', area: '371600', area_zh: '滨州市'};
const asRead = (start: number): Observation => rowAt(articleOf(text, told), start);

describe('a correction takes along what follows', () => {
  const cases: [name: string, corrections: string[], fields: Partial<Observation>][] = [
    ['indicator', ['indicator,申报高新技术企业,高新技术企业总量'], {indicator_code: 'high_tech_enterprises', indicator_en: 'High-tech enterprises'}],
    ['to a name that has no code', ['indicator,申报高新技术企业,申报的企业'], {indicator_code: null, indicator_en: null}],
    ['the code alone', ['indicator_code,high_tech_enterprises_applied,high_tech_enterprises'], {indicator: '申报高新技术企业', indicator_en: 'High-tech enterprises'}],
    ['name and code', ['indicator,申报高新技术企业,申报的企业', 'indicator_code,high_tech_enterprises_applied,high_tech_enterprises'], {indicator: '申报的企业', indicator_en: 'High-tech enterprises'}],
    ['bound', ['bound,exact,over'], {value: '341', value_min: '341', value_max: null}],
    ['value and bound', ['value,341,-341', 'bound,exact,at_most'], {value_min: null, value_max: '-341'}],
    ['a range', ['bound,exact,between', 'value_min,341,300'], {value: null, value_min: '300', value_max: '341'}],
    ['time_period', ['time_period,2023,2022-01/2022-09'], {period_start: '2022-01-01', period_end: '2022-09-30'}],
    ['no time', ['time_period,2023,'], {period_start: null, period_end: null, time_basis: null}],
    ['status', ['status,actual,forecast'], {status_text: null}],
    ['status and its word', ['status,actual,forecast', 'status_text,,全市'], {status: 'forecast', status_text: '全市'}],
    ['area', ['ref_area,371600,370000'], {ref_area_zh: '山东省'}],
    ['two areas', ['ref_area,371600,371600;370500'], {ref_area_zh: '滨州市;东营市'}],
    ['no area', ['ref_area,371600,'], {ref_area_zh: null}],
    ['subject', ['subject,,滨化集团'], {subject: '滨化集团', ref_area: '371600'}],
    ['cumulative, as a spreadsheet writes it', ['cumulative,false,TRUE'], {cumulative: true}],
    ['a multiplier that was missed', ['unit_mult,0,4', 'value,341,3410000', 'printed_unit,家,万家'], {unit_mult: 4, value_min: '3410000'}],
    ['a number that was cut', ['printed_number,341,341.5', 'value,341,341.5'], {decimals: 1, value_max: '341.5'}],
    ['to a rank', ['measure,level,rank', 'rank_scope,,全省'], {unit: 'rank', rank_from: 'top', rank_scope_area: '370000', comparison: null}],
  ];
  table(cases, (_, corrections, fields) => {
    const row = rowAt(reviewed(lines(...corrections.map((each) => `correct,a#char=10,,${each}`))), 10);
    expect(row).toMatchObject({...fields, review: 'corrected', value_text: '341家', numeral_start: 10});
  });

  test('a growth rate that is a level loses its comparison and its pointer', () => {
    const row = rowAt(reviewed(lines('correct,a#char=20,,measure,growth_rate,level')), 20);
    expect(pick(row, 'comparison', 'base_period', 'qualifies', 'value_min')).toEqual([null, null, null, '12.54']);
  });

  test('other rows stay as they were', () => {
    expect(rowAt(reviewed(lines('correct,a#char=10,,indicator,申报高新技术企业,甲')), 20)).toEqual(asRead(20));
  });

  test('provenance names the editor for the corrected field alone', () => {
    const {provenance} = reviewed(lines('correct,a#char=10,,indicator,申报高新技术企业,甲'));
    const before = articleOf(text, told).provenance;
    expect(provenance.filter(({rule}) => rule.startsWith('review/'))).toEqual([{observation_id: 'a#char=10', field: 'indicator', rule: 'review/correct'}]);
    expect(provenance).toHaveLength(before.length);
    expect(provenance.map(({observation_id}) => observation_id)).toEqual(before.map(({observation_id}) => observation_id));
  });
});

describe('doubts', () => {
  const doubtful = '货棚存放量20嘎嘎。\n'; // of a unit that nobody knows
  const at = articleOf(doubtful, told).observations[0];
  const id = at.observation_id;

  test('the figure of these tests is doubtful', () => expect(at.doubt).toBe('unit_unknown'));

  table([
    ['of the field that is corrected go', [`correct,${id},,unit,count,t`], null, 'corrected'],
    ['of the field that is confirmed go', [`confirm,${id},,unit,count,`], null, 'confirmed'],
    ['of other fields stay', [`correct,${id},,status,${at.status},forecast`], at.doubt, 'corrected'],
    ['all go when the row is confirmed', [`confirm,${id},,,${rowInOneCell(at)},`], null, 'confirmed'],
    ['all go when the row is confirmed as corrected', [
      `correct,${id},,status,${at.status},forecast`, `confirm,${id},,,${rowInOneCell({...at, status: 'forecast'})},`,
    ], null, 'corrected'],
  ], (_, decisions, doubt, review) => {
    expect(reviewed(lines(...decisions), doubtful).observations[0]).toMatchObject({doubt, review});
  });

  test('that figures contradict each other stays true', () => {
    const article = '全市评价入库企业1087家，比上年增长47.77%。\n';
    const [first] = articleOf(article, told).observations;
    const [row] = reviewed(lines(`confirm,${first.observation_id},,,${rowInOneCell(first)},`), article).observations;
    expect(pick(row, 'review', 'doubt')).toEqual(['confirmed', 'contradicted']);
  });
});

describe('a rejection', () => {
  const article = reviewed(lines('reject,a#char=10,,,341家,'));

  test('leaves the observations and keeps its numeral, with the reason', () => {
    expect(article.observations.map(({observation_id}) => observation_id)).toEqual(['a#char=20']);
    expect(article.numerals[0]).toMatchObject({text: '341', class: 'other', rule: 'review/reject', reason: '核对原文', observation_id: null});
    expect(article.document.observation_count).toBe(1);
    expect(article.provenance.some(({observation_id}) => observation_id === 'a#char=10')).toBe(false);
  });

  test('leaves no pointer to nowhere', () => {
    expect(asRead(20).qualifies).toBe('a#char=10');
    expect(rowAt(article, 20).qualifies).toBeNull();
  });

  test('makes the second statement of a fact the first', () => {
    const thrice = '全市专利授权量341件。\n\n专利授权量341件。\n\n专利授权量341件。\n';
    const [first, second, third] = articleOf(thrice, told).observations;
    expect([second.same_as, third.same_as]).toEqual([first.observation_id, first.observation_id]);
    const {observations} = reviewed(lines(`reject,${first.observation_id},,,,`), thrice);
    expect(observations.map((row) => row.same_as)).toEqual([null, second.observation_id]);
  });
});

describe('an addition', () => {
  const missed = '全市投资8.3亿元；编号１２３４号；第三批企业入库；有5.6万人参会。\n';
  const {numerals} = articleOf(missed, told);
  const at = (printed: string): number => numerals.find(({text: numeral}) => numeral === printed)!.numeral_start;
  const [batch, number] = [at('三'), at('１２３４')];

  test('takes number, unit and value from the print', () => {
    const {observations, numerals: ledger, provenance, document} = reviewed(lines(`add,,"char=${number},${number + 5}",indicator,,编号数`, `add,,"char=${number},${number + 5}",unit,,count`), missed);
    const row = observations.find(({review}) => review === 'added')!;
    expect(row).toMatchObject({
      observation_id: `a#char=${number}`, indicator: '编号数', value: '1234', value_min: '1234', unit: 'count', printed_number: '1234',
      value_text: '１２３４号', quote: '编号１２３４号', ref_area: '371600', ref_area_zh: '滨州市', measure: 'level', doubt: null, line: 1,
    });
    expect(ledger.find(({numeral_start}) => numeral_start === number)).toMatchObject({class: 'figure', rule: 'review/add', reason: null, observation_id: row.observation_id});
    expect(provenance.filter(({rule}) => rule === 'review/add').map(({field}) => field)).toEqual(['indicator', 'unit', 'value']);
    expect(document.observation_count).toBe(3);
    expect(observations.map(({numeral_start}) => numeral_start)).toEqual([...observations].map(({numeral_start}) => numeral_start).sort((a, b) => a - b));
  });

  test('takes the rest from the lines', () => {
    const span = `"char=${batch - 1},${batch + 2}"`;
    const given = ['indicator,,入库批次', 'printed_number,,3', 'unit,,rank', 'measure,,rank', 'time_period,,2023-05', 'subject,,科技局'];
    const row = reviewed(lines(...given.map((each) => `add,,${span},${each}`)), missed).observations.find(({review}) => review === 'added')!;
    expect(row).toMatchObject({
      value: '3', unit: 'rank', rank_from: 'top', period_start: '2023-05-01', time_basis: 'context', subject: '科技局', value_text: '第三批',
    });
  });

  test('is published under the id of its numeral, a row a field', () => {
    const {reviews} = reviewed(lines(`add,,"char=${number - 1},${number + 5}",indicator,,编号数`, `add,,"char=${number - 1},${number + 5}",unit,,count`), missed);
    expect(reviews!.map(({review_id}) => review_id)).toEqual([`add:a#char=${number}:indicator`, `add:a#char=${number}:unit`]);
  });

  const span = (from: number, to: number): string => `"char=${from},${to}"`;
  table([
    ['no numeral', span(0, 3), 'indicator,,甲', 'The span char=0,3 (全市投) holds no numeral'],
    ['half a numeral', span(number + 1, number + 5), 'indicator,,甲', `cuts the numeral １２３４, which is char=${number},${number + 4}`],
    ['a figure that is there', span(4, 9), 'indicator,,甲', 'holds 8.3亿元, which is a#char=4'],
    ['the unit of a figure that is there', span(8, number + 4), 'indicator,,甲', 'holds 8.3亿元, which is a#char=4'],
    ['no indicator', span(number, number + 5), 'unit,,count', '１２３４号 prints no indicator that can be read here'],
    ['no unit in print', span(number, number + 4), 'indicator,,甲', '１２３４ prints no unit that can be read here'],
    ['a Chinese numeral', span(batch - 1, batch + 2), 'indicator,,甲', '第三批 prints no printed_number and no unit that can be read here'],
    ['a value that is not printed', span(number, number + 4), 'value,,5', 'prints no indicator and no unit'],
  ], (_, at, given, message) => expect(refusal(lines(`add,,${at},${given}`), missed)).toContain(message));

  test('of a value that is not printed is refused', () => {
    const rows = ['indicator,,甲', 'unit,,count', 'value,,5'].map((each) => `add,,${span(number, number + 4)},${each}`);
    expect(refusal(lines(...rows), missed)).toContain('review.csv:4:26 validate/value\n  ');
  });

  test('of what the same file rejects is refused', () => {
    expect(refusal(lines('reject,a#char=4,,,,', `add,,${span(4, 9)},indicator,,甲`), missed)).toContain('review.csv:3:6 review/span\n  The span char=4,9 (8.3亿元) holds a#char=4, which line 2 rejects');
  });

  test('of one numeral twice is refused', () => {
    const rows = [span(number, number + 4), span(number, number + 5)].map((each) => `add,,${each},indicator,,甲`);
    const units = [span(number, number + 4), span(number, number + 5)].map((each) => `add,,${each},unit,,count`);
    expect(refusal(lines(...rows, ...units), missed)).toContain(`The span ${span(number, number + 5).slice(1, -1)} (１２３４号) holds １２３４, which is a#char=${number}`);
  });
});

describe('refused when it no longer fits', () => {
  const one = rowInOneCell(asRead(10));
  table([
    ['an observation that is gone', 'correct,a#char=11,,indicator,甲,乙', 'review.csv:2:9 review/observation\n  No observation a#char=11'],
    ['one of another document', 'confirm,b#char=10,,value,341,', 'review.csv:2:9 review/observation'],
    ['a rejection of what is gone', 'reject,a#char=11,,,,', 'review.csv:2:8 review/observation'],
    ['a cell that changed', 'correct,a#char=10,,indicator,甲,乙', 'review.csv:2:30 review/was\n  The indicator was “甲” when 李编辑 looked, and is “申报高新技术企业” now'],
    ['a cell that was empty', 'correct,a#char=10,,indicator,,乙', 'review.csv:2:30 review/was\n  The indicator was empty'],
    ['a cell that is empty now', 'correct,a#char=10,,subject,甲,乙', 'and is empty now'],
    ['a confirmed cell', 'confirm,a#char=10,,value,340,', 'review.csv:2:26 review/was'],
    ['a confirmed row', `confirm,a#char=10,,,${one.replace('341', '314')},`, 'review.csv:2:21 review/was'],
    ['a confirmed row without its cells', 'confirm,a#char=10,,,,', `The row was empty when 李编辑 looked, and is “${one}” now`],
    ['a rejected figure', 'reject,a#char=10,,,314家,', 'review.csv:2:20 review/was'],
    ['a correction that changes nothing', 'correct,a#char=10,,value,341,341', 'review.csv:2:30 review/no-change\n  The value is “341” already'],
    ['an unknown area', 'correct,a#char=10,,ref_area,371600,999999', 'review.csv:2:36 review/code\n  The ref_area “999999”'],
    ['an area by name', 'correct,a#char=10,,ref_area,371600,东营市', 'The ref_area “东营市”; expected 370500'],
    ['a column that may not be empty', 'correct,a#char=10,,unit,count,', 'review.csv:2:31 review/empty\n  No value for the unit'],
    ['an unknown code', 'correct,a#char=10,,indicator_code,high_tech_enterprises_applied,gdpp', 'review.csv:2:65 review/code'],
  ], (_, row, message) => expect(refusal(lines(row))).toContain(message));
});

describe('refused where the row would break schema or laws, at the line', () => {
  table([
    ['a value that is not printed', 'value,341,342', 'review.csv:2:30 validate/value\n  a#char=10: value is 342; expected 341'],
    ['a value that is none', 'value,341,多', 'review.csv:2:30 validate/schema\n  a#char=10: value is "多"'],
    ['a multiplier in words', 'unit_mult,0,万', 'unit_mult is "万"; expected integer'],
    ['an end alone', 'value_min,341,300', 'review.csv:2:34 validate/interval'],
    ['a range without its ends', 'bound,exact,between', 'value_min is null; expected string'],
    ['an unknown unit', 'unit,count,箱子', 'review.csv:2:31 validate/unit'],
    ['a month that no year has', 'time_period,2023,2022-13', 'review.csv:2:37 validate/schema\n  a#char=10: time_period is "2022-13"'],
    ['a day that no month has', 'time_period,2023,2023-02-30', 'review.csv:2:37 validate/'],
    ['an indicator of two clauses', 'indicator,申报高新技术企业,"甲，乙"', 'review.csv:2:39 validate/schema'],
    ['an unknown status', 'status,actual,maybe', 'status is "maybe"'],
    ['a pointer to nowhere', 'same_as,,a#char=11', 'review.csv:2:29 validate/reference'],
    ['a pointer of a level', 'qualifies,,a#char=20', 'qualifies is "a#char=20"'],
    ['a rank scope of a level', 'rank_scope,,全省', 'rank_scope is "全省"'],
    ['neither true nor false', 'cumulative,false,是', 'cumulative is "是"; expected boolean'],
  ], (_, correction, message) => expect(refusal(lines(`correct,a#char=10,,${correction}`))).toContain(message));

  test('everything that is wrong is told together', () => {
    const message = refusal(lines('correct,a#char=11,,indicator,甲,乙', 'reject,a#char=20,,,9%,'));
    expect(message).toContain('review.csv:2:9 review/observation');
    expect(message).toContain('review.csv:3:20 review/was');
  });
});

test('decisions are published in the order of the text, each under an id of its own', () => {
  const {reviews} = reviewed(lines(
    'reject,a#char=20,,,,', 'correct,a#char=10,,status,actual,forecast', 'correct,a#char=10,,indicator,申报高新技术企业,甲',
  ));
  expect(reviews!.map(({review_id}) => review_id)).toEqual(['correct:a#char=10:status', 'correct:a#char=10:indicator', 'reject:a#char=20']);
  expect(reviews![0]).toEqual({
    review_id: 'correct:a#char=10:status', document_id: 'a', observation_id: 'a#char=10', action: 'correct', field: 'status',
    was: 'actual', value: 'forecast', reviewer: '李编辑', date: '2026-01-31', reason: '核对原文',
  });
});

test('a row in one cell tells all that an editor could correct, and no code that a list may gain', () => {
  expect(rowInOneCell(asRead(20))).toBe(
    'indicator=申报高新技术企业; measure=growth_rate; value=12.54; unit=percent; time_period=2023; ref_area=371600; comparison=year_on_year; base_period=2022; qualifies=a#char=10');
  expect(rowInOneCell({...asRead(10), value: null, bound: 'between', value_min: '3', value_max: '5'})).toContain('bound=between from 3 to 5');
});

test('whatever is given is accepted or refused with its place, and nothing else happens', () => {
  const field = fc.constantFrom(...schema.properties.field.enum.filter((each) => each !== null));
  const value = fc.oneof(fc.constantFrom('', '0', '-1', '341', '1e9', 'between', 'rank', 'level', '2022', '2022-02-30/2021', 'true', '371600;x', 'a#char=20', 'CNY/t', 'percent'), fc.string({maxLength: 8}));
  fc.assert(fc.property(fc.constantFrom('correct,a#char=10,', 'add,,"char=27,29"'), fc.uniqueArray(field, {minLength: 1, maxLength: 4}), fc.array(value, {minLength: 4, maxLength: 4}), (what, fields, values) => {
    const rows = fields.map((each, at) => {
      const was = what.startsWith('add') ? '' : String(asRead(10)[each as keyof Observation] ?? '');
      return `${what},${each},${was},"${values[at].replaceAll('"', '""')}"`;
    });
    for (const message of refusal(lines(...rows), `${text.trim()}第5`).split(/\n(?=\S)/)) if (message !== '') expect(message).toMatch(/^review\.csv:\d+:\d+ (?:review|validate)\//);
  }), {numRuns: 300});
});
