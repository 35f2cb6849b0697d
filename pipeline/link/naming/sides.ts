/** The nouns on both sides of a figure, and the verbs that stand between. */
import {holdsAny, isHan, isIn, unitSet} from '../../vocabulary/characters.ts';
import {areaNames} from '../../vocabulary/areas.ts';
import {governingVerbs} from '../../vocabulary/names.ts';
import {wordTable} from '../../vocabulary/trie.ts';
import {units} from '../../vocabulary/units.ts';
import {
  afterParticle,
  cutAtVerb,
  isKeptVerb,
  measureHead,
  splitPredicate,
  isBareVerb,
  startsWithPredicate,
  trimAdverbs,
  trimBack,
  trimFront,
  trimScopes,
} from '../name.ts';
import type {Reading} from '../reading.ts';
import {isMoneyHead, isPlace} from './kinds.ts';
import {isOrganisation} from '../organisation.ts';
import {ownerOf, placeOf, unbalanced, wordingOf} from './wording.ts';

const governing = wordTable<true>(governingVerbs.map((word) => [word, true]));

/** What stands before a figure as its name. */
export interface Before {
  /** The noun before the figure, '' where there is none. */
  name: string;
  /** A verb that governs the figure stands right before it: 开设|40个. */
  isGoverned: boolean;
  /** The wording ended in 的: it qualifies the noun after the figure. */
  isAttribute: boolean;
  /** A verb that stays in the name, right before the figure: 可容纳|480名幼儿. */
  keptVerb: string;
}

/** 3.8万户枣农|户均增收2.6万元: whom it is counted by was counted before. */
const perHead = /^[\u4e00-\u9fa5]{1,6}?(?=[户人亩]均增[收产])/;

/** 粮农组织称|全球约2.58亿人: who says so is no part of the name. */
const reported =
  /^[^，、]{1,14}?(?:表示|指出|认为|透露|强调|报告(?=新增|死亡|确诊)|(?<![名职简俗统号著全合堪])称(?![号重谓职呼为赞]))(?=[\u4e00-\u9fa5“]{2})/;

/** The last characters of its verbs: where none stands, it need not be asked. */
const reporting = unitSet('示出为露调称告');

