/**
 * A CSVW validator for what our metadata says: titles, names, datatypes with forms and limits, required, null, lists,
 * primary and foreign keys. How far it goes is told by the official suite (`ingest/csvw.test.ts`).
 */
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parse} from 'csv-parse/sync';
import type {Datatype} from './datatype.ts';
import {datatypeErrors, hasBrokenForm, isUnread, keepsBlanks, valueErrors} from './datatype.ts';
import type {Json, Notes} from './document.ts';
import {checkContext, heeded, isObject, objects} from './document.ts';

interface Column {
  /** What cells and keys know it by; undefined where the metadata gives no name. */
  readonly name: string | undefined;
  readonly titles: readonly {readonly language: string; readonly text: string}[];
  readonly properties: Json;
}

interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

interface Table {
  readonly url: string;
  readonly language: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly string[])[];
}

/** Validates the tables that a metadata file describes, which lie beside it. */
export function validateCsvw(metadata: string): Notes {
  const notes: Notes = {errors: [], warnings: [], unread: []};
  try {
    const tables = tablesOf(JSON.parse(readFileSync(metadata, 'utf8')) as Json, dirname(metadata), notes);
    for (const table of tables) checkRows(table, notes);
    for (const table of tables) checkForeignKeys(table, tables, notes);
  } catch (error) {
    notes.errors.push((error as Error).message);
  }
  return notes;
}

function tablesOf(document: Json, folder: string, notes: Notes): Table[] {
  checkContext(document['@context'], notes);
  if ('url' in document) return [tableOf(document, {}, folder, document, notes)];
  const group = heeded(document, 'TableGroup', notes);
  const tables = objects(group.tables, 'tables', notes);
  if (tables.length === 0) notes.errors.push('no tables');
  return tables.map((table) => tableOf(table, group, folder, document, notes));
}

function tableOf(description: Json, group: Json, folder: string, document: Json, notes: Notes): Table {
  const table = heeded(description, 'Table', notes);
  if (typeof table.url !== 'string') throw new Error('a table without url');
  if (typeof description.tableSchema === 'string') notes.unread.push('a schema elsewhere');
  const schema = heeded((table.tableSchema ?? group.tableSchema ?? {}) as Json, 'Schema', notes);
  const [, context] = [document['@context']].flat();
  const language = isObject(context) && typeof context['@language'] === 'string' ? context['@language'] : 'und';
  const inherited = {...group, ...table, ...schema};
  const columns = objects(schema.columns, 'columns', notes).map((column) => columnOf(heeded(column, 'Column', notes), inherited, language, notes));
  const names = columns.flatMap(({name}) => name ?? []);
  if (new Set(names).size < names.length) notes.errors.push(`${table.url}: two columns of one name`);
  if (columns.some(({properties}, at) => properties.virtual === true && columns.slice(at).some((next) => next.properties.virtual !== true))) notes.errors.push('a virtual column before others');
  const primaryKey = [schema.primaryKey ?? []].flat() as string[];
  if (!primaryKey.every((name) => names.includes(name))) notes.warnings.push('primaryKey names no column');
  const rows = rowsOf(join(folder, table.url), {...heeded((group.dialect ?? {}) as Json, 'Dialect', notes), ...heeded((table.dialect ?? {}) as Json, 'Dialect', notes)}, notes);
  return {
    url: table.url, columns, rows, primaryKey: primaryKey.every((name) => names.includes(name)) ? primaryKey : [],
    language: String(inherited.lang ?? 'und'), foreignKeys: objects(schema.foreignKeys, 'foreignKeys', notes).map((key) => foreignKeyOf(key, notes)),
  };
}

function columnOf(column: Json, inherited: Json, language: string, notes: Notes): Column {
  const properties: Json = {...inherited, ...column};
  const datatype = (properties.datatype ?? 'string') as Datatype;
  notes.errors.push(...datatypeErrors(datatype));
  if (isUnread(datatype)) notes.unread.push('a format of numbers or times');
  if (hasBrokenForm(datatype)) notes.warnings.push('format cannot be read');
  const byLanguage = isObject(column.titles) ? column.titles : {[language]: column.titles ?? []};
  const all = Object.entries(byLanguage).flatMap(([tag, texts]) => [texts].flat().map((text) => ({language: tag, text})));
  const titles = all.filter((title): title is {language: string; text: string} => typeof title.text === 'string');
  if (titles.length < all.length) notes.warnings.push('a title is no text');
  return {name: column.name as string | undefined, titles, properties};
}

function foreignKeyOf(key: Json, notes: Notes): ForeignKey {
  const {columnReference, reference, ...more} = key;
  const {resource, columnReference: references, ...further} = isObject(reference) ? reference : {};
  if (Object.keys({...more, ...further}).length > 0) notes.errors.push('a foreign key has other properties');
  if ('schemaReference' in further) notes.unread.push('schemaReference');
  return {columns: [columnReference ?? []].flat() as string[], table: String(resource), references: [references ?? []].flat() as string[]};
}

