/** Facts about the repository that no compiler holds: who imports whom, what is pinned, what is said and what is not. */
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, test} from 'vitest';
import {formats, siteFiles} from '../pipeline/publish/formats.ts';
import {table} from './support/table.ts';

const home = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(home, path), 'utf8');

/** Every file of a folder of the repository, by its path from the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(home, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (['node_modules', '.git', 'coverage', '.artefacts'].includes(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const files = filesBelow('').sort();
const own = files.filter((path) => path !== 'package-lock.json' && !/^(?:raw|output)\//.test(path));
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('imports point one way', () => {
  const stages = ['read', 'extract', 'normalise', 'link', 'review', 'validate', 'release', 'publish'];
  /** From the command line down to the nouns: each floor may use those below it, and rooms of one floor never each other. */
  const floors: readonly (readonly string[])[] = [
    ['ci'], ['figures.js'], ['run.ts'], ['commands'], ['flow.ts', 'publish-disk.ts'], ['source.ts', 'publication.ts', 'store'], ['facts.ts'], stages,
    ['asset.ts', 'disk.ts', 'json.ts', 'location.ts', 'schema.ts'], ['dates.ts', 'problem.ts'], ['vocabulary'], ['model.ts'],
  ];
  /** A room is a folder of the pipeline, or a file at its top. */
  const roomOf = (path: string): string => path.split('/')[1];
  const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
  const sources = files.filter((path) => /^pipeline\/.*\.(?:ts|js)$/.test(path));

  const imports = sources.flatMap((path) =>
    [...code(read(path)).matchAll(/(import type [^;]*?|import|export|import\()[^;]*?(?:from )?'(\.[^']+)'/g)]
      .map(([, how, target]) => ({path, target: normalize(join(dirname(path), target)), isType: how.startsWith('import type')}))
      .filter(({target}) => target.startsWith('pipeline/')));

  test('every room has its floor', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual([]);
    expect(floors.flat().filter((room) => !existsSync(join(home, 'pipeline', room)))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('down the house', () => {
    const wrong = imports.filter(({path, target}) => roomOf(path) !== roomOf(target) && floorOf(roomOf(target)) <= floorOf(roomOf(path)));
    // The model takes the kinds of cues and breaks from the tables that define them: names, no code.
    // A format speaks of the release that it belongs to: types, no code.
    const allowed = wrong.filter(({path, target, isType}) => isType && (path === 'pipeline/model.ts' && target.startsWith('pipeline/vocabulary/')
      || path === 'pipeline/publish/format.ts' && target === 'pipeline/release/index.ts'));
    expect(wrong.filter((each) => !allowed.includes(each)).map(({path, target}) => `${path} → ${target}`)).toEqual([]);
  });

  test('the stages, the vocabulary and the model are pure', () => {
    const pure = sources.filter((path) => [...stages, 'vocabulary', 'model.ts', 'location.ts'].includes(roomOf(path)));
    const impure = /'node:(?:fs|os|process|child_process|worker_threads)|'zx'|\bprocess\.|Date\.now|new Date\(\)|Math\.random|performance\.|\bIntl\.|localeCompare|toLocale/;
    expect(pure.filter((path) => impure.test(code(read(path))))).toEqual([]);
  });

  test('with their extensions', () => {
    const bare = files.filter((path) => path.endsWith('.ts')).filter((path) => /from '\.[^']*(?<!\.(?:ts|json))'/.test(code(read(path))));
    expect(bare).toEqual([]);
  });
});

describe('package.json', () => {
  const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>};
  const readme = read('README.md');

  describe('the README tells of the script', () => {
    table(Object.keys(scripts).filter((name) => !name.startsWith('pre')).map((name): [string] => [name]), (name) => {
      expect(readme.includes(['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)).toBe(true);
    });
  });

  test('scripts name files that are there', () => {
    const named = Object.values(scripts).flatMap((script) => script.match(/\b(?:pipeline|tests)\/[\w./-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(join(home, path)))).toEqual([]);
  });

  test('the lockfile names no hosts', () => {
    const lock = JSON.parse(read('package-lock.json')) as {packages: Record<string, {resolved?: string}>};
    expect(Object.keys(lock.packages).length).toBeGreaterThan(10);
    expect(Object.entries(lock.packages).filter(([, {resolved}]) => resolved !== undefined)).toEqual([]);
  });
});

describe('what no file says', () => {
  /** Written in halves, so that this file does not say it either. */
  const unsaid: Readonly<Record<string, RegExp>> = {
    'where a machine keeps things': new RegExp(['/wo' + 'rk\\b', '/ho' + 'me/\\w', '/Us' + 'ers/', 'C:' + '\\\\'].join('|')),
    'who or what wrote it': new RegExp(['cla' + 'ude', 'anth' + 'ropic', 'open' + 'ai', 'cop' + 'ilot', 'chat' + 'gpt', '\\bl' + 'lms?\\b', '\\bsub' + '-?agents?\\b'].join('|'), 'i'),
    'where packages come from': new RegExp(['npm' + 'js\\.', 'verda' + 'ccio', 'artif' + 'actory', 'npm' + 'mirror'].join('|'), 'i'),
    'how the work is shared out': new RegExp(['\\biss' + 'ue #?\\d', '\\bspr' + 'int \\d', '\\bthe le' + 'ad\\b'].join('|'), 'i'),
    'what is left to do': new RegExp(['\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', '\\bHA' + 'CK\\b', '\\bX' + 'XX\\b'].join('|')),
  };

  test.each(Object.entries(unsaid))('%s', (_, pattern) => {
    expect(own.filter((path) => pattern.test(read(path)))).toEqual([]);
  });

  test('where texts from outside lie, but for what calls the tests', () => {
    const beside = new RegExp('\\.\\./sha' + 'red|\\bsha' + 'red/');
    expect(own.filter((path) => beside.test(read(path)))).toEqual(['.ci/run']);
  });
});

test('documents that are mentioned are there, or are published', () => {
  const published = new Set([...formats, ...siteFiles].map(({path}) => path));
  const missing = own.flatMap((path) => [...read(path).matchAll(/\b[A-Z]{2,}\.md\b/g)].filter(([name]) => !existsSync(join(home, name)) && !published.has(name)).map(([name]) => `${path}: ${name}`));
  expect(missing).toEqual([]);
});

describe('tests', () => {
  const tests = own.filter((path) => path.endsWith('.test.ts') && path !== 'tests/repository.test.ts');

  test('none is left out without a condition', () => {
    expect(tests.filter((path) => /\b(?:it|test|describe)\.(?:skip|only|todo)\b/.test(code(read(path))))).toEqual([]);
  });

  test('one that is skipped says so', () => {
    const silent = tests.filter((path) => /\.skipIf\(/.test(read(path)) && !/skipped|skips|OPEN_FIGURES_CORPUS/.test(read(path)));
    expect(silent).toEqual([]);
  });
});

describe.skipIf(!existsSync(join(home, '.git')))('git (skipped outside a clone)', () => {
  test('leaves the bytes of raw/ and output/ alone', () => {
    const kept = files.filter((path) => /^(?:raw|output)\//.test(path));
    const attributes = execFileSync('git', ['check-attr', '-z', 'text', '--', ...kept], {cwd: home, encoding: 'utf8', maxBuffer: 2 ** 26});
    const rows = attributes.split('\0');
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.filter((_, at) => rows[at * 3 + 2] !== 'unset')).toEqual([]);
  });
});
