/**
 * Second look: which of the scanner's candidates are figures? Each rule sees a candidate and its
 * neighbours; the first that gives a class takes it out of the figures.
 */
import {isOwnUnit} from './mention.ts';
import {units} from './units.ts';
import {breakKinds, isDigit, isHan, isLetter, skipSpaceBack} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';
import type {NumeralMention, QuantityMention, Token} from '../model.ts';

interface Neighbourhood {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the candidate. */
  readonly at: number;
  /** How deep in quotation marks, and whether they are those of a title. */
  readonly quote: 'title' | 'short-quote' | null;
  /** The sentence says what is given to whom under which conditions. */
  readonly isRule: boolean;
}

type Verdict = readonly [kind: NumeralMention['class'], reason: string] | null;

interface Refinement {
  readonly name: string;
  /** Texts, and how many figures they hold. */
  readonly examples: readonly {readonly text: string; readonly figures: number}[];
  readonly apply: (figure: QuantityMention, near: Neighbourhood) => Verdict;
}

const table = (words: string) => wordTable<true>(words.split(' ').map((word) => [word, true]));
const before = (words: ReturnType<typeof table>, text: string, at: number): boolean =>
  words.before(text, skipSpaceBack(text, at)) === true;

const lastingNames = table(
  '期 寿命 年龄 时间 时长 天数 工期 周期 年限 里程 日数 时数 期限 工时 期为 期达 时间为 时间达 时长为 寿命达到 寿命为 寿命达 寿命提高到 年龄为 天数达 天数为 天数从 天数由 时长从 时长由 住院日 优良天数 日照 历时 耗时 压缩至 压缩到 缩短至 缩短到 缩短为 降至 时间由 时间从 时间缩短 时限 时限由 时限从 年限从 年限由 提高到 延长到 延长至 提高至 增加 减少 缩短 延长 提前',
);
/** 八路|镇, 五里|村. */
const inTownName = new Set('路 里 道 站 圈 棵'.split(' '));

/** 由原来的|45个工作日|压缩至12个: a duration that is counted down from. */
const shortened = /^(?:压缩|缩短|压减|减少|延长|降[到至为低]|提速)/;
const startOfPair = /[由从](?:原来|过去|以前|此前|以往|之前|原先|平均)?的?$/;
const softCounters = new Set(
  '字 种 類 类 大 批 次 届 点 方 方面 步 句 层 面 道 股 把 片 轮 对 双 番 声 级 段 体 位 期 部 系列 线 环节 阶段 领域'.split(' '),
);
/** 新增了|228个项目: what has happened stands in no rule. */
const done = /[增完建发安排投入成]了$/;
/** What is counted on the fingers of a speech, and measured by nobody: 三个方面, 两个大局, 五项原则. */
const abstractNoun =
  /^(?:大|主要|重大|重要|重点|基本|关键|不同|突出)?(?:方面|环节|积极性|大局|手段|问题|原则|关键|阶段|步骤|层面|层次|维度|特点|特征|转变|统筹|联合公报|基本点|中心|意识|自信|维护|优先|文明|有利于|毫不动摇|闸门|攻坚战|抓手|着力点|突破口|市场和|市场、|环境|主题|主线|底线|理念|因素|角度|矛盾)/;
const events = table('决赛 半决赛 预赛 比赛 短道 速滑 自由泳 蛙泳 仰泳 蝶泳 混合泳 接力 跨栏 障碍赛 栏 气步枪 气手枪 步枪 手枪 单人 双人 跑');
const campaign = /^[\u4e00-\u9fa5]{2,10}?(?:行动|工程|计划|活动|大会战)/;
const afterHighBound = new Set([...'的且者']);

const isPlain = (figure: QuantityMention): boolean => figure.shape === 'plain';
const dimensionOf = (figure: QuantityMention): string => (figure.unit < 0 ? '' : units[figure.unit].dimension);
const small = (figure: QuantityMention): boolean =>
  figure.number.form === 'chinese' && figure.number.mult === 0 && Number(figure.number.digits) <= 10;

