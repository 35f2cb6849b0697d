/** `schema.org.jsonld`: the release for dataset search engines (schema.org Dataset, as Google asks for it). */
import {catalogId, datasetId, releaseUrl} from '../addresses.ts';
import type {Edition, FileInfo, Format, PublicationFacts, ReleaseFiles} from '../format.ts';
import {overviewOf} from '../overview.ts';

/** `schema.org.jsonld`, with these files as downloads. */
export function schemaOrg(downloads: readonly FileInfo[]): Format {
  return {
    path: 'schema.org.jsonld',
    mediaType: 'application/ld+json',
    title_en: 'Description for dataset search (schema.org)',
    title_zh: '数据集搜索描述(schema.org)',
    *make(edition, files) {
      yield `${JSON.stringify(dataset(edition, files, downloads), null, 2)}\n`;
    },
  };
}

function dataset(edition: Edition, files: ReleaseFiles, downloads: readonly FileInfo[]): object {
  const {publication, version, released_at} = edition;
  const {start, end, areas, indicators} = overviewOf(files);
  const publisher = organisation(publication);
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': datasetId(publication),
    identifier: datasetId(publication),
    name: publication.title_en,
    alternateName: publication.title_zh,
    description: `${publication.description_en} ${publication.description_zh}`,
    url: `${publication.base_url}latest/`,
    version,
    datePublished: released_at.slice(0, 10),
    inLanguage: ['zh', 'en'],
    keywords: [...publication.keywords_en, ...publication.keywords_zh],
    license: publication.license_url,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    includedInDataCatalog: {'@type': 'DataCatalog', '@id': catalogId(publication), name: publication.publisher_en, url: publication.base_url},
    ...(start === null ? {} : {temporalCoverage: `${start}/${end}`}),
    spatialCoverage: areas.map(({code, zh}) => ({'@type': 'Place', name: zh, identifier: {'@type': 'PropertyValue', propertyID: 'GB/T 2260', value: code}})),
    variableMeasured: indicators.map(({code, zh, en}) => ({'@type': 'PropertyValue', propertyID: code, name: en, alternateName: zh})),
    distribution: downloads.map((file) => download(edition, files, file)),
  };
}

function organisation({publisher_en, publisher_zh, publisher_url, contact_name, contact_email}: PublicationFacts): object {
  return {
    '@type': 'Organization',
    name: publisher_en,
    ...(publisher_zh === publisher_en ? {} : {alternateName: publisher_zh}),
    ...(publisher_url === null ? {} : {url: publisher_url}),
    contactPoint: {'@type': 'ContactPoint', contactType: 'data', name: contact_name, email: contact_email},
  };
}

/** Size and checksum where the file is there already: the archive of all files is made last. */
function download(edition: Edition, files: ReleaseFiles, {path, mediaType, title_en}: FileInfo): object {
  const made = files.names.includes(path) ? {contentSize: `${files.size(path)} B`, sha256: files.sha256(path)} : {};
  return {'@type': 'DataDownload', name: title_en, encodingFormat: mediaType, contentUrl: `${releaseUrl(edition)}${path}`, ...made};
}
