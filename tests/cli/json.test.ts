import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {JsonError, parseJson} from '../../pipeline/json.ts';

function errorOf(text: string): JsonError {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    const withoutProto = fc.jsonValue({maxDepth: 4}).filter((value) => !JSON.stringify(value).includes('"__proto__":'));
    fc.assert(fc.property(withoutProto, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text).value).toEqual(JSON.parse(text));
    }));
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '0', '.5', 'e3', 'null', 'tru', ' ', '\\', '\n'), {maxLength: 10}), (pieces) => {
      const text = pieces.join('');
      let isJson = true;
      try { JSON.parse(text); } catch { isJson = false; }
      const hasTwin = isJson && /"a":[^{}]*"a":/.test(text.replace(/\s/g, ''));
      if (isJson && !hasTwin) expect(parseJson(text).value).toEqual(JSON.parse(text));
      else if (!isJson) expect(() => parseJson(text)).toThrow(JsonError);
    }), {numRuns: 2000});
  });

  it('knows where a value is', () => {
    const text = '{\n  "authors": ["甲", 5],\n  "a/b": {"~": null}\n}';
    const json = parseJson(text);
    expect(text.slice(json.at('/authors/1'))).toMatch(/^5/);
    expect(text.slice(json.at('/a~1b/~0'))).toMatch(/^null/);
    expect(json.at('/none/at/all')).toBe(0);
  });

  it.each([
    ['{"a": 1, "a": 2}', 'duplicate-key', 9, 'The key “a” a second time'],
    ['{"__proto__": 1}', 'forbidden-key', 1, 'The key “__proto__”'],
    ['{"a": 1,}', 'syntax', 8, '“}”; expected a key in double quotes'],
    ['{"a": 01}', 'syntax', 7, '“1}”; expected “}”'],
    ['{"a": \'x\'}', 'syntax', 6, "“'x'}”; expected a value"],
    ['{"a": "x', 'syntax', 6, '“"x”; expected a value'],
    ['', 'syntax', 0, 'The end of the text; expected a value'],
    ['{"a": 1}\nx', 'syntax', 9, '“x”; expected the end of the text'],
    ['['.repeat(100_000), 'syntax', 33, `“${'['.repeat(12)}”; expected at most 32 levels`],
  ])('%.20s', (text, rule, offset, message) => {
    expect(errorOf(text)).toMatchObject({rule, offset, message});
  });
});
