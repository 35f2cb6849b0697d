/** Which figure a rate, a change or a rank describes, which is its base, and what repeats what. */
import {describe, expect, test} from 'vitest';
import {table} from '../support/table.ts';
import {figures} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};

/** The printed number that each figure points at by `field`, or null. */
function pointed(text: string, field: 'qualifies' | 'base_observation' | 'same_as'): (string | null)[] {
  const rows = figures(text, told);
  return rows.map((row) => rows.find((other) => other.observation_id === row[field])?.printed_number ?? null);
}

describe('qualifies', () => {
  table([
    ['企业341家，比上年增长12.54%。', [null, '341']],
    ['企业341家，比上年增长12.54%，列全省第2位。', [null, '341', '341']],
    ['入库1087家，比上年增长47.77%，增幅列全省第2位。', [null, '1087', '47.77']],
    ['工业投资增长5.6%，增速列全省第3位。', [null, '5.6']],
    ['研发投入占比2.87%，较上年提高0.15个百分点，居全省第4位。', [null, '2.87', '2.87']],
    ['失业率为4.9%，低于全国0.3个百分点。', [null, '4.9']],
    ['工业增加值120亿元，同比增长5.6%，增速高于全省1.2个百分点。', [null, '120', '5.6']],
    ['9月末，贷款余额500亿元，比年初增加30亿元，增长6.4%。', [null, '500', '500']],
    ['第三产业增加值50亿元，增长6%，拉动经济增长2.1个百分点。', [null, '50', null]],
    ['城镇、农村收入分别为39526元、18753元，分别增长4.2%、5.8%。', [null, null, '39526', '18753']],
    ['出口100亿元，增长10%；进口80亿元，下降5%。', [null, '100', null, '80']],
    ['投资增长5%。', [null]],
    ['规模以上工业企业1200家，增加值增长7%。', [null, null]],
    ['新建厂房12座；出口额下降2.27%。', [null, null]],
    ['财政收入100亿元，完成预算的95%，比上年增收8亿元。', [null, null, '100']],
    ['进出口总额426亿元，同比增长9.6%，高于全省4.3个百分点，增速居全省第3位。', [null, '426', '9.6', '9.6']],
    ['企业1538家，增长21.7%，增幅居全省第3位、鲁西第1位。', [null, '1538', '21.7', '21.7']],
    ['某医院由第142名跃升至第97名，前移45位。', [null, null, '97']],
    ['高新区升至第9位，较上年前移4个位次。', [null, '9']],
    ['投资5亿元。某校位列全国第286位。', [null, null]],
    ['城镇化率提高11.6个百分点，达到64.7%。', ['64.7', null]],
    ['轻工业增长5.5%，重工业增长10.6%，重工业增速比轻工业快5.1个百分点。', [null, null, '10.6']],
    ['天然气消费量6.9亿立方米，增幅由一季度的15.2%回落至9.7%。', [null, null, '6.9']],
    // list by list
    ['制造业、普惠贷款余额同比分别增长26.3%和18.9%，分别高于各项贷款增速17.1和11.5个百分点。', [null, null, '26.3', '18.9']],
    ['高血压、糖尿病患者规范管理率分别达78.2%和77.5%，高于国家要求16.2个、15.5个百分点。', [null, null, '78.2', '77.5']],
    ['货物8127万吨、集装箱31.5万标箱，同比分别增长9.2%和22.6%，增速列全省第1位和第2位。', [null, null, '8127', '31.5', '9.2', '22.6']],
    ['外贸清单、内贸清单分别缩减至31条和27条，压缩了6.1%和10%。', [null, null, '31', '27']],
  ], (text, expected) => {
    expect(pointed(text, 'qualifies')).toEqual(expected);
  });
});

describe('base_observation', () => {
  test.each([
    ['专项资金从2021年的3800万元增长至2022年的5655万元，增长48.8%。', [null, null, '3800']],
    ['企业由20家增加到30家，增加10家。', [null, null, '20']],
    ['企业341家，比上年增长12.54%。', [null, null]],
  ])('%s', (text, expected) => {
    expect(pointed(text, 'base_observation')).toEqual(expected);
  });
});

describe('same_as', () => {
  test.each([
    ['高新技术企业达到500家。\n高新技术企业达到500家。', [null, '500']],
    ['高新技术企业达到500家。\n高新技术企业达到501家。', [null, null]],
    ['去年，高新技术企业达到500家。\n今年，高新技术企业达到500家。', [null, null]],
    ['预计高新技术企业达到500家。\n高新技术企业达到500家。', [null, null]],
    ['全省高新技术企业500家。\n全市高新技术企业500家。', [null, null]],
    ['投资增长5%。\n投资下降5%。', [null, null]],
  ])('%s', (text, expected) => {
    expect(pointed(text, 'same_as')).toEqual(expected);
  });

  test('the third statement points to the first', () => {
    const rows = figures('高新技术企业500家。\n高新技术企业500家。\n高新技术企业500家。', told);
    expect(rows.map((row) => row.same_as)).toEqual([null, rows[0].observation_id, rows[0].observation_id]);
  });
});
