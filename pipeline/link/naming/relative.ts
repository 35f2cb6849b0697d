/** The frame of growth and change: the name of what grew, or the level beside it. */
import {areaNames} from '../../vocabulary/areas.ts';
import {cutAtVerb, isBareHead, stem, trimAdverbs, trimBack, trimFront, withoutHead} from '../name.ts';
import type {Clause} from '../structure.ts';
import {lastOf, type Reading} from '../reading.ts';
import {beforeBracket, hasFigureBeside} from './bracket.ts';
import {propose, proposeAnnounced} from './candidates.ts';
import {complete} from './completion.ts';
import {announced} from './announced.ts';
import {clauseTopic, isAfter, nounOfClauseBefore, sentenceSubject} from './context.ts';
import type {Context} from './context.ts';
import {isPopulation, isRateHead} from './kinds.ts';
import {after} from './after.ts';
import {before, feast} from './before.ts';
import {ofSameTime} from '../compare/gap.ts';
import {topicNoun, topicRoot} from './topic.ts';
import {wordingOf} from './wording.ts';

/** Growth and change: the name of what grew, or the level beside it. */
export function nameRelative(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const {clause, direction} = reading;
  if (direction && reading.rules.measure === 'link/verb-before-object') {
    const wording = wordingOf(text, reading.clause, {start: direction.end, end: reading.start}, true);
    const name = cutAtVerb(trimFront(trimBack(wording).name)).name;
    return propose(
      reading,
      complete(context, reading, name, context.readings[context.readings.length - 1] ?? null),
      14,
      'object-of-verb',
    );
  }
  const last = context.readings[context.readings.length - 1];
  if (last?.clause === clause && isPopulation(last) && text.slice(reading.figure.lead.start, reading.start).endsWith('增收'))
    return propose(reading, `${stem(last.name)}增收`, 14, 'head-of-counted', last); // 带动农户13.5万户、增收2.4亿元
  const {end} = reading.figure.token;
  const grown = reading.rules.measure === 'link/aim-behind' ? /^的(.+?)(?:增长|增速|涨幅)/.exec(text.slice(end, end + 20)) : null;
  if (grown !== null) return propose(reading, grown[1], 14, 'noun-of-aim'); // 8%左右的国内生产总值增长目标
  const cut = reading.rules.measure === 'link/cut-behind' ? /^的幅度..([^，。；]{2,16})/.exec(text.slice(end, end + 24)) : null;
  if (cut !== null) return propose(reading, cut[1], 14, 'object-of-cut'); // 按5%的幅度压减一般性支出
  const previous = context.readings[context.readings.length - 1] ?? null;
  const isMore = previous?.measure === 'change' && previous.unit === reading.unit && previous.clause.sentence === clause.sentence && furtherGrown.test(text.slice(reading.figure.lead.start, reading.figure.token.start));
  if (isMore) return propose(reading, previous.name, 14, 'topic', previous); // 贷款增加10.6万亿元，同比|多增2.27万亿元
  const place = /(?:排名|位次|名次)/.exec(text.slice(reading.figure.lead.start, reading.start))?.[0];
  if (reading.unitZh === '位' || text.startsWith('位次', reading.figure.token.end)) {
    const ranked = lastOf(context.readings, ({clause: {sentence}, measure}) => sentence !== clause.sentence || measure === 'rank');
    if (ranked?.measure === 'rank' && ranked.clause.sentence === clause.sentence) return propose(reading, ranked.name, 14, 'rank-of-topic', ranked); // 列第97名，前移45位
    const about = topic ?? (previous?.clause.sentence === clause.sentence ? previous : null);
    if (place !== undefined && about !== null) return propose(reading, topicRoot(about) + place, 14, 'rank-of-topic', about);
  }
  if (reading.rules.measure === 'link/parallel') {
    const own = before(text, reading, false).name;
    if (own !== '' && previous !== null)
      return propose(reading, complete(context, reading, own, previous), 14, 'parallel-object');
    return propose(reading, previous!.name, 12, 'parallel', previous!.topic ?? previous);
  }
  const whole = reading.unit === 'percentage_point' ? shareGrown.exec(text.slice(reading.figure.lead.start, reading.figure.token.start)) : null;
  const isBefore = previous?.clause.sentence === clause.sentence;
  const part = whole === null ? '' : isBefore ? topicRoot(previous).replace(/占.+比重$/, '') : sentenceSubject(context);
  if (part !== '') return propose(reading, `${part}占${whole![1] ?? whole![2]}比重`, 14, 'share-of', isBefore ? previous : null); // 生产总值53.9万亿元，占全国比重提高2.2个百分点
  const behind =
    direction === null || direction.kind === 'up' || direction.kind === 'down' ? after(text, reading) : {noun: '', predicate: ''};
  const bracketed = clause.parent !== null && !hasFigureBeside(text, clause) ? beforeBracket(context, reading) : '';
  if (bracketed !== '' && before(text, reading, false).name === '') {
    const head = topic ? (/产量|产值|增加值|销量|出口|进口|投资|收入|价格/.exec(topic.name)?.[0] ?? '') : '';
    return propose(reading, bracketed + (bracketed.includes(head) ? '' : head), 14, 'noun-before-bracket');
  }
  const front = before(text, reading, false);
  let name =
    direction?.kind === 'to' ? front.name.replace(/(?:年均|平均)?(?:增速|增幅|涨幅|增长率)$/, '') || front.name : front.name;
  const contribution = /拉动|带动|贡献|拉高|推高/.exec(text.slice(reading.figure.lead.start, reading.start));
  if (contribution && reading.unit === 'percentage_point') {
    const object = trimAdverbs(
      trimBack(text.slice(reading.figure.lead.start + contribution.index + 2, direction?.start ?? reading.start)).name,
    );
    const actor = topic ? withoutHead(topic.name) || topic.name : '';
    const lead = trimFront(
      wordingOf(
        text,
        reading.clause,
        {start: reading.figure.lead.start, end: reading.figure.lead.start + contribution.index},
        true,
      ),
    );
    return propose(reading, `${lead || actor}拉动${trimFront(object)}增长`, 14, 'contribution');
  }
  if (reading.rules.measure === 'link/aim-of-growth') {
    return propose(
      reading,
      name.replace(/(?:预期)?(?:增长|增速|涨幅)?(?:的)?(?:预期)?(?:目标)?(?:设定)?$/, ''),
      12,
      'aim-of-growth',
    );
  }
  name = name.replace(/(?:将)?在[^，]*基础上.*$/, ''); // 供应规模将在现在的基础上翻一番
  if (reading.unit === 'percentage_point') name = trimAdverbs(name.replace(/(?:高于|低于|快于|慢于|高出|低出|优于).*$/, ''));
  if (/^(?:人均|户均|亩均)年?$/.test(name) && direction !== null)
    return propose(reading, name + text.slice(direction.start, direction.end), 12, 'noun-before');
  const about = topic?.name ?? clauseTopic(context);
  if (about !== '' && name.length <= 4 && areaNames().has(name)) {
    reading.place = name; // 机电产品出口强劲，江苏增长12.8%
    return propose(reading, about, 13, 'place-of-topic', topic);
  }
  name = reading.unit === 'percentage_point' && ofSameTime.test(text.slice(reading.figure.lead.start, reading.figure.token.start)) ? '' : trimAdverbs(than.exec(name)?.[1] ?? name);
  name = name.replace(/(?<=.{2}[^真亮照])相$/, ''); // 发送量|相较昨天多出266万人次
  if (/^[日月年]均$/.test(name) || feast.test(name)) name = ''; // 比2022年同期|日均|增长68.1%
  if (name !== '' && !isComparedWith(name)) {
    if (isRateHead(name)) {
      const changed = changedBefore(context, clause);
      if (changed !== '') return propose(reading, changed + name, 14, 'rate-of-clause-before');
      if (topic === null && previous?.clause.sentence === clause.sentence) return propose(reading, topicRoot(previous) + name, 13, 'rate-of-topic', previous);
      if (topic) propose(reading, topicRoot(topic) + name, 13, 'rate-of-topic', topic);
      propose(reading, name, 6, 'head-alone');
      return;
    }
    if (isBareHead(name)) {
      const who = announced(context, reading).noun;
      if (industry.test(who)) return propose(reading, who + name, 13, 'noun-of-clause-before'); // 装备制造业增势明显，一季度|增加值增长4.3%
      const noun = topicNoun(topic, name);
      if (topic && noun !== '' && topic.clause.part === clause.part)
        propose(reading, noun.endsWith(name) ? noun : noun + name, 11, 'head-of-topic', topic);
      propose(reading, name, clauseTopic(context) === '' ? 8 : 7, 'head-alone');
      return;
    }
    const other = residence.test(name) && previous?.clause.sentence === clause.sentence ? ofResidence.exec(previous.name)?.[1] : undefined;
    if (other !== undefined) return propose(reading, name + other, 14, 'head-of-sibling', previous); // 城镇消费品零售额增长6.0%，乡村|增长6.8%
    const needsHead =
      clauseTopic(context) !== '' &&
      /^(?:对|与|向|从)/.test(text.slice(reading.figure.lead.start, reading.start).trim()) &&
      !name.includes(clauseTopic(context));
    propose(reading, needsHead ? `${name}${clauseTopic(context)}` : name, 12, 'noun-before');
    return;
  }
  if (behind.noun !== '' && reading.figure.amount.dimension === 'count') propose(reading, behind.noun, direction?.end === reading.start || direction?.end === reading.figure.token.number.start ? 11 : 9, 'noun-after');
  proposeAnnounced(reading, announced(context, reading), topic);
  const earlier = nounOfClauseBefore(context) || changedBefore(context, clause);
  if (isRateHead(earlier) && topic !== null && topic.clause.sentence === clause.sentence) propose(reading, topicRoot(topic) + earlier, 12, 'rate-of-topic', topic); // 产值增长6%，增速与上月持平，高于全国0.1个百分点
  else if (earlier !== '' && isAfter(context, topic)) propose(reading, earlier, 11, 'noun-of-clause-before');
  const isRestated = previous?.clause.sentence === clause.sentence && text.slice(reading.figure.lead.start, direction?.start ?? reading.start).trim() === '即';
  const alike = previous?.clause.sentence === clause.sentence && previous.unit === reading.unit && previous.measure === reading.measure ? previous : null;
  if (isRestated) propose(reading, previous!.name, 12, 'restated', previous);
  else if (topic) propose(reading, topic.unit === 'times' ? topicRoot(topic) : topic.name, 10, 'topic', topic);
  else if (alike !== null) propose(reading, alike.name, 9, 'topic', alike.topic); // 去年增加127亿元，今年增加255亿元
  else if (clauseTopic(context) !== '') propose(reading, clauseTopic(context), 5, 'topic-of-sentence');
  else if (previous?.clause.sentence === clause.sentence) propose(reading, previous.name, 3, 'topic', previous);
}

