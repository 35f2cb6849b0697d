/** The frame of parallel lists: A、B、C分别增长1%、2%、3%. */
import {rankScopes} from '../../vocabulary/frames.ts';
import {measureHead, splitPredicate, trimAdverbs, trimBack, trimFront, withoutHead} from '../name.ts';
import type {Reading} from '../reading.ts';
import {clauseTopic, nounOfClauseBefore} from './context.ts';
import type {Context} from './context.ts';
import {isMoneyHead, isPeopleUnit, shareVerb, tailNoun} from './kinds.ts';
import {topicOf} from './topic.ts';
import {wordingOf} from './wording.ts';

/** A、B、C分别增长1%、2%、3%: each figure takes the name in its place; without a list, the last figures' names. */
export function respectively(context: Context, reading: Reading): {name: string; topic: Reading | null} | null {
  const {text} = context;
  const {clause} = reading;
  const gaps = reading.unit === 'percentage_point' && clause.figures.length > 1 ? gapsOfRates(context, reading) : null;
  if (gaps !== null) return {name: gaps.name, topic: gaps};
  const cue = clause.cues.find(({cue: kind, start}) => kind === 'respectively' && start < reading.start) ?? impliedBy(text, reading);
  if (!cue || text.slice(cue.start, cue.end) === '各' || (reading.unit === 'times' && reading.measure === 'level' && reading.figure.token.shape !== 'ratio')) return null;
  const members = clause.figures.filter(({token}) => token.start > cue.start);
  const position = members.indexOf(reading.figure);
  const count = members.length;
  if (count < 2 || position < 0) return null;
  const first = members[0];
  const frame = text.slice(cue.end, first.token.start);
  const share = shareVerb(`占${frame}`.startsWith('占占') ? frame : text.slice(cue.start, first.token.start));
  const lead = wordingOf(
    text,
    clause,
    {start: first.lead.start < cue.start ? first.lead.start : clause.start, end: cue.start},
    true,
  );
  const wording = trimAdverbs(trimBack(lead).name);
  if (reading.measure === 'rank') return rankedRates(context, reading, members);
  const isTimed = clause.times.some(({start, end}) => start >= cue.end && end <= first.token.start); // 分别比2020年提高
  if (reading.unit === 'percentage_point' && !isTimed && gapVerb.test(frame)) return null; // 分别高于全国、全省: others, not names
  const hosts = reading.measure === 'level' && share < 0 && clause.figures.length === 2 * count ? holdersBefore({...context, readings: context.readings.slice(-recent).filter((other) => other.clause === clause)}, reading, count) : [];
  if (hosts.length === count && hosts.every(({start}) => start < cue.start)) return {name: hosts[position].name + trimFront(trimBack(frame).name), topic: hosts[position]};
  const names = acrossCommas(context, reading, wording, count) ?? splitNames(wording, count) ?? expand(wording, count) ?? splitEarlier(context, clause.index, count);
  const topic = topicOf(context, reading);
  if (names === null) {
    if (clause.parent !== null) return null;
    const head = trimFront(wording);
    const holder = head !== '' && (measureHead(head) !== '' || isMoneyHead(head)) ? holdersBefore(context, reading, count)[position] : undefined;
    if (holder !== undefined && share < 0) return {name: holder.name + head, topic: holder};
    const recent = recentNames(context, reading, count, position);
    if (recent === null || (reading.measure === 'level' && share < 0 && reading.figure.amount.dimension !== 'ratio' && reading.figure.amount.dimension !== recent.figure.amount.dimension)) return null;
    const planned = /完成了?((?:全年|年度|年|年初)?(?:计划|目标|任务)数?)的?$/.exec(frame)?.[1];
    if (planned !== undefined) return {name: `${recent.name}占${planned}比重`, topic: recent}; // 依次完成年计划的76%、89%
    if (head !== '' && share < 0 && reading.measure === 'level' && recent.unit !== reading.unit && measureHead(head) !== '') return {name: overlapping(recent.name, head), topic: recent};
    return {name: share >= 0 ? shareName(recent.name, text.slice(cue.start, first.token.start)) : recent.name, topic: recent};
  }
  let name = names[position];
  if (/^(?:对|与|向)/.test(names[0]) || reading.measure !== 'level') {
    const head = clauseTopic(context) || (topic && topic.clause.sentence === clause.sentence ? tailNoun(topic.name) : '');
    if (head !== '' && measureHead(name) === '' && tailNoun(name) === '' && !name.includes(head) && /^对/.test(names[0])) name += head;
  }
  if (reading.unit === 'CNY' && measureHead(name) === '') name += priceOf(nounOfClauseBefore(context));
  if (share >= 0) name = shareName(name, text.slice(cue.start, first.token.start));
  else if (reading.measure === 'level' && reading.direction === null) return {name: withObject(trimFront(name), names[0], frame), topic: null};
  return {name: trimFront(name), topic: null};
}

