/**
 * Hedges: the words beside a number that say how exactly it is meant (`bound` in schemas/observation.schema.json).
 * Longest first within a last (prefix) or first (suffix) character.
 */
import type {Bound} from '../model.ts';

/** A word that says how exactly a number is meant. */
export interface Hedge {
  readonly word: string;
  readonly bound: Exclude<Bound, 'exact' | 'between'>;
  /** The hedge in a figure, and the slice that it makes. */
  readonly example: readonly [text: string, valueText: string];
}

/** Words right before the number. */
export const prefixHedges = [
  {word: '大约', bound: 'about', example: ['受灾人口大约31万人', '大约31万人']},
  {word: '约为', bound: 'about', example: ['总量约为26吨', '约为26吨']},
  {word: '约达', bound: 'about', example: ['年生产能力约达11万千升', '约达11万千升']},
  {word: '约占', bound: 'about', example: ['人口约占77%', '约占77%']},
  {word: '约有', bound: 'about', example: ['约有30家', '约有30家']},
  {word: '约', bound: 'about', example: ['受灾人口约31万人', '约31万人']},
  {word: '約', bound: 'about', example: ['約30人', '約30人']},
  {word: '差不多有', bound: 'about', example: ['差不多有30人', '差不多有30人']},
  {word: '差不多', bound: 'about', example: ['差不多30人', '差不多30人']},
  {word: '约合', bound: 'about', example: ['约合10亿元', '约合10亿元']},
  {word: '大概', bound: 'about', example: ['大概30人', '大概30人']},
  {word: '大致', bound: 'about', example: ['大致30人', '大致30人']},
  {word: '左右', bound: 'about', example: ['30人左右', '30人左右']},
  {word: '将近', bound: 'nearly', example: ['将近30家', '将近30家']},
  {word: '接近', bound: 'nearly', example: ['接近30家', '接近30家']},
  {word: '几乎', bound: 'nearly', example: ['几乎30家', '几乎30家']},
  {word: '近乎', bound: 'nearly', example: ['近乎30家', '近乎30家']},
  {word: '近', bound: 'nearly', example: ['近3000家网站', '近3000家']},
  {word: '超过了', bound: 'over', example: ['超过了2000万元', '超过了2000万元']},
  {word: '超过', bound: 'over', example: ['订单已超过2000万元', '超过2000万元']},
  {word: '超出', bound: 'over', example: ['超出30家', '超出30家']},
  {word: '超', bound: 'over', example: ['超3000亿元', '超3000亿元']},
  {word: '逾', bound: 'over', example: ['逾300人', '逾300人']},
  {word: '突破了', bound: 'over', example: ['突破了100亿元', '突破了100亿元']},
  {word: '突破', bound: 'over', example: ['总量突破500家', '突破500家']},
  {word: '多于', bound: 'over', example: ['多于5人', '多于5人']},
  {word: '大于', bound: 'over', example: ['大于5%', '大于5%']},
  {word: '高于', bound: 'over', example: ['利用率高于95%', '高于95%']},
  {word: '过', bound: 'over', example: ['过百亿元', '过百亿元']},
  {word: '首破', bound: 'over', example: ['首破百万人次', '首破百万人次']},
  {word: '破', bound: 'over', example: ['票房破2亿元', '破2亿元']},
  {word: '不低于', bound: 'at_least', example: ['总规模不低于1亿元', '不低于1亿元']},
  {word: '不少于', bound: 'at_least', example: ['不少于30人', '不少于30人']},
  {word: '不小于', bound: 'at_least', example: ['不小于30人', '不小于30人']},
  {word: '大于等于', bound: 'at_least', example: ['大于等于30人', '大于等于30人']},
  {word: '大于或等于', bound: 'at_least', example: ['大于或等于30人', '大于或等于30人']},
  {word: '≥', bound: 'at_least', example: ['≥30人', '≥30人']},
  {word: '至少有', bound: 'at_least', example: ['至少有30人', '至少有30人']},
  {word: '至少为', bound: 'at_least', example: ['至少为30人', '至少为30人']},
  {word: '至少是', bound: 'at_least', example: ['至少是30人', '至少是30人']},
  {word: '至少', bound: 'at_least', example: ['至少30人', '至少30人']},
  {word: '最低', bound: 'at_least', example: ['最低30元', '最低30元']},
  {word: '最少', bound: 'at_least', example: ['最少30人', '最少30人']},
  {word: '起码', bound: 'at_least', example: ['起码30人', '起码30人']},
  {word: '上', bound: 'at_least', example: ['上百家企业', '上百家']},
  {word: '不足', bound: 'under', example: ['不足30%', '不足30%']},
  {word: '不到', bound: 'under', example: ['不到30%', '不到30%']},
  {word: '低于', bound: 'under', example: ['失业率低于4%', '低于4%']},
  {word: '少于', bound: 'under', example: ['少于5人', '少于5人']},
  {word: '小于', bound: 'under', example: ['小于5%', '小于5%']},
  {word: '未达', bound: 'under', example: ['未达30%', '未达30%']},
  {word: '不超过', bound: 'at_most', example: ['不超过5000万元', '不超过5000万元']},
  {word: '不高于', bound: 'at_most', example: ['不高于3%', '不高于3%']},
  {word: '不多于', bound: 'at_most', example: ['不多于3人', '不多于3人']},
  {word: '不大于', bound: 'at_most', example: ['不大于3%', '不大于3%']},
  {word: '小于等于', bound: 'at_most', example: ['小于等于30人', '小于等于30人']},
  {word: '小于或等于', bound: 'at_most', example: ['小于或等于30人', '小于或等于30人']},
  {word: '≤', bound: 'at_most', example: ['≤30人', '≤30人']},
  {word: '最多为', bound: 'at_most', example: ['最多为30人', '最多为30人']},
  {word: '最多有', bound: 'at_most', example: ['最多有30人', '最多有30人']},
  {word: '至多', bound: 'at_most', example: ['至多3人', '至多3人']},
  {word: '最多', bound: 'at_most', example: ['最多3人', '最多3人']},
  {word: '最高', bound: 'at_most', example: ['补助最高100万元', '最高100万元']},
] as const satisfies readonly Hedge[];

