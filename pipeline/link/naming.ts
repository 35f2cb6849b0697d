/**
 * The name of a figure's indicator. Each frame proposes candidates from the clause; small integer scores
 * choose. What a clause leaves out is taken from the figure before it, the whole that it is a part of, or
 * the sentence that opens its paragraph.
 */
import {isHan} from '../vocabulary/characters.ts';
import {areaNames} from '../vocabulary/areas.ts';
import {rankScopes, rankVerbWords, unitNames} from '../vocabulary/frames.ts';
import {units} from '../vocabulary/units.ts';
import {wordTable} from '../vocabulary/trie.ts';
import type {CueKind} from '../vocabulary/cues.ts';
import {
  cutAtVerb,
  trimScopes,
  isBareHead,
  isKeptVerb,
  measureHead,
  splitPredicate,
  startsWithPredicate,
  stem,
  trimAdverbs,
  trimBack,
  trimFront,
  withoutHead,
} from './name.ts';
import {isOrganisation} from './subject.ts';
import {clauseTopicOf, paragraphTopicOf, sentenceSubjectOf} from './context.ts';
import {isListMember} from './measure.ts';
import type {Candidate, Reading} from './reading.ts';
import type {Clause, Slice} from './structure.ts';

/** What came before a figure, as far as its name may need it. */
export interface Context {
  readonly text: string;
  /** The readings so far, in the order of the text. */
  readonly readings: readonly Reading[];
  /** The whole that 其中 or a bracket divides. */
  readonly parent: Reading | null;
  /** The first clause of the paragraph, and of the sentence. */
  readonly paragraphClause: Clause;
  readonly firstClause: Clause;
  /** The clauses of the sentence so far that had no figure. */
  readonly topicClauses: readonly Clause[];
  /** The clause before, where a colon ended it: 补偿标准为一级：60030元/亩. */
  readonly label: string;
}

const paragraphTopic = ({text, paragraphClause}: Context): string => paragraphTopicOf(text, paragraphClause);
const sentenceSubject = ({text, firstClause}: Context): string => sentenceSubjectOf(text, firstClause);

/** The noun of measure that the sentence named last: 进出口 in 中国对传统市场进出口由降转增. */
function clauseTopic({text, topicClauses}: Context): string {
  for (let i = topicClauses.length - 1; i >= 0 && i >= topicClauses.length - 4; i -= 1) {
    const found = clauseTopicOf(text, topicClauses[i]);
    if (found !== '') return found;
  }
  return '';
}

const governing = wordTable<true>(
  (
    '有 共有 现有 拥有 设有 建有 已有 还有 另有 开设 开展 成立 组建 建立 设立 建成 涵盖 覆盖 完成 实现 达到 造成 导致 致 使 提出 实施 发放 获得 获 取得 获批 举办 召开 引进 培育 ' +
    '吸引 吸纳 带动 惠及 推动 支持 服务 投入 投资 安排 争取 调拨 调配 投送 接待 表彰 颁发 发展 发布 制定 出台 签订 签署 达成 落户 选派 派出 选聘 聘请 聘用 认定 评选 评定 命名 创建 打造 建设 新建 改造 修建 修复 疏浚 治理 ' +
    '种植 养殖 播种 生产 加工 销售 采购 收购 储备 存储 容纳 可容纳 供 可供 需 需要 占用 使用 采用 包括 包含 含 下辖 辖 管辖 下设 内设 设 配备 配置 购置 安装 架设 铺设 敷设 开通 开工 开工建设 竣工 投产 淘汰 关闭 查处 ' +
    '评定出 评选出 选出 推出 立案 审结 受理 办理 化解 转移 安置 搬迁 救助 资助 帮扶 培训 招聘 招收 招生 录取 毕业 新增 净增 增加 减少 推荐 入选 申报 备案 对 为 在 的 将 把 给 向 约 是 由 每 现'
  )
    .split(' ')
    .map((word) => [word, true]),
);
const rankVerb = wordTable<true>(rankVerbWords.map((word) => [word, true]));
const rankScope = wordTable<string>(rankScopes.map((word) => [word, word]));

const window = 80;

/** The wording of a slice without times, brackets with figures, and cues that are no part of a name. */
function wordingOf(text: string, clause: Clause, slice: Slice, fromEnd: boolean): string {
  const start = fromEnd ? Math.max(slice.start, slice.end - window) : slice.start;
  const end = fromEnd ? slice.end : Math.min(slice.end, slice.start + window);
  if (end <= start) return '';
  const spans = asides(text, clause, start, end);
  let result = '';
  let at = start;
  for (const span of spans) {
    if (span.end <= at) continue;
    if (span.start > at) result += text.slice(at, span.start);
    at = Math.min(span.end, end);
  }
  if (at < end) result += text.slice(at, end);
  return result.includes(' ') || result.includes('\u3000') ? result.replace(/[ \t\u3000]+/g, '') : result;
}

/** What a name leaves out of `[start, end)`, in the order of the text. */
function asides(text: string, clause: Clause, start: number, end: number): Slice[] {
  const spans: Slice[] = [];
  for (const time of clause.times) {
    if (time.end <= start || time.start >= end) continue;
    const isBase = baseSigns.includes(text[time.start - 1]);
    spans.push({start: isBase ? time.start - 1 : time.start, end: time.end});
  }
  for (const cue of clause.cues) if (cue.end > start && cue.start < end && isRemovable(cue.cue)) spans.push(cue);
  for (const span of clause.durations) if (span.end > start && span.start < end) spans.push(span);
  for (const span of clause.holes) if (span.end > start && span.start < end) spans.push(span);
  return spans.length > 1 ? spans.sort(byStart) : spans;
}

const byStart = (a: Slice, b: Slice): number => a.start - b.start;
const baseSigns = '比较至从由';
const isRemovable = (kind: CueKind): boolean =>
  kind === 'year-on-year' ||
  kind === 'previous-period' ||
  kind === 'period-start' ||
  kind === 'forecast' ||
  kind === 'provisional' ||
  kind === 'estimate' ||
  kind === 'cumulative' ||
  kind === 'constant';

