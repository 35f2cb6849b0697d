/** `figures explain`: why a figure was read as it was. */
import {existsSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {isDocumentId, readRegularFile} from '../disk.ts';
import {lineStarts} from '../location.ts';
import type {Document, LedgerRow, Observation, RawFile} from '../model.ts';
import {Refusal} from '../problem.ts';
import {decode} from '../read/decode.ts';
import {loadReview, parseSource} from '../source.ts';
import type {Explained} from './explained.ts';
import {columns, inRaw, sentenceLines, stagesOf} from './explained.ts';
import type {Given} from './extract.ts';
import {checkGiven, sourceOf, textOptions} from './extract.ts';
import {print} from './streams.ts';
import {parse, refuseExtra, UsageError} from './usage.ts';

/** What was asked about: one numeral of a document in `raw/`, or a line of a file. */
type Target =
  | {readonly kind: 'observation'; readonly document: string; readonly start: number}
  | {readonly kind: 'line'; readonly path: string; readonly line: number};

/** Runs the verb. @throws Refusal, UsageError */
export async function explainCommand(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {...textOptions, raw: {type: 'string', default: 'raw'}});
  checkGiven(values);
  refuseExtra(positionals.slice(1));
  const target = targetOf(positionals[0]);
  const explained = stagesOf(target.kind === 'observation' ? inRaw(values.raw, target.document) : fileOf(target.path, values));
  await print(target.kind === 'observation' ? oneNumeral(explained, target.start) : allOfLine(explained, target.line));
  return 0;
}

function targetOf(text: string | undefined): Target {
  if (text === undefined) throw new UsageError('No figure given: an observation id or FILE:LINE');
  const id = /^([a-z0-9-]{1,80})#char=(\d{1,9})$/.exec(text);
  if (id) return {kind: 'observation', document: id[1], start: Number(id[2])};
  const line = /^(.+?):(\d{1,9})(?::\d{1,9})?$/s.exec(text);
  if (line && Number(line[2]) > 0) return {kind: 'line', path: line[1], line: Number(line[2])};
  throw new UsageError(`“${text}” is neither an observation id, as binzhou-sti-2022#char=703, nor FILE:LINE`);
}

/** A text; what `source.json` beside it says counts unless options say otherwise. */
function fileOf(path: string, given: Given): RawFile {
  const bytes = readRegularFile(path, {follow: true});
  const beside = `${dirname(path)}/source.json`;
  const id = basename(dirname(path));
  const isArticle = basename(path) === 'article.txt' && isDocumentId(id) && existsSync(beside);
  const source = isArticle ? parseSource(beside, id, readRegularFile(beside)) : sourceOf(path, bytes, {});
  const review = isArticle ? loadReview(dirname(dirname(path)), id, () => decode(path, bytes).raw) : null;
  return {
    path, bytes, ...(review && {review}),
    source: {...source, ...(given.published && {published: given.published}), ...(given.area && {area: given.area, area_zh: null})},
  };
}

function oneNumeral(explained: Explained, start: number): string {
  const {article, document} = explained;
  const numeral = article.numerals.find((row) => row.numeral_start === start);
  if (numeral) return numeralText(explained, numeral);
  const nearest = article.numerals.toSorted((a, b) => Math.abs(a.numeral_start - start) - Math.abs(b.numeral_start - start)).slice(0, 3);
  throw new Refusal([{
    path: document.path, line: null, column: null, rule: 'explain/numeral', seen: `No numeral begins at character ${start}`,
    expected: nearest.length > 0 ? `one of those near, ${nearest.map((row) => `${row.numeral_start} (${row.text})`).join(', ')}` : null,
    remedy: 'Give FILE:LINE to see every numeral of a line.',
  }]);
}

function allOfLine(explained: Explained, line: number): string {
  const numerals = explained.article.numerals.filter((row) => row.line === line);
  if (numerals.length === 0) return withoutNumeral(explained.document, line);
  return numerals.map((row) => numeralText(explained, row)).join('\n');
}

/** @throws Refusal `explain/line` where the text has no such line */
function withoutNumeral({path, raw}: Document, line: number): string {
  const {length} = lineStarts(raw);
  if (line <= length) return `${path}:${line} holds no numeral.\n`;
  throw new Refusal([{
    path, line: null, column: null, rule: 'explain/line', seen: `No line ${line}`, expected: `one of 1 to ${length}`, remedy: 'Look up the line in the text.',
  }]);
}

function numeralText(explained: Explained, numeral: LedgerRow): string {
  const observation = explained.article.observations.find((row) => row.numeral_start === numeral.numeral_start);
  const at = `${explained.document.path}:${numeral.line}`;
  if (observation) return observationText(explained, numeral, observation, at);
  const kind = `${numeral.class}${numeral.reason === null ? '' : `: ${numeral.reason}`}`;
  const reviewed = reviewLines(explained, numeral).map((line) => `${line}\n`).join('');
  return `${numeral.text}  at character ${numeral.numeral_start}  ${at}\n  no figure but ${kind}  (${numeral.rule})\n${reviewed}`;
}

/** What editors decided about a numeral; the fields above are those that the rules read. */
function reviewLines({article: {review}, document}: Explained, {numeral_start}: LedgerRow): string[] {
  const id = `${document.source.id}#char=${numeral_start}`;
  const about = review?.decisions.filter(({observation_id, excerpt}) =>
    observation_id === id || (excerpt !== null && excerpt.start <= numeral_start && numeral_start < excerpt.end));
  return (about ?? []).map(({action, field, value, reviewer, date, reason, places}) =>
    `  review: ${action} ${field ?? 'the row'}${value === null ? '' : ` “${value}”`}, ${reviewer} ${date}: ${reason}  (${review!.path}:${places.action.line})`);
}

function observationText(explained: Explained, numeral: LedgerRow, row: Observation, at: string): string {
  const {article, links} = explained;
  const rules = article.provenance.filter(({observation_id}) => observation_id === row.observation_id);
  const fields = rules.map(({field, rule}) => [field, String(row[field as keyof Observation] ?? '—'), rule]);
  const names = (links.get(row.observation_id)?.candidates ?? [])
    .toSorted((a, b) => b.score - a.score)
    .map(({name, score, rule}) => [name === row.indicator ? 'taken' : 'lost', name, `${score}`, rule]);
  return [
    `${row.observation_id}  ${row.value_text}  ${at}`,
    '',
    ...sentenceLines(explained, row),
    '',
    ...columns([['numeral', numeral.text, numeral.rule], ...fields]),
    ...(names.length > 0 ? ['', '  names', ...columns(names)] : []),
    ...(row.doubt === null ? [] : ['', `  doubt: ${row.doubt}  (${links.get(row.observation_id)?.signs.join(', ') ?? ''})`]),
    ...reviewLines(explained, numeral),
    '',
  ].join('\n');
}