/** The rules, in order. */
export const refinements: readonly Refinement[] = [
  {
    name: 'extract/title',
    examples: [{text: '《“十四五”30项任务》印发', figures: 0}],
    apply: (_, near) => (near.quote === 'title' ? ['name', 'inside the title of a work'] : null),
  },
  {
    name: 'extract/quoted',
    examples: [
      {text: '种植结构呈“一减四增”趋势', figures: 0},
      {text: '三个“十条”', figures: 0},
    ],
    apply: (_, near) => (near.quote === 'short-quote' ? ['name', 'a slogan or name in quotation marks'] : null),
  },
  {
    name: 'extract/rule',
    examples: [
      {text: '对新建项目，按固定资产投资的5%—20%给予企业奖励。', figures: 0},
      {text: '给予企业30万元奖励。', figures: 0},
      {text: '方案新增了228个项目，请给予资金支持。', figures: 1},
    ],
    apply: ({start}, {text, isRule}) => (isRule && !done.test(text.slice(Math.max(0, start - 4), start)) ? ['threshold', 'a rate, tier or amount in a rule'] : null),
  },
  {
    name: 'extract/age',
    examples: [
      {text: '30岁及以下党员1243.5万名', figures: 1},
      {text: '30-40岁10951人', figures: 1},
      {text: '人均预期寿命达到76.7岁。', figures: 1},
    ],
    apply: (figure, {text}) =>
      figure.unitText === '岁' &&
      (isHan(text.charCodeAt(figure.end)) || isDigit(text.charCodeAt(figure.end)) || figure.suffix === 'at_least' || figure.suffix === 'at_most')
        ? ['threshold', 'an age group']
        : null,
  },
  {
    name: 'extract/denominator',
    examples: [
      {text: '每千人口床位数8.03张', figures: 1},
      {text: '万元GDP用水量下降14.8%', figures: 1},
      {text: '培育亿元强村305个', figures: 1},
      {text: '孕产妇死亡率为6.8/10万', figures: 1},
      {text: '带动近百名农民', figures: 1},
      {text: '推进千家企业节能行动', figures: 0},
    ],
    apply: (figure, {text}) => {
      if (text[figure.number.start - 1] === '/') return ['other', 'what a rate is counted per'];
      if (!isPlain(figure) || figure.start !== figure.number.start || !isMultiplierAlone(text, figure)) return null;
      if (text[figure.start - 1] === '每') return ['other', 'what a rate is counted per'];
      const next = text.charCodeAt(Math.max(figure.end, figure.number.end));
      const isName = figure.unit >= 0 && figure.suffix === null && dimensionOf(figure) !== 'count' && (isHan(next) || isLetter(next));
      const isPerHead = figure.unitText === '人口' && isHan(next);
      if (figure.unit >= 0 && campaign.test(text.slice(figure.end, figure.end + 14))) return ['name', 'part of the name of a campaign'];
      return (isName || isPerHead) && !'的了和与、'.includes(String.fromCharCode(next)) ? ['threshold', 'a class by its size'] : null;
    },
  },
  {
    name: 'extract/threshold',
    examples: [
      {text: '亩均投资强度不低于200万元的工业项目', figures: 0},
      {text: '设立总规模不低于1亿元的引导资金', figures: 1},
      {text: '5000万元以上项目20个', figures: 1},
      {text: '研发投入过百亿的地市', figures: 0},
      {text: '新签约过亿元项目63个', figures: 1},
      {text: '雨量超过250毫米的乡镇41个', figures: 1},
      {text: '新签约10亿元以上7个', figures: 1},
    ],
    apply: (figure, near) => {
      const {text} = near;
      const next = text[figure.end] ?? '';
      const dimension = dimensionOf(figure);
      if (!isPlain(figure) || (dimension === 'count' && figure.number.form !== 'chinese')) return null;
      const isBounded =
        figure.suffix === 'at_least' ||
        figure.suffix === 'at_most' ||
        figure.prefix === 'at_least' ||
        figure.prefix === 'at_most' ||
        (figure.prefix === 'over' &&
          (figure.number.form === 'chinese' ||
            (dimension === 'money' && isHan(text.charCodeAt(figure.end)) && hasLaterFigure(near)) ||
            (dimension === 'length' && next === '的' && hasLaterFigure(near))));
      if (!isBounded) return null;
      const clauseStart = lastBreak(text, figure.start);
      const lead = text.slice(clauseStart, figure.start);
      if (figure.prefix === 'over' && isMultiplierAlone(text, figure) && isHan(text.charCodeAt(figure.end)) && next !== '的' && hasLaterFigure(near))
        return ['threshold', 'a condition on what is counted']; // 过亿元项目63个
      if (figure.prefix === 'over' && figure.number.form !== 'chinese') return ['threshold', 'a condition on what is counted'];
      if (figure.suffix !== null && figure.unit < 0 && figure.number.mult > 0 && !hasLaterFigure(near)) return null; // 控制在十二亿以内的目标
      if (afterHighBound.has(next) && dimension !== 'ratio' && !isOwnUnit(figure.number) && !hasAny(lead, createWordList))
        return ['threshold', 'a condition on what is counted'];
      const isShare = dimension === 'ratio' || isOwnUnit(figure.number);
      const isAttribute =
        figure.suffix !== null &&
        (isHan(text.charCodeAt(figure.end)) || ((isMultiplierAlone(text, figure) || dimension === 'money') && isDigit(text.charCodeAt(figure.end)))) &&
        dimension !== 'count' &&
        !(isShare && next === '的') &&
        !lead.endsWith('增长');
      return isAttribute && hasLaterFigure(near) ? ['threshold', 'a condition on what is counted'] : null;
    },
  },
  {
    name: 'extract/grade',
    examples: [
      {text: '70条10千伏供电线路受损', figures: 1},
      {text: '万吨级码头', figures: 0},
      {text: '二十国集团峰会', figures: 0},
      {text: '邹平市八路镇的水稻', figures: 0},
    ],
    apply: (figure, {text}) => {
      const next = text[figure.end] ?? '';
      if (figure.number.form === 'chinese' && inTownName.has(figure.unitText) && '镇乡村屯'.includes(next) && next !== '') return ['name', 'the name of a town or village'];
      if (figure.unitText === '国' && text.startsWith('集团', figure.end)) return ['name', 'a group of states'];
      if (next === '级' || next === '級' || figure.unitText.endsWith('吨级')) return ['name', 'a grade or class'];
      return dimensionOf(figure) === 'voltage' && (isHan(next.charCodeAt(0)) || next === '及')
        ? ['name', 'a voltage class']
        : null;
    },
  },
  {
    name: 'extract/event',
    examples: [
      {text: '男子500米决赛', figures: 0},
      {text: '全长500米', figures: 1},
    ],
    apply: (figure, {text}) =>
      dimensionOf(figure) === 'length' && events.at(text, figure.end) === true
        ? ['name', 'the distance of an event']
        : null,
  },
  {
    name: 'extract/duration',
    examples: [
      {text: '连续4个月向好', figures: 0},
      {text: '年积雪期150天', figures: 1},
      {text: '审批由原来的45个工作日压缩至12个工作日', figures: 2},
    ],
    apply: (figure, {text}) => {
      if (dimensionOf(figure) !== 'time' || figure.unitText === '岁' || figure.per >= 0) return null;
      const isStart = shortened.test(text.slice(figure.end, figure.end + 3)) && startOfPair.test(text.slice(Math.max(0, figure.start - 8), figure.start));
      return isStart || before(lastingNames, text, figure.start) ? null : ['other', 'a duration'];
    },
  },
  {
    name: 'extract/enumeration',
    examples: [
      {text: '三类地区', figures: 0},
      {text: '明确联席会议、述职评议、定期会商三项工作制度', figures: 0},
      {text: '打通一个堵点', figures: 0},
      {text: '两家企业', figures: 1},
      {text: '通航九个城市', figures: 1},
      {text: '发挥两个积极性', figures: 0},
      {text: '坚持和平共处五项原则', figures: 0},
      {text: '对于这一点', figures: 0},
    ],
    apply: (figure, {text}) => {
      if (!isPlain(figure) || !small(figure) || figure.to !== null || figure.number.more !== null) return null; // 十余个国家
      if (figure.unitText === '点') return ['other', 'a small round count of things named elsewhere']; // 这一点, 以下三点
      if (figure.unit >= 0 && abstractNoun.test(text.slice(figure.end, figure.end + 8))) return ['other', 'a count of notions'];
      if (figure.unit >= 0 && dimensionOf(figure) !== 'count')
        return Number(figure.number.digits) === 1 && dimensionOf(figure) === 'mass' ? ['other', 'an indefinite article'] : null;
      if (Number(figure.number.digits) === 1) return ['other', 'an indefinite article'];
      if (figure.unit >= 0 && sumsList(text, figure)) return ['other', 'sums a list just given'];
      return figure.unit < 0 || softCounters.has(figure.unitText) || isNounUnit(figure.unit)
        ? ['other', 'a small round count of things named elsewhere']
        : null;
    },
  },
  {
    name: 'extract/vague',
    examples: [
      {text: '几十家企业', figures: 0},
      {text: '数百人', figures: 0},
    ],
    apply: (figure) => (figure.number.form === 'vague' ? ['other', 'how many is left open'] : null),
  },
  {
    name: 'extract/bare',
    examples: [
      {text: '投资突破60亿。', figures: 1},
      {text: '指数为103.2。', figures: 1},
      {text: '城乡居民收入比由2.09缩小至2.05。', figures: 2},
      {text: '共享单车5', figures: 0},
    ],
    apply: (figure, {text}) => {
      if (!isPlain(figure) || figure.unit >= 0 || isOwnUnit(figure.number)) return null;
      if (figure.number.mult > 0) return null;
      const isStated = before(bareVerbs, text, figure.start);
      if (figure.number.digits.includes('.') && ofRatio.test(text.slice(Math.max(0, figure.start - 30), figure.start))) return null;
      if (
        isStated &&
        (figure.number.digits.includes('.') ||
          /指数|系数|分值|得分|比值|pH/.test(text.slice(Math.max(0, lastBreak(text, figure.start)), figure.start)))
      )
        return null;
      return isUnknownUnit(text, figure) ? null : ['other', 'a number without a unit'];
    },
  },
];

