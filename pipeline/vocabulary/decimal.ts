/** Exact decimals as strings. Shifting the point never rounds; binary floats never touch a value. */
import Big from 'big.js';

/** `8.3` shifted by 8 is `830000000`; `5` by -2 is `0.05`. Trailing zeros after the point that were printed stay only as far as the point needs. */
export function shift(digits: string, power: number): string {
  if (power === 0) return canonical(digits);
  const sign = digits.startsWith('-') ? '-' : '';
  const dot = digits.indexOf('.');
  const whole = digits.slice(sign.length, dot < 0 ? digits.length : dot);
  const all = dot < 0 ? whole : whole + digits.slice(dot + 1);
  const point = whole.length + power;
  if (point <= 0) return canonical(`${sign}0.${'0'.repeat(-point)}${all}`);
  if (point >= all.length) return canonical(sign + all + '0'.repeat(point - all.length));
  return canonical(`${sign}${all.slice(0, point)}.${all.slice(point)}`);
}

/** The one spelling of a decimal: no leading zeros, no trailing zeros after the point, no `-0`. */
export function canonical(decimal: string): string {
  const isNegative = decimal.startsWith('-');
  const dot = decimal.indexOf('.');
  const wholeEnd = dot < 0 ? decimal.length : dot;
  let start = isNegative ? 1 : 0;
  while (start < wholeEnd - 1 && decimal.charCodeAt(start) === 48) start += 1;
  let end = decimal.length;
  while (end > wholeEnd && (decimal.charCodeAt(end - 1) === 48 || end - 1 === dot)) end -= 1;
  const magnitude = (start === wholeEnd ? '0' : '') + decimal.slice(start, end);
  return isNegative && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** The decimal with the other sign; `0` stays `0`. */
export const negate = (decimal: string): string =>
  decimal === '0' ? decimal : decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;

/** Whether one decimal is below another. */
export const isLess = (a: string, b: string): boolean => new Big(a).lt(b);

/** `digits` times a factor that is a decimal string itself. */
export const times = (digits: string, factor: string): string => canonical(new Big(digits).times(factor).toFixed());

/** `digits` divided by a factor, to twenty decimals where it does not come out even. */
export const divide = (digits: string, factor: string): string => canonical(new Big(digits).div(factor).toFixed());

/** A fraction in percent, four decimals, half up: `1/3` is `33.3333`. */
export function fractionToPercent(fraction: string): string {
  const [numerator, denominator] = fraction.split('/');
  return canonical(new Big(numerator).times(100).div(denominator).round(4, Big.roundHalfUp).toFixed());
}

/** Digits after the point as printed. */
export const decimalsOf = (digits: string): number => {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
};
