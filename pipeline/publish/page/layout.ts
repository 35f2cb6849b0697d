/** What all pages have: head, header, footer. */
import type {PublicationFacts} from '../format.ts';
import type {Content, Html} from './html.ts';
import {html, trusted} from './html.ts';
import type {Kind} from './policy.ts';
import {earlyScript, endScript, inlineStyle, policyOf} from './policy.ts';
import type {Words} from './words.ts';
import {both, bothOf, named, words} from './words.ts';

/** A page around its content. */
export interface Frame {
  readonly kind: Kind;
  readonly title: Words;
  readonly description: Words;
  readonly publication: PublicationFacts;
  /** `1.0.0`; null outside the versions. */
  readonly version: string | null;
  /** Where the project's name leads. */
  readonly home: string;
  /** Sections: anchors or pages, and their names. */
  readonly navigation: readonly (readonly [href: string, name: Words])[];
  /** For those who come by keyboard: what to skip to, and what that is called. */
  readonly skips?: Frame['navigation'];
  /** More for the head. */
  readonly head?: Html | null;
}

const icon = 'data:image/svg+xml,' + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1f5c66"/><path d="M4 11.5h8M5 8h6M6.5 4.5h3" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/></svg>');

/** Everything before the content. */
export function pageStart({kind, title, description, version, home, navigation, skips = [], head}: Frame): Html {
  return html`${trusted('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(kind)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${description.zh}">
<title${named(title)}>${title.zh}</title>
<link rel="icon" href="${icon}">
${inlineStyle}
${earlyScript}
${head ?? null}</head>
<body class="${kind}">
<header class="bar">${skips.map(([href, name]) => html`<a class="skip" href="${href}">${both(name)}</a>`)}<div class="inner">
<a class="brand" href="${home}"><svg width="26" height="26" viewBox="0 0 16 16" aria-hidden="true"><rect class="tile" width="16" height="16" rx="4"/><path class="lines" d="M4 11.5h8M5 8h6M6.5 4.5h3"/></svg> ${both(words.project)}${version === null ? null : html` <span class="version">v${version}</span>`}</a>
<nav aria-label="${words.contents.zh}"${named(words.contents)}>${navigation.map(([href, name]) => html`<a href="${href}">${both(name)}</a>`)}</nav>
<button type="button" id="language" hidden lang="en">${bothOf(html`<span lang="en">${words.language.zh}</span>`, html`<span lang="zh-CN">${words.language.en}</span>`)}</button>
</div></header>
`;
}

/** Everything behind it. */
export function pageEnd({kind, publication}: Frame): Html {
  return html`<footer><div class="inner">
<p>${bothOf(publication.title_zh, publication.title_en)} · ${bothOf(publication.publisher_zh, publication.publisher_en)} · ${licenceLink(publication)}</p>
<p>${bothOf(publication.description_zh, publication.description_en)}</p>
</div></footer>
${endScript(kind)}
</body>
</html>
`;
}

/** The licence by its name. */
export function licenceLink({license, license_title, license_url}: PublicationFacts): Html {
  return link(license_url, `${license_title} (${license})`, 'license');
}

/** A link to elsewhere: only where it leads to the web, since addresses come from files. */
export function link(href: string, text: Content, rel = 'noopener'): Html {
  return /^https?:\/\//i.test(href) ? html`<a href="${href}" rel="${rel}">${text}</a>` : html`${text}`;
}
