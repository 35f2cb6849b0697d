/** The words of the page itself, in both languages. What columns and codes are called comes from `fields.ts`. */
import type {Content, Html} from './html.ts';
import {html} from './html.ts';

/** One thing said in Chinese and in English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Both languages, of which the style shows one. */
export function both({zh, en}: Words): Html {
  return html`<span class="zh" lang="zh-CN">${zh}</span><span class="en" lang="en">${en}</span>`;
}

/** Both languages around something: `around('共 ', figure, ' 个')`. */
export function bothOf(zh: Content, en: Content): Html {
  return html`<span class="zh" lang="zh-CN">${zh}</span><span class="en" lang="en">${en}</span>`;
}

/** A name that no element can hold twice (an option, a label, a title): the script puts the other language in its place. */
export function named({zh, en}: Words): Html {
  return html` data-zh="${zh}" data-en="${en}"`;
}

/** The same thing in both languages. */
export const pair = (zh: string, en: string): Words => ({zh, en});

/** Everything that the page says for itself. */
export const words = {
  project: pair('开放数字', 'Open Figures'),
  tagline: pair('官方文章写出的每一个数字，逐字可查', 'Every figure that an official article states, traced to its characters'),
  skipArticle: pair('跳到正文', 'Skip to the article'),
  skipTable: pair('跳到数据表', 'Skip to the table'),
  language: pair('English', '中文'),
  contents: pair('目录', 'Contents'),
  article: pair('正文', 'Article'),
  pictures: pair('图', 'Pictures'),
  findings: pair('核对', 'Checks'),
  data: pair('数据', 'Data'),
  downloads: pair('下载', 'Downloads'),
  about: pair('版本与引用', 'Version and citation'),
  aboutShort: pair('引用', 'Cite'),
  documents: pair('文章', 'Articles'),
  articles: pair('篇文章', 'articles'),
  indicators: pair('指标', 'Indicators'),
  conflicts: pair('文章之间的矛盾', 'Where articles contradict each other'),
  conflictsShort: pair('矛盾', 'Conflicts'),
  allDocuments: pair('全部文章', 'All articles'),

  lead: pair(
    '这篇文章里的每一个统计数字都已读成一行数据，并与其余数字互相核对。下面是原文，加底色的就是这些数字。',
    'Every figure in this article has been read into a row of data and held against the others. Below is the text; the figures are highlighted.',
  ),
  arithmetic: pair('文章自己的算术', 'What the article’s own arithmetic says'),
  figures: pair('个数字', 'figures'),
  checks: pair('项核对', 'checks'),
  contradictions: pair('处矛盾', 'contradictions'),
  doubtful: pair('条存疑', 'in doubt'),
  numerals: pair('处数字全部有着落', 'numerals accounted for'),
  howTo: pair('点任何一个加底色的数字', 'Click any highlighted figure'),
  howToMore: pair(
    '，看它被读成了什么：指标、精确数值、单位、时间、状态，是哪条规则这样判断，参与了哪项核对。',
    ' to see what it was read as: indicator, exact value, unit, period and status, the rule behind each, and the checks it takes part in.',
  ),
  kinds: pair('底色表示类别', 'Colours show the kind'),
  forecast: pair('预计或目标', 'Forecast or target'),
  doubt: pair('存疑', 'In doubt'),
  others: pair('其余数字', 'Other numerals'),
  isNoFigure: pair('这处数字不是统计数字', 'This numeral is no figure'),
  within: pair('其中另有数字：', 'Other numerals within it:'),
  partOf: pair('它属于', 'It belongs to'),

  close: pair('关闭', 'Close'),
  previous: pair('上一个', 'Previous'),
  next: pair('下一个', 'Next'),
  copyLink: pair('复制链接', 'Copy link'),
  copied: pair('已复制', 'Copied'),
  inArticle: pair('看正文', 'Text'),
  inTable: pair('看表格', 'Table'),
  allFields: pair('全部字段', 'All fields'),
  takesPart: pair('参与的核对', 'Checks it takes part in'),
  reviewed: pair('人工审核', 'Reviewed by a person'),
  empty: pair('空', 'empty'),

  search: pair('搜索', 'Search'),
  searchHint: pair('指标、原文、编号', 'Indicator, text, identifier'),
  any: pair('全部', 'All'),
  reset: pair('清除条件', 'Clear'),
  shown: pair('显示', 'Shown:'),
  of: pair('/', 'of'),
  nothingFound: pair('没有符合条件的数字。', 'No figure matches.'),
  more: pair('再显示一些', 'Show more'),
  downloadShown: pair('下载所示（CSV）', 'Download what is shown (CSV)'),
  tableNote: pair('点一行，正文滚到那个数字。点表头排序。', 'Click a row and the article scrolls to its figure. Click a heading to sort.'),
  printed: pair('原文', 'As printed'),
  figureTable: pair('观测值表', 'Table of observations'),
  needsScript: pair('表格和详情需要脚本；observations.csv 里是同样的数据。', 'Table and details need scripts; observations.csv holds the same data.'),

  money: pair('金额', 'Amounts of money'),
  moneyLog: pair('对数尺度：每格大十倍。', 'Logarithmic scale: each step is ten times the one before.'),
  moneyLinear: pair('从零起的等距尺度。', 'Linear scale from zero.'),
  growth: pair('增长与基数', 'Growth and its base'),
  growthNote: pair('斜线条是基期，实心条是本期，以基期为 100。', 'Hatched bars are the base period, solid bars the period itself; the base is 100.'),
  shares: pair('占比', 'Shares'),
  sharesNote: pair('整条为 100%；竖线是此前的占比。', 'The full bar is 100 %; the line marks the earlier share.'),
  ranks: pair('位次', 'Ranks'),
  ranksNote: pair('从左数起，第一格是第 1 位。', 'Counted from the left: the first peg is rank 1.'),
  open: pair('箭头：原文只说了超过或不足。', 'Arrow: the text says only “over” or “under”.'),
  hollow: pair('空心：预计或目标。', 'Hollow: forecast or target.'),
  onlyFirst: pair('只画出前', 'Only the first'),
  onlyFirstEnd: pair('个，其余见表。', 'are drawn; the table has the rest.'),
  base: pair('基期', 'Base'),
  implied: pair('推得', 'implied'),
  unsaid: pair('未写明', 'not stated'),
  noWhole: pair('不是整数', 'no whole number'),
  lineNote: pair('色带是所印数字在四舍五入下可能的范围，圆点是由其余数字算得的结果。', 'The band is what the printed figure may have been rounded from; dots are what the other figures give.'),

  checksum: pair('校验和（SHA-256）', 'Checksum (SHA-256)'),
  sumsNote: pair('SHA256SUMS 可核验全部文件：', 'SHA256SUMS verifies all files:'),
  released: pair('发布于', 'Released'),
  change: pair('变动', 'Change'),
  before: pair('上一版', 'Version before'),
  changedCells: pair('与上一版不同的单元格', 'Cells that differ from the version before'),
  allVersions: pair('全部版本', 'All versions'),
  cite: pair('如何引用', 'How to cite'),
  citeOne: pair('引用单个数字时，加上它的编号。', 'To cite one figure, add its identifier.'),
  licence: pair('许可', 'Licence'),
  source: pair('来源', 'Source'),
  rights: pair('原文权利', 'Rights in the text'),
  undated: pair('未注明日期', 'undated'),

  latest: pair('查看最新版', 'Open the latest release'),
  replaces: pair('本文更正了', 'This article corrects'),
  replacedBy: pair('本文已被更正，见', 'This article has been corrected by'),
  corrected: pair('（已被更正）', '(corrected since)'),
  period: pair('时间', 'Period'),
  statements: pair('条', 'statements'),
  series: pair('跨文章、跨年份的指标', 'Indicators over articles and years'),
  seriesNote: pair('每一点是一篇文章的一个数字；点它看原句。', 'Each dot is a figure of one article; follow it to the sentence.'),
  sentence: pair('原句', 'Sentence'),
  beyond: pair('更多的在 observations.csv 中。', 'The rest is in observations.csv.'),
} as const satisfies Readonly<Record<string, Words>>;
