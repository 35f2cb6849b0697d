/** Two tables side by side, each in its order: a difference costs one pass and no memory. */

/** How the keys of a table are found and ordered. */
export interface Order<Before, After> {
  before(item: Before): string;
  after(item: After): string;
  /** Negative where `a` comes first, 0 where they are one. */
  compare(a: string, b: string): number;
}

/** Both items of one key, or one item and null. */
export type Pair<Before, After> = readonly [Before, After] | readonly [Before, null] | readonly [null, After];

/** Pairs the items of two sorted streams by their keys. @throws Error where a stream is out of order */
export function* merge<Before, After>(before: Iterable<Before>, after: Iterable<After>, order: Order<Before, After>): Generator<Pair<Before, After>> {
  const olds = keyed(before, order.before, order.compare);
  const news = keyed(after, order.after, order.compare);
  let [old, now] = [olds.next(), news.next()];
  while (!old.done || !now.done) {
    const first = old.done ? 1 : now.done ? -1 : order.compare(old.value.key, now.value.key);
    if (first < 0) yield [old.value!.item, null];
    else if (first > 0) yield [null, now.value!.item];
    else yield [old.value!.item, now.value!.item];
    if (first <= 0) old = olds.next();
    if (first >= 0) now = news.next();
  }
}

function* keyed<Item>(items: Iterable<Item>, keyOf: (item: Item) => string, compare: Order<never, never>['compare']) {
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (last !== undefined && compare(last, key) >= 0) throw new Error(`out of order: ${key} after ${last}`);
    last = key;
    yield {key, item};
  }
}

/** By document, then by place in its text: the order of `<document_id>#char=<numeral_start>`. */
export function compareIds(a: string, b: string): number {
  const [document, place] = a.split('#char=');
  const [otherDocument, otherPlace] = b.split('#char=');
  return document === otherDocument ? Number(place) - Number(otherPlace) : document < otherDocument ? -1 : 1;
}

/** By code units. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
