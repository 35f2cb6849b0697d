/**
 * The rows of an article account for each other: in order, each once, every pointer to a row that is there,
 * every observation a figure of the ledger.
 */
import type {Article, LedgerRow, Observation, ProvenanceRow} from '../model.ts';
import observationSchema from '../../schemas/observation.schema.json' with {type: 'json'};
import type {Figures} from './check.ts';
import type {Breach} from './laws.ts';

/** A row, or the article as a whole, and what is wrong with it. */
export type Account = readonly [rule: string, row: Observation | LedgerRow | ProvenanceRow | null, breach: NonNullable<Breach>];

/** Everything that does not add up between the rows of an article. */
export function brokenAccounts(figures: Figures): Account[] {
  const {article, rows} = figures;
  return [
    ...late(rows, 'observations'),
    ...late(article.numerals, 'numerals'),
    ...article.numerals.flatMap((row) => numeralBreaches(row, figures)),
    ...withoutNumeral(figures),
    ...article.provenance.flatMap((row) => provenanceBreaches(row, figures)),
    ...counts(article),
  ];
}

/** Rows that do not come after the row before. */
function late(rows: readonly (Observation | LedgerRow)[], what: string): Account[] {
  return rows.flatMap((row, at): Account[] => (at > 0 && row.numeral_start <= rows[at - 1].numeral_start
    ? [['validate/order', row, [`numeral_start ${row.numeral_start} comes late or twice`, `${what} in the order of the text, each once`]]]
    : []));
}

function numeralBreaches(row: LedgerRow, {article, get}: Figures): Account[] {
  const {document_id} = article.document;
  const found: NonNullable<Breach>[] = [];
  if (row.numeral_start >= row.numeral_end) found.push([`the numeral ends at ${row.numeral_end}`, `an end after ${row.numeral_start}`]);
  if (row.document_id !== document_id) found.push([`document_id is ${row.document_id}`, document_id]);
  if (row.observation_id !== null && !get(row.observation_id)) found.push([`observation_id is ${row.observation_id}`, 'an observation of the document']);
  return found.map((breach): Account => ['validate/ledger', row, breach]);
}

/** Observations that no numeral of class `figure` stands for. */
function withoutNumeral({article, rows}: Figures): Account[] {
  const starts = new Set(article.numerals.filter((row) => row.class === 'figure').map((row) => row.numeral_start));
  return rows.filter((row) => !starts.has(row.numeral_start)).map((row): Account =>
    ['validate/ledger', row, ['the observation has no figure in the ledger', `a numeral of class figure at ${row.numeral_start}`]]);
}

function provenanceBreaches(row: ProvenanceRow, {get}: Figures): Account[] {
  if (!get(row.observation_id)) return [['validate/provenance', row, [`observation_id is ${row.observation_id}`, 'an observation of the document']]];
  if (row.field in observationSchema.properties) return [];
  return [['validate/provenance', row, [`field is ${row.field}`, 'a column of the observations']]];
}

function counts({document, observations, numerals}: Article): Account[] {
  if (document.observation_count === observations.length && document.numeral_count === numerals.length) return [];
  return [['validate/count', null, [
    `the document counts ${document.observation_count} observations and ${document.numeral_count} numerals`,
    `${observations.length} and ${numerals.length}`,
  ]]];
}
