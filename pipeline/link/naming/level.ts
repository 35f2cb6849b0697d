/** The frame of levels: 评价入库1087家, 涵盖150家企业, 总量突破500家. */
import {unitNames} from '../../vocabulary/frames.ts';
import {isBareHead, isKeptVerb, measureHead, stem, trimBack, trimFront, withoutHead} from '../name.ts';
import {lastOf, type Reading} from '../reading.ts';
import {beforeBracket} from './bracket.ts';
import {propose} from './candidates.ts';
import {complete, withArea} from './completion.ts';
import {isAfter, nounOfClauseBefore, paragraphTopic, sentenceSubject} from './context.ts';
import type {Context} from './context.ts';
import {isGeneral, isPeopleUnit, isPlace, isPopulation} from './kinds.ts';
import {after, before, joined} from './sides.ts';
import type {Before} from './sides.ts';
import {fromReading, rootNoun, rootTopic, topicNoun} from './topic.ts';

/** Names an amount, a count or an index, and sets its topic where the name is another figure’s. */
export function nameLevel(context: Context, reading: Reading, topic: Reading | null, previous: Reading | null): void {
  const {text} = context;
  const behind = nounBehind(text, reading);
  const hasNoun = behind.noun !== '';
  const dimension = reading.figure.amount.dimension;
  const isCount = dimension === 'count';
  const front = before(text, reading, hasNoun || (dimension !== 'money' && behind.predicate !== '')); // 中央财政安排|219亿元支持…
  const predicate = behind.predicate;

  if (
    reading.direction?.kind === 'to' ||
    /^(?:上升|增加|增长|提高|提升|升|增|下降|降|减少|减|回落)(?:到|至|为)/.test(front.name)
  ) {
    const start = fromReading(context, reading);
    if (start) return propose(reading, start.name, 18, 'from-to', start);
  }
  if (/^[金银铜]$/.test(reading.figure.token.unitText)) return propose(reading, `${reading.figure.token.unitText}牌`, 15, 'unit-as-noun'); // 13金11银
  const isBeside =
    previous !== null &&
    previous.clause === reading.clause &&
    text.slice(previous.end, reading.start).trim() === '' &&
    previous.measure === 'level';
  if (isBeside && isPopulation(reading) && previous.unitZh === '户' && previous.name !== unitNames.户) {
    if (previous.name.endsWith('人口')) return propose(reading, previous.name, 15, 'adjacent', previous); // 总人口1.5万户3.8万人
    const name = previous.name.endsWith('户') ? `${previous.name}人口` : `${previous.name.replace(/户数$/, '')}人数`;
    return propose(reading, name, 15, 'adjacent', previous); // 脱贫户30116户124857人
  }
  if (isBeside && !isPopulation(reading) && !hasNoun) {
    return propose(reading, previous.name, 15, 'adjacent', previous); // 14类84万余件
  }
  if (front.name !== '' && isKeptVerb(front.name)) {
    if (hasNoun) propose(reading, front.name + behind.noun, 14, 'verb-and-noun');
    else if (nounVerb.test(front.name) && topic !== null && measureHead(topic.name) !== '')
      propose(reading, withoutHead(stem(topic.name)) + front.name, 13, 'noun-of-topic', topic);
    else if (/^(?:建成|完成|竣工|再建)$/.test(front.name) && dimension === 'area' && topic?.unit === reading.unit && topic.clause.sentence === reading.clause.sentence)
      propose(reading, front.name + withArea(stem(topic.name)), 12, 'verb-and-topic', topic); // 新建高标准农田18万亩，累计建成171万亩
    else if (/^(?:新增|净增)$/.test(front.name) && topic?.unit === reading.unit && topic.clause.sentence === reading.clause.sentence)
      propose(reading, front.name + withoutHead(stem(topic.name)), 12, 'verb-and-topic', topic); // 住户存款余额16亿元，新增1亿元
    else if (!isCount) propose(reading, front.name + (nounOfVerb.exec(front.name) === null ? (dimensionNouns[dimension] ?? '') : dimension === 'money' && !front.name.endsWith('投资') ? '额' : ''), 12, 'verb-and-dimension');
    else if (sentenceSubject(context) !== '' && topic?.clause.sentence !== reading.clause.sentence)
      propose(reading, front.name + sentenceSubject(context), 9, 'verb-and-topic');
    else if (isPeopleUnit(reading) && previous?.clause === reading.clause && topic === previous) propose(reading, `${front.name}${reading.unitZh === '人次' ? '人次' : '人数'}`, 9, 'verb-alone');
    else if (/^(?:惠及|带动|覆盖|接待|吸引|服务)$/.test(front.name) && topic && isPeopleUnit(reading) && topic.unit !== 'count' && topic.clause.sentence === reading.clause.sentence)
      propose(reading, `${withoutHead(stem(topic.name))}${front.name}${reading.unitZh === '人次' ? '人次' : '人数'}`, 9, 'verb-and-topic', topic); // 以旧换新销售额达50亿元，惠及9万人次
    else if (topic && isPeopleUnit(reading) && topic.unit === 'count' && !isPeopleUnit(topic)) propose(reading, stem(topic.name) + front.name, 9, 'verb-and-topic', topic); // 学校153所，招生83.8万人
    else if (topic) propose(reading, front.name + stem((countedAlike(context, reading) ?? topic).name), 9, 'verb-and-topic', topic);
    else propose(reading, isPeopleUnit(reading) ? `${front.name}人数` : front.name, 8, 'verb-alone');
    return;
  }
  if (!hasNoun && previous !== null && previous.clause.sentence === reading.clause.sentence && previous.measure === 'level') {
    if (dimensionWord.test(front.name) && dimension === 'length' && previous.clause === reading.clause)
      return propose(reading, previous.name + front.name, 15, 'dimension-of-neighbour', previous); // 隧洞18座、长71.3公里
    const side = /^(.{2,})[长宽高深]$/.exec(previous.name);
    if (side !== null && dimensionWord.test(front.name) && previous.unit === reading.unit) return propose(reading, side[1] + front.name, 15, 'dimension-of-neighbour'); // 跑道长2300米，宽45米
    if (averageWord.test(front.name) && previous.unitZh === reading.unitZh)
      return propose(reading, front.name + stem(previous.name), 15, 'average-of-neighbour', previous); // 发放船票26.4万张，日均3.3万张
  }
  const {parent} = context;
  if (!hasNoun && parent !== null && parent.figure.amount.dimension === dimension && !isCount && township.test(front.name)) {
    reading.place = front.name;
    return propose(reading, parent.name, 15, 'place-of-whole', parent); // 集体林786万立方米,其中:柳河镇90万立方米
  }
  const counted = isCount && text.slice(reading.figure.lead.start - 1, reading.figure.lead.start) === '、' ? /^(?:为|是|系)([^，的]{3,12})$/.exec(predicate)?.[1] : undefined;
  if (counted !== undefined) return propose(reading, counted, 15, 'predicate-noun'); // 甲厂、乙厂2户为高新技术企业
  const listed = listedBefore(text, reading);
  if (listed !== null && hasNoun) {
    propose(
      reading,
      behind.noun.length <= 2 && listed.endsWith(behind.noun) ? listed : joined(predicate, behind.noun),
      16,
      'noun-after-list',
    );
    return;
  }
  const rate = /^(?:年|日|月|亩|单)(?:产|加工|处理|出栏|生产|供应|消耗|接待|运送|发电|供水|产量)$/.exec(front.name);
  if (rate && (hasNoun || text.charAt(reading.figure.tail.start) === '的')) {
    const noun = hasNoun ? behind.noun : '';
    propose(reading, `${noun}${front.name}${front.name.endsWith('产') ? '量' : '能力'}`, 15, 'yearly-output');
    return;
  }
  if (reading.figure.token.unitText === '级地震') {
    const at = front.name.replace(/(?:当地时间|凌晨|上午|中午|下午|傍晚|晚上|晚|先后|连续|再次|附近海域|海域|附近)?(?:发生|监测到|测定)?$/, '').replace(/^.*(?:表示|称|显示|测定)/, '');
    return propose(reading, at.length <= 8 ? `${at}地震震级` : '地震震级', 15, 'magnitude');
  }
  if ((reading.figure.token.unitText === '人口' && !hasNoun) || text.startsWith('人口的', reading.figure.token.unitStart))
    return propose(reading, '人口', 13, 'unit-as-noun');
  if (
    /^(?:总规模|总投资|总额|规模|总面积|全长|总长|占地面积|建筑面积)$/.test(front.name) &&
    text.charAt(reading.figure.tail.start) === '的' &&
    hasNoun
  ) {
    return propose(reading, behind.noun + front.name, 16, 'head-of-noun-after'); // 总规模不低于1亿元的引导资金
  }
  if (hasNoun) {
    const own = joined(predicate, behind.noun);
    const noun =
      front.isAttribute && front.name !== ''
        ? `${front.name}的${behind.noun}`
        : front.keptVerb !== '' && predicate === ''
          ? front.keptVerb + behind.noun
          : own;
    const isOwned = isPlace(front.name);
    const isHeadCount = /^(?:人|户)/.test(reading.unitZh ?? ''); // 教职工93人开设…: the counter is its own noun
    if (isOwned) reading.place = front.name;
    const score =
      front.name === '' || front.isGoverned || front.isAttribute || isOwned ? 14 : isCount ? (isGeneral(reading) || (measureHead(front.name) === '' && !isHeadCount) ? 13 : 9) : 7;
    const isBoth =
      /^(?:length|area|power|mass|volume|energy)$/.test(dimension) &&
      text.charAt(reading.figure.tail.start) !== '的' &&
      joinable.test(front.name) &&
      joinable.test(behind.noun) &&
      measureHead(front.name) === '' &&
      text.slice(reading.figure.lead.start, reading.figure.token.start).endsWith(front.name);
    if (isBoth && !front.isGoverned)
      propose(reading, dimension === 'area' ? withArea(front.name + behind.noun) : front.name + behind.noun, 13, 'noun-on-both-sides'); // 全省铁路968公里新线投入运营
    if (dimension === 'money' && measureHead(behind.noun) !== '' && behind.noun.length <= 6 && text.charAt(reading.figure.tail.start) !== '的')
      propose(reading, (front.isGoverned || isKeptVerb(front.name) ? '' : front.name) + behind.noun, 13, 'head-of-noun-after'); // 影片以20亿元票房领跑
    // 带动形成3.28万亿元的投资规模: the noun behind 的 is the head
    if (dimension === 'money' && text.charAt(reading.figure.tail.start) === '的' && predicate === '' && measureHead(behind.noun) !== '')
      propose(reading, isKeptVerb(front.name) ? front.name + behind.noun : behind.noun, 13, 'head-of-noun-after');
    propose(
      reading,
      dimension === 'area' ? withArea(complete(context, reading, noun, previous)) : complete(context, reading, noun, previous),
      score,
      'noun-after',
    );
  }
  if (front.isAttribute && front.name !== '' && !hasNoun && isCount && topic)
    propose(reading, `${front.name}的${paragraphTopic(context) || rootNoun(countedAlike(context, reading) ?? topic)}`, 13, 'attribute-of-topic', topic);
  const casualty = isPeopleUnit(reading) ? casualties.exec(predicate)?.[0] : undefined;
  if (front.name !== '' && (isGovernedPredicate(reading, front, predicate) || casualty !== undefined))
    propose(reading, `${casualty ?? predicate}人数`, 13, 'predicate-alone');
  if (front.name !== '' && !(front.isAttribute && hasNoun)) {
    if (isBareHead(front.name) || (isMoneyHead(front.name) && needsThing(reading, topic))) {
      const counted = isCount && /^总[数量]$/.test(front.name) ? countedAlike(context, reading) : null;
      if (counted !== null) propose(reading, stem(counted.name) + front.name, 12, 'head-of-topic', counted);
      const noun = topicNoun(topic, front.name);
      const isHeld =
        topic !== null &&
        topic.clause.part === reading.clause.part &&
        !isBareHead(noun) &&
        !/价格?$/.test(topic.name) &&
        !/^(?:营业|销售|主营业务|财政)$/.test(noun);
      if (isHeld && noun !== '' && !front.name.includes(noun)) propose(reading, noun + front.name, 11, 'head-of-topic', topic);
      propose(reading, front.name, 8, 'head-alone');
    } else {
      const isAbout = front.isGoverned && hasNoun;
      const withPredicate =
        !hasNoun && predicate !== '' && isCount && predicate.length <= 12 && !isVerbOfHaving(predicate)
          ? `${predicate}的${front.name}`
          : front.name;
      propose(reading, complete(context, reading, withPredicate, previous), isAbout ? 6 : 12, 'noun-before');
    }
  }
  if (front.name === '' && !hasNoun) {
    const noun = topic ? topicNoun(rootTopic(topic), '') : '';
    if (predicate !== '') {
      if (isPeopleUnit(reading) && predicate.length <= 6) propose(reading, `${undertaking(context, reading) || front.keptVerb}${predicate}人数`, 12, 'predicate-alone');
      else if (topic)
        propose(
          reading,
          /^获(?:得)?/.test(predicate) ? noun + predicate.replace(/^获(?:得)?/, '') : joined(predicate, noun),
          9,
          'predicate-of-topic',
          topic,
        );
      else propose(reading, predicate, 6, 'predicate-alone');
    }
    const bracketed = beforeBracket(context, reading);
    if (bracketed !== '') propose(reading, bracketed, 11, 'noun-before-bracket');
    const own = unitNames[reading.figure.token.unitText] ?? unitNames[reading.unitZh ?? ''];
    if (topic?.clause.sentence === reading.clause.sentence && reached.test(text.slice(reading.figure.lead.start, reading.start)))
      propose(reading, topic.name, 10, 'topic', topic); // 吞吐量首破百万大关，达107.3万人次
    const alike = isCount ? countedAlike(context, reading) : null;
    if (alike !== null && alike.clause.part === reading.clause.part) propose(reading, alike.name, 9, 'topic', alike);
    if (own && topic?.unitZh !== reading.unitZh) propose(reading, own, 8, 'unit-as-noun');
    const labelled = labelName(context, reading, previous);
    if (labelled !== '') propose(reading, labelled, 10, 'label');
    const earlier = nounOfClauseBefore(context);
    if (earlier !== '') propose(reading, earlier, isAfter(context, topic) ? 12 : 6, 'noun-of-clause-before');
    if (topic)
      propose(
        reading,
        topic.name,
        topic.clause.part === reading.clause.part && topic.measure !== 'level' ? 11 : 5,
        'topic',
        topic,
      );
    else if (own) propose(reading, own, 4, 'unit-as-noun');
  }
}