/** 永定河卢沟桥站|洪峰流量: a station, reservoir or company that a name begins with is its subject. */
function ownerOf(name: string): {owner: string; name: string} {
  const found = /^(.{2,20}?(?:水库|站|有限公司|集团))(?=[^的建设址点网台库口区务项楼坪房塘])(.{2,})$/.exec(name);
  return found && !/^(?:全|各|共|新|大小|大型|中型|小型|加油|充电|电|换电|变电|泵|垃圾)/.test(found[1])
    ? {owner: found[1], name: found[2]}
    : {owner: '', name};
}

interface Before {
  /** The noun before the figure, '' where there is none. */
  name: string;
  /** A verb that governs the figure stands right before it: 开设|40个. */
  isGoverned: boolean;
  /** The wording ended in 的: it qualifies the noun after the figure. */
  isAttribute: boolean;
  /** What was cut off before the name. */
  cutOff: string;
  /** A verb that stays in the name, right before the figure: 可容纳|480名幼儿. */
  keptVerb: string;
}

function before(text: string, reading: Reading, hasNounAfter: boolean): Before {
  const {clause, figure} = reading;
  const end =
    reading.direction && reading.measure !== 'level'
      ? reading.direction.start
      : reading.direction?.kind === 'to'
        ? reading.direction.start
        : reading.start;
  const wording = wordingOf(
    text,
    clause,
    {start: figure.lead.start, end: Math.max(figure.lead.start, Math.min(end, figure.token.start))},
    true,
  );
  let {name, verbs} = trimBack(wording);
  const isAttribute = /的(?:有|约|近|超|大约|分别有|共有)?$/.test(wording.trimEnd());
  let isGoverned = /有$|为$|是$/.test(verbs);
  let keptVerb = '';
  if (reading.measure !== 'level') name = trimAdverbs(name);
  if (hasNounAfter && !isAttribute) {
    for (let step = 0; step < 3; step += 1) {
      governing.before(name, name.length);
      const size = governing.length;
      if (size === 0) break;
      const verb = name.slice(name.length - size);
      if (size === 1 && name.length > 1 && !'有设含辖获致对为在将把'.includes(verb)) break;
      if (
        size < name.length &&
        /[业农学商]$/.test(name.slice(0, -size)) &&
        size === 2 &&
        !isHan(text.charCodeAt(figure.token.end))
      )
        break;
      isGoverned = true;
      if (step === 0 && isKeptVerb(verb)) keptVerb = /^[可]$/.test(name.slice(-size - 1, -size)) ? `可${verb}` : verb;
      name = trimBack(name.slice(0, name.length - size)).name;
    }
  }
  const front = isAttribute ? trimScopes(name) : trimFront(name);
  const enumeration = /^.*、[^、]*?等(?=[^级等])(.{3,})$/.exec(front);
  if (
    enumeration &&
    measureHead(enumeration[1]) !== enumeration[1] &&
    !/^(?:种植|播种|各|多|活动|产业|行业|企业|领域|重点)/.test(enumeration[1])
  )
    return {name: enumeration[1], isGoverned, isAttribute, cutOff: '', keptVerb};
  const cut = isAttribute ? {name: front, before: '', verb: ''} : cutAtVerb(front);
  const owned = ownerOf(unbalanced(cut.name));
  if (owned.owner !== '') reading.owner = owned.owner;
  return {name: owned.name, isGoverned, isAttribute, cutOff: cut.before, keptVerb};
}

/** The noun right after a count: 164家|科技型中小企业; '' where punctuation or a verb follows. */
function after(text: string, reading: Reading): {noun: string; predicate: string} {
  const {clause, figure} = reading;
  const first = text.charCodeAt(figure.tail.start);
  const noun =
    figure.token.unit >= 0 && units[figure.token.unit].noun === true && figure.token.unitText.length > 1
      ? figure.token.unitText
      : '';
  const isWord =
    noun !== '' ||
    isHan(first) ||
    (first >= 48 && first <= 57) ||
    '“（QABCDEFGHIJKLMNOPRSTUVWXYZ'.includes(text.charAt(figure.tail.start));
  if (noun === '' && (figure.tail.end <= figure.tail.start || !isWord)) return {noun: '', predicate: ''};
  let wording = noun + wordingOf(text, clause, figure.tail, false);
  if (wording.startsWith('的')) wording = wording.slice(1);
  if (/^(?:以上|以下|以内|左右|上下|及以|和|与|及|或|并|等(?!级)|(?:中|内|外|后|前|时)(?:[，。、的]|$)|，|。)/.test(wording))
    return {noun: '', predicate: ''};
  if (/^(?:增|升|提|降|减|扩|发展|缩|调整|回落|跃)[^，、]{0,2}?(?:到|至|为)/.test(wording)) return {noun: '', predicate: ''}; // 1288亿元增加到…
  if (startsWithPredicate(wording)) return {noun: '', predicate: trimBack(wording).name};
  const {noun: counted, predicate} = splitPredicate(wording);
  const of = counted.indexOf('的');
  if (of >= 2 && isOrganisation(counted.slice(of + 1))) reading.owner = counted.slice(of + 1);
  return {noun: tidyNoun(counted), predicate: tidyPredicate(predicate) || sharedPredicate(text, reading)};
}

/** 4座中型水库、13座小型水库、16座水闸出现水毁: what the last of a list does, all do. */
function sharedPredicate(text: string, {clause, figure}: Reading): string {
  const last = clause.figures[clause.figures.length - 1];
  if (last === figure) return '';
  for (let i = figure.position; i < clause.figures.length - 1; i += 1) {
    const gap = text.slice(clause.figures[i].tail.end, clause.figures[i + 1].token.start);
    if (gap !== '、' && gap !== '和' && gap !== '与' && gap !== '及') return '';
  }
  if (last.tail.end <= last.tail.start) return '';
  const wording = wordingOf(text, clause, last.tail, false);
  return startsWithPredicate(wording) ? '' : tidyPredicate(splitPredicate(wording).predicate);
}

const tidyNoun = (noun: string): string => {
  const plain = trimBack(noun.replace(/(?:中|外|内|等)$/, '').replace(/^各类?/, '')).name;
  const of = plain.indexOf('的');
  return of >= 2 && isOrganisation(plain.slice(of + 1)) ? plain.slice(0, of) : plain; // 150家企业、研发机构的科技创新联合会
};
const tidyPredicate = (predicate: string): string => {
  const plain = trimBack(
    predicate
      .replace(/^(?:全部|均|都|已|先后|相继|陆续|正式|共同|分别|不同程度|仍|还|将)+/, '')
      .replace(/不同程度的/, '')
      .replace(/^进行了?/, ''),
  ).name;
  return plain.length <= 20 ? plain : '';
};

