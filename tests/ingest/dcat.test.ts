/** The catalogue under the official shapes of DCAT-AP 3.0.1, and as a harvester goes through it. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Store} from 'n3';
import {describe, expect, test} from 'vitest';
import {readJsonLd, readTurtle, shaclResults} from '../support/linked-data.ts';
import {hasOfficial, readOfficial} from '../support/official.ts';
import {output, readJson} from './release.ts';

const shapes = ['shapes', 'shapes_recommended', 'range', 'ranges', 'mdr-vocabularies.shape', 'deprecateduris', 'dcat-ap-SHACL'];

/** What the shapes report and we leave as it is, with the reason. Everything else counts, warnings too. */
const excused: Readonly<Record<string, RegExp>> = {
  'one official shape wants SPDX’s algorithms under https, where its next line and SPDX itself have http': /^Violation NodeConstraintComponent algorithm .*ChecksumAlgorithmRestriction/,
  'the list of publishers is that of the EU’s own bodies': /^Warning NodeConstraintComponent publisher .*CorporateBodyRestriction/,
  'the list of places has no prefectures and counties of China; GB/T 2260 has': /^Warning Node(?:Kind)?ConstraintComponent spatial /,
  'places are named by their codes, not drawn': /^Warning MinCountConstraintComponent (?:bbox|centroid) /,
  'the kind of agent and of licence is for the owner to say': /^Warning MinCountConstraintComponent type /,
  'what all versions have in common is said once, in the catalogue': /^Warning MinCountConstraintComponent (?:keyword|spatial|temporal|theme) \S+\/v[\d.]+\/ /,
};

