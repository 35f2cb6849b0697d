/** Figures as printed: what belongs to the span, ranges, shared units, ratios, ranks and hedges. */
import {describe, expect, test} from 'vitest';
import type {Bound} from '../../pipeline/model.ts';
import {figures, pick} from '../support/text.ts';

const spans = (text: string): string[] => figures(text).map((row) => row.value_text);

describe('ranges are one figure', () => {
  test.each([
    ['费率百分之八至九', '百分之八至九', '8', '9', 'percent'],
    ['费率3%至5%', '3%至5%', '3', '5', 'percent'],
    ['费率5—6%', '5—6%', '5', '6', 'percent'],
    ['费率6.5%－7%', '6.5%－7%', '6.5', '7', 'percent'],
    ['费率50%—60％', '50%—60％', '50', '60', 'percent'],
    ['新建泵站10至15座', '10至15座', '10', '15', 'count'],
    ['新建泵站10—15座', '10—15座', '10', '15', 'count'],
    ['投资1亿~2亿元', '1亿~2亿元', '100000000', '200000000', 'CNY'],
    ['投资50—60亿元', '50—60亿元', '5000000000', '6000000000', 'CNY'],
    ['降水量200-300毫米', '200-300毫米', '200', '300', 'mm'],
    ['气温15℃至20℃', '15℃至20℃', '15', '20', 'Cel'],
    ['气温-5℃～5℃', '-5℃～5℃', '-5', '5', 'Cel'],
    ['气温-10~-5℃', '-10~-5℃', '-10', '-5', 'Cel'],
    ['气温-10--5℃', '-10--5℃', '-10', '-5', 'Cel'],
    ['气温-10至20℃', '-10至20℃', '-10', '20', 'Cel'],
    ['气温零下10至20度', '零下10至20度', '-20', '-10', 'Cel'],
    ['气温零下12℃到零下8℃', '零下12℃到零下8℃', '-12', '-8', 'Cel'],
    ['气温零下5℃至零上3℃', '零下5℃至零上3℃', '-5', '3', 'Cel'],
    ['华氏温度60至70度', '60至70度', '60', '70', '[degF]'],
    ['新建泵站10--15座', '10--15座', '10', '15', 'count'],
    ['派出教师１至２名', '１至２名', '1', '2', 'count'],
    ['派出教师三至五名', '三至五名', '3', '5', 'count'],
  ])('%s', (text, printed, low, high, unit) => {
    expect(figures(text).map((row) => pick(row, 'value_text', 'value', 'bound', 'value_min', 'value_max', 'unit')))
      .toEqual([[printed, null, 'between', low, high, unit]]);
  });

  test.each([
    ['由100—5家', ['5家']],
    ['占地100、200亩', ['100', '200亩']],
    ['7月至8月', []],
    ['2022—2023年', []],
  ])('%s is none', (text, printed) => {
    const rows = figures(text);
    expect(rows.map((row) => row.value_text)).toEqual(printed);
    expect(rows.map((row) => row.bound)).not.toContain('between');
  });
});

describe('a unit at the end of a list belongs to every member', () => {
  test.each([
    ['高于全省、全国0.2个、3.1个百分点', ['0.2个', '3.1个百分点'], 'percentage_point'],
    ['分别提高1.13、12.78个百分点', ['1.13', '12.78个百分点'], 'percentage_point'],
    ['分别为39526、18753元', ['39526', '18753元'], 'CNY'],
    ['分别建成30和40公里', ['30', '40公里'], 'km'],
    ['分别建成30、40和50公里', ['30', '40', '50公里'], 'km'],
  ])('%s', (text, printed, unit) => {
    expect(figures(text).map((row) => pick(row, 'value_text', 'unit'))).toEqual(printed.map((each) => [each, unit]));
  });

  test('and so does its denominator', () => {
    expect(figures('浓度分别为27和18微克/立方米').map((row) => row.unit)).toEqual(['ug/m3', 'ug/m3']);
  });
});