const joined = (predicate: string, noun: string): string => (predicate === '' ? noun : `${predicate}的${noun}`);

/** Gives `reading` its name and the candidates that lost. */
export function nameReading(context: Context, reading: Reading): void {
  const topic = topicOf(context, reading);
  const previous = context.readings[context.readings.length - 1] ?? null;
  const members = respectively(context, reading);
  if (members !== null) propose(reading, members.name, 20, 'parallel-names', members.topic);
  else if (reading.figure.token.shape === 'ratio') propose(reading, ratioName(context, reading, previous), 20, 'ratio-of-parts');
  else if (reading.measure === 'rank') nameRank(context, reading, topic);
  else if (reading.measure !== 'level') nameRelative(context, reading, topic);
  else if (reading.figure.amount.dimension === 'ratio') nameShare(context, reading, topic);
  else if (reading.unit === 'times') nameMultiple(context, reading, topic);
  else nameLevel(context, reading, topic, previous);

  let best: Candidate | undefined;
  let name = '';
  for (const candidate of reading.candidates) {
    if (best !== undefined && candidate.score <= best.score) continue;
    const clean = finish(candidate.name);
    if (clean === '') continue;
    best = candidate;
    name = clean;
  }
  if (best === undefined) {
    reading.name = finish(paragraphTopic(context)) || unitNames[reading.unitZh ?? ''] || reading.unitZh || '数值';
    reading.nameRule = 'link/no-name';
    return;
  }
  reading.name = name;
  reading.nameRule = best.rule;
  reading.topic = best.topic;
}

/** Puts a name forward; the highest score wins, the first of equals. */
function propose(reading: Reading, name: string, score: number, rule: string, topic: Reading | null = null): void {
  if (name !== '') reading.candidates.push({name, score, rule: `link/${rule}`, topic});
}

/** 农业总收入4276万元、运输业319万元: a name without its own head takes the whole's or its neighbour's. */
function complete(context: Context, reading: Reading, name: string, previous: Reading | null): string {
  const {parent} = context;
  const {dimension} = reading.figure.amount;
  const isPeople = dimension === 'count' && /^(?:人|名|位|口|口人)$/.test(reading.unitZh ?? '');
  if (isPeople) {
    const whole = parent !== null && sameKind(parent, reading) ? parent.name : '';
    if (whole !== '' && !name.includes(shortHead(whole))) {
      const verb = whole.replace(/(?:的人|人数|的)$/, '');
      if (isKeptVerb(verb)) return verb + name;
      return whole.length <= 8 ? name + stem(whole) : name + shortHead(whole);
    }
    const about = whole === '' ? paragraphTopic(context) : '';
    if (about !== '') {
      const noun = stem(about);
      const verb = about.slice(0, about.length - noun.length);
      if (!name.includes(noun)) return `${name.startsWith(verb) ? '' : verb}${name}${noun}`;
      if (verb !== '' && !name.includes(verb)) return verb + name;
    }
    return name;
  }
  if (dimension === 'count' || dimension === 'ratio' || measureHead(name) !== '') return name;
  if (
    dimension === 'rate' &&
    previous !== null &&
    previous.unit === reading.unit &&
    previous.clause.sentence === reading.clause.sentence
  )
    return alongside(previous.name, name);
  const model =
    parent !== null && parent.figure.amount.dimension === dimension
      ? parent
      : previous !== null && previous.clause === reading.clause
        ? previous
        : null;
  if (model === null || model.figure.amount.dimension !== dimension) return dimension === 'area' ? withArea(name) : name;
  const head = measureHead(model.name);
  return head === '' ? name : name + head;
}

/** 城区Ⅰ级商服用地基准地价为…，住宅用地为…: a sibling takes the head, and the front that both share. */
function alongside(model: string, name: string): string {
  const head = measureHead(model);
  if (head === '' || measureHead(name) !== '') return name;
  const thing = model.slice(0, model.length - head.length);
  const isSibling = thing.length > name.length && thing.slice(-2) === name.slice(-2);
  return (isSibling ? thing.slice(0, thing.length - name.length) : '') + name + head;
}

const sameKind = (a: Reading, b: Reading): boolean =>
  a.figure.amount.dimension === b.figure.amount.dimension &&
  (a.unitZh === b.unitZh || (/^[人名口]/.test(a.unitZh ?? '') && /^[人名口]/.test(b.unitZh ?? '')));

/** The last word of a name, as far as its length tells: 在校学生 → 学生. */
const shortHead = (name: string): string => name.replace(/(?:人数|总数|总量)$/, '').slice(-2);

/** 21700亩 of a base is its area, unless the name says another quantity. */
const withArea = (name: string): string =>
  /(?:面积|规模|林|田|地|用地|造林|占地)$/.test(name) && !/(?:田|林|地)$/.test(name)
    ? name
    : name.endsWith('面积')
      ? name
      : `${name}面积`;

