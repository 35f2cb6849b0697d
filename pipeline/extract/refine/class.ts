/** Classes that things fall into: ages, sizes, and what a rate is counted per. */
import {isDigit, isHan, isLetter} from '../../vocabulary/characters.ts';
import {dimensionOf, isMultiplierAlone, isPlain} from './look.ts';
import type {Refinement} from './refinement.ts';

/** An age group. */
export const ofAge: Refinement = {
  name: 'extract/age',
  examples: [
    {text: '30岁及以下党员1243.5万名', figures: 1},
    {text: '30-40岁10951人', figures: 1},
    {text: '人均预期寿命达到76.7岁。', figures: 1},
    {text: '人均预期寿命由74.1岁提高到76.7岁。', figures: 2},
  ],
  apply: (figure, {text}) =>
    figure.unitText === '岁' &&
    !ofLife.test(text.slice(Math.max(0, figure.start - 12), figure.start)) &&
    (isHan(text.charCodeAt(figure.end)) || isDigit(text.charCodeAt(figure.end)) || figure.suffix === 'at_least' || figure.suffix === 'at_most')
      ? ['threshold', 'an age group']
      : null,
};

/** 预期寿命由|74.1岁提高到…: an age that is measured. */
const ofLife = /(?:寿命|平均年龄)[^，。；]{0,8}$/;

/** What a rate is counted per, a class by its size, or part of the name of a campaign. */
export const denominator: Refinement = {
  name: 'extract/denominator',
  examples: [
    {text: '每千人口床位数8.03张', figures: 1},
    {text: '万元GDP用水量下降14.8%', figures: 1},
    {text: '道路交通万车死亡率1.32', figures: 1},
    {text: '万人发明专利拥有量达到22.1件', figures: 1},
    {text: '培育亿元强村305个', figures: 1},
    {text: '孕产妇死亡率为6.8/10万', figures: 1},
    {text: '带动近百名农民', figures: 1},
    {text: '每创造100元国内生产总值，物流费用降至14.0元', figures: 1},
    {text: '收购价每50公斤提高7.4元', figures: 1},
    {text: '每10家企业中就有超9家', figures: 1},
    {text: '推进千家企业节能行动', figures: 0},
  ],
  apply: (figure, {text}) => {
    if (text[figure.number.start - 1] === '/') return ['other', 'what a rate is counted per'];
    if (isPlain(figure) && figure.start === figure.number.start && perUnit.test(text.slice(Math.max(0, figure.start - 4), figure.start)) && (roundNumber.test(figure.number.digits) || isAmountPriced(text, figure.end))) return ['other', 'what a rate is counted per'];
    if (!isPlain(figure) || figure.start !== figure.number.start || !isMultiplierAlone(text, figure)) return null;
    if (text[figure.start - 1] === '每') return ['other', 'what a rate is counted per'];
    const next = text.charCodeAt(Math.max(figure.end, figure.number.end));
    const isName = figure.unit >= 0 && figure.suffix === null && dimensionOf(figure) !== 'count' && (isHan(next) || isLetter(next));
    const isPerHead = (figure.unitText === '人口' && isHan(next)) || (isPerson(figure.unitText) && perHead.test(text.slice(figure.end, figure.end + 20)));
    if (figure.unit >= 0 && campaign.test(text.slice(figure.end, figure.end + 14))) return ['name', 'part of the name of a campaign'];
    return (isName || isPerHead) && !'的了和与、'.includes(String.fromCharCode(next)) ? ['threshold', 'a class by its size'] : null;
  },
};

/** 万人|发明专利拥有量22件, 道路交通万车|死亡率1.32 */
const perHead = /^(?![口民])[\u4e00-\u9fa5]{0,10}?(?:拥有量|保有量|占有量|死亡率|发案率|犯罪率|床位数|全科医生数|律师数)/;
const isPerson = (unit: string): boolean => unit === '人' || unit === '车';

/** 每创造|100元, 每投入|1元, 每|10家 */
const perUnit = /每(?:创造|投入|行驶|消费|生产|销售|支出|消耗|使用)?了?$/;
/** 每50公斤|分别提高7.4元: a price of so much. */
const isAmountPriced = (text: string, at: number): boolean => /^(?:分别)?(?:提高|上调|下调|降低|上涨|下跌|涨|跌)[^，。]{0,3}\d/.test(text.slice(at, at + 12));
const roundNumber = /^10*$/;

/** 千家企业|节能行动. */
const campaign = /^[\u4e00-\u9fa5]{2,10}?(?:行动|工程|计划|活动|大会战)/;