/** 高于各项贷款增速8个、5个百分点: the gaps of the last figures from one and the same other. */
function gapsOfRates({text, readings}: Context, {clause, figure}: Reading): Reading | null {
  const frame = text.slice(clause.start, clause.figures[0].token.start).replace(/^(?:分别|依次)/, '');
  const count = clause.figures.length;
  if (!gapVerb.test(frame) || /[、和与]/.test(frame)) return null;
  const earlier = readings.filter((other) => other.clause.index === clause.index - 1);
  if (earlier.length === count) return earlier[figure.position];
  // 贡献率72%，机械化率93%，分别高于全省1个、5个百分点: one share in each of the clauses before
  const shares = readings.slice(-count - figure.position).slice(0, count);
  const isEach = shares.length === count && shares.every(({clause: other, figure: {amount}}, i) => other.index === clause.index - count + i && amount.dimension === 'ratio');
  return isEach ? shares[figure.position] : null;
}

/** 软件和信息技术服务业，租赁和商务服务业分别增长: a list whose members hold 和 is parted by commas. */
function acrossCommas({text, topicClauses}: Context, {clause}: Reading, wording: string, count: number): string[] | null {
  const members = topicClauses.slice(1 - count);
  if (members.length !== count - 1 || !/[和、]/.test(wording)) return null;
  if (!members.every(({index, ending}, i) => ending === 'comma' && index === clause.index - members.length + i)) return null;
  const texts = members.map((member) => wordingOf(text, member, member, true));
  return texts.every((name) => name.length >= 3 && /[业品料]$/.test(name)) ? splitNames([...texts, wording].join('，'), count) : null;
}

/** 化学需氧量、氨氮排放量|削减8%和9.6%: as many rates as names, with nothing but signs between, are given in their order. */
function impliedBy(text: string, {clause, direction, measure, unit}: Reading): {start: number; end: number} | null {
  const {figures} = clause;
  if (figures.length < 2 || figures.length > 6 || unit !== 'percent' || measure === 'rank' || clause.parent !== null) return null;
  for (let i = 1; i < figures.length; i += 1) if (!/^[、和与]$/.test(text.slice(figures[i - 1].token.end, figures[i].token.start))) return null;
  if (!figures.every(({amount}) => amount.unit === unit)) return null;
  const start = Math.min(direction?.start ?? figures[0].token.start, figures[0].token.start);
  const names = text.slice(clause.start, start).split(/[、]|[和与]/);
  return names.length === figures.length && names.every((name) => name.trim().length >= 2) ? {start, end: start} : null;
}

/** 提高粮食最低收购价，早稻、晚稻每斤分别提高3分和5分 */
const priceOf = (noun: string): string => (/价格?$/.test(noun) ? measureHead(noun) : '');

const gapVerb = /^(?:高于|高出|低于|低出|快于|慢于|优于|好于|比|较)/;

/** 对欧盟、美国分别进出口1478亿、1288亿: the object of the verb is the head of each name. */
function withObject(name: string, first: string, frame: string): string {
  const object = trimFront(trimBack(frame).name);
  if (object.length < 2 || /[\d，]/.test(object)) return name;
  const preposition = /^[对与向从自]/.exec(first)?.[0] ?? '';
  return (name.startsWith(preposition) ? '' : preposition) + name + (name.includes(object) ? '' : object);
}

