/** What the release says of its columns: each descriptor agrees with the files that it describes, and not with others. */
import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {formats} from '../../pipeline/publish/formats.ts';
import {datapackage} from '../../pipeline/publish/formats/datapackage.ts';
import {plainSheets, sheets} from '../../pipeline/publish/sheets.ts';
import {make, ownArticles, recordsOf, tablesOf, tablesWith} from '../support/release.ts';
import type {MemoryFiles} from '../support/release.ts';

type Json = Readonly<Record<string, any>>;
const files = await make(tablesOf(ownArticles()), formats);
const json = (name: string): Json => JSON.parse(files.text(name)) as Json;
const headerOf = (name: string): string[] => (parse(files.text(name), {bom: true, to: 1}) as string[][])[0];

describe('datapackage.json', () => {
  /** What a consumer finds that is not as the descriptor says. */
  function faults(descriptor: Json, from: MemoryFiles): string[] {
    return (descriptor.resources as Json[]).flatMap(({path, bytes, hash, schema}) => [
      ...(bytes === from.size(path) ? [] : [`${path} bytes`]),
      ...(hash === `sha256:${from.sha256(path)}` ? [] : [`${path} hash`]),
      ...((schema.fields as Json[]).map(({name}) => name as string).join() === (parse(from.text(path), {to: 1}) as string[][])[0].join() ? [] : [`${path} fields`]),
    ]);
  }

  test('describes every plain CSV as it is, and notices when one is not', async () => {
    const descriptor = json('datapackage.json');
    expect((descriptor.resources as Json[]).map(({path}) => path)).toEqual(plainSheets.map(({path}) => path));
    expect(faults(descriptor, files)).toEqual([]);
    const spoiled = await make(tablesOf(ownArticles()), formats);
    spoiled.append('findings.csv', 'x');
    expect(faults(descriptor, spoiled)).toEqual(['findings.csv bytes', 'findings.csv hash']);
  });

  test('satisfies both versions of the specification where they differ', () => {
    const {profile, $schema, resources, version, id} = json('datapackage.json');
    expect([profile, $schema, version, id]).toEqual(['tabular-data-package', 'https://datapackage.org/profiles/2.0/datapackage.json', '1.2.0', 'https://open-figures.example/#dataset']);
    for (const {profile: each, type, name, dialect} of resources as Json[]) {
      expect([each, type, dialect.doubleQuote]).toEqual(['tabular-data-resource', 'table', true]);
      expect(name).toMatch(/^[-a-z0-9._/]+$/);
    }
  });

  test('has keys that lead somewhere', () => {
    const {resources} = json('datapackage.json');
    const keys = (resources as Json[]).flatMap(({path, name, schema}) => ((schema.foreignKeys ?? []) as Json[]).map((key) => ({path, name, key})));
    expect(keys.map(({name, key}) => `${name}.${key.fields}`)).toEqual(expect.arrayContaining(['observations.document_id', 'observations.qualifies', 'provenance.observation_id']));
    for (const {path, name, key: {fields, reference}} of keys) {
      const known = new Set(recordsOf(files, `${reference.resource || name}.csv`).map((row) => row[reference.fields[0]]));
      const used = recordsOf(files, path).map((row) => row[fields[0]]).filter((cell) => cell !== '');
      expect(used.filter((cell) => !known.has(cell)), `${name}.${fields}`).toEqual([]);
    }
  });

  test('has no empty cell in a primary key', () => {
    const resources = json('datapackage.json').resources as Json[];
    for (const {path, schema} of resources.filter((each) => each.schema.primaryKey !== undefined)) {
      expect(recordsOf(files, path).filter((row) => schema.primaryKey.some((column: string) => row[column] === '')), path).toEqual([]);
    }
    expect(resources.filter(({schema}) => schema.primaryKey === undefined).map(({name, schema}) => [name, schema.uniqueKeys])).toEqual([
      ['wide', [['indicator', 'subject', 'ref_area', 'unit']]], ['wide-conflicts', [['indicator', 'subject', 'ref_area', 'unit', 'time_period']]],
    ]);
  });

  test('types what is typed', () => {
    const fields = json('datapackage.json').resources.find(({name}: Json) => name === 'observations').schema.fields as Json[];
    const types = Object.fromEntries(fields.map(({name, type}) => [name, type]));
    expect(types).toMatchObject({value: 'number', period_start: 'date', time_period: 'string', ref_area: 'string', cumulative: 'boolean', line: 'integer'});
    expect(fields.every(({title, title_zh, description, description_zh}) => [title, title_zh, description, description_zh].every(Boolean))).toBe(true);
  });

  test('says when the files cannot be found', async () => {
    await expect(make(tablesWith(), [datapackage])).rejects.toThrow(/^no \w+\.csv so far/);
  });
});

