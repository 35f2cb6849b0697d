/** The frame of ranks: 列全省第2位. */
import {areaNames} from '../../vocabulary/areas.ts';
import {rankScopes, rankVerbWords} from '../../vocabulary/frames.ts';
import {wordTable} from '../../vocabulary/trie.ts';
import {cutAtVerb, isBareHead, trimAdverbs, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import {propose} from './candidates.ts';
import type {Context} from './context.ts';
import {isRateHead} from './kinds.ts';
import {rankedRates} from './respectively.ts';
import {after} from './after.ts';
import {topicRoot} from './topic.ts';
import {wordingOf} from './wording.ts';

const rankVerb = wordTable<true>(rankVerbWords.map((word) => [word, true]));

const rankScope = wordTable<string>(rankScopes.map((word) => [word, word]));

/** 列全省第2位: the verb and its scope belong to the rank, the rest is what is ranked. */
export function nameRank(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const {figure, clause} = reading;
  let end = figure.token.start;
  for (let step = 0; step < 4; step += 1) {
    while (end > figure.lead.start && ' 前均也又都再的'.includes(text[end - 1])) end -= 1;
    const scope = rankScope.before(text, end);
    if (scope !== undefined && end - rankScope.length >= figure.lead.start) {
      reading.rankScope ??= scope;
      end -= rankScope.length;
      continue;
    }
    if (rankVerb.before(text, end) && end - rankVerb.length >= figure.lead.start) end -= rankVerb.length;
    else break;
  }
  const among = /(?:位居|位列|排名|名列|跃居|稳居|居|列)([\u4e00-\u9fa5]{2,6})$/.exec(
    text.slice(Math.max(figure.lead.start, end - 10), end),
  );
  if (reading.rankScope === null && among) {
    reading.rankScope = among[1];
    end -= among[0].length;
  }
  const previous = context.readings[context.readings.length - 1];
  if (reading.rankScope === null && previous?.measure === 'rank' && previous.clause === clause)
    reading.rankScope = previous.rankScope; // 从世界第六位上升到第四位
  reading.rankFrom = /倒数/.test(text.slice(Math.max(figure.lead.start, figure.token.start - 3), figure.token.number.start))
    ? 'bottom'
    : 'top';
  const rated = isRow(text, clause) ? rankedRates(context, reading, clause.figures) : null;
  if (rated !== null) return propose(reading, rated.name, 15, 'rates-ranked', rated.topic);
  const wording = wordingOf(text, clause, {start: figure.lead.start, end}, true);
  const named = cutAtVerb(trimFront(trimAdverbs(trimBack(wording).name))).name;
  const name = inRow.test(named) ? '' : named; // 连续十|年位列全球前三
  const isSuperlative = /^[高大多]$/.test(figure.token.unitText);
  const ranked = isSuperlative && topic?.clause.sentence !== clause.sentence ? after(text, reading).noun : '';
  if (ranked.length >= 2 && !/^[省市县国]/.test(ranked)) return propose(reading, ranked, 13, 'noun-after'); // 全国第二大|山城
  // 增幅居全省第3位、鲁西第1位: another scope of the same rank
  if (previous?.measure === 'rank' && previous.clause === clause && (name === '' || (text[figure.lead.start - 1] === '、' && isRegion(name)))) {
    if (name !== '') reading.rankScope = name;
    return propose(reading, previous.name, 14, 'rank-of-neighbour', previous.topic ?? previous);
  }
  const contest = contestOf(context, reading);
  if (contest !== '' && (name === '' || topic === null || topic.clause.sentence !== clause.sentence)) return propose(reading, contest, 13, 'rank-in-contest');
  if (name === '' || (isSuperlative && topic)) {
    if (topic) propose(reading, topic.name, 12, 'topic', topic);
    return;
  }
  if (isRateHead(name) || isBareHead(name)) {
    if (topic) propose(reading, topicRoot(topic) + name, 13, 'head-of-topic', topic);
    propose(reading, name, 6, 'head-alone');
    return;
  }
  propose(reading, name, 12, 'noun-before');
}

const inRow = /^连续[一二三四五六七八九十两几多]*$/;

/** 增速列全省第1位和第2位: ranks with nothing but a sign between them. */
const isRow = (text: string, {figures}: Reading['clause']): boolean =>
  figures.length > 1 && figures.every(({token}, i) => i === 0 || /^[、和与]$/.test(text.slice(figures[i - 1].token.end, token.start)));

const isRegion = (name: string): boolean => name.length <= 4 && (areaNames().has(name) || /[省市区县国球部东西南北]$/.test(name));

/** 在全省开发区综合考评中，高新区升至第9位; 在“大学排名”中位列第286位: the contest that gives the ranks. */
function contestOf({text, topicClauses}: Context, {clause, figure}: Reading): string {
  const before = topicClauses[topicClauses.length - 1];
  const own = contest.exec(text.slice(Math.max(clause.start, figure.lead.end - 40), figure.lead.end));
  const found = own ?? (before?.index === clause.index - 1 ? contest.exec(text.slice(before.start, before.end)) : null);
  return found === null ? '' : trimFront(found[1]).replace(/^\d{4}年度?/, '');
}

const contest = /(?:^|在)([^，。；]{2,24}(?:考核|考评|评比|评价|排名|排行榜|榜单|测评|评估|评选|竞赛|大赛)”?)(?:结果)?中/;
