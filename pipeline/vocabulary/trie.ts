/** A word table that is asked "which is the longest word that starts (or ends) here?". */

interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  value: T | undefined;
}

const node = <T>(): Node<T> => ({next: undefined, value: undefined});

export interface WordTable<T> {
  /** The longest word that starts at `at`: its value, with `length` set as a side result. */
  at(text: string, at: number): T | undefined;
  /** The longest word that ends before `end`. */
  before(text: string, end: number): T | undefined;
  /** The length of the word that the last lookup found. */
  length: number;
  /** Whether some word starts with this UTF-16 unit. */
  readonly starts: Uint8Array;
}

/** Builds a table from words and their values; of two rows with one word the first wins. */
export function wordTable<T>(rows: Iterable<readonly [word: string, value: T]>): WordTable<T> {
  const forward = node<T>();
  const backward = node<T>();
  const starts = new Uint8Array(65536);
  const add = (root: Node<T>, word: string, value: T, from: number, step: number) => {
    let here = root;
    for (let i = from, n = word.length; n > 0; i += step, n -= 1) {
      const code = word.charCodeAt(i);
      here.next ??= new Map();
      let below = here.next.get(code);
      if (!below) here.next.set(code, (below = node<T>()));
      here = below;
    }
    here.value ??= value;
  };
  for (const [word, value] of rows) {
    add(forward, word, value, 0, 1);
    add(backward, word, value, word.length - 1, -1);
    starts[word.charCodeAt(0)] = 1;
  }
  const ends = new Uint8Array(65536);
  for (const code of backward.next?.keys() ?? []) ends[code] = 1;
  const find = (
    root: Node<T>,
    first: Uint8Array,
    text: string,
    from: number,
    step: number,
    table: WordTable<T>,
  ): T | undefined => {
    if (!(from >= 0 && from < text.length) || first[text.charCodeAt(from)] === 0) {
      table.length = 0;
      return undefined;
    }
    let here: Node<T> | undefined = root;
    let found: T | undefined;
    let length = 0;
    table.length = 0;
    for (let i = from; i >= 0 && i < text.length; i += step) {
      here = here.next?.get(text.charCodeAt(i));
      if (!here) break;
      length += 1;
      if (here.value !== undefined) {
        found = here.value;
        table.length = length;
      }
    }
    return found;
  };
  const table: WordTable<T> = {
    length: 0,
    starts,
    at: (text, at) => find(forward, starts, text, at, 1, table),
    before: (text, end) => find(backward, ends, text, end - 1, -1, table),
  };
  return table;
}
