/** Levels with no noun on either side: their name lies in what came before, or in the unit. */
import {unitNames} from '../../vocabulary/frames.ts';
import {stem, trimBack, trimFront} from '../name.ts';
import {lastOf, type Reading} from '../reading.ts';
import {beforeBracket} from './bracket.ts';
import {propose, proposeAnnounced} from './candidates.ts';
import {domainOf} from './domain.ts';
import {announced} from './announced.ts';
import {isAfter, nounOfClauseBefore} from './context.ts';
import type {Context} from './context.ts';
import {isPeopleUnit} from './kinds.ts';
import {countedAlike, topicOfSentence, type Level} from './level-frame.ts';
import {joined} from './after.ts';
import {rootTopic, topicNoun} from './topic.ts';

/** Names a level that has no noun on its sides. */
export function nameElided(level: Level): void {
  const {context, reading, topic, previous, predicate, isCount} = level;
  if (predicate !== '') nameByPredicate(level);
  propose(reading, beforeBracket(context, reading), 11, 'noun-before-bracket');
  const near = topicOfSentence(level);
  const shared = level.dimension === 'money' && perHead.test(context.text.slice(reading.figure.lead.start, reading.start)) ? lastOf(context.readings, ({clause, unit}) => clause.sentence !== reading.clause.sentence || unit === reading.unit) : null;
  if (shared?.clause.sentence === reading.clause.sentence) propose(reading, `平均每人${stem(shared.name)}`, 12, 'topic', shared); // 发放助学贷款180亿元，惠及学生200万人，平均每人9000元
  if (near !== null && reached.test(context.text.slice(reading.figure.lead.start, reading.start)))
    propose(reading, summed.test(context.text.slice(reading.figure.lead.start, reading.start)) ? near.name.replace(newly, '') : near.name.replace(/^计划(?=完成|总?投资)/, ''), 10, 'topic', near); // 吞吐量首破百万大关，达107.3万人次
  const alike = isCount ? countedAlike(context, reading) : null;
  if (alike !== null && alike.clause.part === reading.clause.part) propose(reading, alike.name, 9, 'topic', alike);
  if (level.dimension === 'length' && context.text.startsWith('外', reading.figure.token.end)) propose(reading, '距离', 12, 'unit-as-noun'); // 100多公里|外的小镇
  const own = unitNames[reading.figure.token.unitText] ?? unitNames[reading.unitZh ?? ''] ?? '';
  if (topic?.unitZh !== reading.unitZh) propose(reading, own, 8, 'unit-as-noun');
  propose(reading, labelName(context, reading, previous), 10, 'label');
  const earlier = nounOfClauseBefore(context);
  if (earlier !== '') propose(reading, earlier, isAfter(context, topic) ? 12 : 6, 'noun-of-clause-before');
  if (predicate === '') proposeAnnounced(reading, announced(context, reading), topic);
  if (topic === null) return propose(reading, own, 4, 'unit-as-noun');
  if (level.dimension === 'area' && topic.name === unitNames[topic.unitZh ?? '']) return propose(reading, '面积', 12, 'unit-as-noun'); // 涉及5.2万户、|520万平方米
  const isNear = topic.clause.part === reading.clause.part && topic.measure !== 'level';
  propose(reading, topic.name, isNear ? 11 : 5, 'topic', topic);
}

const perHead = /平均每[人户]$/;

/** 新认定创新平台26个，|累计达到386个: the sum is of old and new. */
const summed = /累计|总数|总量/;
const newly = /^新(?:增|建|认定|获批|培育|引进|发展|设立|登记|注册|入库|评定|签约|开工)(?=.{2})/;
const reached = /^[，\s]*(?:现|已|目前)?(?:累计|总数|总量)?(?:达到?|高达|约为?|完成)$/;

/** 1300万人|参保, 2项|获一等奖 */
function nameByPredicate({context, reading, topic, front, predicate, isCount}: Level): void {
  const domain = isCount ? domainOf(context, reading.clause) : '';
  if (domain !== '') return propose(reading, joined(predicate, domain), 13, 'predicate-of-domain'); // 新签约项目中，58个|来自外省
  if (isPeopleUnit(reading) && predicate.length <= 6)
    return propose(reading, `${undertaking(context, reading) || front.keptVerb}${predicate}人数`, 12, 'predicate-alone');
  if (reading.unitZh === '户' && predicate.length <= 4) return propose(reading, `${front.keptVerb}${predicate}户数`, 12, 'predicate-alone'); // 带动104户265人受益
  if (topic === null) return propose(reading, predicate, 6, 'predicate-alone');
  const noun = topicNoun(rootTopic(topic), '');
  const won = /^获得?/.exec(predicate)?.[0];
  propose(reading, won === undefined ? joined(predicate, noun) : noun + predicate.slice(won.length), 9, 'predicate-of-topic', topic);
}

/** 2100个县实施养老保险试点，|1300万人参保: what the sentence has begun is what they take part in. */
function undertaking({text, readings}: Context, {clause}: Reading): string {
  const begun = lastOf(readings, (reading) => reading.clause.part !== clause.part || reading.nameRule !== 'link/predicate-alone');
  if (begun === null || begun.clause.part !== clause.part) return '';
  return /(?:实施|开展|启动|推行)了?([^，。]{4,24})$/.exec(text.slice(begun.figure.tail.start, begun.figure.tail.end))?.[1] ?? '';
}

/** 补偿标准为一级：60030元/亩；二级：41354元/亩: what stands before the colon names the figure. */
function labelName({label}: Context, reading: Reading, previous: Reading | null): string {
  if (label === '' || reading.clause.opening !== 'colon') return '';
  const name = trimFront(trimBack(label).name);
  if (name.length > 4 || previous === null || previous.nameRule !== 'link/label') return name.length <= 24 ? name : '';
  return previous.name.slice(0, Math.max(0, previous.name.length - name.length)) + name;
}
