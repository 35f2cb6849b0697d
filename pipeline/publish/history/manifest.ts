/**
 * `manifest.json`: the version, the checksum of the version before it, and the contract that its readers rely on. It is
 * a file of its own, so that SHA256SUMS stays what `sha256sum -c` reads; being listed there, it is signed with the rest,
 * and each version vouches for all before it.
 */
import {codelists} from '../../vocabulary/codes.ts';
import type {Edition} from '../format.ts';
import {historyTables, tables} from '../tables.ts';
import type {TableSchema} from '../tables.ts';

/** Names, types and forms; a change of any is a major one. Titles and descriptions are no part of it. */
export interface Contract {
  /** By table, its primary key and its columns in their order. */
  readonly tables: Readonly<Record<string, {readonly key: readonly string[]; readonly columns: readonly ContractColumn[]}>>;
  /** The codes of each closed list, in their order. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** A column by its name; the rest as JSON Schema has it. */
export interface ContractColumn {
  readonly name: string;
  readonly type?: unknown;
  readonly pattern?: unknown;
  readonly format?: unknown;
  readonly enum?: unknown;
}

/** `manifest.json` of a version. */
export interface Manifest {
  readonly version: string;
  readonly released_at: string;
  readonly code_revision: string | null;
  /** The version before and the SHA-256 of its SHA256SUMS; null for the first. */
  readonly previous: {readonly version: string; readonly sha256: string} | null;
  readonly contract: Contract;
}

/** Where it lies in a version's folder. */
export const manifestPath = 'manifest.json';

/** The manifest of an edition. */
export function manifestOf({version, released_at, code_revision, previous, previous_sha256}: Edition): Manifest {
  const before = previous === null ? null : {version: previous, sha256: previous_sha256!};
  return {version, released_at, code_revision, previous: before, contract: contract()};
}

/** What this program promises to readers. */
export function contract(): Contract {
  const all = [...tables, ...Object.values(historyTables)];
  return {
    tables: Object.fromEntries(all.map(({name, key, schema}) => [name, {key, columns: columnsOf(schema)}])),
    codes: Object.fromEntries(Object.entries(codelists).map(([name, codes]) => [name, codes.map(({code}) => code)])),
  };
}

function columnsOf({properties}: TableSchema): ContractColumn[] {
  return Object.entries(properties).map(([name, {type, pattern, format, enum: codes}]) => ({name, type, pattern, format, enum: codes}));
}

/** What differs between two contracts, as `observations.value` or `codelist measure`; nothing where readers need not care. */
export function contractChanges(before: Contract, after: Contract): string[] {
  const changed = (a: object, b: object): string[] => {
    const [olds, news] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
    return [...new Set([...olds.keys(), ...news.keys()])].filter((name) => JSON.stringify(olds.get(name)) !== JSON.stringify(news.get(name)));
  };
  const columns = (name: string): string[] => {
    const [old, now] = [before.tables[name], after.tables[name]];
    if (!old || !now) return [name];
    const byName = (table: typeof old): object => Object.fromEntries(table.columns.map((column, at) => [column.name, [at, column]]));
    const names = changed(byName(old), byName(now)).map((column) => `${name}.${column}`);
    return names.length > 0 ? names : [name];
  };
  return [...changed(before.tables, after.tables).flatMap(columns), ...changed(before.codes, after.codes).map((name) => `codelist ${name}`)];
}
