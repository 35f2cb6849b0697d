import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLocator, lineStarts, placeOf} from '../pipeline/location.ts';
import {read} from '../pipeline/read/index.ts';
import {source} from './read/support.ts';

function documentOf(text: string) {
  return read({path: 'a.txt', bytes: Buffer.from(text), source});
}

/** The raw text behind a piece of the clean text. */
function rawBehind(raw: string, piece: string): string {
  const document = documentOf(raw);
  const start = document.text.indexOf(piece);
  const locator = createLocator(document);
  return raw.slice(locator.rawStart(start), locator.rawEnd(start + piece.length));
}

describe('locator', () => {
  it.each([
    ['nothing repaired', '增长48.8%。', '48.8%', '48.8%'],
    ['a cut', '落实普惠政策。落实高新技术企业市级奖补资金、能力提升工程项目市级配\n\n套资金2905万元。次年', '市级配套资金2905万元', '市级配\n\n套资金2905万元'],
    ['a doubled character', '已经打通产业链。获资金4832万元,打造汽车制造全流程的轻量化\n\n化研发、试验基地。', '轻量化研发', '轻量化\n\n化研发'],
    ['what a repair took out behind the end stays outside', '共38\u200b\u200b万元', '38', '38'],
    ['and what it took out inside is inside', '共3\u200b8万元', '38万', '3\u200b8万'],
    ['an entity', '产值&ldquo;5&rdquo;亿元', '“5”亿', '&ldquo;5&rdquo;亿'],
    ['a tag behind the end', '<p>产值<b>5</b>亿元</p>', '5', '5'],
    ['full width', '增长３．６％，', '3.6%', '３．６％'],
  ])('%s', (_, raw, piece, behind) => {
    expect(rawBehind(raw, piece)).toBe(behind);
  });

  it('counts code points where there are surrogate pairs', () => {
    const raw = '𠮷𠮷产值\r\n𠮷5亿';
    const locator = createLocator({raw, text: raw, offsets: [{text: 0, textLength: raw.length, raw: 0, rawLength: raw.length}]});
    const at = raw.indexOf('5');
    expect([locator.codePoint(at), locator.line(at), locator.column(at)]).toEqual([7, 2, 2]);
    expect(locator.codePoint(2)).toBe(1);
  });

  it('knows every kind of line end', () => {
    expect(lineStarts('a\nb\r\nc\rd\n\re')).toEqual([0, 2, 5, 7, 9, 10]);
  });

  it('agrees with counting from the start, in any order of questions', () => {
    const text = fc.array(fc.constantFrom('a', '产', '𠮷', '\n', '\r', '\r\n', '\u200b', '，', '5'), {minLength: 1, maxLength: 80});
    fc.assert(fc.property(text, fc.array(fc.nat(), {maxLength: 30}), (pieces, asked) => {
      const document = documentOf(`始${pieces.join('')}`);
      const {raw} = document;
      const locator = createLocator(document);
      for (const number of asked) {
        const offset = number % (raw.length + 1);
        const isInPair = /[\ud800-\udbff]/.test(raw[offset - 1] ?? '');
        if (isInPair) continue;
        expect(locator.codePoint(offset)).toBe([...raw.slice(0, offset)].length);
        const isInBreak = raw[offset - 1] === '\r' && raw[offset] === '\n';
        if (!isInBreak) expect({line: locator.line(offset), column: locator.column(offset)}).toEqual(placeOf(raw, offset));
      }
      for (const number of asked) {
        const at = number % document.text.length;
        expect(plain(raw.slice(locator.rawStart(at), locator.rawEnd(at + 1)))).toBe(plain(document.text[at]));
      }
    }), {numRuns: 300});
  });
});

function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}