/** Reads the name before a figure; `hasNounAfter` says that a noun behind it tells what is counted. */
export function before(text: string, reading: Reading, hasNounAfter: boolean): Before {
  const {clause, figure} = reading;
  const end =
    reading.direction && reading.measure !== 'level'
      ? reading.direction.start
      : reading.direction?.kind === 'to'
        ? reading.direction.start
        : figure.token.start;
  const wording = wordingOf(
    text,
    clause,
    {start: figure.lead.start, end: Math.max(figure.lead.start, Math.min(end, figure.token.start))},
    true,
  );
  let {name, verbs} = trimBack(holdsAny(wording, made) ? wording.replace(byWhich, '$1') : wording);
  if (holdsAny(name, mainly)) name = name.replace(mainOf, '');
  if (name.length > 4 && isIn(areaEnds, name.charCodeAt(name.length - 1))) name = name.replace(wholeArea, '');
  // 高新技术企业由2017年的12家: this 的 hangs on the time
  const isOfTime = clause.times.some(({end: stop}) => text[stop] === '的' && stop < figure.token.start && stop >= figure.token.start - 3);
  const isAttribute = !isOfTime && !/(?:原来|原先|此前|过去|以前|以往|最初)的[约近超]?$/.test(wording) && /的(?:有|约|近|超|大约|分别有|共有)?$/.test(wording.trimEnd());
  // 拦截了|6枚火箭弹, 有|40个班: a verb governs the figure
  let isGoverned = (verbs !== '' && /[有为是]$/.test(verbs)) || (hasNounAfter && /(?:[^除]了|着)$/.test(wording));
  let keptVerb = '';
  if (reading.measure !== 'level' || reading.direction?.kind === 'to') name = trimBack(trimAdverbs(name)).name;
  if (hasNounAfter && !isAttribute) {
    for (let step = 0; step < 3; step += 1) {
      governing.before(name, name.length);
      const size = governing.length;
      if (size === 0 || /^总(?:投资|产|销售)$/.test(name)) break;
      const verb = name.slice(name.length - size);
      if (size === 1 && name.length > 1 && !'有设含辖获致对为在将把'.includes(verb)) break;
      if (
        size < name.length &&
        /[业农学商]$/.test(name.slice(0, -size)) &&
        size === 2 &&
        !isHan(text.charCodeAt(figure.token.end))
      )
        break;
      isGoverned = true;
      if (step === 0 && isKeptVerb(verb)) keptVerb = /^[可]$/.test(name.slice(-size - 1, -size)) ? `可${verb}` : verb;
      name = trimBack(name.slice(0, name.length - size)).name;
    }
  }
  if (figure.amount.dimension === 'count' && feast.test(name)) name = ''; // 元旦假期共|661.5万人次|出入境
  const whole = isAttribute ? trimScopes(name.replace(/^(?:其中[：:]?|除|而(?=.{3}))/, '')) : trimFront(holdsAny(name, reporting) ? name.replace(reported, '').replace(perHead, '') : name);
  const front = whole[0] === '最' ? whole.replace(superlative, '') : whole[0] === '当' ? trimFront(whole.replace(locally, '')) : whole;
  const enumeration = front.includes('等') ? /^.*(?:、[^、]*?|[”》])等(?=[^级等])(.{3,})$/.exec(front) : null;
  if (
    enumeration &&
    measureHead(enumeration[1]) !== enumeration[1] &&
    !/^(?:种植|播种|各|多|活动|产业|行业|企业|领域|重点)/.test(enumeration[1])
  )
    return {name: enumeration[1], isGoverned, isAttribute, keptVerb};
  const cut = isAttribute ? {name: afterParticle(front), before: '', verb: ''} : cutAtVerb(front[0] === '可' ? front.replace(able, '') : front);
  if (cut.verb[0] === '已') ownBefore(reading, trimFront(cut.before));
  const joinedPlace = cut.verb !== '' && cut.before !== '' ? trimFront(trimAdverbs(cut.before)) : '';
  if (joinedPlace.length >= 2 && cut.name.startsWith(joinedPlace) && areaNames().has(joinedPlace)) {
    reading.place = joinedPlace; // 青海|完成|国土绿化2633万亩
    cut.name = cut.name.slice(joinedPlace.length);
  }
  const placed = placeOf(unbalanced(holdsAny(cut.name, having) ? cut.name.replace(holder, '').replace(inAll, '') : cut.name));
  if (placed.place !== '') reading.place = placed.place;
  const owned = ownerOf(placed.name);
  if (owned.owner !== '') reading.owner = owned.owner;
  return {name: owned.name, isGoverned, isAttribute, keptVerb};
}

/** 学校有|教师86人, 医院设有|床位500张, 法院共|审结案件890件: who has or does it is no part of what is counted. */
const holder = /^[\u4e00-\u9fa5]{0,6}(?:学校|医院|中学|小学|幼儿园|公司|[村镇乡县市区])[建设]?有(?![限机关效色利权])(?=.{2})|^[\u4e00-\u9fa5]{0,6}(?:法院|检察院|机关|部门)(?:共|累计|依法)+(?=.{2})/;
/** 重点景区|共|接待游客156万人次 */
const inAll = /(?<=[\u4e00-\u9fa5]{2})共(?=接待|完成|实现|发送|运送|发放|销售|生产|投入|安排|引进|培训|办理|新增|吸引|带动|建成|举办|开展|征收|采集|种植|出动|查验|检查|检验|处理|救助|收到|受理|审批|抢修|转移|安置|派出|组织|清理|拆除|整治|修复|缴获|抓获|破获|发现|开发)/;
const having = unitSet('有共计法');

/** 以云计算为主的|新兴业务, 最大的变化是|收储量: what is said of it before it is named. */
const mainOf = /^.*(?:为主|为主体|为代表|为核心|为重点|为龙头)的(?=.{2})|^.{2,}(?:变化|特点|亮点|特色|标志)是(?=.{2})/;
const mainly = unitSet('为是');

