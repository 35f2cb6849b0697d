/** A level in its clause: the nouns on its sides and the figures that its name may lean on. */
import {after} from './after.ts';
import {before} from './before.ts';
import type {Before} from './before.ts';
import type {Amount} from '../../model.ts';
import {lastOf, type Reading} from '../reading.ts';
import type {Context} from './context.ts';
import {isPopulation} from './kinds.ts';

/** What the frames of a level ask for. */
export interface Level {
  readonly context: Context;
  readonly reading: Reading;
  /** The figure that a clause without a name of its own speaks of, and the one right before. */
  readonly topic: Reading | null;
  readonly previous: Reading | null;
  readonly front: Before;
  /** The noun behind the figure, '' where there is none, and what is said of it. */
  readonly noun: string;
  readonly predicate: string;
  readonly dimension: Amount['dimension'];
  readonly isCount: boolean;
  /** 的 stands right behind the figure. */
  readonly isOf: boolean;
}

/** Reads both sides of a level. */
export function levelOf(context: Context, reading: Reading, topic: Reading | null, previous: Reading | null): Level {
  const {text} = context;
  const {dimension} = reading.figure.amount;
  const {noun, predicate} = nounBehind(text, reading);
  const front = before(text, reading, noun !== '' || (dimension !== 'money' && predicate !== '')); // 中央财政安排|219亿元支持…
  const isOf = text.charAt(reading.figure.tail.start) === '的';
  return {context, reading, topic, previous, front, noun, predicate, dimension, isCount: dimension === 'count', isOf};
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

/** The topic, where the same sentence names it. */
export const topicOfSentence = ({topic, reading}: Level): Reading | null =>
  topic?.clause.sentence === reading.clause.sentence ? topic : null;

/**
 * The projects or companies that were counted last in the sentence: whose money it is; null where there are none, and
 * where the list of sums that it stands in began with what the whole area made (实现工业总产值386亿元、税收12.6亿元).
 */
export function earnersBefore({readings}: Context, {clause, unit}: Reading): Reading | null {
  if (unit !== 'CNY' && unit !== 'USD') return null;
  const previous = readings[readings.length - 1];
  if (previous?.clause === clause && previous.unit === unit && previous.measure === 'level' && overall.test(previous.name)) return null;
  const last = lastOf(readings, (other) => other.clause.sentence !== clause.sentence || isEarner(other));
  return last?.clause.sentence === clause.sentence ? wholeOf(readings, last, clause) : null;
}

/** 龙头企业586家，其中国家级8家、省级62家，实现销售收入986亿元: behind a list of parts the money is that of the whole. */
function wholeOf(readings: readonly Reading[], last: Reading, {index}: Reading['clause']): Reading {
  if (last.clause.index === index) return last;
  let at = readings.indexOf(last);
  const isPart = (i: number): boolean => readings[i]?.clause === last.clause && readings[i].unitZh === last.unitZh;
  if (!isPart(at - 1)) return last;
  while (isPart(at)) at -= 1;
  const whole = readings[at];
  const isDivided = last.clause.cues.some(({cue}) => cue === 'of-which') && whole?.clause.sentence === last.clause.sentence;
  return isDivided && isEarner(whole) && whole.unitZh === last.unitZh ? whole : last;
}

/** Whose money it is, by name: 立项的|研发项目 go by what they are. */
export const earnerOf = ({name}: Reading): string => name.replace(/^[\u4e00-\u9fa5]{2}的/, '');

const isEarner = ({measure, unit, unitZh, name, nameRule}: Reading): boolean =>
  measure === 'level' && unit === 'count' && nameRule !== 'link/verb-and-topic' && (unitZh === '家' || unitZh === '户' || earner.test(name));

/** What an area or an industry makes in all. */
const overall = /^(?:地区|工业|农业|农林牧渔业|规上工业|规模以上工业|社会|国内)?(?:生产总值|总产值|总收入)$/;

const earner = /(?:项目|工程|企业|单位|公司|景区|景点|园区|市场|商场|综合体|合作社|农场|商户|店|馆)$/;

/** The level that was last counted in the same unit: what 再建60家 and 总数300家 go on about. */
export const countedAlike = ({readings}: Context, reading: Reading): Reading | null =>
  lastOf(
    readings,
    ({measure, unitZh, unit, clause, nameRule}) =>
      measure === 'level' &&
      unit === 'count' &&
      unitZh === reading.unitZh &&
      clause.paragraph === reading.clause.paragraph &&
      nameRule !== 'link/verb-and-topic',
  );
