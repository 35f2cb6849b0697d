/**
 * Leftovers of HTML: tags, comments, scripts, character references.
 *
 * Each `<` is looked at once, and a search that found nothing is not made again, so that hostile input
 * (a hundred thousand `<`) costs one pass.
 */
import {entity} from './entities.ts';
import type {Edit, Repair} from './repair.ts';

const blocks = new Set((
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody tfoot thead tr ul'
).split(' '));
const cells = new Set(['td', 'th']);
const inlines = new Set((
  'a abbr acronym b bdi bdo big button cite code col colgroup data del dfn em embed font i iframe img input ins kbd ' +
  'label link map area mark meta nobr object option param q rp rt ruby s samp select small source span strike strong ' +
  'sub sup svg path time tt u ul var video audio wbr base'
).split(' '));
/** Dropped with what they hold: nobody sees it on the page. */
const unseen = new Set(['script', 'style', 'title', 'template', 'noscript']);

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const longestTag = 2048;

/** Signs of real mark-up: a closing tag, a line break, an image, a comment. */
const looksLikeHtml = /<(?:\/[a-z]|br\b|p\b|img\b|!--|!doctype)/i;

/** Leftovers of a web page: tags go, or become the line ends and the raised digits that they stand for. */
export const html: Repair = {
  name: 'read/html',
  examples: [
    {from: '<p>产值<span lang="EN-US">3</span>亿元。</p><p>次段</p>', to: '\n产值3亿元。\n\n次段\n'},
    {from: '面积5km<sup>2</sup>，约10<sup><b>8</b></sup>个', to: '面积5km²，约10⁸个'},
    {from: '<tr><td>粮食</td><td>12万吨</td></tr>', to: '\n\t粮食\t\t12万吨\t\n'},
    {from: '&ldquo;双型&rdquo;&#22478;市&nbsp;', to: '“双型”城市\u00a0'},
    {from: '<script>var a = "<p>9</p>"</script>完<!-- 10 -->', to: '完'},
    {from: '<p>全年完成\n投资</p>\n<p>次段</p>', to: '\n全年完成 投资\n\n\n次段\n'},
    {from: '若a<b则3<5，R&D经费', to: '若a<b则3<5，R&D经费'},
  ],
  edits(text) {
    const hasTags = text.includes('<') && looksLikeHtml.test(text);
    return hasTags || text.includes('&') ? new Scan(text, hasTags).run() : [];
  },
};

class Scan {
  private readonly edits: Edit[] = [];
  private readonly text: string;
  private readonly hasTags: boolean;
  /** Closing marks that do not occur any more: not to be looked for again. */
  private readonly absent = new Set<string>();
  private isRaised = false;
  /** Where the contents of the innermost open paragraph or cell begin; -1 outside. */
  private paragraph = -1;

  constructor(text: string, hasTags: boolean) {
    this.text = text;
    this.hasTags = hasTags;
  }

  run(): Edit[] {
    const mark = this.hasTags ? /[<&]/g : /&/g;
    for (let match = mark.exec(this.text); match !== null; match = mark.exec(this.text)) {
      const end = match[0] === '&' ? this.reference(match.index) : this.tag(match.index);
      mark.lastIndex = Math.max(end, match.index + 1);
    }
    return this.edits;
  }

  private replace(start: number, end: number, text: string): number {
    this.edits.push({start, end, text});
    return end;
  }

  /** `&mdash;`, at most ten characters long. */
  private reference(start: number): number {
    const end = this.text.slice(start, start + 11).indexOf(';') + start;
    const character = end > start ? entity(this.text.slice(start + 1, end)) : null;
    return character === null ? start : this.replace(start, end + 1, character);
  }

  private tag(start: number): number {
    if (this.text.startsWith('<!--', start)) return this.upTo('-->', start, start + 4);
    const end = tagEnd(this.text, start);
    if (end < 0) return start;
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(this.text.slice(start, start + 12)) ?? [];
    if (name === undefined) return isDeclaration(this.text, start) ? this.replace(start, end, '') : start;
    return this.named(name.toLowerCase(), slash === '/', start, end);
  }

  private named(name: string, isClosing: boolean, start: number, end: number): number {
    if (unseen.has(name)) return isClosing ? this.replace(start, end, '') : this.element(name, start, end);
    if (blocks.has(name) || cells.has(name)) return this.block(name, isClosing, start, end);
    if (!inlines.has(name) && this.text[start + (isClosing ? 2 : 1) + name.length] !== ':') return start;
    if (this.isRaised) this.raise(start);
    if (name === 'sup') this.isRaised = !isClosing;
    return this.replace(start, end, '');
  }

  /** A block ends the line. Line breaks inside a paragraph are only spaces. */
  private block(name: string, isClosing: boolean, start: number, end: number): number {
    if (isClosing && this.paragraph >= 0) this.unwrap(this.paragraph, start);
    this.paragraph = isClosing || !/^(?:p|li|t[dh]|h[1-6])$/.test(name) ? -1 : end;
    return this.replace(start, end, cells.has(name) ? '\t' : '\n');
  }

  private unwrap(from: number, to: number): void {
    const inside = this.text.slice(from, to);
    if (!inside.includes('\n') || /\n[ \t\r]*\n/.test(inside)) return;
    const first = this.edits.findLastIndex((edit) => edit.start < from) + 1;
    const within = this.edits.splice(first);
    const breaks = [...inside.matchAll(/\n/g)].map(({index}) => ({start: from + index, end: from + index + 1, text: ' '}));
    const isFree = ({start}: Edit) => !within.some((edit) => edit.start <= start && start < edit.end);
    this.edits.push(...[...within, ...breaks.filter(isFree)].sort((a, b) => a.start - b.start));
  }

  /** `10<sup>8</sup>` is 10⁸, not 108. */
  private raise(end: number): void {
    const start = this.edits.at(-1)?.end ?? end;
    const digits = this.text.slice(start, Math.min(end, start + 5));
    if (!/^\d{1,4}$/.test(digits)) return;
    this.replace(start, end, digits.replace(/\d/g, (digit) => superscripts[Number(digit)]));
  }

  /** `<script>…</script>`, or the tag alone where nothing closes it. */
  private element(name: string, start: number, end: number): number {
    const close = this.find(`</${name}`, end);
    const closeEnd = close < 0 ? -1 : tagEnd(this.text, close);
    return this.replace(start, closeEnd < 0 ? end : closeEnd, '');
  }

  private upTo(mark: string, start: number, from: number): number {
    const at = this.find(mark, from);
    return at < 0 ? start : this.replace(start, at + mark.length, '');
  }

  private find(mark: string, from: number): number {
    if (this.absent.has(mark)) return -1;
    const pattern = new RegExp(mark, 'gi');
    pattern.lastIndex = from;
    const index = pattern.exec(this.text)?.index ?? -1;
    if (index < 0) this.absent.add(mark);
    return index;
  }
}

/** `<!DOCTYPE html>`, `<![endif]>`, `<?xml version="1.0"?>`. */
function isDeclaration(text: string, start: number): boolean {
  return text[start + 1] === '?' || (text[start + 1] === '!' && /[a-z[]/i.test(text[start + 2] ?? ''));
}

/** The end of the tag that begins at `start`, -1 if it is none: another `<` comes first, or no `>` at all. */
function tagEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestTag);
  for (let at = start + 1; at < limit; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '<') return -1;
    if (character === '"' || character === "'") {
      at = text.slice(at + 1, limit).indexOf(character) + at + 1;
      if (text[at] !== character) return -1;
    }
  }
  return -1;
}
