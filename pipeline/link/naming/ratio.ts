/** The frame of ratios: 粮经饲比例87：9：4. */
import {cutAtVerb, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

/** 粮经饲比例87：9：4 names its parts by their characters, 三次产业比 by their ordinals. */
export function ratioName(context: Context, reading: Reading, previous: Reading | null): string {
  const isFirst = previous === null || previous.figure.token.shape !== 'ratio' || previous.clause !== reading.clause;
  const parts = reading.clause.figures.filter(({token}) => token.shape === 'ratio');
  const position = parts.indexOf(reading.figure);
  const first = parts[0];
  const lead = wordingOf(context.text, reading.clause, {start: first.lead.start, end: first.token.start}, true);
  const name = cutAtVerb(trimFront(trimBack(lead).name)).name;
  if (!isFirst && name === '') return previous.name;
  const body = name.replace(/(?:之比|比例|结构|比重|比)+(?:调整|优化)?$/, '').replace(/的$/, '');
  if (/三次产业|三产|产业结构$/.test(body) || /三次产业|三产/.test(name)) return `第${'一二三'[position] ?? ''}产业比重`;
  const listed = body.split(/[、与和∶：]/);
  if (listed.length === parts.length) return `${listed[position]}比例`;
  if ([...body].length === parts.length) return `${[...body][position]}比例`;
  return name;
}
