import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Segment} from '../../pipeline/model.ts';
import {read, repairs} from '../../pipeline/read/index.ts';
import {apply, trace} from '../../pipeline/read/repair.ts';
import {source} from './support.ts';

function readText(text: string) {
  return read({path: 'a.txt', bytes: Buffer.from(text), source});
}

describe.each(repairs.map((repair) => [repair.name, repair] as const))('%s', (_, repair) => {
  it.each(repair.examples.map(({from, to}) => [from, to]))('%j', (from, to) => {
    expect(apply(trace(from), repair.edits(from)).text).toBe(to);
  });

  it('does nothing to a clean sentence', () => {
    expect(repair.edits('今年1—9月份,累计为164家企业发放贷款221笔,备案金额8.3亿元。\n\n全年预计突破10亿元。')).toEqual([]);
  });
});

describe('read', () => {
  it('leaves a clean text as one segment', () => {
    const text = '市级科技创新专项经费从2021年的3800万元增长至2022年的5655万元,增长48.8%。\n';
    expect(readText(text)).toMatchObject({text, raw: text, offsets: [{text: 0, textLength: text.length, raw: 0, rawLength: text.length}]});
  });

  it.each([
    ['full-width inside a wrap', '全市实现产值１２３．４亿元，比上年增长５．６％；完成投资\r\n９８７万元，其中技改投资６５４万元。', '全市实现产值123.4亿元，比上年增长5.6%；完成投资987万元，其中技改投资654万元。'],
    ['nbsp and zero width', '共\u00a03800\u200b\u00a0万元，增长\ufeff5%。', '共3800万元，增长5%。'],
    ['html', '<p>面积<span lang="EN-US">27.26</span>平方公里，</p>\r\n<p>人口&nbsp;3&nbsp;万。</p>', '\n面积27.26平方公里，人口 3 万。\n'],
    ['html table', '<table><tr><td>粮食</td><td>12.5</td></tr></table>', '\n\n 粮食  12.5 \n\n'],
    ['a title is not seen', '<html><head><title>增长9%</title></head><body>增长9%。</body></html>', '\n\n\n\n增长9%。\n\n'],
  ])('%s', (_, from, to) => {
    expect(readText(from).text).toBe(to);
  });
});

/** What a one-to-one segment may change: widths, kinds of blanks, line ends. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, ' ').replace(/[⁰¹²³⁴-⁹]/g, (digit) => digit.normalize('NFKC'));
}

function expectCovering({raw, text, offsets}: {raw: string; text: string; offsets: readonly Segment[]}) {
  let at = 0;
  let rawAt = 0;
  for (const segment of offsets) {
    expect(segment.text).toBe(at);
    expect(segment.textLength).toBeGreaterThan(0);
    expect(segment.raw).toBeGreaterThanOrEqual(rawAt);
    at += segment.textLength;
    rawAt = segment.raw + segment.rawLength;
    if (segment.textLength !== segment.rawLength) continue;
    expect(plain(text.slice(segment.text, at))).toBe(plain(raw.slice(segment.raw, rawAt)));
  }
  expect(at).toBe(text.length);
  expect(rawAt).toBeLessThanOrEqual(raw.length);
}

const piece = fc.constantFrom(
  '产值', '增长', '的', '，', '。', '；', '《', '》', '“', '”', ' ', '  ', '\u3000', '\u00a0', '\t', '\n', '\n\n', '\r\n', '\r', '\u200b', '\n\u200b\n',
  '\ufeff', '1', '2 3', '３．５', '％', '－', '48.8', '亿元', '<p>', '</p>', '<br/>', '<b>', '<sup>', '</sup>', '<td>', '<script>', '</script>', '<!--', '-->',
  '<', '>', '"', "'", '&nbsp;', '&#65296;', '&#x20000;', '&amp;', '&', '一、', '（二）', '\u0002', '\f', '𠮷', 'GDP', 'a',
);

describe('offsets', () => {
  it('cover the text and lead back to the raw text, whatever it holds', () => {
    fc.assert(fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      expectCovering(readText(`开始${pieces.join('')}`));
    }), {numRuns: 500});
  });
});

describe('time', () => {
  const size = 100_000;
  it.each([
    ['digits', '1'], ['spaces', ' '], ['commas', '，'], ['brackets', '（'], ['angle brackets', '<'], ['open tags', '<p '], ['quoted tags', '<a x="'],
    ['mixed quotes', `<a x='"`], ['scripts', '<script>'], ['comments', '<!--'], ['ampersands', '&'], ['references', '&#1'], ['line breaks', '\n'],
    ['spaced lines', '产值 \n'], ['open lines', '产值，\n'], ['cut numbers', '值，5\n年'], ['zero width', '\u200b\n'], ['tags', '<b>产</b> '],
    ['raised', '<sup>2'], ['paragraphs', '<p>a\nb</p>'], ['full width', '１．'], ['spaced digits', '1 ，'], ['bare tags', '<p>\n'],
  ])('stays linear on %s', (_, unit) => {
    const text = `产值。<br/>${unit.repeat(Math.ceil(size / unit.length))}`;
    readText(text.slice(0, 1000));
    const start = performance.now();
    readText(text);
    expect(performance.now() - start).toBeLessThan(400);
  });
});
