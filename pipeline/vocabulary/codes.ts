/**
 * The closed code lists: every value that a coded column may take, in the order in which it is published.
 * The schemas repeat the codes as enumerations; a test holds the two together.
 *
 * Codes follow SDMX where it has one (SDMX codes a target nowhere, so `target` is our own).
 */
export interface Code {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly definition_en: string;
  readonly definition_zh: string;
}

const measure = [
  {
    code: 'level', en: 'Level', zh: '水平值',
    definition_en: 'An amount, a count, a share, an index or a ratio.',
    definition_zh: '总量、个数、占比、指数或比例。',
  },
  {
    code: 'growth_rate', en: 'Growth rate', zh: '增长率',
    definition_en: 'A relative change, in percent; a fall is negative.',
    definition_zh: '相对变动，以百分数计；下降为负。',
  },
  {
    code: 'change', en: 'Change', zh: '增减量',
    definition_en: 'An absolute change, percentage points, contributions and gaps included; a fall is negative.',
    definition_zh: '绝对变动，含百分点变动、拉动(贡献)和差距；减少为负。',
  },
  {
    code: 'rank', en: 'Rank', zh: '位次',
    definition_en: 'A position among peers, counted from 1.',
    definition_zh: '在同类中的名次，从1起计。',
  },
] as const satisfies readonly Code[];

const bound = [
  {
    code: 'exact', en: 'Exact', zh: '确数',
    definition_en: 'Printed without a hedge; the number may still be rounded.',
    definition_zh: '印出时没有约数词；数字仍可能经过四舍五入。',
  },
  {
    code: 'about', en: 'About', zh: '约',
    definition_en: 'Near the printed number, on either side: 约, 左右, 上下.',
    definition_zh: '在所印数字上下：约、左右、上下。',
  },
  {
    code: 'nearly', en: 'Nearly', zh: '近',
    definition_en: 'A little below the printed number: 近, 将近, 接近.',
    definition_zh: '略小于所印数字：近、将近、接近。',
  },
  {
    code: 'over', en: 'Over', zh: '超过',
    definition_en: 'Above the printed number, which is excluded: 余, 多, 超, 超过, 突破, 过, 逾.',
    definition_zh: '大于所印数字，不含本数：余、多、超、超过、突破、过、逾。',
  },
  {
    code: 'at_least', en: 'At least', zh: '以上',
    definition_en: 'The printed number or above: 以上, 不低于, 至少.',
    definition_zh: '大于或等于所印数字：以上、不低于、至少。',
  },
  {
    code: 'under', en: 'Under', zh: '不足',
    definition_en: 'Below the printed number, which is excluded: 不足, 不到, 低于.',
    definition_zh: '小于所印数字，不含本数：不足、不到、低于。',
  },
  {
    code: 'at_most', en: 'At most', zh: '以内',
    definition_en: 'The printed number or below: 以内, 以下, 不超过, 至多, 最高.',
    definition_zh: '小于或等于所印数字：以内、以下、不超过、至多、最高。',
  },
  {
    code: 'between', en: 'Between', zh: '区间',
    definition_en: 'A printed range; both ends belong to it.',
    definition_zh: '印出的区间，含两端。',
  },
] as const satisfies readonly Code[];

const timeBasis = [
  {
    code: 'stated', en: 'Stated', zh: '本句写明',
    definition_en: 'The clause itself names the period.',
    definition_zh: '该分句写明时间。',
  },
  {
    code: 'context', en: 'From the context', zh: '上文',
    definition_en: 'Carried from an earlier clause or a heading.',
    definition_zh: '承前文分句或标题的时间。',
  },
  {
    code: 'document', en: 'From the publication date', zh: '发布日期',
    definition_en: 'Taken from the date on which the document was published.',
    definition_zh: '取自文件的发布日期。',
  },
  {
    code: 'inferred', en: 'Inferred', zh: '推定',
    definition_en: 'The document has no date; the text establishes the year.',
    definition_zh: '文件没有日期，年份由正文推定。',
  },
] as const satisfies readonly Code[];

