/** Names of organisations, projects and places of work: how they end, and what a clause begins with. */
import {
  classWords, foundingVerbs, genericSubjects, governmentEndings, leadingVerbs, organisationEndings, sentenceVerbs,
} from '../vocabulary/subjects.ts';
import {holdsAny, isIn, unitSet} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';
import {nestedPlace, withoutPlace} from './area.ts';
import {beginsLightly, cutAtVerb, trimAdverbs, trimBack, trimFront} from './name.ts';
import type {Clause, Figure} from './structure.ts';

const table = (words: readonly string[]) => wordTable<true>(words.map((word) => [word, true]));
const endings = table(organisationEndings);
/** The last characters of the endings: where another stands, none need be looked up. */
const lastUnits = unitSet(organisationEndings.map((word) => word.slice(-1)).join(''));
const government = table(governmentEndings);
const generic = new Set(genericSubjects);
const classes = table(classWords);
const ahead = table(leadingVerbs);
const inside = new RegExp(sentenceVerbs.join('|'));
const founding = new RegExp(foundingVerbs.join('|'));
const foundingStarts = unitSet(foundingVerbs.map((verb) => verb[0]).join(''));

/** A name without what stands in quotation marks or brackets: “三北”工程, 淮北矿业（集团）公司. */
const unquoted = (name: string): string =>
  /[“（《]/.test(name) ? name.replace(/“[^”]*”|（[^）]*）|《[^》]*》/g, '') : name;

/** What makes wording a clause and no name: 财政部|在|香港, 俄|称|打击军用机场. */
const clauseSigns =
  /[，。；：、>|“”（）《》【】()]|的|^(?:以(?!色列)|在|由|来自|对(?!外)|从|至此|约)|.[了还将被把对向从已以是]|.在(?!线)|(?<!自)由|(?<!名)称(?!号)|(?<![华有大宏作])为(?!民)|.就(?!业)|.占|[很许众]多|不少|\d多?[日月年时家个座项所处]/;

const isClause = (name: string): boolean => {
  const plain = unquoted(name);
  return clauseSigns.test(plain) || inside.test(plain);
};

/** Whether wording can be a name at all: it holds no verb, preposition or punctuation. */
export const isName = (wording: string): boolean => !isClause(wording) && cutAtVerb(wording).verb === '';

/** Whether wording ends as a name does, and is no longer than one. */
export const isNameAlone = (front: string): boolean => {
  const name = front.trimEnd();
  return name.length <= 30 && (endings.before(name, name.length) !== undefined || wayAlone.test(name));
};

/** Whether a name is that of an organisation, project or place that may own figures. */
export function isOrganisation(name: string): boolean {
  if (name.length < 4 || name[0] === '—' || endings.before(name, name.length) === undefined || government.before(name, name.length)) return false;
  return !generic.has(name) && !isClause(name);
}

/** 重大|水利|工程, 三期|项目: a class of things, or a part of the one spoken of. Only its own sentence is about it. */
export function isClass(name: string): boolean {
  let at = 0;
  while (at < name.length && classes.at(name, at) !== undefined) at += classes.length;
  if (at === 0) return false;
  return at === name.length || (endings.before(name, name.length) !== undefined && name.length - endings.length <= at);
}

/** The film or book that the front of a clause names, or the place that a plan is for: 《长安三万里》|票房, 《河套园区|发展规划》. */
export function workOf(front: string): string | null {
  if (!front.startsWith('《')) return null;
  const planned = /^《([^》]{4,24}?)(?:发展规划|建设规划|总体规划|总体方案|建设方案|条例)》/.exec(front)?.[1];
  if (planned !== undefined) return isOrganisation(planned) ? planned : null;
  return /^(《[^》]{2,20}》)(?=(?:海外|国内|总|累计|全球)?(?:票房|销量|发行|播放|观影|收视)|上映|热映)/.exec(front)?.[1] ?? null;
}

