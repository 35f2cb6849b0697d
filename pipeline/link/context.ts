/** Small looks at a clause that set the stage for the names of its figures. */
import {measureHead, splitPredicate, trimAdverbs, trimBack, trimFront} from './name.ts';
import type {Reading} from './reading.ts';
import type {Clause} from './structure.ts';

/**
 * What a paragraph is about, when it opens with a short sentence of the form X的Y。
 *
 * > | 党员的年龄。30岁及以下党员1243.5万名
 *     ^^
 */
export function paragraphTopicOf(text: string, clause: Clause): string {
  const stop = text.indexOf('。', clause.start);
  if (stop < 0 || stop - clause.start > 30 || clause.figures.some(({token}) => token.start < stop)) return '';
  const sentence = text.slice(clause.start, stop).trim();
  const of = sentence.indexOf('的');
  if (of < 2 || of > 6 || /[，；：]|^(?:感谢|谢谢|请问|大家|各位|刚才|我)/.test(sentence)) return '';
  return trimFront(sentence.slice(0, of));
}

/** A noun of measure in a clause without figures: 中国对传统市场进出口由降转增 → 进出口. */
export function clauseTopicOf(text: string, clause: Clause): string {
  const wording = text.slice(clause.start, Math.min(clause.end, clause.start + 60));
  const trade = /(?:进出口|出口|进口|贸易|投资|消费|销售)(?:额|总额|量|值)?/g;
  let found = '';
  for (let m = trade.exec(wording); m !== null; m = trade.exec(wording)) found = m[0];
  if (found !== '') {
    const before = wording.slice(0, wording.lastIndexOf(found));
    const noun = trimFront(before.slice(before.lastIndexOf('的') + 1));
    return noun.length <= 10 && !/[由对转从向比]/.test(noun) ? noun + found : found;
  }
  const name = trimFront(trimBack(wording).name).replace(/方面$/, '');
  return name.length <= 20 && measureHead(name) !== '' ? name : '';
}

/** The noun that a sentence begins with, where its first clause has no figure: 丘陵地|主要分布在…，占总面积10%. */
export function sentenceSubjectOf(text: string, clause: Clause): string {
  if (clause.figures.length > 0) return '';
  const wording = text.slice(clause.start, Math.min(clause.end, clause.start + 30));
  const {noun, predicate} = splitPredicate(trimFront(wording));
  return predicate !== '' && noun.length >= 2 && noun.length <= 14 ? trimAdverbs(noun) : '';
}

/** What 每秒 and 每小时 make of a unit of length. */
const paces: Readonly<Record<string, readonly [unit: string, zh: string]>> = {
  m秒: ['m/s', '米/秒'],
  m3秒: ['m3/s', '立方米/秒'],
  km小时: ['km/h', '公里/小时'],
};

/**
 * A hedge that stands off its number: 约占门头沟区人口77%, 超“十四五”总任务数的80%. The span grows to it, so
 * that the printed text still tells the bound.
 */
export function widenHedge(text: string, reading: Reading): void {
  const {figure} = reading;
  const last = text[reading.start - 1];
  const pace = last === '秒' || last === '时' ? /(约)?每(秒|小时)$/.exec(text.slice(Math.max(figure.lead.start, reading.start - 4), reading.start)) : null;
  const rate = pace === null ? undefined : paces[figure.amount.unit + pace[2]];
  if (rate !== undefined) {
    // 约每秒5.5米
    [reading.unit, reading.unitZh] = rate;
    reading.start -= pace![0].length;
    if (pace![1] !== undefined && reading.bound === 'exact') reading.bound = 'about';
    return;
  }
  if (reading.bound !== 'exact') return;
  const {dimension} = figure.amount;
  if (dimension === 'count') widenToSome(text, reading);
  if (dimension !== 'ratio' && dimension !== 'multiple') return;
  const from = Math.max(figure.lead.start, reading.start - 24);
  const lead = text.slice(from, reading.start);
  const about = !lead.includes('约') ? -1 : lead.search(/约(?:占|(?:为|是|相当于)[^，0-9]{1,16}的$)/);
  if (about >= 0) {
    reading.bound = 'about';
    reading.start = from + about;
    return;
  }
  if (dimension !== 'ratio') return;
  const over = /^(?:已)?(超过|超(?!额))(?=[^，0-9]{2,22}的$)/.exec(lead);
  const near = /(接近)(?=[^，0-9]{2,22}的$)/.exec(lead);
  if (near) {
    reading.bound = 'nearly';
    reading.start = from + near.index;
  } else if (over && from === figure.lead.start) {
    reading.bound = 'over';
    reading.start = from + over[0].length - over[1].length;
  }
}

/** 约有民用变压器820个 */
function widenToSome(text: string, reading: Reading): void {
  const from = Math.max(reading.figure.lead.start, reading.start - 16);
  const lead = text.slice(from, reading.start);
  const at = lead.includes('约有') ? lead.search(/约有(?=[\u4e00-\u9fa5]{2,12}$)/) : -1;
  if (at < 0) return;
  reading.bound = 'about';
  reading.start = from + at;
}