/** 492组|788件珍贵文物: two counts that stand together share the noun. */
function nounBehind(text: string, reading: Reading): ReturnType<typeof after> {
  const {clause, figure} = reading;
  const following = clause.figures[figure.position + 1];
  const isShared =
    following !== undefined &&
    following.token.start === figure.token.end &&
    figure.amount.dimension === 'count' &&
    /^(?:.|批次|方面|大类|大项)$/.test(figure.token.unitText) &&
    following.amount.dimension === 'count' &&
    !isPopulation(reading);
  return after(text, isShared ? {...reading, figure: following} : reading);
}

const joinable = /^[^、，的]{2,10}$/;

const dimensionWord = /^(?:全长|总长|长|宽|高|深)$/;
const averageWord = /^(?:日均|月均|年均|户均|人均|亩均)$/;

const reached = /^[，\s]*(?:现|已)?(?:达到?|高达|约为?)$/;

const township = /^[\u4e00-\u9fa5]{1,6}(?:县|市|镇|乡|村|街道)$/;

/** Verbs that are nouns as well: 出口额, 总投资. */
const nounOfVerb = /^(?:出口|进口|总投资)$/;

/** Verbs that stand behind their noun as its head: 肉牛存栏. */
const nounVerb = /^(?:存栏|出栏|在建|投产)$/;

