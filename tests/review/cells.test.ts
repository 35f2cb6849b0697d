/** CSV as people and spreadsheets save it, and where its cells stand. */
import {describe, expect, test} from 'vitest';
import {csvCells} from '../../pipeline/review/cells.ts';
import {table} from '../support/table.ts';

/** `text@line:column`, a row a string. */
const shown = (text: string): string[] => csvCells('x.csv', text).map((row) =>
  row.map(({text: cell, place}) => `${cell ?? ''}@${place.line}:${place.column}`).join(' '));

describe('every cell and its place', () => {
  table([
    ['plain', 'a,b\nc,d\n', ['a@1:1 b@1:3', 'c@2:1 d@2:3']],
    ['CRLF', 'a,b\r\nc,d\r\n', ['a@1:1 b@1:3', 'c@2:1 d@2:3']],
    ['line ends of three kinds in one file', 'a,b\nc,d\r\ne,f\rg,h', ['a@1:1 b@1:3', 'c@2:1 d@2:3', 'e@3:1 f@3:3', 'g@4:1 h@4:3']],
    ['code points, not bytes or UTF-16 units', '理由𠮷,b', ['理由𠮷@1:1 b@1:5']],
    ['quotes, doubled inside', '"a,""b""",c', ['a,"b"@1:1 c@1:11']],
    ['a cell over two lines', '"x\ny字", 2 ,3\nz', ['x\ny字@1:1 2@2:5 3@2:9', 'z@3:1']],
    ['blank lines and rows of commas left out', 'a\n\n,,\n  \nb', ['a@1:1', 'b@5:1']],
    ['cells beyond the header', 'a\nb,c,d', ['a@1:1', 'b@2:1 c@2:3 d@2:5']],
    ['nothing', '', []],
  ], (_, text, cells) => expect(shown(text)).toEqual(cells));
});

describe('refused with the line', () => {
  table([
    ['a quote that never ends', 'a\n"b\nc\n', 'x.csv:2:1 review/csv\n  Quote Not Closed'],
    ['a quote inside a cell', 'a\nb,c"d\n', 'x.csv:2:3 review/csv\n  Invalid Opening Quote'],
    ['letters behind a quote', 'a\n"b"c\n', 'x.csv:2:1 review/csv\n  Invalid Closing Quote'],
  ], (_, text, message) => expect(() => csvCells('x.csv', text)).toThrow(message));
});

test('takes time in proportion to a row of a hundred thousand cells', () => {
  const [row] = csvCells('x.csv', `${'字,'.repeat(100_000)}x`);
  expect(row.at(-1)).toEqual({text: 'x', place: {line: 1, column: 200_001}});
});
