/** The scripts of the scheduled workflow, in a clone of a bare repository and with stand-ins for `gh` and `npm`. */
import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {cap} from '../../pipeline/ci/cap.ts';
import {addArticle, figures, home, temporary} from '../cli/support.ts';

/** A clone with one article and its first version committed, its bare `origin`, and what `gh` was asked. */
interface Clone {
  readonly folder: string;
  git(...args: string[]): string;
  /** Runs a script of `pipeline/ci/`, which must end with `code`; gives what it prints. */
  run(script: string, code?: number): string;
  /** Publishes what `raw/` gives. */
  publish(): void;
  /** The words of each call of `gh`, and the text that it was given. */
  asked(): {readonly words: string; readonly text: string}[];
}

vi.setConfig({testTimeout: 120_000, hookTimeout: 60_000}); // many processes, one after the other

const first = mkdtempSync(join(tmpdir(), 'open-figures-'));

beforeAll(() => {
  const {folder, git, publish} = cloneAt(first);
  for (const name of [folder, join(first, 'bin')]) mkdirSync(name);
  writeFileSync(join(first, 'gh.log'), '');
  writeFileSync(join(first, 'bin/gh'), '#!/bin/sh\nlog="$(dirname "$0")/../gh.log"\nprintf \'%s\\036\' "$*" >> "$log"; cat >> "$log"; printf \'\\035\' >> "$log"\n');
  writeFileSync(join(first, 'bin/npm'), '#!/bin/sh\ntest -e raw/a/article.txt && test ! -e broken\n');
  for (const name of ['gh', 'npm']) chmodSync(join(first, 'bin', name), 0o755);
  git('init', '--quiet', '--bare', '../origin.git');
  git('init', '--quiet');
  git('remote', 'add', 'origin', '../origin.git');
  addArticle(join(folder, 'raw'), 'a');
  cpSync(join(home, 'raw/publication.json'), join(folder, 'raw/publication.json'));
  publish();
  git('add', '-A');
  git('commit', '--quiet', '-m', 'First');
  git('push', '--quiet', 'origin', 'HEAD:refs/heads/main');
});

afterAll(() => rmSync(first, {recursive: true, force: true}));

/** A fresh copy of the first clone, with its origin and stand-ins. */
function clone(): Clone {
  const root = temporary();
  cpSync(first, root, {recursive: true});
  return cloneAt(root);
}

