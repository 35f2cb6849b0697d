/**
 * The loading snippets of the README and of a release’s own, run as they stand, where their interpreter is at hand, and
 * held to the JSON file. A release that says something else gives them something else to say.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import Big from 'big.js';
import {describe, expect, test} from 'vitest';
import {loading} from '../../pipeline/publish/loading.ts';
import {home} from '../cli/support.ts';
import {temporaryFolder} from '../support/folder.ts';
import {query} from './duckdb.ts';
import {jsonRows, latest, spoil} from './release.ts';

const snippet = (language: string): string => loading('output/latest/').split(`\`\`\`${language}\n`)[1].split('```')[0];

test.each([[join(home, 'README.md'), 'output/latest/'], [join(latest, 'README.md'), '']])('%s has them', (readme, folder) => {
  expect(readFileSync(readme, 'utf8')).toContain(loading(folder));
});

/** A folder in which `output/latest` is a release. */
function workplace(release: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'output'));
  symlinkSync(release, join(folder, 'output/latest'));
  return folder;
}

/** What a program prints in a folder that has the release. @throws where it fails */
function printed(command: readonly string[], release: string): string {
  const [program, ...args] = command;
  const {status, stdout, stderr} = spawnSync(program, args, {cwd: workplace(release), encoding: 'utf8', env: {...process.env, LC_ALL: 'C.UTF-8'}});
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const rows = jsonRows('observations');
const ofMoney = rows.filter(({measure, status, bound, unit}) => measure === 'level' && status === 'actual' && bound === 'exact' && unit === 'CNY');
const total = ofMoney.reduce((sum, {value}) => sum.plus(String(value)), new Big(0));
const without = (count: number): string => spoil('observations.csv', (text) => text.split('\r\n').slice(0, -1 - count).join('\r\n') + '\r\n');

const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import pandas']).status === 0);

describe.skipIf(python === undefined)('Python (skipped without python3 and pandas)', () => {
  const checks = `
assert str(figures.ref_area.dtype) == 'string' and str(figures.line.dtype) == 'Int64' and str(figures.cumulative.dtype) == 'boolean'
assert str(figures.period_start.dtype).startswith('datetime64') and (figures.ref_area.dropna().str.len() >= 6).all()
print(len(figures), format(total.normalize(), 'f'))`;
  const run = (release: string): string => printed([python!, '-c', snippet('python') + checks], release);

  test('has every row, its types, and exact sums', () => {
    expect(run(latest)).toBe(`${rows.length} ${total.toFixed()}`);
  });

  test('misses what is missing, and takes no number with its unit', () => {
    expect(run(without(2))).toMatch(new RegExp(`^${rows.length - 2} `));
    expect(() => run(spoil('observations.csv', (text) => text.replace(',1087,', ',1087家,')))).toThrow('decimal.');
  });
});

const hasR = spawnSync('Rscript', ['--version']).status === 0;

describe.skipIf(!hasR)('R (skipped without Rscript)', () => {
  const checks = `
stopifnot(is.character(figures$ref_area), is.integer(figures$line), is.logical(figures$cumulative), inherits(figures$period_start, "Date"))
cat(nrow(figures), sum(figures$line), sum(!is.na(figures$number)))`;
  const run = (release: string): string => {
    const file = join(temporaryFolder(), 'snippet.R');
    writeFileSync(file, snippet('r') + checks);
    return printed(['Rscript', '--vanilla', file], release);
  };
  const lines = rows.reduce((sum, {line}) => sum + Number(line), 0);

  test('has every row and its types', () => {
    expect(run(latest)).toBe(`${rows.length} ${lines} ${rows.filter(({value}) => value !== null).length}`);
  });

  test('misses what is missing', () => {
    expect(run(without(2))).toMatch(new RegExp(`^${rows.length - 2} `));
  });
});

describe('SQL (DuckDB)', () => {
  const run = (release: string) => query(snippet('sql').replaceAll('output/latest', release));
  const expected = rows.filter(({measure, doubt}) => measure === 'level' && doubt === null);

  test('has the rows and exact values', async () => {
    const found = await run(latest);
    expect(found.map(({indicator, unit}) => [indicator, unit])).toEqual(expected.map(({indicator, unit}) => [indicator, unit]));
    expect(found.map(({value}) => (value === null ? null : new Big(String(value)).toFixed()))).toEqual(expected.map(({value}) => (value === null ? null : new Big(String(value)).toFixed())));
  });

  test('does not read what is no Parquet', async () => {
    await expect(run(spoil('observations.parquet', () => 'observation_id\r\n'))).rejects.toThrow('No magic bytes');
  });
});

describe('JavaScript', () => {
  const run = (release: string): string => printed([process.execPath, '--input-type=module', '-e', `${snippet('js')}console.log(figures.length, ranks.length);`], release);

  test('has the rows', () => {
    expect(run(latest)).toBe(`${rows.length} ${rows.filter(({measure}) => measure === 'rank').length}`);
  });

  test('does not read half a file', () => {
    expect(() => run(spoil('observations.json', (text) => text.slice(0, text.length >> 1)))).toThrow('JSON');
  });
});
