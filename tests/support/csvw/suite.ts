/** The validation cases of W3C’s CSVW suite, and what our validator says to each. */
import {official, readOfficial} from '../official.ts';
import {validateCsvw} from './validate.ts';

/** A case of the suite. */
export interface Case {
  readonly id: string;
  /** What a validator must say: nothing, a warning or an error. */
  readonly expected: 'Positive' | 'Warning' | 'Negative';
  /** What ours says. */
  readonly seen: Case['expected'];
}

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly action: string;
}

/** The suite’s cases: those within reach with their verdicts, and the reasons why others are not. */
export function runSuite(): {readonly cases: readonly Case[]; readonly aside: ReadonlyMap<string, number>} {
  const {entries} = JSON.parse(readOfficial('csvw/tests/manifest-validation.jsonld')) as {entries: Entry[]};
  const cases: Case[] = [];
  const aside = new Map<string, number>();
  for (const {id, type, action} of entries) {
    const {errors, warnings, unread} = action.endsWith('.json') ? validateCsvw(official(`csvw/tests/${action}`)) : {errors: [], warnings: [], unread: ['finding the metadata of a CSV']};
    const seen = errors.length > 0 ? 'Negative' : warnings.length > 0 ? 'Warning' : 'Positive';
    if (unread.length === 0) cases.push({id, expected: /:(\w+)ValidationTest/.exec(type)![1] as Case['expected'], seen});
    else aside.set(unread[0], (aside.get(unread[0]) ?? 0) + 1);
  }
  return {cases, aside};
}
