/** `figures explain`: why a figure was read as it was. */
import {existsSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {isDocumentId, listRaw, readRegularFile} from '../disk.ts';
import {extract} from '../extract/index.ts';
import {explainLink, link} from '../link/index.ts';
import type {Locator} from '../location.ts';
import {createLocator} from '../location.ts';
import type {Article, Document, LedgerRow, Observation, RawFile} from '../model.ts';
import {normalise} from '../normalise/index.ts';
import {Refusal} from '../problem.ts';
import {read} from '../read/index.ts';
import {loadArticle, parseSource} from '../source.ts';
import type {Mark} from './cells.ts';
import {cellsOf, underlined} from './cells.ts';
import type {Given} from './extract.ts';
import {checkGiven, sourceOf, textOptions} from './extract.ts';
import {print} from './streams.ts';
import {nearest, parse, refuseExtra, UsageError} from './usage.ts';

/** What was asked about: one numeral of a document in `raw/`, or a line of a file. */
type Target =
  | {readonly kind: 'observation'; readonly document: string; readonly start: number}
  | {readonly kind: 'line'; readonly path: string; readonly line: number};

/** A document with all that the stages made of it. */
interface Explained {
  readonly document: Document;
  readonly locator: Locator;
  readonly article: Article;
  readonly links: ReturnType<typeof explainLink>;
}

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

function inRaw(raw: string, id: string): RawFile {
  const {ids} = listRaw(raw);
  if (ids.includes(id)) return loadArticle(raw, id);
  const near = nearest(id, ids);
  throw new Refusal([{
    path: raw, line: null, column: null, rule: 'explain/document', seen: `No article ${id}`, expected: near,
    remedy: 'Name the folder of articles with --raw, or give FILE:LINE.',
  }]);
}

/** A text; what `source.json` beside it says counts unless options say otherwise. */
function fileOf(path: string, given: Given): RawFile {
  const bytes = readRegularFile(path, {follow: true});
  const beside = `${dirname(path)}/source.json`;
  const id = basename(dirname(path));
  const isArticle = basename(path) === 'article.txt' && isDocumentId(id) && existsSync(beside);
  const source = isArticle ? parseSource(beside, id, readRegularFile(beside)) : sourceOf(path, bytes, {});
  return {path, bytes, source: {...source, ...(given.published && {published: given.published}), ...(given.area && {area: given.area, area_zh: null})}};
}

function stagesOf(file: RawFile): Explained {
  const document = read(file);
  const quantities = normalise(extract(document));
  return {document, locator: createLocator(document), article: link(quantities), links: explainLink(quantities)};
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
  if (numerals.length === 0) return `${explained.document.path}:${line} holds no numeral.\n`;
  return numerals.map((row) => numeralText(explained, row)).join('\n');
}

function numeralText(explained: Explained, numeral: LedgerRow): string {
  const observation = explained.article.observations.find((row) => row.numeral_start === numeral.numeral_start);
  const at = `${explained.document.path}:${numeral.line}`;
  if (observation) return observationText(explained, numeral, observation, at);
  const kind = `${numeral.class}${numeral.reason === null ? '' : `: ${numeral.reason}`}`;
  return `${numeral.text}  at character ${numeral.numeral_start}  ${at}\n  no figure but ${kind}  (${numeral.rule})\n`;
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
    ...(row.doubt === null ? [] : ['', `  doubt: ${row.doubt}`]),
    '',
  ].join('\n');
}

/** The sentence with `^` under the figure and `~` under its cues, and the cues by name. */
function sentenceLines({document, locator, links}: Explained, row: Observation): string[] {
  const figure = {start: textAt(document, locator, row.char_start), end: textAt(document, locator, row.char_end)};
  const {start, end} = sentenceAround(document.text, figure.start, figure.end);
  const cues = links.get(row.observation_id)?.cues ?? [];
  const marks = [...cues.map((cue) => ({...cue, sign: '~'})), {...figure, sign: '^'}]
    .map((mark): Mark => ({start: mark.start - start, end: mark.end - start, sign: mark.sign}));
  const names = cues.map((cue) => `${cue.kind} “${document.text.slice(cue.start, cue.end)}”`);
  const width = Math.min(process.stdout.columns ?? 100, 100) - 2;
  const shown = underlined(document.text.slice(start, end).replaceAll('\n', ' '), marks, width).map((line) => `  ${line}`);
  return names.length > 0 ? [...shown, '', `  cues: ${names.join(', ')}`] : shown;
}

/** Raw code-point offset → offset in `text`: the first character that stands for what comes at or after it. */
function textAt({text}: Document, locator: Locator, codePoint: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (locator.codePoint(locator.rawStart(middle)) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAround(text: string, from: number, to: number): {start: number; end: number} {
  const isEnd = (at: number) => '。！？；\n'.includes(text[at]);
  let start = from;
  while (start > 0 && !isEnd(start - 1)) start--;
  let end = to;
  while (end < text.length && !isEnd(end - 1)) end++;
  while (start < from && ' \u3000'.includes(text[start])) start++;
  return {start, end};
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, Math.min(cellsOf(cell), 40))), []);
  return rows.map((row) => `    ${row.map((cell, at) => cell + ' '.repeat(Math.max(0, widths[at] - cellsOf(cell)))).join('  ').trimEnd()}`);
}
