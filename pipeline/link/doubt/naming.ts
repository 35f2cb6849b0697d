/** Signs in how the name was found: guessed, made up, carried from afar, or with words around it that it leaves out. */
import {isHan} from '../../vocabulary/characters.ts';
import type {Reading} from '../reading.ts';
import type {Look, Rule} from './look.ts';

/** Rules that guess, and rules that put a name together of pieces. */
const guesses: ReadonlySet<string> = new Set(['link/head-alone', 'link/verb-alone', 'link/topic-of-sentence', 'link/unit-as-noun']);
const makers: ReadonlySet<string> = new Set([
  'link/verb-and-dimension', 'link/verb-and-topic', 'link/predicate-alone', 'link/predicate-of-topic', 'link/parallel',
  'link/multiple-of', 'link/share-of-noun',
]);

/** Whether two neighbouring characters of a name occur in a wording. */
function isTouched(name: string, wording: string): boolean {
  for (let i = 0; i + 1 < name.length; i += 1) if (wording.includes(name.slice(i, i + 2))) return true;
  return false;
}

/** Whether a name won by little: its score is the highest, and another name's at most four points lower. */
function isClose({candidates, name}: Reading): boolean {
  if (candidates.length < 2) return false;
  let best = 0;
  for (const {score} of candidates) if (score > best) best = score;
  return candidates.some((other) => other.score >= best - 4 && other.score < best && other.name !== name);
}

/** Whether so many characters behind a figure are none of its name's. */
function hasWordsBehind({text, reading: {figure, name, end}}: Look, least: number): boolean {
  const from = Math.max(end, figure.tail.start);
  if (figure.tail.end - from < least) return false;
  let count = 0;
  for (let i = from; i < figure.tail.end && i < from + 20; i += 1)
    if (isHan(text.charCodeAt(i)) && !name.includes(text[i])) count += 1;
  return count >= least;
}

/** 稻虾种养成为主业，|综合产值: a short name that holds nothing of how its sentence opens. */
const isOpeningUnread = ({text, first, reading: {name, clause}}: Look): boolean =>
  name.length <= 4 && first !== clause && first.figures.length === 0 && !isTouched(name, text.slice(first.start, first.end));

/** In the rule that found the name, in names that came close, in words that it leaves out and in values under it. */
export const namingSigns: Rule = (look, shown) => {
  const {reading, census} = look;
  const {nameRule} = reading;
  if (nameRule === 'link/no-name') shown.push('no-name');
  if (guesses.has(nameRule)) shown.push('guessed-name');
  if (makers.has(nameRule)) shown.push('made-up-name');
  if (isClose(reading)) shown.push('close-second');
  if (isOpeningUnread(look)) shown.push('opening-unread');
  if (hasWordsBehind(look, 6)) shown.push('words-behind');
  if (census.contested.size > 0 && census.contested.has(reading)) shown.push('two-values');
};

/** In a name that is built on another figure's. */
export const topicSigns: Rule = ({reading: {topic, clause, nameRule}}, shown) => {
  if (topic === null) return;
  if (topic.clause.part !== clause.part) shown.push('topic-of-other-part');
  if (topic.clause.sentence !== clause.sentence) shown.push('topic-of-other-sentence');
  if (nameRule === 'link/topic' && clause.index - topic.clause.index >= 2) shown.push('topic-afar');
};
