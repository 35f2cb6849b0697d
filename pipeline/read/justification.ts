import {isDigit, isHan, isLatin} from './letters.ts';
import type {Edit, Repair} from './repair.ts';

/**
 * A single space inside a sentence is the page's, not the writer's: it goes where a Han character is on
 * one side and a word on the other, and between digits that are all spaced out. In a line without inner
 * punctuation (a headline, a row of a table) spaces separate, and stay; so do runs of spaces.
 */
export const justification: Repair = {
  name: 'read/justification',
  examples: [
    {from: '支持战略新 兴、医药健康，共 1980 余公里。', to: '支持战略新兴、医药健康，共1980余公里。'},
    {from: '占 GDP 比重达 3.1 %，列第 2 位。', to: '占GDP比重达3.1%，列第2位。'},
    {from: '由1 6 5 5 亿美元增加，增长8 .8 %。', to: '由1655亿美元增加，增长8.8%。'},
    {from: '共 28 800 人，', to: '共 28 800 人，'},
    {from: '有28 800 人，其中', to: '有28 800人，其中'},
    {from: '美联储再次加息 10次加息累计幅度达500基点；', to: '美联储再次加息 10次加息累计幅度达500基点；'},
    {from: '改革创新， 优化治理', to: '改革创新， 优化治理'},
    {from: '粮食  面积，亩', to: '粮食  面积，亩'},
  ],
  edits(text) {
    const edits: Edit[] = [];
    let lineEnd = -1;
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (!isSpurious(text, at)) continue;
      if (at > lineEnd) {
        const nextBreak = text.indexOf('\n', at);
        lineEnd = nextBreak < 0 ? text.length : nextBreak;
        if (!isSentence(text.slice(text.lastIndexOf('\n', at) + 1, lineEnd))) {
          at = lineEnd - 1;
          continue;
        }
      }
      edits.push({start: at, end: at + 1, text: ''});
    }
    return edits;
  },
};

function isSpurious(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isHan(before)) return isHan(after) || isDigit(after) || isLatin(after);
  if (isHan(after)) return isDigit(before) || isLatin(before) || before === 0x25 || before === 0xff05;
  if (!isDigit(before)) return false;
  return isDigit(after) ? isSpacedOut(text, at) : '%％‰．.'.includes(text[at + 1]);
}

/** Each digit stands alone: `1 6 5 5`, not `28 800`. */
function isSpacedOut(text: string, at: number): boolean {
  return !isDigit(text.charCodeAt(at - 2)) && !isDigit(text.charCodeAt(at + 2));
}

/** Punctuation that parts clauses, before the end of the line: `一，二` but not `一；`. */
function isSentence(line: string): boolean {
  return !line.startsWith('#') && /[，。；][ \u3000]*\S|[,;][^\d\s]/.test(line);
}
