/** What the scanner emits: tokens in the order of the text, without overlap. Gaps between them are plain text. */
import type { Bound, NumeralClass } from '../model.ts';
import type { CueKind } from '../vocabulary/cues.ts';
import type { BreakKind } from './characters.ts';
import type { PrintedNumber } from './number.ts';
import type { TimeMention } from './time.ts';

/** A numeral with its unit and hedges: a candidate figure, nothing converted yet. */
export interface QuantityMention {
  readonly kind: 'quantity';
  /** The span with unit and hedges. */
  start: number;
  end: number;
  readonly number: PrintedNumber;
  /** Index into `units`, -1 where none follows. */
  unit: number;
  /** The unit's word as printed; '' where none follows. */
  unitText: string;
  unitStart: number;
  unitEnd: number;
  /** Denominator of a rate: index into `denominators`, -1 for none. */
  per: number;
  prefix: Bound | null;
  suffix: Bound | null;
  /** The far end of a range. */
  readonly to: PrintedNumber | null;
  /** A word that turns the number into something else: 翻一番, 第2位, 87：9：4. */
  readonly shape: 'plain' | 'doubling' | 'rank' | 'ratio';
  /** The unit is shared with a later member of the list: 0.2个、3.1个百分点. */
  shared: boolean;
  /** The rule that read it. */
  rule: string;
}

/** A numeral that is no figure. */
export interface NumeralMention {
  readonly kind: 'numeral';
  readonly start: number;
  readonly end: number;
  readonly class: Exclude<NumeralClass, 'figure' | 'time'>;
  readonly rule: string;
  readonly reason: string;
}

export interface CueMention {
  readonly kind: 'cue';
  readonly start: number;
  readonly end: number;
  readonly cue: CueKind;
}

export interface BreakMention {
  readonly kind: 'break';
  readonly start: number;
  readonly end: number;
  readonly break: BreakKind;
}

export type Token = QuantityMention | NumeralMention | CueMention | BreakMention | TimeMention;
