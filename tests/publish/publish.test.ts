import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Finding, Observation} from '../../pipeline/model.ts';
import {codelistRows} from '../../pipeline/publish/codelists.ts';
import {csvLines} from '../../pipeline/publish/csv.ts';
import {createPublisher} from '../../pipeline/publish/index.ts';
import type {Checked} from '../../pipeline/publish/index.ts';
import {jsonEnd, jsonLines, jsonStart} from '../../pipeline/publish/json.ts';
import {summarise, summaryLines} from '../../pipeline/publish/summary.ts';
import {tables} from '../../pipeline/publish/tables.ts';
import type {Cell} from '../../pipeline/publish/tables.ts';
import {count} from '../../pipeline/publish/tally.ts';
import {validator} from '../../pipeline/schema.ts';
import {validate} from '../../pipeline/validate/index.ts';
import {article, observation} from '../support/observation.ts';

/** The files of a release, whole. */
function publishAll(checked: readonly Checked[], cross: readonly Finding[] = []): Map<string, string> {
  const publisher = createPublisher();
  const files = new Map<string, string>();
  for (const {path, text} of [...publisher.start(), ...checked.flatMap(publisher.add), ...publisher.end(cross)]) {
    files.set(path, (files.get(path) ?? '') + text);
  }
  return files;
}

const checked = (id: string): Checked => ({article: article([{value: '341'}, {measure: 'growth_rate', value: '-12.54'}], id), findings: []});

describe('a release', () => {
  const files = publishAll([checked('a'), checked('b')]);

  test('has a CSV and a JSON of each table', () => {
    expect([...files.keys()].sort()).toEqual(tables.flatMap(({name}) => [`${name}.csv`, `${name}.json`]).sort());
  });

  test.each(tables.map((table) => [table.name, table] as const))('%s: header, line ends, and the same rows in both', (name, {columns, key}) => {
    const csv = files.get(`${name}.csv`)!;
    const json = files.get(`${name}.json`)!;
    expect(csv.split('\r\n')[0]).toBe(columns.join(','));
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.charCodeAt(0)).not.toBe(0xfeff);
    expect(json.endsWith('\n]\n')).toBe(true);
    const rows = JSON.parse(json) as Record<string, Cell>[];
    expect(json.split('\n').length).toBe(rows.length + 3);
    for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    const records = parse(csv, {columns: true}) as Record<string, string>[];
    expect(records).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === null ? '' : String(cell)]))));
    const keys = rows.map((row) => JSON.stringify(key.map((column) => row[column])));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['observations', 'observation'], ['documents', 'document'], ['numerals', 'numeral'], ['provenance', 'provenance'],
    ['findings', 'finding'], ['codelists', 'codelist'],
  ] as const)('every row of %s.json is valid', (name, schema) => {
    const long = {...checked('c').article.numerals[1], numeral_start: 9, numeral_end: 999, class: 'other' as const, rule: 'extract/too-long', reason: 'too long', observation_id: null};
    const one = article([{value: '1087'}, {measure: 'growth_rate', value: '47.77', qualifies: 'c#char=0'}], 'c');
    const whole = publishAll([checked('a'), validate({...one, numerals: [...one.numerals, long], document: {...one.document, numeral_count: 3}})]);
    const rows = JSON.parse(whole.get(`${name}.json`)!) as object[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap(validator(schema))).toEqual([]);
  });

  test('types integers and booleans, and leaves decimals as strings', () => {
    const [row] = JSON.parse(files.get('observations.json')!) as Record<string, Cell>[];
    expect([row.value, row.unit_mult, row.cumulative, row.subject]).toEqual(['341', 0, false, null]);
  });

  test('is the same however its articles come to be', () => {
    expect(publishAll([checked('a'), checked('b')])).toEqual(files);
  });

  test('wants its articles in order, each once', () => {
    expect(() => publishAll([checked('b'), checked('a')])).toThrow('out of order');
    expect(() => publishAll([checked('a'), checked('a')])).toThrow('out of order');
  });

  test('wants every column of every row', () => {
    const {quote: _, ...row} = observation();
    const broken = {...article([], 'a'), observations: [row as Observation]};
    expect(() => publishAll([{article: broken, findings: []}])).toThrow('a row without quote');
  });

  test('never holds half a character', () => {
    const broken = {article: article([{quote: '\ud83d'}], 'a'), findings: []};
    expect(() => publishAll([broken])).toThrow('surrogate');
  });

  test('puts findings between documents behind those within them', () => {
    const finding: Finding = {
      finding_id: 'across-documents:b#char=0', document_id: 'b', check: 'across-documents', result: 'agrees', observations: '',
      printed: null, expected: null, message_zh: '相符。', message_en: 'They agree.', line: null,
    };
    const rows = JSON.parse(publishAll([{...checked('a'), findings: [{...finding, finding_id: 'x:a#char=0'}]}], [finding]).get('findings.json')!) as Finding[];
    expect(rows.map(({finding_id}) => finding_id)).toEqual(['x:a#char=0', 'across-documents:b#char=0']);
    expect(rows[0].observations).toBeNull();
  });
});

