/**
 * Whose figure it is, where the text names an organisation, project or place that has no code: the
 * heading of its section, the first noun of its sentence or part, or what a sentence has just founded.
 */
import {foundedBy, isClass, isNameAlone, isOrganisation, isPlaceName, isSource, labelOf, leadingOrganisation, objectOf, siteOf, townsOf, workOf} from '../organisation.ts';
import type {Clause, Heading} from '../structure.ts';
import {antecedentOf, backReferenceOf, pointedAt} from './antecedent.ts';
import {frontOf, wordingOf} from './front.ts';
import {aloneOf, crossingOf, enterprisesOf, isDividing, regionOf, serviceOf} from './group.ts';
import {answersTo, ShortNames} from './short-name.ts';
import {attribute, isLasting, profileVerb, underWay} from './predicate.ts';
import {speechAt, type Speech, visitedOf} from './speaker.ts';
import {isPlaceTitle, matterOf, nameOfHeading, profileOf, wordOfHeading} from './title.ts';
import {institutionsOf, startsWithWhole, WholeArea, wholeOf} from './whole-area.ts';

/** Whom a clause names that is no organisation: one of many, a town, a train, a crossing, a work, a place that one visits. */
const otherwiseNamed = (wording: string, front: string, clause: Clause): string | null =>
  aloneOf(front) ?? townsOf(front) ?? serviceOf(front) ?? crossingOf(front) ?? workOf(front) ?? visitedOf(front) ?? siteOf(wording, clause);

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
  /** The paragraph divides the whole: 分企业类型看，…. Its members are whom the figures are of. */
  private isByKind = false;
  /** The sentence told of a region last, and may go on to the next. */
  private isOfGroup = false;
  /** The region that the clause begins with. */
  private region: string | null = null;
  /** The one that `document` names was told of in a profile, which another may follow. */
  private isProfile = false;

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
    this.section = isOrganisation(name) || isPlaceName(name) ? name : null;
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
      // 石河子村：⏎ heads what stands below
      if (label !== null && isPlaceName(label) && this.text[clause.end + 1] === '\n') this.section = label;
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
    if (isNew) this.isByKind = false;
    if (clause.figures.length === 0 && isDividing(wording)) this.isByKind = true;
    else if (clause.figures.length > 0 || front.trim() !== '') this.isLeading = this.isDivided = false;
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
    this.isOfGroup = false;
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
    if (front.startsWith('全') && this.announced !== null) return null; // 葡萄产业：全镇种植…
    if (front.startsWith('全')) return this.referredTo(word) ?? antecedentOf(this.text.slice(this.sentenceStart, this.at!.start), word);
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
      this.isLeading || this.isDivided || (isUnnamed ? clause.figures.length > 0 || clause.start - this.sentenceStart <= 24 : this.isParallel(front));
    // 东部地区投资增长4%，中部地区投资增长3%
    const region = mayName || this.isOfGroup ? regionOf(front) : null;
    const group = region ?? (mayName || this.isOfGroup ? this.kindIn(front) : null);
    this.region = region;
    if (!mayName && !isName) return group;
    const plain = front.replace(underWay, '');
    const found = leadingOrganisation(plain);
    // 长三角|来该市投资项目
    const isOfGroup = found !== null && group !== null && /(?:项目|工程)$/.test(found);
    const own = (isOfGroup ? group : found) ?? group ?? this.shortNames.find(front) ?? (mayName ? otherwiseNamed(wording, front, clause) : null);
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
    const isRegion = this.region === named;
    const isOfKind = enterprisesOf(front) === named;
    const isKind = isOfKind || isClass(named);
    if (isKind && clause.figures.length === 0) return;
    this.isOfGroup = isRegion || isOfKind;
    this.isByKind ||= isOfKind;
    this.isPlaced = false;
    const isOfSentence = this.isOpening && !this.isDivided;
    this.whole.yieldTo(isOfSentence);
    if (isOfSentence) this.sentence = named;
    else this.part = named;
    if (isKind || this.isDivided) return;
    this.takeProfile(named, front, clause);
    [this.last, this.lastParagraph] = [named, clause.paragraph];
    this.shortNames.add(named);
    if ((isBack && !front.startsWith('全')) || (this.isOpening && (this.isFirstSentence || isLasting(named, front.slice(named.length), isCounted)))) this.paragraph = named;
  }

  /** 万家寨水利枢纽泄水3亿立方米，小浪底|水利枢纽…: the clause begins with another of the same kind. */
  private isParallel(front: string): boolean {
    const name = this.part ?? this.sentence;
    if (name === null) return false;
    const kind = (name.endsWith('）') ? name.replace(/（[^）]*）$/, '') : name).slice(-2);
    const at = kind === '项目' || kind === '工程' ? -1 : front.indexOf(kind);
    return at >= 3 && at <= 14;
  }

  /** 分企业类型看，国有企业…；民营企业…: whom this part is of. */
  private kindIn(front: string): string | null {
    return this.isByKind || this.isDivided ? enterprisesOf(front) : null;
  }

  /** 蟒川镇位于…: the text is about it, up to the profile of another. */
  private takeProfile(named: string, front: string, {sentence}: Clause): void {
    if (!profileVerb.test(front.slice(named.length))) return;
    if (sentence === 0 && this.document === null) [this.document, this.isProfile] = [named, true];
    else if (this.isProfile && this.isFirstSentence && this.isOpening) this.document = named;
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
