/** Units along lists. */
import type {Token} from '../../model.ts';
import {isOwnUnit} from '../mention.ts';

/**
 * A unit at the end of a list belongs to every member.
 *
 * > | 高于全省、全国0.2个、3.1个百分点
 *                  ^^^^
 */
export function shareUnits(text: string, tokens: readonly Token[]): void {
  for (let i = tokens.length - 1; i > 0; i -= 1) {
    const later = tokens[i];
    if (later.kind !== 'quantity' || later.unit < 0 || later.shape !== 'plain') continue;
    let j = i - 1;
    if (j >= 0 && tokens[j].kind === 'break' && (tokens[j] as {break: string}).break === 'list') j -= 1;
    const earlier = tokens[j];
    if (earlier === undefined || earlier.kind !== 'quantity' || earlier.shape !== 'plain') continue;
    const gap = text.slice(earlier.end, later.start);
    if (gap.length > 2 || !/^[、和与及]$/.test(gap.trim())) continue;
    const isShort = earlier.unitText === '个' && later.unitText === '个百分点';
    if (!isShort && (earlier.unit >= 0 || isOwnUnit(earlier.number))) continue;
    if (earlier.number.form !== later.number.form) continue;
    earlier.unit = later.unit;
    earlier.unitText = later.unitText;
    earlier.unitStart = later.unitStart;
    earlier.unitEnd = later.unitEnd;
    earlier.per = later.per;
    earlier.shared = true;
    earlier.rule = 'extract/shared-unit';
  }
}
