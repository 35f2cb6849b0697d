/**
 * Whose figure it is, where the text names an organisation, project or place that has no code: the
 * heading of its section, the first noun of its sentence or part, or what a sentence has just founded.
 */
import {foundedBy, isClass, isNameAlone, isOrganisation, isSource, labelOf, leadingOrganisation, objectOf, regionOf, siteOf, townsOf, workOf} from '../organisation.ts';
import type {Clause, Heading} from '../structure.ts';
import {antecedentOf, backReferenceOf, pointedAt} from './antecedent.ts';
import {frontOf, wordingOf} from './front.ts';
import {answersTo, ShortNames} from './short-name.ts';
import {speechAt, type Speech, visitedOf} from './speaker.ts';
import {isPlaceTitle, matterOf, nameOfHeading, profileOf, wordOfHeading} from './title.ts';
import {institutionsOf, startsWithWhole, WholeArea, wholeOf} from './whole-area.ts';

/** How many paragraphs back 公司 may point, and a paragraph that is farther than that. */
const nearby = 2;
const farOff = -100;

/** Follows the subject through headings, paragraphs, sentences and their parts. */
export class Subjects {
  private readonly text: string;
  /** The document's area is a district, so that 全区 is the whole of it. */
  private readonly isDistrict: boolean;
  private section: string | null = null;
  private document: string | null = null;
  private paragraph: string | null = null;
  /** What the paragraph announces as its matter: 一是医药产业。 Behind a sentence on 全县 it goes on. */
  private announced: string | null = null;
  private sentence: string | null = null;
  /** Named after a ； or late in the sentence: it holds up to the next ；. */
  private part: string | null = null;
  private founded: string | null = null;
  /** What the clause before ended with. */
  private mentioned: string | null = null;
  /** The organisation that was named last in the section: what 机场 or 公司 alone points back to. */
  private last: string | null = null;
  /** Its paragraph; a heading sets it far off. */
  private lastParagraph = farOff;
  private readonly shortNames = new ShortNames();
  /** The quotation that the clause stands in, if someone speaks in it for a company. */
  private speech: Speech | null = null;
  private at: Clause | null = null;
  /** What a heading speaks of without its name: （二）机场未来发展方向. */
  private sectionWord = '';
  /** Where this sentence and the one before begin. */
  private sentenceStart = 0;
  private sentenceBefore = 0;
  /** The sentence, or a part of it, speaks of the whole area: 全市申报…. */
  private readonly whole = new WholeArea();
  /** A place of the code list took over in this part: 滨化集团…，山东省…. */
  private isPlaced = false;
  /** Nothing was said yet in this part of the sentence but when. */
  private isLeading = true;
  private isFirstPart = true;
  private isFirstSentence = true;
  /** 其中，stood before: it names a part of the whole. */
  private isDivided = false;

  constructor(text: string, area: string) {
    this.text = text;
    this.isDistrict = area.endsWith('区');
  }

  /** A heading begins a section, which may be about an organisation, as the title of a text is. */
  heading(heading: Heading): void {
    const name = nameOfHeading(this.text.slice(heading.start, heading.end));
    if (heading.paragraph <= 2 && this.document === null && isPlaceTitle(name)) this.document = name;
    const profiled = profileOf(name);
    if (heading.paragraph <= 3 && this.document === null && profiled !== name && isOrganisation(profiled)) this.document = profiled;
    this.section = isOrganisation(name) ? name : null;
    this.last = this.section ?? this.last;
    this.lastParagraph = this.section === null ? farOff : heading.paragraph;
    this.sectionWord = wordOfHeading(name);
    this.paragraph = null;
  }

