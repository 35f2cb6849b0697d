/** The frame of levels: 评价入库1087家, 涵盖150家企业, 总量突破500家. */
import {aimBehind} from '../aim.ts';
import {isBareHead, isBareVerb, isKeptVerb, measureHead, stem} from '../name.ts';
import type {Reading} from '../reading.ts';
import {propose} from './candidates.ts';
import {complete, withArea} from './completion.ts';
import {announced} from './announced.ts';
import {paragraphTopic} from './context.ts';
import type {Context} from './context.ts';
import {isGeneral, isMoneyHead, isPeopleUnit, isPlace} from './kinds.ts';
import {domainOf} from './domain.ts';
import {nameBeside, nameByNeighbour} from './level-beside.ts';
import {nameElided} from './level-elided.ts';
import {countedAlike, earnerOf, earnersBefore, levelOf, type Level} from './level-frame.ts';
import {nameByHeadBehind, nameBySetPhrase} from './level-set.ts';
import {nameByVerb} from './level-verb.ts';
import {joined} from './after.ts';
import {rootNoun, topicNoun} from './topic.ts';

/** Names an amount, a count or an index, and sets its topic where the name is another figure’s. */
export function nameLevel(context: Context, reading: Reading, topic: Reading | null, previous: Reading | null): void {
  const level = levelOf(context, reading, topic, previous);
  const {front, noun} = level;
  const aim = previous?.clause.sentence === reading.clause.sentence && previous.unit === reading.unit ? aimBehind(context.text, reading.end) : null;
  if (aim !== null) return propose(reading, stem(previous!.name) + aim, 18, 'aim-behind', previous); // 新增就业851万人，完成全年|900万人|目标的94%
  if (isPlaceCount(level)) return propose(reading, reading.unitZh!, 14, 'counter');
  if (level.dimension === 'money' && invested.test(front.name || front.keptVerb) && built.test(context.text.slice(reading.end, reading.end + 2))) return propose(reading, `${front.name || front.keptVerb}金额`, 15, 'verb-and-dimension'); // 投资12.3亿元新建线路1560公里
  if (nameByHeadBehind(level)) return;
  const befell = isPeopleUnit(reading) && casualties.test(front.name) ? casualties.exec(level.predicate)?.[0] : undefined;
  if (befell !== undefined) return propose(reading, `${befell}人数`, 15, 'predicate-alone'); // 1人死亡|1人|受伤
  if (nameBeside(level)) return;
  if (front.name === '播种' && nameByNeighbour(level)) return; // 冬小麦计划播种398万亩，已|播种286万亩
  if (front.name !== '' && (isKeptVerb(front.name) || stockAlone.test(front.name) || hurt.test(front.name) || isVerbOfLast(level))) return nameByVerb(level);
  if (nameByNeighbour(level) || nameBySetPhrase(level)) return;
  if (noun !== '') nameByNounAfter(level);
  if (front.name !== '') nameByFront(level);
  else if (noun === '') nameElided(level);
}

const invested = /^(?:投资|投入|出资|斥资)$/;
const built = /^(?:新建|建设|改造|扩建|实施|修建|打造|购置|改建)/;

const stockAlone = /^(?:年末|年底|年)?(?:存栏|出栏)量?$/;

/** 签约项目219个，|落地159个 */
const isVerbOfLast = ({context, reading, front, noun, predicate, isCount}: Level): boolean =>
  isCount && noun === '' && predicate === '' && !isPeopleUnit(reading) && front.name.length === 2 && isBareVerb(front.name) && countedAlike(context, reading)?.clause.sentence === reading.clause.sentence;

/** 全县辖8镇2乡: the counter is what is counted. */
function isPlaceCount({reading, previous, front, noun}: Level): boolean {
  if (!places.has(reading.unitZh ?? '')) return false;
  if (isFollowedByPlaces(reading)) return true;
  if (noun !== '') return false;
  return governs.test(front.name) || (previous !== null && previous.clause === reading.clause && previous.name === previous.unitZh);
}

/** 两省15市|55县: one level of places right before the next. */
function isFollowedByPlaces({clause, figure}: Reading): boolean {
  const next = clause.figures[figure.position + 1];
  return figure.token.number.form === 'arabic' && next?.token.start === figure.token.end && placesNext.test(next.amount.unitZh ?? '');
}

const placesNext = /^(?:[镇乡村县市区州旗个]|街道|社区)/;
const governs = /^(?:管|下|所)?辖$/;
const places = new Set('镇 乡 村 街道 社区 县 市 区 州 旗'.split(' '));

/** 涵盖150家|企业 */
function nameByNounAfter(level: Level): void {
  const {context, reading, front, noun, predicate, dimension, previous} = level;
  if (isPlace(front.name)) reading.place = front.name;
  nameByBothSides(level);
  if (dimension === 'money') nameByHeadAfter(level);
  if (isOfLast(level)) return propose(reading, noun, 14, 'noun-after');
  const own = joined(predicate, noun);
  const isVerb = front.keptVerb !== '' && predicate === '';
  const name = complete(
    context,
    reading,
    front.isAttribute && front.name !== '' ? `${front.name}的${noun}` : isVerb ? front.keptVerb + noun : own,
    previous,
  );
  propose(reading, dimension === 'area' ? withArea(name) : name, scoreOfNounAfter(level), 'noun-after');
}

