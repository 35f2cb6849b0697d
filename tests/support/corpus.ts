/** Texts to try the laws on: the repository's own, and those that OPEN_FIGURES_CORPUS names. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A text as bytes, with a short name for messages. */
export interface Text {
  readonly name: string;
  readonly bytes: Buffer;
}

const home = new URL('../..', import.meta.url).pathname;
const outside = process.env.OPEN_FIGURES_CORPUS;

/** The articles of `raw/`. */
export const articles = (): Text[] => textsBelow(join(home, 'raw')).filter(({name}) => name.endsWith('article.txt'));

/** Whether there are texts from outside. */
export const hasCorpus = outside !== undefined && existsSync(join(outside, 'corpus/texts'));

/** Every text from outside, or none. */
export const corpusTexts = (): Text[] => (hasCorpus ? textsBelow(join(outside!, 'corpus/texts')) : []);

function textsBelow(folder: string): Text[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({name: path.slice(folder.length + 1), bytes: readFileSync(path)}));
}
