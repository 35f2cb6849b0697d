/**
 * Cues: words that supply a dimension of a figure other than its number. Each word has one kind; the
 * scanner takes the longest word at a place.
 */

export type CueKind =
  | 'up'
  | 'down'
  | 'to'
  | 'attain'
  | 'rate'
  | 'year-on-year'
  | 'previous-period'
  | 'period-start'
  | 'than'
  | 'average'
  | 'gap'
  | 'contribution'
  | 'forecast'
  | 'target'
  | 'provisional'
  | 'estimate'
  | 'constant'
  | 'current'
  | 'cumulative'
  | 'respectively'
  | 'of-which'
  | 'share'
  | 'share-head'
  | 'from'
  | 'scope'
  | 'as-of'
  | 'now'
  | 'fact'
  | 'rule'
  | 'drop'
  | 'adverb'
  | 'word';

const words: readonly (readonly [CueKind, string])[] = [
  // The number that follows says by how much something rose: 增长48.8%, 提高9.15个百分点.
  [
    'up',
    '增长 增長 增加 上升 提高 上涨 提升 净增 净增长 递增 增多 提速 加快 上调 调增 增收 扩大 跃升 攀升 回升 反弹 快 高出 多出 增 升 涨',
  ],
  // … or fell: 下降2.27%, 减少282万元.
  ['down', '下降 减少 減少 降低 缩减 下滑 下跌 回落 下调 调减 收窄 缩小 压减 削减 负增长 减 降 跌 减缓 下浮 缩短 精简 压缩 缩水 萎缩 下挫'],
  // The number that follows is where it arrived: 增长至5655万元, 提高到15%.
  [
    'to',
    '增长至 增长到 增加到 增加至 上升到 上升至 提高到 提高至 上涨到 上涨至 提升到 提升至 升至 升到 增至 增到 涨至 扩大到 扩大至 跃升至 攀升至 回升至 回升到 发展到 ' +
      '下降到 下降至 减少到 减少至 降低到 降低至 缩减到 缩减至 下滑至 下跌至 回落至 回落到 下调至 上调至 降至 降到 减至 减到 跌至 压减到 压缩到 收窄到 收窄至 缩小到 缩短到 缩短至 调整为 调整到 调整至 达到',
  ],
  ['attain', '实现 完成 实现了 完成了 累计完成 累计实现 达成 达 高达 多达'],
  // Names of a rate: the number after them is a growth rate.
  ['rate', '增幅 增速 涨幅 降幅 跌幅 增长率 增长速度 平均增速 年均增速 升幅 减幅 增长幅度 下降率'],

  [
    'year-on-year',
    '同比 比上年同期 较上年同期 比去年同期 较去年同期 与去年同期相比 与上年同期相比 同期相比 比上年 较上年 比去年 较去年 比前一年 较前一年 与上年相比 与去年相比 比同期 较同期 按年 比上年度 较上年度 上年同期 去年同期 与去年相比',
  ],
  [
    'previous-period',
    '环比 比上月 较上月 比上季度 较上季度 比上个月 较上个月 与上月相比 与上个月相比 比上周 较上周 比前一日 较前一日 按月',
  ],
  ['period-start', '比年初 较年初 比上年末 较上年末 比上年底 较上年底 比去年底 较去年底 比去年末 较去年末 年初以来'],
  ['average', '年均 年平均 平均每年 每年平均 年均递增'],
  [
    'gap',
    '高于 低于 快于 慢于 高出 低出 优于 落后于 领先于 比全国 比全省 比全市 比全区 比全县 较全国 较全省 较全市 比预期 比计划 超过全国 超过全省 比目标',
  ],
  ['contribution', '拉动 带动增长 贡献率 贡献了 上拉 下拉 影响'],
  ['constant', '可比价 可比价格 不变价 不变价格 按可比口径 可比口径'],
  ['current', '现价 当年价 现价总量 名义'],

  [
    'forecast',
    '达产后 投产后 建成后 建成达产后 完工后 投产达效后 全部建成后 预计 預計 有望 预测 料将 将达到 将达 将超过 将突破 将增至 ' +
      '将从 将于 将在 将有 将提高 将下降 将增加 将减少 将带动',
  ],
  [
    'target',
    '力争 目标 计划 計劃 确保 拟按 拟安排 拟投资 拟建 拟新建 拟实施 拟于 规划建设 目标是 争取 预期目标 要达到 要完成 要新增 要再 要淘汰 要压减 要关停 达到或超过 力争达到 ' +
      '将新增 将新建 将建成 将实现 将完成 将建设 将投入 将形成 将提供',
  ],
  ['provisional', '初步核算 快报'],
  ['estimate', '测算 估计 估算 据估算 据测算 预估'],

  ['cumulative', '累计 累積 累积 总计 共计 合计 历年累计 累计共'],
  ['respectively', '分别为 分别是 分别达到 分别达 分别增长 分别下降 分别占 分别占到 分别提高 分别 依次为 依次是 依次达到 依次达 依次增长 依次下降 依次占 依次提高 依次 各'],
  ['of-which', '其中 其中包括 包括 含'],
  ['share', '占到了 占到 占了 占 约占 佔'],
  ['share-head', '比重 比例 占比 份额 百分比'],
  ['from', '从 由'],
  [
    'scope',
    '全国 全省 全市 全县 全区 全球 世界 全州 全旗 全自治区 我省 我市 我国 全行业 同类城市 副省级城市 东北地区 全地区 全部',
  ],
  ['as-of', '截至 截止 截止到 截至到 截至目前 截止目前'],
  ['word', '按年率 按年率计算'],
  ['now', '目前 当前 现在 眼下 现有 现已 如今'],
  ['rule', '给予 予以 按照 参照 一次性 罚款 处以 奖励 补助 补贴 资助 奖补 不设上限 以上罚款 贴息'],
];

/** Every cue word with its kind. */
export const cues: readonly {readonly word: string; readonly kind: CueKind}[] = words.flatMap(([kind, list]) =>
  list.split(' ').map((word) => ({word, kind})),
);
