/** The frame of levels that a kept verb brings: 新增托位380个, 惠及9万人次. */
import {measureHead, stem, withoutHead} from '../name.ts';
import {lastOf, type Reading} from '../reading.ts';
import {announced} from './announced.ts';
import {propose} from './candidates.ts';
import {withArea} from './completion.ts';
import {sentenceSubject} from './context.ts';
import {isMoneyHead, isPeopleUnit} from './kinds.ts';
import {countedAlike, earnerOf, earnersBefore, topicOfSentence, type Level} from './level-frame.ts';

/** Names a level whose front is nothing but a kept verb. */
export function nameByVerb(level: Level): void {
  const {reading, topic, front, noun, isCount} = level;
  if (noun !== '') return propose(reading, front.name + noun, 14, 'verb-and-noun');
  const kept = isCount ? livestockBefore(level) : '';
  if (kept !== '') return propose(reading, kept + front.name, 14, 'noun-of-topic', level.previous);
  if (nounVerb.test(front.name) && topic !== null && measureHead(topic.name) !== '')
    return propose(reading, withoutHead(stem(topic.name)) + front.name, 13, 'noun-of-topic', topic);
  if (isCount && front.name !== '总投资') nameCount(level);
  else nameAmount(level);
}

/** 年出栏牛286头，年末|存栏1996头: the animals counted right before. */
function livestockBefore({reading, previous, front}: Level): string {
  if (!herd.test(front.name) || previous?.clause.part !== reading.clause.part || previous.clause.parent !== reading.clause.parent) return '';
  const thing = animals.exec(previous.name)?.[1] ?? '';
  return thing === '' || thing === '户' ? '' : thing;
}

const herd = /^(?:年末|年底|期末|年)?(?:存栏|出栏)量?$/;
const stock = /(?:余额|存款|贷款)$/;
const animals = /^(?:年末|年底|年|共|累计)*(?:出栏|存栏|饲养|养殖|养)?(.{1,6}?)(?:年末|年底|年)?(?:出栏|存栏|饲养)?量?$/;

function nameAmount(level: Level): void {
  const {context, reading, front, dimension} = level;
  const owner = isMoneyHead(front.name) ? earnersBefore(context, reading) : null;
  if (owner !== null) return propose(reading, earnerOf(owner) + front.name, 13, 'head-of-counted', owner); // 续建项目133个，投资454亿元
  const topic = dimension === 'area' ? areaOfSentence(level) : topicOfSentence(level);
  const isAlike = topic !== null && topic.unit === reading.unit;
  if (isAlike && dimension === 'area' && /^(?:建成|完成|竣工|完工|再建)$/.test(front.name))
    return propose(reading, front.name + withArea(stem(topic.name)), 12, 'verb-and-topic', topic); // 新建高标准农田18万亩，累计建成171万亩
  if (isAlike && /^(?:新增|净增)$/.test(front.name))
    return propose(reading, front.name + withoutHead(stem(topic.name)), 12, 'verb-and-topic', topic); // 住户存款余额16亿元，新增1亿元
  const grown = context.readings[context.readings.length - 1];
  if (grown?.measure === 'growth_rate' && grown.clause.part === reading.clause.part && /^(?:新增|净增)$/.test(front.name) && dimension === 'money' && stock.test(grown.name))
    return propose(reading, front.name + withoutHead(stem(grown.name)), 12, 'verb-and-topic', grown); // 储蓄存款余额增长8.5%，|新增4万多亿元
  propose(reading, front.name + headOfVerb(front.name, dimension), 12, 'verb-and-dimension');
}

/** 建设任务42万亩，总投资12亿元，已完工38万亩: the area that the sentence named, whatever was said in between. */
const areaOfSentence = (level: Level): Reading | null => {
  const {context, reading} = level;
  return lastOf(context.readings, ({clause, unit, measure}) => clause.sentence === reading.clause.sentence && unit === reading.unit && measure === 'level') ?? topicOfSentence(level);
};

