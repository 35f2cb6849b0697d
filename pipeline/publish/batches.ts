/** Rows in handfuls, so that no file has to be in memory whole. */

/** The items in arrays of `size`; the last may be shorter, none is empty. */
export function* batches<Item>(items: Iterable<Item>, size = 1000): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
