import Big from 'big.js';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Observation} from '../../pipeline/model.ts';
import {figuresOf} from '../../pipeline/validate/check.ts';
import {growthAndLevels} from '../../pipeline/validate/growth-and-levels.ts';
import {impliedBase} from '../../pipeline/validate/implied-base.ts';
import {createCrossChecks, validate} from '../../pipeline/validate/index.ts';
import {Decimal, overlaps, point, printedInterval, rangeText, rounded} from '../../pipeline/validate/interval.ts';
import {article, observation} from '../support/observation.ts';

const contradiction: Partial<Observation>[] = [
  {value: '1087', doubt: 'scope_ambiguous', line: 55},
  {measure: 'growth_rate', value: '47.77', qualifies: 'a#char=0', line: 55},
  {value: '3', indicator: '省级技术创新中心'},
];

describe('contradictions', () => {
  test('mark the rows, in the order of the list, and change nothing else', () => {
    const given = article(contradiction);
    const {article: marked, problems} = validate(given);
    expect(problems).toEqual([]);
    expect(marked.observations.map(({doubt}) => doubt)).toEqual(['scope_ambiguous;contradicted', 'contradicted', null]);
    expect(marked.observations.map((row) => ({...row, doubt: null}))).toEqual(given.observations.map((row) => ({...row, doubt: null})));
    expect(given.observations[0].doubt).toBe('scope_ambiguous');
  });

  test('read as a sentence with the sum worked out', () => {
    const [found] = validate(article(contradiction)).findings;
    expect(found).toEqual({
      finding_id: 'implied-base:a#char=1', document_id: 'a', check: 'implied-base', result: 'contradicts',
      observations: 'a#char=0;a#char=1', printed: '47.77', expected: '47.69;47.89', line: 55,
      message_zh: '1087家 ÷ (1 + 47.77%) = 735.6，不是整数，附近的整数也得不出 47.77%：736 → 47.69%, 735 → 47.89%。',
      message_en: '1087家 ÷ (1 + 47.77%) = 735.6, no whole number, and those beside it do not give 47.77%: 736 → 47.69%, 735 → 47.89%.',
    });
  });
});

test('findings come in the order of the text', () => {
  const {findings} = validate(article([
    {indicator: '企业占比', unit: 'percent', value: '101'},
    ...contradiction.map((row) => ({...row, qualifies: row.qualifies ? 'a#char=1' : null})),
    {indicator: '人口比重', unit: 'percent', value: '102'},
  ]));
  expect(findings.map(({finding_id}) => finding_id)).toEqual(['share-range:a#char=0', 'implied-base:a#char=2', 'share-range:a#char=4']);
});

test('a numeral that is too long is told to an editor', () => {
  const given = article([{}]);
  const digits = '9'.repeat(400);
  const long = {...given.numerals[0], numeral_start: 5, numeral_end: 405, text: digits, class: 'other' as const, rule: 'extract/too-long', reason: 'too many digits', observation_id: null};
  const {findings, problems} = validate({...given, numerals: [...given.numerals, long], document: {...given.document, numeral_count: 2}});
  expect(problems).toEqual([]);
  expect(findings).toMatchObject([{finding_id: 'numeral-too-long:a#char=5', result: 'not_comparable', observations: '', line: 1}]);
  expect(findings[0].message_en).toContain('400 characters');
});

describe('across documents', () => {
  const fact = {indicator: '高新技术企业', indicator_code: 'high_tech_enterprises', value: '341'};
  const run = (...given: Partial<Observation>[]): string[] => {
    const checks = createCrossChecks();
    given.forEach((row, at) => checks.add(article([row], `d${at}`)));
    return checks.finish().map(({finding_id, result, observations}) => `${finding_id} ${result} ${observations}`);
  };
  test('the same fact agrees', () => expect(run(fact, fact)).toEqual(['across-documents:d1#char=0 agrees d0#char=0;d1#char=0']));
  test('or contradicts', () => expect(run(fact, {...fact, value: '314'})).toEqual(['across-documents:d1#char=0 contradicts d0#char=0;d1#char=0']));
  test('another year is another fact', () => expect(run(fact, {...fact, value: '314', time_period: '2021'})).toEqual([]));
  test('an uncertain name accuses nobody', () => expect(run(fact, {...fact, value: '314', doubt: 'indicator_from_context'})).toEqual([]));
  test('nor does an uncertain time', () => expect(run(fact, {...fact, value: '314', time_basis: 'context'})).toEqual([]));
  test('nor a name that nobody has curated', () => expect(run({...fact, indicator_code: null}, {...fact, indicator_code: null, value: '314'})).toEqual([]));
  test('findings are valid rows', () => {
    const checks = createCrossChecks();
    checks.add(article([fact], 'd0'));
    checks.add(article([fact], 'd1'));
    expect(checks.finish()[0]).toMatchObject({document_id: 'd1', printed: '341', expected: '341', line: 1});
  });
});

