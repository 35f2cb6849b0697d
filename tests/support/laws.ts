/** Laws that hold for every text. Each tells what breaks it, or says nothing. */
import {createLocator} from '../../pipeline/location.ts';
import type {Article, Document} from '../../pipeline/model.ts';
import {validate} from '../../pipeline/validate/index.ts';

/** What breaks a law in a document and what was made of it. */
export type Law = (document: Document, article: Article) => string[];

/** `value_text` is the raw text from `char_start` to `char_end`, and the numeral begins inside. */
export const spansSlice: Law = ({raw}, {observations}) => {
  const points = [...raw];
  return observations.flatMap(({value_text, char_start, char_end, numeral_start, observation_id}) => {
    const slice = points.slice(char_start, char_end).join('');
    const holds = slice === value_text && char_start <= numeral_start && numeral_start < char_end;
    return holds ? [] : [`${observation_id}: “${value_text}” is printed, “${slice}” stands there`];
  });
};

/** No two figures share a character. */
export const spansApart: Law = (_, {observations}) => {
  const rows = observations.toSorted((a, b) => a.char_start - b.char_start);
  return rows.flatMap((row, at) => (at > 0 && row.char_start < rows[at - 1].char_end ? [`“${rows[at - 1].value_text}” and “${row.value_text}” overlap`] : []));
};

const numeral = /[0-9０-９〇零一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万萬亿億]/;

/** Each character of a numeral lies in exactly one row of the ledger. */
export const numeralsOnce: Law = (document, {numerals}) => {
  const {raw, text} = document;
  const locator = createLocator(document);
  const rows = new Uint8Array(raw.length + 1);
  for (const {numeral_start, numeral_end} of numerals) for (let at = numeral_start; at < numeral_end; at += 1) rows[at] += 1;
  const missed: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!numeral.test(text[at])) continue;
    const count = rows[locator.codePoint(locator.rawStart(at))];
    if (count !== 1) missed.push(`“${text[at]}” of “${text.slice(Math.max(0, at - 8), at + 8)}” has ${count} rows`);
  }
  return missed;
};

/** The ledger's text is the raw text at its place. */
export const ledgerSlices: Law = ({raw}, {numerals}) => {
  const points = [...raw];
  return numerals.flatMap(({text, numeral_start, numeral_end}) => {
    const slice = points.slice(numeral_start, numeral_end).join('');
    return slice === text ? [] : [`“${text}” is in the ledger, “${slice}” stands there`];
  });
};

/** Figures of the ledger and observations are the same, one to one. */
export const figuresMatch: Law = (_, {numerals, observations}) => {
  const figures = numerals.filter((row) => row.class === 'figure').map((row) => `${row.observation_id} at ${row.numeral_start}`);
  const rows = observations.map((row) => `${row.observation_id} at ${row.numeral_start}`);
  return figures.join() === rows.join() ? [] : [`the ledger has ${figures.join()}, the observations are ${rows.join()}`];
};

/** Every row passes its schema and the laws of the model: nothing keeps the article from being published. */
export const publishable: Law = (_, article) => validate(article).problems.map(({line, rule, seen, expected}) => `line ${line} ${rule}: ${seen}, expected ${expected}`);

/** Every law with its name. */
export const laws: Readonly<Record<string, Law>> = {
  'spans are slices of the raw text': spansSlice,
  'spans do not overlap': spansApart,
  'every numeral is in the ledger once': numeralsOnce,
  'the ledger quotes the raw text': ledgerSlices,
  'figures of the ledger are the observations': figuresMatch,
  'rows pass the schema and the laws of the model': publishable,
};
