/**
 * CSVW metadata documents (Metadata Vocabulary for Tabular Data, 2015): which properties they may have, and with which
 * values. What the vocabulary forbids is an error; what a reader would pass over is a warning; what this reader does
 * not know is said, so that nobody takes its silence for consent.
 */
import {isDatatype} from './datatype.ts';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** What was found. */
export interface Notes {
  readonly errors: string[];
  readonly warnings: string[];
  /** What this validator does not read: the answer is worth nothing then. */
  readonly unread: string[];
}

type Accepts = (value: unknown) => boolean;

const isString: Accepts = (value) => typeof value === 'string';
const isBoolean: Accepts = (value) => typeof value === 'boolean';
const isCount: Accepts = (value) => Number.isInteger(value) && (value as number) >= 0;
const isLanguage: Accepts = (value) => isString(value) && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,4}$|^und$/.test(value as string);
const oneOf = (...values: unknown[]): Accepts => (value) => values.includes(value);
const isAny: Accepts = () => true;
const isStrings: Accepts = (value) => isString(value) || (Array.isArray(value) && value.every(isString));

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts: Accepts = (value) => isString(value) || Array.isArray(value);
const isTitles: Accepts = (value) => isTexts(value) || (isObject(value) && Object.entries(value).every(([tag, texts]) => isLanguage(tag) && isTexts(texts)));

const inherited: Readonly<Record<string, Accepts>> = {
  aboutUrl: isString, datatype: isDatatype, default: isString, lang: isLanguage, null: isStrings, ordered: isBoolean, propertyUrl: isString,
  required: isBoolean, separator: (value) => isString(value) || value === null, textDirection: oneOf('ltr', 'rtl', 'auto', 'inherit'), valueUrl: isString,
};
const named: Readonly<Record<string, Accepts>> = {'@id': isString, '@type': isAny};
const direction = oneOf('ltr', 'rtl', 'auto');

/** The properties of each kind of description. */
const levels = {
  TableGroup: {...named, ...inherited, '@context': isAny, tables: Array.isArray, dialect: isObject, notes: isAny, tableDirection: direction, tableSchema: isObject},
  Table: {
    ...named, ...inherited, '@context': isAny, url: isString, dialect: isObject, notes: isAny, suppressOutput: isBoolean, tableDirection: direction, tableSchema: isObject,
  },
  Schema: {...named, ...inherited, columns: Array.isArray, foreignKeys: Array.isArray, primaryKey: isStrings, rowTitles: isStrings},
  Column: {
    ...named, ...inherited, suppressOutput: isBoolean, titles: isTitles, virtual: isBoolean,
    name: (value) => isString(value) && /^(?:[A-Za-z0-9]|%[0-9A-Fa-f]{2})(?:[\w.]|%[0-9A-Fa-f]{2})*$/.test(value as string),
  },
  Dialect: {
    ...named, commentPrefix: isString, delimiter: isString, doubleQuote: isBoolean, encoding: (value) => isString(value) && /^(?:utf-8|utf-16|us-ascii|iso-8859-\d+)$/i.test(value as string),
    header: isBoolean, headerRowCount: isCount, lineTerminators: isStrings, quoteChar: (value) => isString(value) || value === null,
    skipBlankRows: isBoolean, skipColumns: isCount, skipInitialSpace: isBoolean, skipRows: isCount, trim: oneOf(true, false, 'true', 'false', 'start', 'end'),
  },
} satisfies Record<string, Readonly<Record<string, Accepts>>>;

/** A kind of description. */
export type Level = keyof typeof levels;

/** What the vocabulary has and this validator does not look into. */
const unread = ['transformations'];

/** The properties of a description that a reader would heed; about the others it leaves a note. */
export function heeded(description: Json, level: Level, notes: Notes): Json {
  const known: Readonly<Record<string, Accepts>> = levels[level];
  const kept = Object.entries(description).filter(([name, value]) => {
    if (unread.includes(name)) notes.unread.push(name);
    if (name.includes(':')) commonProperty(name, value, notes);
    else if (!(name in known)) notes.warnings.push(`${level} has no property ${name}`);
    else if (!known[name](value)) notes.warnings.push(`${level}: ${name} cannot be ${JSON.stringify(value)}`);
    else return true;
    return false;
  });
  const {'@id': id, '@type': type} = Object.fromEntries(kept);
  if (isString(id) && (id as string).startsWith('_:')) notes.errors.push(`${level}: @id is a blank node`);
  if (type !== undefined && type !== level) notes.errors.push(`${level}: @type is ${JSON.stringify(type)}`);
  return Object.fromEntries(kept);
}

/** Array members that are objects; others are passed over. */
export function objects(value: unknown, what: string, notes: Notes): Json[] {
  const all = Array.isArray(value) ? value : [];
  if (!all.every(isObject)) notes.warnings.push(`${what} holds what is no object`);
  return all.filter(isObject);
}

const prefixes = ['dc', 'dcat', 'dcterms', 'dct', 'foaf', 'prov', 'rdf', 'rdfs', 'schema', 'skos', 'xsd', 'csvw', 'owl', 'vcard', 'void', 'org', 'qb', 'dqv', 'adms'];
const terms = [...Object.keys(levels), 'Cell', 'Row', 'Direction', 'ForeignKey', 'TableReference', 'Transformation', 'Datatype'];

/** JSON-LD within a common property (`dc:title`), as section 5.8 restricts it. */
function commonProperty(name: string, value: unknown, notes: Notes): void {
  if (Array.isArray(value)) return value.forEach((each) => commonProperty(name, each, notes));
  if (!isObject(value)) return;
  const error = (message: string): number => notes.errors.push(`${name}: ${message}`);
  if ('@value' in value) {
    if (Object.keys(value).some((key) => !['@value', '@type', '@language'].includes(key))) error('@value has company');
    if ('@type' in value && '@language' in value) error('@value has both @type and @language');
    if (isObject(value['@value']) || Array.isArray(value['@value'])) error('@value is no plain value');
  } else if ('@language' in value) error('@language without @value');
  if ('@language' in value && value['@language'] !== null && !isLanguage(value['@language'])) error('@language is no language tag');
  if (isString(value['@id']) && (value['@id'] as string).startsWith('_:')) error('@id is a blank node');
  if ('@type' in value && ![value['@type']].flat().every(isType)) error('@type is neither a term nor a URL');
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('@') && !['@value', '@type', '@language', '@id'].includes(key)) error(`${key} is not allowed`);
    if (!key.startsWith('@')) commonProperty(name, inner, notes);
  }
}

function isType(type: unknown): boolean {
  if (!isString(type) || (type as string).startsWith('_:')) return false;
  const [prefix, rest] = (type as string).split(/:(.*)/s);
  return rest === undefined ? terms.includes(prefix) : prefixes.includes(prefix) || rest.startsWith('//');
}

/** `@context`: the CSVW namespace, alone or with a language or a base. */
export function checkContext(context: unknown, notes: Notes): void {
  const [namespace, local, ...more] = [context].flat();
  if (namespace !== 'http://www.w3.org/ns/csvw' || more.length > 0) notes.errors.push(`@context is ${JSON.stringify(context)}`);
  if (local === undefined) return;
  if (!isObject(local) || Object.keys(local).some((key) => !['@language', '@base'].includes(key))) notes.errors.push('@context defines terms of its own');
  else if ('@base' in local) notes.unread.push('@base');
  else if (!isLanguage(local['@language'])) notes.warnings.push('@language is no language tag');
}
