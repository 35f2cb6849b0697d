/** The noun before a figure, without who has it, when, and what was done to it. */
import {holdsAny, isHan, isIn, unitSet} from '../../vocabulary/characters.ts';
import {areaNames} from '../../vocabulary/areas.ts';
import {governingVerbs} from '../../vocabulary/names.ts';
import {wordTable} from '../../vocabulary/trie.ts';
import {afterParticle, cutAtVerb, isKeptVerb, isRelative, measureHead, trimAdverbs, trimBack, trimFront, trimScopes} from '../name.ts';
import {isOrganisation} from '../organisation.ts';
import {isPlace} from './kinds.ts';
import {ownerOf, placeOf, unbalanced, wordingOf} from './wording.ts';
import type {Reading} from '../reading.ts';

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
  /^[^，、]{1,14}?(?:表示|指出|认为|透露|强调|(?:公布|发布)的(?=.{4})|报告(?=新增|死亡|确诊)|(?<![名职简俗统号著全合堪])称(?![号重谓职呼为赞]))(?=[\u4e00-\u9fa5“]{2})/;

/** The last characters of its verbs: where none stands, it need not be asked. */
const reporting = unitSet('示出为露调称告布');

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
      if (size === 0 || /总(?:投资|产|销售)$/.test(name)) break;
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
  const scoped = trimScopes(name);
  const whole = isAttribute ? trimScopes(name.replace(/^(?:其中[：:]?|除|而(?=.{3}))/, '')) : isRelative(scoped) ? scoped : trimFront(holdsAny(name, reporting) ? name.replace(reported, '').replace(perHead, '') : name);
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
const inAll = /(?<=[\u4e00-\u9fa5]{2})共(?=接待|监管|完成|实现|发送|运送|发放|销售|生产|投入|安排|引进|培训|办理|新增|吸引|带动|建成|举办|开展|征收|采集|种植|出动|查验|检查|检验|处理|救助|收到|受理|审批|抢修|转移|安置|派出|组织|清理|拆除|整治|修复|缴获|抓获|破获|发现|开发)/;
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
