/** Where things are: figures within their page, documents beside the release's page. */
import {documentOf} from './records.ts';

/** The link to a numeral, within its page: its id is its anchor. */
export function hashOf(id: string): string {
  return `#${id.replace('#', '%23')}`;
}

/** What the names of documents' pages begin with. */
export const prefix = 'article-';

/** The page of a document, where a release has several. */
export function pageOf(documentId: string): string {
  return `${prefix}${documentId}.html`;
}

/** The link to a figure of another page. */
export function linkTo(observationId: string): string {
  return pageOf(documentOf(observationId)) + hashOf(observationId);
}