/** 通达100多个国家|的300多个港口: what stands before was counted itself. */
const isOfLast = ({context: {text}, reading: {clause, start}, previous, front}: Level): boolean =>
  front.isAttribute && previous?.clause === clause && previous.measure === 'level' && text.slice(previous.end, start).replace(/的$/, '') === front.name;

function scoreOfNounAfter({reading, front, noun, isCount}: Level): number {
  if (front.name === '' || front.isGoverned || front.isAttribute || isPlace(front.name) || nearby.test(front.name)) return 14;
  if (!isCount || (noun === reading.unitZh && /[量额值数]$/.test(front.name))) return 7; // 存放量20嘎嘎: a unit that nobody knows
  const isHeadCount = /^(?:人|户)/.test(reading.unitZh ?? ''); // 教职工93人开设…: the counter is its own noun
  return isGeneral(reading) || (measureHead(front.name) === '' && !isHeadCount) ? 13 : 9;
}

/** 带动周边|1200户农户 */
const nearby = /^(?:周边|附近|当地|沿线)$/;

/** 全省铁路|968公里|新线投入运营 */
function nameByBothSides({context: {text}, reading, front, noun, dimension, isOf}: Level): void {
  if (front.isGoverned || isOf || !extents.test(dimension) || !joinable.test(front.name) || !joinable.test(noun)) return;
  const isRightBefore = text.slice(reading.figure.lead.start, reading.figure.token.start).endsWith(front.name);
  if (!isRightBefore || measureHead(front.name) !== '') return;
  const name = front.name + noun;
  propose(reading, dimension === 'area' ? withArea(name) : name, 13, 'noun-on-both-sides');
}

const extents = /^(?:length|area|power|mass|volume|energy)$/;
const joinable = /^[^、，的]{2,10}$/;

/** 紧急预拨8000万元|救灾资金: money that is a fund, whoever gives it. */
const fund = /(?:资金|补助|补贴|贷款|国债|债券|经费|奖金|救灾款|捐款|专款|专项债|保费|税款|罚款|赔偿金|救助金|保险金|款项)$/;

/** 影片以20亿元|票房领跑; 带动形成3.28万亿元的|投资规模 */
function nameByHeadAfter({reading, front, noun, predicate, isOf}: Level): void {
  if (!isOf && front.name !== '' && measureHead(front.name) === '' && fund.test(noun)) propose(reading, (noun.length <= 4 && front.name.length <= 4 ? front.name : front.keptVerb) + noun, 13, 'noun-after');
  if (measureHead(noun) === '') return;
  const isVerb = isKeptVerb(front.name);
  if (!isOf && noun.length <= 6) propose(reading, (front.isGoverned || isVerb ? '' : front.name) + noun, 13, 'head-of-noun-after');
  if (isOf && predicate === '') propose(reading, (isVerb ? front.name : '') + noun, 13, 'head-of-noun-after');
}

/** 高新技术企业|286家 */
function nameByFront(level: Level): void {
  const {context, reading, topic, front, noun, predicate, isCount} = level;
  if (isCount && noun === '' && nameInDomain(level)) return;
  if (front.isAttribute && noun === '' && isCount && topic) {
    const whole = paragraphTopic(context) || rootNoun(countedAlike(context, reading) ?? topic);
    const verb = deed.exec(whole)?.[0] ?? '';
    const thing = front.name.startsWith(verb) ? whole.slice(verb.length) : whole; // 判处罪犯6890人，其中|判处缓刑的|1890人
    propose(reading, `${front.name}的${thing}`, 13, 'attribute-of-topic', topic);
  }
  const befell = isPeopleUnit(reading) ? casualties.exec(predicate)?.[0] ?? (front.isGoverned && predicate.length <= 6 ? predicate : '') : '';
  if (befell !== '') propose(reading, `${befell}人数`, 13, 'predicate-alone'); // 洪涝灾害造成129万人受灾
  if (front.isAttribute && noun !== '') return;
  const owner = isMoneyHead(front.name) ? earnersBefore(context, reading) : null;
  if (owner !== null) propose(reading, earnerOf(owner) + front.name, 13, 'head-of-counted', owner); // 住宿单位407家，营收3314万元
  else if (isBareHead(front.name) || (isHead(front.name) && (needsThing(reading, topic) || trade.test(announced(context, reading).noun)))) nameByHead(level);
  else nameByNounBefore(level);
}

/** 365人死亡，|重伤4026人 */
const hurt = /^(?:受伤|重伤|轻伤)$/;

/** Verbs that both a whole and its part repeat. */
const deed = /^(?:被?评为|判处|起诉|查处|认定|评定|获评|处分)(?=.{2})/;

