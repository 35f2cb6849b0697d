import type {UnitWord} from './unit.ts';

/**
 * Ratios, points and multiples. 百分之…, 三分之一, 一半, 翻番 and 第2位 are readings of numerals, not units.
 *
 * A basis point is a hundredth of a percentage point and is published in percentage points, so that an
 * interest rate's change sums with its level. 个百分点 outlives 个, and 百分点 outlives 百 as a multiplier:
 * take the longest word.
 */
export const ratios = [
  {word: '%', code: 'percent', example: '增长48.8%'},
  {word: '％', code: 'percent', zh: '%', example: '增长６．４％'},
  {word: '﹪', code: 'percent', zh: '%', example: '增长7.1﹪'},
  {word: '℅', code: 'percent', zh: '%', example: '增长7.1℅'},
  {word: '成', code: 'percent', factor: '10', example: '八成以上的乡镇'},
  {word: '‰', code: 'per_mille', example: '人口自然增长率4.92‰'},
  {word: '/10万', code: 'per_100000', example: '孕产妇死亡率为6.8/10万'},
  {word: '/十万', code: 'per_100000', zh: '/10万', example: '孕产妇死亡率为6.8/十万'},
  {word: 'ppm', code: '[ppm]', example: '浓度达到420ppm'},
  {word: 'PPM', code: '[ppm]', zh: 'ppm', example: '浓度达到420PPM'},
  {word: '个百分点', code: 'percentage_point', example: '较去年提高9.15个百分点'},
  {word: '个多百分点', code: 'percentage_point', zh: '个百分点', example: '提高2个多百分点'},
  {word: '百分点', code: 'percentage_point', zh: '个百分点', example: '较去年提高9.15百分点'},
  {word: '個百分點', code: 'percentage_point', zh: '个百分点', example: '上升2.1個百分點'},
  {word: '百分點', code: 'percentage_point', zh: '个百分点', example: '上升2.1百分點'},
  {word: '个点', code: 'percentage_point', zh: '个百分点', example: '比上年提高0.5个点'},
  {word: '个千分点', code: 'percentage_point', factor: '0.1', example: '自然增长率下降0.6个千分点'},
  {word: '千分点', code: 'percentage_point', zh: '个千分点', factor: '0.1', example: '自然增长率下降0.6千分点'},
  {word: '个基点', code: 'percentage_point', factor: '0.01', example: '下调20个基点'},
  {word: '基点', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '下调20基点'},
  {word: '個基點', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '下調20個基點'},
  {word: 'BP', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '利率下行15BP'},
  {word: 'bp', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '利率下行15bp'},
  {word: 'bps', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '利率下行15bps'},
  {word: 'BPs', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '利率下行15BPs'},
  {word: '个BP', code: 'percentage_point', zh: '个基点', factor: '0.01', example: '利率下行15个BP'},
  {word: '倍', code: 'times', example: '是2012年的3倍'},
  {word: '点', code: 'point', example: '制造业指数上升0.2点'},
  {word: '點', code: 'point', zh: '点', example: '恒生指數升120點'},
  {word: '分', code: 'point', example: '综合得分96.5分'},
] as const satisfies readonly UnitWord[];
