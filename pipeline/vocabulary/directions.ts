/** Verbs and nouns of change as they stand right before a number, beside the cues of the same kinds. */

/** Each word with how the number after it is meant; `none` guards longer words that end like a verb of change. */
export const directionWords: readonly {
  readonly word: string;
  readonly kind: 'up' | 'down' | 'to' | 'rate' | 'fall-rate' | 'more' | 'less' | 'none';
}[] = [
  ...'增幅 增速 涨幅 升幅 增长率 增长速度 平均增速 年均增速 增长幅度 平均增长速度 增长幅 年均增长率 发展速度'
    .split(' ')
    .map((word) => ({word, kind: 'rate' as const})),
  ...'降幅 跌幅 减幅 下降率 下降幅度'.split(' ').map((word) => ({word, kind: 'fall-rate' as const})),
  ...'高 多 快 高出 多出 大'.split(' ').map((word) => ({word, kind: 'more' as const})),
  ...'低 少 慢 低了 少了'.split(' ').map((word) => ({word, kind: 'less' as const})),
  ...'起降 升降 沉降 空降 霜降 降落 新增 更多 改造提升 建设提升 治理提升 更新提升 最高 最多 最低 最少 最大 至少 至多 新增加 不少 服务提升 很多 许多 众多 最快 提高能力 累计新增'
    .split(' ')
    .map((word) => ({word, kind: 'none' as const})),
  ...'改善 前移 晋升 前进 实增 增长了 增加了 上升了 提高了 上涨了 提升了 递增了 扩大了 加快了 净增了 猛增 激增 大增 微增 劲增 又增 增收 增产 增值 多增 微升 偏多 偏高 多发 多产 多收 多结 多办 多征 多缴 多招 多销 多卖 多建 多完成 多支 涨价 延长 拉长 大涨 飙升 攀升了 上浮'
    .split(' ')
    .map((word) => ({word, kind: 'up' as const})),
  ...'后移 实减 下降了 减少了 降低了 缩减了 下滑了 下跌了 回落了 下调了 收窄了 缩小了 压减了 减产 少增 降价 减价 少发 少产 少收 少结 少办 少征 少缴 少招 少销 少卖 少建 少用 少耗 少支 少亏 微降 偏少 偏低 大降 骤降 锐减 微跌 大跌 暴跌 负增长 减收 减亏 降本'
    .split(' ')
    .map((word) => ({word, kind: 'down' as const})),
  ...'达到 升为 降为 增为 增加为 减少为 提高为 发展为 发展到 跃升为 增长为 扩展到 扩展至 扩大为 上升为 下降为 恢复到 恢复至 回升到 压缩至 压缩到 最短压缩至 缩减为'
    .split(' ')
    .map((word) => ({word, kind: 'to' as const})),
];

/** Words that may stand between the verb and the number. */
export const particles: readonly string[] =
  '了 约 近 超过 超 达 达到 到 至 为 成 的 是 分别 分别为 分别达 依次 依次为 依次达 均 都 仅 又 再 大约 将近 接近 逾 不到 不足 也 高达 ： : 、 约为 突破 目前的 现在的 如今的 各 又分别 还 只 则 控制在 保持在 稳定在 维持在 在 几乎 近乎'.split(
    ' ',
  );

/** Falls told by a noun: a narrower fall is a smaller number. */
export const negativeWords: readonly string[] = '降幅收窄 收窄 回落 低于 慢于 下降 降低 减少 下滑 减缓 放缓'.split(' ');
