/** The row of a document: what its source says of it, and what was found in it. */
import type {Article, Document} from '../model.ts';
import type {Anchor} from './anchor.ts';

/** How much there is of a document. */
interface Counts {
  /** Code points of its raw text. */
  readonly characters: number;
  readonly numerals: number;
  readonly observations: number;
}

/** A document as published. */
export function documentRow(document: Document, anchor: Anchor | null, counts: Counts): Article['document'] {
  const {source} = document;
  return {
    document_id: source.id,
    title: source.title,
    publisher: source.publisher,
    authors: source.authors.length > 0 ? source.authors.join(';') : null,
    published: source.published,
    year: anchor === null ? null : String(anchor.year),
    time_basis: anchor === null ? null : anchor.isInferred ? 'inferred' : 'document',
    area: source.area,
    area_zh: source.area_zh,
    language: source.language,
    url: source.url,
    rights: source.rights,
    replaces: source.replaces,
    encoding: document.encoding,
    byte_length: document.byteLength,
    char_length: counts.characters,
    sha256: document.sha256,
    numeral_count: counts.numerals,
    observation_count: counts.observations,
  };
}