function nameCount(level: Level): void {
  const {context, reading, topic, previous, front} = level;
  const verb = front.name;
  const isPeople = isPeopleUnit(reading);
  const near = topicOfSentence(level);
  const subject = near === null ? sentenceSubject(context) : '';
  if (subject !== '') return propose(reading, verb + subject, 9, 'verb-and-topic');
  const said = near === null ? announced(context, reading).noun : '';
  if (countable.test(said) && !isPeople) return propose(reading, verb + said, 9, 'noun-of-clause-before'); // 物流枢纽持续扩围，全国|新增30个
  const heads = reading.unitZh === '人次' ? '人次' : '人数';
  if (isPeople && topic !== null && previous?.clause === reading.clause && topic === previous) return propose(reading, verb + heads, 9, 'verb-alone');
  if (isPeople && near !== null && near.unit !== 'count' && reachingVerb.test(verb))
    return propose(reading, withoutHead(stem(near.name)) + verb + heads, 9, 'verb-and-topic', near); // 以旧换新销售额达50亿元，惠及9万人次
  if (isPeople && verb === '招生' && near !== null && isPeopleUnit(near)) return propose(reading, verb, 9, 'verb-alone'); // 在校生63万人，招生9万人
  if (attending.test(verb)) return propose(reading, `${verb}人数`, 12, 'verb-alone'); // 应到176人，出席175人
  const beside = isPeople && befallen.test(verb) ? beset.exec(previous?.clause.part === reading.clause.part ? previous.name : '') : null;
  if (beside !== null) return propose(reading, `${beside[1]}${verb}人数`, 10, 'verb-and-topic', previous); // 死亡56人，受伤3人
  if (isPeople && topic?.unit === 'count' && befallen.test(verb) && happening.test(topic.name)) return propose(reading, `${topic.name.replace(happened, '')}${verb}人数`, 9, 'verb-and-topic', topic); // 发生生产安全事故86起、死亡72人
  if (isPeople && topic?.unit === 'count' && !isPeopleUnit(topic)) return propose(reading, stem(topic.name) + verb, 9, 'verb-and-topic', topic); // 学校153所，招生83.8万人
  if (isPeople && near !== null && near.unit !== 'count') return propose(reading, `${verb}${heads}`, 9, 'verb-alone'); // 营业收入1.2亿元，带动就业1800人
  const alike = countedAlike(context, reading) ?? topic;
  const whole = context.parent;
  if (whole !== null && whole !== alike && whole.unitZh === reading.unitZh && befallen.test(verb)) return propose(reading, verb + stem(whole.name), 11, 'verb-and-topic', whole); // 确诊病例186例，其中治愈182例，死亡1例
  const begun = alike === null ? undefined : stage.exec(alike.name)?.[1];
  if (begun !== undefined) return propose(reading, begun + verb, 11, 'verb-and-topic', topic); // 棚户区改造开工1.2万套，基本建成9800套
  if (topic !== null) return propose(reading, verb + stem(alike!.name), 9, 'verb-and-topic', topic);
  propose(reading, isPeople ? `${verb}人数` : verb, 8, 'verb-alone');
}

const countable = /^.{0,8}(?:枢纽|项目|企业|平台|基地|机构|园区|学校|医院|公司|家庭|农户|中心|站|店|馆|网点|设施|住房|产品|品牌)$/;
const attending = /^(?:出席|缺席|列席|实到|应到)$/;
const befallen = /^(?:死亡|治愈|出院|失踪|受伤)$/;
const happening = /(?:事故|火灾|灾害|案件|事件|地震|爆炸|坍塌)(?:起数)?$/;
const beset = /^(.*?)(?:死亡|受伤|失踪)人数$/;
const happened = /^(?:共|累计)?(?:发生|接报|查处)(?:各类)?|起数$/g;
const stage = /^(.{3,}?)(?:新开工|开工|竣工|完工|投产|建成|在建|基本建成|交付|投用)$/;

const reachingVerb = /^(?:惠及|带动|覆盖|接待|吸引|服务)$/;

/** Verbs that stand behind their noun as its head: 肉牛存栏. */
const nounVerb = /^(?:存栏|出栏|在建|投产)$/;

/** What a verb needs to be the name of an amount; some are nouns as well: 出口额, 总投资. */
function headOfVerb(verb: string, dimension: Level['dimension']): string {
  if (verb === '总投资') return '';
  if (verb === '出口' || verb === '进口') return dimension === 'money' ? '额' : '';
  return dimensionNouns[dimension] ?? '';
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