/** Codes of EU lists that exist; a catalogue may name no other. */
const codes: Readonly<Record<string, readonly string[]>> = {
  'access-right': ['PUBLIC', 'RESTRICTED', 'NON_PUBLIC'],
  country: ['CHN'],
  'data-theme': ['AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'INTR', 'JUST', 'REGI', 'SOCI', 'TECH', 'TRAN'],
  'file-type': ['CSV', 'JSON', 'PARQUET', 'ZIP'],
  frequency: ['ANNUAL', 'ANNUAL_2', 'BIENNIAL', 'BIMONTHLY', 'BIWEEKLY', 'DAILY', 'IRREG', 'MONTHLY', 'QUARTERLY', 'WEEKLY'],
  language: ['ENG', 'ZHO'],
  'planned-availability': ['AVAILABLE', 'EXPERIMENTAL', 'STABLE', 'TEMPORARY'],
};

const catalogues = ['dcat.jsonld', 'dcat-versions.jsonld'];
const read = (name: string): Promise<Store> => readJsonLd(readJson<object>(name, output));

/** A document with every occurrence of a text replaced. @throws where there is none */
function spoiled(from: string | RegExp, to: string): Promise<Store> {
  const text = readFileSync(join(output, 'dcat.jsonld'), 'utf8');
  if (text.search(from) < 0) throw new Error(`no ${String(from)}`);
  return readJsonLd(JSON.parse(text.replaceAll(new RegExp(from, 'g'), to)) as object);
}

async function violations(data: Store): Promise<string[]> {
  const all = await Promise.all(shapes.map(async (name) => shaclResults(readTurtle(readOfficial(`dcat-ap-3.0.1/${name}.ttl`)), data)));
  return all.flat().filter((result) => !Object.values(excused).some((form) => form.test(result)));
}

describe.skipIf(!hasOfficial)('under the official shapes (skipped without OPEN_FIGURES_CORPUS)', () => {
  test.each(catalogues)('%s breaks none', async (name) => {
    expect(await violations(await read(name))).toEqual([]);
  });

  test.each([
    ['no title', /"dct:title"/, '"dct:alternative"'],
    ['no licence document', /"dct:LicenseDocument"/, '"dct:Standard"'],
    ['no address of a file', /"dcat:accessURL"/, '"dcat:landingPage"'],
    ['a checksum without its value', /"spdx:checksumValue"/, '"rdfs:label"'],
    ['a size in words', /"xsd:nonNegativeInteger"/, '"xsd:string"'],
    ['a contact that is a word', /"vcard:Kind"/, '"foaf:Person"'],
  ])('%s is caught', async (_, from, to) => {
    expect((await violations(await spoiled(from, to))).filter((result) => result.startsWith('Violation'))).not.toEqual([]);
  });
});

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const objects = (data: Store, subject: string, predicate: string): string[] => data.getObjects(subject, predicate, null).map(({value}) => value);
const subjects = (data: Store, type: string): string[] => data.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${dcat}${type}`, null).map(({value}) => value);

/** What a harvester would stumble over. */
function obstacles(data: Store): string[] {
  const base = objects(data, subjects(data, 'Catalog')[0] ?? '', 'http://xmlns.com/foaf/0.1/homepage')[0];
  const authority = /^http:\/\/publications\.europa\.eu\/resource\/authority\/([\w-]+)\/(\w+)$/;
  const terms = data.getQuads(null, null, null, null).flatMap(({subject, object}) => [subject.value, object.value]);
  return [
    ...subjects(data, 'Dataset').filter((id) => /v\d+\.\d+/.test(id) || objects(data, id, `${dct}identifier`)[0] !== id).map((id) => `${id} is no lasting identity`),
    ...terms.flatMap((term) => { const [, list, code] = authority.exec(term) ?? []; return list !== undefined && !codes[list]?.includes(code) ? [`${list} has no ${code}`] : []; }),
    ...subjects(data, 'Distribution').flatMap((id) => fileFaults(data, id, base)),
  ];
}

/** A distribution whose file is not there, or is another. */
function fileFaults(data: Store, id: string, base: string): string[] {
  const [url] = objects(data, id, `${dcat}downloadURL`);
  const file = join(output, url.slice(base.length));
  if (!url.startsWith(base) || !existsSync(file)) return [`${url} is not there`];
  const bytes = readFileSync(file);
  const [checksum] = data.getObjects(id, 'http://spdx.org/rdf/terms#checksum', null);
  const [sum] = data.getObjects(checksum, 'http://spdx.org/rdf/terms#checksumValue', null);
  const isSame = sum.value === createHash('sha256').update(bytes).digest('hex') && objects(data, id, `${dcat}byteSize`)[0] === String(bytes.length);
  return isSame ? [] : [`${url} is another file`];
}

test('a harvester finds one dataset that keeps its identity, and every file as described', async () => {
  const data = await read('dcat.jsonld');
  expect(subjects(data, 'Dataset')).toHaveLength(1);
  expect(subjects(data, 'Distribution').length).toBeGreaterThan(10);
  expect(objects(data, subjects(data, 'Dataset')[0], `${dcat}version`)).toEqual(['1.1.0']);
  expect(obstacles(data)).toEqual([]);
});

test.each([
  ['an identity with a version', /#dataset"/, 'v1.1.0/"', 'no lasting identity'],
  ['a code that no list has', /frequency\/IRREG/, 'frequency/SOMETIMES', 'frequency has no SOMETIMES'],
  ['a file that is not there', /latest\/observations\.csv"/, 'latest/figures.csv"', 'is not there'],
  ['another checksum', /"@value": "[0-9a-f]{60}/, `"@value": "${'0'.repeat(60)}`, 'is another file'],
])('%s is caught', async (_, from, to, obstacle) => {
  expect(obstacles(await spoiled(from, to)).join('\n')).toContain(obstacle);
});

test('the versions hang together: each has the one before, all are of the dataset and in its series', async () => {
  const data = await read('dcat-versions.jsonld');
  const versions = subjects(data, 'Dataset').sort();
  const [series] = subjects(data, 'DatasetSeries');
  const [dataset] = subjects(await read('dcat.jsonld'), 'Dataset');
  expect(versions.map((id) => [objects(data, id, `${dcat}version`), objects(data, id, `${dcat}prev`), objects(data, id, `${dcat}isVersionOf`), objects(data, id, `${dcat}inSeries`)])).toEqual([
    [['1.0.0'], [], [dataset], [series]], [['1.1.0'], [versions[0]], [dataset], [series]],
  ]);
});
