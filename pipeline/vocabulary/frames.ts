/** Words of the clause frames: ranks, shares, and names that a counter carries in itself. */

/** The unit of a ratio to one: 12：1. */
export const toOne = '：1';
/** The unit of a ratio to a hundred: 105：100. */
export const toHundred = '：100';

/** Verbs that bring a rank. */
export const rankVerbWords: readonly string[] = (
  '排正数 排名正数 正数 居 列 位居 位列 排 排名 排在 排列 名列 居于 跃居 升至 上升至 上升到 跃升至 跃升到 前移至 晋升至 攀升至 稳居 高居 保持 蝉联 继续居 均居 均列 是 为 成为 获 获得 荣获 已居 已列 达到 退居 降至 下降到 一直保持 并列 倒数 分列 分居 提升至 提升到 ' +
  '已成为 跻身 进入 位次居 排位 位次 继续保持 连续 保持在 处于'
).split(' ');

/** Among whom: published as printed. */
export const rankScopes: readonly string[] =
  '全省 全国 世界 全球 全市 我省 我国 我市 我县 亚洲 国内 省内 市内 区内 全区 全县 国际 同类城市 副省级城市 东北地区 中西部 西部 东部 中部 沿海 长三角 行业 同行业 全行业 欧洲 全州 全盟 十六市 16市 全部城市 各省 各市 省会城市 地级市 县域 我区 全县域 通化地区 全自治区 中国 东盟'.split(
    ' ',
  );

/** Counters that name what they count when nothing else does: 4645户 are households. */
export const unitNames: Readonly<Record<string, string>> = {
  户: '户数',
  口: '人口',
  口人: '人口',
  人口: '人口',
  村: '村数',
  人: '人数',
  人次: '人次',
  名: '人数',
  次: '次数',
  家: '家数',
  国: '国家',
  级地震: '地震震级',
};
