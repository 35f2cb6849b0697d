import {expect, test} from 'vitest';
import type {Article, Observation} from '../../pipeline/model.ts';
import {validate} from '../../pipeline/validate/index.ts';
import {periodBounds} from '../../pipeline/dates.ts';
import {article} from '../support/observation.ts';

const yi = {printed_number: '8.3', printed_unit: '亿元', unit: 'CNY', unit_zh: '元', unit_mult: 8, decimals: 1};

/** What is wrong with one row, by rule; nothing where it is right. */
const rules = (row: Partial<Observation>): string[] => [...new Set(validate(article([row])).problems.map(({rule}) => rule))];

test.each<[string, Partial<Observation>, string[]]>([
  ['a plain count', {}, []],
  ['8.3亿元', {...yi, value: '830000000'}, []],
  ['a value off by ten', {...yi, value: '83000000'}, ['validate/value']],
  ['八成', {value: '80', printed_number: '8', printed_unit: '成', unit: 'percent', unit_zh: '成'}, []],
  ['增长1.2倍', {measure: 'growth_rate', value: '120', printed_number: '1.2', printed_unit: '倍', unit_zh: '倍', decimals: 1}, []],
  ['三分之一', {value: '33.3333', printed_number: '1', decimals: 0, value_text: '三分之一', unit: 'percent'}, []],
  ['百分之三十, wrongly', {value: '3', printed_number: '30', value_text: '百分之三十', unit: 'percent'}, ['validate/value']],
  ['a fall', {measure: 'growth_rate', value: '-2.27'}, []],
  ['a negative zero', {value: '-0'}, ['validate/schema']],
  ['a float', {value: '1e3'}, ['validate/schema']],
  ['decimals that are not printed', {value: '48.8', unit: 'percent', decimals: 2}, ['validate/decimals']],
  ['over', {value: '500', bound: 'over', value_min: '500', value_max: null}, []],
  ['over, upside down', {value: '500', bound: 'over', value_min: null, value_max: '500'}, ['validate/interval']],
  ['nearly', {value: '30', bound: 'nearly', value_min: null, value_max: '30'}, []],
  ['下降20%以上', {measure: 'growth_rate', value: '-20', bound: 'at_least', value_min: null, value_max: '-20'}, []],
  ['下降20%以内', {measure: 'change', value: '-20', bound: 'at_most', value_min: '-20', value_max: null}, []],
  ['about', {value: '18', bound: 'about', value_min: null, value_max: null}, []],
  ['about with an end', {value: '18', bound: 'about', value_min: '18', value_max: null}, ['validate/schema']],
  ['exact with another end', {value: '18', value_min: '18', value_max: '19'}, ['validate/interval']],
  ['a range', {value: null, bound: 'between', value_min: '3', value_max: '5', printed_number: '3'}, []],
  ['a range with a value', {value: '3', bound: 'between', value_min: '3', value_max: '5'}, ['validate/schema']],
  ['a range backwards', {value: null, bound: 'between', value_min: '5', value_max: '3', printed_number: '5'}, ['validate/interval']],
  ['an unknown unit', {unit: 'bogus'}, ['validate/unit']],
  ['an unknown unit in doubt', {unit: 'bogus', doubt: 'unit_unknown'}, []],
  ['a rate of two units', {unit: 'CNY/t', unit_zh: '元/吨'}, []],
  ['a growth rate in yuan', {measure: 'growth_rate', unit: 'CNY'}, ['validate/schema']],
  ['a level with a comparison', {comparison: 'year_on_year'}, ['validate/schema']],
  ['a growth rate without one', {measure: 'growth_rate', comparison: null}, ['validate/schema']],
  ['a rank', {measure: 'rank', value: '2', rank_scope: '全省', rank_scope_area: '370000'}, []],
  ['a rank in another unit', {measure: 'rank', value: '2', unit: 'count'}, ['validate/schema']],
  ['a rank of zero', {measure: 'rank', value: '0'}, ['validate/schema']],
  ['a level in ranks', {unit: 'rank'}, ['validate/schema']],
  ['a gap with a base period', {measure: 'change', comparison: 'gap', base_period: '2021'}, ['validate/schema']],
  ['months', {time_period: '2022-01/2022-09', period_start: '2022-01-01', period_end: '2022-09-30'}, []],
  ['a day too many', {time_period: '2022-09', period_start: '2022-09-01', period_end: '2022-09-31'}, ['validate/period']],
  ['a date that is none', {time_period: '2022-02-30', period_start: '2022-02-30', period_end: '2022-02-30'}, ['validate/period']],
  ['no period at all', {time_period: null}, []],
  ['a period without days', {period_start: null, period_end: null}, ['validate/schema']],
  ['a base period that is none', {measure: 'growth_rate', base_period: '2021-02-29'}, ['validate/base-period']],
  ['an id from elsewhere', {observation_id: 'a#char=9'}, ['validate/id']],
  ['a span beside the numeral', {char_start: 5, char_end: 9}, ['validate/span']],
  ['a rate of nothing', {measure: 'growth_rate', qualifies: 'a#char=7'}, ['validate/reference']],
  ['a repetition of itself', {same_as: 'a#char=0'}, ['validate/reference', 'validate/first-statement']],
  ['an unknown doubt', {doubt: 'maybe'}, ['validate/schema']],
  ['a clause for a name', {indicator: '启动,获资金'}, ['validate/schema']],
  ['a name with spaces around', {indicator: ' 资金'}, ['validate/schema']],
])('%s', (_, row, expected) => {
  expect(rules(row)).toEqual(expected);
});

