/** The published row: positions, quotes, doubts, and the ledger and provenance beside it. */
import {describe, expect, test} from 'vitest';
import {articleOf, figure, figures, pick} from '../support/text.ts';

const told = {id: 'a-text', published: '2023-10-10', area: '371600', area_zh: '滨州市'};

describe('positions count code points of the raw text', () => {
  test.each([
    ['产值8.3亿元。', 2, 2, 7, 1],
    ['约\n产值约8.3亿元。', 5, 4, 10, 2],
    ['𠮷𠮷产值8.3亿元。', 4, 4, 9, 1],
    ['\ufeff产值8.3亿元。', 2, 2, 7, 1],
    ['<p>产值&nbsp;８.３亿元。</p>', 11, 11, 16, 1],
    ['\r\n\r\n产值8.3亿元。', 6, 6, 11, 3],
    ['总量列全省第2位。', 6, 5, 8, 1],
    ['同比下降2.27%。', 4, 2, 9, 1],
  ])('%j', (text, start, from, to, line) => {
    const row = figure(text, told);
    expect(pick(row, 'numeral_start', 'char_start', 'char_end', 'line')).toEqual([start, from, to, line]);
    expect([...text.replace(/^\ufeff/, '')].slice(from, to).join('')).toBe(row.value_text);
  });
});

test('the id is the place of the numeral, whatever the rules make of it', () => {
  expect(figure('产值约8.3亿元。', told)).toMatchObject({observation_id: 'a-text#char=3', document_id: 'a-text', numeral_start: 3});
});

test('the quote is the clause, verbatim', () => {
  expect(figures('　　今年，产值 ８.３亿元，\n比上年增长５%。', told).map((row) => row.quote)).toEqual(['产值 ８.３亿元', '比上年增长５%']);
});

test('the area of the document stands in every row', () => {
  expect(pick(figure('产值8.3亿元。', told), 'ref_area', 'ref_area_zh')).toEqual(['371600', '滨州市']);
  expect(pick(figure('产值8.3亿元。'), 'ref_area', 'ref_area_zh')).toEqual([null, null]);
});

test('what no rule decides is left as it starts', () => {
  expect(figure('产值8.3亿元。', told)).toMatchObject({review: 'auto', cumulative: false, same_as: null, qualifies: null, price_basis: null, rank_from: null});
});

describe('doubt', () => {
  test.each([
    ['工业增加值8.3亿元。', null],
    ['中标120嘟嘟。', 'unit_unknown'],
    ['同比增长5%。', 'indicator_uncertain'],
  ])('%s', (text, doubt) => {
    const row = figure(text, told);
    if (doubt === null) expect(row.doubt).toBeNull();
    else expect(row.doubt?.split(';')).toContain(doubt);
  });

  test('a figure without a year is in doubt', () => {
    expect(figure('工业增加值8.3亿元。').doubt).toBe('period_unknown');
  });
});

describe('the ledger', () => {
  const {numerals, observations} = articleOf('第12届大会上，投资8.3亿元，\n增长5—6%，𠮷比上年多20家。', told);

  test('has a row for every numeral, in order', () => {
    expect(numerals.map(({text, class: kind, line}) => [text, kind, line])).toEqual([
      ['12', 'ordinal', 1], ['8.3亿', 'figure', 1], ['5', 'figure', 2], ['6', 'other', 2], ['20', 'figure', 2],
    ]);
    expect(numerals.map((row) => row.numeral_end - row.numeral_start)).toEqual(numerals.map(({text}) => [...text].length));
  });

  test('points to the observation of every figure', () => {
    expect(numerals.flatMap((row) => (row.class === 'figure' ? [row.observation_id] : []))).toEqual(observations.map((row) => row.observation_id));
    expect(numerals.filter((row) => row.class === 'figure').map((row) => row.numeral_start)).toEqual(observations.map((row) => row.numeral_start));
  });
});

test('provenance names the rules that decided', () => {
  const {provenance, observations} = articleOf('2022年，企业341家，比上年增长12.54%。', told);
  const fields = (id: string): string[] => provenance.flatMap((row) => (row.observation_id === id ? [row.field] : []));
  const [level, rate] = observations.map((row) => fields(row.observation_id));
  expect(level).toEqual(expect.arrayContaining(['value', 'indicator', 'measure', 'time_period', 'status']));
  expect(level).not.toContain('comparison');
  expect(rate).toEqual(expect.arrayContaining(['value', 'indicator', 'measure', 'time_period', 'status', 'comparison']));
  expect(new Set(rate).size).toBe(rate.length);
  expect(provenance.filter(({rule}) => !/^(?:extract|normalise|link)\/[a-z-]+$/.test(rule))).toEqual([]);
});

test('the document’s row counts what came of it', () => {
  const {document} = articleOf('𠮷第12届大会上，投资8.3亿元。', told);
  expect(document).toMatchObject({
    document_id: 'a-text', published: '2023-10-10', year: '2023', time_basis: 'document', area: '371600',
    encoding: 'utf-8', char_length: 17, numeral_count: 2, observation_count: 1,
  });
});
