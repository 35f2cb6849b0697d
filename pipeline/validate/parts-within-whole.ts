import type {Finding, Observation} from '../model.ts';
import type {Check} from './check.ts';
import {finding, shown} from './check.ts';
import {add, Decimal, overlaps, printedInterval} from './interval.ts';

const name = 'parts-within-whole';

/** A grade of a prize behind the prize's name: the grades of one prize exclude each other. */
const grade = /^(?:获得?|荣获|评为)?(.*?)(?:(?:特等|[一二三四]等|金|银|铜|优秀|优胜|提名|特别)奖)+(?:项目|作品|项)?$/;

/**
 * Parts do not exceed their whole. A part is recognised only where the text says so: a grade of a prize that
 * the whole names, or a figure whose clause begins with 其中.
 *
 * > | 推荐申报2022年度省科学技术奖10项,有2项获一等奖,4项获二等奖
 */
export const partsWithinWhole: Check = {
  name,
  examples: [
    {
      text: '推荐申报省科学技术奖10项,有2项获一等奖,4项获二等奖',
      rows: [
        {indicator: '推荐申报省科学技术奖', value: '10', unit_zh: '项'},
        {indicator: '省科学技术奖一等奖', value: '2', unit_zh: '项'},
        {indicator: '获省科学技术奖二等奖', value: '4', unit_zh: '项'},
      ],
      finds: [['agrees', '6']],
    },
    {
      text: '获省科学技术奖6项,其中一等奖2项、二等奖4项',
      rows: [
        {indicator: '获省科学技术奖', value: '6', unit_zh: '项'},
        {indicator: '省科学技术奖一等奖', value: '2', unit_zh: '项', quote: '其中一等奖2项'},
        {indicator: '省科学技术奖二等奖', value: '4', unit_zh: '项'},
      ],
      finds: [['agrees', '6']],
    },
    {
      text: '获省科学技术奖5项,其中一等奖2项、二等奖4项',
      rows: [
        {indicator: '省科学技术奖', value: '5', unit_zh: '项'},
        {indicator: '省科学技术奖一等奖', value: '2', unit_zh: '项'},
        {indicator: '省科学技术奖二等奖', value: '4', unit_zh: '项'},
      ],
      finds: [['contradicts', '6']],
    },
    {
      text: '劳动人口10926人,其中城区9895人、乡村1031人',
      rows: [
        {indicator: '劳动人口', value: '10926', unit_zh: '人'},
        {indicator: '城区劳动人口', value: '9895', unit_zh: '人', quote: '其中城区9895人、乡村1031人'},
        {indicator: '乡村劳动人口', value: '1031', unit_zh: '人', quote: '其中城区9895人、乡村1031人'},
      ],
      finds: [['agrees', '10926']],
    },
    {
      text: '完成投资1.1亿元,其中技改投资1.3亿元',
      rows: [
        {indicator: '投资', value: '110000000', printed_number: '1.1', unit_mult: 8, decimals: 1, unit: 'CNY', unit_zh: '元'},
        {indicator: '技改投资', value: '130000000', printed_number: '1.3', unit_mult: 8, decimals: 1, unit: 'CNY', unit_zh: '元', quote: '其中技改投资1.3亿元'},
      ],
      finds: [['contradicts', '130000000']],
    },
    {
      text: '65名运动员和8名教练员,其中金牌获得者59名',
      rows: [
        {indicator: '运动员', value: '65', unit_zh: '名'},
        {indicator: '教练员', value: '8', unit_zh: '名'},
        {indicator: '金牌获得者教练员', value: '59', unit_zh: '名', quote: '其中金牌获得者59名'},
      ],
      finds: [],
    },
    {
      text: '两条河流汇集大小支流60余条,其中10公里以上的支流有3条',
      rows: [
        {indicator: '河流支流', value: '2', unit_zh: '条'},
        {indicator: '大小支流', value: '60', unit_zh: '条', bound: 'over', value_min: '60', value_max: null},
        {indicator: '10公里以上的支流', value: '3', unit_zh: '条', quote: '其中10公里以上的支流有3条'},
      ],
      finds: [],
    },
    {
      text: '重复利用率提高到70.7%,其中工业用水重复利用率达到80.9%',
      rows: [
        {indicator: '重复利用率', value: '70.7', unit: 'percent'},
        {indicator: '工业用水重复利用率', value: '80.9', unit: 'percent', quote: '其中工业用水重复利用率达到80.9%'},
      ],
      finds: [],
    },
    {
      text: '高新技术企业341家,总量500家',
      rows: [
        {indicator: '申报高新技术企业', value: '341', unit_zh: '家'},
        {indicator: '高新技术企业总量', value: '500', unit_zh: '家'},
      ],
      finds: [],
    },
  ],
  run({rows}) {
    const groups = new Map<Observation, Observation[]>();
    rows.forEach((part, at) => {
      const whole = wholeOf(part, rows, at);
      if (whole) groups.set(whole, [...(groups.get(whole) ?? []), part]);
    });
    return [...groups].map(([whole, parts]) => check(whole, parts));
  },
};

