/** The clauses around a figure that its name may be taken from. */
import type {Context} from './naming/context.ts';
import type {Reading} from './reading.ts';
import {schoolOf} from './school.ts';
import type {Clause} from './structure.ts';

/** Follows the paragraph and the sentence through the clauses of a document, in order. */
export class Surroundings {
  /** The first clause of the paragraph, and of the sentence. */
  paragraphClause: Clause;
  private firstClause: Clause;
  /** The clauses of the sentence so far that had no figure. */
  private topicClauses: Clause[] = [];
  /** The last clause without a figure, where a colon ended it. */
  private label = '';
  /** The kind of school that a sentence of its own announced: ——小学。 */
  private school = '';

  /** `first` is the first clause of the document. */
  constructor(first: Clause) {
    this.paragraphClause = this.firstClause = first;
  }

  /** Enters a clause: it may begin a paragraph or a sentence. */
  enter(clause: Clause): void {
    if (clause.paragraph !== this.paragraphClause.paragraph) [this.paragraphClause, this.school] = [clause, ''];
    if (clause.sentence === this.firstClause.sentence) return;
    this.firstClause = clause;
    this.topicClauses = [];
  }

  /** Takes what a clause without a figure says for those that follow. */
  pass(text: string, clause: Clause): void {
    this.label = clause.ending === 'colon' ? text.slice(clause.start, clause.end) : '';
    this.topicClauses.push(clause);
    if (clause.ending === 'sentence' && clause.end - clause.start <= 14 && (clause.opening === 'sentence' || clause.opening === 'paragraph')) this.school = schoolOf(text.slice(clause.start, clause.end));
  }

  /** What the name of the next figure may be taken from; `parent` is the whole that it divides. */
  contextOf(text: string, readings: readonly Reading[], parent: Reading | null): Context {
    const {paragraphClause, firstClause, topicClauses, label, school} = this;
    return {text, readings, parent, paragraphClause, topicClauses, firstClause, label, school};
  }
}
