/** Goes through the readings of a document with what the clauses before each of them have told. */
import {alphabetSize, letterOf, letters} from '../../vocabulary/alphabet.ts';
import {provinceNames} from '../../vocabulary/areas.ts';
import {planWords, presentWords} from '../../vocabulary/doubts.ts';
import {isWholeYear} from '../anchor.ts';
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import type {Census} from './census.ts';
import {type Look, Mark} from './look.ts';
import {wordsOf} from './wording.ts';

/** Letter → the kinds of words that it may begin. */
const kinds = new Uint8Array(alphabetSize);
const note = (words: readonly string[], mark: number): void => {
  for (const word of words) kinds[letterOf(word.charCodeAt(0))] |= mark;
};
note(planWords, Mark.plan);
note(presentWords, Mark.present);
note(provinceNames, Mark.province);
note(['这', '此'], Mark.pointing);
note(['每'], Mark.each);
note(['“'], Mark.quote);
note(['以来'], Mark.since);

/** Each reading with its surroundings, in the order of the text; `census` is of all of them. */
export function walk(text: string, clauses: readonly Clause[], readings: readonly Reading[], census: Census, visit: (look: Look) => void): void {
  let at = 0;
  let first = clauses[0];
  let paragraph = -1;
  let isAmongDays = false;
  let marks = 0;
  let marked = 0;
  for (const clause of clauses) {
    if (clause.paragraph !== paragraph) {
      paragraph = clause.paragraph;
      isAmongDays = false;
    }
    if (clause === first || clause.sentence !== first.sentence) {
      first = clause;
      marks = 0;
      marked = clause.start;
    }
    if (!isAmongDays && clause.parent === null && clause.times.length > 0 && clause.times.some(({toDay}) => toDay > 0)) isAmongDays = true;
    for (let k = 0; k < clause.figures.length; k += 1, at += 1) {
      const reading = readings[at];
      for (; marked < reading.start; marked += 1) marks |= kinds[letters[text.charCodeAt(marked)]];
      visit({
        text,
        reading,
        first,
        marks,
        words: wordsOf(reading.name),
        isAmongDays,
        isYear: reading.period !== null && isWholeYear(reading.period),
        isLevel: reading.measure === 'level',
        census,
      });
    }
  }
}
