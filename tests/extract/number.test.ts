/** Numbers as printed: where they end, their digits, their power of ten, the hedge inside. */
import {describe, expect, test} from 'vitest';
import {longestNumber, numberAt} from '../../pipeline/extract/number.ts';
import type {Bound, NumberForm} from '../../pipeline/model.ts';

type Case = readonly [text: string, printed: string, form: NumberForm, digits: string, mult: number, more?: Bound];

const arabic: readonly Case[] = [
  ['341家', '341', 'arabic', '341', 0],
  ['8.3亿元', '8.3亿', 'arabic', '8.3', 8],
  ['2.8万亿元', '2.8万亿', 'arabic', '2.8', 12],
  ['5.3万人', '5.3万', 'arabic', '5.3', 4],
  ['3百亿元', '3百亿', 'arabic', '3', 10],
  ['1,235.5亩', '1,235.5', 'arabic', '1235.5', 0],
  ['1,234,567人', '1,234,567', 'arabic', '1234567', 0],
  ['33，212万吨', '33，212万', 'arabic', '33212', 4],
  ['28 831人', '28 831', 'arabic', '28831', 0],
  ['2，377标准台', '2，377', 'arabic', '2377', 0],
  ['8.3 亿元', '8.3 亿', 'arabic', '8.3', 8],
  ['11.00×108立方米', '11.00×108', 'arabic', '11.00', 8],
  ['5×10^6吨', '5×10^6', 'arabic', '5', 6],
  ['3×10⁴平方米', '3×10⁴', 'arabic', '3', 4],
  ['2×1000千瓦', '2', 'arabic', '2', 0],
  ['1.5×2.5米', '1.5', 'arabic', '1.5', 0],
  ['0.05%', '0.05', 'arabic', '0.05', 0],
  ['100.0', '100.0', 'arabic', '100.0', 0],
  ['120億元', '120億', 'arabic', '120', 8],
  ['3萬戶', '3萬', 'arabic', '3', 4],
];

const mixed: readonly Case[] = [
  ['1万6千多户', '1万6千多', 'arabic', '16', 3, 'over'],
  ['1亿6325万人次', '1亿6325万', 'arabic', '16325', 4],
  ['2亿7700万台', '2亿7700万', 'arabic', '27700', 4],
  ['3万5000元', '3万5000', 'arabic', '35000', 0],
];

const hedged: readonly Case[] = [
  ['30余家', '30余', 'arabic', '30', 0, 'over'],
  ['30餘家', '30餘', 'arabic', '30', 0, 'over'],
  ['8000多万人', '8000多万', 'arabic', '8000', 4, 'over'],
  ['1.2万余人', '1.2万余', 'arabic', '1.2', 4, 'over'],
  ['5千多户', '5千多', 'arabic', '5', 3, 'over'],
  ['三百余家', '三百余', 'chinese', '300', 0, 'over'],
  ['三百多万人', '三百多万', 'chinese', '300', 4, 'over'],
  ['十几家', '十几', 'chinese', '10', 0, 'over'],
  ['十来家', '十来', 'chinese', '10', 0, 'about'],
];

const chinese: readonly Case[] = [
  ['六家', '六', 'chinese', '6', 0],
  ['十五人', '十五', 'chinese', '15', 0],
  ['二十家', '二十', 'chinese', '20', 0],
  ['一百零五人', '一百零五', 'chinese', '105', 0],
  ['三百二十家', '三百二十', 'chinese', '320', 0],
  ['两千人', '两千', 'chinese', '2000', 0],
  ['兩千人', '兩千', 'chinese', '2000', 0],
  ['三万零五百元', '三万零五百', 'chinese', '30500', 0],
  ['三万五千元', '三万五千', 'chinese', '35000', 0],
  ['七千一百亿元', '七千一百亿', 'chinese', '7100', 8],
  ['两亿三千万元', '两亿三千万', 'chinese', '23000', 4],
  ['二万八千亿元', '二万八千亿', 'chinese', '28000', 8],
  ['一千二百三十四万五千六百七十八元', '一千二百三十四万五千六百七十八', 'chinese', '12345678', 0],
  ['五百万千瓦', '五百万', 'chinese', '500', 4],
  ['三千瓦', '三', 'chinese', '3', 0],
  ['百亿元', '百亿', 'chinese', '100', 8],
  ['二点五亿元', '二点五亿', 'chinese', '2.5', 8],
  ['壹佰万元', '壹佰万', 'chinese', '100', 4],
];

const ratios: readonly Case[] = [
  ['百分之八', '百分之八', 'percent', '8', 0],
  ['百分之十二点一', '百分之十二点一', 'percent', '12.1', 0],
  ['百分之零点五', '百分之零点五', 'percent', '0.5', 0],
  ['百分之30', '百分之30', 'percent', '30', 0],
  ['百分之三十多', '百分之三十多', 'percent', '30', 0, 'over'],
  ['千分之三', '千分之三', 'permille', '3', 0],
  ['三分之二', '三分之二', 'fraction', '2/3', 0],
  ['万分之五', '万分之五', 'fraction', '5/10000', 0],
  ['八成', '八成', 'tenths', '8', 0],
  ['八成半', '八成半', 'tenths', '8.5', 0],
  ['七成五', '七成五', 'tenths', '7.5', 0],
  ['七成多', '七成多', 'tenths', '7', 0, 'over'],
  ['3成', '3成', 'tenths', '3', 0],
  ['一半', '一半', 'half', '1/2', 0],
];

const notWhole: readonly Case[] = [
  ['二〇二二', '二〇二二', 'digits', '2022', 0],
  ['七八个', '七八', 'digits', '78', 0],
  ['十成立', '十', 'chinese', '10', 0],
  ['5，213人以外', '5，213', 'arabic', '5213', 0],
  ['12，345', '12', 'arabic', '12', 0],
  ['2022 831', '2022', 'arabic', '2022', 0],
  ['010,123', '010', 'arabic', '010', 0],
  ['1,2345', '1', 'arabic', '1', 0],
  ['3.', '3', 'arabic', '3', 0],
  ['5来', '5', 'arabic', '5', 0],
];

const kinds = {Arabic: arabic, mixed, 'with a hedge inside': hedged, Chinese: chinese, ratios, 'where a number ends': notWhole};

for (const [kind, cases] of Object.entries(kinds)) {
  describe(`numbers: ${kind}`, () => {
    for (const [text, printed, form, digits, mult, more = null] of cases) {
      test(text, () => {
        const number = numberAt(text, 0)!;
        expect([text.slice(number.start, number.end), number.form, number.digits, number.mult, number.more])
          .toEqual([printed, form, digits, mult, more]);
      });
    }
  });
}

test.each(['元', '第', '', '点', '分之', '半', '多'])('“%s” begins no number', (text) => {
  expect(numberAt(text, 0)).toBeNull();
});

test('a number is read from its place in the text', () => {
  expect(numberAt('产值8.3亿元', 2)).toMatchObject({start: 2, end: 6});
});

test('long numbers keep all of their digits', () => {
  const digits = '9'.repeat(longestNumber + 1);
  expect(numberAt(`${digits}元`, 0)?.digits).toBe(digits);
});
