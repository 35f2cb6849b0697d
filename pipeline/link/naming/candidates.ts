/** Names are put forward as candidates and published without loose ends. */
import {holdsAny, unitSet} from '../../vocabulary/characters.ts';
import type {Reading} from '../reading.ts';
import type {Announced} from './announced.ts';
import {unbalanced} from './wording.ts';

/** The names of rules with their room before them, joined once each. */
const rules = new Map<string, string>();

function ruleName(rule: string): string {
  const known = rules.get(rule);
  if (known !== undefined) return known;
  rules.set(rule, `link/${rule}`);
  return `link/${rule}`;
}

/** Puts a name forward; the highest score wins, the first of equals. */
export function propose(reading: Reading, name: string, score: number, rule: string, topic: Reading | null = null): void {
  if (name !== '') reading.candidates.push({name, score, rule: ruleName(rule), topic});
}

/** Puts the noun of the clause before forward: over all where that clause is nothing else, else where nothing is known. */
export function proposeAnnounced(reading: Reading, {noun, isBare}: Announced, topic: Reading | null): void {
  const isNear = topic !== null && topic.clause.part === reading.clause.part;
  propose(reading, noun, isBare ? 13 : isNear ? 4 : 10, 'noun-of-clause-before');
}

const atEnds = /^[的，、：；。\s]+|[，、：；。\s]+$/g;

/** Characters for which a name may need tidying: of its ends, of its inside, and those that come in pairs. */
const untidy = unitSet('的，、：；。！？,;!? \t\n\u00a0\u3000“”（）《》()‘’【】中');

const hasEnds = /^[的，、：；。\s]|[，、：；。\s]$/;

const inside = /[，。；！？,;!?\n]/;

/** The published form of a name: no clause punctuation, no loose quotation marks, at most 60 characters. */
export function finish(name: string): string {
  if (name.length <= 60 && !holdsAny(name, untidy)) return name;
  let clean = hasEnds.test(name) ? name.replace(atEnds, '') : name;
  if (clean.endsWith('中')) clean = clean.replace(/(?<=.{2}[^高初])中$/, '');
  if (clean.length > 60) clean = clean.slice(-60);
  if (inside.test(clean)) clean = clean.replace(/[，。；！？,;!?]/g, '、').replaceAll('\n', '');
  return unbalanced(clean);
}
