/** Rows of a version against their schemas, their keys and the rows that they point to. */
import type {SchemaName} from '../schema.ts';
import {validator} from '../schema.ts';
import type {ReleaseFiles} from '../publish/format.ts';
import type {Row, Table} from '../publish/tables.ts';
import {splitDoubts} from '../vocabulary/codes.ts';
import type {Flaw} from './audit.ts';

interface Property {
  readonly 'x-codelist'?: string;
  readonly 'x-references'?: string;
}

/** The open lists that columns take their codes from; closed lists stand in the schemas. */
const openLists: Readonly<Record<string, string>> = {indicator_code: 'indicator', unit: 'unit', area: 'area', ref_area: 'area', rank_scope_area: 'area'};

/** What cells may point to: primary keys by table, codes by list. */
interface Targets {
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything that breaks a schema, a key or a link. It keeps the keys of the tables that others point to. */
export function auditRows(all: readonly Table[], files: ReleaseFiles): Flaw[] {
  const targets = {keys: keysOf(all, files), codes: codesOf(files)};
  return all.flatMap((table) => [...auditTable(table, files, targets)]);
}

function* auditTable({name, key, schema}: Table, files: ReleaseFiles, targets: Targets): Generator<Flaw> {
  const errors = validator(/\/([a-z]+)\.schema\.json$/.exec(schema.$id)![1] as SchemaName);
  const links = Object.entries(schema.properties as Readonly<Record<string, Property>>);
  const seen = new Set<string>();
  for (const row of files.rows(name)) {
    const id = key.map((column) => row[column]).join(' ');
    const flaw = (rule: string, what: string, expected: string | null): Flaw => ({file: `${name}.json`, rule, seen: `${id}: ${what}`, expected});
    if (seen.has(id)) yield flaw('verify/key', 'A second row of that key', 'one');
    seen.add(id);
    for (const error of errors(row)) yield flaw('verify/schema', `${error.pointer.slice(1) || 'the row'} is ${error.seen}`, error.message);
    for (const [column, property] of links) {
      for (const [cell, where] of danglings(row, column, property, targets)) yield flaw('verify/link', `${column} is ${cell}`, `an entry of ${where}`);
    }
  }
}

/** The parts of a cell that point nowhere. Several ids or codes are joined by `;`. */
function* danglings(row: Row, column: string, property: Property, {keys, codes}: Targets): Generator<[cell: string, where: string]> {
  const {'x-references': table, 'x-codelist': list = openLists[column]} = property;
  const isFree = column === 'unit' && splitDoubts(row.doubt as string | null).includes('unit_unknown');
  if (row[column] === null || isFree) return;
  for (const part of String(row[column]).split(';')) {
    if (table !== undefined && !keys.get(table)?.has(part)) yield [part, table];
    if (list !== undefined && !codes.get(list)?.has(part)) yield [part, `the codelist ${list}`];
  }
}

function keysOf(all: readonly Table[], files: ReleaseFiles): Map<string, Set<string>> {
  const wanted = new Set(all.flatMap(({schema}) => Object.values(schema.properties as Readonly<Record<string, Property>>).flatMap((property) => property['x-references'] ?? [])));
  return new Map(all.filter(({name}) => wanted.has(name)).map(({name, key}) => [name, setOf(files.rows(name), (row) => String(row[key[0]]))]));
}

function setOf(rows: Iterable<Row>, keyOf: (row: Row) => string): Set<string> {
  const keys = new Set<string>();
  for (const row of rows) keys.add(keyOf(row));
  return keys;
}

function codesOf(files: ReleaseFiles): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const {codelist, code} of files.rows('codelists')) {
    const codes = lists.get(String(codelist)) ?? new Set<string>();
    lists.set(String(codelist), codes.add(String(code)));
  }
  return lists;
}
