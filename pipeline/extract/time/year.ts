/** One year: 2022年, 二〇二二年, 22年3月, 今年, 年内. */
import {contextYears, relativeYears} from '../../vocabulary/periods.ts';
import {chineseDigits} from '../../vocabulary/numerals.ts';
import {digitWord, isNumeral, isYear, monthNumber} from './calendar.ts';
import {draft, type Draft, match} from './draft.ts';

const patterns = {
  year: new RegExp(String.raw`(\d{4}) ?(?:年度?|财年|届(?=[\u4e00-\u9fa5]))`, 'y'),
  chineseYear: /([〇○零0一二三四五六七八九]{4})年度?/y,
  shortYear: new RegExp(String.raw`(\d{2}) ?年(?=${monthNumber}月)|(0\d) ?年|[零〇○](${digitWord})年`, 'y'),
  relative: new RegExp(
    Object.keys(relativeYears)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'y',
  ),
  // 年内第二次 counts within a year and dates nothing
  context: new RegExp(`(?:${[...contextYears].sort((a, b) => b.length - a.length).join('|')})(?!第|首|再)`, 'y'),
};

/** The year that starts at `at`, or null. */
export const yearAt = (text: string, at: number): Draft | null =>
  isNumeral(text.charCodeAt(at)) ? numberedYearAt(text, at) : namedYearAt(text, at);

function numberedYearAt(text: string, at: number): Draft | null {
  let m: RegExpExecArray | null;
  if ((m = match(patterns.year, text, at)) && isYear(Number(m[1]))) return draft(at + m[0].length, Number(m[1]), Number(m[1]));
  if ((m = match(patterns.chineseYear, text, at))) {
    const value = Number([...m[1]].map((c) => chineseDigits[c] ?? c).join(''));
    return isYear(value) ? draft(at + m[0].length, value, value) : null;
  }
  if ((m = match(patterns.shortYear, text, at))) {
    const short = m[4] === undefined ? Number(m[1] ?? m[3]) : chineseDigits[m[4]];
    const value = short + (short > 60 ? 1900 : 2000);
    return draft(at + m[0].length, value, value);
  }
  return null;
}

function namedYearAt(text: string, at: number): Draft | null {
  let m: RegExpExecArray | null;
  if ((m = match(patterns.relative, text, at))) {
    const offset = relativeYears[m[0]];
    return draft(at + m[0].length, offset, offset);
  }
  if ((m = match(patterns.context, text, at))) return draft(at + m[0].length, null, null);
  return null;
}
