/** A release in memory: the tables of some articles, and the formats made from them. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {articlesOf} from '../../pipeline/flow.ts';
import type {Article, Observation} from '../../pipeline/model.ts';
import {loadPublication} from '../../pipeline/publication.ts';
import type {Edition, Format, Pieces, ReleaseFiles} from '../../pipeline/publish/format.ts';
import {createPublisher} from '../../pipeline/publish/index.ts';
import type {Cell} from '../../pipeline/publish/tables.ts';
import {validate} from '../../pipeline/validate/index.ts';
import {article} from './observation.ts';

const home = new URL('../..', import.meta.url).pathname;
const raw = join(home, 'raw');

/** Files by name, as formats see them. */
export class MemoryFiles implements ReleaseFiles {
  private readonly contents = new Map<string, Buffer>();

  get names(): string[] {
    return [...this.contents.keys()].sort();
  }

  size(name: string): number {
    return this.bytes(name).length;
  }

  sha256(name: string): string {
    return createHash('sha256').update(this.bytes(name)).digest('hex');
  }

  * chunks(name: string): Generator<Uint8Array> {
    const bytes = this.bytes(name);
    for (let at = 0; at < bytes.length; at += 5000) yield bytes.subarray(at, at + 5000);
  }

  rows(table: string): Record<string, Cell>[] {
    return JSON.parse(this.text(`${table}.json`)) as Record<string, Cell>[];
  }

  bytes(name: string): Buffer {
    const found = this.contents.get(name);
    if (found === undefined) throw new Error(`no ${name} so far`);
    return found;
  }

  text(name: string): string {
    return this.bytes(name).toString();
  }

  append(name: string, piece: string | Uint8Array): void {
    this.contents.set(name, Buffer.concat([this.contents.get(name) ?? Buffer.alloc(0), Buffer.from(piece)]));
  }
}

/** The tables of these articles. */
export function tablesOf(articles: readonly Article[]): MemoryFiles {
  const files = new MemoryFiles();
  const publisher = createPublisher();
  for (const {path, text} of [...publisher.start(), ...articles.map(validate).flatMap(publisher.add), ...publisher.end([])]) files.append(path, text);
  return files;
}

/** The tables of one made-up article. */
export function tablesWith(...rows: readonly Partial<Observation>[]): MemoryFiles {
  return tablesOf([article(rows)]);
}

/** The repository's own articles. */
export const ownArticles = (): Article[] => [...articlesOf(raw)];

/** An edition of the repository’s own publication. */
export function edition(given: Partial<Edition> = {}): Edition {
  return {
    version: '1.2.0', released_at: '2026-01-31T08:00:00Z', code_revision: null, change: 'minor', reason_en: 'An article more.', reason_zh: '新增一篇文章。',
    previous: '1.1.0', previous_sha256: '0'.repeat(64), before: null, publication: loadPublication(raw),
    counts: {documents: 1, observations: 58, findings: 6, numerals: 99, provenance: 452, codelists: 1464},
    text: (id) => (id === 'a' ? '' : readFileSync(join(raw, id, 'article.txt'), 'utf8')),
    ...given,
  };
}

/** The rows of a CSV file, all cells text. */
export function recordsOf(files: MemoryFiles, name: string): Record<string, string>[] {
  return parse(files.text(name), {columns: true}) as Record<string, string>[];
}

/** All bytes of a format's file. */
export async function bytesOf(pieces: Pieces): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

/** Makes formats one after the other, each from the files before it. */
export async function make(files: MemoryFiles, formats: readonly Format[], given: Partial<Edition> = {}): Promise<MemoryFiles> {
  for (const format of formats) files.append(format.path, await bytesOf(format.make(edition(given), files)));
  return files;
}
