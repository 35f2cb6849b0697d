/** Texts that nobody wrote: digits, numerals, units, hedges, cues, mark-up and half sentences in any order. */
import fc from 'fast-check';
import {cues} from '../../pipeline/vocabulary/cues.ts';
import {innerHedges, prefixHedges, suffixHedges} from '../../pipeline/vocabulary/hedges.ts';
import {units} from '../../pipeline/vocabulary/units.ts';

const words = (list: readonly {readonly word: string}[]) => fc.constantFrom(...list.map(({word}) => word));

const phrases = [
  '从3800万元增长至2022年的5655万元', '增长48.8%', '居全省第2位', '高于全省、全国0.2个、3.1个百分点', '3.9：59.5：36.6', '12：1',
  '翻两番', '翻倍', '2021年', '今年1—9月份', '去年同期', '截至目前', '（其中：水田168万亩、旱田960万亩）', '分别增长14.4%、9%',
  '“十四五”时期', '第', '百分之', '三分之', '分之', '比上年下降2.27%', '降幅收窄2.2个百分点', '30余家', '3%至5%', '10—15家', '近三年',
  '7月29日至8月2日', '比上年同期', '同比', '环比', '预计', '力争', '全市', '企业', '粮食产量', '工业增加值', '占比', '滨州市', '魏桥集团',
  '《', '》', '北纬', '附件', '电话', '给予', '奖励', 'A320', '5G', 'PM2.5', 'http://a.example/1', '2022-09-30', '1/3', '0431-1234567',
];

const marks = [
  ...'。，；、：（）()“”《》—-－~至到和%‰％/·:.,!? \n\t\u3000\u00a0\u200b\r', '\r\n', '\n\n', '<td>', '</td>', '<br>', '<p>', '&nbsp;',
  '&#8226;', '&lt;', '<span lang="EN-US">', '</span>', '<', '>', '&', '<table><tr><td>1</td></tr></table>', '𠮷', '😀', '°', 'ˊ',
];

const piece = fc.oneof(
  fc.constantFrom(...'0123456789０１２９．，％'),
  fc.constantFrom(...'零〇一二两三四五六七八九十百千万亿半数几成'),
  fc.nat(99_999).map(String),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, fraction]) => `${whole}.${fraction}`),
  words(units), words([...prefixHedges, ...innerHedges, ...suffixHedges]), words(cues),
  fc.constantFrom(...marks), fc.constantFrom(...phrases), fc.string({unit: 'grapheme', maxLength: 3}),
);

const any = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split(' '), '');

/** A clause as a report might have it, with every part at random. */
const clause = fc.tuple(
  any('2021年， 今年1—9月份， 截至目前， 去年 上半年 9月末， 五年来， 到2025年， “十四五”末，'),
  any('预计 力争 初步核算， 累计 其中： 其中 （其中：'),
  any('全市 全国 全省 邹平市 魏桥集团'),
  any('工业增加值 粮食产量 出口额、进口额 城镇、农村居民收入 降幅 增速 研发投入占比 高新技术企业 气温 时速 单位能耗'),
  any('达到 同比增长 比上年下降 较去年提高 从 增长至 分别为 占全市的 环比 比年初增加 高于全省 比计划少 拉动 收窄 减少 列全省第 居全国前 低于 -'),
  any('约 近 超过 不足 不低于 最高 上'),
  fc.oneof(
    fc.nat(9999).map(String), fc.tuple(fc.nat(99), fc.nat(99)).map(([whole, fraction]) => `${whole}.${fraction}`),
    fc.constantFrom('3—5', '3%至5', '10、20', '三分之一', '八成', '一半', '百分之三', '三百二十', '两千余', '3.9：59.5：36.6', '12：1', '30余', '5000多万'),
  ),
  any('% 个百分点 亿元 万人次 家 倍 成 个 位 ℃ 公里 万吨 元/吨 吨标准煤/万元 番 基点 亩'),
  any('以上 左右 以内 以下 多'),
  fc.constantFrom('，', '；', '。', '、', '\n', '）', '（', '，', '。'),
).map((parts) => parts.join(''));

/** Up to forty pieces, or ten clauses, run together. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.array(piece, {minLength: 1, maxLength: 40}),
  fc.array(clause, {minLength: 1, maxLength: 10}),
).map((pieces) => pieces.join(''));
