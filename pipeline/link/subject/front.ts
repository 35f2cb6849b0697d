/** How a clause begins: its wording behind times, numbering and what else may lead in. */
import {isIn, unitSet} from '../../vocabulary/characters.ts';
import type {Clause} from '../structure.ts';

/** The wording of a clause up to its first figure. */
export function wordingOf(text: string, {start, end, figures}: Clause): string {
  const stop = figures.length > 0 ? Math.min(end, figures[0].token.start) : end;
  return text.slice(start, Math.min(stop, start + 60));
}

/** The wording of a clause behind its times and what else may lead in. */
export function frontOf(text: string, {start, times}: Clause, end: number): string {
  let at = start;
  for (let step = 0; step < 4; step += 1) {
    const time = times.find((each) => each.start >= at); // 今年 leads in, but in 今年前三季度 it is part of a time
    const until = Math.min(end, time?.start ?? end);
    if (isIn(leadStarts, text.charCodeAt(at)) && until > at) at += leadIn.exec(text.slice(at, until))![0].length;
    const bracket = text[at] === '（' && text[time?.end ?? at] === '）' ? 1 : 0; // 今天（10月21日），
    if (time?.start !== at + bracket) break;
    at = time.end + bracket;
    if ('度份末底初'.includes(text[at] ?? '，')) at += 1;
  }
  return text.slice(at, Math.max(at, end));
}

const leadIn =
  /^[\s”#*]*(?:【[^】]*】)?(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、）)]|[一二三四五六七八九十]{1,2}是)?(?:[\s\d]|(?<=\d)[年月日])*(?:（[\d年月日]+）|其中|目前|此外|同时|今年|去年|近年来|当前|今[天日]|昨[天日]|日前|近日|全年|年末|年底|眼下|如今|同期|(?:春节|元旦|清明|端午|中秋|国庆|暑期|暑假|寒假|假期|节日|“五一”|展会|会议|大会)(?:假期)?期间|期间|以来|来自[^，的]{1,8}的|：|:|，)*/;
/** The first characters of what may lead in. */
const leadStarts = unitSet(' \t\n\u3000”#*【（(0123456789一二三四五六七八九十其目此同今去近当昨日全年眼如期以来春元清端中国暑寒假节“展会大：:，');