function cloneAt(root: string): Clone {
  const folder = join(root, 'clone');
  const execute = (command: string, args: string[], code = 0): string => {
    const env = {...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}`};
    const {status, stdout, stderr} = spawnSync(command, args, {cwd: folder, encoding: 'utf8', env});
    expect(status, stderr).toBe(code);
    return stdout;
  };
  return {
    folder,
    git: (...args) => execute('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]).trimEnd(),
    run: (script, code) => execute(process.execPath, ['--import', join(home, 'node_modules/tsx/dist/esm/index.mjs'), join(home, 'pipeline/ci', `${script}.ts`)], code),
    publish: () => expect(figures(['run', '--raw', join(folder, 'raw'), '--output', join(folder, 'output')])).toMatchObject({code: 0, err: ''}),
    asked: () => readFileSync(join(root, 'gh.log'), 'utf8').split('\x1d').slice(0, -1).map((call) => call.split('\x1e')).map(([words, text]) => ({words, text})),
  };
}

test('propose: nothing new, nothing committed; then one branch and one request; then again only from a newer commit', () => {
  const {folder, git, run, publish, asked} = clone();
  expect(run('propose')).toBe('Nothing to publish.\n');
  expect(git('ls-remote', 'origin')).not.toContain('data/');

  addArticle(join(folder, 'raw'), 'b', '全市投资8亿元。\n');
  git('add', 'raw');
  git('commit', '--quiet', '-m', 'An article');
  publish();
  const before = git('rev-parse', 'HEAD');
  expect(run('propose')).toMatch(/^data\/v1\.1\.0: /);
  expect(git('rev-parse', 'HEAD')).toBe(before);
  expect(git('ls-tree', '-r', '--name-only', 'origin/data/v1.1.0').split('\n')).toContain('output/v1.1.0/observations.csv');
  expect(asked().map(({words}) => words)).toEqual(['pr create --head data/v1.1.0 --title Publish 1.1.0 --body-file -']);
  expect(asked()[0].text).toMatch(/^Rows[^]*\n~~~~text\n1\.0\.0 → 1\.1\.0: [^]*投资[^]*\n~~~~\n$/);

  expect(run('propose')).toBe('data/v1.1.0 is proposed already.\n');
  git('commit', '--quiet', '--allow-empty', '-m', 'Something else', '--only');
  expect(run('propose')).toMatch(/^data\/v1\.1\.0: /);
  expect(asked().map(({words}) => words).at(-1)).toBe('pr edit data/v1.1.0 --title Publish 1.1.0 --body-file -');
});

test('heartbeat: one commit without a past on a branch of its own, however often; nothing else moves', () => {
  const {git, run} = clone();
  const before = git('rev-parse', 'HEAD');
  run('heartbeat');
  const {checked_at, commit, latest} = JSON.parse(run('heartbeat')) as Record<string, string>;
  expect([commit, latest]).toEqual([before, '1.0.0']);
  expect(checked_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  git('fetch', '--quiet', 'origin');
  expect(git('rev-list', '--count', 'origin/heartbeat')).toBe('1');
  expect(git('ls-tree', '--name-only', 'origin/heartbeat')).toBe('heartbeat.json');
  expect([git('rev-parse', 'HEAD'), git('rev-parse', 'origin/main'), git('status', '--porcelain')]).toEqual([before, before, '']);
});

test('tag: each version once, where it came; tags are never moved', () => {
  const {git, run} = clone();
  const first = git('rev-parse', 'HEAD');
  git('commit', '--quiet', '--allow-empty', '-m', 'Something else');
  expect(run('tag')).toBe(`data-v1.0.0: ${first}\n`);
  expect(run('tag')).toBe('');
  expect(git('ls-remote', 'origin', 'refs/tags/data-v1.0.0')).toContain(first);
});

test('rebuild: a version without a tag, with another checksum than its tag, or that does not come out again, is told', () => {
  const {folder, git, run} = clone();
  expect(run('rebuild', 1)).toMatch(/^v1\.0\.0: .*data-v1\.0\.0/s);
  run('tag');
  git('fetch', '--quiet', '--tags', 'origin');
  expect(run('rebuild')).toBe('v1.0.0: the same bytes\n');

  const index = join(folder, 'output/index.json');
  writeFileSync(index, readFileSync(index, 'utf8').replace(/"sha256": "[0-9a-f]{4}/, '"sha256": "0000'));
  expect(run('rebuild', 1)).toBe('v1.0.0: the tag has other checksums than index.json\n');

  git('checkout', '--quiet', 'output');
  writeFileSync(join(folder, 'broken'), '');
  git('add', 'broken');
  git('commit', '--quiet', '-m', 'A tag whose program fails');
  git('tag', '--force', 'data-v1.0.0');
  expect(run('rebuild', 1)).toMatch(/^v1\.0\.0: does not come out again/);
  expect(git('worktree', 'list').split('\n')).toHaveLength(1);
});

test.each([
  ['nothing', "'x'", 0, 'Two builds, 1 files each: identical.\n'],
  ['the time zone', "String(new Date('2026-01-31T12:00:00Z'))", 1, ''],
  ['the locale', "['z', 't'].sort((a, b) => a.localeCompare(b)).join()", 1, ''],
  ['the clock', 'String(process.hrtime.bigint())', 1, ''],
])('twice: a build that depends on %s', (_, content, code, out) => {
  const folder = temporary();
  for (const name of ['raw', 'pipeline']) mkdirSync(join(folder, name));
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'pipeline/run.ts'), `import fs from 'node:fs';
const output = process.argv.at(-1)!;
fs.mkdirSync(output);
fs.writeFileSync(output + '/figures.csv', ${content});`);
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', join(home, 'pipeline/ci/twice.ts')], {cwd: folder, encoding: 'utf8'});
  expect([status, stdout]).toEqual([code, out]);
  expect(stderr).toMatch(code === 0 ? /^$/ : /^figures\.csv: the bytes depend/);
});

test.each([
  ['short', 'a\nb\n', 100, 'a\nb\n'],
  ['cut at a line', 'first\nsecond\nthird\n', 15, 'first\n… more\n'],
  ['a line too long', '𠮷𠮷𠮷𠮷𠮷𠮷', 11, '𠮷\n… more\n'],
])('cap: %s', (_, text, most, expected) => {
  const capped = cap(text, '… more', most);
  expect(capped).toBe(expected);
  expect(capped.length).toBeLessThanOrEqual(most);
});
