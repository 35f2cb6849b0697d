/** The noun behind a count, and what is said of it. */
import {isHan} from '../../vocabulary/characters.ts';
import {units} from '../../vocabulary/units.ts';
import {isBareVerb, isUndertaking, measureHead, splitPredicate, startsWithPredicate, trimBack} from '../name.ts';
import {isOrganisation} from '../organisation.ts';
import {isMoneyHead} from './kinds.ts';
import {wordingOf} from './wording.ts';
import type {Reading} from '../reading.ts';

/** The noun right after a count: 164家|科技型中小企业; '' where punctuation or a verb follows. */
export function after(text: string, reading: Reading): {noun: string; predicate: string} {
  const {clause, figure} = reading;
  const isCount = figure.amount.dimension === 'count';
  const first = text.charCodeAt(figure.tail.start);
  const noun =
    figure.token.unit >= 0 && units[figure.token.unit].noun === true && figure.token.unitText.length > 1
      ? figure.token.unitText
      : figure.token.unitText.length > 2 && figure.token.unitText[0] === '大'
        ? figure.token.unitText.slice(1) // 5大板块
        : '';
  const isWord =
    noun !== '' ||
    isHan(first) ||
    (first >= 48 && first <= 57) ||
    '“（QABCDEFGHIJKLMNOPRSTUVWXYZ'.includes(text.charAt(figure.tail.start));
  if (noun === '' && (figure.tail.end <= figure.tail.start || !isWord)) return {noun: '', predicate: ''};
  let wording = noun + wordingOf(text, clause, figure.tail, false);
  if (wording.startsWith('的')) wording = wording.slice(1);
  if (wording.startsWith('（')) wording = wording.slice(wording.indexOf('）') + 1); // 1家（紫鑫药业）
  if (measures.test(wording) || wording.startsWith('用于')) return {noun: wording, predicate: ''};
  if (attributive.test(wording)) return described(wording);
  if (/^(?:以上|以下|以内|左右|上下|及以|和|与|及|或|并|大关|关口|(?:新的?)?(?:台阶|门槛|关卡)|同时$|水平$|以及|其中|还有|(?:情况|条件|前提|背景)下|基础上|等(?!级)|(?:中|内|外|后|前|时)(?:[，。、的]|$)|，|。)/.test(wording))
    return {noun: '', predicate: ''};
  if (/^(?:快速|迅速|大幅|稳步|逐步|逐年)?(?:增|升|上升|上涨|回升|提|降|下降|减|扩|发展|缩|调整|回落|跃)[^，、]{0,2}?(?:到|至|为)/.test(noun === '' ? text.slice(figure.tail.start, Math.min(figure.tail.end, figure.tail.start + 12)) : wording))
    return {noun: '', predicate: ''}; // 1288亿元增加到…
  if (text.charAt(figure.tail.start) === '的' && isBareVerb(wording)) return {noun: wording, predicate: ''}; // 80%以上的就业
  if (startsWithPredicate(wording)) return {noun: '', predicate: trimBack(wording).name};
  if (isCount && wording.includes('用')) wording = wording.replace(needing, '');
  if (wording.includes('平均')) wording = wording.replace(average, '');
  const isFollowed = clause.figures[figure.position + 1]?.token.start === figure.tail.end;
  const {noun: named, predicate} = splitPredicate(isHostBefore(reading) ? wording.replace(hosting, '') : isFollowed ? holderOf(wording.replace(gaining, ''), isCount) : wording);
  const counted = named.includes('遍布') || named.includes('各') || (predicate !== '' && named.includes('与')) ? named.replace(partner, '') : named;
  const of = counted.indexOf('的');
  if (of >= 2 && isOwner(reading, counted, of)) return {noun: counted.slice(0, of), predicate: ''};
  if (of >= 2 && holders.test(counted.slice(0, of)) && awarded.test(predicate)) return {noun: counted.slice(of + 1), predicate: tidyPredicate(predicate)};
  if (isOfOrganisation(counted, of)) reading.owner = counted.slice(of + 1);
  const said = isCount && predicate.startsWith('是') ? '' : tidyPredicate(predicate); // 两颗卫星|是高光谱遥感卫星
  // 58家企业提供了3800个岗位: a bare verb tells nothing without its object, which is counted next
  const isCutOff = isFollowed && (isBareVerb(said) || measureHead(said) !== '' || /^(?:分别|依次)/.test(predicate));
  return {noun: routed.test(counted) ? '' : tidyNoun(isCount ? counted.replace(measuredOf, '') : counted), predicate: (isCutOff ? '' : said) || sharedPredicate(text, reading)};
}

