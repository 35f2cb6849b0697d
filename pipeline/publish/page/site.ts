/** `output/index.html`: leads to the latest release and lists all versions. */
import type {SiteFile} from '../format.ts';
import {entranceOf} from './downloads.ts';
import {fieldWords} from './fields.ts';
import type {Html} from './html.ts';
import {html} from './html.ts';
import type {Frame} from './layout.ts';
import {pageEnd, pageStart} from './layout.ts';
import type {ReleaseEntry} from '../../model.ts';
import {both, bothOf, pair, words} from './words.ts';

/** The first page of `output/`. */
export const sitePage: SiteFile = {
  path: 'index.html', mediaType: 'text/html', title_en: 'All versions as a page', title_zh: '版本网页',
  * make({index, publication, versionFiles}) {
    const {title_zh, title_en, description_zh, description_en} = publication;
    const frame: Frame = {
      kind: 'plain', title: pair(title_zh, title_en), description: pair(description_zh, description_en), publication,
      version: null, home: 'index.html', navigation: [['latest/index.html', words.latest], ['#versions', words.allVersions]],
    };
    yield pageStart(frame).markup;
    yield html`<main><section class="hero"><p class="tagline">${both(words.tagline)}</p><h1>${bothOf(title_zh, title_en)}</h1>
<p class="lead">${bothOf(description_zh, description_en)}</p><p><a class="button" href="latest/index.html">${both(words.latest)} v${index.latest ?? ''}</a></p></section>
<section id="versions"><h2>${both(words.allVersions)}</h2><ul class="cards">${index.versions.toReversed().map((entry) => versionItem(entry, entranceOf(versionFiles(entry.version))))}</ul></section></main>\n`.markup;
    yield pageEnd(frame).markup;
  },
};

function versionItem({version, released_at, reason_zh, reason_en, observations, documents, sha256}: ReleaseEntry, entrance: string): Html {
  return html`<li><a href="v${version}/${entrance}">v${version}</a><p>${bothOf(reason_zh, reason_en)}</p>
<p class="meta"><span><time datetime="${released_at}">${released_at.slice(0, 10)}</time></span><span>${both(fieldWords('release', 'documents'))} ${documents}</span><span>${both(fieldWords('release', 'observations'))} ${observations}</span></p>
<p class="meta"><code>SHA256SUMS ${sha256.slice(0, 16)}…</code></p></li>\n`;
}
