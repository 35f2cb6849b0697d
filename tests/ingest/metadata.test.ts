/** What the descriptions of a release say, each held to the others and to the rows. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {readJsonLd} from '../support/linked-data.ts';
import type {Row} from './release.ts';
import {csvRows, latest, output, readJson, spoil} from './release.ts';

interface Measurement {
  readonly metric: 'rows' | 'nulls';
  readonly file: string;
  readonly column?: string;
  readonly where?: Row;
  readonly value: number;
}

interface Coverage {
  readonly ref_area: string | null;
  readonly time_period: string | null;
  readonly indicator: string;
  readonly observations: number;
}

const text = (name: string, folder: string): string => readFileSync(join(folder, name), 'utf8');

/** What one name of a fact says in each description; they must all be equal. */
function statements(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const [datapackage, schemaOrg, catalogue] = ['datapackage.json', 'schema.org.jsonld', 'catalog.zh.json'].map((name) => readJson<Record<string, any>>(name, folder));
  const citation = parse(text('CITATION.cff', folder)) as Record<string, any>;
  const quality = readJson<Record<string, unknown>>('quality.json', folder);
  const readme = text('README.md', folder);
  const dcat = readJson<{'@graph': Record<string, any>[]}>('dcat.jsonld', output)['@graph'];
  const dataset = dcat.find((node) => node['@type'] === 'dcat:Dataset')!;
  const licences = dcat.filter((node) => node['@type'] === 'dcat:Distribution').map((node) => node['dct:license']['@id'] as string);
  return {
    version: [readJson<{latest: string}>('index.json', output).latest, datapackage.version, schemaOrg.version, catalogue.版本, citation.version, quality.version, dataset['dcat:version'], /^Version (\S+),/m.exec(readme)?.[1]],
    licence: [datapackage.licenses[0].path, schemaOrg.license, ...licences, text('LICENSE', folder).includes(datapackage.licenses[0].path) && datapackage.licenses[0].path],
    'name of the licence': [datapackage.licenses[0].name, citation.license],
    identity: [datapackage.id, schemaOrg['@id'], catalogue.标识符, dataset['@id'], dataset['dct:identifier']],
    contact: [datapackage.contributors[1].email, schemaOrg.publisher.contactPoint.email, catalogue.联系方式.邮箱, citation.contact[0].email, readme.includes(datapackage.contributors[1].email) && datapackage.contributors[1].email],
    date: [datapackage.created.slice(0, 10), schemaOrg.datePublished, catalogue.更新时间.slice(0, 10), citation['date-released'], dataset['dct:modified']['@value'].slice(0, 10)],
    'how often': [catalogue.更新频率, dataset['dct:accrualPeriodicity']['@id'].endsWith('/IRREG') && '不定期'],
  };
}

/** Facts that are told in more than one way. */
const contradictions = (folder: string): string[] => Object.entries(statements(folder)).filter(([, values]) => new Set(values).size !== 1 || !values[0]).map(([name]) => name);

test('every description says the same', () => {
  expect(contradictions(latest)).toEqual([]);
});

