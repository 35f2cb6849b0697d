/**
 * The characters that some word or set of the vocabulary is looked up by, numbered in the order in which they are met.
 *
 * Every table is indexed by these numbers instead of by UTF-16 units: a few kilobytes instead of 64 or 128 each. With
 * some eighty tables that is the difference between a look-up in the processor's cache and one in memory.
 */

/** More than there are letters: tables have this length. */
export const alphabetSize = 4096;

/** UTF-16 unit → its letter, 0 where no table knows it. */
export const letters = new Uint16Array(65_536);

let count = 0;

/** The letter of a UTF-16 unit for a table that is being built. */
export function letterOf(unit: number): number {
  if (letters[unit] > 0) return letters[unit];
  count += 1;
  if (count === alphabetSize) throw new RangeError('More letters than the tables have room for');
  letters[unit] = count;
  return count;
}
