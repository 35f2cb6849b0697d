import {execFileSync} from 'node:child_process';
import {parse} from 'csv-parse/sync';
import {unzipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {formats, siteFiles} from '../../pipeline/publish/formats.ts';
import {sheets} from '../../pipeline/publish/sheets.ts';
import {make, ownArticles, tablesOf, tablesWith} from '../support/release.ts';

const home = new URL('../..', import.meta.url).pathname;
const files = await make(tablesOf(ownArticles()), formats);

describe('the files of a release', () => {
  test('have each a path, a media type and a title in two languages', () => {
    for (const each of [formats, siteFiles]) expect(new Set(each.map(({path}) => path)).size).toBe(each.length);
    for (const {path, mediaType, title_en, title_zh} of [...formats, ...siteFiles]) {
      expect(path).toMatch(/^[A-Za-z0-9.-]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:;version=[\d.]+)?$/);
      expect(title_en).not.toBe('');
      expect(title_zh).toMatch(/\p{sc=Han}/u);
    }
  });

  test('are the same bytes again, in another time zone and locale', () => {
    const print = (TZ: string, LANG: string) => execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-formats.ts'],
      {cwd: home, encoding: 'utf8', env: {...process.env, TZ, LANG, LC_ALL: LANG}});
    const sums = files.names.map((name) => `${files.sha256(name)}  ${name}\n`).join('');
    expect(print('Pacific/Kiritimati', 'et_EE.UTF-8')).toBe(sums);
    expect(print('Pacific/Niue', 'C')).toBe(sums);
  });

  test('are made of no article too', async () => {
    const empty = await make(tablesWith(), formats);
    expect(empty.names).toEqual(files.names);
    for (const {path, mediaType} of formats) {
      if (/json$/.test(mediaType)) expect(() => JSON.parse(empty.text(path)) as unknown, path).not.toThrow();
    }
  });

  test('say nothing of where or when they were made', () => {
    for (const {path} of formats) expect(files.bytes(path).includes(home), path).toBe(false);
  });

  test('are all told of in the read-me', () => {
    const listed = files.names.filter((name) => !name.endsWith('-metadata.json') && name !== 'README.md');
    expect(listed.filter((name) => !files.text('README.md').includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe('every CSV file', () => {
  const headerOf = (name: string): string[] => (parse(files.text(name), {bom: true, to: 1}) as string[][])[0];

  test('is among the sheets', () => {
    expect(sheets.map(({path}) => path).sort()).toEqual(files.names.filter((name) => name.endsWith('.csv')));
  });

  test.each(sheets.map((sheet) => [sheet.path, sheet] as const))('%s has the header that its sheet says, and rows that its key tells apart', (name, {columns, key}) => {
    const described = columns(files);
    const header = described.map((column) => column.header);
    expect(headerOf(name)).toEqual(header);
    expect(header.every((cell) => cell.length <= 63)).toBe(true);
    const rows = parse(files.text(name), {bom: true, from: 2}) as string[][];
    const at = key.map((part) => described.findIndex((column) => column.name === part));
    expect(at.every((index) => index >= 0)).toBe(true);
    expect(new Set(rows.map((row) => JSON.stringify(at.map((index) => row[index])))).size).toBe(rows.length);
  });

  test('ends its rows with CRLF', () => {
    for (const {path} of sheets) {
      const text = files.text(path);
      expect(text.endsWith('\r\n'), path).toBe(true);
      expect((parse(text, {record_delimiter: '\r\n'}) as object[]).length, path).toBe((parse(text) as object[]).length);
    }
  });
});

describe('open-figures.zip', () => {
  const archive = 'open-figures.zip';

  test('holds every file before it as it is, the descriptor at its root', () => {
    const unzipped = unzipSync(files.bytes(archive));
    expect(Object.keys(unzipped)).toEqual(files.names.filter((name) => name !== archive && name !== 'index.html'));
    expect(Object.keys(unzipped)).toContain('datapackage.json');
    for (const [name, bytes] of Object.entries(unzipped)) expect(files.bytes(name).equals(bytes), name).toBe(true);
  });

  test('is not read when a byte of it is lost', () => {
    expect(() => unzipSync(files.bytes(archive).subarray(0, -1))).toThrow();
  });

  test('dates every entry the same', () => {
    const bytes = files.bytes(archive);
    const dates = new Set<number>();
    for (let at = 0; (at = bytes.indexOf('PK\u0003\u0004', at, 'latin1')) >= 0; at += 4) dates.add(bytes.readUInt32LE(at + 10));
    expect([...dates]).toEqual([(1 << 21) + (1 << 16) + (12 << 11)]);
  });
});
