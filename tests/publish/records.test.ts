/** What the release says of its contents: quality, terms, origin, and the records for catalogues. */
import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {formats} from '../../pipeline/publish/formats.ts';
import {citation, licence} from '../../pipeline/publish/formats/licence.ts';
import {quality} from '../../pipeline/publish/formats/quality.ts';
import {plainSheets} from '../../pipeline/publish/sheets.ts';
import type {Cell} from '../../pipeline/publish/tables.ts';
import {bytesOf, edition, make, ownArticles, recordsOf, tablesOf, tablesWith} from '../support/release.ts';
import type {MemoryFiles} from '../support/release.ts';

type Json = Readonly<Record<string, any>>;
const files = await make(tablesOf(ownArticles()), formats);
const json = (name: string): Json => JSON.parse(files.text(name)) as Json;
const headerOf = (name: string): string[] => (parse(files.text(name), {bom: true, to: 1}) as string[][])[0];

describe('quality.json', () => {
  /** The measurements that a recount of the CSV files does not give. */
  function faults({measurements, coverage}: Json, from: MemoryFiles): string[] {
    const rows = (file: string) => recordsOf(from, file);
    const wrong = (measurements as Json[]).filter(({metric, file, column, where, value}) => {
      const [key, code] = Object.entries((where ?? {}) as Record<string, string>)[0] ?? [];
      const counted = metric === 'nulls' ? rows(file).filter((row) => row[column] === '') : rows(file).filter((row) => key === undefined || row[key].split(';').includes(code));
      return counted.length !== value;
    });
    const cells = new Map<string, number>();
    for (const {ref_area, time_period, indicator} of rows('observations.csv')) {
      const cell = [ref_area, time_period, indicator].join('|');
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    const told = (coverage as Json[]).map(({ref_area, time_period, indicator, observations}): [string, number] => [[ref_area ?? '', time_period ?? '', indicator].join('|'), observations]);
    const sorted = (pairs: Iterable<[string, number]>): string => JSON.stringify([...pairs].sort());
    return [...wrong.map((each) => JSON.stringify(each)), ...(sorted(cells) === sorted(told) ? [] : ['coverage'])];
  }

  test('is what a recount gives, and not that of other data', async () => {
    expect(faults(json('quality.json'), files)).toEqual([]);
    const other = await make(tablesWith({doubt: 'contradicted'}, {subject: '某公司'}), [quality]);
    expect(faults(JSON.parse(other.text('quality.json')) as Json, other)).toEqual([]);
    expect(faults(json('quality.json'), other).length).toBeGreaterThan(10);
  });

  test('counts doubts one by one', async () => {
    const made = await make(tablesWith({doubt: 'scope_ambiguous;contradicted'}, {doubt: 'contradicted'}, {}), [quality]);
    const {measurements} = JSON.parse(made.text('quality.json')) as Json;
    const doubts = (measurements as Json[]).filter(({where}) => where?.doubt !== undefined).map(({where, value}) => [where.doubt, value]);
    expect(doubts).toEqual([['contradicted', 2], ['scope_ambiguous', 1]]);
  });
});

describe('LICENSE and CITATION.cff', () => {
  test('state the licence of the data and the rights of the texts apart', () => {
    const text = files.text('LICENSE');
    expect(text).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(text).toMatch(/source texts[\s\S]*keep their own rights/);
    expect(text).toContain('来源文章');
  });

  test('take what the publication says, whatever characters it has', async () => {
    const publication = {...edition().publication, title_en: 'Figures: "quoted"\nand # more', license: 'ODbL-1.0'};
    const cff = (await bytesOf(citation.make(edition({publication}), files))).toString();
    expect(cff).toContain('title: "Figures: \\"quoted\\"\\nand # more"\n');
    expect(cff).toContain('license: ODbL-1.0\n');
    expect(cff).toContain('date-released: "2026-01-31"\n');
    expect((await bytesOf(licence.make(edition({publication}), files))).toString()).toContain('(ODbL-1.0)');
  });
});

describe('README.md', () => {
  const readMe = formats.find(({path}) => path === 'README.md')!;

  test('says that a placeholder is one, and says nothing of it to owners', async () => {
    const publication = {...edition().publication, base_url: 'https://data.example/', is_placeholder: false, feedback_url: 'https://data.example/errors'};
    expect(files.text('README.md')).toContain('placeholder');
    const owned = (await bytesOf(readMe.make(edition({publication}), files))).toString();
    expect(owned).not.toContain('placeholder');
    expect(owned).toContain('https://data.example/v1.2.0/');
    expect(owned).toContain('https://data.example/errors');
  });
});

describe('prov.jsonld', () => {
  test('has an entity with the raw text’s checksum for the document of every row', () => {
    const graph = json('prov.jsonld')['@graph'] as Json[];
    const documents = new Map(graph.filter((node) => node['dct:identifier'] !== undefined).map((node) => [node['dct:identifier'], node['spdx:checksum']['spdx:checksumValue']['@value']]));
    for (const {document_id, sha256} of files.rows('documents')) expect(documents.get(document_id)).toBe(sha256);
    for (const {document_id} of files.rows('observations')) expect(documents.has(document_id as Cell)).toBe(true);
  });

  test('points at nothing that it does not describe, but the version before', () => {
    const graph = json('prov.jsonld')['@graph'] as Json[];
    const known = new Set(graph.map((node) => node['@id']));
    const used = graph.flatMap((node) => Object.entries(node).filter(([key]) => key.startsWith('prov:was') && key !== 'prov:wasRevisionOf').flatMap(([, value]) => [value].flat().map((each: Json) => each['@id'])));
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect(graph[0]['prov:wasRevisionOf']).toEqual({'@id': 'https://open-figures.example/v1.1.0/'});
  });

  test('names the program’s revision, where it is known', async () => {
    const revision = 'c0ffee'.padEnd(40, '0');
    const made = await make(tablesWith({}), formats.filter(({path}) => path === 'prov.jsonld'), {code_revision: revision, previous: null});
    expect(made.text('prov.jsonld')).toContain(revision);
    expect(made.text('prov.jsonld')).not.toContain('wasRevisionOf');
    expect(files.text('prov.jsonld')).not.toContain(revision);
  });
});

describe('schema.org.jsonld', () => {
  test('has what dataset search asks for', () => {
    const dataset = json('schema.org.jsonld');
    expect(dataset).toMatchObject({
      '@type': 'Dataset', version: '1.2.0', isAccessibleForFree: true, license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: '2021-01-01/2022-12-31', datePublished: '2026-01-31',
      spatialCoverage: [{name: '滨州市', identifier: {value: '371600'}}],
    });
    expect(dataset.description.length).toBeGreaterThanOrEqual(50);
    expect(dataset.description.length).toBeLessThanOrEqual(5000);
    expect(dataset.variableMeasured).toContainEqual({'@type': 'PropertyValue', propertyID: 'rd_intensity', name: 'R&D intensity', alternateName: expect.stringContaining('研发')});
  });

  test('gives downloads with their checksums', () => {
    const downloads = json('schema.org.jsonld').distribution as Json[];
    expect(downloads.map(({contentUrl}) => contentUrl)).toContain('https://open-figures.example/v1.2.0/observations.csv');
    for (const {contentUrl, sha256} of downloads) {
      const name = String(contentUrl).split('/').at(-1)!;
      if (name !== 'open-figures.zip') expect(sha256).toBe(files.sha256(name));
    }
  });

  test('leaves the time out where there is none', async () => {
    const empty = await make(tablesWith(), formats.filter(({path}) => path === 'schema.org.jsonld'));
    expect(JSON.parse(empty.text('schema.org.jsonld'))).not.toHaveProperty('temporalCoverage');
  });
});

describe('catalog.zh.json', () => {
  test('has the core metadata of a Chinese catalogue, none empty', () => {
    const record = json('catalog.zh.json');
    for (const key of ['名称', '摘要', '提供方', '分类', '更新频率', '数据格式', '开放属性', '开放条件', '联系方式', '空间范围', '时间范围', '数据项字典']) {
      expect(record[key], key).toBeTruthy();
    }
    expect(record).toMatchObject({更新频率: '不定期', 开放属性: '无条件开放', 空间范围: [{代码: '371600', 名称: '滨州市'}], 时间范围: {起始: '2021-01-01', 截止: '2022-12-31'}});
    expect(record.数据格式).toEqual(['CSV', 'JSON', 'PARQUET', 'ZIP']);
  });

  test('has every column of every plain CSV in its dictionary', () => {
    const items = json('catalog.zh.json').数据项字典 as Json[];
    for (const {path} of plainSheets) expect(items.filter(({资源}) => 资源 === path).map(({英文名称}) => 英文名称)).toEqual(headerOf(path));
    expect(items.find(({资源, 英文名称}) => 资源 === 'observations.csv' && 英文名称 === 'value')).toMatchObject({中文名称: '数值', 数据类型: '数值型', 是否主键: false});
  });

  test('has a word for every frequency that a publication may name', async () => {
    const {default: schema} = await import('../../schemas/publication.schema.json', {with: {type: 'json'}});
    const catalogue = formats.find(({path}) => path === 'catalog.zh.json')!;
    for (const frequency of schema.properties.frequency.enum) {
      const publication = {...edition().publication, frequency};
      expect(JSON.parse((await bytesOf(catalogue.make(edition({publication}), files))).toString()).更新频率, frequency).toMatch(/^[每不]/);
    }
  });
});