/** 合作社|全市|共有1713家: the area of the text stands behind the noun. */
const wholeArea = /(?<=[社场户人业目家校店站量额数])(?:全[市省县区国])$/;
const areaEnds = unitSet('市省县区国');

/** 长庆油田|已生产天然气: who has done it. */
function ownBefore(reading: Reading, subject: string): void {
  const who = trimScopes(subject.replace(/^.*(?:以来|期间)/, ''));
  if (isPlace(who)) reading.place = who;
  else if (isOrganisation(who) || worker.test(who)) reading.owner = who;
}

const worker = /^.{2,8}(?:[油气]田|班列|[高地]铁|铁路|电网|航空|港)$/;

/** 可|年产铝板带50万吨, 可|节约标准煤11万吨 */
const able = /^可(?=年产|产(?![业品值])|制[取备造]|节|减|增|吸纳|处理|转化)/;

/** 元旦假期, “五一”假期: a name that only says when. */
export const feast = /^(?:今年|去年)?[“"]?(?:元旦|春节|清明|五一|端午|中秋|国庆|中秋国庆|双节)[”"]?(?:节|小长假|假期|期间|假日|假期期间|黄金周)+$/;

const locally = /^当地(?:累计|共|已|先后)?(?![的人居群]|有关)(?=.{3})/;

/** 最能体现创新水平的|发明专利 */
const superlative = /^最(?:能|具|为|受|富|需|令|让|容易|值得)[^，、的]{1,14}的(?=.{2})/;

/** 通过技改|新增产能, 围绕主导产业|新建平台, 在城区|改造管网: by what, for whom and where is no part of the name. */
const byWhich =
  /(^|[^存现所内外潜作因成认以行分称列定])(?:通过|围绕|按照|依托|利用|结合|针对|借助|聚焦|沿|为|在(?!建|校|研|册))[^，、的]{1,10}?(?=(?:新(?:增|建|引进|开工|培育|认定|设立|签约|改建|扩建|改造)|改造|改建|扩建|修建|修复|铺设|安装|栽植)[^，、]{2,})/;
const made = unitSet('新改扩复设装植');

/** The noun right after a count: 164家|科技型中小企业; '' where punctuation or a verb follows. */
export function after(text: string, reading: Reading): {noun: string; predicate: string} {
  const {clause, figure} = reading;
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
  if (attributive.test(wording) || measures.test(wording)) return {noun: wording, predicate: ''};
  if (/^(?:以上|以下|以内|左右|上下|及以|和|与|及|或|并|大关|关口|(?:新的?)?(?:台阶|门槛|关卡)|同时$|水平$|以及|其中|还有|(?:情况|条件|前提|背景)下|基础上|等(?!级)|(?:中|内|外|后|前|时)(?:[，。、的]|$)|，|。)/.test(wording))
    return {noun: '', predicate: ''};
  if (/^(?:快速|迅速|大幅|稳步|逐步|逐年)?(?:增|升|上升|上涨|回升|提|降|下降|减|扩|发展|缩|调整|回落|跃)[^，、]{0,2}?(?:到|至|为)/.test(wording))
    return {noun: '', predicate: ''}; // 1288亿元增加到…
  if (text.charAt(figure.tail.start) === '的' && isBareVerb(wording)) return {noun: wording, predicate: ''}; // 80%以上的就业
  if (startsWithPredicate(wording)) return {noun: '', predicate: trimBack(wording).name};
  if (figure.amount.dimension === 'count' && wording.includes('用')) wording = wording.replace(needing, '');
  if (wording.includes('平均')) wording = wording.replace(average, '');
  const isFollowed = clause.figures[figure.position + 1]?.token.start === figure.tail.end;
  const {noun: named, predicate} = splitPredicate(isHostBefore(reading) ? wording.replace(hosting, '') : isFollowed ? holderOf(wording.replace(gaining, ''), figure.amount.dimension === 'count') : wording);
  const counted = named.includes('遍布') || (predicate !== '' && named.includes('与')) ? named.replace(partner, '') : named;
  const of = counted.indexOf('的');
  if (of >= 2 && isOwner(reading, counted, of)) return {noun: counted.slice(0, of), predicate: ''};
  if (of >= 2 && holders.test(counted.slice(0, of)) && awarded.test(predicate)) return {noun: counted.slice(of + 1), predicate: tidyPredicate(predicate)};
  if (of >= 2 && isOrganisation(counted.slice(of + 1))) reading.owner = counted.slice(of + 1);
  const said = tidyPredicate(predicate);
  const following = clause.figures[figure.position + 1];
  // 58家企业提供了3800个岗位: a bare verb tells nothing without its object, which is counted next
  const isCutOff = following?.token.start === figure.tail.end && (isBareVerb(said) || measureHead(said) !== '' || /^(?:分别|依次)/.test(predicate));
  return {noun: tidyNoun(figure.amount.dimension === 'count' ? counted.replace(measuredOf, '') : counted), predicate: (isCutOff ? '' : said) || sharedPredicate(text, reading)};
}

