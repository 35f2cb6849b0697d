/** Characters of a pull request's text: GitHub takes 65,536, and the text may grow when it is shown. */
export const limit = 50_000;

/** The text up to its last whole line within `most` UTF-16 units, and a closing line that says what is left out. */
export function cap(text: string, closing: string, most: number): string {
  if (text.length <= most) return text;
  const end = `\n${closing}\n`;
  const kept = text.slice(0, most - end.length);
  const line = kept.lastIndexOf('\n');
  return `${line < 0 ? kept.replace(/[\ud800-\udbff]$/, '') : kept.slice(0, line)}${end}`;
}
