/**
 * Observations as newline-delimited JSON: one object a line, every key present, in the order of the columns.
 *
 * The bytes are those of `JSON.stringify`, but written straight into a buffer: most of the time would go into
 * building strings and encoding them.
 */
import type {Observation} from '../model.ts';

/** The columns in their order. */
export const columns = [
  'observation_id', 'document_id', 'indicator', 'indicator_code', 'indicator_en', 'measure', 'value', 'bound', 'value_min',
  'value_max', 'unit', 'unit_zh', 'value_text', 'printed_number', 'printed_unit', 'unit_mult', 'decimals', 'time_period',
  'period_start', 'period_end', 'time_basis', 'status', 'status_text', 'cumulative', 'subject', 'ref_area', 'ref_area_zh',
  'comparison', 'comparison_text', 'base_period', 'qualifies', 'base_observation', 'price_basis', 'rank_scope',
  'rank_scope_area', 'rank_from', 'same_as', 'doubt', 'review', 'quote', 'numeral_start', 'char_start', 'char_end', 'line',
] as const satisfies readonly (keyof Observation)[];

/** What stands before what is printed bare, before a string, and in place of a null. */
const keys = columns.map((column, at) => `${at === 0 ? '{' : ','}"${column}":`);
const beforeBare = keys.map((key) => Uint8Array.from(Buffer.from(key)));
const beforeText = keys.map((key) => Uint8Array.from(Buffer.from(`${key}"`)));
const nothing = keys.map((key) => Uint8Array.from(Buffer.from(`${key}null`)));

const quote = 0x22;
const backslash = 0x5c;
/** More bytes than a row has beside its texts. */
const frame = 2 ** 12;
/** Bytes after which a piece is handed on. */
const pieceSize = 2 ** 18;
/** Kept between calls; results are copied out of it. */
let scratch = new Uint8Array(2 ** 16);

/**
 * The rows as UTF-8, each line ended by `\n`.
 *
 * @example rowsToNdjson([row]).toString() // {"observation_id":"binzhou-sti-2022#char=703","document_id":…}\n
 */
export function rowsToNdjson(observations: readonly Observation[]): Buffer {
  return Buffer.concat([...ndjson(observations)]);
}

/** The same bytes in pieces of a quarter of a megabyte or little more: a long document needs no second copy of itself. */
export function* ndjson(observations: readonly Observation[]): Generator<Buffer> {
  let at = 0;
  for (const row of observations) {
    at = writeRow(row, at);
    if (at < pieceSize) continue;
    yield Buffer.from(scratch.slice(0, at).buffer);
    at = 0;
  }
  if (at > 0) yield Buffer.from(scratch.slice(0, at).buffer);
}

function writeRow(row: Observation, from: number): number {
  let at = from;
  for (let index = 0; index < columns.length; index++) {
    const value = row[columns[index]];
    if (value === null) at = copy(scratch, at, nothing[index]);
    else if (typeof value === 'string') {
      reserve(at, 6 * value.length);
      at = writeText(scratch, copy(scratch, at, beforeText[index]), value);
      scratch[at++] = quote;
    } else at = writeText(scratch, copy(scratch, at, beforeBare[index]), String(value));
  }
  scratch[at++] = 0x7d;
  scratch[at++] = 0x0a;
  return at;
}

/** Makes room for `size` bytes of text and the frame of a row. */
function reserve(at: number, size: number): void {
  if (at + size + frame <= scratch.length) return;
  const larger = new Uint8Array(2 * scratch.length + size + frame);
  larger.set(scratch.subarray(0, at));
  scratch = larger;
}

function copy(bytes: Uint8Array, at: number, piece: Uint8Array): number {
  for (let index = 0; index < piece.length; index++) bytes[at + index] = piece[index];
  return at + piece.length;
}

/** Text as it stands between the quotes of JSON, in UTF-8. */
function writeText(bytes: Uint8Array, from: number, text: string): number {
  let at = from;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 && code >= 0x20 && code !== quote && code !== backslash) bytes[at++] = code;
    else if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else if (code >= 0x80 && code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else {
      const character = String.fromCodePoint(text.codePointAt(index)!);
      at = copy(bytes, at, Buffer.from(JSON.stringify(character).slice(1, -1)));
      index += character.length - 1;
    }
  }
  return at;
}
