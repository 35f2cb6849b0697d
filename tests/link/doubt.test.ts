/** The scorecard of doubt: a sentence that shows each sign, and what the points come to. */
import {describe, expect, test} from 'vitest';
import {extract} from '../../pipeline/extract/index.ts';
import {scorecard, threshold, type Sign} from '../../pipeline/link/doubt/scorecard.ts';
import {explainLink} from '../../pipeline/link/index.ts';
import {normalise} from '../../pipeline/normalise/index.ts';
import {documentOf, figure, figures} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};

/** The signs of all figures of a text. */
const signsIn = (text: string): string[] =>
  [...explainLink(normalise(extract(documentOf(text, told)))).values()].flatMap(({signs}) => signs.map((sign) => sign.split(' ')[0]));

const examples: readonly (readonly [sign: Sign, text: string])[] = [
  ['one-character', '全乡辖9个村。'],
  ['two-characters', '小麦26万吨。'],
  ['bare-measure', '目前产值12亿元。'],
  ['modifier-and-head', '人均支出2.4万元。'],
  ['part-without-whole', '其中，农村居民18640元。'],
  ['place-as-name', '其中：柏木镇5.2万立方米。'],
  ['comparison-in-name', '原料成本比计划节约3%。'],
  ['loose-end', '社会资本投入5亿元。'],
  ['particles-in-name', '准备让所建厂房扩大3万平方米。'],
  ['list-in-name', '甲醇、尿素产能40万吨。'],
  ['share-without-head', '届毕业生85%。'],
  ['quantity-without-head', '小麦26万吨。'],
  ['count-of-a-quantity', '亿元产值5家。'],
  ['verb-as-name', '参保20万人。'],
  ['many-times', '现场指导160次。'],
  ['no-name', '同比增长5%。'],
  ['guessed-name', '总量达到40万吨。'],
  ['made-up-name', '累计建成171万亩。'],
  ['close-second', '协会帮助12家企业建成车间。'],
  ['opening-unread', '大力扶持稻虾种养，综合产值80亿元。'],
  ['words-behind', '吸引12家在本地长期从事饲料加工的企业。'],
  ['two-values', '水泥厂获省级资金5万元。\n水泥厂获省级资金7万元。'],
  ['topic-of-other-part', '粮食产量40万吨；增长5%。'],
  ['topic-of-other-sentence', '粮食产量40万吨。同比增长5%。'],
  ['topic-afar', '粮食产量40万吨，品质明显提升，结构不断优化，增长5%。'],
  ['rank-of-nothing', '综合实力列全省第2位。'],
  ['change-of-nothing', '养殖场减少20家。'],
  ['name-of-no-level', '外贸出口增长5%。'],
  ['describes-afar', '粮食产量40万吨；粮食产量增长5%。'],
  ['describes-another-name', '粮食产量40万吨。增长5%。'],
  ['printed-base', '产量比2019年增长5%。'],
  ['since', '投产以来，发电量40万千瓦时。'],
  ['present-in-a-stretch', '2023年1至8月，港口已有泊位9个。'],
  ['plan-word', '规划产能40万吨。'],
  ['stray-province', '据广东方面统计，货运量40万吨。'],
  ['quoted-name', '“云桥”上线，服务企业40家。'],
  ['pointing-word', '这里有企业40家。'],
  ['each', '每年接待游客40万人。'],
  ['day-in-paragraph', '10月2日，景区开放。2023年，接待游客40万人。'],
  ['balance-over-a-stretch', '2023年1至8月，各项贷款余额40亿元。'],
  ['vague-subject', '三湾村集体经济项目，实现收入4亿元。'],
  ['rare-subject', '滨城机械集团实现产值4亿元。'],
  ['rare-period', `2019年产糖3万吨。${'2023年产糖4万吨。'.repeat(21)}`],
];

describe('every sign of doubt has a sentence that shows it', () => {
  test.each(examples)('%s: %s', (sign, text) => {
    expect(signsIn(text)).toContain(sign);
  });

  test('and no sign is without one', () => {
    expect(examples.map(([sign]) => sign).sort()).toEqual(Object.keys(scorecard).sort());
  });
});

describe('what says all that it should shows no sign', () => {
  test.each(['工业增加值8.3亿元。', '2023年末，各项贷款余额40亿元。', '常住人口40万人。', '粮食产量40万吨，同比增长5%。', '备案企业40家，列全省第2位。'])('%s', (text) => {
    expect(signsIn(text)).toEqual([]);
  });
});

describe('points are added', () => {
  test('a sign alone may be too little', () => {
    expect(scorecard['plan-word'].points).toBeLessThan(threshold);
    expect(figure('规划产能40万吨。', told).doubt).toBeNull();
  });

  test('two signs come to a doubt, that of the heavier one', () => {
    expect(scorecard['plan-word'].points + scorecard['list-in-name'].points).toBeGreaterThanOrEqual(threshold);
    expect(figure('规划甲醇、尿素产能40万吨。', told).doubt).not.toBeNull();
  });

  test('the doubt is what the signs are about', () => {
    expect(figure('全乡辖9个村。', told).doubt).toBe('indicator_uncertain');
    expect(figure('综合实力列全省第2位。', told).doubt).toBe('scope_ambiguous');
    expect(figures('粮食产量40万吨。同比增长5%。', told)[1].doubt).toBe('indicator_from_context');
  });

  test('each of two values under one name is in doubt, not the same value twice', () => {
    expect(figures('水泥厂获省级资金5万元。\n水泥厂获省级资金7万元。', told).map(({doubt}) => doubt)).toEqual(['indicator_uncertain', 'indicator_uncertain']);
    expect(figures('水泥厂获省级资金5万元。\n水泥厂获省级资金5万元。', told).map(({doubt}) => doubt)).toEqual([null, null]);
  });
});
