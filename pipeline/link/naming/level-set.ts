/** Levels in set phrases: lists closed by 等, yearly outputs, magnitudes, heads of what stands behind 的. */
import {propose} from './candidates.ts';
import {splitPredicate, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import type {Level} from './level-frame.ts';
import {joined} from './after.ts';

/** Names a level by a set phrase; false where there is none. */
export function nameBySetPhrase(level: Level): boolean {
  const found = predicateNoun(level) ?? afterList(level) ?? pace(level) ?? yearlyOutput(level) ?? magnitude(level) ?? population(level) ?? speed(level);
  if (found === null) return false;
  propose(level.reading, ...found);
  return true;
}

type Proposal = readonly [name: string, score: number, rule: string];

/** 甲厂、乙厂|2户为高新技术企业 */
function predicateNoun({context: {text}, reading, predicate, isCount}: Level): Proposal | null {
  if (!isCount || text.charAt(reading.figure.lead.start - 1) !== '、') return null;
  const counted = /^(?:为|是|系)([^，的]{3,12})$/.exec(predicate)?.[1];
  return counted === undefined ? null : [counted, 15, 'predicate-noun'];
}

/** 柳河大米、大米姐等|40余个知名品牌 */
function afterList({context: {text}, reading, noun, predicate}: Level): Proposal | null {
  const listed = noun === '' ? null : listedBefore(text, reading);
  if (listed === null) return null;
  return [noun.length <= 2 && listed.endsWith(noun) ? listed : joined(predicate, noun), 16, 'noun-after-list'];
}

/** The noun before a list that 等 closes, '' where none stands; null where there is no list. */
function listedBefore(text: string, {figure}: Reading): string | null {
  const lead = text.slice(Math.max(figure.lead.start, figure.lead.end - 160), figure.lead.end);
  if (!lead.includes('、') || !/等(?:总计|共计|共|共有|合计|多达|近|约)?$/.test(lead)) return null;
  const head = lead.slice(0, lead.indexOf('、'));
  const verb = /(?:有|包括|拥有|开展|生长|分别是|为)(?=[^有]*$)/.exec(head);
  return verb ? trimFront(head.slice(0, verb.index)) : '';
}

/** 以日均|1200万亩的作业进度 */
function pace({context: {text}, reading: {figure}, noun, isOf}: Level): Proposal | null {
  if (!isOf || !/(?:进度|速度|频率|强度)$/.test(noun)) return null;
  const by = /以(日均|月均|年均|平均每[天日月年]|每[天日月年])?$/.exec(text.slice(figure.lead.start, figure.token.start));
  return by === null ? null : [(by[1] ?? '') + noun, 16, 'noun-of-pace'];
}

/** 年产|100万吨水泥 */
function yearlyOutput({context: {text}, reading: {figure}, front, noun, isOf}: Level): Proposal | null {
  if (noun.startsWith('能力') && text.slice(figure.lead.start, figure.token.start).endsWith('年产')) return ['年产能力', 15, 'yearly-output']; // 年产130根能力的项目
  if ((noun === '' && !isOf) || !rate.test(front.name)) return null;
  return [`${noun}${front.name}${front.name.endsWith('产') ? '量' : '能力'}`, 15, 'yearly-output'];
}

const rate = /^(?:年|日|月|亩|单)(?:产|加工|处理|出栏|生产|供应|消耗|接待|运送|发电|供水|产量)$/;

/** 青海杂多县凌晨发生|5.7级地震 */
function magnitude({reading, front}: Level): Proposal | null {
  if (!quake.test(reading.figure.token.unitText)) return null;
  const at = front.name.replace(whenAndVerb, '').replace(/^.*(?:表示|称|显示|测定)/, '');
  return [at.length <= 8 ? `${at}地震震级` : '地震震级', 15, 'magnitude'];
}

const quake = /^级(?:地|强|余)震$/;
const whenAndVerb = /(?:当地时间|凌晨|上午|中午|下午|傍晚|晚上|晚|先后|连续|再次|附近海域|海域|附近)?(?:发生|监测到|测定)?$/;

/** 8万人口 */
function population({context: {text}, reading: {figure}, noun}: Level): Proposal | null {
  const isOwn = (figure.token.unitText === '人口' && noun === '') || text.startsWith('人口的', figure.token.unitStart);
  return isOwn ? ['人口', 13, 'unit-as-noun'] : null;
}

/** 设计时速|350公里|高铁 */
function speed({context: {text}, reading: {figure}, noun}: Level): Proposal | null {
  const own = noun === '' ? null : /(?:设计|最高|平均|运行|运营)*时速(?:约|达|为)?$/.exec(text.slice(figure.lead.start, figure.token.start));
  return own === null ? null : [noun.replace(/[和与及、](?:设计|最高)?时速$/, '') + own[0].replace(/[约达为]$/, ''), 16, 'head-of-noun-after'];
}

/** 总规模不低于1亿元的|引导资金, 总投资20亿元的|3个项目: how large is what stands behind. False where nothing does. */
export function nameByHeadBehind({context: {text}, reading, front, noun, isOf}: Level): boolean {
  const size = isOf ? ofSize.exec(front.name)?.[1] : undefined;
  if (size === undefined) return false;
  const {tail, clause, position} = reading.figure;
  const next = clause.figures[position + 1];
  const counted = next === undefined || next.token.start !== tail.start + 1 ? noun : splitPredicate(trimFront(text.slice(next.tail.start, next.tail.end))).noun;
  if (counted !== '') propose(reading, counted + size, 16, 'head-of-noun-after');
  return counted !== '';
}

const ofSize = /^(?:重点|加快)?(?:推动|推进|引进|启动|开工|建设|实施)?(总规模|总投资|总额|规模|总面积|全长|总长|占地面积|建筑面积)$/;
