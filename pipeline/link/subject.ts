/**
 * Whose figure it is, where the text names an organisation, project or place that has no code: the
 * heading of its section, the first noun of its sentence, or what the sentence has just founded.
 */
import {governmentEndings, organisationEndings, genericSubjects} from '../vocabulary/subjects.ts';
import {holdsAny, unitSet} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';
import {beginsLightly, cutAtVerb, trimAdverbs, trimBack, trimFront} from './name.ts';
import type {Clause, Heading} from './structure.ts';

const endings = wordTable<true>(organisationEndings.map((word) => [word, true]));
const government = wordTable<true>(governmentEndings.map((word) => [word, true]));
const generic = new Set(genericSubjects);
const wholeArea = /^[\s其中，目前今年\d月日上半底]*(?:全|我)[市省县区国](?!社会)/;
const foundingVerbs = ['启动', '成立', '组建', '打造', '创建', '设立'];
const founding = new RegExp(foundingVerbs.join('|'));

/** Follows the subject through headings, paragraphs and sentences. */
export class Subjects {
  private readonly text: string;
  private section: string | null = null;
  private document: string | null = null;
  private paragraph: string | null = null;
  private sentence: string | null = null;
  private founded: string | null = null;
  /** The organisation that was named last in the section: what 机场 or 公司 alone points back to. */
  private last: string | null = null;
  private at: Clause | null = null;
  /** What a heading speaks of without its name: （二）机场未来发展方向. */
  private sectionWord = '';
  private sentenceStart = 0;
  /** The part of the sentence that names its subject late, and to whose ； it holds; -1 where the sentence begins with it. */
  private latePart = -1;
  /** The first sentence of the paragraph: whom it names, the paragraph is about. */
  private opening = -1;
  /** The sentence speaks of the whole area: 全市申报…. */
  private isWhole = false;

  constructor(text: string) {
    this.text = text;
  }