function nameLevel(context: Context, reading: Reading, topic: Reading | null, previous: Reading | null): void {
  const {text} = context;
  const behind = after(text, reading);
  const hasNoun = behind.noun !== '';
  const dimension = reading.figure.amount.dimension;
  const front = before(text, reading, hasNoun || behind.predicate !== '');
  const isCount = dimension === 'count';
  const predicate = behind.predicate;

  if (
    reading.direction?.kind === 'to' ||
    /^(?:上升|增加|增长|提高|提升|升|增|下降|降|减少|减|回落)(?:到|至|为)/.test(front.name)
  ) {
    const start = fromReading(context, reading);
    if (start) return propose(reading, start.name, 18, 'from-to', start);
  }
  if (
    previous !== null &&
    previous.clause === reading.clause &&
    text.slice(previous.end, reading.start).trim() === '' &&
    previous.measure === 'level' &&
    !isPopulation(reading)
  ) {
    return propose(reading, previous.name, 15, 'adjacent', previous); // 14类84万余件
  }
  if (front.name !== '' && isKeptVerb(front.name)) {
    if (hasNoun) propose(reading, front.name + behind.noun, 14, 'verb-and-noun');
    else if (!isCount) propose(reading, front.name + (dimensionNouns[dimension] ?? ''), 12, 'verb-and-dimension');
    else if (sentenceSubject(context) !== '' && topic?.clause.sentence !== reading.clause.sentence)
      propose(reading, front.name + sentenceSubject(context), 9, 'verb-and-topic');
    else if (topic) propose(reading, front.name + stem(topic.name), 9, 'verb-and-topic', topic);
    else propose(reading, isPeopleUnit(reading) ? `${front.name}人数` : front.name, 8, 'verb-alone');
    return;
  }
  const listed = listedBefore(text, reading);
  if (listed !== null && hasNoun) {
    propose(
      reading,
      behind.noun.length <= 2 && listed.endsWith(behind.noun) ? listed : joined(predicate, behind.noun),
      16,
      'noun-after-list',
    );
    return;
  }
  const rate = /^(?:年|日|月|亩|单)(?:产|加工|处理|出栏|生产|供应|消耗|接待|运送|发电|供水|产量)$/.exec(front.name);
  if (rate && (hasNoun || text.charAt(reading.figure.tail.start) === '的')) {
    const noun = hasNoun ? behind.noun : '';
    propose(reading, `${noun}${front.name}${front.name.endsWith('产') ? '量' : '能力'}`, 15, 'yearly-output');
    return;
  }
  if ((/^(?:人口)$/.test(reading.figure.token.unitText) && !hasNoun) || text.startsWith('人口的', reading.figure.token.unitStart))
    return propose(reading, '人口', 13, 'unit-as-noun');
  if (
    isBareHead(front.name) &&
    /^(?:总规模|总投资|总额|规模|总面积)$/.test(front.name) &&
    text.charAt(reading.figure.tail.start) === '的' &&
    hasNoun
  ) {
    return propose(reading, behind.noun + front.name, 16, 'head-of-noun-after'); // 总规模不低于1亿元的引导资金
  }
  if (hasNoun) {
    const own = joined(predicate, behind.noun);
    const noun =
      front.isAttribute && front.name !== ''
        ? `${front.name}的${behind.noun}`
        : front.keptVerb !== '' && predicate === ''
          ? front.keptVerb + behind.noun
          : own;
    const isOwned = isPlace(front.name);
    if (isOwned) reading.place = front.name;
    const score =
      front.name === '' || front.isGoverned || front.isAttribute || isOwned ? 14 : isCount ? (isGeneral(reading) ? 13 : 9) : 7;
    propose(
      reading,
      dimension === 'area' ? withArea(complete(context, reading, noun, previous)) : complete(context, reading, noun, previous),
      score,
      'noun-after',
    );
  }
  if (front.isAttribute && front.name !== '' && !hasNoun && isCount && topic)
    propose(reading, `${front.name}的${paragraphTopic(context) || rootNoun(topic)}`, 13, 'attribute-of-topic', topic);
  if (front.name !== '' && isGovernedPredicate(reading, front, predicate))
    propose(reading, `${predicate}人数`, 13, 'predicate-alone');
  if (front.name !== '' && !(front.isAttribute && hasNoun)) {
    if (isBareHead(front.name) || (isMoneyHead(front.name) && needsThing(reading, topic))) {
      const noun = topicNoun(topic, front.name);
      if (topic && noun !== '' && !front.name.includes(noun)) propose(reading, noun + front.name, 11, 'head-of-topic', topic);
      propose(reading, front.name, 8, 'head-alone');
    } else {
      const isAbout = front.isGoverned && hasNoun;
      const withPredicate =
        !hasNoun && predicate !== '' && isCount && predicate.length <= 12 && !isVerbOfHaving(predicate)
          ? `${predicate}的${front.name}`
          : front.name;
      propose(reading, complete(context, reading, withPredicate, previous), isAbout ? 6 : 12, 'noun-before');
    }
  }
  if (front.name === '' && !hasNoun) {
    const noun = topic ? topicNoun(rootTopic(topic), '') : '';
    if (predicate !== '') {
      if (isPeopleUnit(reading) && predicate.length <= 6) propose(reading, `${predicate}人数`, 12, 'predicate-alone');
      else if (topic)
        propose(
          reading,
          /^获(?:得)?/.test(predicate) ? noun + predicate.replace(/^获(?:得)?/, '') : joined(predicate, noun),
          9,
          'predicate-of-topic',
          topic,
        );
      else propose(reading, predicate, 6, 'predicate-alone');
    }
    const bracketed = beforeBracket(context, reading);
    if (bracketed !== '') propose(reading, bracketed, 11, 'noun-before-bracket');
    const own = unitNames[reading.figure.token.unitText] ?? unitNames[reading.unitZh ?? ''];
    if (own && topic?.unitZh !== reading.unitZh) propose(reading, own, 8, 'unit-as-noun');
    const labelled = labelName(context, reading, previous);
    if (labelled !== '') propose(reading, labelled, 10, 'label');
    const earlier = nounOfClauseBefore(context);
    if (earlier !== '') propose(reading, earlier, 6, 'noun-of-clause-before');
    if (topic)
      propose(
        reading,
        topic.name,
        topic.clause.part === reading.clause.part && topic.measure !== 'level' ? 11 : 5,
        'topic',
        topic,
      );
    else if (own) propose(reading, own, 4, 'unit-as-noun');
  }
}

/** Whether a figure stands right before the bracket: 播种面积1128万亩（水田168万亩. */
const hasFigureBeside = (text: string, {parent, start}: Clause): boolean =>
  parent!.figures.some(({token}) => token.start < start && !/[、，]|[\u4e00-\u9fa5]{2}/.test(text.slice(token.end, start - 1)));

/** 505户1748人 counts two things, 14类84万余件 one in two ways. */
const isPopulation = (reading: Reading): boolean => /^(?:人|户|口|名)$/.test(reading.unitZh ?? '');

/** 增加研究与实验发展经费，从1288亿元增加到…: the object of the clause before. */
function nounOfClauseBefore({text, topicClauses}: Context): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause === undefined || clause.end - clause.start > 30) return '';
  const name = trimFront(trimBack(wordingOf(text, clause, {start: clause.start, end: clause.end}, true)).name).replace(
    /^(?:增加|减少|提高|扩大|加大|加强)/,
    '',
  );
  return measureHead(name) === '' ? '' : name;
}