describe('CSVW metadata', () => {
  test.each(sheets.map(({path}) => path))('of %s has the titles of its header, in order', (path) => {
    const {url, tableSchema} = json(`${path}-metadata.json`);
    expect(url).toBe(path);
    expect(tableSchema.columns.map(({titles}: Json) => titles)).toEqual(headerOf(path));
    const names = tableSchema.columns.map(({name}: Json) => name) as string[];
    expect(tableSchema.primaryKey.every((key: string) => names.includes(key))).toBe(true);
  });

  test('types decimals, dates and truths', () => {
    const columns = json('observations.csv-metadata.json').tableSchema.columns as Json[];
    const datatype = (name: string) => columns.find((column) => column.name === name)!.datatype as Json;
    expect(datatype('value')).toEqual({base: 'decimal'});
    expect(datatype('period_end')).toEqual({base: 'date', format: 'yyyy-MM-dd'});
    expect(datatype('cumulative')).toEqual({base: 'boolean', format: 'true|false'});
    expect(datatype('line')).toEqual({base: 'integer', minimum: 1});
  });
});

describe('ckan-fields.json', () => {
  test('has the header of every plain CSV, with types that xloader knows', () => {
    const {resources} = json('ckan-fields.json') as {resources: Json[]};
    expect(resources.map(({file}) => file)).toEqual(plainSheets.map(({path}) => path));
    for (const {file, fields} of resources) {
      expect(fields.map(({id}: Json) => id)).toEqual(headerOf(file));
      for (const {info} of fields) expect(['text', 'numeric', 'timestamp']).toContain(info.type_override);
    }
  });

  test('keeps codes text and values numeric', () => {
    const fields = json('ckan-fields.json').resources.find(({file}: Json) => file === 'observations.csv').fields as Json[];
    const types = Object.fromEntries(fields.map(({id, type, info}) => [id, [type, info.type_override]]));
    expect(types).toMatchObject({ref_area: ['text', 'text'], value: ['numeric', 'numeric'], period_start: ['date', 'timestamp'], line: ['int', 'numeric'], cumulative: ['bool', 'text']});
  });
});

describe('the data dictionary', () => {
  test('has a row for every column of every CSV, in order', () => {
    const rows = recordsOf(files, 'data-dictionary.csv');
    expect(rows.map(({file, position, name}) => `${file} ${position} ${name}`))
      .toEqual(sheets.flatMap(({path, columns}) => columns(files).map(({name}, at) => `${path} ${at + 1} ${name}`)));
    expect(rows.every(({title_en, title_zh, description_en, description_zh}) => [title_en, title_zh, description_en, description_zh].every(Boolean))).toBe(true);
  });

  test('reads the same as a page', () => {
    const page = files.text('data-dictionary.md');
    for (const {description_zh} of recordsOf(files, 'data-dictionary.csv')) expect(page).toContain(description_zh.replaceAll('|', '\\|'));
    const widths = page.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(widths)).toEqual(new Set([6]));
  });
});
