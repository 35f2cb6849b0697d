/**
 * A name is residue: the wording around a figure with verbs, prepositions, time words and hedges taken
 * off its ends by closed lists. Nothing is guessed at by a word segmenter.
 */
import {
  bareHeads,
  cuttingVerbs,
  joiningVerbs,
  keptVerbs,
  leadingWords,
  measureHeads,
  predicateVerbs,
  protectedBeginnings,
  protectedEndings,
  scopeWords,
  trailingAdverbs,
  trailingWords,
} from '../vocabulary/names.ts';
import {areaNames} from '../vocabulary/areas.ts';
import {isHan, isIn, unitSet} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';

const set = (words: readonly string[]) => wordTable<string>(words.map((word) => [word, word]));
const leading = set(leadingWords);
/** 那曲, 自贡, 合肥: places that begin like a word that is taken off. */
const places = [...areaNames().keys()].filter((name) => leading.at(name, 0) !== undefined);
const protectedStart = set([...protectedBeginnings, ...places]);
const protectedEnd = set(protectedEndings);
const trailing = set(trailingWords);
const adverbs = set(trailingAdverbs);
const cutting = set(cuttingVerbs);
const joining = new Set(joiningVerbs);
const kept = new Set(keptVerbs);
const keptStart = set(keptVerbs);
const bare = new Set(bareHeads);
const heads = set(measureHeads);
const predicates = set(predicateVerbs);
const scopes = set(scopeWords);

const leadingMarks = unitSet('，、：；。！？,;:.．·-—–~～）)]】”’》 \t\n*#|>');
const trailingMarks = unitSet('，、：；。！？,;:.．·-—–~～（([【“‘《 \t\n*#|<');

/** 第1条设立…, 第二批…示范基地, 分三批申报…: how often and in which order is no part of a name. */
const inSteps =
  /^\s*(?:\d{1,2}[.．、](?=[\u4e00-\u9fa5“])|第[\d一二三四五六七八九十百]+[条章节款项批]|分[\d一二三四五六七八九十两]+[批期次步]|[（(][\d一二三四五六七八九十]{1,3}[）)])/;

/** Whether wording begins with a preposition, an adverb or a light verb. */
export const beginsLightly = (wording: string): boolean =>
  leading.at(wording, 0) !== undefined &&
  !(protectedStart.at(wording, 0) !== undefined && protectedStart.length >= leading.length);

/** Takes prepositions, adverbs, scope words and light verbs off the front. */
export function trimFront(wording: string): string {
  let name = wording;
  for (;;) {
    let i = 0;
    while (i < name.length && isIn(leadingMarks, name.charCodeAt(i))) i += 1;
    if (i > 0) name = name.slice(i);
    const plain = isHan(name.charCodeAt(0)) && !'第分'.includes(name[0]) ? name : name.replace(inSteps, '');
    if (plain !== name) {
      name = plain;
      continue;
    }
    if (name === '' || protectedStart.at(name, 0) !== undefined) return name;
    const scope = scopes.at(name, 0);
    const word = scope ?? leading.at(name, 0);
    const length = scope === undefined ? leading.length : scopes.length;
    if (word === undefined || (length === name.length && kept.has(name)) || (scope === undefined && name.length - length === 1))
      return name;
    name = name.slice(length);
  }
}

/** Takes only scope words off the front: 全市|纳入统计的. */
export function trimScopes(wording: string): string {
  let name = wording;
  for (;;) {
    let i = 0;
    while (i < name.length && isIn(leadingMarks, name.charCodeAt(i))) i += 1;
    if (i > 0) name = name.slice(i);
    if (scopes.at(name, 0) === undefined) return name;
    name = name.slice(scopes.length);
  }
}

/** Takes verbs of attainment and hedges off the end; says which verbs they were, first the innermost. */
export function trimBack(wording: string): {name: string; verbs: string} {
  let name = wording;
  let verbs = '';
  for (;;) {
    let i = name.length;
    while (i > 0 && isIn(trailingMarks, name.charCodeAt(i - 1))) i -= 1;
    if (i < name.length) name = name.slice(0, i);
    if (name === '' || protectedEnd.before(name, name.length) !== undefined) return {name, verbs};
    const word = trailing.before(name, name.length);
    if (word === undefined) return {name, verbs};
    verbs = word + verbs;
    name = name.slice(0, name.length - trailing.length);
  }
}

/** Takes adverbs off the end, once the verb that they stood before is gone. */
export function trimAdverbs(wording: string): string {
  let name = wording;
  for (;;) {
    let i = name.length;
    while (i > 0 && isIn(trailingMarks, name.charCodeAt(i - 1))) i -= 1;
    if (i < name.length) name = name.slice(0, i);
    if (name === '' || protectedEnd.before(name, name.length) !== undefined) return name;
    if (adverbs.before(name, name.length) === undefined) return name;
    name = name.slice(0, name.length - adverbs.length);
  }
}

