/** Names that stand alone: the text’s own words, complete, without verbs, times and hedges. */
import {describe, expect, test} from 'vitest';
import {table} from '../support/table.ts';
import {figures} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};
const names = (text: string): string[] => figures(text, told).map((row) => row.indicator);

describe('a clause with its own noun', () => {
  test.each([
    ['2022年，全市实现工业增加值120亿元。', '工业增加值'],
    ['截至目前，全市共有高新技术企业500家。', '高新技术企业'],
    ['完成造林面积50万亩。', '造林面积'],
    ['研发投入占生产总值比重2.87%。', '研发投入占生产总值比重'],
    ['水利投资占总投资的三分之一。', '水利投资占总投资比重'],
    ['粮食总产量比2012年增长15%。', '粮食总产量'],
    ['今年新立项省级重大项目4项。', '新立项省级重大项目'],
    ['在研重大项目17项。', '在研重大项目'],
    ['有望突破100亿元产值。', '产值'],
    ['GDP总量突破3000亿元大关。', 'GDP总量'],
    ['新能源汽车销量占比八成。', '新能源汽车销量占比'],
    ['综合实力排名全国第16位。', '综合实力'],
    ['售价3000元/吨。', '售价'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });
});

describe('a noun behind the figure', () => {
  test.each([
    ['新建12座污水处理厂。', '污水处理厂'],
    ['30%左右的企业', '企业'],
    ['已有500家高新技术企业。', '高新技术企业'],
  ])('%s', (text, noun) => {
    const [name] = names(text);
    expect(name).toContain(noun);
    expect(name).not.toMatch(/已有|左右|\d/);
  });
});

describe('lists', () => {
  table([
    ['省级实验室6家、省级技术中心3家、市级实验室51家。', ['省级实验室', '省级技术中心', '市级实验室']],
    ['城镇、农村居民人均可支配收入分别为39526元、18753元。', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['全市共有学校120所，其中小学80所、中学40所。', ['学校', '小学', '中学']],
    ['造林面积50万亩（其中：经济林30万亩、防护林20万亩）。', ['造林面积', '经济林面积', '防护林面积']],
    ['男性人口200万人，占51%；女性人口190万人，占49%。', ['男性人口', '男性人口占比', '女性人口', '女性人口占比']],
    ['财政奖补资金1450万元、项目配套资金2905万元。', ['财政奖补资金', '项目配套资金']],
    ['出口额120亿元，进口额80亿元。', ['出口额', '进口额']],
    ['三次产业结构为3.9：59.5：36.6。', ['第一产业比重', '第二产业比重', '第三产业比重']],
  ], (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a sum for two things is named by both', () => {
    expect(names('企业认定奖补资金、项目配套资金2905万元。')).toEqual(['企业认定奖补资金、项目配套资金']);
  });
});

describe('what a clause leaves out', () => {
  test.each([
    ['工业增加值120亿元，同比增长5.6%。', ['工业增加值', '工业增加值']],
    ['工业投资增长5.6%，增速列全省第3位。', ['工业投资', '工业投资增速']],
    ['新增高新技术企业100家，总量突破500家。', ['新增高新技术企业', '高新技术企业总量']],
    ['发放贷款221笔，金额8.3亿元。', ['贷款', '贷款金额']],
    ['规模以上工业企业1200家，增加值增长7%。', ['规模以上工业企业', '规模以上工业企业增加值']],
    ['专项资金从2021年的3800万元增长至2022年的5655万元，增长48.8%。', ['专项资金', '专项资金', '专项资金']],
  ])('%s', (text, expected) => {
    const given = names(text);
    expect(given.map((name) => name.replace(/^发放/, ''))).toEqual(expected);
  });

  test('the next sentence may go on about it', () => {
    expect(names('今年1—9月份，备案金额8亿元。全年预计突破10亿元。')).toEqual(['备案金额', '备案金额']);
  });

  test('a semicolon starts anew', () => {
    expect(names('新建厂房12座；出口额下降2.27%。')).toEqual(['新建厂房', '出口额']);
  });

  test('a rate behind another thing keeps its own noun', () => {
    expect(names('空气质量优良率80%，同比改善5个百分点。')).toEqual(['空气质量优良率', '空气质量优良率']);
    expect(names('财政收入100亿元，完成预算的95%，比上年增收8亿元。')[2]).toBe('财政收入');
  });
});

describe('whose it is', () => {
  const owners = (text: string): (string | null)[][] => figures(text, told).map((row) => [row.subject, row.ref_area]);

  test('an organisation is the subject of its sentence', () => {
    expect(owners('魏桥集团实现营业收入500亿元。')).toEqual([['魏桥集团', '371600']]);
  });

  test('…and ends where another subject begins', () => {
    expect(owners('滨化集团研发投入3亿元，全市研发投入60亿元。')).toEqual([['滨化集团', '371600'], [null, '371600']]);
  });

  test('what is counted is no subject', () => {
    expect(owners('省级实验室6家、市级实验室51家。')).toEqual([[null, '371600'], [null, '371600']]);
    expect(owners('新建医院2家。')).toEqual([[null, '371600']]);
  });

  test('the country and the province are areas', () => {
    expect(owners('全国粮食产量6.9亿吨，全省粮食产量5500万吨。')).toEqual([[null, '000000'], [null, '370000']]);
  });

  test('the scope of a rank is not its area', () => {
    expect(owners('综合实力排名全国第16位。')).toEqual([[null, '371600']]);
    expect(owners('综合实力列全省第2位。')).toEqual([[null, '371600']]);
  });

  test('a county that owns a figure is its area, and no part of its name', () => {
    const rows = figures('博兴县粮食产量50万吨，邹平市60万吨。', told);
    expect(rows.map((row) => [row.indicator, row.ref_area])).toEqual([['粮食产量', '371625'], ['粮食产量', '371681']]);
  });
});

test.each([
  '2022年，全市实现工业增加值120亿元，同比增长5.6%，列全省第3位。',
  '截至目前，累计建成约500家高新技术企业，其中省级近200家。',
  '预计全年产值突破10亿元，增长8%以上。',
  '专项资金从2021年的3800万元增长至2022年的5655万元，增长48.8%。',
])('no name carries punctuation, a digit, a hedge or a verb of change: %s', (text) => {
  for (const name of names(text)) expect(name).not.toMatch(/[，。；：]|\d|增长|下降|达到|实现|突破|约|近|以上|预计|截至|累计|年/);
});
