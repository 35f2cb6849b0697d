/** Numerals that are no figures: the ledger says what each is, and by which rule. */
import {describe, expect, test} from 'vitest';
import {longestNumber} from '../../pipeline/extract/number.ts';
import {table} from '../support/table.ts';
import {figures, numerals} from '../support/text.ts';

/** A text, and `class rule` of each of its numerals, in order. */
type Case = readonly [text: string, ...rows: string[]];

const ordinals: readonly Case[] = [
  ['第12届运动会召开', 'ordinal extract/ordinal'],
  ['第二批项目名单', 'ordinal extract/ordinal'],
  ['第3条规定', 'ordinal extract/ordinal'],
  ['发展第一产业', 'ordinal extract/ordinal'],
  ['第 15 次会议', 'ordinal extract/ordinal'],
  ['一、总体要求', 'ordinal extract/list-marker'],
  ['（一）指导思想', 'ordinal extract/list-marker'],
  ['(2)加强领导', 'ordinal extract/list-marker'],
  ['1.加强领导', 'ordinal extract/list-marker'],
  ['1、加强领导', 'ordinal extract/list-marker'],
  ['\n　　十二、保障措施', 'ordinal extract/list-marker'],
  ['见图3', 'ordinal extract/label'],
  ['附件1', 'ordinal extract/label'],
];

const names: readonly Case[] = [
  ['按照391号文执行', 'name extract/number-sign'],
  ['国发〔2024〕93号文印发', 'name extract/document-number', 'name extract/number-sign'],
  ['地铁1号线', 'name extract/number-sign'],
  ['建设5G基站', 'name extract/letters'],
  ['PM2.5浓度', 'name extract/letters'],
  ['A320客机', 'name extract/letters'],
  ['G20高速', 'name extract/letters'],
  ['ISO9001认证', 'name extract/letters'],
  ['4A级景区', 'name extract/letters'],
  ['二十大精神', 'name extract/congress'],
  ['十九届五中全会', 'name extract/congress', 'name extract/congress'],
  ['“7·21”特大暴雨', 'name extract/event-date', 'name extract/event-date'],
  ['三级医院', 'name extract/grade'],
  ['中铁十二局承建', 'name extract/proper-name'],
  ['水电十四局承建', 'name extract/proper-name'],
  ['版本2.0.1', 'name extract/dotted'],
  ['见http://a.example/2020/10', 'name extract/link', 'name extract/link'],
  ['“一带一路”建设', 'name extract/word', 'name extract/word'],
  ['进一步加强', 'name extract/word'],
  ['“1+3+N”体系', 'name extract/quoted', 'name extract/quoted'],
  ['《100个案例》出版', 'name extract/title'],
];

const thresholds: readonly Case[] = [
  ['世界500强企业', 'threshold extract/top-list'],
  ['研发投入过百亿的地市', 'threshold extract/threshold'],
  ['投资强度不低于2000元的项目', 'threshold extract/threshold'],
  ['对新建项目，给予企业3000元奖励。', 'threshold extract/rule'],
];

const others: readonly Case[] = [
  ['北纬41。53ˊ', 'other extract/coordinate', 'other extract/coordinate'],
  ['东经126°12′', 'other extract/coordinate', 'other extract/coordinate'],
  ['联系电话0431-1234567', 'other extract/telephone', 'other extract/telephone'],
  ['24小时值班', 'other extract/duration'],
  ['连续4个月向好', 'other extract/duration'],
  ['打通一个堵点', 'other extract/enumeration'],
  ['数百人参加', 'other extract/vague'],
  ['几千名群众', 'other extract/vague'],
  ['七八个人', 'other extract/digit-string'],
  ['共享单车5', 'other extract/bare'],
  ['3：2', 'other extract/clock-or-score', 'other extract/clock-or-score'],
];

for (const [kind, cases] of Object.entries({ordinals, names, thresholds, others})) {
  describe(kind, () => {
    test.each(cases)('%s', (text, ...rows) => {
      expect(numerals(text).map((row) => `${row.class} ${row.rule}`)).toEqual(rows);
    });
  });
}

describe('a numeral is one row with its multiplier', () => {
  table([
    ['投资强度不低于200万元的项目', '200万'],
    ['对新建项目，给予企业30万元奖励。', '30万'],
    ['“千项万亿”工程', '千', '万亿'],
    ['新建12—15万吨级码头', '12', '15万'],
  ], (text, ...printed) => {
    expect(numerals(text).map((row) => row.text)).toEqual(printed);
  });
});

describe('no figure in', () => {
  const texts = [
    '规模以上工业企业', '限额以上单位', '种植呈“一减四增”趋势', '半年来', '过半', '翻山越岭', '成千上万', '数不胜数', '二氧化碳排放', '三农工作', '九三学社',
    '一线工人', '百年老店', '万众一心', '零距离服务', '一等奖', '双高四新', '三甲医院', 'N95口罩', 'COVID-19疫情', '2024年', '“十四五”规划',
    '“千项万亿”工程', '二〇二二', '十几', '之一', '唯一', '统一', '第一时间', '星期五', '三亚', '五一假期',
    '郑州“7·21”特大暴雨', '115师343旅685团', '联系电话12345', '拨打120急救', '80后青年', '第1、2、3批', '会议18：30举行', '2025中国论坛开幕', '１９７９、１９８０两年',
  ];

  table(texts.map((text): [string] => [text]), (text) => {
    expect(figures(text)).toEqual([]);
  }, ['115师343旅685团', '拨打120急救', '80后青年', '１９７９、１９８０两年']);
});

test.each([
  ['2022年1—9月份', 3], ['“十四五”时期', 1], ['二〇二二年七月', 2], ['20世纪90年代', 2], ['7月29日至8月2日', 4],
])('the numerals of the time %s, and there are %d, are time', (text, count) => {
  const rows = numerals(text);
  expect(rows.map((row) => row.class)).toEqual(Array<string>(count).fill('time'));
});

test('whatever is no figure says why, and belongs to no observation of its own', () => {
  const rows = numerals('第12届会议：今年投资8.3亿元，391号文，5G，24小时，10—15家。');
  expect(rows.filter((row) => (row.class === 'figure') !== (row.reason === null))).toEqual([]);
  expect(rows.filter((row) => row.observation_id !== null).map((row) => [row.text, row.class])).toEqual([
    ['8.3亿', 'figure'], ['10', 'figure'], ['15', 'other'],
  ]);
});

test('the far end of a range points to the observation that it takes part in', () => {
  const [near, far] = numerals('新建10—15家');
  expect([near.rule, far.rule, far.observation_id]).toEqual(['extract/count', 'extract/range-end', near.observation_id]);
});

test(`a number of more than ${longestNumber} digits is accounted for, and is no figure`, () => {
  const digits = '7'.repeat(400);
  const [row, ...more] = numerals(`投资${digits}元`);
  expect(more).toEqual([]);
  expect([row.text, row.class, row.rule]).toEqual([digits, 'other', 'extract/too-long']);
  expect(figures(`投资${'7'.repeat(longestNumber)}元`)).toHaveLength(1);
});