/** 获得贷款支持的|企业26万家, 有进出口实绩的|企业: the verb in front tells which they are. */
export const isRelative = (name: string): boolean => relative.test(name);
const relative = /^(?:获得|取得|享受|参加|参与|纳入|接受|通过|有(?![关效限机望色利所的人]|许多|很多|不少|一些))(?!了)[^的，、]{2,8}的(?!比[重例])[^的，、]{2,}$/;

/** What stands after the last cutting verb; a joining verb keeps a short subject: 一产|实现|增加值. */
export function cutAtVerb(name: string): {name: string; before: string; verb: string} {
  const limit = name.length - 2;
  for (let i = limit; i > 0; i -= 1) {
    const verb = endsVerb(name, i) ? '了' : cutting.at(name, i);
    if (verb === undefined || i + verb.length > limit + (verb.length > 1 || verb === '把' || verb === '已' ? 0 : -1)) continue;
    if (protectedStart.at(name, i) !== undefined && protectedStart.length > verb.length) continue;
    if (name[i + verb.length] === '的' && i <= 10 && !/^(?:提出|造成|导致|发布|公布|把|将)$/.test(verb)) continue; // 发放的|贷款
    if (reaching.test(verb) && /^[\d一二三四五六七八九十百]/.test(name.slice(i + verb.length))) continue; // 超过250毫米的乡镇
    if (isInQuotes(name, i) || (verb === '获' && name[i - 1] === '收')) continue;
    if (name[i - 1] === '新') continue; // 新获批|省重点实验室
    if (verb === '拥有' && perHousehold.test(name.slice(0, i))) continue;
    const after = name.slice(i + verb.length);
    const right = trimFront(after.replace(/^好(?=[^评转人事奖])/, ''));
    if ([...right].length < 2) continue;
    const left = name.slice(0, i);
    if (verb === '已' && (right.length <= 2 || right.split(/[和并、]/).every((each) => kept.has(each)))) return {name: (/\d/.test(left) ? '' : trimFront(trimAdverbs(left))) + right, before: '', verb: ''}; // 小麦|已|收获
    if (joining.has(verb)) {
      const subject = trimFront(trimAdverbs(left));
      if (subject === '年') return {name: subject + right, before: left, verb}; // 年可|实现|产值50亿元
      if (subject.length >= 2 && subject.length <= 16 && !/[，。、]/.test(subject.slice(-1)) && cutting.at(subject, 0) === undefined)
        return {name: subject + right, before: left, verb};
    }
    return {name: right, before: left, verb};
  }
  return {name, before: '', verb: ''};
}

/** 明确了|城市更新: what follows the particle of a verb, or all. */
export function afterParticle(name: string): string {
  for (let i = name.length - 3; i > 0; i -= 1) if (endsVerb(name, i) && !isInQuotes(name, i)) return name.slice(i + 1);
  return name;
}

/** 每百户|拥有家用汽车: what is counted by the household is no owner. */
const perHousehold = /每[百千万]?(?:[户人]口?|名[\u4e00-\u9fa5]{2,6})$/;

const reaching = /^(?:超过|达到|突破)$/;

/** 营建了|保育小区: after the particle of a verb its object begins; 实现了 is joined as a whole. */
const endsVerb = (name: string, at: number): boolean =>
  name[at] === '了' && !'为除得不'.includes(name[at - 1]) && !'解望结然却断'.includes(name[at + 1]) && !joining.has(name.slice(at - 2, at + 1));

function isInQuotes(name: string, at: number): boolean {
  const open = Math.max(name.lastIndexOf('“', at), name.lastIndexOf('《', at), name.lastIndexOf('（', at));
  if (open < 0) return false;
  const close = Math.min(
    ...['”', '》', '）'].map((mark) => name.indexOf(mark, open)).filter((i) => i >= 0),
    Number.MAX_SAFE_INTEGER,
  );
  return close > at;
}

/** Whether a name is nothing but a verb that names keep: 申报, 新增. */
export const isKeptVerb = (name: string): boolean => kept.has(name);
/** Whether a name needs another one to say of what it is: 总量, 增幅, 占比. */
export const isBareHead = (name: string): boolean => bare.has(name);

/** The name without its leading kept verbs: 申报新材料领域高新技术企业 → 新材料领域高新技术企业. */
export function stem(name: string): string {
  let rest = name;
  for (;;) {
    const verb = keptStart.at(rest, 0);
    if (verb === undefined || rest.length - keptStart.length < 2) return rest;
    if (protectedStart.at(rest, 0) !== undefined && protectedStart.length > verb.length) return rest;
    rest = rest.slice(keptStart.length).replace(/^的/, '');
  }
}

