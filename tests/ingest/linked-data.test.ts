/** schema.org and PROV as a JSON-LD processor reads them. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readJsonLd} from '../support/linked-data.ts';
import {csvRows, latest, readJson, spoil} from './release.ts';

interface Dataset {
  readonly [property: string]: unknown;
  readonly name: string;
  readonly description: string;
  readonly temporalCoverage: string;
  readonly version: string;
  readonly distribution: readonly {readonly contentUrl: string; readonly encodingFormat: string; readonly sha256?: string}[];
}

/** What Google’s documentation of Dataset asks for, and what it recommends. */
const wanted = [
  'name', 'description', 'alternateName', 'creator', 'identifier', 'keywords', 'license', 'isAccessibleForFree', 'temporalCoverage',
  'spatialCoverage', 'variableMeasured', 'version', 'url', 'includedInDataCatalog', 'distribution',
];

/** What a dataset search would miss or reject. */
function searchFaults(folder: string): string[] {
  const dataset = readJson<Dataset>('schema.org.jsonld', folder);
  return [
    ...wanted.filter((property) => dataset[property] === undefined || dataset[property] === null || dataset[property] === ''),
    ...([...dataset.description].length < 50 || [...dataset.description].length > 5000 ? ['description of 50 to 5000 characters'] : []),
    ...(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(dataset.temporalCoverage) ? [] : ['temporalCoverage as an interval']),
    ...dataset.distribution.flatMap(({contentUrl, encodingFormat, sha256}) => {
      const file = join(folder, contentUrl.split(`/v${dataset.version}/`)[1] ?? '');
      const isThere = /^[a-z]+\/[\w.+-]+(?:;[\w=.]+)?$/.test(encodingFormat) && existsSync(file);
      return isThere && (sha256 === undefined || sha256 === sha256Of(file)) ? [] : [`distribution ${contentUrl}`];
    }),
  ];
}

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('schema.org.jsonld', () => {
  test('is JSON-LD, and has what dataset searches ask for', async () => {
    const data = await readJsonLd(readJson<object>('schema.org.jsonld'));
    expect(data.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'https://schema.org/Dataset', null)).toHaveLength(1);
    expect(searchFaults(latest)).toEqual([]);
  });

  test.each([
    ['"license"', '"licence"', 'license'],
    [/"description": "[^"]*"/, '"description": "short"', 'description of 50 to 5000 characters'],
    [/"temporalCoverage": "[^"]*"/, '"temporalCoverage": "2022年"', 'temporalCoverage as an interval'],
    ['/observations.csv"', '/figures.csv"', 'figures.csv'],
    [/"sha256": "\w{4}/, '"sha256": "0000', 'distribution'],
  ])('spoiled by %s → %s, it is caught', (from, to, fault) => {
    expect(searchFaults(spoil('schema.org.jsonld', (text) => text.replace(from, to))).join('\n')).toContain(fault);
  });
});

const prov = 'http://www.w3.org/ns/prov#';

/** Where the provenance says other than the documents that the release has. */
async function provenanceFaults(folder: string): Promise<string[]> {
  const data = await readJsonLd(readJson<object>('prov.jsonld', folder));
  const [release] = data.getSubjects(`${prov}wasAttributedTo`, null, null);
  const sources = data.getObjects(release, `${prov}wasDerivedFrom`, null);
  const known = new Map(csvRows('documents.csv', folder).map(({document_id, sha256}) => [document_id, sha256]));
  const found = sources.map((source) => {
    const [id] = data.getObjects(source, 'http://purl.org/dc/terms/identifier', null);
    const [checksum] = data.getObjects(source, 'http://spdx.org/rdf/terms#checksum', null);
    return [id?.value, checksum && data.getObjects(checksum, 'http://spdx.org/rdf/terms#checksumValue', null)[0]?.value] as const;
  });
  return [
    ...(found.length === known.size ? [] : [`${found.length} sources of ${known.size} documents`]),
    ...found.filter(([id, sum]) => known.get(id) !== sum).map(([id]) => `${id}: another checksum`),
    ...(data.getObjects(release, `${prov}wasGeneratedBy`, null).length === 1 ? [] : ['no activity']),
  ];
}

describe('prov.jsonld', () => {
  test('leads from the release to the checksum of every text', async () => {
    expect(await provenanceFaults(latest)).toEqual([]);
  });

  test.each([
    [/"@value":"[0-9a-f]{64}"/, `"@value":"${'0'.repeat(64)}"`, 'another checksum'],
    ['"prov:wasGeneratedBy"', '"prov:wasInformedBy"', 'no activity'],
    [/,\{"@id":"[^"]*#document=made-up"\}/, '', 'sources of'],
  ])('spoiled by %s → %s, it is caught', async (from, to, fault) => {
    expect((await provenanceFaults(spoil('prov.jsonld', (text) => text.replace(from, to)))).join('\n')).toContain(fault);
  });

  test('a word that no context defines is caught', async () => {
    const document = readJson<Record<string, unknown>>('prov.jsonld');
    await expect(readJsonLd({...document, '@graph': [{'@id': 'https://a.example/', derivedFrom: 'x'}]})).rejects.toThrow();
    await expect(readJsonLd({...document, '@context': 'https://elsewhere.example/context'})).rejects.toThrow();
  });
});
