/** The public contract is complete, and the model, the schemas, the codes and the header agree in every name and in order. */
import fs from 'node:fs';
import {describe, expect, test} from 'vitest';
import {tables} from '../../pipeline/publish/tables.ts';
import {validator} from '../../pipeline/schema.ts';
import type {SchemaName} from '../../pipeline/schema.ts';
import {codelists, joinDoubts, splitDoubts} from '../../pipeline/vocabulary/codes.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => fs.readFileSync(new URL(path, root), 'utf8');

interface Property {
  readonly title?: string;
  readonly 'x-title-zh'?: string;
  readonly description?: string;
  readonly 'x-description-zh'?: string;
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly 'x-codelist'?: keyof typeof codelists;
}

interface Schema {
  readonly $id: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}

const names: SchemaName[] = ['observation', 'numeral', 'provenance', 'finding', 'document', 'codelist', 'index', 'publication', 'change', 'tombstone', 'review', 'decision'];
const schema = (name: string): Schema => JSON.parse(read(`schemas/${name}.schema.json`)) as Schema;

/** The keys of an interface in model.ts, in order. */
function modelKeys(name: string): string[] {
  const body = read('pipeline/model.ts').split(`export interface ${name} {`)[1].split('\n}')[0];
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??:/gm)].map((match) => match[1]);
}

describe.each(names)('schemas/%s.schema.json', (name) => {
  const {$id, properties, required, additionalProperties} = schema(name);

  test('asks for every column and no other', () => {
    expect($id).toBe(`https://open-figures.example/schemas/${name}.schema.json`);
    expect(required).toEqual(Object.keys(properties));
    expect(additionalProperties).toBe(false);
  });

  test('describes every column in both languages', () => {
    for (const [column, property] of Object.entries(properties)) {
      const texts = [property.title, property['x-title-zh'], property.description, property['x-description-zh']];
      expect(texts.every(Boolean), column).toBe(true);
      expect(column).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
    }
  });

  test('compiles in strict mode', () => {
    expect(validator(name)({})).not.toEqual([]);
  });

  test('takes its codes from the vocabulary', () => {
    for (const property of Object.values(properties)) {
      const list = property['x-codelist'];
      if (!list || name === 'document') continue;
      expect(property.enum?.filter((code) => code !== null)).toEqual(codelists[list].map(({code}) => code));
    }
  });
});

test.each([
  ['Observation', 'observation', 'observations'],
  ['LedgerRow', 'numeral', 'numerals'],
  ['ProvenanceRow', 'provenance', 'provenance'],
  ['Finding', 'finding', 'findings'],
  ['DocumentRow', 'document', 'documents'],
  ['ReviewRow', 'decision', 'reviews'],
])('model %s, schema %s and table %s have the same columns in the same order', (model, name, table) => {
  const keys = modelKeys(model);
  expect(keys.length).toBeGreaterThan(2);
  expect(Object.keys(schema(name).properties)).toEqual(keys);
  expect(tables.find((known) => known.name === table)?.columns).toEqual(keys);
});

test('the doubt column takes every code of its list, in that order', () => {
  const all = codelists.doubt.map(({code}) => code);
  const {pattern} = schema('observation').properties.doubt;
  expect(pattern).toBe(`^(?:${all.join('|')})(?:;(?:${all.join('|')}))*$`);
  expect(joinDoubts([...all].reverse())).toBe(all.join(';'));
  expect(splitDoubts(all.join(';'))).toEqual(all);
  expect(joinDoubts([])).toBeNull();
  expect(splitDoubts(null)).toEqual([]);
});

test('codes are unique, snake_case and described in both languages', () => {
  for (const [list, codes] of Object.entries(codelists)) {
    expect(new Set(codes.map(({code}) => code)).size, list).toBe(codes.length);
    for (const {code, en, zh, definition_en, definition_zh} of codes) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect([en, zh, definition_en, definition_zh].every(Boolean), code).toBe(true);
    }
  }
});

test.each([
  ['0', true], ['-0', false], ['0.0', true], ['-0.0', false], ['-0.5', true], ['1.50', true], ['01', false], ['1.', false],
  ['.5', false], ['+1', false], ['1e3', false], ['1,000', false], ['１', false], ['830000000', true], ['-2.27', true], ['NaN', false],
])('decimal %s: %s', (text, isValid) => {
  expect(new RegExp(schema('observation').properties.value.pattern!, 'u').test(text)).toBe(isValid);
});

test.each([
  ['2022', true], ['2022-07', true], ['2022-09-30', true], ['2022-01/2022-09', true], ['2013/2017', true],
  ['2022-13', false], ['2022-7', false], ['2022-09-32', false], ['2022/', false], ['2022-Q3', false], ['22', false],
])('period %s: %s', (text, isValid) => {
  expect(new RegExp(schema('observation').properties.time_period.pattern!, 'u').test(text)).toBe(isValid);
});
