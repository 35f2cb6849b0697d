/** Exact decimals: no digit is lost, none is made up. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {canonical, decimalsOf, fractionToPercent, negate, shift, times} from '../../pipeline/vocabulary/decimal.ts';

test.each([
  ['8.3', 8, '830000000'], ['341', 0, '341'], ['5', -2, '0.05'], ['0.5', 1, '5'], ['0.05', 4, '500'], ['12.50', 0, '12.5'],
  ['-8.3', 2, '-830'], ['0', 8, '0'], ['0.0', 3, '0'], ['-0', 2, '0'], ['007', 0, '7'], ['1', -20, '0.00000000000000000001'],
  ['8.2', 8, '820000000'], ['123456789012345678901234567890', 12, '123456789012345678901234567890000000000000'],
])('%s shifted by %d is %s', (digits, power, expected) => {
  expect(shift(digits, power)).toBe(expected);
});

test.each([
  ['1.50', '1.5'], ['1.0', '1'], ['0.0', '0'], ['-0.0', '0'], ['-0', '0'], ['007', '7'], ['00.7', '0.7'], ['.5', '0.5'], ['5.', '5'], ['-01.10', '-1.1'],
])('%s is spelt %s', (decimal, expected) => {
  expect(canonical(decimal)).toBe(expected);
});

test.each([['5', '-5'], ['-5', '5'], ['0', '0'], ['2.27', '-2.27']])('the other sign of %s is %s', (decimal, expected) => {
  expect(negate(decimal)).toBe(expected);
});

test.each([['20', '0.01', '0.2'], ['8', '10', '80'], ['0.1', '0.2', '0.02'], ['3', '100', '300'], ['-1.5', '100', '-150']])('%s × %s is %s', (digits, factor, expected) => {
  expect(times(digits, factor)).toBe(expected);
});

test.each([['1/3', '33.3333'], ['2/3', '66.6667'], ['1/2', '50'], ['1/8', '12.5'], ['1/6', '16.6667'], ['5/10000', '0.05'], ['3/2', '150'], ['0/7', '0']])('%s is %s percent', (fraction, expected) => {
  expect(fractionToPercent(fraction)).toBe(expected);
});

test.each([['8.3', 1], ['8.30', 2], ['8', 0], ['0.001', 3]])('%s has %d decimals', (digits, expected) => {
  expect(decimalsOf(digits)).toBe(expected);
});

describe('for any decimal', () => {
  const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,29})$/);
  const decimal = fc.tuple(fc.constantFrom('', '-'), digits, fc.option(fc.stringMatching(/^\d{1,20}$/), {nil: undefined}))
    .map(([sign, whole, fraction]) => sign + whole + (fraction === undefined ? '' : `.${fraction}`));
  const power = fc.integer({min: -30, max: 30});

  test('shifting there and back is identity', () => {
    fc.assert(fc.property(decimal, power, (value, by) => {
      expect(shift(shift(value, by), -by)).toBe(canonical(value));
    }));
  });

  test('shifts add up', () => {
    fc.assert(fc.property(decimal, power, power, (value, a, b) => {
      expect(shift(shift(value, a), b)).toBe(shift(value, a + b));
    }));
  });

  test('shifting is multiplying by a power of ten', () => {
    fc.assert(fc.property(decimal, fc.integer({min: 0, max: 20}), (value, by) => {
      expect(shift(value, by)).toBe(times(value, `1${'0'.repeat(by)}`));
    }));
  });

  test('the canonical spelling is the only one, and has the schema’s form', () => {
    fc.assert(fc.property(decimal, fc.nat(5), fc.nat(5), (value, before, after) => {
      const spelt = canonical(value);
      const sign = value.startsWith('-') ? '-' : '';
      const longer = `${sign}${'0'.repeat(before)}${value.slice(sign.length)}${value.includes('.') ? '' : '.'}${'0'.repeat(after)}`;
      expect(canonical(longer)).toBe(spelt);
      expect(canonical(spelt)).toBe(spelt);
      expect(spelt).toMatch(/^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/);
    }));
  });

  test('negating twice is identity', () => {
    fc.assert(fc.property(decimal, (value) => {
      expect(negate(negate(canonical(value)))).toBe(canonical(value));
    }));
  });

  test('multiplying agrees with whole numbers', () => {
    fc.assert(fc.property(fc.bigInt({min: -(10n ** 20n), max: 10n ** 20n}), fc.bigInt({min: 0n, max: 10n ** 9n}), (a, b) => {
      expect(times(String(a), String(b))).toBe(String(a * b));
    }));
  });

  test('a fraction in percent is off by half a unit of its fourth decimal at most', () => {
    fc.assert(fc.property(fc.bigInt({min: 0n, max: 10n ** 6n}), fc.bigInt({min: 1n, max: 10n ** 6n}), (numerator, denominator) => {
      const percent = BigInt(shift(fractionToPercent(`${numerator}/${denominator}`), 4));
      const twiceOff = 2n * (percent * denominator - numerator * 1_000_000n);
      expect(twiceOff <= denominator && twiceOff > -denominator).toBe(true);
    }));
  });
});
