/** `figures extract`: a filter, from articles to rows. Nothing else goes to standard output; no file is written. */
import {createHash} from 'node:crypto';
import {basename} from 'node:path';
import {isDate} from '../dates.ts';
import {articleLimit, isDocumentId, readRegularFile} from '../disk.ts';
import {extract} from '../extract/index.ts';
import {observe} from '../link/index.ts';
import type {Observation, Source} from '../model.ts';
import {normalise} from '../normalise/index.ts';
import {Refusal} from '../problem.ts';
import {read} from '../read/index.ts';
import {ndjson} from './ndjson.ts';
import {print, readInput, warn} from './streams.ts';
import {parse, UsageError} from './usage.ts';

/** What the user says about a text that has no `source.json`. */
export interface Given {
  readonly id?: string;
  readonly published?: string;
  readonly area?: string;
}

/** Options that describe a text. */
export const textOptions = {published: {type: 'string'}, area: {type: 'string'}} as const;

/** Runs the verb. Files that cannot be read are told on standard error and the others still come out. */
export async function extractCommand(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {...textOptions, id: {type: 'string'}});
  checkGiven(values);
  if (positionals.length === 0) throw new UsageError('No file given; “-” is standard input');
  if (values.id !== undefined && positionals.length > 1) throw new UsageError('--id names one document, and several files were given');
  let exitCode = 0;
  for (const path of positionals) {
    try {
      const bytes = path === '-' ? await readInput(articleLimit) : readRegularFile(path, {follow: true});
      for (const piece of ndjson(rowsOf(path, bytes, values))) await print(piece);
    } catch (error) {
      exitCode = Math.max(exitCode, told(path, error));
    }
  }
  return exitCode;
}

function rowsOf(path: string, bytes: Uint8Array, given: Given): Iterable<Observation> {
  const document = read({path, bytes, source: sourceOf(path, bytes, given)});
  return observe(normalise(extract(document)));
}

/** Exit code for an error with one file. */
function told(path: string, error: unknown): number {
  if (error instanceof Refusal) {
    warn(`${error.message}\n`);
    return 1;
  }
  warn(`${path}: a bug of ours. Please report it with what follows.\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}

/** @throws UsageError where an option has no sense */
export function checkGiven({id, published, area}: Given): void {
  if (id !== undefined && !isDocumentId(id)) throw new UsageError(`--id ${id}: an id is 1 to 80 of a–z, 0–9 and -`);
  if (published !== undefined && !isDate(published)) throw new UsageError(`--published ${published}: a date is 2023, 2023-10 or 2023-10-10`);
  if (area !== undefined && !/^\d{6}$/.test(area)) throw new UsageError(`--area ${area}: an area is a code of six digits, as 371600`);
}

/** What is known about a text that has no `source.json`. */
export function sourceOf(path: string, bytes: Uint8Array, {id, published, area}: Given): Source {
  return {
    id: id ?? idOf(path, bytes),
    title: null, publisher: null, authors: [],
    published: published ?? null, area: area ?? null, area_zh: null,
    language: 'zh-CN', url: null, rights: null, replaces: null,
  };
}

/** The file's stem if it is a valid id, else the beginning of its SHA-256. */
function idOf(path: string, bytes: Uint8Array): string {
  const stem = basename(path).replace(/\.[^.]*$/, '');
  return path !== '-' && isDocumentId(stem) ? stem : createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