/** Whether an organisation only tells what is said: 统计局|数据显示, 协会|今天公布, 公司负责人|表示. */
export const isSource = (rest: string, {figures}: Clause): boolean => {
  const wording = rest.split(/[，。]/, 1)[0];
  return (
    /(?:数据|统计|报告|监测|调查|预测|测算|民调)(?:结果)?(?:显示|表明)/.test(wording) ||
    /^(?:今[天日]|昨[天日]|近日|日前|[\d月日]|（[^）]*）)*(?:公布|发布)(?:$|的|了?(?:最新|统计|数据|报告|消息|公报|通报|[\d一二三四五六七八九十上前]))/.test(wording) ||
    /^预[计测].*?(?:全球|世界|中国|我国|全国)/.test(wording) ||
    (figures.length === 0 && /(?:介绍|表示|透露|报道|指出|认为|告诉记者|[^名]称|[^学小]说|通报|了解到)$/.test(wording))
  );
};

/** 葡萄产业：…, 一是柳河县25MW光伏产业园项目。…: what follows is about it. */
const item = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[.．、）)]|[一二三四五六七八九十]{1,2}是)?\s*([^，。；：]{2,28})$/;

/** 石河子村, 青山街道, 黄河流域, 横琴口岸: a place without a code that stands alone as a label or heading. */
export const isPlaceName = (name: string): boolean =>
  placeName.test(name) && !anyPlace.test(name) && isName(name) && nestedPlace(name)?.length !== name.length;

const placeName = /^[\u4e00-\u9fa5]{2,10}(?:镇|乡|村|街道|街道办事?处|社区|新区|流域|口岸|灌区|库区|片区)$/;
/** 美丽乡村, 特色小镇, 各乡镇: words for places that name none. */
const anyPlace = /(?:[农乡山渔新民]村|乡镇|[城小古集]镇|[文智]慧?社区|下乡|返乡|家乡|入乡|还乡|各[村镇乡])$|^(?:全|各|该|本|重点|美丽|特色|其他|两|三)/;

/** What a clause announces that its paragraph goes on about; undefined where it is no label, null for a label that names nobody. */
export function labelOf(text: string, {start, end, figures, opening, ending}: Clause): string | null | undefined {
  if (end - start > 36 || opening === 'comma' || opening === 'colon') return undefined;
  const isItem = ending === 'sentence' && text.startsWith('是', start + 1);
  if (!isItem && (ending !== 'colon' || figures.length > 0)) return undefined;
  const name = item.exec(text.slice(start, end))?.[1].trim() ?? '';
  if (/(?:产业|项目|工程|园区|基地)$/.test(name)) return isClass(name) ? null : name;
  if (isPlaceName(name)) return name;
  return isOrganisation(name) && !isClass(name) ? name : undefined;
}

/** 在宁波舟山港，…: a clause that only says at which site. */
export function siteOf(wording: string, {figures}: Clause): string | null {
  if (figures.length > 0 || !wording.trimStart().startsWith('在')) return null;
  const site = /^\s*在([\u4e00-\u9fa5]{3,18}(?:港|口岸|园区|开发区|基地|厂|车间|码头|机场|景区|市场|村|镇|乡))$/.exec(wording)?.[1];
  if (site === undefined || /^.{0,4}[香粤内]港$/.test(site) || !isName(site)) return null;
  const rest = withoutPlace(site);
  return rest.length <= 14 ? rest : null;
}

/** What a clause founds: 启动|山东省科技示范工程, 打造了|时家店冰雪嘉年华. */
export function foundedBy(wording: string): string | null {
  if (!holdsAny(wording, foundingStarts) || !founding.test(wording)) return null;
  for (const verb of foundingVerbs) {
    const at = wording.lastIndexOf(verb);
    if (at < 0) continue;
    const object = trimBack(wording.slice(at + verb.length).replace(/^了/, '')).name;
    if (object.length >= 4 && isOrganisation(object)) return trimFront(object);
  }
  return null;
}

/** What a clause without figures speaks of last, for those who go on with its total investment or size: 引进|香颂电商旅游街项目，总投资…. */
export function objectOf(wording: string): string | null {
  const text = wording.trimEnd();
  if (endings.before(text, text.length) === undefined || placing.test(text)) return null;
  const phrase = cutAtVerb(text.slice(Math.max(...'的、，“：'.split('').map((sign) => text.lastIndexOf(sign))) + 1)).name;
  const name = trimFront(phrase).replace(/^(?:招商)?(?:引进|引入|签约|谋划|储备|新上|新建|在建|续建|建有|建成|投产|开工)?了?/, '');
  return name.length <= 24 && isOrganisation(name) && !isClass(name) ? name : null;
}