/** 城乡居民收入比由2.09缩小至2.05, 收入比为1.97∶1，比上年缩小0.04: a ratio and its change have no unit. */
const ofRatio = /(?:收入比|倍差|系数|指数)[^。；\n]{0,20}?(?:[由从](?:(?:[上去]年|\d{4}年|[\u4e00-\u9fa5]{2,5}时)的?)?|缩小|扩大|降低|下降|上升)了?$/;

/** 千亩, 亿元: a multiplier that no digit stands before. */
const isMultiplierAlone = (text: string, {number}: QuantityMention): boolean =>
  '十百千万亿'.includes(text[number.start]) && number.more === null && /^10*$/.test(number.digits);

/** 述职评议、定期会商三项工作制度: the count only sums the names before it. */
function sumsList(text: string, figure: QuantityMention): boolean {
  const lead = text.slice(lastBreak(text, figure.start), figure.start);
  return /[\u4e00-\u9fa5”]、[^，。；、]{1,20}$/.test(lead) && !/\d/.test(lead);
}

const createWordList = '设立 建立 成立 组建 发行 新建 总规模 募集'.split(' ');
const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const bareVerbs = table('为 达 达到 至 到 是 指数 得分 系数 报 收于 报收 录得');
const isNounUnit = (unit: number): boolean => units[unit].noun === true;

