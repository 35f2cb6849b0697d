/**
 * Whether a line break cuts a sentence. A wrong join runs two statements into one, a missed one only loses
 * a name: where the signs are weak the break stays.
 */
import {isDigit, isHan, isLatin, isWord} from './letters.ts';
import type {Line} from './lines.ts';
import {nextLine} from './lines.ts';
import {isFull} from './wrap.ts';

/** Headings, items of lists, rows of tables, bylines, rules: they begin something of their own. */
const opening = new RegExp(`(?:${[
  '第[一二三四五六七八九十百零〇\\d]{1,6}[章节条款部编篇]',
  '[一二三四五六七八九十]{1,3}[、．.]',
  '[（(][一二三四五六七八九十\\d]{1,3}[）)]',
  '\\d{1,2}[、．.)）](?!\\d)',
  '\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s',
  '[①-⑳●○■□◆◇▲△★☆※·•—#*>|\\-]',
  '附件|附表|注：|注:|备注|图\\d|表\\d',
  '责任编辑|编辑：|来源：|记者|通讯员|新华社|本报',
].join('|')})`, 'y');

/** `新华社记者 李某摄`, `2022年12月30日`: nothing follows. */
const closing = /(?:记者|通讯员|编辑|责编|作者|来源|摄|供稿|供图|日|\d)$|(?:记者|通讯员|编辑|责编|作者|来源)[^。，；]{0,20}$/;

const openers = '（《“‘「『【〔(';
const closers = '，。、；：！？）》」』】〕';
/** No sentence and no heading ends so: `1985年的`, `一是`, `一要`. */
const unfinished = /(?:[^目]的|是|关于|属于|以及|(?:^|[，。；])(?:[一二三四五六七八九]要|在)|[，,；;][^，,；;]{2,20}(?:实现|完成|达到|增长|下降|同比))$/;
/** `…实现利润总额⏎33882亿元,增长17%`: the number that a sentence of several clauses was about to give. */
const stated = /\d[\d.]*(?:%|[万亿]?(?:元|吨|人|户|亩|美元|千瓦时|平方米|立方米)|个百分点)[，,；;。]/y;

/** How far back a paragraph is looked at. */
const longest = 2000;
const units = '年月日个家项人户名万亿千百元吨余多%％‰度次所座条台公平亩';

/** Where a break stands. */
export interface Break {
  /** Where the paragraph that `above` belongs to begins: breaks that went before count as joined. */
  readonly paragraph: number;
  readonly above: Line;
  readonly line: Line;
  /** The width that the text was wrapped at; asked for only where it matters. */
  width(): number | null;
}

/** Whether the line below continues the sentence that the line above left open. */
export function isCut(text: string, at: Break): boolean {
  const {above, line} = at;
  const first = text[line.start];
  const last = text[above.end - 1];
  if (last === '.' && isDigit(first.charCodeAt(0)) && isDigit(text.charCodeAt(above.end - 2))) return isNumberCut(text, at);
  if ('”’'.includes(first)) return !isClosed(last);
  if (isClosed(last) && !closers.includes(first)) return false;
  if (isOpening(text, line)) return false;
  if (closers.includes(first) || openers.includes(last)) return true;
  const before = last.charCodeAt(0);
  const after = first.charCodeAt(0);
  if (isLatin(before) && isLatin(after)) return false;
  if (isDigit(before) && isDigit(after)) return isNumberCut(text, at);
  if (!isWord(before)) return true;
  if (line.indent > 1 || !(isWord(after) || (!line.isApart && '“《'.includes(first)))) return false;
  return line.isAnchored || goesOn(text, at);
}

/** Anything but a word, an opening bracket or a comma ends a sentence, or something that is none. */
function isClosed(last: string): boolean {
  return !isWord(last.charCodeAt(0)) && !openers.includes(last) && !'，、,'.includes(last);
}

function isOpening(text: string, line: Line): boolean {
  opening.lastIndex = line.start;
  return opening.test(text);
}

function goesOn(text: string, {paragraph, above, line, width}: Break): boolean {
  const written = text.slice(Math.max(paragraph, above.end - longest), above.end);
  if (line.isApart) return isProse(written) && above.end - above.start >= 20 && isSentence(text, line);
  if (isProse(written)) return isSentence(text, line) || isInterrupted(text, line);
  if (unfinished.test(written)) return true;
  stated.lastIndex = line.start;
  if (stated.test(text) && /[，,]/.test(text.slice(above.start, above.end))) return true;
  if (isDigit(written.charCodeAt(written.length - 1))) return /[，、：。；]/.test(written) && units.includes(text[line.start]);
  const page = width();
  return page !== null && isFull(text, page, above, line);
}

/** A number that was cut where the page ended: `1087家,增长47.⏎77%`. Two numbers one under the other stay two. */
function isNumberCut(text: string, {above, line, width}: Break): boolean {
  if (line.isApart || line.indent > 1 || /^\d/.test(text.slice(above.start, above.start + 1))) return false;
  const page = width();
  return page !== null && isFull(text, page, above, {...line, end: line.start + 1});
}

/** At least one sentence is finished, so the next was under way; and it is no credit line. */
function isProse(written: string): boolean {
  return /[。！？；;]/.test(written) && !closing.test(written.slice(-24));
}

function isSentence(text: string, line: Line): boolean {
  return /[，。；：、,;]/.test(text.slice(line.start, line.end));
}

/** A link that stands on a line of its own inside a sentence: the lines after it end the sentence. */
function isInterrupted(text: string, line: Line): boolean {
  const next = nextLine(text, line.end);
  return next !== null && (next.isAnchored || !next.isApart) && next.indent < 2 && (isSentence(text, next) || isHan(text.charCodeAt(next.start)));
}