/** 获奖作品中，|来自基层的有35件; 在建项目里，|外省占了97个 */
function nameInDomain({context, reading, topic, front, predicate}: Level): boolean {
  const isHolder = !front.isAttribute && /[^各]占(?:了|有|据)?$/.test(context.text.slice(reading.figure.lead.start, reading.start));
  if (!isHolder && !front.isAttribute) return false;
  const domain = domainOf(context, reading.clause) || (isHolder && topic?.clause.part === reading.clause.part ? rootNoun(countedAlike(context, reading) ?? topic) : '');
  if (domain === '') return false;
  propose(reading, joined(front.name, joined(predicate, domain)), 14, 'part-of-domain');
  return true;
}

/** 风暴持续，得州8人|死亡: what befell them names the people, wherever. */
const casualties = /^(?:死亡|受伤|失联|遇难|失踪|被困|丧生|伤亡|获救|感染|受灾|受困|身亡|重伤|轻伤)|(?<=[遭被袭害水祸])(?:身亡|丧生|遇难|打死|打伤)$/;

/** 总数|500家, 单产|600公斤 */
function nameByHead({context, reading, topic, front, isCount}: Level): void {
  const counted = isCount && /^总[数量]$/.test(front.name) ? countedAlike(context, reading) : null;
  if (counted !== null) propose(reading, stem(counted.name) + front.name, 12, 'head-of-topic', counted);
  const said = announced(context, reading).noun;
  const opened = topic === null || trade.test(said) ? said : ''; // 新兴业务保持两位数增长，累计完成|收入2584亿元
  if (opened !== '' && !opened.endsWith(front.name)) return propose(reading, opened + front.name, 11, 'head-of-topic'); // 企业贷款提速明显。余额为1996亿元
  const noun = topicNoun(topic, front.name).replace(/^年(?:营业|销售|主营业务)$/, '年'); // 年销售收入120亿元、利税8.6亿元
  const isHeld =
    topic !== null &&
    topic.clause.part === reading.clause.part &&
    !isBareHead(noun) &&
    !/价格?$/.test(topic.name) &&
    !(isMoneyHead(front.name) && (rights.test(topic.name) || extents.test(topic.figure.amount.dimension) && /^(?:length|power)$/.test(topic.figure.amount.dimension))) &&
    !(isMoneyHead(front.name.replace(/^年/, '')) && works.test(noun)) &&
    !/^(?:建筑|占地|经营|用地|规划)$/.test(noun) &&
    !(reading.unit === 'CNY' && isPeopleUnit(topic) && !/工资|薪/.test(front.name)) &&
    !/^(?:营业|销售|主营业务|财政)(?:收入)?$/.test(noun);
  if (isHeld && noun !== '' && !front.name.includes(noun)) propose(reading, noun + front.name, 11, 'head-of-topic', topic);
  propose(reading, front.name, 8, 'head-alone');
}

const trade = /.{2}(?:业务|产业|行业|[农工商制造]业|服务业)$/;

/** 拥有专利42项，实现|产值2.6亿元: they are owned, not sold. */
const rights = /(?:专利|商标|版权|著作权)$/;
/** 建设标准厂房16万平方米，投产后|年产值30亿元: what is built and paid for earns nothing itself. */
const works = /^(?:项目|规划|计划)?(?:总?投资|[新扩改]?建设?).*(?:投资|厂房|车间|楼|仓库|用房|基地|中心|用地)$|^总?投资$/;

function nameByNounBefore({context, reading, previous, front, noun, predicate, isCount}: Level): void {
  const insured = /^参[保合]/.test(front.name) ? insurance.exec(announced(context, reading).noun)?.[1] : undefined;
  if (insured !== undefined) return propose(reading, insured + front.name, 13, 'noun-of-clause-before'); // 养老保险制度不断完善，参保人数突破2亿人
  const isSaid = noun === '' && predicate !== '' && isCount && predicate.length <= 12 && !isVerbOfHaving(predicate);
  const name = complete(context, reading, isSaid ? `${predicate}的${front.name}` : front.name, previous);
  if (name !== front.name && site.test(front.name)) reading.owner = front.name; // 青岛港吞吐量6亿吨；日照港5.7亿吨
  propose(reading, name, front.isGoverned && noun !== '' ? 6 : 12, 'noun-before');
}

const insurance = /^(.*(?:保险|医疗|养老|救助))(?:制度|体系)?$/;

const site = /^[\u4e00-\u9fa5]{2,8}(?:港|机场|水库|电站|电厂|油田)$/;

const isVerbOfHaving = (predicate: string): boolean => /^(?:有|是|为|占|在|可|将|须|需|确保)/.test(predicate);

const isHead = (name: string): boolean =>
  /^(?:进出口|金额|投资额|总投资|投资|产值|年产值|收入|产量|年产量|订单|余额|面积|利润总额|利税总额|营业收入|主营业务收入)$/.test(name);

const needsThing = (reading: Reading, topic: Reading | null): boolean =>
  topic !== null &&
  topic.clause.sentence === reading.clause.sentence &&
  (topic.figure.amount.dimension === 'count' || (measureHead(topic.name) !== '' && reading.unit !== topic.unit));
