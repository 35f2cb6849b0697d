/** The verbs and options that speak of versions, from the command line. */
import {cpSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {filesBelow} from '../support/folder.ts';
import {addArticle, figures, temporary} from './support.ts';

const files = (folder: string): Record<string, string> => filesBelow(folder);

test('a dry run, a publication, a withdrawal: what they say and how they exit', {timeout: 90_000}, () => {
  const [raw, output] = [temporary(), join(temporary(), 'output')];
  const where = ['--raw', raw, '--output', output];
  addArticle(raw, 'a');
  addArticle(raw, 'b', '全市研发经费投入8.3亿元。\n');

  const dry = figures(['run', '--dry-run', '--exit-code', ...where]);
  expect([dry.code, dry.err]).toEqual([0, '']);
  expect(dry.out).toContain(`Would be   ${output}/v1.0.0: 3 observations`);
  expect(() => files(output)).toThrow('ENOENT');

  expect(figures(['run', '--exit-code', ...where])).toMatchObject({code: 0, err: ''});
  const published = files(output);
  expect(figures(['run', '--exit-code', ...where])).toMatchObject({code: 4, err: ''});
  expect(figures(['run', '--dry-run', '--exit-code', ...where])).toMatchObject({code: 4, err: ''});

  rmSync(join(raw, 'b'), {recursive: true});
  const refused = figures(['run', ...where]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('b#char=8 would be withdrawn (article_withdrawn): 研发经费投入, 8.3亿元');
  expect(figures(['run', '--dry-run', ...where])).toMatchObject({code: 1, err: refused.err});
  expect(files(output)).toEqual(published);

  expect(figures(['run', '--withdraw', ...where])).toMatchObject({code: 0, err: ''});
  const difference = figures(['diff', 'v1.0.0', 'latest', '--output', output]);
  expect([difference.code, difference.err]).toEqual([0, '']);
  expect(difference.out).toContain('1.0.0 → 1.1.0: figures that appeared 0, changed 0, vanished 1');
  expect(difference.out).toContain('8.3亿元  b#char=8  (article_withdrawn)');

  const verified = figures(['verify', ...where]);
  expect([verified.code, verified.err]).toEqual([0, '']);
  expect(verified.out).toContain('2 versions hold');
  writeFileSync(join(output, 'v1.0.0', 'LICENSE'), 'x');
  expect(figures(['verify', '1.0.0', ...where])).toMatchObject({code: 1, out: ''});
  cpSync(join(output, 'v1.1.0', 'LICENSE'), join(output, 'v1.0.0', 'LICENSE'));
  expect(figures(['verify', '1.0.0', ...where])).toMatchObject({code: 0, err: ''});
});

test.each<[string, string[], number, string]>([
  ['a version of no number', ['diff', '9.9.9', 'latest'], 1, 'No version 9.9.9; expected one of'],
  ['one version only', ['diff', '1.0.0'], 2, 'Two versions are needed'],
  ['three versions', ['diff', '1.0.0', '1.0.0', '1.0.0'], 2, 'Nothing to do with'],
  ['another version to verify', ['verify', 'nine'], 1, 'No version nine'],
  ['nothing to verify', ['verify', '--output', 'schemas'], 1, 'Nothing has been published'],
  ['an output among the articles', ['run', '--raw', 'raw', '--output', 'raw/../raw/output'], 2, 'lies in the folder of articles, raw; name one beside it'],
  ['an output that is the articles', ['run', '--raw', 'raw', '--output', './raw'], 2, 'lies in the folder of articles'],
  ['a dry run of a part', ['run', '--until', 'read', '--dry-run'], 2, '--dry-run is about publishing'],
])('%s is told apart', (_, args, code, words) => {
  const result = figures(args);
  expect(result.code).toBe(code);
  expect(result.err).toContain(words);
});