/** Who builds or owns, and where, is not what is built. */
const placing = /(?<![于但])是|隶属|归属|控股|位于|选址|坐落|落户|地处|毗邻|来到|走进|前往|考察|调研|^\s*(?:由|被|经|与|向|从|在|距|据|如|对|以|为|属|系|其)/;

/** The name behind a sum or size and 的: 总投资85亿元的|新能源汽车工厂, 库容2468万立方米的|大迫子水库. */
export function ownerBehind(text: string, {tail, amount}: Figure): string | null {
  if (text[tail.start] !== '的' || amount.dimension === 'ratio' || amount.dimension === 'count') return null;
  const name = leadingOrganisation(text.slice(tail.start + 1, Math.min(tail.end, tail.start + 26)));
  return name === null || isClass(name) ? null : name;
}

/** 向阳镇和圣水镇|年均风速, 柳河镇|投资: towns that a clause begins with. */
const town = '[\\u4e00-\\u9fa5]{1,5}?(?<![城村小全各本我该集古名强建特家下返回故外中于将占每再个在乡])[镇乡](?!镇)';
const towns = new RegExp(`^${town}(?:[、和与]${town})*(?=[^的和与、级域区村企江政党里内上中为有共])`);
const townEnds = unitSet('镇乡');

/** The towns that the front of a clause names. */
export function townsOf(front: string): string | null {
  const found = holdsAny(front, townEnds, 6) && !beginsLightly(front) && ahead.at(front, 0) === undefined ? towns.exec(front)?.[0] ?? null : null;
  if (found === null || found.length < 3 || /.[于在将把向从到对]/.test(found) || nestedPlace(found)?.length === found.length) return null;
  return isName(found.replace(/[、和与]/g, '')) ? found : null;
}

/** A place or station by its name and what is said of it: 柳河站位于…, 马鬃山村属… */
const placeOfSentence =
  /^[\s“]*((?:(?!的)[\u4e00-\u9fa5]){1,14}(?:站|村|乡|镇|街道|社区|屯|岛|湖|山|水库|隧道|大桥|通道|(?:铁路|高铁|高速公路|高速)(?:[\u4e00-\u9fa5]{2,6}段)?|电站|街道办事?处|办事处|(?<!运)河|江))(?=处于|位于|属|地处|坐落|共有|现有|总面积|面积|幅员|全长|按|是|有|全线|正线|始建|发源|源于|流经|集体经济(?!项目|组织|合作)|党委|党支部)/;
/** The last characters of its places: where none stands, it need not be asked. */
const placeEnds = unitSet('站村乡镇道区屯岛湖山库桥路处铁速段河江');

/** Whether some ending, of an organisation or a place, may stand in the front. */
const mayName = (front: string): boolean =>
  holdsAny(front, lastUnits, 34) || holdsAny(front, placeEnds, 16) || isIn(wayEnds, front.charCodeAt(front.length - 1));

