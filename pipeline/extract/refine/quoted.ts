/** Numbers in quotation marks: titles of works, slogans and names. */
import type {Token} from '../../model.ts';
import type {Refinement} from './refinement.ts';

/** Numbers in the title of a work are part of it. */
export const inTitle: Refinement = {
  name: 'extract/title',
  examples: [{text: '《“十四五”30项任务》印发', figures: 0}],
  apply: (_, near) => (near.quote === 'title' ? ['name', 'inside the title of a work'] : null),
};

/** A short quotation is a slogan or a name. */
export const inQuotes: Refinement = {
  name: 'extract/quoted',
  examples: [
    {text: '种植结构呈“一减四增”趋势', figures: 0},
    {text: '三个“十条”', figures: 0},
  ],
  apply: (_, near) => (near.quote === 'short-quote' ? ['name', 'a slogan or name in quotation marks'] : null),
};

/** Whether the quotation mark at `at` opens the title of a work. */
export const isTitleMark = (text: string, at: number): boolean => text[at] === '《' || text[at] === '〈';

/** Where the quotation that token `at` opens closes; -1 for one that is neither a title nor short. */
export function quotationEnd(text: string, tokens: readonly Token[], at: number): number {
  const {start} = tokens[at];
  const end = quoteClose(tokens, at);
  return isTitleMark(text, start) || end - start <= 16 ? end : -1;
}

function quoteClose(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < tokens.length && i < at + 40; i += 1) {
    const token = tokens[i];
    if (token.kind !== 'break') continue;
    if (token.break === 'close-quote') return token.start;
    if (token.break === 'paragraph') return -1;
  }
  return -1;
}
