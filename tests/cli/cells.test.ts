import {describe, expect, it} from 'vitest';
import {cellsOf, underlined} from '../../pipeline/commands/cells.ts';

describe('cells', () => {
  it.each([['abc', 3], ['产值8.3亿元', 11], ['（）', 4], ['“双型”', 6], ['𠮷', 2], ['e\u0301', 1], ['', 0]])('%s takes %i', (text, cells) => {
    expect(cellsOf(text)).toBe(cells);
  });

  it('puts signs under what they mark', () => {
    const text = '从2021年的3800万元增长至5655万元';
    expect(underlined(text, [{start: 1, end: 6, sign: '~'}, {start: 7, end: 13, sign: '^'}], 80)).toEqual([
      text,
      '  ~~~~~~  ^^^^^^^^',
    ]);
  });

  it('folds long lines, each with its own marks', () => {
    expect(underlined('产值产值8亿元', [{start: 4, end: 7, sign: '^'}], 8)).toEqual(['产值产值', '8亿元', '^^^^^']);
  });

  it('lets the later mark show', () => {
    expect(underlined('增长8%', [{start: 0, end: 4, sign: '~'}, {start: 2, end: 4, sign: '^'}], 80)).toEqual(['增长8%', '~~~~^^']);
  });
});
