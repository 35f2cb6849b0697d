/**
 * Bytes to text. A byte-order mark decides; without one the bytes are UTF-8 if they are valid UTF-8, else
 * GB18030 (which holds GBK and GB2312). A handful of GBK bytes can happen to be valid UTF-8; from about
 * ten characters on that does not occur.
 */
import {isUtf8, transcode} from 'node:buffer';
import {TextDecoder} from 'node:util';
import {placeOf} from '../location.ts';
import type {Problem} from '../problem.ts';
import {Refusal} from '../problem.ts';

/** WHATWG name of an encoding that articles come in. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** An article’s bytes as text. */
export interface Decoded {
  readonly encoding: Encoding;
  /** Without a byte-order mark. Well-formed, and free of U+0000 and U+FFFD. */
  readonly raw: string;
}

const replacement = '\ufffd';

/**
 * Decodes an article.
 *
 * @throws Refusal `read/undecodable`, `read/replacement-character`, `read/nul` or `read/utf-16-without-mark`,
 * each with line, column and byte offset.
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'gb18030' && isBrokenUtf8(bytes)) return refuse(path, bytes, 'utf-8', read('utf-8', bytes));
  const raw = encoding === 'utf-8' ? readUtf8(bytes) : read(encoding, bytes);
  return raw.includes(replacement) || raw.includes('\0') ? refuse(path, bytes, encoding, raw) : {encoding, raw};
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** Valid UTF-8, in a tenth of the time that `TextDecoder` takes. */
function readUtf8(bytes: Uint8Array): string {
  return transcode(hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes, 'utf8', 'utf16le').toString('utf16le');
}

const hasUtf8Mark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const decoders = new Map<Encoding, TextDecoder>();

function read(encoding: Encoding, bytes: Uint8Array): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}

/**
 * UTF-8 with a few bytes spoiled would mostly pass as GB18030, as 涓枃 for 中文. In text that never was
 * UTF-8 nearly every character beyond ASCII fails.
 */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (const {0: character} of read('utf-8', bytes).matchAll(/[^\0-\x7f]/g)) {
    if (character === replacement) bad++;
    else good++;
  }
  return good > 2 * bad;
}

function refuse(path: string, bytes: Uint8Array, encoding: Encoding, raw: string): never {
  const nul = raw.indexOf('\0');
  const bad = raw.indexOf(replacement);
  throw new Refusal([
    nul >= 0 && (bad < 0 || nul < bad) ? refuseNul(path, bytes, encoding, raw, nul) : refuseBad(path, bytes, encoding, raw, bad),
  ]);
}

function refuseNul(path: string, bytes: Uint8Array, encoding: Encoding, raw: string, index: number): Problem {
  if (!encoding.startsWith('utf-16') && hasNulsOfUtf16(bytes)) {
    return {
      path, line: null, column: null, rule: 'read/utf-16-without-mark',
      seen: 'Bytes that look like UTF-16, without a byte-order mark',
      expected: 'UTF-8, GB18030, or UTF-16 with a byte-order mark',
      remedy: 'Save the file as UTF-8.',
    };
  }
  return {
    path, ...placeOf(raw, index), rule: 'read/nul',
    seen: `A NUL character (U+0000) at byte ${byteOffset(bytes, encoding, raw, index)}`,
    expected: 'text',
    remedy: 'Take the character out, or save the article as plain text again.',
  };
}

/** ASCII in UTF-16 has a NUL in every second byte, always on the same side. */
function hasNulsOfUtf16(bytes: Uint8Array): boolean {
  const count = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count[at % 2]++;
  return Math.max(...count) > 10 * Math.min(...count) && Math.max(...count) > 1;
}

function refuseBad(path: string, bytes: Uint8Array, encoding: Encoding, raw: string, index: number): Problem {
  const offset = byteOffset(bytes, encoding, raw, index);
  const isWritten = encoding === 'utf-8' && bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
  if (isWritten) {
    return {
      path, ...placeOf(raw, index), rule: 'read/replacement-character',
      seen: `The replacement character (U+FFFD) at byte ${offset}: an earlier conversion lost a character here`,
      expected: null,
      remedy: 'Take the article from its source again.',
    };
  }
  return {
    path, ...placeOf(raw, index), rule: 'read/undecodable',
    seen: `Byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} at byte ${offset} is no ${encoding === 'gb18030' ? 'UTF-8 or GB18030' : encoding.toUpperCase()}`,
    expected: 'UTF-8, GB18030, or UTF-16 with a byte-order mark',
    remedy: 'Take the article from its source again, or save it as UTF-8.',
  };
}

/** Where the character at `index` begins in the file, the byte-order mark counted. */
function byteOffset(bytes: Uint8Array, encoding: Encoding, raw: string, index: number): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 2 + 2 * index;
  if (encoding === 'gb18030') return byteOffsetInGb18030(bytes, index);
  return Buffer.byteLength(raw.slice(0, index)) + (hasUtf8Mark(bytes) ? 3 : 0);
}

/** Walks one-, two- and four-byte characters; a four-byte one above U+FFFF is two UTF-16 units. */
function byteOffsetInGb18030(bytes: Uint8Array, index: number): number {
  let at = 0;
  for (let units = 0; units < index; units++) {
    const isFour = bytes[at] >= 0x81 && bytes[at + 1] >= 0x30 && bytes[at + 1] <= 0x39;
    if (isFour && bytes[at] >= 0x90) units++;
    at += bytes[at] <= 0x80 ? 1 : isFour ? 4 : 2;
  }
  return at;
}
