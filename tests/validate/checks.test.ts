import {describe, expect, test} from 'vitest';
import {figuresOf} from '../../pipeline/validate/check.ts';
import {checks} from '../../pipeline/validate/index.ts';
import {article} from '../support/observation.ts';

for (const check of checks) {
  describe(check.name, () => {
    test.each(check.examples.map((example) => [example.text, example] as const))('%s', (_, {rows, finds}) => {
      const found = check.run(figuresOf(article(rows)));
      expect(found.map(({result, expected}) => [result, expected])).toEqual(finds);
      for (const {message_zh, message_en} of found) expect([message_zh, message_en].join()).not.toMatch(/undefined|null|NaN/);
    });
  });
}
