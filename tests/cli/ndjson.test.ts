import fc from 'fast-check';
import {expect, it} from 'vitest';
import {columns, rowsToNdjson} from '../../pipeline/commands/ndjson.ts';
import type {Observation} from '../../pipeline/model.ts';
import {observation} from '../support/observation.ts';

const text = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}), fc.constantFrom('', '"', '\\', '\n', '\u2028', '\ud800', '𠮷', '8.3亿元'));

it('writes what JSON.stringify writes, whatever the rows hold', () => {
  const free = (Object.entries(observation()) as [keyof Observation, unknown][])
    .filter(([key, value]) => (typeof value === 'string' || value === null)
      && !['measure', 'bound', 'status', 'time_basis', 'comparison', 'price_basis', 'rank_from', 'review'].includes(key))
    .map(([key]) => key);
  const changes = fc.dictionary(fc.constantFrom(...free), text);
  fc.assert(fc.property(fc.array(changes, {maxLength: 3}), (given) => {
    const rows = given.map((change) => ({...observation({cumulative: true, time_basis: null, line: 3}), ...change}) as Observation);
    expect(rowsToNdjson(rows).toString()).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }));
});

it('has every column, in the order of the model', () => {
  const row = observation();
  expect(columns).toEqual(Object.keys(row));
  expect(JSON.parse(rowsToNdjson([row]).toString())).toEqual(row);
});
