/** The frame of brackets without a figure before them: 融合示范基地(全省共12家). */
import {cutAtVerb, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

/** Whether a figure stands right before the bracket: 播种面积1128万亩（水田168万亩. */
export const hasFigureBeside = (text: string, {parent, start}: Clause): boolean =>
  parent!.figures.some(({token}) => token.start < start && !/[、，]|[\u4e00-\u9fa5]{2}/.test(text.slice(token.end, start - 1)));

/** 融合示范基地(全省共12家): a bracket without a figure before it counts the noun that it hangs on. */
export function beforeBracket({text}: Context, {clause}: Reading): string {
  if (clause.parent === null || hasFigureBeside(text, clause)) return '';
  const from = Math.max(clause.parent.start, ...clause.parent.lists.filter((at) => at < clause.start).map((at) => at + 1));
  const wording = wordingOf(text, clause.parent, {start: from, end: clause.start - 1}, true).replace(
    /^.*(?:有|包括|为|是)(?=.{2})/,
    '',
  );
  return cutAtVerb(trimFront(trimBack(wording).name)).name;
}
