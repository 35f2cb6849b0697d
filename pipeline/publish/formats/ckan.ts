/**
 * `ckan-fields.json`: the fields of every plain CSV file, as CKAN's `datastore_create` takes them. Without it xloader
 * makes every column text, or guesses and loses leading zeros; `type_override` holds what its data dictionary knows.
 */
import type {Column, Datatype} from '../columns.ts';
import type {Format, ReleaseFiles} from '../format.ts';
import type {Sheet} from '../sheets.ts';
import {plainSheets} from '../sheets.ts';

/** PostgreSQL type, and the override that xloader has for it. */
const types: Readonly<Record<Datatype, {readonly type: string; readonly type_override: 'text' | 'numeric' | 'timestamp'}>> = {
  string: {type: 'text', type_override: 'text'},
  integer: {type: 'int', type_override: 'numeric'},
  decimal: {type: 'numeric', type_override: 'numeric'},
  boolean: {type: 'bool', type_override: 'text'},
  date: {type: 'date', type_override: 'timestamp'},
};

/** `ckan-fields.json`. */
export const ckanFields: Format = {
  path: 'ckan-fields.json',
  mediaType: 'application/json',
  title_en: 'Fields for the CKAN DataStore',
  title_zh: 'CKAN DataStore 字段清单',
  *make(_, files) {
    yield `${JSON.stringify({resources: plainSheets.map((sheet) => resource(sheet, files))}, null, 2)}\n`;
  },
};

function resource(sheet: Sheet, files: ReleaseFiles): object {
  return {file: sheet.path, primary_key: sheet.key, fields: sheet.columns(files).map(field)};
}

function field({name, datatype, title_en, title_zh, description_en, description_zh}: Column): object {
  const {type, type_override} = types[datatype];
  return {id: name, type, info: {label: title_en, notes: description_en, type_override, label_zh: title_zh, notes_zh: description_zh}};
}