  heading(heading: Heading): void {
    const name = this.text
      .slice(heading.start, heading.end)
      .replace(/^[\s#*—]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?/, '')
      .trim();
    if (heading.paragraph <= 2 && this.document === null && /^[^，。、：]{2,8}(?:乡|镇|街道|村|开发区|园区)$/.test(name))
      this.document = name;
    const profiled = profileOf(name);
    if (heading.paragraph <= 3 && this.document === null && profiled !== name && isOrganisation(profiled)) this.document = profiled;
    this.section = isOrganisation(name) ? name : null;
    this.last = this.section ?? this.last;
    this.sectionWord = /公司|学校|企业|机场|车站|医院|园区|景区|银行|集团|开发区|水库/.exec(name)?.[0] ?? '';
    this.paragraph = null;
  }

  enter(clause: Clause): void {
    const before = this.at;
    this.at = clause;
    if (before === null || clause.paragraph !== before.paragraph) {
      this.paragraph = null;
      this.sentence = null;
      this.founded = null;
    } else if (clause.sentence !== before.sentence) {
      this.sentence = null;
      this.founded = null;
    }
    if (before === null || clause.paragraph !== before.paragraph) {
      const item = /^\s*[一二三四五六七八九十]{1,2}是([^，。；：]{2,28}(?:产业|项目|工程|园区|基地))[。：]/.exec(
        this.text.slice(clause.start, clause.start + 40),
      );
      if (item) this.paragraph = item[1];
      else if (this.last !== null && backReferenceOf(this.text.slice(clause.start, clause.start + 12)) !== undefined)
        this.paragraph = this.last;
    }
    const end = clause.figures.length > 0 ? Math.min(clause.end, clause.figures[0].token.start) : clause.end;
    const wording = this.text.slice(clause.start, Math.min(end, clause.start + 60));
    const front = wording.replace(leadIn, '');
    const isFirst = before === null || before.sentence !== clause.sentence;
    if (this.latePart >= 0 && clause.part !== this.latePart) [this.sentence, this.latePart] = [null, -1];
    const isNew = before === null || before.paragraph !== clause.paragraph;
    if (isNew) this.opening = clause.sentence;
    const isOpening = this.opening === clause.sentence;
    if (isFirst) {
      this.sentenceStart = clause.start;
      this.isWhole = false;
      const back = this.last === null ? undefined : backReferenceOf(front);
      if (back !== undefined && this.last?.endsWith(back)) this.sentence = this.last;
    }
    // 该项目取名为：柳河县金风乡村振兴风电示范项目，…
    if (clause.figures.length === 0 && clause.opening === 'colon' && leadingOrganisation(front) === wording.trim()) this.last = wording.trim();
    if (clause.parent === null && (wording.startsWith('全') || wording.startsWith('我') || isFirst) && wholeArea.test(wording))
      this.isWhole = true;
    // a sentence names its subject first, perhaps after a time: 今年7月,滨化集团…
    const mayName =
      clause.parent === null &&
      (isFirst || (this.sentence === null && (clause.figures.length > 0 || clause.start - this.sentenceStart <= 24)));
    const own = mayName ? leadingOrganisation(front) ?? siteOf(wording, clause) : null;
    // 小型水库2座 counts reservoirs, it is no figure of theirs
    const named = own !== null && clause.figures.length > 0 && wording.trimEnd().endsWith(own) ? null : own;
    if (named !== null && clause.sentence === 0 && profileVerb.test(front.slice(named.length))) this.document ??= named;
    if (named !== null) {
      this.last = named;
      if (isFirst || this.sentence === null) [this.sentence, this.latePart] = [named, isFirst ? -1 : clause.part];
      if (isOpening && (isFirst || clause.figures.length === 0)) this.paragraph = named;
    }
    if (clause.figures.length === 0 && clause.parent === null && wording.length >= 6)
      this.founded = foundedBy(wording) ?? this.founded;
    if (this.founded !== null && /^(?:该|这一)(?:项目|公司|工程|企业|园区|景区|学校)/.test(wording.trim()))
      this.sentence = this.founded;
  }

  private get ofSectionWord(): string | null {
    return this.sectionWord !== '' && this.last !== null && this.last.endsWith(this.sectionWord) ? this.last : null;
  }

  /** The sentence goes on about the whole area: 滨化集团…，全市…. */
  get speaksOfAll(): boolean {
    return this.isWhole;
  }

  /** The subject of a figure whose clause was entered last. */
  get current(): string | null {
    if (this.isWhole) return null;
    const own = this.sentence ?? this.founded ?? this.paragraph ?? this.section ?? this.ofSectionWord ?? this.document;
    return own === null || own.length > 40 ? null : own;
  }
}

/** 在宁波舟山港，…: a clause that only says at which site. */
function siteOf(wording: string, {figures}: Clause): string | null {
  return figures.length > 0 ? null : (/^\s*在([\u4e00-\u9fa5]{3,12}(?:港|口岸|园区|开发区|基地|厂|车间|码头|机场|景区|市场|村|镇|乡))$/.exec(wording)?.[1] ?? null);
}

/** 郴州理工学院简介, 水资源配置工程建设纪实: whom a title says that the text is about. */
const profileOf = (title: string): string => title.replace(/(?:建设|发展)?(?:纪实|简介|概况|介绍|基本情况|情况介绍|掠影)$/, '');

/** What a clause founds: 启动|山东省科技示范工程, 打造了|时家店冰雪嘉年华. */
function foundedBy(wording: string): string | null {
  if (!founding.test(wording)) return null;
  for (const verb of foundingVerbs) {
    const at = wording.lastIndexOf(verb);
    if (at < 0) continue;
    const object = trimBack(wording.slice(at + verb.length).replace(/^了/, '')).name;
    if (object.length >= 4 && isOrganisation(object)) return trimFront(object);
  }
  return null;
}

const unquoted = (name: string): string => (name.includes('“') ? name.replace(/“[^”]*”/g, '') : name);

/** Whether a name is that of an organisation, project or place that may own figures. */
export function isOrganisation(name: string): boolean {
  if (name.length < 4 || endings.before(name, name.length) === undefined || government.before(name, name.length)) return false;
  return !generic.has(name) && !/[的，。；]/.test(unquoted(name));
}

/** 机场于2011年开工, 该公司…, 学校占地…: the paragraph goes on about the one before. */
const backReference =
  /^\s*(?:该|本|这一)?(公司|学校|企业|机场|车站|医院|园区|景区|项目|工程|银行|集团|开发区|水库)(?=[于位占有现是拥建设始以的办航坐将计总主预投年运拿，])/;
/** The first characters of what it matches. */
const backStarts = unitSet('该本这公学企机车医园景项工银集开水 ');

const backReferenceOf = (wording: string): string | undefined =>
  holdsAny(wording, backStarts, 1) ? backReference.exec(wording)?.[1] : undefined;

/** A place or station by its name and what is said of it: 柳河站位于…, 马鬃山村属… */
const placeOfSentence =
  /^[\s“]*((?:(?!的)[\u4e00-\u9fa5]){1,8}(?:站|村|乡|镇|街道|社区|屯|岛|湖|山|水库|隧道|大桥|铁路|高速公路|电站))(?=位于|属|地处|坐落|共有|现有|总面积|面积|幅员|全长|按|是|有|全线|正线|始建)/;
/** The last characters of its places: where none stands, it need not be asked. */
const placeEnds = unitSet('站村乡镇道区屯岛湖山库桥路');

const leadIn =
  /^[\s”]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、）)])?[\s\d年月日]*(?:其中|目前|此外|同时|今年|去年|近年来|当前|今日|日前|近日|全年|年末|年底|来自[^，的]{1,8}的|：|:|，)*/;

