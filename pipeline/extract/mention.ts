/** The tokens that the rules for numerals make, and which numbers need no unit. */
import type {Bound, NumeralMention, PrintedNumber, QuantityMention} from '../model.ts';

/** A numeral that is no figure: what it is instead, by which rule, and why. */
export const mention = (start: number, end: number, kind: NumeralMention['class'], rule: string, reason: string): NumeralMention => ({
  kind: 'numeral',
  start,
  end,
  class: kind,
  rule: `extract/${rule}`,
  reason,
});

/** A quantity with nothing after its number. */
export const plain = (number: PrintedNumber, start: number, prefix: Bound | null): QuantityMention => ({
  kind: 'quantity',
  start,
  end: number.end,
  number,
  unit: -1,
  unitText: '',
  unitStart: number.end,
  unitEnd: number.end,
  per: -1,
  prefix,
  suffix: null,
  to: null,
  shape: 'plain',
  shared: false,
  rule: 'extract/number',
});

/** Whether the numeral carries its unit in itself: 百分之三, 千分之二, 三分之一, 八成, 半数. */
export const isOwnUnit = ({form}: PrintedNumber): boolean =>
  form === 'percent' || form === 'permille' || form === 'fraction' || form === 'tenths' || form === 'half';
