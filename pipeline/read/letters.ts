/** Kinds of characters, by UTF-16 code; half and full width alike. */

/** Han characters with 〇, and the surrogates that encode the rarer ones. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007
    || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd800 && code <= 0xdfff);
}

/** Whether a UTF-16 unit is 0–9, full-width ones included. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a UTF-16 unit is a–z or A–Z, full-width ones included. */
export function isLatin(code: number): boolean {
  const folded = (code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code) | 0x20;
  return folded >= 0x61 && folded <= 0x7a;
}

/** What a word or a number consists of: a line that ends so was not closed. */
export function isWord(code: number): boolean {
  return isHan(code) || isDigit(code) || isLatin(code) || code === 0x25 || code === 0xff05;
}
