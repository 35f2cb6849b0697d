/** The release as schema.org describes it, inside the page: what search engines for data sets read. */
import type {ReleaseFiles} from '../format.ts';
import type {Html} from './html.ts';
import {html, jsonMarkup} from './html.ts';

/** The description that is published beside the page. */
const path = 'schema.org.jsonld';

/** `<script type="application/ld+json">` with the published description; null where there is none. */
export function linkedData(files: ReleaseFiles): Html | null {
  if (!files.names.includes(path)) return null;
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of files.chunks(path)) text += decoder.decode(chunk, {stream: true});
  return html`<script type="application/ld+json">${jsonMarkup(JSON.parse(text))}</script>\n`;
}
