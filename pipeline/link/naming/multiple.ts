/** The frame of multiples: 洪量相当于强降雨的9倍, 是多年平均数量的10.5倍. */
import {isListMember} from '../measure.ts';
import {trimAdverbs, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import {propose} from './candidates.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

/** 洪量相当于强降雨的9倍, 是多年平均数量的10.5倍. */
export function nameMultiple(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const previous = context.readings[context.readings.length - 1] ?? null;
  const counterpart = respective(context, reading);
  const shared = counterpart === null ? undefined : /相当于.+的倍数$/.exec(previous?.clause === reading.clause ? previous.name : '')?.[0];
  if (shared !== undefined) return propose(reading, counterpart!.name + shared, 14, 'multiple-of', counterpart!.topic);
  if (counterpart === null && isListMember(text, reading, previous)) return propose(reading, previous!.name, 14, 'parallel', previous!.topic);
  const lead = wordingOf(text, reading.clause, {start: reading.figure.lead.start, end: reading.start}, true);
  const verb = /(?:分别)?(?:相当于|等于|达到|达|是|为|超过)/.exec(lead);
  const own = verb ? trimFront(trimBack(trimAdverbs(lead.slice(0, verb.index))).name) : '';
  const other = trimBack(verb ? lead.slice(verb.index + verb[0].length) : lead).name;
  if (verb === null && /(?:比|比例|倍数)$/.test(other)) return propose(reading, trimFront(other), 14, 'noun-before'); // 生师比17：1
  const thing = counterpart?.name || own || topic?.name || '';
  const source = counterpart === null ? (own === '' ? topic : null) : counterpart.topic;
  if (other !== '' && thing !== '') return propose(reading, `${thing}相当于${other}的倍数`, 14, 'multiple-of', source);
  propose(reading, thing || other, counterpart === null ? 9 : 14, 'multiple-of', source);
}

/** What a list of multiples is of: the level in its place, or the name that stands in it. */
interface Counterpart {
  readonly name: string;
  readonly topic: Reading | null;
}

/**
 * 新增企业13.8万户、注册资本2.84万亿元，分别是挂牌前的|8.8倍、12.78倍; 受益企业和返还资金分别是去年的|1.8倍和1.9倍: what
 * stands in its place; null where they are not as many.
 */
function respective({text, readings}: Context, {clause, figure, start}: Reading): Counterpart | null {
  const cue = clause.cues.find(({cue: kind, end}) => kind === 'respectively' && end <= start);
  const members = clause.figures.filter(({token}) => cue === undefined || token.start > cue.start);
  const position = members.indexOf(figure);
  if (members.length < 2 || !members.every(({amount}) => amount.unit === 'times')) return null;
  if (cue === undefined) {
    const before = readings.filter((other) => other.clause.index === clause.index - 1 && other.measure === 'level'); // 收入分别为5万元、2万元，是1965年的|121倍和199倍
    return before.length === members.length ? {name: before[position].name, topic: before[position]} : null;
  }
  const lead = text.slice(clause.start, cue.start).replace(/^[，,\s]+/, '');
  if (lead !== '') {
    const names = lead.split(/[、和与]/).map((name) => trimFront(trimAdverbs(name)));
    return names.length === members.length && names.every(({length}) => length > 1 && length <= 12) && !/\d/.test(lead) ? {name: names[position], topic: null} : null;
  }
  const levels = readings.slice(-2 * members.length).filter((other) => other.clause !== clause && other.clause.sentence === clause.sentence && other.measure === 'level');
  const level = levels[levels.length - members.length + position];
  return levels.length < members.length ? null : {name: level.name, topic: level};
}