/** 补偿标准为一级：60030元/亩；二级：41354元/亩: what stands before the colon names the figure. */
function labelName({label}: Context, reading: Reading, previous: Reading | null): string {
  if (label === '' || reading.clause.opening !== 'colon') return '';
  const name = trimFront(trimBack(label).name);
  if (name.length > 4 || previous === null || previous.nameRule !== 'link/label') return name.length <= 24 ? name : '';
  return previous.name.slice(0, Math.max(0, previous.name.length - name.length)) + name;
}

/** 融合示范基地(全省共12家): a bracket without a figure before it counts the noun that it hangs on. */
function beforeBracket({text}: Context, {clause}: Reading): string {
  if (clause.parent === null || hasFigureBeside(text, clause)) return '';
  const from = Math.max(clause.parent.start, ...clause.parent.lists.filter((at) => at < clause.start).map((at) => at + 1));
  const wording = wordingOf(text, clause.parent, {start: from, end: clause.start - 1}, true).replace(
    /^.*(?:有|包括|为|是)(?=.{2})/,
    '',
  );
  return cutAtVerb(trimFront(trimBack(wording).name)).name;
}

const dimensionNouns: Readonly<Record<string, string>> = {
  area: '面积',
  mass: '量',
  volume: '量',
  length: '长度',
  money: '金额',
  power: '容量',
  energy: '量',
};

/** 柳河大米、大米姐等|40余个知名品牌: the noun before the list, '' where none stands; null where there is no list. */
function listedBefore(text: string, {figure}: Reading): string | null {
  const lead = text.slice(Math.max(figure.lead.start, figure.lead.end - 160), figure.lead.end);
  if (!/等(?:总计|共计|共|共有|合计|多达|近|约)?$/.test(lead) || !lead.includes('、')) return null;
  const head = lead.slice(0, lead.indexOf('、'));
  const verb = /(?:有|包括|拥有|开展|生长|分别是|为)(?=[^有]*$)/.exec(head);
  return verb ? trimFront(head.slice(0, verb.index)) : '';
}

const isPeopleUnit = (reading: Reading): boolean => /^(?:人|名|人次)$/.test(reading.unitZh ?? '');
/** Counters that need their noun: after 个 and 家 it says what is counted, whatever stands before. */
const isGeneral = ({figure}: Reading): boolean => /^[个家种项名位座所]$/.test(figure.token.unitText);

/** 洪涝灾害造成129万人受灾 */
const isGovernedPredicate = (reading: Reading, front: Before, predicate: string): boolean =>
  front.isGoverned && predicate !== '' && predicate.length <= 6 && isPeopleUnit(reading);

/** A county, district or town as a name of its own. */
export const isPlace = (name: string): boolean =>
  /^[\u4e00-\u9fa5]{1,6}(?:区|县|市|镇|乡|村|省|自治州|街道)$/.test(name) || areaNames().has(name);

const isVerbOfHaving = (predicate: string): boolean => /^(?:有|是|为|占|在|可|将|须|需)/.test(predicate);
const isMoneyHead = (name: string): boolean =>
  /^(?:金额|投资额|总投资|投资|产值|年产值|收入|产量|年产量|订单|余额|面积)$/.test(name);
const needsThing = (reading: Reading, topic: Reading | null): boolean =>
  topic !== null &&
  topic.clause.sentence === reading.clause.sentence &&
  (topic.figure.amount.dimension === 'count' || (measureHead(topic.name) !== '' && reading.unit !== topic.unit));

/** 2项获一等奖，4项获二等奖 both divide the prize that was named, not one another. */
const rootTopic = (topic: Reading): Reading =>
  topic.nameRule === 'link/predicate-of-topic' && topic.topic !== null ? rootTopic(topic.topic) : topic;

/** 新中国成立前入党的党员 → 党员. */
const rootNoun = (topic: Reading): string => stem(topic.name).split('的').pop()!;

/** What a topic's name gives to a head: the thing that was counted, or the thing whose area was measured. */
function topicNoun(topic: Reading | null, head: string): string {
  if (topic === null) return '';
  const name = stem(topic.name);
  if (head === '') return name;
  const thing = withoutHead(name);
  return thing === '' ? name : thing;
}

/** The start of a from–to pair whose end this reading is. */
function fromReading(context: Context, reading: Reading): Reading | null {
  const previous = context.readings[context.readings.length - 1];
  if (!previous || previous.clause.sentence !== reading.clause.sentence || reading.clause.index - previous.clause.index > 1)
    return null;
  const lead = context.text.slice(previous.figure.lead.start, previous.start);
  const gap = context.text.slice(previous.end, reading.start);
  return /[从由]/.test(lead) && gap.length <= 24 ? previous : null;
}

