/**
 * The name of a figure's indicator. Each frame proposes candidates from the clause; small integer scores
 * choose. What a clause leaves out is taken from the figure before it, the whole that it is a part of, or
 * the sentence that opens its paragraph.
 */
import {unitNames} from '../../vocabulary/frames.ts';
import type {Candidate, Reading} from '../reading.ts';
import {finish, propose} from './candidates.ts';
import {withSchool} from '../school.ts';
import {clauseTopic, paragraphLabel, paragraphTopic, subjectBefore} from './context.ts';
import type {Context} from './context.ts';
import {nameLevel} from './level.ts';
import {nameMultiple} from './multiple.ts';
import {nameRank} from './rank.ts';
import {ratioName} from './ratio.ts';
import {nameRelative} from './relative.ts';
import {respectively} from './respectively.ts';
import {nameShare} from './share.ts';
import {before} from './before.ts';
import {fromReading, topicOf} from './topic.ts';

/** Gives `reading` its name and the candidates that lost. */
export function nameReading(context: Context, reading: Reading): void {
  const topic = topicOf(context, reading);
  const previous = context.readings[context.readings.length - 1] ?? null;
  const members = respectively(context, reading);
  if (reading.isBase && previous?.measure === 'growth_rate' && reading.measure === 'growth_rate') propose(reading, previous.name, 19, 'base-of-topic', previous.topic); // 增长2.1%，低于去年的3.1%
  if (reading.isBase && topic !== null && topic.clause.sentence === reading.clause.sentence && isOfKind(topic, reading))
    propose(reading, topic.name, 19, 'base-of-topic', topic);
  const start = reading.figure.token.shape === 'ratio' && reading.direction?.kind === 'to' ? fromReading(context, reading) : null;
  if (start !== null) propose(reading, start.name, 21, 'from-to', start); // 收入比由5：1|缩小到2.6：1
  const ratio = start === null && reading.figure.token.shape === 'ratio' && reading.unit === 'times' ? before(context.text, reading, false).name.replace(reachedRatio, '') : '';
  if (ratio.length > 2 && ratio.endsWith('比')) propose(reading, ratio, 15, 'noun-before'); // 城乡居民收入比缩小到1.98：1
  if (members !== null) propose(reading, members.name, 20, 'parallel-names', members.topic);
  else if (reading.figure.token.shape === 'ratio' && reading.unit !== 'times')
    propose(reading, ratioName(context, reading, previous), 20, 'ratio-of-parts');
  else if (reading.measure === 'rank') nameRank(context, reading, topic);
  else if (reading.measure !== 'level') nameRelative(context, reading, topic);
  else if (reading.figure.amount.dimension === 'ratio') nameShare(context, reading, topic);
  else if (reading.unit === 'times') nameMultiple(context, reading, topic);
  else nameLevel(context, reading, topic, previous);

  let best: Candidate | undefined;
  let name = '';
  for (const candidate of reading.candidates) {
    if (best !== undefined && candidate.score <= best.score) continue;
    const clean = finish(candidate.name);
    if (clean === '') continue;
    best = candidate;
    name = clean;
  }
  if (best === undefined) {
    reading.name = finish(paragraphTopic(context)) || unitNames[reading.unitZh ?? ''] || finish(clauseTopic(context) || paragraphLabel(context) || (hasSubjectBefore(reading) ? subjectBefore(context, reading.clause) : '')) || '数值';
    reading.nameRule = 'link/no-name';
    return;
  }
  reading.name = withSchool(context.school, name);
  reading.nameRule = best.rule;
  reading.topic = best.topic;
}

const reachedRatio = /(?:缩小|扩大|下降|上升|调整|优化|降低|提高|收窄)$/;

/** 建成农田760万亩，占耕地的比重由63%…: a share does not start from an area. */
const isOfKind = (topic: Reading, {figure}: Reading): boolean => topic.figure.amount.dimension === figure.amount.dimension;

/** Counts and aims go on with what the clause before speaks of. */
const hasSubjectBefore = ({figure, rules}: Reading): boolean =>
  figure.amount.dimension === 'count' || rules.measure === 'link/aim-of-growth';
