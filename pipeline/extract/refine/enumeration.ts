/** Small round counts of a speech, and counts that are left open: 三个方面, 数百人. */
import type {QuantityMention} from '../../model.ts';
import {units} from '../units.ts';
import {dimensionOf, isPlain, lastBreak} from './look.ts';
import type {Refinement} from './refinement.ts';

/** A count of notions, of things named elsewhere, or an indefinite article. */
export const enumeration: Refinement = {
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
};

/** How many is left open. */
export const vague: Refinement = {
  name: 'extract/vague',
  examples: [
    {text: '几十家企业', figures: 0},
    {text: '数百人', figures: 0},
  ],
  apply: (figure) => (figure.number.form === 'vague' ? ['other', 'how many is left open'] : null),
};

const small = (figure: QuantityMention): boolean =>
  figure.number.form === 'chinese' && figure.number.mult === 0 && Number(figure.number.digits) <= 10;

const softCounters = new Set(
  '字 种 類 类 大 批 次 届 点 方 方面 步 句 层 面 道 股 把 片 轮 对 双 番 声 级 段 体 位 期 部 系列 线 环节 阶段 领域'.split(' '),
);

/** What is counted on the fingers of a speech, and measured by nobody: 三个方面, 两个大局, 五项原则. */
const abstractNoun =
  /^(?:大|主要|重大|重要|重点|基本|关键|不同|突出)?(?:方面|环节|积极性|大局|手段|问题|原则|关键|阶段|步骤|层面|层次|维度|特点|特征|转变|统筹|联合公报|基本点|中心|意识|自信|维护|优先|文明|有利于|毫不动摇|闸门|攻坚战|抓手|着力点|突破口|市场和|市场、|环境|主题|主线|底线|理念|因素|角度|矛盾)/;

const isNounUnit = (unit: number): boolean => units[unit].noun === true;

/** 述职评议、定期会商三项工作制度: the count only sums the names before it. */
function sumsList(text: string, figure: QuantityMention): boolean {
  const lead = text.slice(lastBreak(text, figure.start), figure.start);
  return /[\u4e00-\u9fa5”]、[^，。；、]{1,20}$/.test(lead) && !/\d/.test(lead);
}
