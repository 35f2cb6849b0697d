// A figure's row with all its fields, or what became of another numeral.

/** Cells that name other observations. */
const references = ['qualifies', 'base_observation', 'same_as'];

/**
 * Everything about an observation.
 * @param {number} row
 */
function figureCard(row) {
  const words = data.words;
  return [
    cardHead(String(cell(row, 'value_text')), row),
    element('p', {class: 'indicator'}, cell(row, 'subject') === null ? null : element('small', {}, verbatim(`${cell(row, 'subject')} `)), indicatorOf(row)),
    exactValue(row),
    badges(row),
    element('blockquote', {lang: 'zh-CN'}, quoteOf(row)),
    ...doubtsOf(row),
    ...findingsOf(idOf(row)),
    ...withinOf(row),
    ...reviewsOf(idOf(row)),
    element('h3', {}, both(words.allFields)),
    fieldTable(row),
  ];
}

/**
 * A numeral that is no figure.
 * @param {number} row
 */
function numeralCard(row) {
  const owner = numeralCell(row, 'observation_id');
  return [
    cardHead(String(numeralCell(row, 'text')), -1),
    element('p', {class: 'indicator'}, both(data.words.isNoFigure)),
    owner === null ? null : element('p', {}, both(data.words.partOf), ' ', element('a', {href: hashOf(String(owner))}, String(owner))),
    ...reviewsOf(numeralIdOf(row)),
    listOf(data.ledger.map((field) => [field, numeralCell(row, field.name)])),
  ];
}

/**
 * @param {string} title
 * @param {number} row
 */
function cardHead(title, row) {
  const kind = row < 0 ? '' : ` ${cell(row, 'measure')}`;
  return element('div', {class: 'head'}, element('h2', {id: 'card-title', tabindex: '-1', lang: 'zh-CN'}, element('span', {class: `value${kind}`}, verbatim(title))), button(data.words.close, close));
}

/** @param {number} row */
function indicatorOf(row) {
  const zh = element('span', {class: 'zh', lang: 'zh-CN'}, verbatim(String(cell(row, 'indicator'))));
  const en = element('span', {class: 'en', lang: cell(row, 'indicator_en') === null ? 'zh-CN' : 'en'}, verbatim(String(cell(row, 'indicator_en') ?? cell(row, 'indicator'))));
  return [zh, en];
}

/** @param {number} row */
function exactValue(row) {
  const value = cell(row, 'value') ?? `${cell(row, 'value_min') ?? ''}…${cell(row, 'value_max') ?? ''}`;
  return element('p', {class: 'exact'}, element('b', {}, String(value).replace('-', '−')), ` ${cell(row, 'unit')}`, ' · ', String(cell(row, 'time_period') ?? '—'));
}

/** @param {number} row */
function badges(row) {
  const shown = ['measure', 'status', 'bound', 'review'].map((name) => [name, codeWords(name, String(cell(row, name)))]);
  return element('p', {class: 'badges'}, shown.map(([name, words]) => element('span', {class: `badge ${name}`}, both(/** @type {Words} */ (words)))));
}

/**
 * The clause, with the figure in it marked.
 * @param {number} row
 */
function quoteOf(row) {
  const quote = String(cell(row, 'quote'));
  const value = String(cell(row, 'value_text'));
  const at = quote.indexOf(value);
  if (at < 0) return verbatim(quote);
  return [...verbatim(quote.slice(0, at)), element('mark', {}, verbatim(value)), ...verbatim(quote.slice(at + value.length))];
}

/** @param {number} row */
function doubtsOf(row) {
  const codes = cell(row, 'doubt') === null ? [] : String(cell(row, 'doubt')).split(';');
  return codes.map((code) => {
    const words = codeWords('doubt', code);
    return element('p', {class: 'reason'}, element('b', {}, both(words)), ' ', both({zh: words.definition_zh ?? '', en: words.definition_en ?? ''}));
  });
}

/** @param {string} id */
function findingsOf(id) {
  const found = findingsById.get(id) ?? [];
  if (found.length === 0) return [];
  const items = found.map(([finding, result, , zh, en]) => element('li', {class: `finding ${result}`},
    element('a', {href: `#${encodeURIComponent(finding)}`}, element('b', {}, both(codeWords('finding_result', result)))), ' ', both({zh, en})));
  return [element('h3', {}, both(data.words.takesPart)), element('ul', {}, items)];
}

/**
 * The numerals within a figure that are no figures: in the text they cannot be marked a second time.
 * @param {number} row
 */
function withinOf(row) {
  const [start, end] = [Number(cell(row, 'char_start')), Number(cell(row, 'char_end'))];
  const within = data.numerals.map((_, at) => at).filter((at) => {
    const place = Number(numeralCell(at, 'numeral_start'));
    return place >= start && place < end && numeralCell(at, 'class') !== 'figure';
  });
  if (within.length === 0) return [];
  const links = within.flatMap((at) => [element('a', {href: hashOf(numeralIdOf(at))}, ...verbatim(String(numeralCell(at, 'text')))), ' ']);
  return [element('p', {}, both(data.words.within), ' ', links)];
}

/** @param {string} id */
function reviewsOf(id) {
  const rows = data.reviews.filter((review) => review.observation_id === id);
  const lists = rows.map((review) => listOf(data.decisions
    .filter(({name}) => name !== 'observation_id' && name !== 'document_id' && review[name] != null)
    .map((field) => [field, review[field.name]])));
  return rows.length === 0 ? [] : [element('h3', {}, both(data.words.reviewed)), ...lists];
}

/** @param {number} row */
function fieldTable(row) {
  const rules = new Map();
  for (let at = 0; at < data.decided[row].length; at += 2) rules.set(data.decided[row][at], data.rules[data.decided[row][at + 1]]);
  return listOf(data.columns.map((field, at) => [field, data.rows[row][at], rules.get(at)]));
}

/**
 * Fields with their contents and the rules that decided.
 * @param {[Field, Cell, string?][]} fields
 */
function listOf(fields) {
  return element('dl', {class: 'fields'}, fields.map(([field, value, rule]) => element('div', value === null ? {class: 'empty'} : {},
    element('dt', {title: field.name}, both(field)),
    element('dd', {}, value === null ? both(data.words.empty) : content(field, value),
      rule === undefined ? null : element('code', {class: 'rule'}, rule)))));
}

/**
 * A cell as the card shows it: codes by their words, references as links.
 * @param {Field} field
 * @param {string | number | boolean} value
 * @returns {Child[]}
 */
function content({name, codelist}, value) {
  if (references.includes(name) || (name === 'observation_id' && rowById.has(String(value)))) return [element('a', {href: hashOf(String(value))}, String(value))];
  if (codelist === null) return verbatim(String(value));
  return String(value).split(';').flatMap((code) => [...both(codeWords(codelist, code)), ' ', element('code', {}, code), ' ']);
}
