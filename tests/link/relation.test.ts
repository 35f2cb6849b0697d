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
