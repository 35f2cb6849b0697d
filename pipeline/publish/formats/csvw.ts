/** `<file>.csv-metadata.json`: CSV on the Web, found by its name beside each CSV file (W3C Tabular Metadata). */
import type {Column, Datatype} from '../columns.ts';
import type {Edition, Format, ReleaseFiles} from '../format.ts';
import type {Sheet} from '../sheets.ts';

const bases: Readonly<Record<Datatype, object>> = {
  string: {base: 'string'},
  integer: {base: 'integer'},
  decimal: {base: 'decimal'},
  boolean: {base: 'boolean', format: 'true|false'},
  date: {base: 'date', format: 'yyyy-MM-dd'},
};

/** The metadata of one CSV file. */
export function csvw(sheet: Sheet): Format {
  return {
    path: `${sheet.path}-metadata.json`,
    mediaType: 'application/csvm+json',
    title_en: `CSVW metadata of ${sheet.path}`,
    title_zh: `${sheet.path} 的 CSVW 元数据`,
    *make(edition, files) {
      yield `${JSON.stringify(metadata(sheet, edition, files), null, 2)}\n`;
    },
  };
}

function metadata(sheet: Sheet, {publication, version}: Edition, files: ReleaseFiles): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', {'@language': 'en'}],
    url: sheet.path,
    'dc:title': both(sheet.title_en, sheet.title_zh),
    'dc:description': both(sheet.description_en, sheet.description_zh),
    'dc:license': {'@id': publication.license_url},
    'dc:publisher': both(publication.publisher_en, publication.publisher_zh),
    'schema:version': version,
    dialect: {encoding: 'utf-8', lineTerminators: ['\r\n'], header: true, doubleQuote: true},
    tableSchema: {
      columns: sheet.columns(files).map(described),
      primaryKey: sheet.key,
      ...foreignKeys(sheet, files),
    },
  };
}

/** References within the file: those to other files would need one description of all of them. */
function foreignKeys({path, key, columns}: Sheet, files: ReleaseFiles): object {
  const own = columns(files).filter(({references}) => `${references}.csv` === path);
  const keys = own.map(({name}) => ({columnReference: name, reference: {resource: path, columnReference: key[0]}}));
  return keys.length === 0 ? {} : {foreignKeys: keys};
}

/** The title of a column is its header cell, which validators hold against the file; its titles for people are labels. */
function described({name, header, title_en, title_zh, description_en, description_zh, datatype, pattern, minimum, isRequired}: Column): object {
  const limits = {...(datatype === 'string' && pattern !== null ? {format: pattern} : {}), ...(minimum === null ? {} : {minimum})};
  return {
    name,
    titles: header,
    'rdfs:label': both(title_en, title_zh),
    'dc:description': both(description_en, description_zh),
    datatype: {...bases[datatype], ...limits},
    required: isRequired,
    null: '',
  };
}

function both(en: string, zh: string): object[] {
  return [{'@value': en, '@language': 'en'}, {'@value': zh, '@language': 'zh'}];
}
