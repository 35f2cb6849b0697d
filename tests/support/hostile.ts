/** Inputs that make a careless reader look again and again at the same place. */

/** What is repeated, for 100,000 characters in a row. */
export const hostile = [
  '1', '１', ' ', '\u3000', '\t', '\n', ',', '，', '、', '。', '：', '（', '）', '(', '[', '【', '“', '”', '《', '<', '>', '&', '&#', '一', '十', '百', '万', '亿',
  '第', '%', '百分之', '分之', '2022年', '近', '多', '占', '比', '至', '—', '-', '/', '.', '·', '号', '元', 'a', 'A-1', 'http://a/', '翻', '数', '半', '“1', '（1', '其中',
  '1 ', '1,', '1，', '1、', '1—', '1年', '1亿', '1万1', '第1', '\u200b', '𠮷', '<a ', '</', '<!--', '<td>',
] as const;

/** What makes clauses of many figures, each of which could look at all of the others. */
export const crowded = ['5吨、', '甲5吨、', '5吨 ', '同比增长5%，', '分别为1元、', '从1元增长至2元，', '（1元', '1元（', '居全省第1位，', '1：'] as const;

/** `unit` again and again, `length` characters long. */
export const inARow = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
