/** What is true for any input, sense or nonsense. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {rowsToNdjson} from '../pipeline/commands/ndjson.ts';
import {extract} from '../pipeline/extract/index.ts';
import {link, observe} from '../pipeline/link/index.ts';
import type {Article, Document} from '../pipeline/model.ts';
import {normalise} from '../pipeline/normalise/index.ts';
import {Refusal} from '../pipeline/problem.ts';
import {laws} from './support/laws.ts';
import {noise} from './support/noise.ts';
import {table} from './support/table.ts';
import {articleOf, documentOf, figures, numerals} from './support/text.ts';

const told = {published: '2023-10-10', area: '371600'};
/** The same texts every time: a law that broke yesterday breaks today. */
const runs = {seed: 20231010, numRuns: 1000};

/** A text read to its end, or null where **read** refuses it. Whatever else is thrown is a fault. */
function readToTheEnd(text: string): {document: Document; article: Article} | null {
  try {
    const document = documentOf(text, told);
    return {document, article: link(normalise(extract(document)))};
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

describe('any text', () => {
  test('is read to the end, or refused by name', () => {
    fc.assert(fc.property(noise, (text) => {
      readToTheEnd(text);
    }), runs);
  });

  table(Object.entries(laws), (_, law) => {
    fc.assert(fc.property(noise, (text) => {
      const made = readToTheEnd(text);
      if (made !== null) expect(law(made.document, made.article)).toEqual([]);
    }), runs);
  });

  test('gives the same bytes twice', () => {
    fc.assert(fc.property(noise, (text) => {
      const [first, second] = [readToTheEnd(text), readToTheEnd(text)];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }), runs);
  });

  test('gives the same observations with and without a ledger', () => {
    fc.assert(fc.property(noise, (text) => {
      const made = readToTheEnd(text);
      if (made === null) return;
      const alone = [...observe(normalise(extract(made.document)))];
      expect(rowsToNdjson(alone).equals(rowsToNdjson(made.article.observations))).toBe(true);
    }), runs);
  });
});

describe('texts that once broke a law', () => {
  const broken = [
    '零分之一', '十' + '亿'.repeat(60) + '元', '０4', '０713.1', '02星', '424.4110—15家', '10—5家', '7.1~6伏', '9－2.5％', '2百分点~5', '第6.4', '第0位',
    '0年平均百元', '跌8.1—5家', '【0成)5臺', '（15少】27约', '吉赫（其中：水田168万亩、旱田960万亩） 9W', '5 百分点', '２ 千瓦', '下浮6ppm',
    '精简不大于〇节', '回落０几民族', '高于</td>高于全省、全国0百分点', '比上年同期分别低约40个基点和低约25个基点',
  ];

  table(broken.map((text): [string] => [text]), (text) => {
    const made = readToTheEnd(text)!;
    expect(Object.values(laws).flatMap((law) => law(made.document, made.article))).toEqual([]);
  });
});

test('astral characters and repairs move no span', () => {
  const text = '\ufeff<p>𠮷𠮷产值&nbsp;约８.３亿元，</p>\r\n😀比上年\u200b下降５％；市级配\n\n套资金2905万元';
  const document = documentOf(text, told);
  const article = articleOf(text, told);
  expect(article.observations.map((row) => row.value_text)).toEqual(['约８.３亿元', '下降５％', '2905万元']);
  expect(Object.values(laws).flatMap((law) => law(document, article))).toEqual([]);
});

test('a figure with 400 digits is accounted for, and the others come out', () => {
  const digits = '8'.repeat(400);
  const text = `投资${digits}元，产值3亿元。`;
  expect(figures(text, told).map((row) => row.value_text)).toEqual(['3亿元']);
  expect(numerals(text).map((row) => [row.text, row.class, row.rule])).toEqual([[digits, 'other', 'extract/too-long'], ['3亿', 'figure', 'extract/money']]);
});
