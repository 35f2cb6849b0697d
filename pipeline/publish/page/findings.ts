/** What the checks say, in words, with the sum worked out. */
import type {Finding, Observation} from '../../model.ts';
import {numberLine} from './charts/number-line.ts';
import {codeWords} from './fields.ts';
import type {Html} from './html.ts';
import {html, verbatim} from './html.ts';
import {hashOf, linkTo} from './links.ts';
import type {DocumentRecord} from './records.ts';
import {documentOf, idsOf} from './records.ts';
import {both, bothOf, words} from './words.ts';

/** A sign beside the colour. */
const signs: Readonly<Record<Finding['result'], string>> = {agrees: '✓', contradicts: '≠', implies: '⇒', not_comparable: '∤'};

const order: readonly Finding['result'][] = ['contradicts', 'implies', 'agrees', 'not_comparable'];

/** The section, or nothing where there is no finding. */
export function findingsSection({findings, observations}: DocumentRecord): Html | null {
  if (findings.length === 0) return null;
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  return html`<section id="findings"><h2>${both(words.findings)}</h2>
<ul class="findings">${inOrder(findings).map((finding) => item(finding, byId))}</ul></section>`;
}

/** Contradictions first, then in the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return order.flatMap((result) => findings.filter((finding) => finding.result === result));
}

function item(finding: Finding, byId: ReadonlyMap<string, Observation>): Html {
  return html`<li class="finding ${finding.result}" id="${finding.finding_id}">${findingContent(finding, byId)}</li>\n`;
}

/** Result, sum and picture, and the figures that take part. */
export function findingContent(finding: Finding, byId: ReadonlyMap<string, Observation>): Html {
  const {result, observations, message_zh, message_en} = finding;
  return html`<p class="result">${badge(result)}</p>
<p class="message">${bothOf(verbatim(message_zh), verbatim(message_en))}</p>${numberLine(finding)}
<p class="figures">${idsOf(observations).map((id) => figureLink(id, byId.get(id)))}</p>`;
}

/** A figure of this document by its name, one of another by its document. */
function figureLink(id: string, row: Observation | undefined): Html {
  if (row === undefined) return html`<a href="${linkTo(id)}">${documentOf(id)}</a> `;
  return html`<a href="${hashOf(id)}"><small>${verbatim(row.indicator)}</small> ${verbatim(row.value_text)}</a> `;
}

/** A result with its sign. */
export function badge(result: Finding['result']): Html {
  return html`<span class="badge ${result}"><span aria-hidden="true">${signs[result]}</span> ${both(codeWords('finding_result', result))}</span>`;
}