test.each([
  ['datapackage.json', '"version": "1.1.0"', '"version": "1.2.0"', 'version'],
  ['CITATION.cff', '1.1.0', '1.0.0', 'version'],
  ['schema.org.jsonld', 'licenses/by/4.0/', 'licenses/by-nc/4.0/', 'licence'],
  ['CITATION.cff', 'CC-BY-4.0', 'CC0-1.0', 'name of the licence'],
  ['catalog.zh.json', '/#dataset', '/v1.1.0/', 'identity'],
  ['README.md', /[\w.]+@[\w.-]+/g, 'nobody', 'contact'],
  ['schema.org.jsonld', /"datePublished": "\d{4}/, '"datePublished": "1999', 'date'],
  ['catalog.zh.json', '不定期', '每日', 'how often'],
])('%s, spoiled by %s → %s, is caught', (name, from, to, fact) => {
  expect(contradictions(spoil(name, (before) => before.replace(from, to)))).toEqual([fact]);
});

/** Counts of `quality.json` that a recount does not give. */
function miscounts(folder: string): string[] {
  const {measurements, coverage} = readJson<{measurements: Measurement[]; coverage: Coverage[]}>('quality.json', folder);
  const tables = new Map([...new Set(measurements.map(({file}) => file))].map((file) => [file, csvRows(file, folder)]));
  const counted = ({metric, file, column, where = {}}: Measurement): number => tables.get(file)!.filter((row) =>
    (metric === 'nulls' ? row[column!] === '' : Object.entries(where).every(([name, code]) => row[name].split(';').includes(code)))).length;
  const covered = ({ref_area, time_period, indicator}: Coverage): number => tables.get('observations.csv')!.filter((row) =>
    row.ref_area === (ref_area ?? '') && row.time_period === (time_period ?? '') && row.indicator === indicator).length;
  return [
    ...measurements.filter((measurement) => counted(measurement) !== measurement.value).map(({metric, file, column, where}) => [metric, file, column, JSON.stringify(where)].join(' ')),
    ...coverage.filter((each) => covered(each) !== each.observations).map(({indicator}) => `coverage of ${indicator}`),
    ...(coverage.reduce((sum, {observations}) => sum + observations, 0) === tables.get('observations.csv')!.length ? [] : ['coverage of all']),
  ];
}

describe('quality.json', () => {
  test('counts what a recount gives, gaps and coverage too', async () => {
    expect(miscounts(latest)).toEqual([]);
    expect((await readJsonLd(readJson<object>('quality.json'))).countQuads(null, 'http://www.w3.org/ns/dqv#value', null, null)).toBeGreaterThan(100);
  });

  test.each([
    ['"file":"observations.csv","value":', '"file":"observations.csv","value":1', 'rows observations.csv'],
    [/"column":"subject","value":/, '"column":"subject","value":1', 'nulls observations.csv subject'],
    [/"observations":\d/, '"observations":0', 'coverage of all'],
  ])('spoiled by %s → %s, it is caught', (from, to, fault) => {
    expect(miscounts(spoil('quality.json', (before) => before.replace(from, to))).join('\n')).toContain(fault);
  });
});

/** The vocabularies that descriptions may use: standards, and no terms or axioms of our own. */
const vocabularies = [
  'http://www.w3.org/ns/dcat#', 'http://purl.org/dc/terms/', 'http://www.w3.org/ns/prov#', 'http://www.w3.org/ns/dqv#', 'http://www.w3.org/2004/02/skos/core#',
  'http://spdx.org/rdf/terms#', 'http://www.w3.org/2006/vcard/ns#', 'http://xmlns.com/foaf/0.1/', 'http://www.w3.org/ns/adms#', 'http://data.europa.eu/r5r/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://www.w3.org/2000/01/rdf-schema#', 'http://www.w3.org/2002/07/owl#versionInfo', 'https://schema.org/',
];
/** What DQV has no word for: which column a count is of, of which rows, and what the rows cover. */
const own = /\/quality\.json#(?:column|where|coverage)$/;

const foreign = async (document: object): Promise<string[]> => (await readJsonLd(document)).getPredicates(null, null, null)
  .map(({value}) => value).filter((predicate) => !vocabularies.some((vocabulary) => predicate.startsWith(vocabulary)) && !own.test(predicate));

test.each([['dcat.jsonld', output], ['dcat-versions.jsonld', output], ['schema.org.jsonld', latest], ['prov.jsonld', latest], ['quality.json', latest]])('%s uses standard vocabularies alone', async (name, folder) => {
  expect(await foreign(readJson<object>(name, folder))).toEqual([]);
});

test('a vocabulary of our own would be caught', async () => {
  expect(await foreign({'@id': 'https://a.example/', 'http://www.w3.org/2002/07/owl#equivalentClass': {'@id': 'https://b.example/'}})).toHaveLength(1);
});
