/**
 * `dcat.jsonld`: what portals harvest (DCAT 3, DCAT-AP 3.0.1). It lists one dataset, whose address has no version and
 * never changes: harvesters make one record of each dataset that they find. Versions have a file of their own.
 */
import {catalogId, contactId, datasetId, publisherId, seriesId} from '../addresses.ts';
import type {FileInfo, ReleaseFiles, Site, SiteFile} from '../format.ts';
import {overviewOf} from '../overview.ts';
import {agents, concepts, distribution, languages, series} from './dcat-parts.ts';
import {authority, both, chinese, context, dateTime, english} from './dcat-terms.ts';

/** `dcat.jsonld`, with these files as distributions. */
export function dcat(downloads: readonly FileInfo[]): SiteFile {
  return {
    path: 'dcat.jsonld',
    mediaType: 'application/ld+json',
    title_en: 'Catalogue for harvesters (DCAT-AP 3.0.1)',
    title_zh: '供采集的目录(DCAT-AP 3.0.1)',
    *make(site) {
      const {publication, files} = site;
      const there = downloads.filter(({path}) => files.names.includes(path));
      const distributions = there.map((file) => distribution(publication, `${publication.base_url}latest/`, files, file));
      const graph = [catalog(site), dataset(site, distributions), series(publication), ...distributions, ...agents(publication), ...concepts(publication)];
      yield `${JSON.stringify({'@context': context, '@graph': graph}, null, 2)}\n`;
    },
  };
}

function catalog({publication, index: {versions}}: Site): object {
  return {
    '@id': catalogId(publication),
    '@type': 'dcat:Catalog',
    'dct:title': both(publication.title_en, publication.title_zh),
    'dct:description': both(publication.description_en, publication.description_zh),
    'dct:publisher': {'@id': publisherId(publication)},
    'dct:license': {'@id': publication.license_url},
    'dct:language': languages,
    'dct:issued': dateTime(versions[0].released_at),
    'dct:modified': dateTime(versions.at(-1)!.released_at),
    'dcat:themeTaxonomy': {'@id': authority('data-theme')},
    'dct:spatial': {'@id': authority('country', 'CHN')},
    'foaf:homepage': {'@id': publication.base_url},
    'dcat:dataset': {'@id': datasetId(publication)},
  };
}

function dataset({publication, index: {versions}, files}: Site, distributions: readonly {readonly '@id': string}[]): object {
  const {version, released_at, reason_en, reason_zh} = versions.at(-1)!;
  return {
    '@id': datasetId(publication),
    '@type': 'dcat:Dataset',
    'dct:identifier': datasetId(publication),
    'dct:title': both(publication.title_en, publication.title_zh),
    'dct:description': both(publication.description_en, publication.description_zh),
    'dcat:keyword': [...publication.keywords_en.map(english), ...publication.keywords_zh.map(chinese)],
    'dcat:theme': publication.themes.map((theme) => ({'@id': authority('data-theme', theme)})),
    'dct:publisher': {'@id': publisherId(publication)},
    'dct:creator': {'@id': publisherId(publication)},
    'dcat:contactPoint': {'@id': contactId(publication)},
    'dct:accessRights': {'@id': authority('access-right', 'PUBLIC')},
    'dct:accrualPeriodicity': {'@id': authority('frequency', publication.frequency)},
    'dct:language': languages,
    'dct:issued': dateTime(versions[0].released_at),
    'dct:modified': dateTime(released_at),
    'dcat:version': version,
    'owl:versionInfo': version,
    'adms:versionNotes': both(reason_en, reason_zh),
    'dcat:inSeries': {'@id': seriesId(publication)},
    'dcat:landingPage': {'@id': `${publication.base_url}latest/`},
    'foaf:page': {'@id': `${publication.base_url}latest/README.md`},
    'dct:provenance': {'@type': 'dct:ProvenanceStatement', 'rdfs:label': both('Every figure with its characters in the source text; see prov.jsonld.', '每个数字均附原文字位,详见 prov.jsonld。')},
    ...coverage(files),
    'dcat:distribution': distributions.map((each) => ({'@id': each['@id']})),
  };
}

/** When and where: China by its EU code, the areas of the documents by GB/T 2260. */
function coverage(files: ReleaseFiles): object {
  const {start, end, areas} = overviewOf(files);
  const locations = areas.map(({code, zh}) => ({'@type': 'dct:Location', 'dct:identifier': code, 'skos:prefLabel': chinese(zh)}));
  return {
    ...(start === null ? {} : {'dct:temporal': {'@type': 'dct:PeriodOfTime', 'dcat:startDate': date(start), 'dcat:endDate': date(end!)}}),
    'dct:spatial': [{'@id': authority('country', 'CHN')}, ...locations],
  };
}

function date(value: string): object {
  return {'@type': 'xsd:date', '@value': value};
}
