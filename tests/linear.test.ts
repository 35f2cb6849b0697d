/** Time grows with the length of the text, whatever the text. Bounds are wide: the benchmark has the real numbers. */
import {describe, expect, test} from 'vitest';
import {rowsToNdjson} from '../pipeline/commands/ndjson.ts';
import {Refusal} from '../pipeline/problem.ts';
import {fastest} from './support/clock.ts';
import {articles} from './support/corpus.ts';
import {crowded, hostile, inARow} from './support/hostile.ts';
import {table} from './support/table.ts';
import {figures} from './support/text.ts';

const told = {published: '2023-10-10', area: '371600'};
const size = 100_000;
/** Milliseconds that nobody minds, and that are too few to compare. */
const quick = 60;

/** Reads a text to its end; one of blanks alone is refused, which takes its time as well. */
function run(text: string | Uint8Array): void {
  try {
    figures(text, told);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test('an article, and ten of it in one', () => {
  const [{bytes}] = articles();
  const one = Buffer.concat(Array<Buffer>(20).fill(bytes));
  const ten = Buffer.concat(Array<Buffer>(10).fill(one));
  expect(fastest(() => run(ten)) / fastest(() => run(one), 5)).toBeLessThan(20);
});

describe(`${size} characters in a row`, () => {
  const limit = 1000;

  test.each(hostile)('%j', (unit) => {
    const once = (): number => fastest(() => run(inARow(unit, size)), 1);
    const first = once(); // a busy machine may spoil one go, not two
    expect(first < limit ? first : once()).toBeLessThan(limit);
  });
});

describe('ten times as many figures side by side', () => {
  table(crowded.map((unit): [string] => [unit]), (unit) => {
    const [one, ten] = [4_000, 40_000].map((length) => `产量为${inARow(unit, length)}`);
    const base = fastest(() => run(one), 5);
    const time = fastest(() => run(ten), 2);
    if (time > quick) expect(time / base).toBeLessThan(40);
  });
});

test('rows stay as short in a crowded clause as elsewhere', () => {
  const rows = figures(`产量为${'5吨、'.repeat(2000)}`, told);
  expect(rowsToNdjson(rows).byteLength / rows.length).toBeLessThan(4000);
});

test('20,000 figures in one clause', () => {
  const text = `产量为${'5吨、'.repeat(20_000)}`;
  expect(fastest(() => run(text), 2)).toBeLessThan(2000);
  expect(figures(text, told)).toHaveLength(20_000);
});
