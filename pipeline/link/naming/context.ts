/** What came before a figure, as far as its name may need it. */
import {measureHead, splitPredicate, trimAdverbs, trimBack, trimFront} from '../name.ts';
import {clauseTopicOf, paragraphTopicOf, sentenceSubjectOf} from '../context.ts';
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import {wordingOf} from './wording.ts';

/** What came before a figure, as far as its name may need it. */
export interface Context {
  readonly text: string;
  /** The readings so far, in the order of the text. */
  readonly readings: readonly Reading[];
  /** The whole that 其中 or a bracket divides. */
  readonly parent: Reading | null;
  /** The first clause of the paragraph, and of the sentence. */
  readonly paragraphClause: Clause;
  readonly firstClause: Clause;
  /** The clauses of the sentence so far that had no figure. */
  readonly topicClauses: readonly Clause[];
  /** The clause before, where a colon ended it: 补偿标准为一级：60030元/亩. */
  readonly label: string;
  /** The kind of school that the sentences are about: ——小学。学校129所; empty where none was announced. */
  readonly school: string;
}

/** What the paragraph opens with as its topic; empty where it names none. */
export const paragraphTopic = ({text, paragraphClause}: Context): string => paragraphTopicOf(text, paragraphClause);

/** What the sentence opens with as its subject; empty where it names none. */
export const sentenceSubject = ({text, firstClause}: Context): string => sentenceSubjectOf(text, firstClause);

/** 在工业总产值方面：…: what the paragraph opens with before a colon, where that can be measured. */
export const paragraphLabel = ({text, paragraphClause}: Context): string =>
  paragraphClause.ending === 'colon' ? clauseTopicOf(text, paragraphClause) : '';

/** 合作社有了很大的发展，已发展到近五十万个: who has, in the clause right before. */
export function subjectBefore({text, topicClauses}: Context, {index}: Clause): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause?.index !== index - 1 || clause.ending !== 'comma') return '';
  const {noun, predicate} = splitPredicate(trimFront(wordingOf(text, clause, clause, false)));
  return /^[有是]/.test(predicate) && noun.length >= 2 && noun.length <= 14 ? trimAdverbs(noun) : '';
}

/** 现代工业在总产值中所占的比重，由…: the clause before is nothing but the name of a share. */
export function shareBefore({text, topicClauses}: Context, {index}: Clause): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause?.index !== index - 1 || clause.ending !== 'comma' || !/[重例额]$/.test(text.slice(clause.end - 1, clause.end))) return '';
  const wording = wordingOf(text, clause, clause, true);
  if (!shareNoun.test(wording)) return '';
  return wording.startsWith('在') ? wording : trimFront(wording);
}

const shareNoun = /(?:在.+中所?占的?|占.+的?)(?:比重|比例|份额)$/;

/** The noun of measure that the sentence named last: 进出口 in 中国对传统市场进出口由降转增. */
export function clauseTopic({text, topicClauses}: Context): string {
  for (let i = topicClauses.length - 1; i >= 0 && i >= topicClauses.length - 4; i -= 1) {
    const found = clauseTopicOf(text, topicClauses[i]);
    if (found !== '') return found;
  }
  return '';
}

/** 增加研究与实验发展经费，从1288亿元增加到…; 原油产量继续增长，达到…: what the clause before speaks of. */
export function nounOfClauseBefore({text, topicClauses}: Context): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause === undefined || clause.ending === 'colon' || clause.end - clause.start > 30) return '';
  const wording = trimFront(trimBack(wordingOf(text, clause, {start: clause.start, end: clause.end}, true)).name);
  if (outlay.test(wording)) return wording;
  const name = trimAdverbs(splitPredicate(wording.replace(/^(?:增加|减少|提高|扩大|加大|加强)/, '')).noun);
  return measureHead(name) === '' && !/(?:案|件|次|户|人|台)数$|总值$/.test(name) ? '' : name;
}

/** 中央财政用于教育的投入，将由…: 的 joins the whole clause to its noun. */
const outlay = /^[^，]{2,20}的(?:投入|支出|投资额)$/;

/** Whether the last clause without figures stands between a topic and the figure. */
export const isAfter = ({topicClauses}: Context, topic: Reading | null): boolean =>
  topic === null || topic.clause.index < topicClauses[topicClauses.length - 1].index;
