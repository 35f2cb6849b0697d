/** SHA256SUMS, as `sha256sum -c` reads it. */

/** The name of the file in each version's folder. */
export const SUMS = 'SHA256SUMS';

/** The file's text: a line for each file, by name. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, hash]) => `${hash}  ${name}\n`).join('');
}

/** Hashes by file name, of a text that `formatSums` made. */
export function parseSums(text: string): Map<string, string> {
  return new Map(text.split('\n').filter((line) => line !== '').map((line) => [line.slice(66), line.slice(0, 64)]));
}
