/**
 * A format is a file that a release makes from its own tables once its version is known: Parquet, descriptors,
 * the page. Formats are pure, and are made one after the other, in the order of their list, so that a descriptor
 * can state the size and checksum of the files before it.
 */
import type {Counts, ReleaseEntry, ReleaseIndex} from '../model.ts';
import type {Row} from './tables.ts';

/** `raw/publication.json`: who publishes, where and on what terms. `schemas/publication.schema.json` describes every field. */
export interface PublicationFacts {
  /** Where `output/` is served, ending in `/`. */
  readonly base_url: string;
  /** Whether `base_url` is the reserved name that stands until an owner sets one; not in the file. */
  readonly is_placeholder: boolean;
  readonly title_en: string;
  readonly title_zh: string;
  /** 50 to 5000 characters. */
  readonly description_en: string;
  readonly description_zh: string;
  readonly publisher_en: string;
  readonly publisher_zh: string;
  readonly publisher_url: string | null;
  readonly contact_name: string;
  readonly contact_email: string;
  /** Where users report errors in public; null where there is no such place. */
  readonly feedback_url: string | null;
  /** SPDX identifier of the data licence: `CC-BY-4.0`. */
  readonly license: string;
  readonly license_title: string;
  readonly license_url: string;
  readonly keywords_en: readonly string[];
  readonly keywords_zh: readonly string[];
  /** EU data theme codes: `ECON`, `TECH`, … */
  readonly themes: readonly string[];
  /** 分类 in a Chinese public-data catalogue. */
  readonly category_zh: string;
  /** 开放属性. */
  readonly openness_zh: '无条件开放' | '有条件开放';
  /** EU frequency code: `IRREG`, `ANNUAL`, … */
  readonly frequency: string;
}

/** A release as its own files speak of it. Nothing here changes after publication. */
export interface Edition extends Pick<ReleaseEntry, 'version' | 'released_at' | 'change' | 'reason_en' | 'reason_zh'> {
  /** Git commit of the program that made it; null where unknown. */
  readonly code_revision: string | null;
  /** The version before; null for the first. */
  readonly previous: string | null;
  /** SHA-256 of its SHA256SUMS. */
  readonly previous_sha256: string | null;
  /** Its files. */
  readonly before: ReleaseFiles | null;
  readonly publication: PublicationFacts;
  readonly counts: Counts;
  /** The raw text of a document as decoded, which spans point into. @throws where there is none */
  text(documentId: string): string;
}

/** The files of a release so far. */
export interface ReleaseFiles {
  /** In code-unit order. */
  readonly names: readonly string[];
  size(name: string): number;
  /** SHA-256, 64 hexadecimal digits. */
  sha256(name: string): string;
  /** The bytes in pieces, each valid until the next is asked for. */
  chunks(name: string): Iterable<Uint8Array>;
  /** The rows of a table (`observations`), one at a time, typed as in its JSON. */
  rows(table: string): Iterable<Row>;
}

/** The content of a file, a piece after the other. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What is said of a file before it is opened. */
export interface FileInfo {
  /** Within the release's folder. */
  readonly path: string;
  /** IANA media type. */
  readonly mediaType: string;
  readonly title_en: string;
  readonly title_zh: string;
}

/** One file of a release. */
export interface Format extends FileInfo {
  /** The content, in pieces. Equal editions and files give equal bytes. */
  make(edition: Edition, files: ReleaseFiles): Pieces;
}

/** As many files of a release as its tables ask for, such as a page for each document; made after all formats. */
export interface FormatFamily extends Omit<Format, 'path' | 'make'> {
  /** What their names begin with, and those of no other file. */
  readonly prefix: string;
  /** The files, each read to its end before the next is asked for. Equal editions and files give equal bytes. */
  make(edition: Edition, files: ReleaseFiles): Iterable<{readonly path: string; readonly pieces: Pieces}>;
}

/** What the files outside the versions speak of. */
export interface Site {
  readonly index: ReleaseIndex;
  readonly publication: PublicationFacts;
  /** The files of the latest version. */
  readonly files: ReleaseFiles;
  /** The files of any published version. @throws where there is none of that number */
  versionFiles(version: string): ReleaseFiles;
}

/** One file of `output/` outside the versions, made again whenever the index changes. */
export interface SiteFile extends FileInfo {
  /** The content, in pieces. Equal sites give equal bytes. */
  make(site: Site): Pieces;
}