const status = [
  {
    code: 'actual', en: 'Actual', zh: '实际',
    definition_en: 'Stated as a fact.',
    definition_zh: '作为事实陈述。',
  },
  {
    code: 'provisional', en: 'Provisional', zh: '初步',
    definition_en: 'A first result, to be revised: 初步核算, 快报.',
    definition_zh: '初步结果，待修订：初步核算、快报。',
  },
  {
    code: 'estimate', en: 'Estimate', zh: '估计',
    definition_en: 'Estimated, not counted: 测算, 估计.',
    definition_zh: '估算而非统计所得：测算、估计。',
  },
  {
    code: 'forecast', en: 'Forecast', zh: '预计',
    definition_en: 'Expected: 预计, 有望.',
    definition_zh: '预期：预计、有望。',
  },
  {
    code: 'target', en: 'Target', zh: '目标',
    definition_en: 'Aimed at: 力争, 目标, 计划, 确保.',
    definition_zh: '要达到的目标：力争、目标、计划、确保。',
  },
] as const satisfies readonly Code[];

const comparison = [
  {
    code: 'year_on_year', en: 'Year on year', zh: '同比',
    definition_en: 'With the same period of the year before, or the year before.',
    definition_zh: '与上年同期或上年相比。',
  },
  {
    code: 'previous_period', en: 'Previous period', zh: '环比',
    definition_en: 'With the period just before.',
    definition_zh: '与上一期相比。',
  },
  {
    code: 'since_period_start', en: 'Since the start of the period', zh: '比期初',
    definition_en: 'With the start of the period: 比年初, 比上年末.',
    definition_zh: '与期初相比：比年初、比上年末。',
  },
  {
    code: 'since_base', en: 'Since a base period', zh: '比基期',
    definition_en: 'With an earlier period that the text names: 比2012年, 五年来.',
    definition_zh: '与文中指明的较早时期相比：比2012年、五年来。',
  },
  {
    code: 'annual_average', en: 'Annual average', zh: '年均',
    definition_en: 'An average per year over several years.',
    definition_zh: '若干年间的年平均。',
  },
  {
    code: 'gap', en: 'Gap', zh: '差距',
    definition_en: 'With another area, group or plan in the same period: 高于全省, 比计划.',
    definition_zh: '与同期其他地区、群体或计划相比：高于全省、比计划。',
  },
  {
    code: 'contribution', en: 'Contribution', zh: '拉动',
    definition_en: 'What a part adds to the growth of its whole.',
    definition_zh: '部分对整体增长的拉动。',
  },
  {
    code: 'unstated', en: 'Unstated', zh: '未说明',
    definition_en: 'The text does not say with what it compares.',
    definition_zh: '文中没有说明与什么相比。',
  },
] as const satisfies readonly Code[];

const priceBasis = [
  {
    code: 'current', en: 'Current prices', zh: '现价',
    definition_en: 'At the prices of the period itself.',
    definition_zh: '按当年价格计算。',
  },
  {
    code: 'constant', en: 'Constant prices', zh: '可比价',
    definition_en: 'At the prices of a base period, so that only the volume changes.',
    definition_zh: '按基期价格计算，只反映物量变动。',
  },
] as const satisfies readonly Code[];

const rankFrom = [
  {
    code: 'top', en: 'From the top', zh: '正数',
    definition_en: 'Counted from the first.',
    definition_zh: '从首位数起。',
  },
  {
    code: 'bottom', en: 'From the bottom', zh: '倒数',
    definition_en: 'Counted from the last: 倒数.',
    definition_zh: '从末位数起：倒数。',
  },
] as const satisfies readonly Code[];

