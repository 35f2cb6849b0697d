/** The whole way of an editor: add, run, review, run again; what the new version says; what is refused one day. */
import {parse} from 'csv-parse/sync';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openRaw, pass, stages} from '../../pipeline/flow.ts';
import {loadArticle} from '../../pipeline/source.ts';
import type {Validated} from '../../pipeline/validate/index.ts';
import {filesBelow} from '../support/folder.ts';
import {addArticle, figures, temporary} from './support.ts';

/** Milliseconds for several runs of the command line. */
const patience = 120_000;

const text = '全市申报高新技术企业341家，比上年增长12.54%。货棚存放量20嘎嘎。货棚装卸量30嘎嘎。\n';

function folders() {
  const home = temporary();
  return {raw: join(home, 'raw'), output: join(home, 'output'), piped: join(home, 'piped'), text: join(home, 'report.txt')};
}

type Rows = Record<string, string>[];
const rowsOf = (output: string, version: string, table: string): Rows => parse(readFileSync(join(output, version, `${table}.csv`)), {columns: true});

function done(args: string[], input = ''): string {
  const {code, out, err} = figures(args, {input});
  expect([code, err], args.join(' ')).toEqual([0, '']);
  return out;
}

describe('from a text to a reviewed release', () => {
  it('the correction, its reason and the rejection are in the next version, and check agrees', () => {
    const {raw, output, text: path} = folders();
    addArticle(raw, 'a');
    writeFileSync(path, text);
    done(['add', path, '--raw', raw, '--title', '报告', '--publisher', '市政府', '--area', '滨州市', '--published', '2023', '--rights', '公开']);
    done(['run', '--raw', raw, '--output', output]);
    done(['review', 'binzhou-2023', '--raw', raw, '--reviewer', '李编辑'],
      ['unit=t', '原文指吨', 'r', '重复计数', 'q', ''].join('\n'));
    const published = done(['run', '--raw', raw, '--output', output]);
    expect(published).toMatch(/v1\.1\.0: 5 observations/);

    const corrected = 'binzhou-2023#char=32';
    const rejected = 'binzhou-2023#char=42';
    const row = rowsOf(output, 'v1.1.0', 'observations').find(({observation_id}) => observation_id === corrected)!;
    expect(row).toMatchObject({unit: 't', review: 'corrected', doubt: ''});
    expect(rowsOf(output, 'v1.1.0', 'changes').filter(({observation_id}) => observation_id === corrected)).toEqual([
      {observation_id: corrected, change: 'revised', field: 'unit', before: 'count', after: 't', reason: 'editor'},
      expect.objectContaining({field: 'doubt', before: 'unit_unknown', after: '', reason: 'editor'}),
      {observation_id: corrected, change: 'revised', field: 'review', before: 'auto', after: 'corrected', reason: 'editor'},
    ]);
    const gone = rowsOf(output, 'v1.1.0', 'changes').filter(({observation_id}) => observation_id === rejected);
    expect(new Set(gone.map(({change, reason}) => `${change} ${reason}`))).toEqual(new Set(['withdrawn rejected']));
    expect(rowsOf(output, 'v1.1.0', 'reviews')).toEqual([
      expect.objectContaining({review_id: `correct:${corrected}:unit`, was: 'count', value: 't', reason: '原文指吨'}),
      expect.objectContaining({review_id: `reject:${rejected}`, was: '30', reviewer: '李编辑', date: '2026-01-01', reason: '重复计数'}),
    ]);
    expect(rowsOf(output, 'v1.1.0', 'tombstones').map(({observation_id}) => observation_id)).toEqual([rejected]);
    expect(rowsOf(output, 'v1.1.0', 'numerals').find(({document_id, numeral_start}) => document_id === 'binzhou-2023' && numeral_start === '42')).toMatchObject({
      class: 'other', rule: 'review/reject', reason: '重复计数', observation_id: '',
    });
    const difference = done(['diff', '1.0.0', '1.1.0', '--output', output]);
    expect(difference).toContain(`${corrected}  unit: count → t, doubt: unit_unknown → —, review: auto → corrected  (editor)\n      李编辑 2026-01-01: 原文指吨\n`);
    expect(difference).toContain(`${rejected}  (rejected)\n      李编辑 2026-01-01: 重复计数\n`);
    expect(published).not.toContain('Left aside');
    done(['check', '--raw', raw, '--output', output]);
  }, patience);
});