/** 4.3万标箱, 120标段: a word that no table knows stands where the unit should. */
function isUnknownUnit(text: string, figure: QuantityMention): boolean {
  if (figure.number.form !== 'arabic' || figure.number.digits.length < 2) return false;
  if (!isHan(text.charCodeAt(figure.end))) return false;
  let i = figure.end;
  while (i < figure.end + 3 && isHan(text.charCodeAt(i)) && !'的了在和及与至到为是'.includes(text[i])) i += 1;
  return i > figure.end && !isHan(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i)); // 115师343旅 names troops
}

function lastBreak(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 60) {
    const kind = breakKinds.get(text.charCodeAt(i - 1));
    if (kind === 'paragraph' || kind === 'sentence' || kind === 'comma' || kind === 'semicolon' || kind === 'colon') break;
    i -= 1;
  }
  return i;
}

function hasLaterFigure({tokens, at}: Neighbourhood): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 6; i += 1) {
    const token = tokens[i];
    if (token.kind === 'quantity') return true;
    if (token.kind === 'break' && token.break !== 'list') return false;
  }
  return false;
}

/** Shares units along lists, then asks the rules about each candidate. Changes `tokens` in place. */
export function refine(text: string, tokens: Token[]): void {
  shareUnits(text, tokens);
  let quoteEnd = -1;
  let quote: Neighbourhood['quote'] = null;
  let sentenceEnd = -1;
  let isRule = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token.kind === 'break' && token.break === 'open-quote' && token.start > quoteEnd) {
      const isTitle = text[token.start] === '《' || text[token.start] === '〈';
      const end = quoteClose(tokens, i);
      if (end > 0 && (isTitle || end - token.start <= 16)) {
        quoteEnd = end;
        quote = isTitle ? 'title' : 'short-quote';
      }
    }
    if (token.kind !== 'quantity') continue;
    if (i > sentenceEnd) [sentenceEnd, isRule] = sentenceAt(text, tokens, i);
    const near: Neighbourhood = {text, tokens, at: i, quote: token.start < quoteEnd ? quote : null, isRule};
    if (token.start === 0 && token.end === text.length && token.number.form !== 'vague') continue; // a text that is nothing but a figure
    for (const rule of refinements) {
      const verdict = rule.apply(token, near);
      if (verdict === null) continue;
      tokens[i] = {
        kind: 'numeral',
        start: token.number.start,
        end: Math.max(token.end, token.number.end),
        class: verdict[0],
        rule: rule.name,
        reason: verdict[1],
      };
      break;
    }
  }
}

