/** The figure that a clause without a name of its own speaks of. */
import {stem, withoutHead} from '../name.ts';
import type {Reading} from '../reading.ts';
import type {Context} from './context.ts';

/** 2项获一等奖，4项获二等奖 both divide the prize that was named, not one another. */
export const rootTopic = (topic: Reading): Reading =>
  topic.nameRule === 'link/predicate-of-topic' && topic.topic !== null ? rootTopic(topic.topic) : topic;

/** 新中国成立前入党的党员 → 党员. */
export const rootNoun = (topic: Reading): string => stem(topic.name).split('的').pop()!;

/** What a topic's name gives to a head: the thing that was counted, or the thing whose area was measured. */
export function topicNoun(topic: Reading | null, head: string): string {
  if (topic === null) return '';
  const name = stem(topic.name);
  if (head === '') return name;
  const yielding = /^(.{2,}?)(?:平均)?(?:亩产|单产|亩均产量)$/.exec(name)?.[1];
  if (yielding !== undefined) return yielding;
  const thing = withoutHead(name.replace(/^年[产出](?=.{2}(?<![量值]))/, '').replace(/(?<=.{2})(?:惠及|带动|覆盖|吸引|接待)(?:人次|人数)?$/, '')).replace(/(?<=.{2})(?:主营业务|营业|销售|总)$/, '');
  return thing === '' ? name : thing;
}

/** The start of a from–to pair whose end this reading is. */
export function fromReading(context: Context, reading: Reading): Reading | null {
  const previous = context.readings[context.readings.length - 1];
  if (!previous || previous.clause.sentence !== reading.clause.sentence || reading.clause.index - previous.clause.index > 1)
    return null;
  const lead = context.text.slice(previous.figure.lead.start, previous.start);
  const gap = context.text.slice(previous.end, reading.start);
  return /[从由]/.test(lead) && gap.length <= 24 ? previous : null;
}

/** What a topic is about, without the noun of its rate: 产值 of 产值增速. */
export const topicRoot = (topic: Reading): string => topic.name.replace(/(?:(?:年均|年平均|平均)?(?:增速|增幅|涨幅)|相当于.+的倍数)$/, '');

/** The figure that a clause without a name of its own speaks of. */
export function topicOf(context: Context, reading: Reading): Reading | null {
  const {readings} = context;
  const {clause} = reading;
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - 40; i -= 1) {
    const other = readings[i];
    if (clause.parent !== null && other.clause !== clause && other.clause.parent === null && other.clause !== clause.parent)
      break;
    if (clause.parent === null && other.clause.parent !== null) continue;
    if (other.clause.paragraph !== clause.paragraph) break;
    if (clause.sentence - other.clause.sentence > 1) break;
    if (clause.sentence !== other.clause.sentence && other.measure !== 'level') continue;
    if (other.measure === 'rank' || (other.isBase && !reading.isBase)) continue;
    const wants = reading.measure;
    if (isShare(other) && (wants === 'growth_rate' || (wants === 'level' && reading.figure.amount.dimension !== 'ratio'))) continue;
    if (wants === 'rank' && other.measure !== 'level' && other.topic !== null && !isRanked(context, reading)) return other.topic;
    if (
      wants === 'change' &&
      reading.unit === 'percentage_point' &&
      other.figure.amount.dimension !== 'ratio' &&
      other.unit !== 'percentage_point'
    )
      continue;
    if (wants === 'change' && reading.unit === 'percentage_point' && other.unit === 'percentage_point') continue;
    if (wants === 'growth_rate' && other.measure !== 'level') continue;
    if (wants === 'change' && reading.unit !== 'percentage_point' && other.measure === 'growth_rate' && other.clause.part === clause.part && other.unit === 'percent') return other.topic ?? other; // 企业利润增长31%，增加4442亿元
    if (
      wants === 'change' &&
      reading.unit !== 'percentage_point' &&
      (other.measure !== 'level' || other.figure.amount.dimension !== reading.figure.amount.dimension)
    )
      continue;
    if (wants === 'level' && other.measure !== 'level' && !(other.clause.part === clause.part && isReached(context, reading)))
      continue;
    return other;
  }
  if (reading.measure === 'rank' || reading.measure === 'growth_rate') {
    for (let i = readings.length - 1; i >= 0 && i >= readings.length - 4; i -= 1)
      if (readings[i].clause.sentence === clause.sentence && readings[i].measure !== 'rank') return readings[i];
  }
  return null;
}

/** 占全市工业产值比重: nothing but another share is named by it, and it changes by points. */
const isShare = ({measure, name, figure}: Reading): boolean => measure === 'level' && figure.amount.dimension === 'ratio' && /占.+比重$|占比$/.test(name);

/** 钢产量增长42%，达到8000万吨; 下降16.3%|至3510亿美元; 下降2.6点，降至|-10.4%: the level that a growth led to. */
const isReached = ({text}: Context, {figure}: Reading): boolean =>
  /(?:达到|达|^[至到]|为|突破|超过|增至|升至|降至|减至|完成|接近|约|近|逾|超)[-－−]?$/.test(text.slice(figure.lead.start, figure.token.number.start));

/** 增幅列全省第2位 ranks the growth, a bare 列全省第2位 the level. */
const isRanked = ({text}: Context, {figure}: Reading): boolean =>
  /增幅|增速|涨幅|降幅/.test(text.slice(figure.lead.start, figure.token.start));
