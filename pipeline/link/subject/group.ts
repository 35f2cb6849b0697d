/** Groups that figures are told of without an area's code: regions, river basins, kinds of enterprise. */
import {holdsAny, isIn, unitSet} from '../../vocabulary/characters.ts';
import {wordTable} from '../../vocabulary/trie.ts';
import {isName} from '../organisation.ts';

/** The provinces by one character each: 沪苏浙, 川渝. */
const short = '[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵滇陕甘青宁藏港澳]';

/** Regions that have a name of their own: 长三角, 沪苏浙, 粤东西北, 中西部. */
const named =
  `长三角|珠三角|京津冀|粤港澳大湾区|成渝|长江经济带|环渤海|粤东西北|中[东西]部|(?:[东西华][北南东]|华中|[东中西]{1,3}部)(?=地区|[三五各]省)|江浙沪|(?!辽宁|贵港|青藏|港澳)${short}{2,6}`;

/** Regions by the word that ends them: 黄河流域, 松嫩平原, 鄱阳湖灌区. */
const shapeWords = '流域 平原 盆地 灌区 库区 湖区 棉区 麦区 经济带 城市群 都市圈 经济圈 大湾区'.split(' ');
const shaped = `[\\u4e00-\\u9fa5]{2,5}?(?:${shapeWords.join('|')})`;

/** What a region may be divided into or called: 川渝两地, 东北三省, 长三角区域. */
const parts = '(?:[三两四五各](?:地|省市?)|地区|区域|城市群|经济圈|棉区|麦区|产区|沿线)?';

/** What follows no region: it is a name's own part, or speaks of none. */
const isNoRegion = `(?![的和与及、一首最—]|核心|标志|重要|建设|发展规划|国际|生态|高原|县|区|商投资|${short}|$|[\\u4e00-\\u9fa5]{0,4}(?:高铁|铁路|高速|公路|航线|运河|大桥|治理|保护|一体化|协同))`;

/** A region before what is said of it; once read it is not shortened to make the rest fit. */
const regionBy = (kind: string): RegExp => new RegExp(`^(?=((?:${kind})${parts}))\\1${isNoRegion}`);
const regionNamed = regionBy(named);
const regionShaped = regionBy(shaped);
/** The first characters of those with a name, and the last of what shapes the others. */
const starts = unitSet('长珠环东中西华江京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵滇陕甘青宁藏港成');
const shapes = wordTable<true>(shapeWords.map((word) => [word, true]));
const shapeEnds = unitSet(shapeWords.map((word) => word.slice(-1)).join(''));

/** Whether what shapes a region stands near the beginning. */
function hasShape(front: string): boolean {
  for (let at = 4; at <= front.length && at <= 9; at += 1)
    if (isIn(shapeEnds, front.charCodeAt(at - 1)) && shapes.before(front, at)) return true;
  return false;
}

/** 全流域, 小流域, 各灌区: kinds of region, not one of them. */
const anyRegion = /^(?:首届|第|河谷|山间|新增|新建|改造|续建|全|小|各|该|本|整个|重点|主要|大中型|中型|大型)/;

/** The region that the front of a clause names: 长三角区域|对外贸易, 黄河流域|棉花播种面积. */
export function regionOf(front: string): string | null {
  const isNamed = isIn(starts, front.charCodeAt(0));
  const found = (isNamed ? regionNamed.exec(front) : null) ?? (hasShape(front) ? regionShaped.exec(front) : null);
  const name = found?.[1] ?? null;
  return name !== null && !anyRegion.test(name) && isName(name) ? name : null;
}

/** Enterprises by owner, size or place: 国有控股企业, 外商及港澳台商投资企业, 中直企业. */
const enterprises =
  /^(?:其中)?((?:国有|国有及国有控股|国有控股|集体|私营|民营|非公有?制?|股份制|股份合作制?|外商|港澳台商?|外商及港澳台商?|投资|外资|三资|中央|地方|中直|央属|省属|市属|县属|省|市|县|个体|大型|中型|小型|微型|小微|大中型|中小微?|及|、|控股|工业)+企业)(?![的家数总和与、]|$)/;
const enterpriseStarts = unitSet('其国集私民非股外港投三中地央省市县个大小微');

/** The kind of enterprise that the front of a clause names. */
export const enterprisesOf = (front: string): string | null =>
  holdsAny(front, enterpriseStarts, 1) ? (enterprises.exec(front)?.[1] ?? null) : null;

/** 分企业类型看, 从棉区看, 按隶属关系分: a clause that says by what its sentence divides the whole. */
const dividing = /^\s*(?:其中，)?(?:从|分|按照?|就)[^，。]{1,14}(?:看|来看|来说|而言|划?分|统计)$/;
const dividingStarts = unitSet('从分按就其 ');

/** Whether a clause divides the whole whose parts follow. */
export const isDividing = (wording: string): boolean => holdsAny(wording, dividingStarts, 1) && dividing.test(wording);

/** 安琪酵母|一家就达4.2亿元, 仅柳河镇|一地就落户…: one of many that does much by itself. */
const alone = /^(?:仅|光|单|单是|其中)?([\u4e00-\u9fa5]{2,16}?)一[家户地县镇村企](?:企业|公司)?(?:就|便|即)/;

/** Who does so much alone; null where the front of a clause names none. */
export function aloneOf(front: string): string | null {
  const name = front.includes('一') ? alone.exec(front)?.[1] : undefined;
  return name !== undefined && isName(name) ? name : null;
}

/** 中欧班列长安号|共开行2619列: trains and flights by their names. */
const service = /^([\u4e00-\u9fa5“”（）]{0,14}?(?:班列|专列|货运列车|旅游列车)(?:（[^）]{2,8}）|“[^”]{2,8}”|[\u4e00-\u9fa5]{2,4}号)?)(?=(?:今年|全年|累计|共|已|总|计|年|日均|单月)*(?:开行|发送|运送|运行|到发|发运|新增|增加|通达))/;

/** The service whose trains run; null where the front of a clause names none. */
export function serviceOf(front: string): string | null {
  const name = front.includes('列') ? service.exec(front)?.[1] : undefined;
  return name !== undefined && name.length >= 4 && isName(name.replace(/[“”（）]/g, '')) ? name : null;
}

/** 横琴口岸|出入境人员超…: a crossing by its name. */
const crossing = /^(?!通过|优化|提升|推进|加强|铁路|公路|对外|开放|[陆水]路|水运|航空|边境|各|全|该|主要|[一二]类)((?:(?![经对向从在将被和与由堵各的])[\u4e00-\u9fa5]){2,8}?口岸)(?![的和与及、数管工]|$)/;

/** The crossing that the front of a clause names. */
export const crossingOf = (front: string): string | null => (front.includes('口岸') ? (crossing.exec(front)?.[1] ?? null) : null);