/** Words between the number and its multiplier or unit: 30余家, 8000多万, 1亿3千多万. */
export const innerHedges = [
  {word: '余', bound: 'over', example: ['30余家', '30余家']},
  {word: '餘', bound: 'over', example: ['30餘家', '30餘家']},
  {word: '多', bound: 'over', example: ['8000多万人', '8000多万人']},
  {word: '来', bound: 'about', example: ['十来家', '十来家']},
  {word: '几', bound: 'over', example: ['30几家', '30几家']},
  {word: '幾', bound: 'over', example: ['30幾家', '30幾家']},
] as const satisfies readonly Hedge[];

/** Words right after the unit. */
export const suffixHedges = [
  {word: '左右', bound: 'about', example: ['18家左右', '18家左右']},
  {word: '上下', bound: 'about', example: ['30元上下', '30元上下']},
  {word: '及以上', bound: 'at_least', example: ['1000万元及以上', '1000万元及以上']},
  {word: '或者以上', bound: 'at_least', example: ['30人或者以上', '30人或者以上']},
  {word: '或更多', bound: 'at_least', example: ['30人或更多', '30人或更多']},
  {word: '或者更多', bound: 'at_least', example: ['30人或者更多', '30人或者更多']},
  {word: '或以上', bound: 'at_least', example: ['30人或以上', '30人或以上']},
  {word: '以上', bound: 'at_least', example: ['5.3万人以上', '5.3万人以上']},
  {word: '有余', bound: 'over', example: ['一倍有余', '一倍有余']},
  {word: '多', bound: 'over', example: ['三年多', '三年多']},
  {word: '余', bound: 'over', example: ['5万元余', '5万元余']},
  {word: '及以下', bound: 'at_most', example: ['30岁及以下', '30岁及以下']},
  {word: '或以下', bound: 'at_most', example: ['30人或以下', '30人或以下']},
  {word: '以下', bound: 'at_most', example: ['5%以下', '5%以下']},
  {word: '之下', bound: 'under', example: ['5%之下', '5%之下']},
  {word: '以内', bound: 'at_most', example: ['3%以内', '3%以内']},
  {word: '之内', bound: 'at_most', example: ['3%之内', '3%之内']},
] as const satisfies readonly Hedge[];
