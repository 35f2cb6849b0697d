/** The data that the script works with, as JSON inside the page: rows as arrays, names once. */
import {codelists} from '../../vocabulary/codes.ts';
import {fields} from './fields.ts';
import type {Html} from './html.ts';
import {html, jsonMarkup, unseen} from './html.ts';
import type {DocumentRecord} from './records.ts';
import {idsOf} from './records.ts';
import type {Words} from './words.ts';
import {words} from './words.ts';

/** What the script says; the rest of the words stand in the page. */
const spoken = [
  'allFields', 'close', 'copied', 'copyLink', 'empty', 'inArticle', 'inTable', 'isNoFigure', 'next', 'partOf', 'previous', 'reviewed', 'takesPart',
  'within', 'nothingFound', 'shown', 'of',
] as const satisfies readonly (keyof typeof words)[];

/** `<script type="application/json">`: data, which no policy needs to allow. */
export function dataBlock({observations, numerals, provenance, findings, reviews}: DocumentRecord): Html {
  const rules = [...new Set(provenance.map(({rule}) => rule))];
  const ruleAt = new Map(rules.map((rule, at) => [rule, at]));
  const rowAt = new Map(observations.map(({observation_id}, at) => [observation_id, at]));
  const columns = fields.observation;
  const columnAt = new Map(columns.map(({name}, at) => [name, at]));
  const decided: number[][] = observations.map(() => []);
  for (const {observation_id, field, rule} of provenance) decided[rowAt.get(observation_id)!].push(columnAt.get(field)!, ruleAt.get(rule)!);
  return html`<script type="application/json" id="data">${jsonMarkup({
    columns,
    ledger: fields.numeral,
    decisions: fields.decision,
    lists: listsInUse(),
    words: Object.fromEntries(spoken.map((name) => [name, words[name]])),
    rows: observations.map((row) => columns.map(({name}) => row[name as keyof typeof row])),
    unseen: unseen.source,
    rules,
    decided,
    numerals: numerals.map((row) => fields.numeral.map(({name}) => row[name as keyof typeof row])),
    findings: findings.map(({finding_id, result, observations: ids, message_zh, message_en}) => [finding_id, result, idsOf(ids), message_zh, message_en]),
    reviews,
  })}</script>`;
}

/** Codes with their words and what they mean: `{measure: {level: {zh, en, definition_zh, definition_en}}}`. */
function listsInUse(): Record<string, Record<string, Words>> {
  return Object.fromEntries(Object.entries(codelists).map(([name, codes]) => [name, Object.fromEntries(codes.map(({code, ...rest}) => [code, rest]))]));
}