/** Words that stand for the parts which a list gives in their order. */
const collectives: Readonly<Record<string, readonly string[]>> = {
  产销量: ['产量', '销量'],
  产销: ['产量', '销量'],
  三次产业: ['第一产业', '第二产业', '第三产业'],
  三产: ['第一产业', '第二产业', '第三产业'],
  城乡居民: ['城镇居民', '农村居民'],
  城乡: ['城镇', '农村'],
};

/** 三次产业对经济增长的贡献率分别为5.2%、37.9%和56.9%; 城乡居民人均可支配收入分别增长5%和6%. */
function expand(wording: string, count: number): string[] | null {
  const front = trimFront(wording);
  for (const [word, parts] of Object.entries(collectives)) {
    const at = front.indexOf(word);
    if (at >= 0 && (at <= 4 || at + word.length === front.length) && parts.length === count) return parts.map((part) => front.replace(word, part));
  }
  return null;
}

/** 个人文化和娱乐服务、金融服务增长最快，增速分别为25.6%和16.1%: the names stand in the clause before. */
function splitEarlier({text, topicClauses}: Context, at: number, count: number): string[] | null {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause === undefined || clause.index !== at - 1 || clause.end - clause.start > 60) return null;
  const wording = trimFront(wordingOf(text, clause, {start: clause.start, end: clause.end}, true));
  const {noun} = splitPredicate(wording);
  return splitNames(trimAdverbs(trimBack(noun).name), count) ?? splitNames(trimAdverbs(trimBack(wording).name), count);
}

/** 增速分别列全省第5位和第2位 ranks the last rates in their order. */
export function rankedRates(
  context: Context,
  reading: Reading,
  members: readonly Reading['figure'][],
): {name: string; topic: Reading | null} | null {
  const {text, readings} = context;
  const lead = text.slice(members[0].lead.start, members[0].token.start);
  const rate = /增速|增幅/.exec(lead)?.[0];
  if (!rate || !members.every(({amount}) => amount.unit === 'rank')) return null;
  reading.rankScope = rankScopes.find((scope) => lead.includes(scope)) ?? null;
  reading.rankFrom = 'top';
  const rates = readings
    .slice(-recent)
    .filter((other) => other.clause.sentence === reading.clause.sentence && other.measure === 'growth_rate');
  const ranked = rates[rates.length - members.length + members.indexOf(reading.figure)];
  return ranked === undefined ? null : {name: ranked.name + rate, topic: ranked};
}

/** 55家甲区和64家乙区分别迎客…，营业收入分别为…: what the sentence counted last, if it is as many. */
function holdersBefore({readings}: Context, {clause}: Reading, count: number): readonly Reading[] {
  const counted = readings
    .slice(-recent)
    .filter((other) => other.clause.sentence === clause.sentence && other.measure === 'level' && other.unit === 'count' && !isPeopleUnit(other));
  const last = counted.slice(-count);
  return last.length === count && last.every((other) => other.clause === last[0].clause) ? last : [];
}

function shareName(name: string, verb: string): string {
  const whole = trimFront(trimBack(verb.replace(/^(?:分别|依次)约?/, '').replace(/^占(?:到|了)*/, '')).name);
  return whole === '' ? `${name}占比` : `${name}占${whole}比重`;
}

const listSigns = [/，/, /[、，]/, /[、，]|(?<!共)[和与及](?!谐|平)/];

