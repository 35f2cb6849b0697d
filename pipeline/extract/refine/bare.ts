/** Numbers without a unit. */
import type {QuantityMention} from '../../model.ts';
import {isDigit, isHan} from '../../vocabulary/characters.ts';
import {isOwnUnit} from '../mention.ts';
import {before, isPlain, lastBreak, table} from './look.ts';
import type {Refinement} from './refinement.ts';

/** A number without a unit, unless it is an index or ratio, or a word that no table knows stands for its unit. */
export const bare: Refinement = {
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
};

/** 城乡居民收入比由2.09缩小至2.05, 收入比为1.97∶1，比上年缩小0.04: a ratio and its change have no unit. */
const ofRatio = /(?:收入比|倍差|系数|指数)[^。；\n]{0,20}?(?:[由从](?:(?:[上去]年|\d{4}年|[\u4e00-\u9fa5]{2,5}时)的?)?|缩小|扩大|降低|下降|上升)了?$/;

/** 指数为|103.2: what states a number without a unit. */
const bareVerbs = table('死亡率 为 达 达到 至 到 是 指数 得分 系数 报 收于 报收 录得');

/** 4.3万标箱, 120标段: a word that no table knows stands where the unit should. */
function isUnknownUnit(text: string, figure: QuantityMention): boolean {
  if (figure.number.form !== 'arabic' || figure.number.digits.length < 2) return false;
  if (!isHan(text.charCodeAt(figure.end))) return false;
  let i = figure.end;
  while (i < figure.end + 3 && isHan(text.charCodeAt(i)) && !'的了在和及与至到为是'.includes(text[i])) i += 1;
  return i > figure.end && !isHan(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i)); // 115师343旅 names troops
}
