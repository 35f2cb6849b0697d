/** Units that the text leaves out: 投资突破60亿 is money, 出境旅游人次8300万 are visits. */
import {measureHead} from './name.ts';
import type {Reading} from './reading.ts';

const money =
  /(?:投资|投资额|总额|收入|支出|产值|增加值|利润|利税|税收|资金|经费|金额|贷款|存款|余额|负担|减税|注册资本|市值|营收|GDP|生产总值|票房|销售额|成交额|交易额|营业额|(?:产业|市场|经济|消费|贸易)规模)$/;

/** 增发1万亿国债 */
const bonds = /(?:国债|债券|专项债|债务|补贴|赤字)$/;

/** 10万农村居民, 3万|城市|居民: people, whose counter is left out. */
const people = /(?:人口|居民|群众|村民|市民|农民)$/;

/** Settles the unit of a number with a bare multiplier by its name. */
export function settleUnit(reading: Reading): void {
  const {figure, name} = reading;
  const {unitZh} = reading;
  if (unitZh !== null && unitZh.length > 1 && (people.test(unitZh) || (people.test(name) && name.startsWith(unitZh)))) reading.unitZh = '人';
  if (reading.unit === 'km' && /时速$/.test(name)) [reading.unit, reading.unitZh] = ['km/h', '公里/小时'];
  if (reading.unit === 'point' && /(?:收入比|存贷比|倍差)$/.test(name)) [reading.unit, reading.unitZh] = ['times', '倍'];
  if (figure.token.unit >= 0 || figure.token.shape !== 'plain' || figure.amount.dimension !== 'count') return;
  if (figure.amount.unitMult >= 4 && (money.test(name) || bonds.test(name) || /投资|收入|产值/.test(measureHead(name)))) {
    reading.unit = 'CNY';
    reading.unitZh = '元';
  } else if (/人次$/.test(name)) reading.unitZh = '人次';
  else if (/(?:人口|人数|群众|学生|党员|职工|农民)$|人口/.test(name)) reading.unitZh = '人';
}
