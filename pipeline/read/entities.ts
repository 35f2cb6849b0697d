/** HTML's character references, as far as Chinese official pages use them. */

/** Named references and what they stand for. */
const namedEntities: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', shy: '\u00ad',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '•', permil: '‰', prime: '′', Prime: '″', sect: '§', para: '¶',
  times: '×', divide: '÷', plusmn: '±', minus: '−', deg: '°', micro: 'µ', le: '≤', ge: '≥', ne: '≠', asymp: '≈',
  sup1: '¹', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾', infin: '∞', radic: '√', sum: '∑',
  yen: '¥', euro: '€', pound: '£', cent: '¢', copy: '©', reg: '®', trade: '™',
  larr: '←', uarr: '↑', rarr: '→', darr: '↓', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', mu: 'μ', pi: 'π', Omega: 'Ω',
}));

/**
 * What `&name;`, `&#20;` or `&#x4e00;` stands for: `entity('mdash')` is `—`. Unknown names and numbers of
 * no printable character give null: the text is then left as it is.
 *
 * @param reference without `&` and `;`
 */
export function entity(reference: string): string | null {
  if (!reference.startsWith('#')) return namedEntities.get(reference) ?? null;
  const isHex = reference[1] === 'x' || reference[1] === 'X';
  const code = isHex ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  const isPrintable = (code >= 0xa0 || (code >= 0x20 && code < 0x7f)) && code <= 0x10ffff
    && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffd;
  return isPrintable ? String.fromCodePoint(code) : null;
}
