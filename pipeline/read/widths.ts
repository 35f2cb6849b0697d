import {isDigit} from './letters.ts';
import type {Edit, Repair} from './repair.ts';

/** Full-width digits, letters and signs of arithmetic. Chinese punctuation is not among them: it stays. */
const wide = /[０-９Ａ-Ｚａ-ｚ％＋－．／～＄￥]/;

/**
 * Full-width digits, letters and signs become half-width, one for one. `．` and `－` stay where no number
 * is near; `，` and `：` stay everywhere: what they mean between digits is for `extract` to say.
 */
export const widths: Repair = {
  name: 'read/widths',
  examples: [
    {from: '增长３．６８％，ＧＤＰ达４８５，０００元／人', to: '增长3.68%，GDP达485，000元/人'},
    {from: '５～６％，－０．５％，2006－2020年', to: '5~6%，-0.5%，2006-2020年'},
    {from: '比例１：２（上）。', to: '比例1：2（上）。'},
    {from: '一．京－津－冀', to: '一．京－津－冀'},
  ],
  edits(text) {
    if (!wide.test(text)) return [];
    const edits: Edit[] = [];
    for (const {0: character, index} of text.matchAll(new RegExp(wide, 'g'))) {
      const narrow = character === '￥' ? '¥' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
      if (!isSign(character) || touchesNumber(text, index)) edits.push({start: index, end: index + 1, text: narrow});
    }
    return edits;
  },
};

function isSign(character: string): boolean {
  return character === '．' || character === '－' || character === '～';
}

function touchesNumber(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const isAfterNumber = isDigit(before) || before === 0x25 || before === 0xff05;
  return isAfterNumber || (text[index] !== '．' && isDigit(text.charCodeAt(index + 1)));
}