/** The organisation that the front of a clause names, as in 滨化集团|参与山东省智慧化工园区项目; null where there is none. */
export function leadingOrganisation(front: string): string | null {
  if (!mayName(front) || beginsLightly(front) || ahead.at(front, 0) !== undefined) return null;
  const quoted = front.startsWith('“') ? /^“([^”]{4,24})”(?![的和与及、])/.exec(front) : null;
  if (quoted && isOrganisation(quoted[1])) return quoted[1];
  if ('国全一二三甲'.includes(front[0] ?? '，') && /^(?:国家|全国)?[一二三甲]级/.test(front)) return null; // 国家三级公立医院绩效考核
  const place = holdsAny(front, placeEnds, 16) ? placeOfSentence.exec(front) : null;
  if (place && place[1].length >= 3 && !/^(?:全|各|该|本|有|共)/.test(place[1]) && !isClause(place[1])) return place[1];
  if (front[1] === '院' && shortInstitution.test(front)) return front.slice(0, 2);
  if (front.length <= 14 && isIn(wayEnds, front.charCodeAt(front.length - 1)) && wayAlone.test(front) && !isClause(front)) return front;
  for (let i = 2; i <= front.length && i <= 32; i += 1) {
    if (!isIn(lastUnits, front.charCodeAt(i - 1)) || endings.before(front, i) === undefined || isInBracket(front, i)) continue;
    if (generic.has(front.slice(0, i))) return null;
    if (endings.at(front, i - 1) && endings.length > 1) continue;
    let name = front.slice(0, i);
    const longer = longerEnding(front, i);
    if (longer > i) name = front.slice(0, longer);
    if (isClause(name) || cutAtVerb(name).verb !== '') return null;
    const next = front[name.length] ?? '';
    if ('的和与及、数级业'.includes(next) && next !== '') return null;
    if (continued.test(front.slice(name.length - 2, name.length + 2))) return null;
    if (next === '—') return leadingOrganisation(front.slice(name.length).replace(/^—+/, '')) ?? name; // 骨干工程——引绰济辽工程
    return isOrganisation(name) ? trimAdverbs(name) : null;
  }
  return null;
}

/** 世界大学|生运动会, 国际工程|机械, 电子|商务: the word goes on, and is the end of no name. */
const continued =
  /^(?:[大中小]学生|学院生|.学硕|工程[师硕博学机技质造量科款]|电子[商信发产器元设邮竞支材]|航[空天][运货客器发制装产工育事活强器管局]|项目[库部组]|隧道[大掘施]|大桥[铁]|园区[内外]|公园[内外]|水库容)/;

/** 中院|受理案件: courts by their short names. */
const shortInstitution = /^(?:中院|高院)(?![的和与、])/;

/** 银昆高速，…: a road or railway that is a clause of its own. */
const wayAlone = /^[\u4e00-\u9fa5—－-]{2,12}(?:高速|高铁|铁路|运河)$/;
const wayEnds = unitSet('速铁路河');

/** 淮北矿业（集团|）公司: the bracket is not closed yet. */
const isInBracket = (text: string, at: number): boolean => text.lastIndexOf('（', at - 1) > text.lastIndexOf('）', at - 1);

const ownedPlant = /^[）]?(?:(?![的在于投建与和及、是有为将今开])[\u4e00-\u9fa5]){2,12}?(?:水电站|电站|电厂|炼厂|工厂|水库|大桥|隧道|机场|基地|油田|气田|煤矿)/;

/** 药业|有限公司, 集团|柳河制药有限公司: the name goes on to the form of the company. */
const companyForm = /^(?:(?![的在于投建与和及、是有为将今开])[\u4e00-\u9fa5]){0,14}?有限(?:责任)?公司/;

/** 浙江大学|医学院附属第一医院 */
const hospital = /^(?:[\u4e00-\u9fa5]{0,4}学院)?附属(?:(?![的在于与和及、有])[\u4e00-\u9fa5]){0,10}?医院/;

/** 水库|休闲山庄 */
const inn = /^(?:(?![的在于与和及、有投建])[\u4e00-\u9fa5]){0,4}?(?:山庄|度假村|酒店|宾馆|农家乐|采摘园)/;

/** 研究|院, 集团|大学: an ending may go on; 国家能源集团|大渡河金川水电站 belongs to the group. */
function longerEnding(text: string, at: number): number {
  const legal = companyForm.exec(text.slice(at, at + 24));
  if (legal !== null && isName(legal[0])) return at + legal[0].length;
  const affiliated = hospital.exec(text.slice(at, at + 24));
  if (affiliated !== null) return at + affiliated[0].length;
  const lodging = inn.exec(text.slice(at, at + 10));
  if (lodging !== null) return at + lodging[0].length;
  const owned = ownedPlant.exec(text.slice(at, at + 16));
  if (owned !== null) return at + owned[0].length;
  for (let end = Math.min(text.length, at + 8); end > at; end -= 1) {
    if (endings.before(text, end) !== undefined && end - endings.length <= at) return end;
  }
  return at;
}
