/**
 * Interval arithmetic on exact decimals: what a printed, and perhaps rounded, number may stand for.
 */
import Big from 'big.js';
import type {Observation} from '../model.ts';

/** Decimals of our own: 40 places in a division, and no floats let in. */
export const Decimal = Big();
Decimal.DP = 40;
Decimal.strict = true;

/** A stretch of the number line; null is open towards infinity, `…Open` leaves the end itself out. */
export interface Interval {
  readonly min: Big | null;
  readonly max: Big | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/** An interval with both ends. */
export type Bounded = Interval & {readonly min: Big; readonly max: Big};

/** The interval that holds one number. */
export function point(value: Big): Bounded {
  return {min: value, max: value, minOpen: false, maxOpen: false};
}

/**
 * What an exactly printed figure may stand for, in its unit: 48.8 % for [48.75, 48.85), 8.3亿 for
 * [8.25亿, 8.35亿). Whole counts and ranks without a multiplier are not rounded: 341家 is 341. Null unless
 * `bound` is `exact`.
 */
export function printedInterval(row: Observation): Bounded | null {
  if (row.bound !== 'exact' || row.value === null) return null;
  const value = new Decimal(row.value);
  if (isWhole(row)) return point(value);
  const printed = new Decimal(row.printed_number).abs();
  const half = printed.eq('0')
    ? scale(row.unit_mult - row.decimals).times('0.5')
    : value.abs().div(printed).times(scale(-row.decimals)).times('0.5');
  const isFall = value.lt('0');
  return {min: value.minus(half), max: value.plus(half), minOpen: isFall, maxOpen: !isFall};
}

/** Whether the figure is a count or a rank printed to the last one: 341家, not 2.3万家. */
export function isWhole(row: Observation): boolean {
  return (row.unit === 'count' || row.unit === 'rank') && row.unit_mult === 0 && row.decimals === 0;
}

/** What a figure asserts, its hedge included: 突破500家 is (500, ∞). Null where the hedge has no edge (约). */
export function assertedInterval(row: Observation): Interval | null {
  if (row.bound === 'exact') return printedInterval(row);
  if (row.bound === 'about') return null;
  const isOpen = row.bound === 'over' || row.bound === 'nearly' || row.bound === 'under';
  return {
    min: row.value_min === null ? null : new Decimal(row.value_min),
    max: row.value_max === null ? null : new Decimal(row.value_max),
    minOpen: isOpen,
    maxOpen: isOpen,
  };
}

/** 10 to the power of `exponent`. */
export function scale(exponent: number): Big {
  return new Decimal(`1e${exponent}`);
}

/** `a` + `b`, both ends moving. */
export function add(a: Bounded, b: Bounded): Bounded {
  return {
    min: a.min.plus(b.min), max: a.max.plus(b.max),
    minOpen: a.minOpen || b.minOpen, maxOpen: a.maxOpen || b.maxOpen,
  };
}

/** `a` − `b`. */
export function subtract(a: Bounded, b: Bounded): Bounded {
  return {
    min: a.min.minus(b.max), max: a.max.minus(b.min),
    minOpen: a.minOpen || b.maxOpen, maxOpen: a.maxOpen || b.minOpen,
  };
}

/** `a` ÷ `b`, where both lie above zero. */
export function divide(a: Bounded, b: Bounded): Bounded {
  return {
    min: a.min.div(b.max), max: a.max.div(b.min),
    minOpen: a.minOpen || b.maxOpen, maxOpen: a.maxOpen || b.minOpen,
  };
}

/** 1 + a rate in percent: 48.8 % becomes 1.488. */
export function growthFactor(percent: Bounded): Bounded {
  const factor = (end: Big): Big => end.times('0.01').plus('1');
  return {...percent, min: factor(percent.min), max: factor(percent.max)};
}

/** The inverse of `growthFactor`. */
export function growthPercent(factor: Bounded): Bounded {
  const percent = (end: Big): Big => end.minus('1').times('100');
  return {...factor, min: percent(factor.min), max: percent(factor.max)};
}

/** `a` to a whole power, where it lies above zero; to 12 places, which is finer than any printed rate. */
export function power(a: Bounded, exponent: number): Bounded {
  const raise = (end: Big): Big => {
    let product = new Decimal('1');
    for (let count = 0; count < exponent; count++) product = product.times(end).round(12);
    return product;
  };
  return {...a, min: raise(a.min), max: raise(a.max)};
}

/** Whether the two have a number in common. */
export function overlaps(a: Interval, b: Interval): boolean {
  return reaches(a.max, a.maxOpen, b.min, b.minOpen) && reaches(b.max, b.maxOpen, a.min, a.minOpen);
}

/** Whether an upper end reaches a lower end. */
function reaches(max: Big | null, maxOpen: boolean, min: Big | null, minOpen: boolean): boolean {
  if (max === null || min === null) return true;
  return max.gt(min) || (max.eq(min) && !maxOpen && !minOpen);
}

/** Half-up to `places` decimals, all of them shown: `47.70`; a negative count rounds tens: 12345 to -2 is `12300`. */
export function rounded(value: Big, places: number): string {
  const near = value.round(places, Decimal.roundHalfUp);
  return (near.eq('0') ? near.abs() : near).toFixed(Math.max(places, 0));
}

/** `a/b`, the ends rounded outwards to `digits` significant digits, so that nothing possible is left out. */
export function rangeText(interval: Bounded, digits: number): string {
  const largest = interval.min.abs().gt(interval.max.abs()) ? interval.min : interval.max;
  const places = digits - 1 - largest.e;
  return `${floor(interval.min, places).toFixed()}/${floor(interval.max.neg(), places).neg().toFixed()}`;
}

/** Towards minus infinity, to `places` decimals. */
function floor(value: Big, places: number): Big {
  return value.round(places, value.lt('0') ? Decimal.roundUp : Decimal.roundDown);
}
