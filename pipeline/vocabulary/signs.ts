/** The signs that put a number below zero: -5.7%, 负3.2亿元, 零下38℃. */
import type {Observation} from '../model.ts';
import {innerHedges, prefixHedges} from './hedges.ts';

/** The signs and words below zero. */
const minusSigns = ['-', '－', '−', '负', '負', '零下'] as const;

/** Whether a sign below zero stands in a stretch. */
export const hasMinus = (text: string): boolean => minusSigns.some((sign) => text.includes(sign));

const rangeSign = /^ *[到至~～与和—–－-]/;
const farSign = /[到至~～与和—–－-] *(?:[-－−负負]|零下)$/;

/**
 * Which ends of a range lie below zero, by what stands before the near number and between the two: -10～-5℃, -10至20℃,
 * 零下5℃至5℃. A word holds for both ends where the unit stands once: 零下10至20度.
 */
export function endsBelowZero(before: string, joint: string): readonly [near: boolean, far: boolean] {
  const isNearBelow = hasMinus(before);
  const isShared = isNearBelow && rangeSign.test(joint) && !/[-－−]/.test(before) && !joint.endsWith('零上');
  return [isNearBelow, isShared || farSign.test(joint)];
}

/** Characters of the sign that begins at `at`; 0 where there is none. */
export function signSize(text: string, at: number): number {
  return minusSigns.find((sign) => text.startsWith(sign, at))?.length ?? 0;
}

/**
 * Whether the hedge of an amount below zero speaks of its size, since it stands behind the sign.
 *
 * @example isHedgedBySize('零下二十多度') // true: colder than -20; so is 零下近50度
 * @example isHedgedBySize('低于零下20度') // false: of the value itself, as in -20℃以下
 */
function isHedgedBySize(valueText: string): boolean {
  const sign = minusSigns.find((each) => valueText.includes(each));
  if (sign === undefined) return false;
  const printed = valueText.slice(valueText.indexOf(sign) + sign.length);
  return prefixHedges.some(({word}) => printed.startsWith(word)) || innerHedges.some(({word}) => printed.includes(word));
}

/**
 * The ends of the interval that a hedge and a sign assert, on the signed axis; null is open. A fall is hedged by
 * its size: 下降20%以上 ends at -20. A range, which prints its own ends, is no matter of this.
 */
export function assertedEnds(
  {bound, value, measure, value_text}: Pick<Observation, 'bound' | 'value' | 'measure' | 'value_text'>,
): readonly [min: string | null, max: string | null] {
  if (bound === 'exact') return [value, value];
  if (bound === 'about') return [null, null];
  const isAbove = bound === 'over' || bound === 'at_least';
  const isBySize = measure === 'growth_rate' || measure === 'change' || isHedgedBySize(value_text);
  const isFall = isBySize && value !== null && value.startsWith('-');
  return isAbove === isFall ? [null, value] : [value, null];
}