describe('a review', () => {
  const header = 'action,observation_id,span,field,was,value,reviewer,date,reason';
  const by = '李编辑,2026-01-31,核对';
  const decisions = [
    `correct,b#char=32,,indicator,货棚存放量,存放量,${by}`, `confirm,b#char=10,,value,341,,${by}`, `reject,b#char=20,,,,,${by}`,
  ];
  const reviewedFolders = (review: string | Buffer) => {
    const made = folders();
    addArticle(made.raw, 'a');
    addArticle(made.raw, 'b', text);
    writeFileSync(join(made.raw, 'b', 'review.csv'), review);
    return made;
  };

  it('travels with its article: stage by stage gives the same bytes as one go', () => {
    const {raw, output, piped} = reviewedFolders([header, ...decisions].join('\n'));
    done(['run', '--raw', raw, '--output', output]);
    const linked = done(['run', '--raw', raw, '--until', 'link']);
    done(['run', '--raw', raw, '--from', 'review', '--output', piped], linked);
    expect(filesBelow(piped)).toEqual(filesBelow(output));
    expect(filesBelow(piped)['latest/reviews.csv'].split('\r\n')).toHaveLength(5);
  }, patience);

  it('may be saved after any stage', () => {
    const {raw} = reviewedFolders([header, ...decisions].join('\n'));
    const saved = (value: unknown) => JSON.parse(JSON.stringify(value));
    const file = loadArticle(raw, 'b');
    const whole = pass(file, stages) as Validated;
    expect(stages.slice(1).reduce((value, stage) => stage.run(saved(value)), stages[0].run(file))).toEqual(whole);
    expect(whole.article.reviews).toHaveLength(3);
    const kinds = stages.map((stage) => stages.filter((other) => other.made(saved(pass(file, stages.slice(0, stages.indexOf(stage) + 1))))).map(({name}) => name));
    expect(kinds).toEqual(stages.map(({name}) => [name]));
  });

  it('is the same however its file was saved', () => {
    const plain = [header, ...decisions].join('\n');
    const rows = (review: string | Buffer): unknown => {
      const {article} = pass(loadArticle(reviewedFolders(review).raw, 'b'), stages) as Validated;
      return {...article, review: null};
    };
    const expected = rows(plain);
    const excel = `\ufeff${plain.replaceAll('2026-01-31', '2026/1/31').replaceAll('\n', '\r\n')}\r\n,,,,,,,,\r\n`;
    expect(rows(excel)).toEqual(expected);
    expect(rows(Buffer.from(excel, 'utf16le'))).toEqual(expected);
    const hex = {货: 'bbf5', 棚: 'c5ef', 存: 'b4e6', 放: 'b7c5', 量: 'c1bf', 李: 'c0ee', 编: 'b1e0', 辑: 'bcad', 核: 'bacb', 对: 'b6d4'} as Record<string, string>;
    const gbk = Buffer.concat([...plain].map((character) => (hex[character] ? Buffer.from(hex[character], 'hex') : Buffer.from(character))));
    expect(rows(gbk)).toEqual(expected);
  });

  it('is refused one day, with its place, and then nothing is published', () => {
    const {raw, output} = reviewedFolders([header, ...decisions].join('\n'));
    done(['run', '--raw', raw, '--output', output]);
    const before = filesBelow(output);
    const stale = [header, decisions[0].replace('货棚存放量,', '仓库存放量,'), decisions[1].replace('#char=10', '#char=11'), decisions[2]].join('\n');
    writeFileSync(join(raw, 'b', 'review.csv'), stale);
    const {code, out, err} = figures(['run', '--raw', raw, '--output', output]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${raw}/b/review.csv:2:30 review/was\n  The indicator was “仓库存放量” when 李编辑 looked, and is “货棚存放量” now`);
    expect(err).toContain(`${raw}/b/review.csv:3:9 review/observation\n  No observation b#char=11`);
    expect(filesBelow(output)).toEqual(before);
    expect(figures(['check', '--raw', raw, '--output', output]).code).toBe(1);
  }, patience);

  it('is told by explain, below what the rules read', () => {
    const {raw} = reviewedFolders([header, ...decisions].join('\n'));
    expect(done(['explain', 'b#char=32', '--raw', raw])).toContain(`review: correct indicator “存放量”, 李编辑 2026-01-31: 核对  (${raw}/b/review.csv:2)`);
    expect(done(['explain', `${raw}/b/article.txt:1`])).toContain('review: reject the row, 李编辑 2026-01-31: 核对');
  });

  it('is a file, no folder and no link', () => {
    const {raw} = reviewedFolders([header, ...decisions].join('\n'));
    expect(openRaw(raw)).toMatchObject({ids: ['a', 'b'], strays: []});
    mkdirSync(join(raw, 'a', 'review.csv'));
    symlinkSync('review.csv', join(raw, 'b', 'old.csv'));
    expect(() => openRaw(raw)).toThrow(`${raw}/a/review.csv file/kind\n  A folder`);
    expect(() => openRaw(raw)).toThrow(`${raw}/b/old.csv raw/symlink`);
  });
});
