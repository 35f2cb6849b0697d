/** Published versions never change in git: made-up repositories, good and bad. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {touchedVersions} from '../../pipeline/commands/history.ts';
import {figures, home, temporary} from './support.ts';

const git = (cwd: string, ...args: string[]): string => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', ...args], {
  cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'],
});

function write(repository: string, path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), {recursive: true});
  writeFileSync(join(repository, path), text);
}

function commit(repository: string): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--message', 'x', '--allow-empty');
}

/** A repository in which two versions were published as they should be. */
function published(): string {
  const repository = temporary();
  git(repository, 'init');
  write(repository, 'README.md', 'x');
  commit(repository);
  for (const version of ['1.0.0', '1.1.0']) {
    for (const name of ['observations.csv', '指标.csv']) write(repository, `output/v${version}/${name}`, version);
    write(repository, 'output/latest/observations.csv', version);
    write(repository, 'output/index.json', version);
    commit(repository);
  }
  return repository;
}

const found = async (repository: string, output = 'output'): Promise<string[]> =>
  (await touchedVersions(output, repository)).map(({path, seen}) => `${path} ${seen.replace(/^Commit [0-9a-f]{12} /, '')}`);

test('versions that come one after the other are as they should be', async () => {
  const repository = published();
  expect(await found(repository)).toEqual([]);
  write(repository, 'README.md', 'y');
  write(repository, 'output/latest/observations.csv', 'y');
  write(repository, 'v1.0.0/observations.csv', 'no version of ours');
  commit(repository);
  write(repository, 'v1.0.0/observations.csv', 'no version of ours, and changed');
  commit(repository);
  expect(await found(repository)).toEqual([]);
});

describe('caught is a commit that', () => {
  test.each<[string, (repository: string) => void, string[]]>([
    ['modifies a file', (repository) => write(repository, 'output/v1.0.0/observations.csv', 'x'), ['output/v1.0.0/observations.csv modifies it']],
    ['deletes one', (repository) => rmSync(join(repository, 'output/v1.0.0/指标.csv')), ['output/v1.0.0/指标.csv deletes it']],
    ['adds one', (repository) => write(repository, 'output/v1.1.0/more/notes.txt', 'x'), ['output/v1.1.0/more/notes.txt adds to the version it']],
    ['makes one a link', (repository) => {
      rmSync(join(repository, 'output/v1.0.0/observations.csv'));
      symlinkSync('指标.csv', join(repository, 'output/v1.0.0/observations.csv'));
    }, ['output/v1.0.0/observations.csv replaces it']],
    ['moves a version', (repository) => git(repository, 'mv', 'output/v1.0.0', 'output/v0.9.0'), ['output/v1.0.0/observations.csv deletes it', 'output/v1.0.0/指标.csv deletes it']],
  ])('%s, even when the next one takes it back', async (_, spoil, expected) => {
    const repository = published();
    spoil(repository);
    commit(repository);
    expect((await found(repository)).sort()).toEqual(expected);
    git(repository, 'revert', '--no-edit', 'HEAD');
    expect(await found(repository)).toEqual(expect.arrayContaining(expected));
  });

  test('does so while it merges', async () => {
    const repository = published();
    git(repository, 'checkout', '-b', 'next', 'HEAD~1');
    write(repository, 'README.md', 'y');
    commit(repository);
    git(repository, 'checkout', 'main');
    git(repository, 'merge', '--no-ff', '--no-commit', 'next');
    commit(repository);
    expect(await found(repository)).toEqual([]);
    git(repository, 'checkout', '-b', 'third', 'HEAD~1');
    write(repository, 'README.md', 'z');
    commit(repository);
    git(repository, 'merge', '--no-ff', '--no-commit', '--strategy=ours', 'main');
    write(repository, 'output/v1.0.0/observations.csv', 'x');
    commit(repository);
    expect(await found(repository)).toContain('output/v1.0.0/observations.csv modifies it');
  });
});

describe('refused is', () => {
  test('a folder without history', async () => {
    await expect(touchedVersions('output', temporary())).rejects.toThrow('history/git');
  });

  test('a shallow clone', async () => {
    const clone = join(temporary(), 'clone');
    git(home, 'clone', '--depth', '1', `file://${published()}`, clone);
    await expect(touchedVersions('output', clone)).rejects.toThrow('history/shallow');
  });
});

test('the verb', () => {
  expect(figures(['history', 'x']).code).toBe(2);
  expect(figures(['history', '--output', join(temporary(), 'elsewhere')])).toMatchObject({code: 1, out: ''});
});
