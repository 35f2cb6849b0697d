/** Names are put forward as candidates and published without loose ends. */
import type {Reading} from '../reading.ts';
import {unbalanced} from './wording.ts';

/** Puts a name forward; the highest score wins, the first of equals. */
export function propose(reading: Reading, name: string, score: number, rule: string, topic: Reading | null = null): void {
  if (name !== '') reading.candidates.push({name, score, rule: `link/${rule}`, topic});
}

const atEnds = /^[的，、：；。\s]+|[，、：；。\s]+$/g;

const inside = /[，。；！？,;!?\n]/;

/** The published form of a name: no clause punctuation, no loose quotation marks, at most 60 characters. */
export function finish(name: string): string {
  let clean = name.replace(atEnds, '').replace(/(?<=.{2}[^高初])中$/, '');
  if (clean.length > 60) clean = clean.slice(-60);
  if (inside.test(clean)) clean = clean.replace(/[，。；！？,;!?]/g, '、').replaceAll('\n', '');
  return unbalanced(clean);
}