/** Growth and change: the name of what grew, or the level beside it. */
function nameRelative(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const {clause, direction} = reading;
  if (direction && reading.rules.measure === 'link/verb-before-object') {
    const wording = wordingOf(text, reading.clause, {start: direction.end, end: reading.start}, true);
    const name = cutAtVerb(trimFront(trimBack(wording).name)).name;
    return propose(
      reading,
      complete(context, reading, name, context.readings[context.readings.length - 1] ?? null),
      14,
      'object-of-verb',
    );
  }
  const previous = context.readings[context.readings.length - 1] ?? null;
  if (reading.rules.measure === 'link/parallel') {
    const own = before(text, reading, false).name;
    if (own !== '' && previous !== null)
      return propose(reading, complete(context, reading, own, previous), 14, 'parallel-object');
    return propose(reading, previous!.name, 12, 'parallel', previous!.topic ?? previous);
  }
  const behind =
    direction === null || direction.kind === 'up' || direction.kind === 'down' ? after(text, reading) : {noun: '', predicate: ''};
  const bracketed = clause.parent !== null && !hasFigureBeside(text, clause) ? beforeBracket(context, reading) : '';
  if (bracketed !== '' && before(text, reading, false).name === '') {
    const head = topic ? (/产量|产值|增加值|销量|出口|进口|投资|收入|价格/.exec(topic.name)?.[0] ?? '') : '';
    return propose(reading, bracketed + (bracketed.includes(head) ? '' : head), 14, 'noun-before-bracket');
  }
  const front = before(text, reading, false);
  const name =
    direction?.kind === 'to' ? front.name.replace(/(?:年均|平均)?(?:增速|增幅|涨幅|增长率)$/, '') || front.name : front.name;
  const contribution = /拉动|带动|贡献/.exec(text.slice(reading.figure.lead.start, reading.start));
  if (contribution && reading.unit === 'percentage_point') {
    const object = trimAdverbs(
      trimBack(text.slice(reading.figure.lead.start + contribution.index + 2, direction?.start ?? reading.start)).name,
    );
    const actor = topic ? withoutHead(topic.name) || topic.name : '';
    const lead = trimFront(
      wordingOf(
        text,
        reading.clause,
        {start: reading.figure.lead.start, end: reading.figure.lead.start + contribution.index},
        true,
      ),
    );
    return propose(reading, `${lead || actor}拉动${trimFront(object)}增长`, 14, 'contribution');
  }
  if (/^(?:人均|户均|亩均)年?$/.test(name) && direction !== null)
    return propose(reading, name + text.slice(direction.start, direction.end), 12, 'noun-before');
  if (name !== '' && !isComparedWith(name)) {
    if (isRateHead(name)) {
      if (topic) propose(reading, topicRoot(topic) + name, 13, 'rate-of-topic', topic);
      propose(reading, name, 6, 'head-alone');
      return;
    }
    if (isBareHead(name)) {
      const noun = topicNoun(topic, name);
      if (topic && noun !== '') propose(reading, noun.endsWith(name) ? noun : noun + name, 11, 'head-of-topic', topic);
      propose(reading, name, clauseTopic(context) === '' ? 8 : 7, 'head-alone');
      return;
    }
    const needsHead =
      clauseTopic(context) !== '' &&
      /^(?:对|与|向|从)/.test(text.slice(reading.figure.lead.start, reading.start).trim()) &&
      !name.includes(clauseTopic(context));
    propose(reading, needsHead ? `${name}${clauseTopic(context)}` : name, 12, 'noun-before');
    return;
  }
  if (behind.noun !== '' && reading.figure.amount.dimension === 'count') propose(reading, behind.noun, 9, 'noun-after');
  if (topic) propose(reading, topic.name, 10, 'topic', topic);
  else if (clauseTopic(context) !== '') propose(reading, clauseTopic(context), 5, 'topic-of-sentence');
}

const isRateHead = (name: string): boolean => /^(?:增速|增幅|涨幅|降幅|跌幅|升幅|增长率|增长速度|比重|占比)$/.test(name);
const isComparedWith = (name: string): boolean =>
  /^(?:高于|低于|快于|慢于|全省|全国|全市|平均水平|全省平均|全国平均|年计划目标|计划)/.test(name) || /^(?:比|较)/.test(name);
const topicRoot = (topic: Reading): string => topic.name.replace(/(?:增速|增幅|涨幅)$/, '');

/** 占GDP比重, 占党员总数的29.9%, 全国造船完工量的90%为出口船舶. */
function nameShare(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const {figure, clause} = reading;
  if (reading.direction?.kind === 'to') {
    const start = fromReading(context, reading);
    if (start) return propose(reading, start.name, 18, 'from-to', start);
  }
  const end = reading.direction?.kind === 'to' ? reading.direction.start : figure.token.start;
  const follows =
    /\d[\u4e00-\u9fa5]{0,4}$/.test(text.slice(Math.max(clause.start - 1, figure.lead.start - 6), figure.lead.start)) ||
    clause.durations.some(({end: stop}) => text[stop] === '的');
  const raw = wordingOf(text, clause, {start: figure.lead.start, end: Math.max(figure.lead.start, end)}, true).replace(
    /^[个家项种座]?(?:小时|[^的，、占]{1,4})的(?=.{3})/,
    (match) => (follows ? '' : match),
  );
  const trimmed = trimBack(raw).name;
  const at = shareVerb(raw);
  if (at >= 0 && (!/(?:比重|比例|份额)$/.test(trimmed) || (at === 0 && topic !== null))) {
    const whole = trimMarks(
      trimBack(
        raw
          .slice(at)
          .replace(/^(?:约|仅|已)?占(?:到|了|据)*/, '')
          .replace(/(?:的)?(?:比重|比例|份额)(?:从|由|为|达|达到)?$/, ''),
      ).name,
    );
    const own = cutAtVerb(trimFront(trimAdverbs(trimBack(raw.slice(0, at)).name))).name;
    const near = topic !== null && topic.clause.sentence === clause.sentence;
    const part = own !== '' && !isBareHead(own) ? own : near ? topic.name : sentenceSubject(context) || (topic?.name ?? own);
    const of = whole === '' ? wholeOfSiblings(context, reading) : whole;
    return propose(
      reading,
      of === '' ? `${part}占比` : `${part}占${of}比重`,
      own === '' ? 12 : 14,
      'share-of',
      own === '' ? topic : null,
    );
  }
  if (/的$/.test(raw.replace(/(?:约|近|超|超过|达)+$/, '')) && trimmed !== '' && at < 0) {
    const behind = after(text, reading);
    const clauseTail = trimFront(trimBack(wordingOf(text, clause, figure.tail, false)).name);
    const verb = /^(?:.{0,12}?)(?:达到|相当于|超过|超|完成|占)/.exec(raw);
    const plain = text.slice(Math.max(figure.lead.start, end - 40), end);
    const whole = trimMarks(
      trimBack(
        verb
          ? plain.slice(
              plain.lastIndexOf(verb[0].slice(-2)) < 0
                ? verb[0].length
                : plain.lastIndexOf(verb[0].slice(-2)) + Math.min(2, verb[0].length),
            )
          : raw,
      ).name,
    );
    const own = verb ? trimFront(trimBack(verb[0].replace(/(?:达到|相当于|超过|超|完成)$/, '')).name) : '';
    const part = own || clauseTail.replace(/^[为是]/, '') || behind.noun || topic?.name || '';
    if (part !== '' && part !== whole)
      return propose(reading, `${part}占${whole}比重`, 12, 'share-of', own === '' && clauseTail === '' ? topic : null);
    return propose(reading, whole, 10, 'share-of');
  }
  const behind = after(text, reading);
  const object = /^的(?!(?:较|高|低|合理)?(?:水平|高位|低位|区间|速度|较低水平|较高水平))([^，。；]{2,12})$/.exec(
    text.slice(figure.tail.start, figure.tail.end),
  );
  if (object && trimmed !== '')
    return propose(
      reading,
      `${trimBack(object[1]).name}占${trimMarks(trimmed.replace(/^(?:拿下了|拿下|获得|贡献了|占据)/, ''))}比重`,
      14,
      'share-of',
    );
  const front = before(text, reading, behind.noun !== '');
  const members = context.readings[context.readings.length - 1] ?? null;
  if (front.name !== '' && isBareHead(front.name)) {
    if (topic) propose(reading, topicNoun(topic, front.name) + front.name, 11, 'head-of-topic', topic);
    propose(reading, front.name, 8, 'head-alone');
  } else if (front.name !== '') {
    propose(reading, front.name, behind.noun !== '' && front.isGoverned ? 7 : 12, 'noun-before');
    if (context.parent && !/率|比|占|量|度/.test(front.name.slice(-2))) propose(reading, front.name, 11, 'noun-before');
  }
  if (behind.noun !== '')
    propose(reading, `${joined(behind.predicate, behind.noun)}占比`, front.name === '' ? 13 : 7, 'share-of-noun');
  if (front.name === '' && behind.noun === '' && topic) propose(reading, topic.name, 6, 'topic', topic);
  if (members && isListMember(text, reading, members) && front.name === '')
    propose(reading, members.name, 9, 'parallel', members.topic ?? members);
}

