/** The frame of ranks: 列全省第2位. */
import {areaNames} from '../../vocabulary/areas.ts';
import {rankScopes, rankVerbWords} from '../../vocabulary/frames.ts';
import {wordTable} from '../../vocabulary/trie.ts';
import {cutAtVerb, isBareHead, trimAdverbs, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import {propose} from './candidates.ts';
import type {Context} from './context.ts';
import {isRateHead} from './kinds.ts';
import {topicRoot} from './topic.ts';
import {wordingOf} from './wording.ts';

const rankVerb = wordTable<true>(rankVerbWords.map((word) => [word, true]));

const rankScope = wordTable<string>(rankScopes.map((word) => [word, word]));

/** 列全省第2位: the verb and its scope belong to the rank, the rest is what is ranked. */
export function nameRank(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const {figure, clause} = reading;
  const before = context.readings[context.readings.length - 1];
  const other = before?.measure === 'rank' && before.clause === clause ? scopeInList(text.slice(before.end, figure.token.start)) : null;
  if (other !== null) {
    [reading.rankScope, reading.rankFrom] = [other, 'top'];
    return propose(reading, before.name, 14, 'rank-of-list', before.topic ?? before);
  }
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
  const wording = wordingOf(text, clause, {start: figure.lead.start, end}, true);
  const name = cutAtVerb(trimFront(trimAdverbs(trimBack(wording).name))).name;
  const isSuperlative = /^[高大多]$/.test(figure.token.unitText);
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

/** 居全省第3位、鲁西|第1位: among whom the same is ranked again; null where another thing is. */
function scopeInList(gap: string): string | null {
  const scope = /^[、，](?:列|居)?([\u4e00-\u9fa5]{2,6})$/.exec(gap)?.[1];
  if (scope === undefined) return null;
  return rankScopes.includes(scope) || areaNames().has(scope) || part.test(scope) ? scope : null;
}

/** Parts of the country or of a province. */
const part = /^(?:[\u4e00-\u9fa5][东西南北中]|[东西中]部(?:地区)?|长三角|珠三角|京津冀)$/;
