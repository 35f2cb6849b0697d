/** A time expression while it is being read. */
import type {TimeForm} from '../../model.ts';

/** The parts that were read so far; months and days are 0 where none is named. */
export interface Draft {
  /** Where the expression ends so far. */
  end: number;
  form: TimeForm;
  fromYear: number | null;
  toYear: number | null;
  fromMonth: number;
  fromDay: number;
  toMonth: number;
  toDay: number;
  years: number;
}

/** A time of whole years that ends at `end`. */
export const draft = (end: number, fromYear: number | null, toYear: number | null): Draft => ({
  end,
  form: 'period',
  fromYear,
  toYear,
  fromMonth: 0,
  fromDay: 0,
  toMonth: 0,
  toDay: 0,
  years: 0,
});

/** The last day of the year, or of every year. */
export const yearEnd = (value: Draft): Draft => ({...value, form: 'instant', fromMonth: 12, toMonth: 12, fromDay: 31, toDay: 31});

/** The match of a sticky pattern at `at`. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
