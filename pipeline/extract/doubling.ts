/** 翻番: growth that is told by how often a level doubles. */
import type {PrintedNumber, QuantityMention} from '../model.ts';
import {prefixBefore, suffixAt} from './hedge.ts';
import {plain} from './mention.ts';
import {numberAt} from './number.ts';

/**
 * 翻一番 is growth by 100 %, 翻两番 by 300 %, 翻倍 and 翻一倍 by 100 %.
 *
 * > | 总产值翻两番
 *         ^
 */
export function doublingAt(text: string, at: number): QuantityMention | null {
  if (text[at] !== '翻') return null;
  let i = at + 1;
  if (text[i] === '了') i += 1;
  const inner = text[i] === '近' ? 'nearly' : text[i] === '约' ? 'about' : null;
  if (inner !== null) i += 1;
  const isTwice = text[i] === '倍'; // 翻倍, with no number
  const number = isTwice ? null : numberAt(text, i);
  const end = number ? number.end : i;
  const word = text[end];
  if (word !== '番' && word !== '倍') return null;
  const [after, suffix] = suffixAt(text, end + 1, true); // 翻了一番多, 翻一番以上, 翻了一番有余
  const hedge = prefixBefore(text, at, Math.max(0, at - 4)); // 几乎|翻了一番, but 在此基础上|翻一番
  const [start, outer] = at - hedge[0] >= 2 ? hedge : [at, null];
  const once: PrintedNumber = {start: at, end: i + 1, form: 'chinese', digits: '1', mult: 0, more: null};
  return {
    ...plain(number ?? once, start, inner ?? outer),
    end: after,
    unitText: word,
    unitStart: end,
    unitEnd: end + 1,
    suffix,
    shape: 'doubling',
    rule: 'extract/doubling',
  };
}
