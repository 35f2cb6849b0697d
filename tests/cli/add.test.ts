/** A text becomes an article of raw/. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {addCommand} from '../../pipeline/commands/add.ts';
import {UsageError} from '../../pipeline/commands/usage.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {loadArticle} from '../../pipeline/source.ts';
import {addArticle, figures, temporary} from './support.ts';

const facts = ['--title', '2023年政府工作报告', '--publisher', '滨州市人民政府'];
const told = [...facts, '--area', '滨州', '--published', '2023-01-15', '--rights', '政府公开文件'];
const report = '２０２２年，全市完成投资8.3亿元。\r\n货棚存放量20嘎嘎。';

function file(content: string | Buffer = report): {path: string; raw: string} {
  const folder = temporary();
  writeFileSync(join(folder, 'report.txt'), content);
  return {path: join(folder, 'report.txt'), raw: join(folder, 'raw')};
}

const add = (path: string, raw: string, ...options: string[]) => figures(['add', path, '--raw', raw, ...options]);

async function refused(args: string[], kind: typeof Refusal | typeof UsageError): Promise<string> {
  const error = await addCommand(args).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(kind);
  return (error as Error).message;
}

describe('add', () => {
  it('copies the text byte for byte, writes down what is known, and says what comes next', () => {
    const {path, raw} = file(Buffer.from(`\ufeff${report}`, 'utf16le'));
    const {code, out, err} = add(path, raw, ...told, '--author', '张三', '--author', '李四', '--url', 'https://a.example/1');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Id       binzhou-2023, proposed from area and year');
    expect(out).toContain('Read     2 figures, 1 of them doubtful');
    expect(out).toContain(`Next     figures review binzhou-2023 --raw ${raw}`);
    expect(out).toContain(`Missing  ${raw}/publication.json, who publishes`);
    expect(out).not.toContain('Unknown');
    expect(readFileSync(join(raw, 'binzhou-2023', 'article.txt'))).toEqual(readFileSync(path));
    expect(loadArticle(raw, 'binzhou-2023').source).toEqual({
      id: 'binzhou-2023', title: '2023年政府工作报告', publisher: '滨州市人民政府', authors: ['张三', '李四'], published: '2023-01-15',
      area: '371600', area_zh: '滨州市', language: 'zh-CN', url: 'https://a.example/1', rights: '政府公开文件', replaces: null,
    });
  });

  it('leaves what is not told for later, and says that rights are needed', () => {
    const {path, raw} = file();
    addArticle(raw, 'a');
    const {out} = add(path, raw, ...facts);
    expect(out).not.toContain('Missing');
    expect(out).toContain('Id       article,');
    expect(out).toContain('Unknown  published, area, url: null in');
    expect(out).toMatch(/^Next {5}write into .*source\.json, under “rights”/m);
    expect(figures(['run', '--raw', raw, '--output', join(raw, '..', 'output')]).err).toContain('article/source.json:10:13 source/schema\n  rights is null');
  });

  it('writes down which article it takes the place of', async () => {
    const {path, raw} = file();
    addArticle(raw, 'first');
    expect(await addCommand([path, '--raw', raw, ...told, '--replaces', 'first'])).toBe(0);
    expect(loadArticle(raw, 'binzhou-2023').source.replaces).toBe('first');
    expect(await refused([path, '--raw', raw, ...told, '--replaces', 'firs'], UsageError)).toBe(`--replaces firs: no article of ${raw}; did you mean “first”?`);
  });

  it('reads standard input', () => {
    const {raw} = file();
    expect(figures(['add', '-', '--raw', raw, ...told], {input: report}).code).toBe(0);
    expect(readFileSync(join(raw, 'binzhou-2023', 'article.txt'), 'utf8')).toBe(report);
  });

  it('proposes an id that is free, and keeps to the one given', async () => {
    const {path, raw} = file();
    for (const id of ['binzhou-2023', 'binzhou-2023-2']) addArticle(raw, id);
    expect(await addCommand([path, '--raw', raw, ...told])).toBe(0);
    writeFileSync(path, `${report}1`);
    expect(await addCommand([path, '--raw', raw, ...facts, '--area', '370102', '--published', '2023'])).toBe(0);
    writeFileSync(path, `${report}2`);
    expect(await addCommand([path, '--raw', raw, ...told, '--id', 'report-1'])).toBe(0);
    expect(readdirSync(raw).sort()).toEqual(['370102-2023', 'binzhou-2023', 'binzhou-2023-2', 'binzhou-2023-3', 'publication.json', 'report-1']);
  });

  it.each([
    ['an id that is taken', ['--id', 'a'], '/a add/id\n  The id is taken'],
    ['a file that is not there', ['--file', '/nowhere.txt'], '/nowhere.txt file/missing'],
  ])('refuses %s', async (_, [option, value], message) => {
    const {path, raw} = file();
    addArticle(raw, 'a');
    const args = option === '--file' ? [value, '--raw', raw, ...told] : [path, '--raw', raw, ...told, option, value];
    expect(await refused(args, Refusal)).toContain(message);
    expect(readdirSync(raw).sort()).toEqual(['a', 'publication.json']);
  });

  it.each([
    ['undecodable bytes', Buffer.from([0xe4, 0xba, 0xa7, 0xff]), 'report.txt:1:2 read/undecodable'],
    ['no text', ' \n', 'report.txt read/empty'],
  ])('refuses %s, and makes nothing', async (_, content, message) => {
    const {path, raw} = file(content);
    expect(await refused([path, '--raw', raw, ...told], Refusal)).toContain(message);
    expect(existsSync(raw)).toBe(false);
  });

  it('refuses a text that is an article already', async () => {
    const {path, raw} = file();
    addArticle(raw, 'a', report);
    expect(await refused([path, '--raw', raw, ...told], Refusal)).toContain(`add/twin\n  The same text as ${raw}/a/article.txt`);
  });

  it('refuses a folder of articles that cannot be made', async () => {
    const {path} = file();
    expect(await refused([path, '--raw', join(path, 'raw'), ...told], Refusal)).toContain('add/disk');
  });

  it.each([
    ['no file', [], 'No file given'],
    ['two files', ['a', 'b', ...facts], 'Nothing to do with “b”'],
    ['no title', ['a', '--publisher', '甲'], 'No --title given'],
    ['no publisher', ['a', '--title', '甲'], 'No --publisher given'],
    ['an unknown area', ['a', ...facts, '--area', '999999'], '--area 999999: no area of GB/T 2260'],
    ['a misspelt area', ['a', ...facts, '--area', '滨洲市'], 'did you mean “滨州市”?'],
    ['a name that several areas have', ['a', ...facts, '--area', '鼓楼区'], 'or several of that name'],
    ['a date that no calendar has', ['a', ...facts, '--published', '2023-02-30'], '--published 2023-02-30'],
    ['an id of other letters', ['a', ...facts, '--id', '滨州'], '--id 滨州: an id is'],
    ['an address of another kind', ['a', ...facts, '--url', 'ftp://a.example/'], '--url "ftp://a.example/": expected the form ^https?://'],
    ['an author with a semicolon', ['a', ...facts, '--author', '甲;乙'], '--author "甲;乙": expected'],
    ['empty rights', ['a', ...facts, '--rights', ' '], '--rights " ": expected'],
    ['an unknown option', ['a', ...facts, '--titel', 'x'], 'Unknown option --titel'],
  ])('does not understand %s', async (_, args, message) => {
    expect(await refused(args, UsageError)).toContain(message);
  });
});
