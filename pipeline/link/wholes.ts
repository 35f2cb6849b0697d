/** The whole that 其中 or a bracket divides. */
import {lastOf, type Reading} from './reading.ts';
import type {Clause} from './structure.ts';

/** Follows wholes through the clauses of a document, in order. */
export class Wholes {
  private whole: Reading | null = null;
  /** The sentence that 其中 stands in. */
  private sentence = -1;

  /** Enters a clause: it may divide what was read before, or leave it behind. */
  enter(text: string, clause: Clause, readings: readonly Reading[]): void {
    const hasFigures = clause.figures.length > 0;
    if (hasFigures && clause.parent !== null) this.whole = lastOf(readings, (reading) => reading.clause === clause.parent);
    else if (isOfWhich(text, clause)) [this.whole, this.sentence] = [wholeBefore(readings, clause.paragraph), clause.sentence];
    else if (hasFigures && this.sentence !== clause.sentence) this.whole = null;
  }

  /** The whole that the next figure of a clause divides; one that merely stands before it is none. */
  of({parent, sentence}: Clause, previous: Reading | null): Reading | null {
    return this.whole === previous && parent === null && this.sentence !== sentence ? null : this.whole;
  }

  /** A bracket that closes ends its whole. */
  leave({parent, ending}: Clause): void {
    if (parent !== null && ending === 'close') this.whole = null;
  }
}

/** Whether a clause divides the figure before it: 其中, 包括. */
function isOfWhich(text: string, clause: Clause): boolean {
  const cue = clause.cues.find(({cue: kind}) => kind === 'of-which');
  if (!cue) return false;
  const word = text.slice(cue.start, cue.end);
  return word !== '含' && (cue.start - clause.start <= 3 || word.startsWith('其中'));
}

/** The last level that 其中 can divide. */
function wholeBefore(readings: readonly Reading[], paragraph: number): Reading | null {
  return lastOf(
    readings,
    (reading) =>
      reading.clause.paragraph === paragraph &&
      reading.measure === 'level' &&
      reading.clause.parent === null &&
      reading.figure.amount.dimension !== 'ratio',
  );
}
