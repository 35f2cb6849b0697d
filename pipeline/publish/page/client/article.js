// The article: a numeral that is clicked is chosen where it stands; other numerals are shown on demand.

/** Makes the marks of the text work. */
function startArticle() {
  byId('article').addEventListener('click', (event) => {
    const mark = /** @type {Element} */ (event.target).closest('a.figure, a.numeral');
    if (mark === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', hashOf(mark.id));
    select(mark.id, true);
  });
  for (const box of document.querySelectorAll('input[data-class]')) {
    box.addEventListener('change', () => showNumerals(box.getAttribute('data-class') ?? '', /** @type {HTMLInputElement} */ (box).checked));
  }
}

/**
 * Shows or hides the numerals of a class; hidden ones are no stops for the tab key.
 * @param {string} name
 * @param {boolean} isShown
 */
function showNumerals(name, isShown) {
  byId('article').classList.toggle(`show-${name}`, isShown);
  for (const numeral of document.querySelectorAll(`#article a.numeral.${CSS.escape(name)}`)) {
    if (isShown) numeral.removeAttribute('tabindex');
    else numeral.setAttribute('tabindex', '-1');
  }
}

/**
 * The mark of a numeral in the text: its own, or that of the figure around it.
 * @param {string} id
 */
function markOf(id) {
  const own = document.getElementById(id);
  if (own !== null || !numeralById.has(id)) return own;
  const place = Number(numeralCell(numeralById.get(id) ?? 0, 'numeral_start'));
  const around = data.rows.findIndex((_, row) => Number(cell(row, 'char_start')) <= place && place < Number(cell(row, 'char_end')));
  return around < 0 ? null : document.getElementById(idOf(around));
}
