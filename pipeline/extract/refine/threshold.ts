/** Conditions on what is counted: 5000万元以上项目20个. */
import {isDigit, isHan} from '../../vocabulary/characters.ts';
import {isOwnUnit} from '../mention.ts';
import {dimensionOf, hasAny, hasLaterFigure, isMultiplierAlone, isPlain, lastBreak} from './look.ts';
import type {Refinement} from './refinement.ts';

/** A bound that says which things are counted. */
export const threshold: Refinement = {
  name: 'extract/threshold',
  examples: [
    {text: '亩均投资强度不低于200万元的工业项目', figures: 0},
    {text: '设立总规模不低于1亿元的引导资金', figures: 1},
    {text: '5000万元以上项目20个', figures: 1},
    {text: '第一阶梯居民用水量15吨/户/月以下（含15吨）', figures: 0},
    {text: '研发投入过百亿的地市', figures: 0},
    {text: '新签约过亿元项目63个', figures: 1},
    {text: '雨量超过250毫米的乡镇41个', figures: 1},
    {text: '新签约10亿元以上7个', figures: 1},
    {text: '在建的亿元以上省外投资项目里，江苏占了97个', figures: 1},
  ],
  apply: (figure, near) => {
    const {text} = near;
    const next = text[figure.end] ?? '';
    const dimension = dimensionOf(figure);
    if (isTier(text, figure.start, figure.end)) return ['threshold', 'a tier of a tariff'];
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
    return isAttribute && (hasLaterFigure(near) || ofGroup.test(text.slice(figure.end, figure.end + 20))) ? ['threshold', 'a condition on what is counted'] : null;
  },
};

/** 居民用水量15吨/户/月以下|（含15吨）: both sides of the bound of a tier. */
function isTier(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '含') return (text[start - 2] === '（' || text[start - 2] === '(') && (text[end] === '）' || text[end] === ')');
  return (text[end] === '/' || text[end] === '以') && tierBehind.test(text.slice(end, end + 16));
}

const tierBehind = /^(?:[/／][户人月年])*以[上下][（(]含\d|^[/／][月年]以[上下]/;

/** 5000万元以上|的工业项目: what follows a bound that tells things apart. */
const afterHighBound = new Set([...'的且者']);

/** 亿元以上|省外投资项目里，…: the clause only says among which things. */
const ofGroup = /^[\u4e00-\u9fa5]{1,14}(?:里面?|之?中|当中|方面)[，,]/;

/** 设立总规模|不低于1亿元: what is made is measured by its bound. */
const createWordList = '设立 建立 成立 组建 发行 新建 总规模 募集'.split(' ');