/** The whole of a share keeps its area: 占全国总数的. */
const trimMarks = (wording: string): string => wording.replace(/^[，、：的了]+/, '');

/** Where 占 stands in a lead, as a verb: not in 占地 or 占比. */
function shareVerb(wording: string): number {
  for (let i = wording.length - 1; i >= 0; i -= 1) {
    if (wording[i] !== '占' && wording[i] !== '佔') continue;
    const next = wording[i + 1] ?? '';
    if ('地比有用领据道'.includes(next) && next !== '') continue;
    return wording[i - 1] === '约' || wording[i - 1] === '仅' || wording[i - 1] === '已' ? i - 1 : i;
  }
  return -1;
}

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

/** 洪量相当于强降雨的9倍, 是多年平均数量的10.5倍. */
function nameMultiple(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const previous = context.readings[context.readings.length - 1] ?? null;
  if (isListMember(text, reading, previous)) return propose(reading, previous!.name, 14, 'parallel', previous!.topic);
  const lead = wordingOf(text, reading.clause, {start: reading.figure.lead.start, end: reading.start}, true);
  const verb = /(?:分别)?(?:相当于|等于|达到|达|是|为)/.exec(lead);
  const own = verb ? trimFront(trimAdverbs(lead.slice(0, verb.index))) : '';
  const other = trimBack(verb ? lead.slice(verb.index + verb[0].length) : lead).name;
  const thing = own || topic?.name || '';
  if (other !== '' && thing !== '')
    return propose(reading, `${thing}相当于${other}的倍数`, 14, 'multiple-of', own === '' ? topic : null);
  propose(reading, thing || other, 9, 'multiple-of', own === '' ? topic : null);
}

/** 列全省第2位: the verb and its scope belong to the rank, the rest is what is ranked. */
function nameRank(context: Context, reading: Reading, topic: Reading | null): void {
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

/** 粮经饲比例87：9：4 names its parts by their characters, 三次产业比 by their ordinals. */
function ratioName(context: Context, reading: Reading, previous: Reading | null): string {
  const isFirst = previous === null || previous.figure.token.shape !== 'ratio' || previous.clause !== reading.clause;
  const parts = reading.clause.figures.filter(({token}) => token.shape === 'ratio');
  const position = parts.indexOf(reading.figure);
  const first = parts[0];
  const lead = wordingOf(context.text, reading.clause, {start: first.lead.start, end: first.token.start}, true);
  const name = cutAtVerb(trimFront(trimBack(lead).name)).name;
  if (!isFirst && name === '') return previous.name;
  const body = name.replace(/(?:之比|比例|结构|比重|比)+(?:调整|优化)?$/, '').replace(/的$/, '');
  if (/三次产业|三产|产业结构$/.test(body) || /三次产业|三产/.test(name)) return `第${'一二三'[position] ?? ''}产业比重`;
  const listed = body.split(/[、与和∶：]/);
  if (listed.length === parts.length) return `${listed[position]}比例`;
  if ([...body].length === parts.length) return `${[...body][position]}比例`;
  return name;
}

/** A、B、C分别增长1%、2%、3%: each figure takes the name in its place; without a list, the last figures' names. */
function respectively(context: Context, reading: Reading): {name: string; topic: Reading | null} | null {
  const {text} = context;
  const {clause} = reading;
  const cue = clause.cues.find(({cue: kind, start}) => kind === 'respectively' && start < reading.start);
  if (!cue || text.slice(cue.start, cue.end) === '各' || reading.unit === 'times') return null;
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
  const names = splitNames(wording, count) ?? splitEarlier(context, count);
  const topic = topicOf(context, reading);
  if (names === null) {
    if (clause.parent !== null) return null;
    const recent = recentNames(context, reading, count, position);
    if (recent === null) return null;
    return {name: share >= 0 ? shareName(recent.name, text.slice(cue.start, first.token.start)) : recent.name, topic: recent};
  }
  let name = names[position];
  if (/^(?:对|与|向)/.test(names[0]) || reading.measure !== 'level') {
    const head = clauseTopic(context) || (topic && topic.clause.sentence === clause.sentence ? tailNoun(topic.name) : '');
    if (head !== '' && measureHead(name) === '' && !name.includes(head) && /^对/.test(names[0])) name += head;
  }
  if (share >= 0) name = shareName(name, text.slice(cue.start, first.token.start));
  return {name: trimFront(name), topic: null};
}

/** 个人文化和娱乐服务、金融服务增长最快，增速分别为25.6%和16.1%: the names stand in the clause before. */
function splitEarlier({text, topicClauses}: Context, count: number): string[] | null {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause === undefined || clause.end - clause.start > 60) return null;
  const wording = trimFront(wordingOf(text, clause, {start: clause.start, end: clause.end}, true));
  const {noun} = splitPredicate(wording);
  return splitNames(trimAdverbs(noun), count);
}