/** 5200万名学生|的学杂费, 12个贫困县|的饮水问题: people and places are counted, not what is theirs. */
function isOwner({figure}: Reading, counted: string, of: number): boolean {
  const unit = figure.token.unitText;
  const owner = counted.slice(0, of);
  if (/^(?:来自|位于|地处|覆盖|涉及|面向|服务|具有|拥有)/.test(owner)) return false;
  if (unit === '道') return owner === '工序';
  if (/^[名人位]$/.test(unit)) return personal.test(owner) && !personal.test(counted);
  return unit === '个' && areal.test(owner) && !areal.test(counted) && !/(?:伙伴|来源地|目的地|市场)$/.test(counted);
}

const personal = /[生人者员工户民师童众兵]$/;
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

/** 银行|与企业|签订协议, 传感器|遍布小城: with whom they do it, and where they are, is no part of what is counted. */
const partner = /(?<=^[^与]{2,8})与.+$|(?<=^[\u4e00-\u9fa5]{2,10}?)遍布.+$/;

/** 14个成员国|进出口总额为…, 30个行业|增加值实现增长: the counted things are measured next. */
const measuredOf =
  /(?<=^[\u4e00-\u9fa5]{2,10}?)(?:外贸|外资|货物|商品|地区(?=生产)|生产|销售|零售|工业|物流|营业|数据|资源|经济)*(?:进出口|出口|进口|增加值|产值|总值|产量|销量|收入|利润|增速|指数|销售额|营业额|交易额|成交额|零售额|投资|外资|需求|增长面|保有量|总量|吞吐量|发货量|客流量)(?:总额|总值|总量|额|增速)?$/;

/** 100个|具有自主知识产权的品牌: a verb that belongs to the noun behind it. */
const attributive =
  /^(?:首次|正在|即将|具有|具备|拥有|符合|适应|面向|达到|列入|纳入|从事|享受|来自|涉及|带有|含有)[^，。、的]{2,20}的[\u4e00-\u9fa5“”A-Za-z]{2,16}$/;

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
  const plain = trimBack(bare.replace(/[、和及]一[所个家座条名位].*$/, '').replace(/(?:中|(?<![海国境])[外内]|等|(?<=[\u4e00-\u9fa5]{2})(?<![以海线网地陆水础])上)$/, '').replace(/^各类?/, '')).name;
  const of = plain.indexOf('的');
  return of >= 2 && isOrganisation(plain.slice(of + 1)) ? plain.slice(0, of) : plain; // 150家企业、研发机构的科技创新联合会
};

const tidyPredicate = (predicate: string): string => {
  const plain = trimBack(
    predicate
      .replace(/^(?:全部|均|都|已经?|先后|相继|陆续|正式|共同|分别|不同程度|仍|还|将)+/, '')
      .replace(/不同程度的/, '')
      .replace(/^进行了?/, ''),
  ).name;
  return plain.length <= 20 && !/^(?:铺就|搭建起|正以|[户人亩]均)|^(?:认为|表示|指出|宣布|呼吁)$/.test(plain) ? plain : '';
};

/** The noun with what is said of it: 全省引进 and 人才 make 全省引进的人才. */
export const joined = (predicate: string, noun: string): string => (predicate === '' ? noun : `${predicate}的${noun}`);
