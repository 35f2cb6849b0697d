/** The page of best practices: all 35, each with the tests that show it; and the addresses that the README tells of. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {home} from '../cli/support.ts';
import {latest, output} from './release.ts';

const page = readFileSync(join(home, 'tests/ingest/best-practices.md'), 'utf8');

/** What is missing or wrong in a page of practices. */
function faults(text: string): string[] {
  const rows = text.split('\n').filter((line) => /^\| \d/.test(line)).map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
  return [
    ...Array.from({length: 35}, (_, at) => String(at + 1)).filter((number, at) => rows[at]?.[0] !== number),
    ...rows.slice(35).map(([number]) => `${number} is too many`),
    ...rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell.trim() === '')).map(([number]) => `${number} has an empty cell`),
    ...rows.flatMap(([number, , , tests]) => {
      const named = [...(tests ?? '').matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path);
      return named.length === 0 ? [`${number} has no test`] : named.filter((path) => !existsSync(join(home, path)));
    }),
  ];
}

describe('the page of best practices', () => {
  test('has all 35, and every test that it names is there', () => {
    expect(faults(page)).toEqual([]);
  });

  test.each([
    ['| 17 |', '| 71 |', '17'],
    ['tests/ingest/zip.test.ts', 'tests/ingest/rar.test.ts', 'tests/ingest/rar.test.ts'],
    [/(\| 35 .*\n)/, '$1$1', '35 is too many'],
    [/(\| 20 \|.*\|) .* \|\n/, '$1 nothing |\n', '20 has no test'],
  ])('spoiled by %s → %s, it is caught', (from, to, fault) => {
    expect(faults(page.replace(from, to))).toContain(fault);
  });
});

test('no file is too large to be taken at once: beyond 50 MB there ought to be parts', () => {
  const sizes = readdirSync(latest).map((name) => statSync(join(latest, name)).size);
  expect(Math.max(...sizes)).toBeGreaterThan(10_000);
  expect(Math.max(...sizes)).toBeLessThan(50 * 2 ** 20);
});

describe('the README', () => {
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  const named = [...new Set([...readme.matchAll(/output\/(?:latest\/|v1\.0\.0\/)?[\w.-]*/g)].map(([address]) => address))];

  test.each(named)('%s is where it says', (address) => {
    expect(existsSync(join(output, address.slice('output/'.length)))).toBe(true);
  });

  test('names the index, the latest version and a version', () => {
    expect(named).toEqual(expect.arrayContaining(['output/index.json', 'output/latest/', 'output/v1.0.0/', 'output/latest/observations.parquet']));
  });
});
