import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {read} from '../../pipeline/read/index.ts';
import {source} from './support.ts';

const corpus = process.env.OPEN_FIGURES_CORPUS;
const texts = corpus === undefined ? '' : join(corpus, 'corpus/texts');

function everyFile(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });
}

describe.skipIf(!existsSync(texts))('texts of OPEN_FIGURES_CORPUS', () => {
  it('are all read, and every character leads back', () => {
    for (const path of everyFile(texts)) {
      const {raw, text, offsets} = read({path, bytes: readFileSync(path), source});
      const covered = offsets.reduce((at, segment) => (segment.text === at ? at + segment.textLength : -1), 0);
      expect(covered, path).toBe(text.length);
      expect(text, path).not.toMatch(/[\r\u00a0\u200b-\u200f\u3000\ufeff０-９]/);
      expect(offsets.every((segment) => segment.raw + segment.rawLength <= raw.length), path).toBe(true);
    }
  });

  it('say the same as HTML and as text', () => {
    const folder = join(texts, 'liuhe-rawhtml');
    for (const name of readdirSync(folder)) {
      const letters = (kind: string) => read({path: name, bytes: readFileSync(join(texts, kind, name)), source}).text.replace(/\s/g, '');
      expect(letters('liuhe-rawhtml'), name).toBe(letters('liuhe'));
    }
  });
});