/** The organisation that a clause begins with, behind its `leadIn`: 滨化集团|参与山东省智慧化工园区项目. */
function leadingOrganisation(front: string): string | null {
  if (
    beginsLightly(front) ||
    /^(?:依托|作为|主要|引进|距离|距|培育|建设|建立|实施|打造|组建|启动|成立|创建|设立|新开工|续建|在建|新建|新增|一批|共有|拥有|完成|中央财政|各级|沿海|记者|据)/.test(
      front,
    )
  )
    return null;
  if (/^(?:升格|更名|改制|晋升|晋级|跻身|成为|成功|属于|入选|荣获|获批|被|经)/.test(front)) return null;
  const quoted = front.startsWith('“') ? /^“([^”]{4,24})”(?![的和与及、])/.exec(front) : null;
  if (quoted && isOrganisation(quoted[1])) return quoted[1];
  if (/^(?:国家|全国)?[一二三甲]级/.test(front)) return null; // 国家三级公立医院绩效考核
  const place = holdsAny(front, placeEnds, 16) ? placeOfSentence.exec(front) : null;
  if (place && place[1].length >= 3 && !/^(?:全|各|该|本|有|共)/.test(place[1])) return place[1];
  for (let i = 2; i <= front.length && i <= 32; i += 1) {
    if (endings.before(front, i) === undefined) continue;
    if (endings.at(front, i - 1) && endings.length > 1) continue;
    let name = front.slice(0, i);
    const longer = longerEnding(front, i);
    if (longer > i) name = front.slice(0, longer);
    if (/[，。；、的“”（(]|.[了还将被把对向从]|\d[日月年时]/.test(unquoted(name)) || cutAtVerb(name).verb !== '') return null;
    const next = front[name.length] ?? '';
    if ('的和与及、数级业'.includes(next) && next !== '') return null;
    return isOrganisation(name) ? trimAdverbs(name) : null;
  }
  return null;
}

/** What a profile says first: 驼腰岭镇位于柳河县城东南部. */
const profileVerb = /^(?:位于|地处|坐落|成立于|始建于|创建于|创办于|前身)/;

const ownedPlant = /^(?:(?![的在于投建与和及、是有为将今开])[\u4e00-\u9fa5]){2,12}?(?:水电站|电站|电厂|炼厂|工厂|水库|大桥|隧道|机场|基地|油田|气田|煤矿)/;

/** 研究|院, 集团|有限公司: an ending may go on; 国家能源集团|大渡河金川水电站 belongs to the group. */
function longerEnding(text: string, at: number): number {
  const owned = ownedPlant.exec(text.slice(at, at + 16));
  if (owned !== null) return at + owned[0].length;
  for (let end = Math.min(text.length, at + 8); end > at; end -= 1) {
    if (endings.before(text, end) !== undefined && end - endings.length <= at) return end;
  }
  return at;
}