test.each([
  ['a\nb', '"a\nb"\r\n'], ['a\rb', '"a\rb"\r\n'], ['a\r\nb', '"a\r\nb"\r\n'], ['a,b', '"a,b"\r\n'], ['a"b', '"a""b"\r\n'], ['a;b', 'a;b\r\n'],
])('CSV quotes what RFC 4180 wants quoted: %j', (cell, expected) => {
  expect(csvLines([[cell]])).toBe(expected);
});

test('any cells come back from CSV and from JSON as they went in', () => {
  const cell = fc.oneof(fc.string({unit: 'grapheme'}).filter((text) => text !== ''), fc.constantFrom('a,b', 'a"b', '一\r\n二', '-1', '=1', 'null', ' a '), fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 2}), {minLength: 1}), (rows) => {
    const columns = ['a', 'b'];
    const records = parse(csvLines(rows as Cell[][]), {skip_empty_lines: false}) as string[][];
    expect(records).toEqual(rows.map((cells) => cells.map((value) => (value === null ? '' : String(value)))));
    const json = JSON.parse(`${jsonStart}${jsonLines(columns, rows as Cell[][], true)}${jsonEnd}`) as Record<string, Cell>[];
    expect(json.map(({a, b}) => [a, b])).toEqual(rows);
  }));
});

describe('codelists', () => {
  const use = {areas: new Set(['371600', '000000']), units: new Set(['CNY', 'CNY/t', 'count/km2', 'bogus'])};
  const rows = codelistRows(use);

  test('are valid rows, each code once', () => {
    const errors = validator('codelist');
    for (const row of rows) expect(errors(row), `${row.codelist} ${row.code}`).toEqual([]);
    expect(new Set(rows.map(({codelist, code}) => `${codelist} ${code}`)).size).toBe(rows.length);
  });

  test('hold the areas in use and what they lie in', () => {
    const areas = rows.filter(({codelist}) => codelist === 'area').map(({code}) => code);
    expect(areas).toEqual(['000000', '370000', '371600']);
  });

  test('hold the rates in use', () => {
    expect(rows.find(({code}) => code === 'CNY/t')).toMatchObject({codelist: 'unit', label_zh: '元/吨', ucum: null});
    expect(rows.some(({code}) => code === 'bogus')).toBe(false);
  });

  test('keep the codes that are used no more, and say what took their place', () => {
    const gone = {codelist: 'indicator', code: 'old_name', en: 'Old', zh: '旧', validTo: '2025', replacedBy: 'gdp'};
    const last = codelistRows(use, [gone]).at(-1)!;
    expect(last).toMatchObject({codelist: 'indicator', code: 'old_name', label_zh: '旧', valid_to: '2025', replaced_by: 'gdp'});
    expect(validator('codelist')(last)).toEqual([]);
  });

  test('do not depend on the order in which codes were seen', () => {
    expect(codelistRows({areas: new Set([...use.areas].reverse()), units: new Set([...use.units].reverse())})).toEqual(rows);
  });
});

test('the summary counts by measure and status', async () => {
  const tally = new Map<string, number>();
  count(tally, [observation({status: 'forecast'}), observation(), observation({unit: 'CNY'}), observation({measure: 'rank', value: '1'})]);
  const rows = await summarise(tally);
  expect(rows).toEqual([{measure: 'level', actual: 2, forecast: 1, total: 3}, {measure: 'rank', actual: 1, forecast: 0, total: 1}]);
  expect(summaryLines(rows)).toEqual(['measure  actual  forecast  total', 'level         2         1      3', 'rank          1         0      1']);
  expect(await summarise(new Map())).toEqual([]);
  expect(summaryLines([])).toEqual([]);
});
