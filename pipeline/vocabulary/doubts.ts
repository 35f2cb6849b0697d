/** Words that tell a name, a time or a subject which may have been read wrongly. */
const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** A name that ends like this was cut before its noun: 市场提供, 目前由. */
export const looseEndings: readonly string[] = list(`
  进行 开展 实施 推动 推进 通过 保持 实现 参加 参与 举行 获得 荣获 取得 得到 带动 提供 运行 发放 使用 利用 引进 支持 吸引 投入 列入 纳入 涉及 属于 等于
  提高 降低 提升 增加 减少 超过 突破 形成 造成 成为 完成 达到 贡献 享受 恢复 保障 的 了 和 与 及 为 是 在 将 被 把 对 向 从 到 由 以 等 中 后 前 已`);

/** Names that end like this may only say which part of something is meant: 农村居民, 其中省级, 后者. */
export const partWords: readonly string[] = list(`
  居民 城镇 乡村 农村 城乡 集体 国有 省级 市级 国家级 其他 其余 其中 后者 前者 两者 三者 指标 局部 远期 近期 一期 二期 部分 全部 剩余 首批`);

/** Words before a head that do not tell of what it is: 综合|产值, 可|利用量. */
export const mereModifiers: readonly string[] = list(
  '总 年 月 日 人均 户均 亩均 每 平均 综合 最高 最低 最大 可 设计 首批 一期 二期',
);

/** Nouns of measure that need to be told of what: 产值, 覆盖率. */
export const bareMeasures: readonly string[] = list(`
  产值 收入 面积 总收入 利润 税收 总投资 投资 产量 年产量 总面积 覆盖率 综合产值 增加值 总产 单产 总产值 总产量 销售额 价格 电价 投资额 规模`);

/** Verbs that stand for what they did: 参保, 审结案件. */
export const eventVerbs: readonly string[] = list(
  '参保 受益 领取 参加 受灾 死亡 失联 获 审 提 办 立 结 引 建 签 新 完 实 带 发 安 投',
);

/** What is as of a day: under a stretch of time it may belong to the stretch's end. */
export const balanceNouns: readonly string[] = list('余额 存贷比 不良率 不良贷款率 存款 贷款 蓄水量 库存 保有量 存栏');

/** How the names of quantities end, by the dimension that they have. */
export const quantityHeads: Readonly<Record<string, readonly string[]>> = {
  money: list('额 值 入 出 资 费 金 款 价 税 本 润 益 债 贷 息 利 力 字 单 房 薪 产 算 准 失 模 易 口 GDP'),
  area: list('面积 规模 占地 造林 绿化 播种'),
  ratio: list('率 比 比重 占比 比例 度 幅 份额 程度 水平'),
  mass: list('量 产 能力 存 蓄积 产能 储备'),
  volume: list('量 库容 能力 存 蓄积 储备'),
  energy: list('量 能力'),
  length: list('长 度 程 深 高 宽 水位 雨量 降水 水头'),
};

/** Heads of quantities that are never counted: a count under such a name is another's. */
export const uncountedHeads: readonly string[] = list('额 值 面积 收入 率 比重 增速');

/** Words by which a figure may be planned, though nothing was read as an aim. */
export const planWords: readonly string[] = list('预计 预期 力争 争取 确保 拟 有望 将于 规划 设计 目标 未来 届时 要求 引导 提出 计划 逐步');

/** Words that set a figure in the present, whatever stretch its section speaks of. */
export const presentWords: readonly string[] = list('目前 现有 现在 当前 现已 如今 已有');

/** Beginnings and ends of subjects that stand for many, or for none: 其他产业, 村集体经济项目. */
export const vagueSubject = /^(?:其他|各|全部|国家|村级|集体)|(?:产业|地区|项目)$/;
