import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {extractCommand} from '../../pipeline/commands/extract.ts';
import {UsageError} from '../../pipeline/commands/usage.ts';
import {observation} from '../support/observation.ts';
import {figures, home, temporary} from './support.ts';

const text = '2022年，全市申报高新技术企业341家，比上年增长12.54%。\n';
const article = 'raw/binzhou-sti-2022/article.txt';

function rowsOf(out: string): Record<string, unknown>[] {
  return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

it('prints rows of every column and nothing else, and writes no file', () => {
  const {code, out, err} = figures(['extract', article, '--published', '2022', '--area', '371600', '--id', 'binzhou-sti-2022']);
  expect([code, err]).toEqual([0, '']);
  const rows = rowsOf(out);
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(observation()));
  expect(new Set(rows.map(({document_id}) => document_id))).toEqual(new Set(['binzhou-sti-2022']));
  expect(rows.every((row) => row.observation_id === `binzhou-sti-2022#char=${row.numeral_start}`)).toBe(true);
});

it('takes the id from the stem, else from the bytes; other files still come out when one is bad', () => {
  const folder = temporary();
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  for (const name of ['report-1.txt', '报告.txt', 'CON.txt', 'UPPER.txt']) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'bad.txt'), Buffer.concat([Buffer.from(text), Buffer.from([0xff])]));
  mkdirSync(join(folder, 'folder'));
  const files = ['report-1.txt', 'bad.txt', '报告.txt', 'none.txt', 'folder', 'CON.txt', 'UPPER.txt'].map((name) => join(folder, name));
  const {code, out, err} = figures(['extract', ...files, '-'], {input: text});
  expect(code).toBe(1);
  expect([...new Set(rowsOf(out).map(({document_id}) => document_id))]).toEqual(['report-1', hash]);
  expect(rowsOf(out).filter(({document_id}) => document_id === hash)).toHaveLength(8);
  expect(err.match(/^\S+ [a-z]+\/[a-z]+$/gm)).toEqual([
    `${join(folder, 'bad.txt')}:2:1 read/undecodable`, `${join(folder, 'none.txt')} file/missing`, `${join(folder, 'folder')} file/kind`,
  ]);
});

it.each([
  [['extract'], 'No file given; “-” is standard input.'],
  [['extract', '-', '--published', '2023-02-30'], '--published 2023-02-30: a date is 2023, 2023-10 or 2023-10-10.'],
  [['extract', '-', '--area', '37'], '--area 37: an area is a code of six digits'],
  [['extract', '-', '--id', '../x'], '--id ../x: an id is 1 to 80 of a–z, 0–9 and -.'],
  [['extract', 'a', 'b', '--id', 'x'], '--id names one document, and several files were given.'],
])('refuses %j', async (args, message) => {
  const error = await extractCommand(args.slice(1)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  expect(`${(error as Error).message}.`).toContain(message);
});

it('exits with 2 and leads to its help where it is not understood', () => {
  const err = 'Unknown option --publisched; did you mean “--published”?\nTry: figures extract --help\n';
  expect(figures(['extract', '-', '--publisched', '2023'])).toEqual({code: 2, out: '', err});
});

it('says nothing of an empty text but why', () => {
  expect(figures(['extract', '-'], {input: ''})).toEqual({
    code: 1, out: '', err: '- read/empty\n  An empty file; expected an article.\n  Put the article into the file, or take the file away.\n',
  });
});

it('survives hostile texts', () => {
  const folder = temporary();
  const hostile = ['9'.repeat(100_000), '，'.repeat(100_000), '（'.repeat(100_000), '<'.repeat(100_000), ' '.repeat(99_999) + '5', `产值${'9'.repeat(400)}亿元。`];
  const files = hostile.map((content, at) => {
    writeFileSync(join(folder, `h${at}.txt`), content);
    return join(folder, `h${at}.txt`);
  });
  const {code, err} = figures(['extract', ...files]);
  expect([code, err]).toEqual([0, '']);
});

it('ends quietly when its reader goes away', async () => {
  const files = Array.from({length: 300}, () => article);
  const child = spawn(process.execPath, ['--import', 'tsx', 'pipeline/run.ts', 'extract', ...files], {cwd: home, stdio: ['ignore', 'pipe', 'pipe']});
  let err = '';
  child.stderr.on('data', (chunk) => { err += chunk; });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => { child.on('exit', resolve); });
  expect([code, err]).toEqual([0, '']);
});
