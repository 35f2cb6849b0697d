/** `figures review`: an editor goes through the figures of an article and decides; the decisions go to `review.csv`. */
import {basename, dirname, join} from 'node:path';
import type {Article, Observation} from '../model.ts';
import type {Problem} from '../problem.ts';
import {Refusal} from '../problem.ts';
import {cellOf} from '../review/fields.ts';
import {review, rowInOneCell} from '../review/index.ts';
import {parseReview} from '../review/parse.ts';
import type {Validated} from '../validate/index.ts';
import {validate} from '../validate/index.ts';
import type {Answer} from './answers.ts';
import {parseAnswer} from './answers.ts';
import type {Ask} from './ask.ts';
import {createAsk} from './ask.ts';
import {today} from './clock.ts';
import type {Explained} from './explained.ts';
import {inRaw, stagesOf} from './explained.ts';
import type {ReviewDraft, ReviewLine} from './review-file.ts';
import {appendLines} from './review-file.ts';
import {isDoubtful, oneFigure, toReview} from './review-queue.ts';
import {figureText, helpText, prompt} from './review-text.ts';
import {print} from './streams.ts';
import {parse, refuseExtra, UsageError} from './usage.ts';

/** An article under review. */
interface Session {
  readonly explained: Explained;
  /** Of `review.csv`. */
  readonly path: string;
  readonly ask: Ask;
  readonly reviewer: string;
  /** The article as reviewed so far. */
  now: Validated;
  written: number;
}

/** Runs the verb. @throws Refusal, UsageError */
export async function reviewCommand(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {
    raw: {type: 'string', default: 'raw'}, reviewer: {type: 'string'}, list: {type: 'boolean'}, all: {type: 'boolean'},
  });
  refuseExtra(positionals.slice(1));
  const [name, place] = (positionals[0] ?? '').split('#');
  const {raw, id} = articleNamed(name, values.raw);
  const explained = stagesOf(inRaw(raw, id));
  const now = accepted(validate(review(explained.article)));
  const rows = place === undefined ? toReview(now.article.observations, values.all ?? false) : oneFigure(now.article.observations, `${id}#${place}`);
  await print(overview(now.article.observations, id));
  if (values.list) await print(rows.map((row, at) => figureText(explained, now, row, heading(at, rows))).join('\n'));
  else if (rows.length > 0) await interview({explained, now, path: join(raw, id, 'review.csv')}, rows, values.reviewer, raw);
  return 0;
}

/** An id, or the path of the article's folder or text. */
function articleNamed(name: string, raw: string): {readonly raw: string; readonly id: string} {
  if (name === '') throw new UsageError('No article given: the name of its folder in raw/');
  const folder = name.replace(/\/(?:article\.txt)?$/, '');
  return folder.includes('/') ? {raw: dirname(folder), id: basename(folder)} : {raw, id: folder};
}

/** What may be published. @throws Refusal */
function accepted(validated: Validated): Validated {
  if (validated.problems.length > 0) throw new Refusal(validated.problems);
  return validated;
}

function overview(rows: readonly Observation[], id: string): string {
  const seen = rows.filter((row) => row.review !== 'auto').length;
  const doubtful = rows.filter(isDoubtful).length;
  return `${id}: ${rows.length} figures, ${doubtful} doubtful, ${seen} reviewed. 共 ${rows.length} 个数字,存疑 ${doubtful} 个,已审核 ${seen} 个。\n\n`;
}

function heading(at: number, rows: readonly Observation[]): string {
  return `[${at + 1}/${rows.length}]${isDoubtful(rows[at]) ? ' doubtful 存疑' : ''}`;
}

async function interview(given: Pick<Session, 'explained' | 'now' | 'path'>, rows: readonly Observation[], name: string | undefined, raw: string): Promise<void> {
  const ask = createAsk();
  const reviewer = name ?? await answered(ask, 'Your name, which is published 您的姓名(将公布) > ');
  if (reviewer === null) return;
  const session: Session = {...given, ask, reviewer, written: 0};
  for (const [at, row] of rows.entries()) {
    await print(figureText(session.explained, session.now, row, heading(at, rows)));
    if (!await decide(session, row.observation_id)) break;
  }
  const next = raw === 'raw' ? 'npm start' : `npm start -- --raw ${raw}`;
  await print(session.written === 0 ? 'Nothing written. 没有写入。\n'
    : `Lines written to ${session.path} 已写入行数: ${session.written}\nNext 下一步: ${next}\n`);
}