test('a problem names the line of the article, what was seen, what was expected and where to look', () => {
  const [problem] = validate(article([{...yi, value: '83000000', line: 53}])).problems;
  expect(problem).toEqual({
    path: 'raw/a/article.txt', line: 53, column: null, rule: 'validate/value',
    seen: 'value is 83000000', expected: '830000000, which is 8.3 × 10^8',
    remedy: 'See which rule decided with “figures explain a#char=0”, and mend it.',
  });
});

test('all problems are gathered', () => {
  const {problems} = validate(article([{value: '-0', unit: 'C NY'}, {measure: 'rank', value: '0'}]));
  expect(new Set(problems.map(({seen}) => seen.split(' ')[0]))).toEqual(new Set(['value', 'value_min', 'value_max', 'unit']));
  expect(problems.length).toBeGreaterThan(5);
});

const sound = article([{value: '1'}, {value: '2'}]);
test.each<[string, Article, string[]]>([
  ['a sound article', sound, []],
  ['rows out of order', {...sound, observations: [...sound.observations].reverse()}, ['validate/order']],
  ['a numeral twice', {...sound, numerals: [sound.numerals[0], ...sound.numerals], document: {...sound.document, numeral_count: 3}}, ['validate/order']],
  ['an observation without its numeral', {...sound, numerals: [sound.numerals[0]], document: {...sound.document, numeral_count: 1}}, ['validate/ledger']],
  ['a numeral of another observation', {...sound, numerals: [sound.numerals[0], {...sound.numerals[1], observation_id: 'a#char=8'}]}, ['validate/ledger']],
  ['a numeral of another document', {...sound, numerals: [sound.numerals[0], {...sound.numerals[1], document_id: 'b'}]}, ['validate/ledger']],
  ['provenance of no column', {...sound, provenance: [{observation_id: 'a#char=0', field: 'colour', rule: 'link/x'}]}, ['validate/provenance']],
  ['provenance of no observation', {...sound, provenance: [{observation_id: 'a#char=5', field: 'value', rule: 'link/x'}]}, ['validate/provenance']],
  ['a wrong count', {...sound, document: {...sound.document, observation_count: 3}}, ['validate/count']],
  ['a document without a name', {...sound, document: {...sound.document, document_id: 'A b'}}, ['validate/schema']],
])('%s', (_, given, expected) => {
  expect([...new Set(validate(given).problems.map(({rule}) => rule))]).toEqual(expected);
});

test.each([
  ['2022', '2022-01-01', '2022-12-31'], ['2024-02', '2024-02-01', '2024-02-29'], ['1900-02', '1900-02-01', '1900-02-28'],
  ['2022-09-30', '2022-09-30', '2022-09-30'], ['2013/2017', '2013-01-01', '2017-12-31'], ['2022-01/2022-09', '2022-01-01', '2022-09-30'],
])('%s runs from %s to %s', (period, start, end) => {
  expect(periodBounds(period)).toEqual({start, end});
});

test.each(['2022-02-29', '2022/2021', '2022-11-31'])('%s is no period', (period) => {
  expect(periodBounds(period)).toBeNull();
});