  /** Takes the next clause; `isPlaced` says that it begins with a place of the code list, `isCounted` that its sentence has figures. */
  enter(clause: Clause, isPlaced: boolean, isCounted: boolean): void {
    const before = this.at;
    this.at = clause;
    const isNew = before === null || before.paragraph !== clause.paragraph;
    const isFirst = isNew || before.sentence !== clause.sentence;
    if (isNew) [this.paragraph, this.announced, this.speech, this.sentenceStart] = [null, null, null, clause.start];
    if (isFirst) this.isFirstSentence = isNew;
    if (isFirst) this.beginSentence(clause);
    else if (before.part !== clause.part) this.beginPart();
    if (clause.parent !== null) return;
    const wording = wordingOf(this.text, clause);
    const front = frontOf(this.text, clause, clause.start + wording.length);
    const label = labelOf(this.text, clause);
    if (label !== undefined) {
      this.announced = label;
      if (label !== null) [this.last, this.lastParagraph] = [label, clause.paragraph];
      return;
    }
    if (isNew && this.takeMatter(clause)) return;
    this.speech = this.speechOf(clause);
    const isWhole = (this.isLeading || startsWithWhole(wording)) && this.takeWhole(wording, clause);
    const back = isWhole ? null : this.pointBack(front) ?? this.goesOn(front);
    const named = isWhole ? null : back ?? this.nameIn(wording, front, clause);
    if (named !== null) this.take(named, front, clause, back !== null, isCounted);
    else if (isPlaced) {
      this.isPlaced = true;
      if (this.isOpening) this.paragraph = null;
    }
    if (clause.figures.length === 0 && wording.length >= 6) {
      this.founded = foundedBy(wording) ?? this.founded;
      this.mentioned = objectOf(wording);
    }
    if (clause.figures.length > 0 || front.trim() !== '') this.isLeading = this.isDivided = false;
    if (wording.trim() === '其中') this.isDivided = true;
  }

  /** 六、关于康定机场建设问题。: the section that begins here is about it. */
  private takeMatter(clause: Clause): boolean {
    const name = matterOf(this.text, clause);
    if (name === null) return false;
    this.section = isOrganisation(name) ? name : null;
    this.last = this.section ?? this.last;
    return true;
  }

  /** The quotation that a clause opens, or stands in. */
  private speechOf({start}: Clause): Speech | null {
    if (this.speech !== null && start < this.speech.end) return this.speech;
    return this.text[start] === '“' ? speechAt(this.text, start, this.last) : null;
  }

  private beginSentence(clause: Clause): void {
    this.sentenceBefore = this.sentenceStart;
    this.sentenceStart = clause.start;
    this.sentence = this.founded = this.mentioned = null;
    this.whole.beginSentence();
    this.beginPart();
    this.isFirstPart = true;
  }

  private beginPart(): void {
    this.part = null;
    this.isLeading = true;
    this.isFirstPart = this.isPlaced = this.isDivided = false;
    this.whole.beginPart();
  }

  /** 全市…: none but the area itself, unless its institutions follow, or 全区 is the park that the text is about. */
  private takeWhole(wording: string, clause: Clause): boolean {
    const word = wholeOf(wording);
    if (word === null) return false;
    const group = institutionsOf(this.text, clause);
    if (group !== null) {
      this.paragraph = this.sentence = group;
      return true;
    }
    if (word === '区' && !this.isDistrict && this.current?.endsWith('区')) return true;
    this.whole.take(word, this.isOpening);
    if (this.isOpening) this.paragraph = null;
    this.part = null;
    return true;
  }

  /** 该项目, 这座大桥, or 机场 alone: the one that was named before. */
  private pointBack(front: string): string | null {
    const word = pointedAt(front);
    if (word === null) {
      const bare = this.last === null ? null : backReferenceOf(front);
      return bare === null ? null : this.referredTo(bare);
    }
    if (this.founded !== null) return this.founded;
    const named = this.referredTo(word);
    if (named !== null || word === '区') return named;
    return antecedentOf(this.text.slice(Math.max(this.sentenceBefore, this.at!.start - 160), this.at!.start), word);
  }

  /** The one named before that a word is said of: the last by its own ending, else whom the paragraph, section or text is about. */
  private referredTo(word: string): string | null {
    if (this.last?.endsWith(word)) return this.last;
    const isNear = this.at!.paragraph - this.lastParagraph <= nearby;
    for (const name of [this.paragraph, this.section, this.document, isNear ? this.last : null])
      if (name !== null && answersTo(name, word)) return name;
    return null;
  }

  /** 引进香颂电商旅游街项目，总投资2亿元: the clause before ended with whose investment or size it is. */
  private goesOn(front: string): string | null {
    return this.mentioned !== null && attribute.test(front) ? this.mentioned : null;
  }

