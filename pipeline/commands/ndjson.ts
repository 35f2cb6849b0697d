/**
 * Observations as newline-delimited JSON: one object a line, every key present, in the order of the columns.
 *
 * The bytes are those of `JSON.stringify`, but written straight into a buffer, four at a time, and cells that hold
 * what they held in the row before are copied from there, keys and all. On the article that takes a third of the time.
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

/**
 * `text.charCodeAt(at)`, bound to no receiver: where strings of many kinds pass (slices, joins, literals), the look-up of
 * the method at each character takes as long as all the rest here (measured: 48 ms for 17 MB, and 32 ms so).
 */
const codeAt = Function.prototype.call.bind(String.prototype.charCodeAt) as (text: string, at: number) => number;

type Cell = Observation[(typeof columns)[number]];

/** The cells of a row in the order of `columns`. Spelt out: to look each up by its name takes longer than to write it. */
const cellsOf = (row: Observation): readonly Cell[] => [
  row.observation_id, row.document_id, row.indicator, row.indicator_code, row.indicator_en, row.measure, row.value, row.bound, row.value_min,
  row.value_max, row.unit, row.unit_zh, row.value_text, row.printed_number, row.printed_unit, row.unit_mult, row.decimals, row.time_period,
  row.period_start, row.period_end, row.time_basis, row.status, row.status_text, row.cumulative, row.subject, row.ref_area, row.ref_area_zh,
  row.comparison, row.comparison_text, row.base_period, row.qualifies, row.base_observation, row.price_basis, row.rank_scope,
  row.rank_scope_area, row.rank_from, row.same_as, row.doubt, row.review, row.quote, row.numeral_start, row.char_start, row.char_end, row.line,
];

/** A few bytes in words of four, as they are copied. */
interface Fragment {
  readonly words: readonly number[];
  /** In bytes. What the last word holds beyond is overwritten by whatever follows. */
  readonly length: number;
}

function fragment(text: string): Fragment {
  const {length} = Buffer.from(text);
  const padded = Buffer.from(text.padEnd(text.length + 3));
  return {words: Array.from({length: Math.ceil(length / 4)}, (_, at) => padded.readInt32LE(4 * at)), length};
}

/** What stands before what is printed bare, before a string, and in place of a null. */
const keys = columns.map((column, at) => `${at === 0 ? '{' : ','}"${column}":`);
const beforeBare = keys.map(fragment);
const beforeText = keys.map((key) => fragment(`${key}"`));
const nothing = keys.map((key) => fragment(`${key}null`));

/** What JSON makes of the ASCII characters that do not stand for themselves. */
const escapes = Array.from({length: 0x80}, (_, code) => {
  const text = JSON.stringify(String.fromCharCode(code)).slice(1, -1);
  return text.length > 1 ? fragment(text) : null;
});

const closing = fragment('"');
const lineEnd = fragment('}\n');
/** More bytes than a row has beside its texts. */
const frame = 2 ** 12;
/** Bytes after which a piece is handed on. */
const pieceSize = 2 ** 18;
/** Kept between calls; results are copied out of it. */
let scratch = new Uint8Array(2 ** 16);
let view = new DataView(scratch.buffer);

/** A row in `scratch`. */
interface Written {
  readonly cells: readonly Cell[];
  /** Where each cell begins, its key counted in; the last one is where the last cell ends. */
  readonly starts: readonly number[];
  /** Where the next row begins. */
  readonly end: number;
}

const noRow: Written = {cells: [], starts: [], end: 0};

/**
 * The rows as UTF-8, each line ended by `\n`.
 *
 * @example rowsToNdjson([row]).toString() // {"observation_id":"binzhou-sti-2022#char=703","document_id":…}\n
 */
export function rowsToNdjson(observations: Iterable<Observation>): Buffer {
  return Buffer.concat([...ndjson(observations)]);
}

/** The same bytes in pieces of a quarter of a megabyte or little more: a long document needs no second copy of itself. */
export function* ndjson(observations: Iterable<Observation>): Generator<Buffer> {
  let last = noRow;
  for (const row of observations) {
    last = writeRow(cellsOf(row), last);
    if (last.end < pieceSize) continue;
    yield Buffer.from(scratch.subarray(0, last.end));
    last = noRow;
  }
  if (last.end > 0) yield Buffer.from(scratch.subarray(0, last.end));
}

function writeRow(cells: readonly Cell[], before: Written): Written {
  const starts = new Array<number>(cells.length + 1);
  let at = before.end;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    starts[index] = at;
    if (cell === before.cells[index]) {
      const same = index;
      while (index + 1 < cells.length && cells[index + 1] === before.cells[index + 1]) {
        index += 1;
        starts[index] = at + before.starts[index] - before.starts[same];
      }
      at = repeat(before.starts[same], before.starts[index + 1], at);
    } else if (cell === null) at = put(at, nothing[index]);
    else if (typeof cell === 'string') at = put(writeText(put(at, beforeText[index]), cell), closing);
    else at = writeText(put(at, beforeBare[index]), String(cell));
  }
  starts[cells.length] = at;
  return {cells, starts, end: put(at, lineEnd)};
}

/** Makes room for `size` bytes of text and the frame of a row. */
function reserve(at: number, size: number): void {
  if (at + size + frame <= scratch.length) return;
  const larger = new Uint8Array(2 * scratch.length + size + frame);
  larger.set(scratch.subarray(0, at));
  scratch = larger;
  view = new DataView(scratch.buffer);
}

function put(at: number, {words, length}: Fragment): number {
  for (let index = 0; index < words.length; index++) view.setInt32(at + 4 * index, words[index], true);
  return at + length;
}

/** Writes at `at` what stands between `start` and `end` already. */
function repeat(start: number, end: number, at: number): number {
  reserve(at, end - start);
  scratch.copyWithin(at, start, end);
  return at + end - start;
}

/** Text as it stands between the quotes of JSON, in UTF-8. */
function writeText(from: number, text: string): number {
  const {length} = text;
  reserve(from, 6 * length);
  let at = from;
  for (let index = 0; index < length; index++) {
    const code = codeAt(text, index);
    if (code < 0x80) {
      const escape = escapes[code];
      if (escape === null) scratch[at++] = code;
      else at = put(at, escape);
    } else if (code < 0x800) {
      scratch[at++] = 0xc0 | (code >> 6);
      scratch[at++] = 0x80 | (code & 0x3f);
    } else if (code < 0xd800 || code > 0xdfff) {
      scratch[at++] = 0xe0 | (code >> 12);
      scratch[at++] = 0x80 | ((code >> 6) & 0x3f);
      scratch[at++] = 0x80 | (code & 0x3f);
    } else {
      const character = String.fromCodePoint(text.codePointAt(index)!);
      at = put(at, fragment(JSON.stringify(character).slice(1, -1)));
      index += character.length - 1;
    }
  }
  return at;
}
