/** Style and script stand in the page itself, and the page allows those very bytes and nothing else. */
import {createHash} from 'node:crypto';
import {asset} from '../../asset.ts';
import type {Html} from './html.ts';
import {html, trusted} from './html.ts';

const style = asset('style.css', import.meta.url);

/** Runs before anything is painted. */
const early = asset('client/language.js', import.meta.url);

/** The parts of the script of a page with an article, in order; they share one scope. */
const parts = ['dom', 'data', 'csv', 'card', 'table', 'article', 'main'];
const articleScript = `'use strict';\n{\n${parts.map((part) => asset(`client/${part}.js`, import.meta.url)).join('\n')}}\n`;

/** The script of a page that lists articles: it leads on to the one that an address means. */
const indexScript = `'use strict';\n${asset('client/lead.js', import.meta.url)}`;

/** Which script a page ends with. */
export type Kind = 'article' | 'index' | 'plain';

const scripts: Readonly<Record<Kind, string | null>> = {article: articleScript, index: indexScript, plain: null};

/** Content-Security-Policy Level 3: hashes for what is ours, `data:` for the icon, nothing else. */
export function policyOf(kind: Kind): string {
  const allowed = [early, scripts[kind]].filter((script) => script !== null).map(hashOf);
  return `default-src 'none'; script-src ${allowed.join(' ')}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** What the head holds. */
export const inlineStyle: Html = html`<style>${trusted(style)}</style>`;
/** What the head runs before the page is drawn. */
export const earlyScript: Html = html`<script>${trusted(early)}</script>`;

/** What the body ends with. */
export function endScript(kind: Kind): Html | null {
  const script = scripts[kind];
  return script === null ? null : html`<script>${trusted(script)}</script>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