/** Header and records; nothing is relaxed but what the dialect says. */
function rowsOf(file: string, dialect: Json, notes: Notes): string[][] {
  const read = ['@id', '@type', 'encoding', 'header', 'headerRowCount', 'delimiter', 'doubleQuote', 'quoteChar', 'lineTerminators', 'skipBlankRows', 'skipInitialSpace'];
  const isPlain = dialect.header !== false && (dialect.headerRowCount ?? 1) === 1 && /^utf-8$/i.test(String(dialect.encoding ?? 'utf-8'));
  if (!isPlain || Object.keys(dialect).some((name) => !read.includes(name))) notes.unread.push('a dialect of its own');
  return parse(readFileSync(file), {delimiter: String(dialect.delimiter ?? ','), bom: true, skip_empty_lines: false}) as string[][];
}

/** The header against the titles, each cell against its column, and the primary key. */
function checkRows({url, language, columns, primaryKey, rows: [header = [], ...rows]}: Table, notes: Notes): void {
  const physical = columns.filter(({properties}) => properties.virtual !== true);
  if (columns.length > 0 && physical.length !== header.length) notes.errors.push(`${url}: ${header.length} headers for ${physical.length} columns`);
  if (columns.length === 0) notes.errors.push(`${url}: no columns are described`);
  physical.forEach((column, at) => {
    if (!fits(column, header[at], language)) notes.errors.push(`${url}: the header ${header[at]} fits no title of column ${at + 1}`);
  });
  rows.forEach((cells, row) => cells.forEach((cell, at) => {
    for (const error of physical[at] ? cellErrors(cell, physical[at].properties) : []) notes.errors.push(`${url}:${row + 2}: ${physical[at].name ?? header[at]}: ${error}`);
  }));
  if (primaryKey.length > 0) {
    const seen = new Set<string>();
    keysOf(columns, rows, primaryKey).forEach((key, at) => {
      if (seen.has(key)) notes.errors.push(`${url}:${at + 2}: the primary key ${key} again`);
      seen.add(key);
    });
  }
}

/** Whether a header is a title of a column in a language that agrees; a column that says neither name nor title takes any. */
function fits({name, titles}: Column, header: string, language: string): boolean {
  if (titles.length === 0) return name === undefined;
  const agrees = (a: string, b: string): boolean => a === 'und' || b === 'und' || a.startsWith(b) || b.startsWith(a);
  return titles.some((title) => title.text === header && agrees(title.language, language));
}

function cellErrors(cell: string, {datatype = 'string', null: nulls = [''], separator, required, default: fallback = ''}: Json): string[] {
  const type = datatype as Datatype;
  const tidy = (text: string): string => (keepsBlanks(type) ? text : text.replace(/\s+/g, ' ').trim());
  const value = tidy(cell) === '' ? String(fallback) : tidy(cell);
  const isNull = (text: string): boolean => [nulls].flat().includes(text);
  if (typeof separator === 'string') {
    if (value === '') return required === true ? ['is required'] : [];
    return value.split(separator).map(tidy).filter((each) => !isNull(each)).flatMap((each) => valueErrors(each, type));
  }
  if (isNull(value)) return required === true ? ['is required'] : [];
  return valueErrors(value, type);
}

function keysOf(columns: readonly Column[], rows: readonly (readonly string[])[], names: readonly string[]): string[] {
  const at = names.map((name) => columns.findIndex((column) => column.name === name));
  return rows.map((cells) => JSON.stringify(at.map((index) => cells[index])));
}

/** Every row that refers to another finds exactly one; a row whose cells are all empty refers to none. */
function checkForeignKeys({url, columns, foreignKeys, rows}: Table, tables: readonly Table[], notes: Notes): void {
  for (const key of foreignKeys) {
    const target = tables.find((table) => table.url === key.table);
    const isNamed = (names: readonly string[], among: readonly Column[]): boolean => names.length > 0 && names.every((name) => among.some((column) => column.name === name));
    if (!target || !isNamed(key.columns, columns) || !isNamed(key.references, target.columns)) {
      notes.errors.push(`${url}: a foreign key to what is not there: ${key.table} ${key.references.join()}`);
      continue;
    }
    const found = new Map<string, number>();
    for (const reference of keysOf(target.columns, target.rows.slice(1), key.references)) found.set(reference, (found.get(reference) ?? 0) + 1);
    const none = JSON.stringify(key.columns.map(() => ''));
    keysOf(columns, rows.slice(1), key.columns).forEach((value, at) => {
      if (value !== none && found.get(value) !== 1) notes.errors.push(`${url}:${at + 2}: ${value} is there ${found.get(value) ?? 0} times in ${key.table}`);
    });
  }
}
