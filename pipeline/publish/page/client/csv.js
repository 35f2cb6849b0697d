// What is shown as CSV, by the rules of the published files: RFC 4180, CRLF, UTF-8, an empty cell for nothing.

/**
 * A spreadsheet takes text that begins like this for a formula; decimals are not text.
 *
 * > | =HYPERLINK("…")
 */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * @param {Cell} value
 * @param {Field} field
 */
function csvCell(value, {isText}) {
  if (value === null) return '';
  const text = String(value);
  const safe = isText && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Header and rows.
 * @param {readonly number[]} rows
 */
function csvOf(rows) {
  const lines = rows.map((row) => data.rows[row].map((value, at) => csvCell(value, data.columns[at])).join(','));
  return [data.columns.map(({name}) => name).join(','), ...lines, ''].join('\r\n');
}

/**
 * Hands the reader a file.
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'}));
  const link = element('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
