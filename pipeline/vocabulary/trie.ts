/** A word table that is asked "which is the longest word that starts (or ends) here?". */
import {alphabetSize, letterOf, letters} from './alphabet.ts';

export interface WordTable<T> {
  /** The longest word that starts at `at`: its value, with `length` set as a side result. */
  at(text: string, at: number): T | undefined;
  /** The longest word that ends before `end`. */
  before(text: string, end: number): T | undefined;
  /** The length of the word that the last lookup found. */
  length: number;
  /** Whether some word starts with a UTF-16 unit. */
  mayStart(unit: number): boolean;
}

/** Builds a table from words and their values; of two rows with one word the first wins. */
export function wordTable<T>(rows: Iterable<readonly [word: string, value: T]>): WordTable<T> {
  const words = [...rows];
  const forward = trie(words, false);
  let backward: Trie<T> | null = null;
  const table: WordTable<T> = {
    length: 0,
    mayStart: (unit) => forward.first[letters[unit & 0xffff]] !== 0,
    at: (text, at) => find(forward, text, at, 1, table),
    before: (text, end) => find((backward ??= trie(words, true)), text, end - 1, -1, table),
  };
  return table;
}

/**
 * A tree of UTF-16 units in flat arrays: its nodes are numbers, 0 is the root. Most lookups end at the first
 * unit, so the root’s edges have an array of their own; the others share an open hash table.
 */
interface Trie<T> {
  /** Letter → node below the root, 0 for none. */
  readonly first: Uint16Array;
  /** The other edges, each as node × 65,536 + unit, 0 where a slot is free; and the nodes that they lead to. */
  readonly edges: Int32Array;
  readonly targets: Uint16Array;
  /** Node → value of the word that ends there. */
  readonly values: readonly (T | undefined)[];
}

function trie<T>(words: readonly (readonly [word: string, value: T])[], isBackward: boolean): Trie<T> {
  const first = new Uint16Array(alphabetSize);
  const values: (T | undefined)[] = [undefined];
  const below = new Map<number, number>();
  for (const [word, value] of words) {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(isBackward ? word.length - 1 - i : i);
      const edge = (node << 16) | unit;
      const known = node === 0 ? first[letterOf(unit)] : below.get(edge) ?? 0;
      const next = known > 0 ? known : values.push(undefined) - 1;
      if (node === 0) first[letterOf(unit)] = next;
      else below.set(edge, next);
      node = next;
    }
    values[node] ??= value;
  }
  if (values.length > 65_536) throw new RangeError('Too many words for one table');
  return {first, values, ...hashed(below)};
}

/** At most half of the slots are taken, so that a search seldom looks at more than one. */
function hashed(below: ReadonlyMap<number, number>): {edges: Int32Array; targets: Uint16Array} {
  const size = 2 ** Math.ceil(Math.log2(2 * below.size + 2));
  const edges = new Int32Array(size);
  const targets = new Uint16Array(size);
  for (const [edge, next] of below) {
    let slot = slotOf(edge, size);
    while (edges[slot] !== 0) slot = (slot + 1) & (size - 1);
    edges[slot] = edge;
    targets[slot] = next;
  }
  return {edges, targets};
}

/** Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4). */
const slotOf = (edge: number, size: number): number => (Math.imul(edge, 0x9e3779b1) >>> 8) & (size - 1);

function find<T>({first, edges, targets, values}: Trie<T>, text: string, from: number, step: number, table: WordTable<T>): T | undefined {
  table.length = 0;
  const end = text.length;
  if (!(from >= 0 && from < end)) return undefined;
  let node = first[letters[text.charCodeAt(from)]];
  let found: T | undefined;
  for (let i = from, length = 1; node !== 0; length += 1) {
    if (values[node] !== undefined) {
      found = values[node];
      table.length = length;
    }
    i += step;
    if (i < 0 || i >= end) break;
    const edge = (node << 16) | text.charCodeAt(i);
    let slot = slotOf(edge, edges.length);
    while (edges[slot] !== edge && edges[slot] !== 0) slot = (slot + 1) & (edges.length - 1);
    node = targets[slot];
  }
  return found;
}
