/** The signs that put a number below zero: -5.7%, 负3.2亿元, 零下38℃. */
import {innerHedges, prefixHedges} from './hedges.ts';

export const minusSigns = ['-', '－', '−', '负', '負', '零下'] as const;

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
export function isHedgedBySize(valueText: string): boolean {
  const sign = minusSigns.find((each) => valueText.includes(each));
  if (sign === undefined) return false;
  const printed = valueText.slice(valueText.indexOf(sign) + sign.length);
  return prefixHedges.some(({word}) => printed.startsWith(word)) || innerHedges.some(({word}) => printed.includes(word));
}