/** 增速分别列全省第5位和第2位 ranks the last rates in their order. */
function rankedRates(
  context: Context,
  reading: Reading,
  members: readonly Reading['figure'][],
): {name: string; topic: Reading | null} | null {
  const {text, readings} = context;
  const lead = text.slice(members[0].lead.start, members[0].token.start);
  const rate = /增速|增幅/.exec(lead)?.[0];
  if (!rate) return null;
  reading.rankScope = rankScopes.find((scope) => lead.includes(scope)) ?? null;
  reading.rankFrom = 'top';
  const rates = readings.filter((other) => other.clause.sentence === reading.clause.sentence && other.measure === 'growth_rate');
  const ranked = rates[rates.length - members.length + members.indexOf(reading.figure)];
  return ranked === undefined ? null : {name: ranked.name + rate, topic: ranked};
}

const tailNoun = (name: string): string => /(?:进出口|出口|进口|投资|消费|贸易)(?:额|总额)?$/.exec(name)?.[0] ?? '';

function shareName(name: string, verb: string): string {
  const whole = trimFront(trimBack(verb.replace(/^分别(?:约)?/, '').replace(/^占(?:到|了)*/, '')).name);
  return whole === '' ? `${name}占比` : `${name}占${whole}比重`;
}

function splitNames(wording: string, count: number): string[] | null {
  const parts = wording
    .split(/[、，]|(?<!共)[和与及](?!谐|平)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length !== count) return null;
  const collective = /^(.+?)等.{0,10}?((?:进出口|出口|进口|产量|销量|零售额|投资|产值|增加值)(?:额|总额)?)$/.exec(
    parts[count - 1],
  );
  if (collective) return parts.map((part, i) => (i === count - 1 ? collective[1] : part) + collective[2]);
  const last = parts[count - 1];
  const head = measureHead(last) || tailNoun(last);
  const isShort = parts.slice(0, -1).every((part) => part.length <= 3) && last.length > 3;
  if (head.endsWith('率') && last.length >= 5 && parts.every((part, i) => i === count - 1 || part.length >= 4)) {
    const owner = parts[0].slice(0, -2); // 花生种植、收获机械化率
    return parts.map((part, i) => (i === 0 ? part + last.slice(2) : owner + (i === count - 1 ? last : part + last.slice(2))));
  }
  return parts.map((part, i) => {
    if (i === count - 1 || head === '' || measureHead(part) !== '') return part;
    return isShort && part.length < last.length ? part + last.slice(part.length) : part + head;
  });
}

function recentNames(context: Context, reading: Reading, count: number, position: number): Reading | null {
  const earlier = context.readings.filter(
    (other) =>
      other.clause !== reading.clause && other.measure === 'level' && other.clause.paragraph === reading.clause.paragraph,
  );
  if (earlier.length < count) return null;
  return earlier[earlier.length - count + position];
}

/** The figure that a clause without a name of its own speaks of. */
export function topicOf(context: Context, reading: Reading): Reading | null {
  const {readings} = context;
  const {clause} = reading;
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - 40; i -= 1) {
    const other = readings[i];
    if (clause.parent !== null && other.clause !== clause && other.clause.parent === null && other.clause !== clause.parent)
      break;
    if (clause.parent === null && other.clause.parent !== null) continue;
    if (other.clause.paragraph !== clause.paragraph) break;
    if (clause.sentence - other.clause.sentence > 1) break;
    if (clause.sentence !== other.clause.sentence && other.measure !== 'level') continue;
    if (other.measure === 'rank') continue;
    const wants = reading.measure;
    if (wants === 'rank' && other.measure !== 'level' && other.topic !== null && !isRanked(context, reading)) return other.topic;
    if (
      wants === 'change' &&
      reading.unit === 'percentage_point' &&
      other.figure.amount.dimension !== 'ratio' &&
      other.unit !== 'percentage_point'
    )
      continue;
    if (wants === 'change' && reading.unit === 'percentage_point' && other.unit === 'percentage_point') continue;
    if (wants === 'growth_rate' && other.measure !== 'level') continue;
    if (wants === 'change' && reading.unit !== 'percentage_point' && other.measure !== 'level') continue;
    if (wants === 'level' && other.measure !== 'level' && !(other.clause.part === clause.part && isReached(context, reading)))
      continue;
    return other;
  }
  if (reading.measure === 'rank' || reading.measure === 'growth_rate') {
    for (let i = readings.length - 1; i >= 0 && i >= readings.length - 4; i -= 1)
      if (readings[i].clause.sentence === clause.sentence && readings[i].measure !== 'rank') return readings[i];
  }
  return null;
}

/** 钢产量增长42%，达到8000万吨: the level that a growth led to. */
const isReached = ({text}: Context, {figure}: Reading): boolean =>
  /(?:达到|达|为|突破|超过|增至|升至|完成|接近|约|近|逾|超)$/.test(text.slice(figure.lead.start, figure.token.number.start));

/** 增幅列全省第2位 ranks the growth, a bare 列全省第2位 the level. */
const isRanked = ({text}: Context, {figure}: Reading): boolean =>
  /增幅|增速|涨幅|降幅/.test(text.slice(figure.lead.start, figure.token.start));

const atEnds = /^[的，、：；。\s]+|[，、：；。\s]+$/g;
const inside = /[，。；！？,;!?\n]/;
const paired = /[“”（）《》()‘’【】]/;
const pairs = ['“”', '（）', '《》', '()', '‘’', '【】'];

/** The published form of a name: no clause punctuation, no loose quotation marks, at most 60 characters. */
function finish(name: string): string {
  let clean = name.replace(atEnds, '');
  if (clean.length > 60) clean = clean.slice(-60);
  if (inside.test(clean)) clean = clean.replace(/[，。；！？,;!?]/g, '、').replaceAll('\n', '');
  return unbalanced(clean);
}

/** Drops a quotation mark or bracket whose partner was cut off. */
function unbalanced(name: string): string {
  if (!paired.test(name)) return name;
  let result = name;
  for (const [open, close] of pairs) {
    const opens = result.split(open).length;
    if (opens !== result.split(close).length) result = result.replaceAll(open, '').replaceAll(close, '');
  }
  return result;
}
