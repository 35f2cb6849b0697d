/** Ranges: 3%至5%, 10—15家, 1亿~2亿元. */
import type {PrintedNumber} from '../model.ts';
import {isChineseNumeral, isDigit, isHan, skipSpace} from '../vocabulary/characters.ts';
import {numberAt} from './number.ts';
import {signSize} from '../vocabulary/signs.ts';
import {timeAt} from './time/index.ts';
import {unitIndexAt} from './units.ts';

const signs = new Set([...'—–-－～~至到']);

/** The number after a range sign at `at`, or after the 与 of 3%与5%之间; `isBelowZero` where the near end has a minus. */
export function rangeAfter(text: string, at: number, isBelowZero = false): PrintedNumber | null {
  let i = skipSpace(text, at);
  const isPair = text[i] === '与' || text[i] === '和';
  if (i - at > 1 || !(isPair || signs.has(text[i]))) return null;
  const isDash = !isHan(text.charCodeAt(i));
  i += 1;
  if (isDash && text[i] === text[i - 1] && !(isBelowZero && text[i] === '-')) i += 1;
  i = skipSpace(text, i);
  if (isBelowZero || !isDash) i += text.startsWith('零上', i) ? 2 : signSize(text, i); // -10~-5, 零下5℃至零上3℃
  const code = text.charCodeAt(i);
  if (!isDigit(code) && !isChineseNumeral(code)) return null;
  const number = numberAt(text, i);
  if (!number || number.form === 'digits' || timeAt(text, i)) return null;
  return isPair && !closesPair(text, number.end) ? null : number;
}

/** 3%与5%之间, 20和30之间: 之间 makes a range of two numbers. */
function closesPair(text: string, at: number): boolean {
  const unit = unitIndexAt(text, skipSpace(text, at));
  const end = unit < 0 ? at : skipSpace(text, at) + unitIndexAt.size;
  return text.startsWith('之间', end) || text.startsWith('间', at);
}

/** A far end below the near one is no range but two numbers: 由100—5家. */
export function isCountdown(near: PrintedNumber, far: PrintedNumber): boolean {
  if (near.digits.includes('/') || far.digits.includes('/')) return false;
  const shared = near.mult === 0 ? far.mult : near.mult; // 5—6万
  return Number(near.digits) * 10 ** shared > Number(far.digits) * 10 ** far.mult;
}
