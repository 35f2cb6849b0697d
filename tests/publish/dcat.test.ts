/** The catalogue that portals harvest. */
import {describe, expect, test} from 'vitest';
import type {PublicationFacts, Site} from '../../pipeline/publish/format.ts';
import {formats, siteFiles} from '../../pipeline/publish/formats.ts';
import type {ReleaseEntry} from '../../pipeline/model.ts';
import {bytesOf, edition, make, ownArticles, tablesOf} from '../support/release.ts';

type Node = Readonly<Record<string, any>>;
const files = await make(tablesOf(ownArticles()), formats);

function entry(version: string): ReleaseEntry {
  const {counts, change, reason_en, reason_zh} = edition();
  return {version, released_at: `2026-01-0${version[0]}T08:00:00Z`, change, reason_en, reason_zh, files: 1, sha256: '0'.repeat(64), ...counts};
}

async function graphOf(path: string, versions: readonly string[], publication: PublicationFacts = edition().publication): Promise<Node[]> {
  const site: Site = {index: {latest: versions.at(-1)!, versions: versions.map(entry)}, publication, files, versionFiles: () => files};
  const file = siteFiles.find((each) => each.path === path)!;
  return (JSON.parse((await bytesOf(file.make(site))).toString()) as Node)['@graph'] as Node[];
}

const ofType = (graph: readonly Node[], type: string): Node[] => graph.filter((node) => [node['@type']].flat().includes(type));

describe('dcat.jsonld', () => {
  test('holds one dataset, whose address no version changes', async () => {
    const before = ofType(await graphOf('dcat.jsonld', ['1.0.0']), 'dcat:Dataset');
    const after = ofType(await graphOf('dcat.jsonld', ['1.0.0', '2.0.0']), 'dcat:Dataset');
    expect([before.length, after.length]).toEqual([1, 1]);
    expect(after[0]['@id']).toBe(before[0]['@id']);
    expect(after[0]['dct:identifier']).toBe('https://open-figures.example/#dataset');
    expect([before[0]['dcat:version'], after[0]['dcat:version'], after[0]['owl:versionInfo']]).toEqual(['1.0.0', '2.0.0', '2.0.0']);
    expect(after[0]['dct:issued']['@value']).toBe('2026-01-01T08:00:00Z');
    expect(after[0]['dct:modified']['@value']).toBe('2026-01-02T08:00:00Z');
  });

  test('gives every distribution its checksum, size and licence at the stable address', async () => {
    const distributions = ofType(await graphOf('dcat.jsonld', ['1.0.0']), 'dcat:Distribution');
    expect(distributions.length).toBeGreaterThan(12);
    for (const node of distributions) {
      const [, name] = /^https:\/\/open-figures\.example\/latest\/(.+)$/.exec(node['dcat:downloadURL']['@id'])!;
      expect(node['spdx:checksum']['spdx:checksumValue']['@value']).toBe(files.sha256(name));
      expect(node['dcat:byteSize']['@value']).toBe(String(files.size(name)));
      expect(node['dct:format']['@id']).toMatch(/\/file-type\/(?:CSV|JSON|PARQUET|ZIP)$/);
      expect(node['dct:license']['@id']).toBe('https://creativecommons.org/licenses/by/4.0/');
    }
  });

  test('leads nowhere that it does not describe, but to files and pages of the site, mail and media types', async () => {
    const graph = await graphOf('dcat.jsonld', ['1.0.0']);
    const known = new Set(graph.map((node) => node['@id'] as string));
    const used = [...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id).filter((id) => !known.has(id));
    const dangling = used.filter((id) => !/^(?:https:\/\/open-figures\.example\/latest\/|mailto:|https:\/\/www\.iana\.org\/|spdx:|http:\/\/publications\.europa\.eu\/resource\/authority\/(?:file-type|[a-z-]+$))/.test(id));
    expect(dangling).toEqual([]);
  });

  test('lies where its owner says', async () => {
    const graph = await graphOf('dcat.jsonld', ['1.0.0'], {...edition().publication, base_url: 'https://data.example/x/', publisher_url: 'https://bureau.example/'});
    expect(JSON.stringify(graph)).not.toContain('open-figures.example/');
    expect(ofType(graph, 'dcat:Catalog')[0]['@id']).toBe('https://data.example/x/#catalog');
    expect(ofType(graph, 'foaf:Agent')[0]['foaf:homepage']['@id']).toBe('https://bureau.example/');
  });

  test('has time, place, themes and frequency', async () => {
    const [dataset] = ofType(await graphOf('dcat.jsonld', ['1.0.0']), 'dcat:Dataset');
    expect(dataset['dct:temporal']).toMatchObject({'dcat:startDate': {'@value': '2021-01-01'}, 'dcat:endDate': {'@value': '2022-12-31'}});
    expect(dataset['dct:spatial'][1]).toMatchObject({'dct:identifier': '371600'});
    expect(dataset['dcat:theme']).toHaveLength(3);
    expect(dataset['dct:accrualPeriodicity']['@id']).toMatch(/frequency\/IRREG$/);
    expect(dataset['dcat:inSeries']['@id']).toBe('https://open-figures.example/#series');
  });
});

describe('dcat-versions.jsonld', () => {
  test('holds every version, each linked to the one before and to the dataset', async () => {
    const graph = await graphOf('dcat-versions.jsonld', ['1.0.0', '2.0.0', '3.0.0']);
    const versions = ofType(graph, 'dcat:Dataset');
    expect(versions.map((node) => node['@id'])).toEqual(['1.0.0', '2.0.0', '3.0.0'].map((version) => `https://open-figures.example/v${version}/`));
    expect(versions.map((node) => node['dcat:prev']?.['@id'] ?? null)).toEqual([null, ...versions.slice(0, 2).map((node) => node['@id'])]);
    const [series] = ofType(graph, 'dcat:DatasetSeries');
    expect([series['dcat:first']['@id'], series['dcat:last']['@id']]).toEqual([versions[0]['@id'], versions[2]['@id']]);
    for (const node of versions) {
      expect(node['dcat:isVersionOf']['@id']).toBe('https://open-figures.example/#dataset');
      expect(node['dcat:inSeries']['@id']).toBe(series['@id']);
    }
  });
});
