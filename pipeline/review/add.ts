import type {Article, Decision, Excerpt, LedgerRow, Observation, ProvenanceRow} from '../model.ts';
import {isAcceptable} from './values.ts';
import {fieldsOf} from './fields.ts';
import {withFields} from './follow.ts';
import {grouped} from './grouped.ts';
import {printedIn} from './printed.ts';
import {object, withProvenance} from './steps.ts';
import type {Step, UnderReview} from './steps.ts';

/** A figure that an editor adds, with its numerals in the ledger: the first is the figure's own. */
interface Addition {
  readonly row: Observation;
  readonly numerals: ReadonlySet<LedgerRow>;
  readonly fields: readonly string[];
}

/** Fields that every figure has. */
const essential = ['indicator', 'printed_number', 'unit'] as const;

/** Adds figures: each span that lines name becomes an observation, of what the lines give and the span prints. */
export const add: Step = (under, decisions) => {
  const additions: Addition[] = [];
  for (const lines of grouped(decisions, (decision) => decision.span!).values()) {
    const numerals = numeralsOf(under, lines[0], additions);
    const addition = numerals.length === 0 || !lines.every((line) => isAcceptable(under, line)) ? null : additionOf(under, lines, numerals);
    if (addition !== null) additions.push(addition);
  }
  return additions.length === 0 ? under.article : withAdditions(under.article, additions);
};

/** The numerals of a span, none of them cut; none, and an objection, where it has no such or is another figure's. */
function numeralsOf(under: UnderReview, line: Decision, additions: readonly Addition[]): LedgerRow[] {
  const {start, end, text} = line.excerpt!;
  const {observations, numerals} = under.article;
  const within = numerals.filter((row) => row.numeral_start < end && row.numeral_end > start);
  const cut = within.find((row) => row.numeral_start < start || row.numeral_end > end);
  const other = [...observations, ...additions.map(({row}) => row)].find((row) => row.char_start < end && row.char_end > start);
  const rejection = under.review.decisions.find(({action, observation_id}) =>
    action === 'reject' && within.some((row) => observation_id === `${row.document_id}#char=${row.numeral_start}`));
  const seen = within.length === 0 ? 'holds no numeral'
    : cut ? `cuts the numeral ${cut.text}, which is char=${cut.numeral_start},${cut.numeral_end}`
      : other ? `holds ${other.value_text}, which is ${other.observation_id}`
        : rejection ? `holds ${rejection.observation_id}, which line ${rejection.places.action.line} rejects` : null;
  if (seen === null) return within;
  object(under, line, 'span', 'review/span', {
    seen: `The span ${line.span} (${text}) ${seen}`, expected: 'one whole figure that is no observation yet',
    remedy: other || rejection ? 'Correct the observation that is there instead.' : '“figures explain FILE:LINE” says where the numerals of a line begin.',
  });
  return [];
}

function additionOf(under: UnderReview, lines: readonly Decision[], numerals: readonly LedgerRow[]): Addition | null {
  const {document} = under.article;
  const given = fieldsOf(lines);
  const {excerpt} = lines[0];
  const printed = printedIn(excerpt!.text, numerals[0].numeral_start - excerpt!.start, given);
  const known = {...printed, ...given};
  const missing = essential.filter((field) => known[field] === undefined);
  if (missing.length > 0) {
    object(under, lines[0], 'field', 'review/incomplete', {
      seen: `${excerpt!.text} prints no ${missing.join(' and no ')} that can be read here`, expected: 'a line for each of them',
      remedy: `Add a line with the same span for the field ${missing[0]}.`,
    });
    return null;
  }
  return {
    row: withFields(blank(document, excerpt!, numerals[0]), known, document),
    numerals: new Set(numerals),
    fields: [...new Set([...lines.map(({field}) => field!), 'value', 'unit'])],
  };
}

/** A level of the document's own area, as printed, at no time. */
function blank({document_id, area, area_zh}: Article['document'], excerpt: Excerpt, numeral: LedgerRow): Observation {
  return {
    observation_id: `${document_id}#char=${numeral.numeral_start}`, document_id,
    indicator: '', indicator_code: null, indicator_en: null, measure: 'level',
    value: null, bound: 'exact', value_min: null, value_max: null, unit: '', unit_zh: null,
    value_text: excerpt.text, printed_number: '', printed_unit: null, unit_mult: 0, decimals: 0,
    time_period: null, period_start: null, period_end: null, time_basis: null,
    status: 'actual', status_text: null, cumulative: false, subject: null, ref_area: area, ref_area_zh: area_zh,
    comparison: null, comparison_text: null, base_period: null, qualifies: null, base_observation: null, price_basis: null,
    rank_scope: null, rank_scope_area: null, rank_from: null, same_as: null, doubt: null, review: 'added',
    quote: excerpt.quote, numeral_start: numeral.numeral_start, char_start: excerpt.start, char_end: excerpt.end, line: numeral.line,
  };
}

function withAdditions(article: Article, additions: readonly Addition[]): Article {
  const claimed = new Map<LedgerRow, Observation>();
  for (const {row, numerals} of additions) for (const numeral of numerals) claimed.set(numeral, row);
  const decided = additions.flatMap(({row: {observation_id}, fields}) =>
    fields.map((field): Omit<ProvenanceRow, 'rule'> => ({observation_id, field})));
  return {
    ...article,
    observations: [...article.observations, ...additions.map(({row}) => row)].sort((a, b) => a.numeral_start - b.numeral_start),
    numerals: article.numerals.map((numeral) => claimedBy(claimed.get(numeral), numeral)),
    provenance: withProvenance(article, 'review/add', decided),
  };
}

/** The ledger's row of a numeral that an added figure takes. */
function claimedBy(row: Observation | undefined, numeral: LedgerRow): LedgerRow {
  if (!row) return numeral;
  const {observation_id} = row;
  if (numeral.numeral_start === row.numeral_start) return {...numeral, class: 'figure', rule: 'review/add', reason: null, observation_id};
  return {...numeral, class: 'other', rule: 'review/add', reason: 'inside a figure that an editor added', observation_id};
}
