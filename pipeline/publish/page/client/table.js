// The table: what is searched for and filtered, in the order asked for, a screenful at a time.

const batch = 100;

/** @type {{search: string, filters: Map<string, string>, sort: string, isDescending: boolean, rows: number[], drawn: number}} */
const table = {search: '', filters: new Map(), sort: '', isDescending: false, rows: [], drawn: 0};

/** What a search looks through, by row; made when first needed. */
const searched = new Map();

/** @param {number} row */
function searchText(row) {
  if (!searched.has(row)) {
    const names = ['indicator', 'indicator_en', 'subject', 'value_text', 'value', 'quote', 'time_period', 'observation_id'];
    searched.set(row, names.map((name) => cell(row, name) ?? '').join('\n').toLowerCase());
  }
  return searched.get(row);
}

/** @param {number} row */
function isShown(row) {
  for (const [name, code] of table.filters) {
    const value = String(cell(row, name) ?? '');
    if (name === 'doubt' ? !value.split(';').includes(code) : value !== code) return false;
  }
  return table.search === '' || searchText(row).includes(table.search);
}

/** Decides which rows are shown, and draws the first of them. */
function refresh() {
  table.rows = data.rows.map((_, row) => row).filter(isShown);
  if (table.sort !== '') table.rows.sort((a, b) => compareRows(a, b) * (table.isDescending ? -1 : 1) || a - b);
  table.drawn = 0;
  byId('rows').replaceChildren();
  drawMore();
  const words = data.words;
  byId('count').replaceChildren(...(table.rows.length === 0
    ? both(words.nothingFound)
    : [...both(words.shown), ' ', element('b', {}, table.rows.length), ' ', ...both(words.of), ' ', String(data.rows.length)]));
}

/**
 * Values by size, the rest by code units; nothing comes last in either order.
 * @param {number} a
 * @param {number} b
 */
function compareRows(a, b) {
  const name = table.sort === 'value_text' ? 'value' : table.sort;
  const [one, other] = [cell(a, name), cell(b, name)];
  if (one === null || other === null) return (one === other ? 0 : one === null ? 1 : -1) * (table.isDescending ? -1 : 1);
  if (name === 'value') return compareDecimals(String(one), String(other));
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Exact, however many digits there are.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
function compareDecimals(a, b) {
  const isNegative = a.startsWith('-');
  if (isNegative !== b.startsWith('-')) return isNegative ? -1 : 1;
  if (isNegative) return compareDecimals(b.slice(1), a.slice(1));
  const [whole, fraction = ''] = a.split('.');
  const [otherWhole, otherFraction = ''] = b.split('.');
  if (whole.length !== otherWhole.length) return whole.length - otherWhole.length;
  const digits = Math.max(fraction.length, otherFraction.length);
  const [one, other] = [whole + fraction.padEnd(digits, '0'), otherWhole + otherFraction.padEnd(digits, '0')];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Draws the next rows. */
function drawMore() {
  const next = table.rows.slice(table.drawn, table.drawn + batch);
  byId('rows').append(...next.map(tableRow));
  table.drawn += next.length;
  byId('more').hidden = table.drawn >= table.rows.length;
}

/** @param {number} row */
function tableRow(row) {
  const columns = [...document.querySelectorAll('[data-sort]')].map((heading) => heading.getAttribute('data-sort') ?? '');
  const isCurrent = selected.row === row;
  return element('tr', {'data-row': String(row), ...(isCurrent ? {'aria-current': 'true'} : {})}, columns.map((name) => element('td', {class: name}, ...tableCell(row, name))));
}

/**
 * @param {number} row
 * @param {string} name
 * @returns {Child[]}
 */
function tableCell(row, name) {
  const value = cell(row, name);
  if (name === 'indicator') {
    const subject = cell(row, 'subject');
    return [element('a', {href: hashOf(idOf(row))}, subject === null ? null : element('small', {}, verbatim(`${subject} `)), indicatorOf(row)), narrow(row)];
  }
  if (value === null) return [];
  if (name === 'value_text') return [element('span', {class: `figure ${classesOf(row)}`, lang: 'zh-CN'}, verbatim(String(value)))];
  if (name === 'value') return [String(value).replace('-', '−'), element('small', {}, ` ${cell(row, 'unit')}`)];
  const list = data.columns[columnAt.get(name) ?? 0].codelist;
  if (list === null) return verbatim(String(value));
  return String(value).split(';').flatMap((code) => [element('span', {class: `code ${code}`}, both(codeWords(list, code))), ' ']);
}

/**
 * What stands in columns of its own where there is room.
 * @param {number} row
 */
function narrow(row) {
  return element('span', {class: 'narrow'}, String(cell(row, 'time_period') ?? '—'), ' · ', both(codeWords('status', String(cell(row, 'status')))));
}

/** @param {number} row */
function classesOf(row) {
  const isExpected = ['forecast', 'target'].includes(String(cell(row, 'status')));
  return `${cell(row, 'measure')}${isExpected ? ' expected' : ''}${cell(row, 'doubt') === null ? '' : ' doubtful'}`;
}

/** @param {string} name */
function sortBy(name) {
  table.isDescending = table.sort === name && !table.isDescending;
  table.sort = name;
  for (const heading of document.querySelectorAll('[data-sort]')) {
    const isSorted = heading.getAttribute('data-sort') === name;
    heading.parentElement?.setAttribute('aria-sort', isSorted ? (table.isDescending ? 'descending' : 'ascending') : 'none');
  }
  refresh();
}

/** Makes the frame of the table work. */
function startTable() {
  for (const heading of document.querySelectorAll('[data-sort]')) {
    heading.addEventListener('click', () => sortBy(heading.getAttribute('data-sort') ?? ''));
  }
  for (const select of document.querySelectorAll('select[data-filter]')) {
    select.addEventListener('change', () => {
      const [name, code] = [select.getAttribute('data-filter') ?? '', /** @type {HTMLSelectElement} */ (select).value];
      if (code === '') table.filters.delete(name);
      else table.filters.set(name, code);
      refresh();
    });
  }
  const search = /** @type {HTMLInputElement} */ (byId('search'));
  search.addEventListener('input', () => {
    table.search = search.value.trim().toLowerCase();
    refresh();
  });
  const form = /** @type {HTMLFormElement} */ (search.form);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    table.search = '';
    table.filters.clear();
    refresh();
  });
  byId('download').addEventListener('click', () => download('observations.csv', csvOf(table.rows)));
  byId('more').addEventListener('click', drawMore);
  new IntersectionObserver((entries) => {
    if (entries.some(({isIntersecting}) => isIntersecting)) drawMore();
  }, {rootMargin: '600px'}).observe(byId('more'));
  byId('rows').addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const row = target.closest('tr')?.getAttribute('data-row');
    if (row != null && target.closest('a') === null) go(idOf(Number(row)));
  });
  refresh();
}
