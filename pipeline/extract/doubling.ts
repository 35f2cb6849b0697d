/** 翻番: growth that is told by how often a level doubles. */
import type {PrintedNumber, QuantityMention} from '../model.ts';
import {suffixAt} from './hedge.ts';
import {plain} from './mention.ts';
import {numberAt} from './number.ts';

/**
 * 翻一番 is growth by 100 %, 翻两番 by 300 %, 翻倍 by 100 %.
 *
 * > | 总产值翻两番
 *         ^
 */
export function doublingAt(text: string, at: number): QuantityMention | null {
  if (text[at] !== '翻') return null;
  let i = at + 1;
  if (text[i] === '了') i += 1;
  const isNearly = at >= 2 && text.startsWith('几乎', at - 2);
  const prefix = isNearly || text[i] === '近' ? 'nearly' : text[i] === '约' ? 'about' : null;
  if (prefix !== null && !isNearly) i += 1;
  const isTwice = text[i] === '倍';
  const number = isTwice ? null : numberAt(text, i);
  const end = number ? number.end : i;
  if (!isTwice && text[end] !== '番') return null;
  const [after, suffix] = suffixAt(text, end + 1, true); // 翻了一番多, 翻一番以上, 翻了一番有余
  const once: PrintedNumber = {start: at, end: i + 1, form: 'chinese', digits: '1', mult: 0, more: null};
  return {
    ...plain(number ?? once, isNearly ? at - 2 : at, prefix),
    end: after,
    unitText: isTwice ? '倍' : '番',
    unitStart: end,
    unitEnd: end + 1,
    suffix,
    shape: 'doubling',
    rule: 'extract/doubling',
  };
}
