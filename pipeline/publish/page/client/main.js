// What is chosen: the address says it, the text, the table and the card show it.

/** @type {{id: string, row: number}} */
const selected = {id: '', row: -1};

/**
 * Shows a figure or another numeral, if there is one of that id.
 * @param {string} id
 * @param {boolean} isFocused whether the keyboard goes to the card
 */
function select(id, isFocused) {
  const row = rowById.get(id) ?? -1;
  const numeral = numeralById.get(id) ?? -1;
  if (row < 0 && numeral < 0) return;
  unmark();
  selected.id = id;
  selected.row = row;
  markOf(id)?.classList.add('current');
  document.querySelector(`#rows tr[data-row="${row}"]`)?.setAttribute('aria-current', 'true');
  if (row < 0) reveal(String(numeralCell(numeral, 'class')));
  const card = byId('card');
  card.replaceChildren(...[...(row < 0 ? numeralCard(numeral) : figureCard(row)), steps(id)].filter((child) => child !== null));
  card.hidden = false;
  byId('panel').classList.add('open');
  byId('panel').scrollTop = 0;
  markOf(id)?.scrollIntoView({block: 'nearest'});
  if (isFocused) byId('card-title').focus({preventScroll: true});
}

/** Shows the numerals of a class, as the reader could. @param {string} name */
function reveal(name) {
  const box = document.querySelector(`input[data-class="${CSS.escape(name)}"]`);
  if (box instanceof HTMLInputElement && !box.checked) box.click();
}

function unmark() {
  for (const mark of document.querySelectorAll('#article .current')) mark.classList.remove('current');
  document.querySelector('#rows tr[aria-current]')?.removeAttribute('aria-current');
}

/** Back to the legend, and to the place in the text. */
function close() {
  const mark = markOf(selected.id);
  unmark();
  selected.id = '';
  selected.row = -1;
  byId('card').hidden = true;
  byId('panel').classList.remove('open');
  history.pushState(null, '', '#');
  mark?.focus({preventScroll: true});
}

/**
 * From a figure to its neighbours, its row, and its address.
 * @param {string} id
 */
function steps(id) {
  const words = data.words;
  const at = rowById.get(id);
  const copy = button(words.copyLink, () => copyLink(id, copy));
  if (at === undefined) return element('p', {class: 'steps'}, copy);
  return element('p', {class: 'steps'},
    at > 0 ? button(words.previous, () => go(idOf(at - 1))) : null,
    at + 1 < data.rows.length ? button(words.next, () => go(idOf(at + 1))) : null,
    copy, button(words.inArticle, () => markOf(id)?.scrollIntoView({block: 'center'})), button(words.inTable, () => showRow(at)));
}

/** Goes to a numeral of the text. @param {string} id */
function go(id) {
  if (id === selected.id) markOf(id)?.scrollIntoView({block: 'center'});
  else location.hash = hashOf(id);
}

/** Draws the table as far as a row, if it is among those shown, and goes there. @param {number} row */
function showRow(row) {
  if (!table.rows.includes(row)) /** @type {HTMLInputElement} */ (byId('search')).form?.reset();
  while (table.rows.indexOf(row) >= table.drawn) drawMore();
  const drawn = document.querySelector(`#rows tr[data-row="${row}"]`);
  drawn?.scrollIntoView({block: 'center'});
  drawn?.querySelector('a')?.focus({preventScroll: true});
}

/**
 * Puts the address of a figure on the clipboard; where there is none, into the address bar.
 * @param {string} id
 * @param {Element} pressed
 */
async function copyLink(id, pressed) {
  try {
    await navigator.clipboard.writeText(location.href.replace(/#.*$/, '') + hashOf(id));
    pressed.replaceChildren(...both(data.words.copied));
  } catch {
    location.hash = hashOf(id);
  }
}

/** Follows the address. */
function follow() {
  try {
    select(decodeURIComponent(location.hash.slice(1)), true);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
}

addEventListener('hashchange', follow);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && selected.id !== '') close();
});
startArticle();
startTable();
follow();
