/**
 * `datapackage.json`, valid under Data Package 2.0 and 1.0 at once: CKAN and older tools read 1.0. Hence `profile`,
 * the explicit `doubleQuote`, `role` beside `roles`, and an empty `resource` where a key points into its own table.
 */
import {datasetId} from '../addresses.ts';
import type {Column, Datatype} from '../columns.ts';
import type {Edition, Format, ReleaseFiles} from '../format.ts';
import {overviewOf} from '../overview.ts';
import type {Sheet} from '../sheets.ts';
import {plainSheets} from '../sheets.ts';
import {tables} from '../tables.ts';

const types: Readonly<Record<Datatype, object>> = {
  string: {type: 'string'},
  integer: {type: 'integer'},
  decimal: {type: 'number'},
  boolean: {type: 'boolean', trueValues: ['true'], falseValues: ['false']},
  date: {type: 'date'},
};

/** `datapackage.json`. */
export const datapackage: Format = {
  path: 'datapackage.json',
  mediaType: 'application/json',
  title_en: 'Data Package descriptor',
  title_zh: 'Data Package 描述文件',
  *make(edition, files) {
    yield `${JSON.stringify(descriptor(edition, files), null, 2)}\n`;
  },
};

function descriptor({publication, version, released_at}: Edition, files: ReleaseFiles): object {
  const {start, end, areas} = overviewOf(files);
  const contact = {title: publication.contact_name, email: publication.contact_email, role: 'contact', roles: ['contact']};
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'open-figures',
    id: datasetId(publication),
    title: publication.title_en,
    title_zh: publication.title_zh,
    description: publication.description_en,
    description_zh: publication.description_zh,
    homepage: publication.base_url,
    version,
    created: released_at,
    keywords: [...publication.keywords_en, ...publication.keywords_zh],
    licenses: [{name: publication.license, title: publication.license_title, path: publication.license_url}],
    contributors: [{title: publication.publisher_en, ...(publication.publisher_url === null ? {} : {path: publication.publisher_url}), role: 'publisher', roles: ['publisher']}, contact],
    temporal: {start, end},
    spatial: areas,
    resources: plainSheets.map((sheet) => resource(sheet, files)),
  };
}

function resource(sheet: Sheet, files: ReleaseFiles): object {
  const {path, title_en, title_zh, description_en, description_zh, key} = sheet;
  const columns = sheet.columns(files);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    profile: 'tabular-data-resource',
    type: 'table',
    name: path.replace(/\.csv$/, ''),
    path,
    title: title_en,
    title_zh,
    description: description_en,
    description_zh,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: files.size(path),
    hash: `sha256:${files.sha256(path)}`,
    dialect: {delimiter: ',', doubleQuote: true, lineTerminator: '\r\n', quoteChar: '"', header: true, skipInitialSpace: false},
    schema: {
      fields: columns.map(field),
      missingValues: [''],
      ...keysOf(columns, key),
      ...foreignKeys(columns, path),
    },
  };
}

function field({name, title_en, title_zh, description_en, description_zh, datatype, isRequired, pattern, minimum, codes}: Column): object {
  const constraints = {
    ...(isRequired ? {required: true} : {}),
    ...(datatype === 'string' && pattern !== null ? {pattern} : {}),
    ...(minimum === null ? {} : {minimum}),
    ...(codes === null ? {} : {enum: codes}),
  };
  return {
    name, ...types[datatype], title: title_en, title_zh, description: description_en, description_zh,
    ...(Object.keys(constraints).length === 0 ? {} : {constraints}),
  };
}

/** A primary key may not be empty, as in SQL; what tells rows apart and may be empty is a unique key, which 1.0 passes over. */
function keysOf(columns: readonly Column[], key: readonly string[]): object {
  const isFilled = columns.every(({name, isRequired}) => isRequired || !key.includes(name));
  return isFilled ? {primaryKey: key} : {uniqueKeys: [key]};
}

function foreignKeys(columns: readonly Column[], path: string): object {
  const keys = columns.filter(({references}) => references !== null).map(({name, references}) => {
    const table = tables.find((known) => known.name === references)!;
    return {fields: [name], reference: {resource: `${references}.csv` === path ? '' : references, fields: table.key}};
  });
  return keys.length === 0 ? {} : {foreignKeys: keys};
}