function quoteClose(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < tokens.length && i < at + 40; i += 1) {
    const token = tokens[i];
    if (token.kind !== 'break') continue;
    if (token.break === 'close-quote') return token.start;
    if (token.break === 'paragraph') return -1;
  }
  return -1;
}

const gives = table('给予 予以 一次性 罚款 处以 可获 可享受 不设上限');
const awards = ['奖励', '补助', '补贴', '资助', '奖补', '罚款', '贴息', '支持', '退税', '减免'];

/** Where the sentence around token `at` ends, and whether it is a rule: 对…的，给予…奖励. */
function sentenceAt(text: string, tokens: readonly Token[], at: number): [number, boolean] {
  let from = at;
  while (from > 0 && !isSentenceBreak(tokens[from - 1])) from -= 1;
  let to = at;
  while (to < tokens.length && !isSentenceBreak(tokens[to])) to += 1;
  let hasGift = false;
  for (let i = from; i < to && !hasGift; i += 1) {
    const token = tokens[i];
    hasGift = token.kind === 'cue' && token.cue === 'rule' && gives.at(text, token.start) === true;
  }
  if (!hasGift) return [to, false];
  const slice = text.slice(tokens[from].start, to < tokens.length ? tokens[to].start : text.length);
  return [
    to,
    slice.length < 600 && hasAny(slice, awards) && !/已(?:累计|经)?(?:发放|给予|兑现|落实)|共(?:发放|给予)/.test(slice),
  ];
}

const isSentenceBreak = (token: Token): boolean =>
  token.kind === 'break' && (token.break === 'sentence' || token.break === 'paragraph');

/**
 * A unit at the end of a list belongs to every member.
 *
 * > | 高于全省、全国0.2个、3.1个百分点
 *                  ^^^^
 */
function shareUnits(text: string, tokens: readonly Token[]): void {
  for (let i = tokens.length - 1; i > 0; i -= 1) {
    const later = tokens[i];
    if (later.kind !== 'quantity' || later.unit < 0 || later.shape !== 'plain') continue;
    let j = i - 1;
    if (j >= 0 && tokens[j].kind === 'break' && (tokens[j] as {break: string}).break === 'list') j -= 1;
    const earlier = tokens[j];
    if (earlier === undefined || earlier.kind !== 'quantity' || earlier.shape !== 'plain') continue;
    const gap = text.slice(earlier.end, later.start);
    if (gap.length > 2 || !/^[、和与及]$/.test(gap.trim())) continue;
    const isShort = earlier.unitText === '个' && later.unitText === '个百分点';
    if (!isShort && (earlier.unit >= 0 || isOwnUnit(earlier.number))) continue;
    if (earlier.number.form !== later.number.form) continue;
    earlier.unit = later.unit;
    earlier.unitText = later.unitText;
    earlier.unitStart = later.unitStart;
    earlier.unitEnd = later.unitEnd;
    earlier.per = later.per;
    earlier.shared = true;
    earlier.rule = 'extract/shared-unit';
  }
}
