/** Every rule and every row of the vocabulary shows by its example what it does. */
import {describe, expect, test} from 'vitest';
import {refinements} from '../pipeline/extract/refine/index.ts';
import {scan} from '../pipeline/extract/scan.ts';
import {normalise} from '../pipeline/normalise/index.ts';
import {innerHedges, prefixHedges, suffixHedges} from '../pipeline/vocabulary/hedges.ts';
import {indicators} from '../pipeline/vocabulary/indicators.ts';
import {currencyPrefixes, denominators, units} from '../pipeline/vocabulary/units.ts';
import {table} from './support/table.ts';
import {documentOf, figures, numerals} from './support/text.ts';

/** Unit codes and words of every quantity of a text, before any rule says which are figures. */
function scanned(text: string): readonly {readonly word: string; readonly code: string}[] {
  const document = documentOf(text);
  const tokens = scan(document.text);
  const {amounts} = normalise({document, tokens});
  const quantities = tokens.filter((token) => token.kind === 'quantity');
  return amounts.map(({unit}, at) => ({word: quantities[at].unit < 0 ? '' : units[quantities[at].unit].word, code: unit}));
}

describe('rules', () => {
  test('have a name of their own and say why', () => {
    const names = refinements.map(({name}) => name);
    expect(names.filter((name, at) => !/^extract\/[a-z-]+$/.test(name) || names.indexOf(name) !== at)).toEqual([]);
  });

  table(refinements.flatMap(({name, examples}) => examples.map((example): [string, string, number] => [`${name}: ${example.text}`, example.text, example.figures])),
    (_, text, count) => {
      expect(figures(text)).toHaveLength(count);
    }, ['extract/quoted: 三个“十条”']);

  test.each(refinements.map(({name, examples}) => [name, examples] as const))('%s decides in one of its examples', (name, examples) => {
    expect(examples.flatMap(({text}) => numerals(text).map((row) => row.rule))).toContain(name);
  });
});

describe('hedges', () => {
  test.each([...prefixHedges, ...innerHedges, ...suffixHedges].map(({word, bound, example}) => [word, ...example, bound] as const))(
    '%s: %s → %s is %s', (_, text, valueText, bound) => {
      const document = documentOf(text);
      const tokens = scan(document.text);
      const at = tokens.findIndex((token) => token.kind === 'quantity');
      const {start, end} = tokens[at];
      expect([document.text.slice(start, end), normalise({document, tokens}).amounts[0].bound]).toEqual([valueText, bound]);
    });
});

describe('units', () => {
  /** Words that come out under another: ％ is made narrow first, 八成 is one numeral. */
  const others: Readonly<Record<string, string>> = {'％': '%', 成: ''};

  table(units.map(({word, code, example}): [string, string, string] => [word, example, code]), (word, example, code) => {
    expect(scanned(example)).toContainEqual({word: others[word] ?? word, code: expect.stringMatching(startsWith(code))});
  }, ['个世纪', '刻钟', '°', '型', '方面']);
});

describe('units by their cues', () => {
  table(units.flatMap(({senses = []}) => senses.map(({code, example}): [string, string] => [example, code])), (example, code) => {
    expect(figures(example).map((row) => row.unit)).toContain(code);
  }, ['5万吨级泊位']);
});

describe('units around a figure', () => {

  test.each(denominators.map(({word, code, example}) => [word, example, code] as const))('per %s: %s is /%s', (_, example, code) => {
    expect(scanned(example).map((row) => row.code.split('/')[1])).toEqual([code]);
  });

  table(currencyPrefixes.map(({code, example}): [string, string] => [example, code]), (example, code) => {
    expect(figures(example).map((row) => row.unit)).toEqual([code]);
  }, ['RMB300']);
});

describe('indicators', () => {
  table(indicators.map(({code, example}): [string, string] => [code, example]), (code, example) => {
    expect(figures(example, {published: '2023-10-10'}).map((row) => row.indicator_code)).toContain(code);
  }, [
    'national_key_laboratories', 'achievement_loan_amount', 'achievement_loan_enterprises',
  ]);
});

/** A pattern for a code, or the numerator of a rate of it. */
function startsWith(code: string): RegExp {
  return new RegExp(`^${code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/|$)`);
}
