import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {explainCommand} from '../../pipeline/commands/explain.ts';
import {addArticle, figures, home, temporary} from './support.ts';

it('shows a figure in its sentence, the rule behind each field, and the names', () => {
  const {code, out, err} = figures(['explain', 'binzhou-sti-2022#char=703']);
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n');
  expect(lines[0]).toBe('binzhou-sti-2022#char=703  3800万元  raw/binzhou-sti-2022/article.txt:35');
  expect(lines[2]).toBe('  市级科技创新专项经费从2021年的3800万元增长至2022年的5655万元,增长48.8%。');
  expect(lines[3].indexOf('^')).toBe(2 + 2 * 10 + 2 + 4 + 2 + 2);
  expect(lines[3].match(/\^+/)?.[0]).toHaveLength(8);
  expect(out).toMatch(/^ {4}indicator +市级科技创新专项经费 +link\/\S+$/m);
  expect(out).toMatch(/^ {4}taken +市级科技创新专项经费 /m);
});

it('shows every numeral of a line, figures or not', () => {
  const path = join(temporary(), 'report.txt');
  writeFileSync(path, '标题\n\n2022年，全市申报高新技术企业341家，第二批12家。\n');
  const {code, out} = figures(['explain', `${path}:3`]);
  expect(code).toBe(0);
  expect(out).toMatch(/^2022 {2}at character 4 {2}.*report\.txt:3\n {2}no figure but time/m);
  expect(out).toMatch(/^report#char=\d+ {2}341家/m);
  expect(out).toMatch(/ {2}no figure but ordinal/);
  expect(figures(['explain', `${path}:1`]).out).toBe(`${path}:1 holds no numeral.\n`);
});

it('looks at one article whatever its neighbours are called', async () => {
  const raw = join(temporary(), 'raw');
  addArticle(raw, 'report', '2022年，全市申报高新技术企业341家。');
  mkdirSync(join(raw, 'Not An Id'));
  expect(await explainCommand(['report#char=16', '--raw', raw])).toBe(0);
  await expect(explainCommand(['reprot#char=14', '--raw', raw])).rejects.toThrow('Not An Id raw/id');
});

it.each([
  [[], 'No figure given: an observation id or FILE:LINE'],
  [['x'], '“x” is neither an observation id, as binzhou-sti-2022#char=703, nor FILE:LINE'],
  [['binzhou-sti-202#char=703'], 'No article binzhou-sti-202; expected binzhou-sti-2022.'],
  [['binzhou-sti-2022#char=704'], 'No numeral begins at character 704; expected one of those near, 703 (3800'],
  [['LICENSE:999'], 'No line 999; expected one of 1 to 2'],
  [['/nowhere:3'], '/nowhere file/missing'],
])('refuses %j', async (args, message) => {
  const raw = join(home, 'raw');
  await expect(explainCommand([...args, '--raw', raw])).rejects.toThrow(message);
});
