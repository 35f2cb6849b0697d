import {isCut} from './cut.ts';
import {isHan} from './letters.ts';
import type {Edit, Repair} from './repair.ts';
import {pageWidth} from './wrap.ts';

/** A line with something on it, blanks at both ends left out, and how it stands to the one above. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Cells that it is indented by; an ideographic space takes two. */
  readonly indent: number;
  /** Whether the line above is parted from it by an empty line. */
  readonly isApart: boolean;
  /** Whether a zero-width character stands alone on a line between: where a printed page ended. */
  readonly isAnchored: boolean;
}

const pageEnd = '\u200b';

/**
 * A sentence that was cut by the end of a line or a page continues in the next: the break goes. A doubled
 * join, where the page repeats the last character, loses one copy.
 */
export const lines: Repair = {
  name: 'read/lines',
  examples: [
    {
      from: '落实普惠性政策。落实高新技术企业认定市级奖补资金、创新能力提升工程项目市级配\n\n套资金2905万元。342家企业享受补助',
      to: '落实普惠性政策。落实高新技术企业认定市级奖补资金、创新能力提升工程项目市级配套资金2905万元。342家企业享受补助',
    },
    {
      from: '逐步打通产业链。获资金4832万元,打造汽车制造全流程的轻量化\n\n化研发、试验、制造基地。',
      to: '逐步打通产业链。获资金4832万元,打造汽车制造全流程的轻量化研发、试验、制造基地。',
    },
    {from: '今年预期目标设定\n\u200b\n为6%以上，考虑了经济', to: '今年预期目标设定为6%以上，考虑了经济'},
    {
      from: '城乡面貌改善。新增\n第四代移动通信\n用户3.4亿、光缆线路550\n\u200b\n多万公里。',
      to: '城乡面貌改善。新增第四代移动通信用户3.4亿、光缆线路550多万公里。',
    },
    {from: '依据《\n中华人民共和国著作权法\n》第五条', to: '依据《中华人民共和国著作权法》第五条'},
    {from: '实现民营经济高质量发展，\n\n       依据《条例》制定', to: '实现民营经济高质量发展，依据《条例》制定'},
    {from: '位居世界第二。截至2022\n年底，数据存储量', to: '位居世界第二。截至2022年底，数据存储量'},
    {from: '1985年的\n工资改革，重点是\n现行制度', to: '1985年的工资改革，重点是现行制度'},
    {from: '前5个月,国有企业实现\n利润12亿元', to: '前5个月,国有企业实现利润12亿元'},
    {from: '前5个月,国有企业利润\n12亿元,增长3%', to: '前5个月,国有企业利润12亿元,增长3%'},
    {from: '改革创新， 优化科技治理体系\n\n惟改革者进,惟创新者强。', to: '改革创新， 优化科技治理体系\n\n惟改革者进,惟创新者强。'},
    {from: '一、基本情况\n1.人力资源\n全乡共有劳动力7620人。', to: '一、基本情况\n1.人力资源\n全乡共有劳动力7620人。'},
    {from: '记者 李淑霞 通讯员 杨雪瑞\n\n科技示范工程启动会。', to: '记者 李淑霞 通讯员 杨雪瑞\n\n科技示范工程启动会。'},
    {from: '抓好三件事：\n一是增收，\n（二）节支', to: '抓好三件事：\n一是增收，\n（二）节支'},
    {from: '指标\n2022\n年份', to: '指标\n2022\n年份'},
    {from: '首段。\n\u200b\n次段。', to: '首段。\n\n次段。'},
  ],
  edits(text) {
    const edits: Edit[] = [];
    const width = once(() => pageWidth(text));
    const hasAnchors = text.includes(pageEnd);
    let above: Line | null = null;
    let paragraph = 0;
    for (let line = nextLine(text, 0); line !== null; line = nextLine(text, line.end)) {
      if (above !== null && isCut(text, {paragraph, above, line, width})) {
        edits.push({start: above.end, end: line.start + doubled(text, above, line), text: ''});
      } else {
        if (hasAnchors) dropAnchors(text, above?.end ?? 0, line.start, edits);
        paragraph = line.start;
      }
      above = line;
    }
    if (hasAnchors) dropAnchors(text, above?.end ?? 0, text.length, edits);
    return edits;
  },
};

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

/** The next line that is not blank, from the end of the one before on. */
export function nextLine(text: string, from: number): Line | null {
  let breaks = 0;
  let indent = 0;
  let isAnchored = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') {
      breaks++;
      indent = 0;
    } else if (character === ' ') indent++;
    else if (character === '\u3000') indent += 2;
    else if (character === '\t') indent += 4;
    else if (character === pageEnd) isAnchored = true;
    else return {start: at, end: endOfLine(text, at), indent, isApart: breaks > 1, isAnchored};
  }
  return null;
}

function endOfLine(text: string, start: number): number {
  const lineBreak = text.indexOf('\n', start);
  let end = lineBreak < 0 ? text.length : lineBreak;
  while (' \u3000\t'.includes(text[end - 1])) end--;
  return end;
}

/** How many characters the line repeats: `轻量化⏎⏎化研发`. Only the ends of pages do that. */
function doubled(text: string, above: Line, line: Line): number {
  const isRepeated = line.isApart && !line.isAnchored && text[above.end - 1] === text[line.start];
  return isRepeated && isHan(text.charCodeAt(line.start)) ? 1 : 0;
}

function dropAnchors(text: string, from: number, to: number, edits: Edit[]): void {
  for (let at = text.indexOf(pageEnd, from); at >= 0 && at < to; at = text.indexOf(pageEnd, at + 1)) {
    edits.push({start: at, end: at + 1, text: ''});
  }
}