  /** Whom a clause names first: the first of a sentence or part that says more than when, or one that is a name and nothing else. */
  private nameIn(wording: string, front: string, clause: Clause): string | null {
    const isName = clause.figures.length === 0 && isNameAlone(front);
    const isUnnamed = this.sentence === null && this.part === null;
    const mayName =
      this.isLeading || this.isDivided || (isUnnamed && (clause.figures.length > 0 || clause.start - this.sentenceStart <= 24));
    if (!mayName && !isName) return null;
    const plain = front.replace(underWay, '');
    const own = leadingOrganisation(plain) ?? this.shortNames.find(front) ?? (mayName ? townsOf(front) ?? regionOf(front) ?? workOf(front) ?? visitedOf(front) ?? siteOf(wording, clause) : null);
    if (own === null || (!mayName && own !== front.trimEnd())) return null;
    // 小型水库2座 counts reservoirs, it is no figure of theirs
    return clause.figures.length > 0 && wording.trimEnd().endsWith(own) ? null : own;
  }

  /** Makes a name the subject of its sentence or part, and of what follows where it is no class of things. */
  private take(named: string, front: string, clause: Clause, isBack: boolean, isCounted: boolean): void {
    if (isSource(front.slice(named.length), clause)) {
      [this.last, this.lastParagraph] = [named, clause.paragraph];
      return;
    }
    const isKind = isClass(named) || regionOf(named) !== null;
    if (isKind && clause.figures.length === 0) return;
    this.isPlaced = false;
    const isOfSentence = this.isOpening && !this.isDivided;
    this.whole.yieldTo(isOfSentence);
    if (isOfSentence) this.sentence = named;
    else this.part = named;
    if (isKind || this.isDivided) return;
    if (clause.sentence === 0 && profileVerb.test(front.slice(named.length))) this.document ??= named;
    [this.last, this.lastParagraph] = [named, clause.paragraph];
    this.shortNames.add(named);
    if (isBack || (this.isOpening && (this.isFirstSentence || isLasting(named, front.slice(named.length), isCounted)))) this.paragraph = named;
  }

  /** The clause is the first of its sentence to say more than when. */
  private get isOpening(): boolean {
    return this.isLeading && this.isFirstPart;
  }

  private get ofSectionWord(): string | null {
    return this.sectionWord !== '' && this.last !== null && this.last.endsWith(this.sectionWord) ? this.last : null;
  }

  /** The sentence goes on about a whole that is no area of the name: 全市 after 邹平市 may be that city, 全省 is not. */
  isBeyond(area: string): boolean {
    return this.whole.governs(this.part) && !this.whole.mayBe(area);
  }

  /** The subject of a figure whose clause was entered last. */
  get current(): string | null {
    if (this.whole.governs(this.part) || this.isPlaced) return null;
    const own =
      this.part ?? this.sentence ?? this.founded ?? this.speech?.company ?? this.paragraph ?? this.announced ?? this.section ?? this.ofSectionWord ?? this.document;
    return own === null || own.length > 40 ? null : own;
  }
}

/** 在建的|海稍水库, 位于城南的|第三水厂: what is said of a place before its name. */
const underWay = /^(?:在建|新建|正在建设|建设中|(?:位于|地处|坐落[于在])[^，的]{2,20})的/;

/** What is told of a project or plant that was just mentioned. */
const attribute =
  /^(?:项目|工程|计划|预计)?(?:总投资|投资额|投资约|占地|总占地|规划占地|规划面积|建筑面积|总建筑面积|年产|年均|年处理|日处理|日供水|年发电|装机|总装机|库容|总库容|注册资[本金]|全长|总长|设计[年日规时])/;

/** Within a paragraph a project, or what is only mentioned (博览会成功举办。), is no subject of the next sentence. */
const isLasting = (named: string, rest: string, isCounted: boolean): boolean =>
  !/(?:工程|项目)$/.test(named) && (isCounted || /^[是为]/.test(rest) || profileVerb.test(rest));

/** What a profile says first: 驼腰岭镇位于柳河县城东南部. */
const profileVerb = /^(?:位于|地处|坐落|成立于|始建于|创建于|创办于|前身)/;
