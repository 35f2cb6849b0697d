/** The frame of shares: 占GDP比重, 占党员总数的29.9%, 全国造船完工量的90%为出口船舶. */
import {areaNames} from '../../vocabulary/areas.ts';
import {aimBefore, isLimitOfAim} from '../aim.ts';
import {isListMember} from '../measure.ts';
import {cutAtVerb, isBareHead, isRelative, splitPredicate, stem, trimAdverbs, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import {propose, proposeAnnounced} from './candidates.ts';
import {announced} from './announced.ts';
import {nounOfClauseBefore, sentenceSubject, shareBefore} from './context.ts';
import type {Context} from './context.ts';
import {complete, ofListHead} from './completion.ts';
import {domainOf} from './domain.ts';
import {shareVerb, trimMarks} from './kinds.ts';
import {after, joined} from './after.ts';
import {before} from './before.ts';
import {fromReading, topicNoun, topicRoot} from './topic.ts';
import {wordingOf} from './wording.ts';

/** A share in its clause: the wording before it, and what the frames need of it. */
interface Shared {
  readonly context: Context;
  readonly reading: Reading;
  readonly topic: Reading | null;
  /** The wording before the share, and the same without verbs at its end. */
  readonly raw: string;
  readonly trimmed: string;
  /** Where 占 stands in `raw`, or -1. */
  readonly verb: number;
}

/** Names a share by the frame that its clause has. */
export function nameShare(context: Context, reading: Reading, topic: Reading | null): void {
  if (reading.direction?.kind === 'to') {
    const start = fromReading(context, reading);
    if (start) return propose(reading, start.name, 18, 'from-to', start);
  }
  const aimed = topic ?? context.readings[context.readings.length - 1] ?? null;
  if (aimed !== null && aimed.name.length > 2 && aimed.clause.sentence === reading.clause.sentence && isLimitOfAim(context.text.slice(reading.end, reading.figure.tail.end)))
    return propose(reading, `${aimed.name}目标`, 15, 'aim-behind', aimed); // 失业率2.98%，控制在4%以内的目标范围内
  const shareOf = shareBefore(context, reading.clause);
  if (shareOf !== '') return propose(reading, withHolder(shareOf, topic), 15, 'share-of', topic);
  const raw = wordingBefore(context, reading);
  const before = context.readings[context.readings.length - 1];
  const part = topic ?? (before?.clause.sentence === reading.clause.sentence ? before : null);
  const within = withinWhole.exec(raw)?.[1];
  if (within !== undefined && part !== null)
    return propose(reading, `${topicRoot(part).replace(/占.+比重$/, '')}占${within}比重`, 14, 'share-of', part);
  const planned = ofPlan.exec(raw)?.[1];
  if (planned !== undefined && part !== null) return propose(reading, `${topicRoot(part)}占${planned}比重`, 14, 'share-of', part);
  const aim = before?.clause === reading.clause ? aimBefore(raw) : null;
  if (aim !== null && before.name.endsWith(aim)) return propose(reading, `${before.name.slice(0, -aim.length)}占${aim}比重`, 16, 'share-of', before);
  const trimmed = trimBack(raw).name;
  const shared: Shared = {context, reading, topic, raw, trimmed, verb: shareVerb(raw)};
  const isNamed = /(?:比重|比例|份额)$/.test(trimmed);
  if (shared.verb >= 0 && (!isNamed || (shared.verb === 0 && part !== null))) return partOfWhole({...shared, topic: part});
  const isWhole = /的$/.test(raw.replace(/(?:约|近|超|超过|达)+$/, '')) && !isOfTime(context.text, reading);
  if (shared.verb < 0 && trimmed !== '' && isWhole) return wholeBefore(shared);
  const rate = rateNoun.exec(context.text.slice(reading.figure.tail.start, reading.figure.tail.end))?.[1];
  if (rate !== undefined) return propose(reading, rate, 14, 'rate-behind');
  const levied = levy.exec(context.text.slice(reading.figure.tail.start, reading.figure.tail.end))?.[1];
  if (levied !== undefined && trimmed !== '') return propose(reading, trimFront(trimmed).replace(upon, '') + levied, 14, 'rate-behind');
  const object = sharedObject(context.text, reading);
  if (object !== '' && trimFront(trimmed) !== '') {
    const whole = holder(trimmed);
    const reach = reaching.exec(trimmed)?.[0];
    if (reach !== undefined) return propose(reading, `${reach}${whole}${object}比例`, 14, 'share-of');
    return propose(reading, whole === '' ? `${object}占比` : `${object}占${whole}比重`, 14, 'share-of');
  }
  return plainShare(shared);
}

/** 信息服务收入100亿元，在全行业收入中占比6%. */
const withinWhole = /^在([^，]{2,20})(?:中|里)(?:所?占(?:据|有)?(?:的?(?:比重|比例|份额)|比)?|的(?:占比|比重|比例|份额))[达到了为约超过已]*$/;

/** 甲在批发中所占的比重…；在零售中所占的比重: whose share it is was said before. */
function withHolder(share: string, before: Reading | null): string {
  const part = share.startsWith('在') ? /^(.+?)在.+占的?(?:比重|比例|份额)$/.exec(before?.name ?? '')?.[1] : undefined;
  return part === undefined ? share.replace(/^在/, '') : part + share;
}

/** 按1%的税率缴纳契税 */
const rateNoun = /^的((?:优惠)?(?:税率|利率|费率|比例|比率|折扣率|补助标准))/;

/** 对进口汽车加征|25%的关税, 持有|51%股权 */
const levy = /^的?((?:从价|附加|进口|惩罚性|报复性)?(?:关税|股权|股份|权益|补贴|补助|奖励|折扣|首付款?|利息|税|(?:价格)?优惠))$/;

/** 美国对|进口汽车征收: who levies it. */
const upon = /^[^对]{0,8}对(?=[^对被]{2,}[征加]征?收?$)/;

/** 由2013年底的79%: the 的 hangs on a time, not on a whole. */
const isOfTime = (text: string, {clause, figure}: Reading): boolean =>
  clause.times.some(({end}) => text[end] === '的' && end < figure.token.number.start && end >= figure.token.start - 2);

/** The wording before a share; a figure that ends right before it leaves nothing of its noun: 5个|省市的造船完工量. */
function wordingBefore({text}: Context, {clause, direction, figure}: Reading): string {
  const end = direction?.kind === 'to' ? direction.start : figure.token.start;
  const raw = wordingOf(text, clause, {start: figure.lead.start, end: Math.max(figure.lead.start, end)}, true);
  const follows =
    /\d[\u4e00-\u9fa5]{0,4}$/.test(text.slice(Math.max(clause.start - 1, figure.lead.start - 6), figure.lead.start)) ||
    clause.durations.some(({end: stop}) => text[stop] === '的');
  return follows ? raw.replace(/^[个家项种座]?(?:小时|[^的，、占]{1,4})的(?=.{3})/, '') : raw;
}

/** 女党员2930.2万名，占党员总数的29.9% */
function partOfWhole({context, reading, topic, raw, verb}: Shared): void {
  const wording = raw.slice(verb).replace(/^(?:大?约|仅|已)?占(?:到|了|据)*/, '');
  const printed = trimMarks(trimBack(wording.replace(/(?:的)?(?:比重|比例|份额)(?:已经?|也|均|都|仍)?(?:从的?|由的?|为|达|达到|在|控制在|保持在|稳定在)?$/, '').replace(/的?(?:比重|比例)的$/, '')).name);
  const front = trimAdverbs(trimBack(raw.slice(0, verb)).name);
  const own = isRelative(front) ? front : cutAtVerb(trimFront(front)).name; // 参与罢工的人员|占总数的93%
  const isNear = topic !== null && topic.clause.sentence === reading.clause.sentence;
  const last = context.readings[context.readings.length - 1];
  const ranked = last?.measure === 'rank' && last.nameRule === 'link/noun-before' && /.{2}(?:规模|[量额]|面积|产值|收入)$/.test(last.name) && last.clause.sentence === reading.clause.sentence ? last.name : ''; // 新增装机排名第一，|占西北电网的42%
  const domain = printed !== '' || own === '' ? '' : domainOf(context, reading.clause); // 在校学生中，女生|占一半
  const whole = domain || (printed === '' ? wholeOfSiblings(context, reading) : printed);
  const part = own !== '' && !isBareHead(own) ? own : isNear ? ranked || topicRoot(topic).replace(/占.+比重$/, '') : nounOfClauseBefore(context) || sentenceSubject(context) || (topic?.name ?? own);
  const name = whole === '' ? (/(?:比重|比例|份额)$/.test(part) ? part : `${part}占比`) : `${part}占${whole}比重`;
  propose(reading, name, own === '' ? 12 : 14, 'share-of', own === '' ? topic : null);
}

/** 全国造船完工量的90%为出口船舶; 降雨量达到常年全年降雨量的60% */
function wholeBefore({context: {text}, reading, topic, raw}: Shared): void {
  const {clause, direction, figure} = reading;
  const reached = /^(.{0,24}?)(恢复[至到]|达到|相当于|接近|超过|超额完成|超(?!额)|完成|占)/.exec(raw);
  const own = reached ? trimFront(trimBack(reached[1]).name) : '';
  // the whole keeps its times: 常年全年降雨量
  const printed = text.slice(figure.lead.start, direction?.kind === 'to' ? direction.start : figure.token.start);
  const from = reached ? printed.lastIndexOf(reached[2]) + reached[2].length : 0;
  const whole = trimMarks(trimBack(reached ? printed.slice(from) : raw.replace(/^(?:约|仅|已)?[为是](?=.{2})/, '')).name);
  const tail = trimFront(trimBack(wordingOf(text, clause, figure.tail, false)).name).replace(/^[为是]/, '');
  const part = own || tail || topic?.name || '';
  if (part === '' || part === whole) propose(reading, whole, 10, 'share-of');
  else propose(reading, `${part}占${whole}比重`, 12, 'share-of', own === '' && tail === '' ? topic : null);
}

/** 拿下了全球超过30%的|订单: what the share is of stands after it; 5%左右的较低水平 is no such thing. */
function sharedObject(text: string, {figure}: Reading): string {
  const found = /^的(?!(?:较|高|低|合理)?(?:水平|高位|低位|区间|速度|较低水平|较高水平))([^，。；]{2,12})$/.exec(
    text.slice(figure.tail.start, figure.tail.end),
  );
  if (found === null) return '';
  const {noun, predicate} = splitPredicate(trimBack(found[1]).name);
  return noun.length >= 2 ? joined(predicate.includes('了') ? '' : trimBack(predicate).name.replace(/^(?:认为|表示)$/, ''), noun) : found[1];
}

/** Who holds the share: 西部地区拥有|全国72%的国土面积 is a share of 全国. */
const holder = (wording: string): string =>
  trimMarks(wording.replace(/^中$/, '').replace(/^.*(?:拥有|占有|占据|贡献|获得|覆盖(?!率)|惠及|集聚|聚集|汇聚|吸纳|养育|显示|表明|[^除为]了)/, ''));

/** 高铁覆盖80%以上的|大城市: what reaches them is a part of the name. */
const reaching = /(?:覆盖(?!率)|惠及)/;

/** 森林覆盖率49%, 超八成参展企业订单增长 */
function plainShare({context, reading, topic}: Shared): void {
  const {text} = context;
  const behind = after(text, reading);
  const domain = behind.noun === '' && behind.predicate !== '' ? domainOf(context, reading.clause) : '';
  if (domain !== '') return propose(reading, `${joined(behind.predicate, domain)}占比`, 14, 'part-of-domain'); // 新增发电量中，超八成|来自可再生能源
  const previous = context.readings[context.readings.length - 1] ?? null;
  const own = before(text, reading, behind.noun !== '');
  const part = own.name === '' && behind.noun === '' && spent.test(behind.predicate) && topic?.clause.sentence === reading.clause.sentence && topic.unit === 'count' ? topic : null;
  if (part !== null) return propose(reading, `${behind.predicate}的${stem(part.name).replace(/(?:数量|数)$/, '')}占比`, 12, 'part-of-domain', part); // 专利超229万件，七成|来自新兴产业
  const listed = previous === null ? '' : ofListHead(reading, own.name, previous);
  if (listed !== '') return propose(reading, listed, 14, 'head-of-sibling', previous); // 报销比例职工85%、居民70%
  const front = context.parent === null || behind.noun !== '' ? own : {...own, name: complete(context, reading, own.name, previous)}; // 恩格尔系数29.8%，其中城镇28.6%
  const isPart = behind.noun.length >= 2 && !front.isGoverned && text.charAt(reading.figure.tail.start) !== '的';
  const region = holder(front.name);
  if (isPart && (/^.{1,7}[国省市县区州]$/.test(region) || areaNames().has(region)))
    return propose(reading, `${joined(behind.predicate, behind.noun)}占${region}比重`, 13, 'share-of'); // 全国三分之二地区进入戒备
  if (isPart && /(?:显示|表明|称)$/.test(front.name)) return propose(reading, `${joined(behind.predicate, behind.noun)}占比`, 13, 'share-of-noun');
  if (front.name !== '' && isBareHead(front.name)) {
    if (topic) propose(reading, topicNoun(topic, front.name) + front.name, 11, 'head-of-topic', topic);
    propose(reading, front.name, 8, 'head-alone');
  } else if (front.name !== '' && spent.test(behind.predicate || behind.noun)) propose(reading, `${joined(behind.predicate || behind.noun, front.name)}占比`, 14, 'share-of-noun'); // 财政支出70%以上|用于民生
  else if (front.name !== '') propose(reading, front.name, behind.noun !== '' && front.isGoverned ? 7 : 12, 'noun-before');
  if (behind.noun !== '')
    propose(reading, `${joined(behind.predicate, behind.noun)}占比`, front.name === '' ? 13 : 7, 'share-of-noun');
  if (front.name !== '' || behind.noun !== '') return;
  if (previous && isListMember(text, reading, previous))
    propose(reading, previous.name, 9, 'parallel', previous.topic ?? previous);
  else proposeAnnounced(reading, announced(context, reading), topic);
  if (topic) propose(reading, topic.name, 6, 'topic', topic);
}

const spent = /^(?:用于|投向|来自|流向|投入|销往|分布|集中)/;

/** 女党员…占党员总数的29.9%. 少数民族党员…占7.6%: the whole of the shares before in the paragraph. */
function wholeOfSiblings(context: Context, reading: Reading): string {
  for (let i = context.readings.length - 1; i >= 0 && i > context.readings.length - 12; i -= 1) {
    const other = context.readings[i];
    if (other.clause.paragraph !== reading.clause.paragraph) break;
    const found = /占(.+)比重$/.exec(other.name);
    if (found && other.figure.amount.dimension === 'ratio') return found[1];
  }
  return '';
}

/** 36万人，|为年度计划|102%: how far the plan is fulfilled. */
const ofPlan = /^(?:约|已|仅)?(?:为|是|占|完成|相当于)((?:全年|年度|年|年初|本年度?|预算|预期)?(?:计划|目标|任务|预算)数?)的?$/;