describe('intervals', () => {
  test.each([
    ['48.8%', {value: '48.8', unit: 'percent'}, '48.75', '48.85', false],
    ['8.3亿元', {value: '830000000', printed_number: '8.3', unit_mult: 8, unit: 'CNY'}, '825000000', '835000000', false],
    ['341家', {value: '341'}, '341', '341', false],
    ['2.3万家', {value: '23000', printed_number: '2.3', unit_mult: 4}, '22500', '23500', false],
    ['-2.27%', {value: '-2.27', measure: 'growth_rate'}, '-2.275', '-2.265', true],
    ['八成', {value: '80', printed_number: '8', unit: 'percent'}, '75', '85', false],
    ['0.0%', {value: '0', printed_number: '0.0', unit: 'percent'}, '-0.05', '0.05', false],
  ] as const)('%s', (_, given, min, max, isMinOpen) => {
    const interval = printedInterval(observation(given as Partial<Observation>))!;
    expect([interval.min.toFixed(), interval.max.toFixed(), interval.minOpen]).toEqual([min, max, isMinOpen]);
  });

  test.each([['123.456', 2, '123.46'], ['-0.001', 2, '0.00'], ['12345', -2, '12300'], ['0.125', 2, '0.13'], ['47.7', 2, '47.70']])(
    '%s to %i decimals is %s', (value, places, expected) => expect(rounded(new Decimal(value), places)).toBe(expected),
  );

  test('ranges are rounded outwards', () => {
    const range = {min: new Decimal('356702339'), max: new Decimal('361042914.2'), minOpen: false, maxOpen: true};
    expect(rangeText(range, 4)).toBe('356700000/361100000');
    expect(rangeText({...range, min: new Decimal('-3.4567'), max: new Decimal('2.3451')}, 3)).toBe('-3.46/2.35');
  });

  test('ends that are left out do not meet', () => {
    const one = point(new Decimal('1'));
    expect(overlaps(one, {...one, max: new Decimal('2')})).toBe(true);
    expect(overlaps(one, {...one, max: new Decimal('2'), minOpen: true})).toBe(false);
    expect(overlaps(one, {min: null, max: null, minOpen: true, maxOpen: true})).toBe(true);
  });
});

describe('true statements are never accused', () => {
  const percent = (level: number, base: number, places: number): string => {
    const rate = new Big(level).div(base).minus(1).times(100).round(places, Big.roundHalfUp);
    return rate.eq(0) ? '0' : rate.toFixed(places);
  };
  const count = fc.integer({min: 1, max: 5_000_000});
  const places = fc.integer({min: 0, max: 2});

  test('a whole base and the rate that it gives', () => {
    fc.assert(fc.property(count, count, places, (level, base, digits) => {
      const rate = percent(level, base, digits);
      const [found] = impliedBase.run(figuresOf(article([{value: String(level)}, {measure: 'growth_rate', value: rate, qualifies: 'a#char=0'}])));
      if (!found) return;
      expect(found.result).toBe('implies');
      const [low, high = low] = found.expected!.split('/');
      expect(base).toBeGreaterThanOrEqual(Number(low));
      expect(base).toBeLessThanOrEqual(Number(high));
    }));
  });

  test('a level, its base and the rate, rounded for print', () => {
    fc.assert(fc.property(count, count, places, fc.integer({min: 0, max: 3}), (level, base, digits, cut) => {
      const print = (value: number): Partial<Observation> => {
        const printed = new Big(value).div(10 ** 4).round(cut, Big.roundHalfUp);
        return {value: printed.times(10 ** 4).toFixed(), printed_number: printed.toFixed(cut), unit_mult: 4, unit: 'CNY'};
      };
      const rows = [{...print(base), time_period: '2021'}, print(level), {measure: 'growth_rate', value: percent(level, base, digits), qualifies: 'a#char=1', base_observation: 'a#char=0'} as const];
      for (const found of growthAndLevels.run(figuresOf(article(rows)))) expect(found.result).toBe('agrees');
    }));
  });
});