/** 150家企业的|科技创新联合会: an organisation stands behind 的; 口岸设施的|改造项目 is none. */
const isOfOrganisation = (wording: string, of: number): boolean => of >= 2 && isOrganisation(wording.slice(of + 1)) && !isUndertaking(wording.slice(of + 1));

/** 5200万名学生|的学杂费, 12个贫困县|的饮水问题: people and places are counted, not what is theirs. */
function isOwner({figure}: Reading, counted: string, of: number): boolean {
  const unit = figure.token.unitText;
  const owner = counted.slice(0, of);
  if (/^(?:来自|位于|地处|覆盖|涉及|面向|服务|具有|拥有)/.test(owner)) return false;
  if (unit === '道') return owner === '工序';
  if (/^[名人位]$/.test(unit)) return personal.test(owner) && !personal.test(counted);
  return unit === '个' && areal.test(owner) && !areal.test(counted) && !/(?:伙伴|来源地|目的地|市场)$/.test(counted);
}

const personal = /[生人者员工户民师童众兵]$|[术学专画作]家$/;
const areal = /(?:国家|地区|省份|城市|县|县区|乡镇|村|社区)$/;

/** 339个地级市|平均优良天数比例为…: what they have on average is measured next. */
const average = /(?<=^[\u4e00-\u9fa5、]{1,14}?)平均(?!线|数|值|水平).+$/;

/** 339家旅游区|接待游客270万人次: hosts are counted, then their guests. */
const isHostBefore = ({clause, figure}: Reading): boolean => {
  const next = clause.figures[figure.position + 1];
  return next !== undefined && next.token.start === figure.tail.end && '家个处座所'.includes(figure.token.unitText) && guests.test(next.amount.unitZh ?? '');
};
const guests = /^(?:人次|人|名|位)$/;
const hosting = /(?<=^.{2,16}?)(?:累计|分别|共|当天|昨日)*(?:接待(?!中心|单位|点|站|户)|迎客|迎来|迎接|入住|服务(?=群众|读者|市民|居民|游客|观众|学生)|吸引).*$/;

/** 6家|企业的研究中心获得省级认定: what wins is counted, not who owns it. */
const holders = /^(?:企业|公司|高校|院校|学校|医院|单位|合作社|农场|机构|银行)$/;
const awarded = /^(?:获|荣|被|入选|通过|纳入|列入|升级|晋级|跻身)/;

/** 7.5万个冷藏设施|新增库容1800万吨: what they gain is measured next. */
const gaining = /(?<=^[\u4e00-\u9fa5]{3,14}?)(?:累计|共|全年)?(?:新增|增加)(?:库容|产能|就业|床位|学位|投资|面积|产值|收入|容量)$|(?<=^[\u4e00-\u9fa5]{2,14}?)(?<![建新])设[有置]?$/;

/** 32个课题|研发经费超过1亿元, 三家企业|用户总数达6.8亿户: who has what is measured next. */
function holderOf(wording: string, isCount: boolean): string {
  const holder = isCount ? havers.exec(wording)?.[0] : undefined;
  if (holder === undefined) return wording;
  const had = trimBack(wording.slice(holder.length)).name;
  if (holder.endsWith('项目') && had.startsWith('建')) return wording;
  return isMoneyHead(had) || measureHead(had) !== '' || achieving.test(had) ? holder : wording;
}

const havers = /^[^，、的和与]{0,12}?(?:企业|公司|项目|课题|海港|港口|机场|景区|园区|灌区|电站|高校|医院|学校|城市|银行|省份|机构|平台|林场|农场|煤矿|水库|合作社|市场|院所|口岸)(?![家群园区])(?=.{2})/;
const achieving = /^(?:累计|共|全年)?(?:新增|供水|发电|发展|接待|开展|设立|承担|与.{2,14}(?:设立|签订|合作|共建|签约))|^(?:联合|共同)?(?:建设|建成|牵头)(?!项目|工程)/;

/** 200万户家庭|一年的用电需求: what they need is no part of who they are. */
const needing = /(?<=家庭|居民|用户|农户|群众)(?:[一半]?年|全年|一天|一个月|日常)?的?(?:正常|基本)?(?:生产)?(?:生活)?用[电水气热](?!户).*$/;

/** 银行|与企业|签订协议, 传感器|遍布小城, 口岸|各新设1家: with whom they do it, and where they are, is no part of what is counted. */
const partner = /(?<=^[^与]{2,8})与.+$|(?<=^[\u4e00-\u9fa5]{2,10}?)(?:遍布.+|各新?[设建增])$/;