/** The head that ends a name and says what kind of number it is: 面积, 收入; '' where there is none. */
export function measureHead(name: string): string {
  return heads.before(name, name.length) ?? '';
}

/** The name without its head: 蔬菜播种面积 → 蔬菜. */
export function withoutHead(name: string): string {
  const head = measureHead(name);
  return head === '' ? name : name.slice(0, name.length - head.length).replace(/的$/, '');
}

/**
 * Splits wording after a count into noun and predicate: 企业|享受研究开发财政补助, 村|供水受到影响.
 */
export function splitPredicate(tail: string): {noun: string; predicate: string} {
  const short = /^(?:村|县|省|市|乡镇|社区|国家|小区|家庭)(?=[^庄民级委干落域场长城区政内际乡镇份会直道市科重财教农水卫集（(和与、])/.exec(tail);
  for (let i = short ? short[0].length : 1; i < tail.length; i += 1) {
    if (short && i === short[0].length && (short[0] === '国家' ? startsWithPredicate(tail.slice(i)) : predicateIn(tail, i))) return {noun: tail.slice(0, i), predicate: tail.slice(i)};
    const done = i < 2 || !isHan(tail.charCodeAt(i)) ? 0 : doneAt(tail, i);
    const size = done > 0 ? done : predicates.at(tail, i) === undefined ? 0 : predicates.length;
    if (size === 0) continue;
    if (protectedStart.at(tail, i) !== undefined && protectedStart.length > size) continue;
    if (isInQuotes(tail, i) || (i >= 2 && isUndertaking(tail.slice(i))) || (i === 2 && given.test(tail))) continue;
    const end = i + size;
    if (tail[end] === '的' && tail.length > end + 2) {
      if (composing.test(tail.slice(i, end))) return {noun: trimAdverbs(tail.slice(0, i)), predicate: ''}; // 1500名工人|组成的队伍
      if (agent.test(tail.slice(0, i))) continue; // 60%政府举办的|医疗机构
    }
    if (protectedEnd.before(tail, end) !== undefined && protectedEnd.length > end - i) continue;
    const noun = trimAdverbs(tail.slice(0, i));
    return {noun: done > 0 || noun.length > 4 ? noun.replace(toWhom, '') : noun, predicate: tail.slice(i)};
  }
  return {noun: tail, predicate: ''};
}

/** 5万个|老旧小区改造任务: what is to be done is counted, it is no verb. */
export const isUndertaking = (tail: string): boolean => /^(?:改造|升级|搬迁|迁入|转移|治理)(?:任务|工程|项目|工作|试点)$/.test(tail);

/** 30亿美元|军事支持: what is given. */
const given = /^(?:军事|资金|政策|技术|金融|信贷|财政|经济)支持(?:$|[和与、])/;

/** Verbs whose subject makes up what stands behind, and subjects that do what is told of it. */
const composing = /^(?:组成|构成)$/;
const agent = /.{2}(?:部门|机构|人员)$|(?:政府|地方|西方|因灾|各自|^新|警方|军方)$/

/** 国家|向大会|提供了计划: to whom, and with whom. */
const toWhom = /(?<=.{2})(?<![方面流走定取导动])(?:向|对|给|与|同)[^的、]{1,12}$/;

/** 无人机|袭击了多地, 合作社|有了发展: how long the verb before 了 is, with it; 0 where none begins here. */
function doneAt(tail: string, at: number): number {
  if (tail[at + 1] === '了' && endsVerb(tail, at + 1)) return (tail[at] === '有' && !'拥享具持没'.includes(tail[at - 1])) || tail[at] === '给' ? 2 : 0;
  if (tail[at + 2] !== '了' || !endsVerb(tail, at + 2)) return 0;
  return tail[at + 1] === '有' && !'拥享具持没'.includes(tail[at]) ? 0 : 3;
}

const predicateIn = (tail: string, from: number): boolean => {
  for (let i = from; i < tail.length; i += 1) if (predicates.at(tail, i) !== undefined) return true;
  return false;
};

/** Whether a predicate is a verb and nothing else, perhaps with 了: 提供了. */
export const isBareVerb = (predicate: string): boolean =>
  predicates.at(predicate, 0) !== undefined && predicate.slice(predicates.length).replace(/[了着到有]/g, '') === '';

/** Whether a tail begins with a verb rather than a noun. */
export const startsWithPredicate = (tail: string): boolean =>
  predicates.at(tail, 0) !== undefined &&
  !(protectedStart.at(tail, 0) !== undefined && protectedStart.length >= predicates.length && tail.length > predicates.length);
