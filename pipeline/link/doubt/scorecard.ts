/** The scorecard: what each sign of doubt counts, and for which doubt. */
import type {Doubt} from '../../vocabulary/codes.ts';

interface Entry {
  readonly doubt: Doubt;
  readonly points: number;
  /** Of the rows of the annotated texts that show the sign, the percentage that is wrong; of all rows 12 % are. */
  readonly wrong: number;
}

/** From so many points on a row is in doubt. */
export const threshold = 4;

/**
 * The points were fitted on 2,657 annotated rows of seven sets of texts, and on what earlier rules had made of
 * five sets when they first saw them; fits that left one set out were tested on that set.
 */
export const scorecard = {
  // In the name itself.
  'one-character': {doubt: 'indicator_uncertain', points: 4, wrong: 91}, // 辖7个村
  'two-characters': {doubt: 'indicator_uncertain', points: 2, wrong: 28}, // 出口8亿元
  'bare-measure': {doubt: 'indicator_uncertain', points: 1, wrong: 42}, // 综合产值80亿元: of what?
  'modifier-and-head': {doubt: 'indicator_uncertain', points: 2, wrong: 26}, // 人均支出2万元
  'part-without-whole': {doubt: 'indicator_uncertain', points: 4, wrong: 62}, // 农村居民1.8万元
  'place-as-name': {doubt: 'indicator_uncertain', points: 4, wrong: 57}, // 向阳镇5万立方米
  'comparison-in-name': {doubt: 'indicator_uncertain', points: 3, wrong: 53}, // 原料成本比计划3%
  'loose-end': {doubt: 'indicator_uncertain', points: 2, wrong: 35}, // 市场提供5亿元
  'particles-in-name': {doubt: 'indicator_uncertain', points: 4, wrong: 50}, // 将要扩建的厂房也…
  'list-in-name': {doubt: 'indicator_uncertain', points: 2, wrong: 21}, // 甲醇、尿素产能
  'share-without-head': {doubt: 'indicator_uncertain', points: 3, wrong: 24}, // 毕业生85%
  'quantity-without-head': {doubt: 'indicator_uncertain', points: 1, wrong: 17}, // 小麦26吨
  'count-of-a-quantity': {doubt: 'indicator_uncertain', points: 4, wrong: 55}, // 产值5家
  'verb-as-name': {doubt: 'indicator_uncertain', points: 1, wrong: 16}, // 参保20万人
  'many-times': {doubt: 'indicator_uncertain', points: 1, wrong: 23}, // 现场指导160次
  // In how the name was found.
  'no-name': {doubt: 'indicator_uncertain', points: 4, wrong: 100}, // nothing was found
  'guessed-name': {doubt: 'indicator_uncertain', points: 2, wrong: 26}, // a head, a verb or the unit alone
  'made-up-name': {doubt: 'indicator_uncertain', points: 2, wrong: 30}, // 建成面积, out of 建成171万亩
  'close-second': {doubt: 'indicator_uncertain', points: 2, wrong: 23}, // another name came within four points
  'opening-unread': {doubt: 'indicator_uncertain', points: 1, wrong: 21}, // 扶持稻虾种养，综合产值80亿元
  'words-behind': {doubt: 'indicator_uncertain', points: 2, wrong: 26}, // 12家在本地长期经营的企业…
  'two-values': {doubt: 'indicator_uncertain', points: 4, wrong: 64}, // 订单5万元 … 订单7万元, in one year
  'topic-of-other-part': {doubt: 'indicator_from_context', points: 2, wrong: 60}, // ；增长5%
  'topic-of-other-sentence': {doubt: 'indicator_from_context', points: 2, wrong: 62}, // 。增长5%
  'topic-afar': {doubt: 'indicator_from_context', points: 2, wrong: 40}, // a clause without figures lies between
  // In what a rate, a change or a rank describes, and from where it is counted.
  'rank-of-nothing': {doubt: 'scope_ambiguous', points: 4, wrong: 53}, // 列全省第2位, behind no figure
  'change-of-nothing': {doubt: 'scope_ambiguous', points: 1, wrong: 42}, // 减少20家, of none that is printed
  'name-of-no-level': {doubt: 'scope_ambiguous', points: 1, wrong: 22}, // no level goes by its name
  'describes-afar': {doubt: 'scope_ambiguous', points: 2, wrong: 64}, // ；增长5%, of the figure before ；
  'describes-another-name': {doubt: 'scope_ambiguous', points: 1, wrong: 21}, // the sentence does not name what it describes
  'printed-base': {doubt: 'scope_ambiguous', points: 1, wrong: 22}, // 比2019年增长5%
  // In time, status and subject: something nearby may govern the figure instead.
  since: {doubt: 'scope_ambiguous', points: 3, wrong: 32}, // 投产以来, under one year
  'present-in-a-stretch': {doubt: 'scope_ambiguous', points: 2, wrong: 40}, // 目前, under 1—10月
  'plan-word': {doubt: 'scope_ambiguous', points: 2, wrong: 29}, // 规划, and read as a fact
  'stray-province': {doubt: 'scope_ambiguous', points: 4, wrong: 40}, // 据广东分署统计, of another area
  'quoted-name': {doubt: 'scope_ambiguous', points: 2, wrong: 28}, // “云桥”平台…, and no subject
  'pointing-word': {doubt: 'scope_ambiguous', points: 4, wrong: 46}, // 这, 此
  each: {doubt: 'scope_ambiguous', points: 2, wrong: 21}, // 每, of which the name may hold a part
  'day-in-paragraph': {doubt: 'scope_ambiguous', points: 3, wrong: 31}, // 10月2日, and dated by the year
  'balance-over-a-stretch': {doubt: 'scope_ambiguous', points: 4, wrong: 53}, // 贷款余额, under 1—11月
  'rare-period': {doubt: 'scope_ambiguous', points: 2, wrong: 28}, // fewer than one figure in twenty has its period
  'vague-subject': {doubt: 'scope_ambiguous', points: 1, wrong: 27}, // 其他产业
  'rare-subject': {doubt: 'scope_ambiguous', points: 1, wrong: 22}, // at most two figures have its subject
} as const satisfies Readonly<Record<string, Entry>>;

/** The name of a sign of doubt. */
export type Sign = keyof typeof scorecard;