/** How many figures back a whole is looked for. */
const reach = 50;

/** The nearest figure before the part, on its line, of which it says to be a part. */
function wholeOf(part: Observation, rows: readonly Observation[], at: number): Observation | undefined {
  const prize = grade.exec(part.indicator)?.[1];
  if (part.measure !== 'level' || part.bound !== 'exact' || (!prize && !startsOfWhich(part))) return undefined;
  const before = rows.slice(Math.max(0, at - reach), at).filter((row) => row.line === part.line && isAlike(row, part) && !startsOfWhich(row));
  const whole = prize
    ? before.findLast((row) => row.indicator.includes(prize) && !grade.test(row.indicator))
    : before.at(-1);
  if (whole?.bound !== 'exact') return undefined;
  if (prize) return whole;
  const hasOther = isLess(whole, part) && before.some((row) => row.value !== null && !isLess(row, part));
  return sharesHead(whole, part) && !hasOther ? whole : undefined;
}

function startsOfWhich(row: Observation): boolean {
  return /^[,，]?其中/.test(row.quote);
}

/** 技改投资 is 投资 by its last two characters. */
function sharesHead(whole: Observation, part: Observation): boolean {
  return part.indicator.includes(whole.indicator.slice(-2));
}

function isLess(a: Observation, b: Observation): boolean {
  return new Decimal(a.value!).lt(b.value!);
}

/** Amounts of one thing that can be added up, so no percentages. */
function isAlike(a: Observation, b: Observation): boolean {
  if (/^(?:percent|per_mille|percentage_point|times|point|rank)$/.test(a.unit)) return false;
  return a.measure === b.measure && a.unit === b.unit && a.unit_zh === b.unit_zh
    && a.status === b.status && a.time_period === b.time_period && a.ref_area === b.ref_area
    && a.subject === b.subject;
}

/** Grades are added up; other parts may share members, so unless they add up to the whole the largest is held to it. */
function check(whole: Observation, parts: readonly Observation[]): Finding {
  const total = parts.reduce((sum, part) => sum.plus(part.value!), new Decimal('0'));
  const isAll = parts.length > 1 && total.eq(whole.value!);
  const isAdded = isAll || parts.every((part) => grade.test(part.indicator));
  const held = isAdded ? parts : [parts.reduce((most, part) => (isLess(most, part) ? part : most))];
  const fits = isAll || overlaps(held.map((part) => printedInterval(part)!).reduce(add), {...printedInterval(whole)!, min: null});
  const list = parts.map(shown).join(isAdded ? ' + ' : ', ');
  return finding(name, whole, parts, {
    result: fits ? 'agrees' : 'contradicts',
    expected: (isAdded ? total : new Decimal(held[0].value!)).toFixed(),
    zh: `${list}，${isAll ? '恰为' : fits ? '不超过' : '超过'}总数 ${shown(whole)}。`,
    en: `${list}: ${isAll ? 'exactly' : fits ? 'within' : 'more than'} the whole of ${shown(whole)}.`,
  });
}