/** 101万人次|经各口岸进出香港: by which way they come is no part of who they are. */
const routed = /^经[^济营费业理销贸典常、]{1,8}(?:口岸|港口|通道|海关|机场)$/;

/** 14个成员国|进出口总额为…, 30个行业|增加值实现增长: the counted things are measured next. */
const measuredOf =
  /(?<=^[\u4e00-\u9fa5（）]{2,10}?)(?:外贸|外资|货物|商品|地区(?=生产)|生产|销售|零售|工业|物流|营业|数据|资源|经济)*(?:进出口|出口|进口|增加值|产值|总值|产量|销量|收入|利润|增速|指数|销售额|营业额|交易额|成交额|零售额|投资|外资|需求|增长面|保有量|总量|吞吐量|发货量|客流量)(?:总额|总值|总量|额|增速)?$/;

/** 100个|具有自主知识产权的品牌: a verb that belongs to the noun behind it. */
const attributive =
  /^(?:首次|正在|即将|具有|具备|拥有|符合|适应|面向|达到|列入|纳入|从事|享受|来自|涉及|带有|含有|有|可)[^，。、的]{2,20}的[\u4e00-\u9fa5“”A-Za-z]{2,16}$/;

/** 100个|具有典型代表性的城市|开展试点: what is said of them stands behind the noun. */
function described(wording: string): {noun: string; predicate: string} {
  const of = wording.lastIndexOf('的') + 1;
  const {noun, predicate} = splitPredicate(wording.slice(of));
  return {noun: wording.slice(0, of) + noun, predicate: tidyPredicate(predicate)};
}

/** 18条|支持养老服务发展举措: a verb whose phrase ends in the noun that is counted. */
const measures = /^(?:支持|促进|推动|加强|鼓励|规范)[^，。、的了]{2,20}(?:举措|措施|政策|意见)$/;

/** 4座中型水库、13座小型水库、16座水闸出现水毁: what the last of a list does, all do. */
function sharedPredicate(text: string, {clause, figure}: Reading): string {
  const last = clause.figures[clause.figures.length - 1];
  if (last === figure) return '';
  for (let i = figure.position; i < clause.figures.length - 1; i += 1) {
    const gap = text.slice(clause.figures[i].tail.end, clause.figures[i + 1].token.start);
    const isHousehold = gap === '' && clause.figures[i].amount.unitZh === '户' && /^[人口]$/.test(clause.figures[i + 1].amount.unitZh ?? ''); // 104户265人受益
    if (!isHousehold && gap !== '、' && gap !== '和' && gap !== '与' && gap !== '及') return '';
  }
  if (last.tail.end <= last.tail.start) return '';
  const wording = wordingOf(text, clause, last.tail, false);
  return startsWithPredicate(wording) ? '' : tidyPredicate(splitPredicate(wording).predicate);
}

const tidyNoun = (noun: string): string => {
  const bare = trimBack(noun).name;
  if (bare === '') return noun; // 空袭了230个目标
  const plain = trimBack(bare.replace(/[、和及]一[所个家座条名位].*$|一[事案]$/, '').replace(/(?:中|(?<![海国境])[外内]|等|(?<=[\u4e00-\u9fa5]{2})(?<![以海线网地陆水础])上)$/, '').replace(/^各(?:类型?|种)?/, '')).name;
  const of = plain.indexOf('的');
  return isOfOrganisation(plain, of) ? plain.slice(0, of) : plain; // 150家企业、研发机构的科技创新联合会
};

const tidyPredicate = (predicate: string): string => {
  const plain = trimBack(
    predicate
      .replace(/^(?:全部|均|都|也|已经?|即将|再次|先后|相继|陆续|正式|共同|分别|不同程度|仍|还|将)+/, '')
      .replace(/^(启动|完成|参加|参与|开展|实施|通过)的/, '$1') // 启动|今年的|城市体检工作
      .replace(/不同程度的/, '')
      .replace(/^进行了?/, ''),
  ).name;
  return plain.length <= 20 && !/^(?:铺就|搭建起|正以|[户人亩]均)|^(?:认为|表示|指出|宣布|呼吁)$/.test(plain) ? plain : '';
};

/** The noun with what is said of it: 全省引进 and 人才 make 全省引进的人才. */
export const joined = (predicate: string, noun: string): string => (predicate === '' ? noun : `${predicate}的${noun}`);