describe('ratios', () => {
  test('each named part has its percent', () => {
    const rows = figures('三次产业结构为3.9：59.5：36.6');
    expect(rows.map((row) => pick(row, 'value_text', 'value', 'unit', 'indicator'))).toEqual([
      ['3.9', '3.9', 'percent', '第一产业比重'], ['59.5', '59.5', 'percent', '第二产业比重'], ['36.6', '36.6', 'percent', '第三产业比重'],
    ]);
  });

  test('two parts are a ratio where the words call them so', () => {
    expect(figures('粮经比为72：28。').map((row) => pick(row, 'value', 'unit', 'indicator'))).toEqual([['72', 'percent', '粮比例'], ['28', 'percent', '经比例']]);
    expect(figures('男女比例为105：100。').map((row) => pick(row, 'value', 'unit', 'value_text'))).toEqual([['105', 'percent', '105：100']]);
    expect(figures('主队以72：28获胜，比分为105：100。')).toEqual([]);
  });

  test('a ratio to one is a level in times', () => {
    expect(figures('师生比例为12：1').map((row) => pick(row, 'value', 'unit', 'measure'))).toEqual([['12', 'times', 'level']]);
  });

  test.each(['甲队3：2获胜', '上午9:00'])('%s is none', (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe('ranks', () => {
  test.each([
    ['总量列全省第2位', '第2位', '2', '全省', '370000', 'top'],
    ['总量居全国第5', '第5', '5', '全国', '000000', 'top'],
    ['总量居世界第二', '第二', '2', '世界', null, 'top'],
    ['我国是世界第二大经济体', '第二大', '2', '世界', null, 'top'],
    ['总量跃居全省第1位', '第1位', '1', '全省', '370000', 'top'],
    ['总量排名全市第十二名', '第十二名', '12', '全市', '371600', 'top'],
    ['总量列全省倒数第3位', '第3位', '3', '全省', '370000', 'bottom'],
  ])('%s', (text, printed, value, scope, code, from) => {
    const rows = figures(text, {area: '371600'});
    expect(rows.map((row) => pick(row, 'value_text', 'measure', 'value', 'bound', 'unit', 'rank_scope', 'rank_scope_area', 'rank_from')))
      .toEqual([[printed, 'rank', value, 'exact', 'rank', scope, code, from]]);
  });

  test.each(['总量居全国前三', '总量跻身全国前三位'])('%s is rank 3 at most', (text) => {
    expect(figures(text, {area: '371600'}).map((row) => pick(row, 'measure', 'value', 'bound', 'value_min', 'value_max', 'rank_scope')))
      .toEqual([['rank', '3', 'at_most', null, '3', '全国']]);
  });

  test.each(['第二批项目', '第三产业', '第12届', '第一书记', '第3条'])('%s is none', (text) => {
    expect(figures(text)).toEqual([]);
  });

  test('a rank is read alone as well', () => {
    const alone = ['第2位', '第二', '第12名', '第二大'].map((text) => figures(text).map((row) => pick(row, 'value', 'measure')));
    expect(alone).toEqual([[['2', 'rank']], [['2', 'rank']], [['12', 'rank']], [['2', 'rank']]]);
  });
});

describe('hedges', () => {
  test.each<[string, string, Bound, string | null, string | null]>([
    ['入驻企业30家', '30家', 'exact', '30', '30'],
    ['入驻企业约30家', '约30家', 'about', null, null],
    ['入驻企业30家左右', '30家左右', 'about', null, null],
    ['入驻企业约30家左右', '约30家左右', 'about', null, null],
    ['入驻企业近30家', '近30家', 'nearly', null, '30'],
    ['入驻企业将近30家', '将近30家', 'nearly', null, '30'],
    ['入驻企业30余家', '30余家', 'over', '30', null],
    ['入驻企业30多家', '30多家', 'over', '30', null],
    ['入驻企业超过30家', '超过30家', 'over', '30', null],
    ['入驻企业突破500家', '突破500家', 'over', '500', null],
    ['入驻企业逾300家', '逾300家', 'over', '300', null],
    ['入驻企业30家以上', '30家以上', 'at_least', '30', null],
    ['入驻企业不少于30家', '不少于30家', 'at_least', '30', null],
    ['入驻企业超过500家以上', '超过500家以上', 'at_least', '500', null],
    ['入驻企业不足30家', '不足30家', 'under', null, '30'],
    ['入驻企业不到30家', '不到30家', 'under', null, '30'],
    ['入驻企业不超过30家', '不超过30家', 'at_most', null, '30'],
    ['入驻企业最多30家', '最多30家', 'at_most', null, '30'],
    ['费率3%以内', '3%以内', 'at_most', null, '3'],
    ['费率5%以下', '5%以下', 'at_most', null, '5'],
    ['近百家企业', '近百家', 'nearly', null, '100'],
    ['上百家企业', '上百家', 'at_least', '100', null],
    ['惠及8000多万人', '8000多万人', 'over', '80000000', null],
    ['惠及5.3万人以上', '5.3万人以上', 'at_least', '53000', null],
  ])('%s', (text, printed, bound, min, max) => {
    expect(figures(text).map((row) => pick(row, 'value_text', 'bound', 'value_min', 'value_max'))).toEqual([[printed, bound, min, max]]);
  });

  test.each([
    ['附近30家企业', '30家'], ['通过30项标准', '30项'], ['签约30个项目', '30个'], ['网上30家店铺', '30家'],
    ['节约30吨标准煤', '30吨标准煤'], ['纽约有10人', '10人'], ['以上30人', '30人'],
  ])('%s has none', (text, printed) => {
    expect(spans(text)).toEqual([printed]);
    expect(figures(text)[0].bound).toBe('exact');
  });
});

describe('spans', () => {
  test.each([
    ['售价3000元/吨。', ['3000元/吨']],
    ['日处理能力120吨/日。', ['120吨/日']],
    ['人口密度35人/平方公里。', ['35人/平方公里']],
    ['产值 8.3 亿元。', ['8.3 亿元']],
    ['产值８．３亿元。', ['８．３亿元']],
    ['占比4.92‰。', ['4.92‰']],
    ['会员5万名，党员300名。', ['5万名', '300名']],
    ['同比下降2.27%。', ['下降2.27%']],
    ['利润增长1.2倍。', ['增长1.2倍']],
    ['总产值翻两番。', ['翻两番']],
    ['产量是2012年的3倍。', ['3倍']],
  ])('%s', (text, printed) => {
    expect(spans(text)).toEqual(printed);
  });

  test('two figures never share a character', () => {
    const rows = figures('利率比上年同期分别低约40个基点和低约25个基点。', {published: '2025-09-14'});
    expect(rows.map((row) => row.value)).toEqual(['-0.4', '-0.25']);
    expect(rows[1].char_start).toBeGreaterThanOrEqual(rows[0].char_end);
  });
});

describe('units behind 每, numbers that look like words, near ends of what was shortened', () => {
  test.each([
    ['浓度43微克每立方米，下降18.9%', ['43微克每立方米', '下降18.9%']],
    ['节水30立方米每亩', ['30立方米每亩']],
    ['每亩30公斤每人', ['30公斤']],
    ['惠及近千万家庭', ['近千万']],
    ['千万不要忘记', []],
    ['收获进度过八成', ['过八成']],
    ['1200多万名义务教育寄宿生', ['1200多万名']],
    ['保有95.67矿石/千吨', ['95.67矿石/千吨']],
    ['柳河县七棵树矿业有限公司投资5000万元', ['5000万元']],
    ['国营八里哨林场面积1200公顷', ['1200公顷']],
    ['全县三个村', ['三个']],
    ['通行时间从最快9小时左右缩短至5小时左右', ['9小时左右', '5小时左右']],
    ['发生7.3级强震', ['7.3级强震']],
    ['同一九八○年比较，增长百分之三', ['百分之三']],
  ])('%s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  test('个多 is more than', () => {
    expect(figures('用时从4个多小时缩短至1个多小时。').map((row) => row.bound)).toEqual(['over', 'over']);
  });

  test('a bare large number of money is in yuan, of users it counts', () => {
    expect(figures('电影票房超3.77亿，用户规模3.7亿。').map((row) => row.unit)).toEqual(['CNY', 'count']);
  });
});