const shareGrown = /^[，,\s]*(?:占([^，、\d]{2,12}?)的?(?:比重|比例|份额)|在([^，、\d]{2,16}?)[中里](?:的|所)?占(?:比|的?比重|的?比例))/;
const industry = /(?:[农工商制造]业|服务业|产业|行业|经济|企业)$/;
const furtherGrown = /^[，,]?(?:同比|比上年|较上年|比上年同期|较上年同期|比去年同期)?[多少][增减]了?(?:约|近|超)?$/;
const residence = /^(?:城镇|城市|城区|乡村|农村|镇区|县域)$/;
const ofResidence = /^(?:城镇|城市|城区|乡村|农村|镇区|县域)(.{2,})$/;

/** 增速|比制造业投资|高5.3个百分点, 全程运行时间|较普通班列|压缩30%: what it is compared with is no part of the name. */
const than = /^(.*?[^占对同环性之差正反相])(?:比(?![重例率值价较赛选特武]|增速|$)|较(?![大高小强快好低多少长为深早远]|$)).+$/;

const changing =
  /^(.{2,24}?)(?:连续|持续|继续|首次|双双|大幅|明显|稳步|快速|有所|实现|小幅|平稳|较快|保持|呈现?|出现)*(?:增长|下降|回升|上升|上涨|下跌|回落)(?:态势|势头)?$/;

/** 收案数首次下降，降幅为3.8%: what the clause before says to have changed. */
function changedBefore({text, topicClauses}: Context, {index}: Clause): string {
  const before = topicClauses[topicClauses.length - 1];
  if (before?.index !== index - 1 || before.ending !== 'comma') return '';
  const found = changing.exec(wordingOf(text, before, before, true));
  return found === null ? '' : trimFront(trimAdverbs(trimBack(found[1]).name));
}

const isComparedWith = (name: string): boolean =>
  /^(?:规定$|要求$|确定$|高于|低于|快于|慢于|全省|全国|全市|平均水平|全省平均|全国平均|年计划目标|(?:年初|原)?预算(?:数|执行数|安排)?$|(?:设立|成立|建立|挂牌)?之[初前]$|年?度?计划(?!(?:总|完成)?投资))/.test(name) || /^(?:比|较)/.test(name);
