/** Small questions about names and units that the frames share. */
import {areaNames} from '../../vocabulary/areas.ts';
import type {Reading} from '../reading.ts';

const populations: ReadonlySet<string | null> = new Set(['人', '户', '口', '名']);
const peopleUnits: ReadonlySet<string | null> = new Set(['人', '名', '人次']);

/** 505户1748人 counts two things, 14类84万余件 one in two ways. */
export const isPopulation = (reading: Reading): boolean => populations.has(reading.unitZh);

/** Whether people, or their visits, are counted. */
export const isPeopleUnit = (reading: Reading): boolean => peopleUnits.has(reading.unitZh);

/** Counters that need their noun: after 个 and 家 it says what is counted, whatever stands before. */
export const isGeneral = ({figure}: Reading): boolean => /^[个家种项名位座所]$/.test(figure.token.unitText);

/** A county, district or town as a name of its own. */
export const isPlace = (name: string): boolean =>
  /^[\u4e00-\u9fa5]{1,6}(?:区|县|市|镇|乡|村|省|自治州|街道)$/.test(name) || areaNames().has(name);

/** Whether a name is nothing but the noun of a rate or a share, and needs to be told of what. */
export const isRateHead = (name: string): boolean => /^(?:(?:年均|年平均|平均)?(?:增速|增幅|涨幅|降幅|跌幅|升幅|增长率|增长速度|改善幅度)|比重|占比)$/.test(name);

/** The whole of a share keeps its area: 占全国总数的. */
export const trimMarks = (wording: string): string => wording.replace(/^[，、：的了]+/, '');

/** Where 占 stands in a lead, as a verb: not in 占地 or 占比. */
export function shareVerb(wording: string): number {
  for (let i = wording.length - 1; i >= 0; i -= 1) {
    if (wording[i] !== '占' && wording[i] !== '佔') continue;
    const next = wording[i + 1] ?? '';
    if ('地比有用领据道'.includes(next) && next !== '' && !/^地[区方]/.test(wording.slice(i + 1, i + 3))) continue; // 占地区生产总值
    if (wording.startsWith('大约', i - 2)) return i - 2;
    return wording[i - 1] === '约' || wording[i - 1] === '仅' || wording[i - 1] === '已' ? i - 1 : i;
  }
  return -1;
}

/** The noun of trade, investment or consumption that a name ends with; empty where there is none. */
export const tailNoun = (name: string): string => /(?:进出口|出口|进口|投资|消费|贸易)(?:额|总额)?$/.exec(name)?.[0] ?? '';

/** Whether a name is nothing but what a project costs or a company earns: 完成投资, 税收. */
export const isMoneyHead = (name: string): boolean => moneyHead.test(name);

const moneyHead =
  /^(?:年度|当年|全年)?(?:计划|实际|完成|实现|预计|总|新增)*(?:投资|投资额|产值|营收|营业收入|主营业务收入|销售收入|销售额|交易额|成交额|营业额|收入|经营收入|税收|入库税收|纳税|纳税额|上缴税金|上缴税收|上交税金|缴税|缴纳税金|缴纳税收|实缴税金|利润|利润总额|利税|利税总额)$/;
