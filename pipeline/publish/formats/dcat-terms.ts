/** The terms in which DCAT descriptions are written: prefixes, authority codes, typed literals. */

/** Prefixes, inline: nothing has to be fetched to read the file. */
export const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** EU file-type code by media type: the formats that distributions come in. */
export const fileTypes: Readonly<Record<string, string>> = {
  'text/csv': 'CSV',
  'application/vnd.sdmx.data+csv;version=2.1.0': 'CSV',
  'application/json': 'JSON',
  'application/vnd.apache.parquet': 'PARQUET',
  'application/zip': 'ZIP',
};

/** A list of the EU Publications Office, or a code of it. */
export function authority(list: string, code?: string): string {
  return `http://publications.europa.eu/resource/authority/${list}${code === undefined ? '' : `/${code}`}`;
}

/** A text in English. */
export function english(value: string): object {
  return {'@language': 'en', '@value': value};
}

/** A text in Chinese. */
export function chinese(value: string): object {
  return {'@language': 'zh', '@value': value};
}

/** A text in both languages. */
export function both(en: string, zh: string): object[] {
  return [english(en), chinese(zh)];
}

/** A moment, ISO 8601. */
export function dateTime(value: string): object {
  return {'@type': 'xsd:dateTime', '@value': value};
}

/** Bytes, as DCAT 3 types them. */
export function integer(value: number): object {
  return {'@type': 'xsd:nonNegativeInteger', '@value': String(value)};
}

/** A SHA-256 as SPDX writes it. */
export function checksum(sha256: string): object {
  return {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': {'@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm'},
    'spdx:checksumValue': {'@type': 'xsd:hexBinary', '@value': sha256},
  };
}
