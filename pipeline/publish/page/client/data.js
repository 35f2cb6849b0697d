// What the page knows of its document.

/** @typedef {string | number | boolean | null} Cell */
/** @typedef {{name: string, zh: string, en: string, codelist: string | null, isText: boolean}} Field */
/** @typedef {[id: string, result: string, observations: string[], zh: string, en: string]} Finding */

/**
 * @type {{
 *   columns: Field[], ledger: Field[], decisions: Field[], lists: Record<string, Record<string, Words>>, words: Record<string, Words>, unseen: string,
 *   rows: Cell[][], rules: string[], decided: number[][], numerals: Cell[][], findings: Finding[], reviews: Record<string, Cell>[],
 * }}
 */
const data = JSON.parse(byId('data').textContent ?? '');

const columnAt = new Map(data.columns.map(({name}, at) => [name, at]));
const ledgerAt = new Map(data.ledger.map(({name}, at) => [name, at]));

/**
 * A cell of an observation.
 * @param {number} row
 * @param {string} name
 */
function cell(row, name) {
  return data.rows[row][columnAt.get(name) ?? -1] ?? null;
}

/**
 * A cell of the ledger of numerals.
 * @param {number} row
 * @param {string} name
 */
function numeralCell(row, name) {
  return data.numerals[row][ledgerAt.get(name) ?? -1] ?? null;
}

/** @param {number} row */
const idOf = (row) => String(cell(row, 'observation_id'));

/** @param {number} row */
const numeralIdOf = (row) => `${numeralCell(row, 'document_id')}#char=${numeralCell(row, 'numeral_start')}`;

/** Rows by observation id, and ledger rows by the same kind of id. */
const rowById = new Map(data.rows.map((_, row) => [idOf(row), row]));
const numeralById = new Map(data.numerals.map((_, row) => [numeralIdOf(row), row]));

/** @type {Map<string, Finding[]>} */
const findingsById = new Map();
for (const finding of data.findings) {
  for (const id of finding[2]) findingsById.set(id, [...findingsById.get(id) ?? [], finding]);
}

/**
 * What a code is called.
 * @param {string | null} list
 * @param {string} code
 * @returns {Words}
 */
function codeWords(list, code) {
  return data.lists[list ?? '']?.[code] ?? {zh: code, en: code};
}
