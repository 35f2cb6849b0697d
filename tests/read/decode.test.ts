import {describe, expect, it} from 'vitest';
import {Refusal} from '../../pipeline/problem.ts';
import {decode} from '../../pipeline/read/decode.ts';
import {read} from '../../pipeline/read/index.ts';
import {source} from './support.ts';

const sentence = '全市申报341家，比上年增长12.54%。\n';
/** 产值 and 滨州市 in GB18030; 𠮷 takes four bytes there. */
const gb = {产值: [0xb2, 0xfa, 0xd6, 0xb5], 滨州市: [0xb1, 0xf5, 0xd6, 0xdd, 0xca, 0xd0], 𠮷: [0x95, 0x34, 0xb2, 0x35]};

function refusalOf(bytes: Uint8Array): string {
  try {
    read({path: 'raw/a/article.txt', bytes, source});
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'no refusal';
}

function utf16(text: string, isBig = false): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('decode', () => {
  it.each([
    ['utf-8', 'UTF-8', Buffer.from(sentence), sentence],
    ['utf-8', 'UTF-8 with a mark', Buffer.from(`\ufeff${sentence}`), sentence],
    ['utf-16le', 'UTF-16 little end first', utf16(sentence), sentence],
    ['utf-16be', 'UTF-16 big end first', utf16(sentence, true), sentence],
    ['gb18030', 'GBK', Buffer.from([...gb.滨州市, ...gb.产值, 0x33, 0x0a]), '滨州市产值3\n'],
    ['gb18030', 'four bytes', Buffer.from([...gb.𠮷, ...gb.产值]), '𠮷产值'],
    ['utf-8', 'ASCII', Buffer.from('GDP 3%'), 'GDP 3%'],
  ])('%s: %s', (encoding, _, bytes, raw) => {
    expect(decode('a', bytes)).toEqual({encoding, raw});
  });

  it.each([
    ['a byte in UTF-8', Buffer.concat([Buffer.from(`${sentence}增长`), Buffer.from([0xff]), Buffer.from('5%')]),
      'raw/a/article.txt:2:3 read/undecodable\n  Byte 0xff at byte 52 is no UTF-8; expected UTF-8, GB18030, or UTF-16 with a byte-order mark.'],
    ['a character cut short, which GB18030 would take', Buffer.concat([Buffer.from(sentence).subarray(0, 5), Buffer.from(sentence)]),
      'raw/a/article.txt:1:2 read/undecodable\n  Byte 0xe5 at byte 3 is no UTF-8'],
    ['a byte in GB18030', Buffer.from([...gb.𠮷, ...gb.产值, 0x0a, ...gb.滨州市, 0xff, 0x35]),
      'raw/a/article.txt:2:4 read/undecodable\n  Byte 0xff at byte 15 is no UTF-8 or GB18030'],
    ['Latin-1', Buffer.from('Gr\u00f6 5%', 'latin1'), 'raw/a/article.txt:1:3 read/undecodable\n  Byte 0xf6 at byte 2'],
    ['half a unit of UTF-16', utf16(sentence).subarray(0, -1), 'read/undecodable'],
    ['U+FFFD', Buffer.from(`\ufeff${sentence}增\ufffd`), 'raw/a/article.txt:2:2 read/replacement-character\n  The replacement character (U+FFFD) at byte 52'],
    ['NUL', Buffer.from(`${sentence}增\0`), 'raw/a/article.txt:2:2 read/nul\n  A NUL character (U+0000) at byte 49'],
    ['UTF-16 without a mark', Buffer.from(`${sentence}${sentence}`, 'utf16le'), 'raw/a/article.txt read/utf-16-without-mark\n'],
    ['nothing', Buffer.alloc(0), 'raw/a/article.txt read/empty\n  An empty file; expected an article.'],
    ['blanks', Buffer.from('\ufeff \r\n\u3000\u200b'), 'raw/a/article.txt read/empty\n  No text: blanks and mark-up only'],
    ['mark-up', Buffer.from('<p>&nbsp;</p><!-- 5% -->'), 'raw/a/article.txt read/empty'],
  ])('refuses %s', (_, bytes, message) => {
    expect(refusalOf(bytes)).toContain(message);
  });
});
