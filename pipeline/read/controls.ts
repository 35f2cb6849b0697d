import type {Edit, Repair} from './repair.ts';

/** `\r` as in CRLF or alone, form feed and its like, and the control characters that no text needs. */
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/;
const breaks = new Set(['\r', '\v', '\f', '\x85', '\u2028', '\u2029']);

/** Every line ends with `\n`; other control characters vanish. */
export const controls: Repair = {
  name: 'read/controls',
  examples: [
    {from: '产值\r\n3亿元\r4家\f5人', to: '产值\n3亿元\n4家\n5人'},
    {from: '产\x02值\x7f3亿元', to: '产值3亿元'},
    {from: '产值\t3亿元', to: '产值\t3亿元'},
  ],
  edits(text) {
    if (!control.test(text)) return [];
    const edits: Edit[] = [];
    for (const {0: character, index} of text.matchAll(new RegExp(control, 'g'))) {
      const isBreak = breaks.has(character) && !(character === '\r' && text[index + 1] === '\n');
      edits.push({start: index, end: index + 1, text: isBreak ? '\n' : ''});
    }
    return edits;
  },
};
