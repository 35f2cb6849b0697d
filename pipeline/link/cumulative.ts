/** Whether a figure is counted up: 累计 and its synonyms govern the figures of their part of a sentence. */
import type {Clause} from './structure.ts';

/** Follows the cues of a running total through the clauses of a document, in order. */
export class CumulativeCues {
  /** The part of a sentence that has the last cue. */
  private part = -1;

  /** Whether 累计 or a synonym governs a figure at `at` of the clause. */
  governs(clause: Clause, at: number): boolean {
    for (const {cue, start} of clause.cues) if (cue === 'cumulative' && start < at) this.part = clause.part;
    return this.part === clause.part;
  }
}