const doubt = [
  {
    code: 'period_from_document', en: 'Period from the document', zh: '时间取自发布日期',
    definition_en: 'Nothing near the figure says when; the document’s own date was taken.',
    definition_zh: '数字附近没有时间，取文件日期。',
  },
  {
    code: 'period_unknown', en: 'Period unknown', zh: '时间不明',
    definition_en: 'Neither the text nor the source gives a time.',
    definition_zh: '正文和来源都没有给出时间。',
  },
  {
    code: 'indicator_from_context', en: 'Indicator from the context', zh: '指标承前文',
    definition_en: 'The figure’s own clause does not name what was measured.',
    definition_zh: '所在分句没有指标名称，承前文得出。',
  },
  {
    code: 'indicator_uncertain', en: 'Indicator uncertain', zh: '指标存疑',
    definition_en: 'The name may hold too little or too much: a bare word, a very long clause, or none was found.',
    definition_zh: '指标名称可能不完整或过长：只有一个词、整个分句，或没有找到。',
  },
  {
    code: 'scope_ambiguous', en: 'Scope ambiguous', zh: '范围两可',
    definition_en: 'A time, area, subject or status may or may not reach this figure.',
    definition_zh: '时间、地区、主体或状态是否管到这个数字，两可。',
  },
  {
    code: 'unit_unknown', en: 'Unit unknown', zh: '单位不明',
    definition_en: 'The printed unit is in no table.',
    definition_zh: '所印单位不在单位表中。',
  },
  {
    code: 'contradicted', en: 'Contradicted', zh: '自相矛盾',
    definition_en: 'A check found that the printed figures do not agree with each other.',
    definition_zh: '核对发现所印数字互相矛盾。',
  },
] as const satisfies readonly Code[];

const review = [
  {
    code: 'auto', en: 'Automatic', zh: '自动',
    definition_en: 'Read by the rules; no person has looked.',
    definition_zh: '由规则读出，未经人工查看。',
  },
  {
    code: 'confirmed', en: 'Confirmed', zh: '已确认',
    definition_en: 'A person looked and agreed.',
    definition_zh: '经人工查看，无误。',
  },
  {
    code: 'corrected', en: 'Corrected', zh: '已更正',
    definition_en: 'A person changed at least one field.',
    definition_zh: '经人工更正。',
  },
  {
    code: 'added', en: 'Added', zh: '补录',
    definition_en: 'A person added a figure that the rules had missed.',
    definition_zh: '规则漏读，人工补录。',
  },
] as const satisfies readonly Code[];

const reviewAction = [
  {
    code: 'confirm', en: 'Confirm', zh: '确认',
    definition_en: 'The row, or one field of it, is right as it was read.',
    definition_zh: '该行或其某一列读得无误。',
  },
  {
    code: 'correct', en: 'Correct', zh: '更正',
    definition_en: 'A field of the row was read wrongly; its value is given.',
    definition_zh: '该行某一列读错，给出正确的值。',
  },
  {
    code: 'reject', en: 'Reject', zh: '剔除',
    definition_en: 'The numeral is no figure; its row leaves the observations.',
    definition_zh: '该数字不是统计数字，从观测值中剔除。',
  },
  {
    code: 'add', en: 'Add', zh: '补录',
    definition_en: 'A figure of the text that the rules had missed; one of its fields is given.',
    definition_zh: '补录规则漏读的数字，给出其一列的值。',
  },
] as const satisfies readonly Code[];

const numeralClass = [
  {
    code: 'figure', en: 'Figure', zh: '统计数字',
    definition_en: 'A statement of quantity: it is, or belongs to, an observation.',
    definition_zh: '表示数量，构成一条观测值或其一部分。',
  },
  {
    code: 'time', en: 'Time', zh: '时间',
    definition_en: 'Part of a time expression: 2022年, 1—9月份, 十四五.',
    definition_zh: '时间表达的一部分：2022年、1—9月份、十四五。',
  },
  {
    code: 'ordinal', en: 'Ordinal', zh: '序数',
    definition_en: 'A number in a sequence: 第二批, 一等奖, list numbers.',
    definition_zh: '次序：第二批、一等奖、列表序号。',
  },
  {
    code: 'name', en: 'Name', zh: '名称',
    definition_en: 'Part of a name or a fixed phrase: 5G, “一带一路”, 391号文.',
    definition_zh: '名称或固定说法的一部分：5G、“一带一路”、391号文。',
  },
  {
    code: 'threshold', en: 'Threshold', zh: '门槛',
    definition_en: 'A limit within a noun or a rule: 规模以上, 500强, a reward tier.',
    definition_zh: '名词或规则中的界限：规模以上、500强、奖励档次。',
  },
  {
    code: 'other', en: 'Other', zh: '其他',
    definition_en: 'None of these, for the reason given.',
    definition_zh: '不属以上各类，原因见该行。',
  },
] as const satisfies readonly Code[];

