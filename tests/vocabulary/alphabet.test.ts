import {describe, expect, test} from 'vitest';
import {alphabetSize, letterOf, letters} from '../../pipeline/vocabulary/alphabet.ts';
import {holdsAny, isIn, unitSet} from '../../pipeline/vocabulary/characters.ts';
import {wordTable} from '../../pipeline/vocabulary/trie.ts';
import {nestedPlace} from '../../pipeline/link/area.ts';
import '../../pipeline/link/index.ts';

describe('letters', () => {
  test('a unit keeps its letter, and another has another', () => {
    const [first, second] = [letterOf(0x9fff), letterOf(0x9ffe)];
    expect(first).toBeGreaterThan(0);
    expect(second).not.toBe(first);
    expect([letterOf(0x9fff), letters[0x9fff]]).toEqual([first, first]);
  });

  test('all words of the vocabulary leave room for half as many again', () => {
    nestedPlace('浙江杭州'); // the largest table is built when it is first asked
    expect(Math.max(...letters)).toBeLessThan((alphabetSize * 2) / 3);
  });

  test('what no table knows is in none', () => {
    const set = unitSet('年月');
    expect([isIn(set, '年'.charCodeAt(0)), isIn(set, 0xfffe), isIn(set, Number.NaN)]).toEqual([true, false, false]);
    expect([holdsAny('三月', set), holdsAny('三月', set, 1), holdsAny('\ufffe', set)]).toEqual([true, false, false]);
    expect(wordTable([['年', true]]).at('\ufffe', 0)).toBeUndefined();
  });
});
