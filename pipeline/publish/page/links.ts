/** Where things are: figures within their page, documents beside the release's page. */
import {createHash} from 'node:crypto';
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

/** What the names of indicators' pages begin with. */
export const indicatorPrefix = 'indicator-';

/** The page of an indicator, by what tells it from every other: the same in every release. */
export function indicatorPageOf(key: string): string {
  return `${indicatorPrefix}${createHash('sha256').update(key).digest('hex').slice(0, 12)}.html`;
}

/** The link to a figure of another page. */
export function linkTo(observationId: string): string {
  return pageOf(documentOf(observationId)) + hashOf(observationId);
}