/** Asks about a row until nothing is left to decide about it. Whether to go on to the next. */
async function decide(session: Session, id: string): Promise<boolean> {
  for (let row = rowNow(session, id); row; row = rowNow(session, id)) {
    const answer = await answerOn(session, row);
    if (answer.kind === 'quit' || answer.kind === 'skip') return answer.kind === 'skip';
    const lines = linesOf(session, row, answer).map((line) => ({...line, reviewer: session.reviewer, date: today()}));
    if (await isRefused(session, lines)) continue;
    const reason = await reasonFor(session.ask, answer);
    if (reason === null) return false;
    write(session, lines.map((line) => ({...line, reason})));
    const after = rowNow(session, id);
    if (!after || !isDoubtful(after)) return true;
    await print(figureText(session.explained, session.now, after, 'Still doubtful 仍存疑'));
  }
  return true;
}

function rowNow({now}: Session, id: string): Observation | undefined {
  return now.article.observations.find(({observation_id}) => observation_id === id);
}

/** Asks until the answer is one that decides. */
async function answerOn({ask}: Session, row: Observation): Promise<Answer> {
  for (;;) {
    const text = await ask(prompt);
    const answer: Answer = text === null ? {kind: 'quit'} : parseAnswer(text);
    if (answer.kind === 'help') await print(helpText(row));
    else if (answer.kind === 'unclear') await print(`${answer.message}\n`);
    else return answer;
  }
}

/** Whether the article could not be published with some lines; says why. */
async function isRefused(session: Session, lines: readonly ReviewLine[]): Promise<boolean> {
  try {
    drafted(session, lines.map((line) => ({...line, reason: 'to be asked for'})));
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await print(`Not written 未写入:\n${error.problems.map(inShort).join('\n')}\n\n`);
    return true;
  }
}

function write(session: Session, lines: readonly ReviewLine[]): void {
  const {draft, now} = drafted(session, lines);
  draft.save();
  session.now = now;
  session.written += lines.length;
}

/** The file with lines appended, and the article under it. @throws Refusal where it may not be published so */
function drafted({explained: {article, document}, path}: Session, lines: readonly ReviewLine[]): {readonly draft: ReviewDraft; readonly now: Validated} {
  const draft = appendLines(path, lines);
  const given = parseReview(path, draft.text, () => document.raw);
  return {draft, now: accepted(validate(review({...article, review: given})))};
}

/** A problem with an answer, whose place is the answer. */
function inShort({seen, expected, remedy}: Problem): string {
  return `  ${seen}${expected === null ? '' : `; expected ${expected}`}.\n  ${remedy}`;
}

async function reasonFor(ask: Ask, {kind}: Answer): Promise<string | null> {
  if (kind !== 'confirm') return answered(ask, 'Reason, which is published 理由(将公布) > ');
  const usual = '与原文一致 agrees with the text';
  const text = await ask(`Reason 理由 [${usual}] > `);
  return text === null ? null : text || usual;
}

/** Asks until there is an answer; null when no more come. */
async function answered(ask: Ask, prompt: string): Promise<string | null> {
  for (;;) {
    const text = await ask(prompt);
    if (text !== '') return text;
  }
}

function linesOf({explained: {article}, now}: Session, row: Observation, answer: Answer): ReviewLine[] {
  const {observation_id} = row;
  const find = (rows: readonly Observation[]): Observation => rows.find((each) => each.observation_id === observation_id) ?? row;
  if (answer.kind === 'confirm') return [{action: 'confirm', observation_id, was: rowInOneCell(find(asCorrected(article, now).observations))}];
  if (answer.kind === 'reject') return [{action: 'reject', observation_id, was: row.value_text}];
  if (answer.kind !== 'correct') return [];
  const asRead = find(article.observations);
  return answer.fields.map(([field, value]) => ({action: 'correct', observation_id, field, was: cellOf(asRead, field) ?? '', value}));
}

/** The article with its corrections alone: what a confirmation is held to, whatever is rejected beside it. */
function asCorrected(article: Article, {article: {review: given}}: Validated): Article {
  return review({...article, review: given && {...given, decisions: given.decisions.filter(({action}) => action === 'correct')}});
}