const findingResult = [
  {
    code: 'agrees', en: 'Agrees', zh: '相符',
    definition_en: 'The printed figures fit each other, within their rounding.',
    definition_zh: '所印数字在四舍五入范围内相符。',
  },
  {
    code: 'contradicts', en: 'Contradicts', zh: '矛盾',
    definition_en: 'The printed figures cannot all be right, whatever the rounding.',
    definition_zh: '无论怎样舍入，所印数字不可能都对。',
  },
  {
    code: 'implies', en: 'Implies', zh: '推得',
    definition_en: 'The printed figures determine one that the text leaves unsaid.',
    definition_zh: '由所印数字可推得文中没有写出的数字。',
  },
  {
    code: 'not_comparable', en: 'Not comparable', zh: '不可比',
    definition_en: 'The figures follow different definitions or cannot be read, so no sum can be done.',
    definition_zh: '口径不同或无法读取，不能直接核算。',
  },
] as const satisfies readonly Code[];

const change = [
  {
    code: 'added', en: 'Added', zh: '新增',
    definition_en: 'The observation is not in the version before.',
    definition_zh: '上一版没有该观测值。',
  },
  {
    code: 'revised', en: 'Revised', zh: '修订',
    definition_en: 'The cell of the observation had another content in the version before.',
    definition_zh: '该观测值的这一单元格与上一版不同。',
  },
  {
    code: 'withdrawn', en: 'Withdrawn', zh: '撤回',
    definition_en: 'The observation is in the version before and no longer here.',
    definition_zh: '该观测值在上一版中有，本版已无。',
  },
] as const satisfies readonly Code[];

const changeReason = [
  {
    code: 'article_added', en: 'Article added', zh: '新增文件',
    definition_en: 'The document that states the figure is new.',
    definition_zh: '写出该数字的文件为新增。',
  },
  {
    code: 'article_withdrawn', en: 'Article withdrawn', zh: '撤回文件',
    definition_en: 'The document that states the figure is no longer among the documents.',
    definition_zh: '写出该数字的文件已撤回。',
  },
  {
    code: 'source_corrected', en: 'Source corrected', zh: '来源信息更正',
    definition_en: 'What is known about the document beside its text was corrected: its date, its area.',
    definition_zh: '文件正文以外的信息(日期、地区等)有更正。',
  },
  {
    code: 'editor', en: 'Editor', zh: '人工审核',
    definition_en: 'A person confirmed, corrected or added the figure.',
    definition_zh: '经人工确认、更正或补录。',
  },
  {
    code: 'rejected', en: 'Rejected', zh: '人工剔除',
    definition_en: 'A person found that the numeral is no figure.',
    definition_zh: '经人工认定该数字不是统计数字。',
  },
  {
    code: 'rule', en: 'Better rule', zh: '规则改进',
    definition_en: 'The rules that read the text are better now.',
    definition_zh: '读取文本的规则有改进。',
  },
] as const satisfies readonly Code[];

/** Every closed list under the name it is published by; a column's list has the column's name. */
export const codelists = {
  measure,
  bound,
  time_basis: timeBasis,
  status,
  comparison,
  price_basis: priceBasis,
  rank_from: rankFrom,
  doubt,
  review,
  review_action: reviewAction,
  numeral_class: numeralClass,
  finding_result: findingResult,
  change,
  change_reason: changeReason,
} as const;

/** A reason for an editor to look, as `Observation.doubt` lists them. */
export type Doubt = (typeof doubt)[number]['code'];

const doubtCodes: readonly Doubt[] = doubt.map((entry) => entry.code);

/** Joins doubts as they are published: in the order of the list, each once, `;` between; null when there is none. */
export function joinDoubts(doubts: readonly Doubt[]): string | null {
  if (doubts.length < 2) return doubts[0] ?? null;
  return doubtCodes.filter((code) => doubts.includes(code)).join(';');
}

/** Splits a published `doubt` cell. */
export function splitDoubts(cell: string | null): Doubt[] {
  return (cell?.split(';') ?? []) as Doubt[];
}

/** How an observation differs from the version before. */
export type Change = (typeof change)[number]['code'];

/** Why it does. */
export type ChangeReason = (typeof changeReason)[number]['code'];
