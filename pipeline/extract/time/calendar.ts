/** Numbers of years, months and days, as digits or words. */
import {monthLength} from '../../dates.ts';
import {isChineseNumeral, isDigit} from '../../vocabulary/characters.ts';
import {chineseDigits} from '../../vocabulary/numerals.ts';

/** Patterns of a digit word, a month and a day, and of what stands between the ends of a range. */
export const digitWord = '[一二三四五六七八九]';
export const monthNumber = String.raw`(\d{1,2}|十[一二]?|${digitWord})`;
export const dayNumber = String.raw`(\d{1,2}|三十一?|二?十${digitWord}?|${digitWord})`;
export const dash = '(?:—{1,2}|--|[-－–~～至到])';

/** The value of a number up to 99: 12, 十二. */
export const smallNumber = (word: string): number => {
  if (/^\d/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  return (tens === '' ? 1 : chineseDigits[tens]) * 10 + (ones === '' ? 0 : chineseDigits[ones]);
};

/** Whether a character may begin a number. */
export const isNumeral = (code: number): boolean => isDigit(code) || isChineseNumeral(code);

/** Years that articles speak of. */
export const isYear = (value: number): boolean => value >= 1000 && value <= 2199;

/** January is 1. */
export const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** 2月30日 and 2019年2月29日 are no days; a year that is not known may be a leap year. */
export const isDate = (year: number | null, month: number, day: number): boolean =>
  isMonth(month) && day >= 1 && day <= monthLength(year !== null && year > 1000 ? year : leapYear, month);

const leapYear = 2000;
