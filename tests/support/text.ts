/** A string through the stages, for tests that care about words and not about files. */
import {extract} from '../../pipeline/extract/index.ts';
import {link, observe} from '../../pipeline/link/index.ts';
import type {Article, Document, LedgerRow, Observation, Source, Token} from '../../pipeline/model.ts';
import {normalise} from '../../pipeline/normalise/index.ts';
import {read} from '../../pipeline/read/index.ts';

/** What is known of a text beside its characters; nothing unless told otherwise. */
export type Told = Partial<Pick<Source, 'id' | 'published' | 'area' | 'area_zh'>>;

/** The text as **read** gives it. A text of blanks alone is refused. */
export function documentOf(text: string | Uint8Array, {id = 'text', published = null, area = null, area_zh = null}: Told = {}): Document {
  return read({
    path: `${id}.txt`,
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    source: {
      id, published, area, area_zh, title: null, publisher: null, authors: [],
      language: 'zh-CN', url: null, rights: '测试', replaces: null,
    },
  });
}

/** The tokens that **extract** finds. */
export const tokensOf = (text: string): readonly Token[] => extract(documentOf(text)).tokens;

/** All that a text comes to. */
export const articleOf = (text: string | Uint8Array, told?: Told): Article => link(normalise(extract(documentOf(text, told))));

/** The observations of a text as a command reads them: one after the other. */
export const rows = (text: string | Uint8Array, told?: Told): Iterable<Observation> => observe(normalise(extract(documentOf(text, told))));

/** The observations of a text, in order. */
export const figures = (text: string | Uint8Array, told?: Told): Observation[] => [...rows(text, told)];

/** The one observation of a text. @throws where there are more or none */
export function figure(text: string, told?: Told): Observation {
  const rows = figures(text, told);
  if (rows.length !== 1) throw new Error(`“${text}” has ${rows.length} figures: ${rows.map((row) => row.value_text).join(' ')}`);
  return rows[0];
}

/** The ledger of a text. */
export const numerals = (text: string): readonly LedgerRow[] => articleOf(text).numerals;

/** Some columns of a row, in the order asked for. */
export const pick = <Column extends keyof Observation>(row: Observation, ...columns: Column[]): Observation[Column][] =>
  columns.map((column) => row[column]);
