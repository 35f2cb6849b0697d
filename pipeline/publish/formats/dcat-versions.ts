/** `dcat-versions.jsonld`: every version as a dataset of its own in the series, beside the catalogue that is harvested. */
import {contactId, datasetId, publisherId, seriesId, versionUrl} from '../addresses.ts';
import type {FileInfo, Site, SiteFile} from '../format.ts';
import {agents, concepts, distribution, series} from './dcat-parts.ts';
import {both, context, dateTime} from './dcat-terms.ts';

/** `dcat-versions.jsonld`, with these files as distributions where a version has them. */
export function dcatVersions(downloads: readonly FileInfo[]): SiteFile {
  return {
    path: 'dcat-versions.jsonld',
    mediaType: 'application/ld+json',
    title_en: 'All versions (DCAT 3)',
    title_zh: '全部版本(DCAT 3)',
    *make(site) {
      const {publication, index: {versions}} = site;
      const members = versions.map((_, at) => version(site, at, downloads));
      const ends = {'dcat:first': {'@id': versionUrl(publication, versions[0].version)}, 'dcat:last': {'@id': versionUrl(publication, versions.at(-1)!.version)}};
      const graph = [{...series(publication), ...ends}, ...members, ...agents(publication), ...concepts(publication)];
      yield `${JSON.stringify({'@context': context, '@graph': graph}, null, 2)}\n`;
    },
  };
}

function version(site: Site, at: number, downloads: readonly FileInfo[]): object {
  const {publication, index: {versions}} = site;
  const {version: number, released_at, reason_en, reason_zh} = versions[at];
  const files = site.versionFiles(number);
  return {
    '@id': versionUrl(publication, number),
    '@type': 'dcat:Dataset',
    'dct:title': both(`${publication.title_en} ${number}`, `${publication.title_zh} ${number}`),
    'dct:description': both(reason_en, reason_zh),
    'dcat:version': number,
    'owl:versionInfo': number,
    'dct:issued': dateTime(released_at),
    'dct:publisher': {'@id': publisherId(publication)},
    'dcat:contactPoint': {'@id': contactId(publication)},
    'dcat:isVersionOf': {'@id': datasetId(publication)},
    'dcat:inSeries': {'@id': seriesId(publication)},
    ...(at === 0 ? {} : {'dcat:prev': {'@id': versionUrl(publication, versions[at - 1].version)}}),
    'dcat:distribution': downloads.filter(({path}) => files.names.includes(path)).map((file) => distribution(publication, versionUrl(publication, number), files, file)),
  };
}
