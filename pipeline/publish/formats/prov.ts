/**
 * `prov.jsonld`: where the release came from (W3C PROV-O): the documents with the checksums of their raw texts, the
 * program that read them, the release before. A document a line, one at a time.
 */
import {publisherId, releaseUrl, versionUrl} from '../addresses.ts';
import type {Edition, Format, ReleaseFiles} from '../format.ts';
import type {Cell} from '../tables.ts';

const context = {
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
};

/** `prov.jsonld`. */
export const prov: Format = {
  path: 'prov.jsonld',
  mediaType: 'application/ld+json',
  title_en: 'Where the release came from (PROV-O)',
  title_zh: '本版来历(PROV-O)',
  *make(edition, files) {
    yield `{\n"@context": ${JSON.stringify(context)},\n"@graph": [`;
    yield `\n${JSON.stringify(release(edition, files))},\n${JSON.stringify(activity(edition))},\n${JSON.stringify(program(edition))},\n${JSON.stringify(publisher(edition))}`;
    for (const row of files.rows('documents')) yield `,\n${JSON.stringify(document(edition, row))}`;
    for (const name of tableFiles(files)) yield `,\n${JSON.stringify(tableFile(edition, files, name))}`;
    yield '\n]\n}\n';
  },
};

const documentIri = (edition: Edition, id: Cell): string => `${releaseUrl(edition)}prov.jsonld#document=${id}`;

function release(edition: Edition, files: ReleaseFiles): object {
  const {publication, version, released_at, previous} = edition;
  return {
    '@id': releaseUrl(edition),
    '@type': 'prov:Entity',
    'dct:title': `${publication.title_en} ${version}`,
    'owl:versionInfo': version,
    'prov:generatedAtTime': {'@type': 'xsd:dateTime', '@value': released_at},
    'prov:wasGeneratedBy': {'@id': `${releaseUrl(edition)}prov.jsonld#publication`},
    'prov:wasAttributedTo': {'@id': publisherId(publication)},
    'prov:wasDerivedFrom': [...files.rows('documents')].map(({document_id}) => ({'@id': documentIri(edition, document_id)})),
    ...(previous === null ? {} : {'prov:wasRevisionOf': {'@id': versionUrl(publication, previous)}}),
  };
}

function activity(edition: Edition): object {
  return {
    '@id': `${releaseUrl(edition)}prov.jsonld#publication`,
    '@type': 'prov:Activity',
    'dct:description': [{'@language': 'en', '@value': edition.reason_en}, {'@language': 'zh', '@value': edition.reason_zh}],
    'prov:endedAtTime': {'@type': 'xsd:dateTime', '@value': edition.released_at},
    'prov:wasAssociatedWith': {'@id': `${releaseUrl(edition)}prov.jsonld#program`},
  };
}

function program(edition: Edition): object {
  return {
    '@id': `${releaseUrl(edition)}prov.jsonld#program`,
    '@type': 'prov:SoftwareAgent',
    'foaf:name': 'Open Figures',
    ...(edition.code_revision === null ? {} : {'owl:versionInfo': edition.code_revision}),
    'prov:actedOnBehalfOf': {'@id': publisherId(edition.publication)},
  };
}

function publisher({publication}: Edition): object {
  return {'@id': publisherId(publication), '@type': ['prov:Agent', 'foaf:Agent'], 'foaf:name': publication.publisher_en};
}

function document(edition: Edition, row: Readonly<Record<string, Cell>>): object {
  const {document_id, title, publisher: source, published, url, rights, sha256, byte_length} = row;
  return {
    '@id': documentIri(edition, document_id),
    '@type': 'prov:Entity',
    'dct:identifier': document_id,
    ...present('dct:title', title),
    ...present('dct:publisher', source),
    ...present('dct:issued', published),
    ...(url === null ? {} : {'dct:source': {'@id': url}}),
    ...present('dct:rights', rights),
    'dcat:byteSize': byte_length,
    'spdx:checksum': checksum(String(sha256)),
  };
}

function present(key: string, cell: Cell): object {
  return cell === null ? {} : {[key]: cell};
}

function tableFiles(files: ReleaseFiles): string[] {
  return files.names.filter((name) => name.endsWith('.csv'));
}

function tableFile(edition: Edition, files: ReleaseFiles, name: string): object {
  return {
    '@id': `${releaseUrl(edition)}${name}`,
    '@type': 'prov:Entity',
    'dct:isPartOf': {'@id': releaseUrl(edition)},
    'prov:wasGeneratedBy': {'@id': `${releaseUrl(edition)}prov.jsonld#publication`},
    'dcat:byteSize': files.size(name),
    'spdx:checksum': checksum(files.sha256(name)),
  };
}

function checksum(sha256: string): object {
  return {'@type': 'spdx:Checksum', 'spdx:algorithm': {'@id': 'spdx:checksumAlgorithm_sha256'}, 'spdx:checksumValue': {'@type': 'xsd:hexBinary', '@value': sha256}};
}