/** The level that was last counted in the same unit: what 再建60家 and 总数300家 go on about. */
const countedAlike = ({readings}: Context, reading: Reading): Reading | null =>
  lastOf(
    readings,
    ({measure, unitZh, unit, clause, nameRule}) =>
      measure === 'level' &&
      unit === 'count' &&
      unitZh === reading.unitZh &&
      clause.paragraph === reading.clause.paragraph &&
      nameRule !== 'link/verb-and-topic',
  );

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

const dimensionNouns: Readonly<Record<string, string>> = {
  area: '面积',
  mass: '量',
  volume: '量',
  length: '长度',
  money: '金额',
  power: '容量',
  energy: '量',
};

/** 柳河大米、大米姐等|40余个知名品牌: the noun before the list, '' where none stands; null where there is no list. */
function listedBefore(text: string, {figure}: Reading): string | null {
  const lead = text.slice(Math.max(figure.lead.start, figure.lead.end - 160), figure.lead.end);
  if (!lead.includes('、') || !/等(?:总计|共计|共|共有|合计|多达|近|约)?$/.test(lead)) return null;
  const head = lead.slice(0, lead.indexOf('、'));
  const verb = /(?:有|包括|拥有|开展|生长|分别是|为)(?=[^有]*$)/.exec(head);
  return verb ? trimFront(head.slice(0, verb.index)) : '';
}

/** 风暴持续，得州8人|死亡: what befell them names the people, wherever. */
const casualties = /^(?:死亡|受伤|遇难|失踪|被困|丧生|伤亡|获救|感染|受灾|受困|身亡|重伤|轻伤)/;

/** 洪涝灾害造成129万人受灾 */
const isGovernedPredicate = (reading: Reading, front: Before, predicate: string): boolean =>
  front.isGoverned && predicate !== '' && predicate.length <= 6 && isPeopleUnit(reading);

const isVerbOfHaving = (predicate: string): boolean => /^(?:有|是|为|占|在|可|将|须|需)/.test(predicate);

const isMoneyHead = (name: string): boolean =>
  /^(?:进出口|金额|投资额|总投资|投资|产值|年产值|收入|产量|年产量|订单|余额|面积)$/.test(name);

const needsThing = (reading: Reading, topic: Reading | null): boolean =>
  topic !== null &&
  topic.clause.sentence === reading.clause.sentence &&
  (topic.figure.amount.dimension === 'count' || (measureHead(topic.name) !== '' && reading.unit !== topic.unit));
