/** The frame of ratios: 粮经饲比例87：9：4. */
import {cutAtVerb, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

/** 粮经饲比例87：9：4 names its parts by their characters, 三次产业比 by their ordinals. */
export function ratioName(context: Context, reading: Reading, previous: Reading | null): string {
  const parts = runOf(reading);
  const position = parts.indexOf(reading.figure);
  const first = parts[0];
  const lead = wordingOf(context.text, reading.clause, {start: first.lead.start, end: first.token.start}, true);
  const name = cutAtVerb(trimFront(trimBack(lead).name)).name.replace(/^(?:调整|优化|变化|演变|发展|转变)$/, '');
  // 由10.8∶40.6∶48.6调整为10.1∶39.9∶50.0: the second run takes the names of the first
  const twin = context.readings[context.readings.length - parts.length];
  if (name === '' && twin?.clause === reading.clause && twin.figure.token.shape === 'ratio') return twin.name;
  if (name === '') return previous?.name ?? '';
  const body = name.replace(/(?:之比|比例|结构|比重|比)+(?:调整|优化)?$/, '').replace(/的$/, '');
  if (/三次产业|三产|产业结构$/.test(body) || /三次产业|三产/.test(name)) return `第${'一二三'[position] ?? ''}产业比重`;
  const listed = body.split(/[、与和∶：]/);
  if (listed.length === parts.length) return `${listed[position]}比例`;
  if ([...body].length === parts.length) return `${[...body][position]}比例`;
  return name;
}

/** The ratio that a part belongs to: the figures that stand one after the other but for the sign between. */
function runOf({clause, figure}: Reading): readonly Reading['figure'][] {
  const run = [figure];
  for (let i = figure.position - 1; i >= 0 && clause.figures[i].token.end === run[0].token.start - 1; i -= 1) run.unshift(clause.figures[i]);
  for (let i = figure.position + 1; i < clause.figures.length && clause.figures[i].token.start === run[run.length - 1].token.end + 1; i += 1)
    run.push(clause.figures[i]);
  return run;
}
