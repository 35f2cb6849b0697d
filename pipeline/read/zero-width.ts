import type {Edit, Repair} from './repair.ts';

/** Zero-width spaces and joiners, direction marks, word joiners, byte-order marks, soft hyphens. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const runs = new RegExp(`${invisible.source}+`, 'g');

/**
 * Characters that take no room, removed. One stays: alone on its line it marks where a printed page ended,
 * which tells `read/lines` that the paragraph goes on.
 */
export const zeroWidth: Repair = {
  name: 'read/zero-width',
  examples: [
    {from: '各位代表：\u200d\n\ufeff3亿\u200b元', to: '各位代表：\n3亿元'},
    {from: '预期目标设定\n\u200b\n为6%以上', to: '预期目标设定\n\u200b\n为6%以上'},
  ],
  edits(text) {
    if (!invisible.test(text)) return [];
    const edits: Edit[] = [];
    for (const {0: run, index} of text.matchAll(runs)) {
      const end = index + run.length;
      const isAlone = text[index - 1] === '\n' && text[end] === '\n';
      edits.push(isAlone ? {start: index, end, text: '\u200b'} : {start: index, end, text: ''});
    }
    return edits;
  },
};