function splitNames(wording: string, count: number): string[] | null {
  // 信息传输、软件和信息技术服务业，租赁和商务服务业: the sign that parts the list is the one that gives as many names
  const parts = listSigns.map((sign) => wording.split(sign).map((part) => part.trim()).filter((part) => part !== '')).find(({length}) => length === count);
  if (parts === undefined) return null;
  const sector = sectorOf.exec(parts[count - 1])?.[1];
  const sectors = sector === undefined ? [] : parts.map((part) => /第?([一二三])(?:次?产业)?$/.exec(part)?.[1] ?? '三');
  if (sector !== undefined && sectors.join('') === '一二三'.slice(-count)) return sectors.map((number) => `第${number}产业${sector}`);
  const collective = /^(.+?)等.{0,10}?((?:进出口|出口|进口|产量|销量|零售额|投资|产值|增加值)(?:额|总额)?)$/.exec(
    parts[count - 1],
  );
  if (collective) return parts.map((part, i) => (i === count - 1 ? collective[1] : part) + collective[2]);
  const summed = summedUp.exec(parts[count - 1]);
  if (summed !== null) parts[count - 1] = summed[1] + (summed[2] ?? ''); // 纺织、食品、装备制造|三大产业|分别实现营收
  // 单位国内生产总值用水量、能耗: what the first is counted per, all are
  const per = /^(?:单位[^、]*?(?:生产总值|GDP|增加值|产品)|人均|户均|亩均|地均)/.exec(parts[0])?.[0] ?? '';
  if (per !== '' && parts[0].length > per.length && !parts[1].startsWith(per.slice(0, 2)))
    return parts.map((part, i) => (i === 0 ? part : per + part));
  const last = parts[count - 1];
  const head = measureHead(last) || tailNoun(last);
  const trade = tailNoun(last);
  if (trade !== '' && trade !== last) return parts.map((part) => (tailNoun(part) === '' ? part + trade : part));
  if (count === 2 && /^(?:农村|乡村)/.test(last) && /(?:城镇|城市)$/.test(parts[0])) return [parts[0] + last.slice(2), last];
  const kind = kindBefore.exec(withoutHead(last))?.[0] ?? '';
  if (kind !== '' && head !== '' && parts.every((part, i) => i === count - 1 || (part.length <= 6 && measureHead(part) === '' && !part.endsWith(kind))))
    return parts.map((part, i) => (i === count - 1 ? last : part + kind + head)); // 养老、失业、工伤|保险参保人数
  const isShort = parts.slice(0, -1).every((part) => part.length <= 3) && last.length > 3;
  if (head.endsWith('率') && last.length >= 5 && parts.every((part, i) => i === count - 1 || part.length >= 4)) {
    const owner = parts[0].slice(0, -2); // 花生种植、收获机械化率
    return parts.map((part, i) => (i === 0 ? part + last.slice(2) : owner + (i === count - 1 ? last : part + last.slice(2))));
  }
  return parts.map((part, i) => {
    if (i === count - 1 || head === '' || measureHead(part) !== '' || /[数量额率值]$/.test(part)) return part;
    const common = last.indexOf(part.slice(-2));
    if (!isShort && common > 0 && common + 2 < last.length - head.length) return part + last.slice(common + 2); // 城镇居民、农村居民|人均可支配收入
    if (!isShort || part.length >= last.length) return part + head;
    const shared = last.indexOf(part[part.length - 1]); // 荒漠化、沙化|土地面积
    return part + last.slice(shared < 1 ? part.length : shared + 1);
  });
}

/** What a whole list is of, said with its last member. */
const kindBefore = /(?<=.)(?:保险|用地|贷款)$/;

const summedUp = /^(.{2,}?)[两二三四五六七八九十]大?(?:产业|行业|领域|板块|集群|门类|县区|县|区|市)(营收|产值|增加值|投资)?$/;

/** 2年期发行 and 发行利率 make 2年期发行利率. */
function overlapping(name: string, head: string): string {
  for (let size = head.length - 1; size > 0; size -= 1) if (name.endsWith(head.slice(0, size))) return name + head.slice(size);
  return withoutHead(name) + head;
}

/** 全市第一、二、三产业|增加值: the head of the sectors stands behind the last. */
const sectorOf = /^第?三次?产业(.*)$/;

/** How many readings back a list may find its names. */
const recent = 200;

function recentNames(context: Context, reading: Reading, count: number, position: number): Reading | null {
  const earlier = context.readings
    .slice(-recent)
    .filter(
      (other) =>
        other.clause !== reading.clause && other.measure === 'level' && other.clause.paragraph === reading.clause.paragraph,
    );
  if (earlier.length < count) return null;
  return earlier[earlier.length - count + position];
}
