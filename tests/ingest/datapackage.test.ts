/** `datapackage.json` under the official schemas of Data Package 2.0 and 1.0, and against the files that it describes. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import addFormats from 'ajv-formats';
import {describe, expect, test} from 'vitest';
import {hasOfficial, readOfficial} from '../support/official.ts';
import {csvRecords, latest, readJson, spoil} from './release.ts';

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: {readonly resource: string; readonly fields: readonly string[]};
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {readonly fields: readonly {readonly name: string}[]; readonly primaryKey?: readonly string[]; readonly uniqueKeys?: readonly (readonly string[])[]; readonly foreignKeys?: readonly ForeignKey[]};
}

type Package = Readonly<Record<string, unknown>> & {readonly resources: readonly Resource[]};

const descriptor = readJson<Package>('datapackage.json');

/** What an official schema has against a descriptor. */
function schemaErrors(version: string, document: unknown): string[] {
  const ajv = new Ajv({strict: false, allErrors: true, logger: false});
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  const validate = ajv.compile(JSON.parse(readOfficial(`frictionless-${version}/datapackage.json`)) as object);
  return validate(document) ? [] : validate.errors!.map(({instancePath, message}) => `${instancePath} ${message}`);
}

/** Where a folder is not what its descriptor says: sizes, checksums, headers, keys and references. */
function folderErrors(folder: string): string[] {
  const {resources} = readJson<Package>('datapackage.json', folder);
  return resources.flatMap((resource) => {
    const {path, bytes, hash, schema} = resource;
    const content = readFileSync(join(folder, path));
    const [header, ...records] = csvRecords(path, folder);
    const key = schema.primaryKey ?? schema.uniqueKeys?.[0] ?? [];
    const keys = keysOf(resource, key, folder);
    const rules: [string, boolean][] = [
      ['size', content.length !== bytes],
      ['checksum', `sha256:${createHash('sha256').update(content).digest('hex')}` !== hash],
      ['header', header.join() !== schema.fields.map(({name}) => name).join()],
      ['primary key', key.length === 0 || new Set(keys).size !== records.length],
      ...(schema.foreignKeys ?? []).map((key): [string, boolean] => [`foreign key ${key.fields.join()}`, hasLostReference(resource, key, resources, folder)]),
    ];
    return rules.filter(([, isBroken]) => isBroken).map(([rule]) => `${path}: ${rule}`);
  });
}

function keysOf({path, schema}: Resource, columns: readonly string[], folder: string): string[] {
  const at = columns.map((column) => schema.fields.findIndex(({name}) => name === column));
  return csvRecords(path, folder).slice(1).map((cells) => JSON.stringify(at.map((index) => cells[index])));
}

function hasLostReference(resource: Resource, {fields, reference}: ForeignKey, resources: readonly Resource[], folder: string): boolean {
  const target = reference.resource === '' ? resource : resources.find(({name}) => name === reference.resource);
  if (target === undefined) return true;
  const known = new Set(keysOf(target, reference.fields, folder)).add(JSON.stringify(fields.map(() => '')));
  return keysOf(resource, fields, folder).some((key) => !known.has(key));
}

describe.skipIf(!hasOfficial)('under the official schemas (skipped without OPEN_FIGURES_CORPUS)', () => {
  test.each(['2.0', '1.0'])('%s', (version) => {
    expect(schemaErrors(version, descriptor)).toEqual([]);
  });

  const [first, ...others] = descriptor.resources;
  test.each([
    ['no resources', {...descriptor, resources: []}],
    ['a resource without a path', {...descriptor, resources: [{...first, path: undefined}, ...others]}],
    ['a path that leads out', {...descriptor, resources: [{...first, path: '../secret.csv'}, ...others]}],
    ['a field without a name', {...descriptor, resources: [{...first, schema: {fields: [{type: 'string'}]}}, ...others]}],
    ['a licence without a name', {...descriptor, licenses: [{title: 'free'}]}],
  ])('%s is caught', (_, spoiled) => {
    const plain: unknown = JSON.parse(JSON.stringify(spoiled));
    expect([schemaErrors('2.0', plain).length > 0, schemaErrors('1.0', plain).length > 0]).toEqual([true, true]);
  });
});

test('the files are as described', () => {
  expect(descriptor.resources.map(({path}) => path)).toEqual(expect.arrayContaining(['observations.csv', 'documents.csv', 'codelists.csv']));
  expect(folderErrors(latest)).toEqual([]);
});

test.each([
  ['a cell', 'observations.csv', ',1087,', ',1088,', 'observations.csv: checksum'],
  ['a header', 'observations.csv', ',value,', ',amount,', 'observations.csv: header'],
  ['a row twice', 'numerals.csv', /(\r\n[^\r]*)\r\n$/, '$1$1\r\n', 'numerals.csv: primary key'],
  ['a reference to nothing', 'observations.csv', /,binzhou-sti-2022#char=\d+,/, ',binzhou-sti-2022#char=99999,', 'observations.csv: foreign key'],
])('%s that is spoiled is caught', (_, name, from, to, error) => {
  expect(folderErrors(spoil(name, (text) => text.replace(from, to))).join('\n')).toContain(error);
});
