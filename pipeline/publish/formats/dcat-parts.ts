/** The parts of DCAT descriptions that the catalogue and the list of versions have in common. */
import {contactId, publisherId, seriesId} from '../addresses.ts';
import type {FileInfo, PublicationFacts, ReleaseFiles} from '../format.ts';
import {authority, both, checksum, english, fileTypes, integer} from './dcat-terms.ts';

/** The languages of the data: Chinese, with English names and descriptions. */
export const languages = [{'@id': authority('language', 'ZHO')}, {'@id': authority('language', 'ENG')}];

/** The series that the versions are members of; it says nothing that a harvester has to load again. */
export function series(publication: PublicationFacts): object {
  return {
    '@id': seriesId(publication),
    '@type': 'dcat:DatasetSeries',
    'dct:title': both(`${publication.title_en}: all versions`, `${publication.title_zh}：各版本`),
    'dct:description': both('Every version that was published; none changes after its publication.', '已发布的全部版本;发布后不再改动。'),
    'dct:publisher': {'@id': publisherId(publication)},
    'dcat:contactPoint': {'@id': contactId(publication)},
    'dct:accrualPeriodicity': {'@id': authority('frequency', publication.frequency)},
  };
}

/** A file as a distribution: `folder` is where it is served, ending in `/`. */
export function distribution({license_url}: PublicationFacts, folder: string, files: ReleaseFiles, {path, mediaType, title_en, title_zh}: FileInfo) {
  const fileType = fileTypes[mediaType];
  return {
    '@id': `${folder}#${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': both(title_en, title_zh),
    'dct:description': both(`${title_en}: ${path}`, `${title_zh}:${path}`),
    'dcat:accessURL': {'@id': `${folder}${path}`, '@type': 'rdfs:Resource'},
    'dcat:downloadURL': {'@id': `${folder}${path}`, '@type': 'rdfs:Resource'},
    'dcat:mediaType': {'@id': `https://www.iana.org/assignments/media-types/${mediaType.split(';')[0]}`, '@type': 'dct:MediaType'},
    'dct:format': {'@id': authority('file-type', fileType), '@type': ['dct:MediaTypeOrExtent', 'skos:Concept'], 'skos:prefLabel': english(fileType), 'skos:inScheme': {'@id': authority('file-type')}},
    'dct:license': {'@id': license_url},
    'dcatap:availability': {'@id': authority('planned-availability', 'STABLE')},
    'dcat:byteSize': integer(files.size(path)),
    'spdx:checksum': checksum(files.sha256(path)),
  };
}

/** The people and organisations that the catalogue names. */
export function agents(publication: PublicationFacts): object[] {
  const {publisher_en, publisher_zh, publisher_url, contact_name, contact_email} = publication;
  return [
    {
      '@id': publisherId(publication), '@type': 'foaf:Agent',
      'foaf:name': publisher_en === publisher_zh ? publisher_en : both(publisher_en, publisher_zh),
      ...(publisher_url === null ? {} : {'foaf:homepage': {'@id': publisher_url, '@type': 'foaf:Document'}}),
    },
    {'@id': contactId(publication), '@type': ['vcard:Kind', 'vcard:Organization'], 'vcard:fn': contact_name, 'vcard:hasEmail': {'@id': `mailto:${contact_email}`}},
  ];
}

/** What the catalogue points at, with its classes: validators do not fetch it. */
export function concepts({license_url, license_title, base_url, themes, frequency}: PublicationFacts): object[] {
  const concept = (list: string, code: string, label: string, ...types: string[]): object => ({
    '@id': authority(list, code), '@type': ['skos:Concept', ...types], 'skos:prefLabel': english(label), 'skos:inScheme': {'@id': authority(list)},
  });
  return [
    {'@id': license_url, '@type': 'dct:LicenseDocument', 'dct:title': english(license_title)},
    {'@id': base_url, '@type': 'foaf:Document'},
    {'@id': `${base_url}latest/`, '@type': 'foaf:Document'},
    {'@id': `${base_url}latest/README.md`, '@type': 'foaf:Document'},
    {'@id': authority('data-theme'), '@type': 'skos:ConceptScheme', 'dct:title': english('Data theme')},
    ...themes.map((theme) => concept('data-theme', theme, theme)),
    concept('frequency', frequency, frequency, 'dct:Frequency'),
    concept('access-right', 'PUBLIC', 'public', 'dct:RightsStatement'),
    concept('planned-availability', 'STABLE', 'stable'),
    concept('language', 'ZHO', 'Chinese', 'dct:LinguisticSystem'),
    concept('language', 'ENG', 'English', 'dct:LinguisticSystem'),
    concept('country', 'CHN', 'China', 'dct:Location'),
  ];
}
