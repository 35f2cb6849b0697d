// Building elements: text goes in as text, so that nothing an article says becomes markup.

/** @typedef {{zh: string, en: string, definition_zh?: string, definition_en?: string}} Words */
/** @typedef {Node | string | number | null} Child */

/**
 * An element with attributes and children.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Child | readonly Child[])} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children.flat()) if (child !== null) made.append(typeof child === 'number' ? String(child) : child);
  return made;
}

/**
 * Both languages, of which the style shows one.
 * @param {Words} words
 */
function both({zh, en}) {
  return [element('span', {class: 'zh', lang: 'zh-CN'}, zh), element('span', {class: 'en', lang: 'en'}, en)];
}

/**
 * Text of the article, with what is unseen shown by its code point.
 * @param {string} text
 * @returns {Child[]}
 */
function verbatim(text) {
  return text.split(new RegExp(`(${data.unseen})`, 'u')).map((piece, at) => {
    if (at % 2 === 0) return piece;
    const code = piece.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return element('span', {class: 'unseen'}, `U+${code}`);
  });
}

/**
 * The link to a numeral.
 * @param {string} id
 */
function hashOf(id) {
  return `#${id.replace('#', '%23')}`;
}

/**
 * A button that says what it does.
 * @param {Words} words
 * @param {() => void} action
 */
function button(words, action) {
  const made = element('button', {type: 'button'}, both(words));
  made.addEventListener('click', action);
  return made;
}

/**
 * An element of the page that is there.
 * @param {string} id
 */
function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}
