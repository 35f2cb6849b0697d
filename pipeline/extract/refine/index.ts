/**
 * Second look: which of the scanner's candidates are figures? Each rule sees a candidate and its
 * neighbours; the first that gives a class takes it out of the figures.
 */
import type {NumeralMention, QuantityMention, Token} from '../../model.ts';
import {bare} from './bare.ts';
import {denominator, ofAge} from './class.ts';
import {duration} from './duration.ts';
import {enumeration, vague} from './enumeration.ts';
import {ofEvent, ofGrade} from './grade.ts';
import {inQuotes, inTitle, isTitleMark, quotationEnd} from './quoted.ts';
import type {Neighbourhood, Refinement} from './refinement.ts';
import {inRule, sentenceAt} from './rule.ts';
import {shareUnits} from './shared-unit.ts';
import {threshold} from './threshold.ts';

/** The rules, in order. */
export const refinements: readonly Refinement[] = [
  inTitle,
  inQuotes,
  inRule,
  ofAge,
  denominator,
  threshold,
  ofGrade,
  ofEvent,
  duration,
  enumeration,
  vague,
  bare,
];

/** Shares units along lists, then asks the rules about each candidate. Changes `tokens` in place. */
export function refine(text: string, tokens: Token[]): void {
  shareUnits(text, tokens);
  let quoteEnd = -1;
  let quote: Neighbourhood['quote'] = null;
  let sentenceEnd = -1;
  let isRule = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token.kind === 'break' && token.break === 'open-quote' && token.start > quoteEnd) {
      const end = quotationEnd(text, tokens, i);
      if (end > 0) [quoteEnd, quote] = [end, isTitleMark(text, token.start) ? 'title' : 'short-quote'];
    }
    if (token.kind !== 'quantity') continue;
    if (i > sentenceEnd) [sentenceEnd, isRule] = sentenceAt(text, tokens, i);
    if (token.start === 0 && token.end === text.length && token.number.form !== 'vague') continue; // a text that is nothing but a figure
    const near: Neighbourhood = {text, tokens, at: i, quote: token.start < quoteEnd ? quote : null, isRule};
    tokens[i] = judge(token, near) ?? token;
  }
}

/** The numeral that a candidate turns out to be; null for a figure. */
function judge(candidate: QuantityMention, near: Neighbourhood): NumeralMention | null {
  const {number} = candidate;
  for (const {apply, name} of refinements) {
    const verdict = apply(candidate, near);
    if (verdict === null) continue;
    return {kind: 'numeral', start: number.start, end: Math.max(candidate.end, number.end), class: verdict[0], rule: name, reason: verdict[1]};
  }
  return null;
}
