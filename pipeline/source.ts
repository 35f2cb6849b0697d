/** Articles with what is known about them: `source.json` is checked before any text is read. */
import {join} from 'node:path';
import {isDate} from './dates.ts';
import {readOptionalFile, readRegularFile} from './disk.ts';
import type {Facts} from './facts.ts';
import {factsLimit, parseFacts} from './facts.ts';
import type {RawFile, Review, Source} from './model.ts';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';
import {decode} from './read/decode.ts';
import {parseReview} from './review/parse.ts';

/** Bytes that a `review.csv` may have. */
const reviewLimit = 16 * 2 ** 20;

/** `source.json` of the article `id` in the folder `raw`, checked. @throws Refusal */
export function loadSource(raw: string, id: string): Source {
  const path = join(raw, id, 'source.json');
  return parseSource(path, id, readRegularFile(path, {limit: factsLimit}));
}

/** The article `id` as it lies in the folder `raw`. @throws Refusal */
export function loadArticle(raw: string, id: string): RawFile {
  const source = loadSource(raw, id);
  const path = join(raw, id, 'article.txt');
  const bytes = readRegularFile(path);
  const review = loadReview(raw, id, () => decode(path, bytes).raw);
  return {path, bytes, source, ...(review && {review})};
}

/**
 * What editors decided about the article `id`; null where there is no `review.csv`.
 *
 * @param articleText the article as decoded
 * @throws Refusal
 */
export function loadReview(raw: string, id: string, articleText: () => string): Review | null {
  const path = join(raw, id, 'review.csv');
  const bytes = readOptionalFile(path, {limit: reviewLimit});
  return bytes && parseReview(path, decode(path, bytes).raw, articleText);
}

/**
 * Parses and checks the `source.json` of document `id`.
 *
 * @throws Refusal with everything that is wrong: `source/json`, `source/schema`, `source/date`, `source/area`, `source/replaces`
 */
export function parseSource(path: string, id: string, bytes: Uint8Array): Source {
  const facts = parseFacts(path, bytes, 'source');
  const problems = [...facts.problems, ...ownProblems(path, facts, id)];
  if (problems.length > 0) throw new Refusal(problems);
  return {id, ...(facts.value as Omit<Source, 'id'>)};
}

/** What a schema cannot say. */
function ownProblems(path: string, {value, at}: Facts, id: string): Problem[] {
  const {published, area, area_zh, replaces} = (value ?? {}) as Partial<Source>;
  const problems: Problem[] = [];
  const add = (field: string, seen: string, expected: string, remedy: string) => problems.push({
    path, ...at(`/${field}`), rule: `source/${field}`, seen, expected, remedy,
  });
  if (typeof published === 'string' && /^\d{4}-\d\d/.test(published) && !isDate(published)) {
    add('published', `“${published}”, which no calendar has`, 'a date that exists', 'Correct the date.');
  }
  if (typeof area === 'string' && area_zh === null) {
    add('area_zh', `No name for area ${area}`, 'the Chinese name beside the code', 'Give area_zh, for example 滨州市.');
  }
  if (typeof area_zh === 'string' && area === null) {
    add('area', `No code for ${area_zh}`, 'the six-digit code of GB/T 2260 beside the name', 'Give area, for example 371600.');
  }
  if (replaces === id) add('replaces', 'The document itself', 'the id of an earlier document, or null', 'Give the other id.');
  return problems;
}
