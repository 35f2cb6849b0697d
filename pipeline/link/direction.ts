/** Verbs of change: 增长, 下降了, 增长至, 少; which way they point, and where they stand. */
import {cues} from '../vocabulary/cues.ts';
import {directionWords, negativeWords, particles} from '../vocabulary/directions.ts';
import {holdsAny, unitSet} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';
import type {Figure} from './structure.ts';

/** Where a verb of change leads: 增长, 下降, 增长至, 增速, 降幅, 多, 少. */
type DirectionKind = 'up' | 'down' | 'to' | 'rate' | 'fall-rate' | 'more' | 'less';

/** A verb of change before a figure. */
export interface Direction {
  readonly kind: DirectionKind;
  /** Where the verb begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const verbs = wordTable<DirectionKind | 'none'>([
  ...directionWords.map(({word, kind}) => [word, kind] as const),
  ...cues.flatMap(({word, kind}) => (kind === 'up' || kind === 'down' || kind === 'to' ? [[word, kind] as const] : [])),
]);
const particle = wordTable<true>(particles.map((word) => [word, true]));
const arrivals = new Set(['到', '至', '为', '成']);
/** Particles, hedges and times that may stand between a verb and its figure. */
const mostSteps = 6;

/**
 * The verb of change that a figure hangs on, through particles and hedges.
 *
 * > | 比上年增长了近12.54%
 *          ^^
 */
export function directionOf(text: string, figure: Figure): Direction | null {
  const floor = figure.lead.start;
  let at = figure.token.start;
  let isArrival = false;
  for (let step = 0; step < mostSteps && at > floor; step += 1) {
    while (at > floor && text[at - 1] === ' ') at -= 1;
    const kind = verbs.before(text, at);
    const start = at - verbs.length;
    if (kind !== undefined && start >= floor) {
      const isMostly = kind === 'more' && text[at] === '在'; // 大多在-20℃以下
      if (kind === 'none' || isMostly) return null;
      const isChange = kind === 'up' || kind === 'down';
      return {kind: isArrival && isChange ? 'to' : kind, start, end: at};
    }
    const time = timeBefore(figure, at);
    if (time > floor) {
      at = time;
      continue;
    }
    particle.before(text, at);
    const size = particle.length;
    if (size === 0 || at - size < floor) return null;
    isArrival = arrivals.has(text.slice(at - size, at));
    at -= size;
  }
  return null;
}

/** 增长至2022年的5655万元: the verb stands before a time. */
function timeBefore({clause}: Figure, at: number): number {
  for (const time of clause.times) if (time.end === at) return time.start;
  return -1;
}

/** How far from the edge of a figure's text a verb is looked for that stands off the figure. */
const window = 24;
const comparing = unitSet('比较');
const gained = unitSet('增多少');

/** 较上年末新增88.9万千瓦, 比去年同期多蓄1.8亿立方米: what is new since a time, or more than then, is a change. */
export function addedSince(text: string, {lead}: Figure): Direction | null {
  const from = Math.max(lead.start, lead.end - window);
  const lately = text.slice(from, lead.end);
  if (!holdsAny(lately, gained) || !holdsAny(lately, comparing)) return null;
  const found = /[比较][^，]{1,10}?(新增|净增|新增加|[多少][蓄收产卖征缴用]了?)了?(?:约|近|超|逾)?$/.exec(lately);
  if (found === null) return null;
  const start = from + found.index + found[0].lastIndexOf(found[1]);
  return {kind: found[1][0] === '少' ? 'down' : 'up', start, end: start + found[1].length};
}

/** The first characters of verbs that take an object. */
const objectVerbs = unitSet('增减調调压削缩降裁');

/** 降低社保费率惠及企业|1.2万户: another verb governs the figure. */
const reaching = /(?:惠及|受益|覆盖|涉及|带动|支持|服务)[^，]{0,10}$/;

/** 增加水稻种植面积26万亩: the verb stands before the noun that changed. */
export function verbBeforeObject(text: string, {lead}: Figure): Direction | null {
  const opening = text.slice(lead.start, Math.min(lead.end, lead.start + window));
  if (!holdsAny(opening, objectVerbs)) return null;
  const found =
    /^(?:[　 ]*)(?:共|累计|已|并|再|净|共计|为|将|全市|全省|全县|全区|全国|当年|全年)?(增加|减少|調减|调减|压减|削减|缩减|减轻|降低|压缩|调增|裁减)(?![值到至为了])(?=\S)/.exec(
      opening,
    );
  if (!found || lead.end - lead.start - found[0].length < 2 || reaching.test(opening)) return null;
  const end = lead.start + found[0].length;
  return {kind: /^(?:增加|调增)/.test(found[1]) ? 'up' : 'down', start: end - found[1].length, end};
}

/** The farthest that a verb or a word of a fall stands before the figure that it belongs to. */
export const longestSpan = 40;

/** Where the word of a fall begins that stands off its figure (降幅收窄2.2个百分点, 下降速度加快), or -1. */
export function fallBefore(text: string, {lead, token}: Figure): number {
  const from = Math.max(lead.start, token.start - longestSpan);
  const before = text.slice(from, token.start);
  for (const word of negativeWords) {
    const at = before.lastIndexOf(word);
    if (at >= 0) return from + at;
  }
  return -1;
}
