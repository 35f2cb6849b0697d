/** Which area a figure is about, where its clause says so: 全国, 全省, or a place with a code. */
import {areaByName, areaNames, findArea, isWithin, once, scopeArea} from '../vocabulary/areas.ts';
import {isIn, unitSet} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';
import type {Reading} from './reading.ts';
import type {Clause} from './structure.ts';
import type {Subjects} from './subject/index.ts';

/** The area's code when it differs from the document's own, else null. */
function areaOf(text: string, reading: Reading, own: string | null): string | null {
  let found: string | null = null;
  for (const {cue, start, end} of reading.clause.cues) {
    if (cue !== 'scope' || start >= reading.start || start < reading.figure.lead.start) continue;
    const before = text[start - 1] ?? '';
    if (reading.measure === 'rank' && text.slice(start, end) === reading.rankScope) continue;
    if ('列居占比较于到列跃'.includes(before) && before !== '') continue;
    const lead = text.slice(reading.figure.lead.start, start);
    if (reading.measure !== 'level' && /高于|低于|快于|慢于|好于|高出|低出|超出|领先|落后/.test(lead)) continue; // the other side of a gap
    if (reading.comparison === 'gap' || /占(?:到|了)?(?:同期|当年|同年)$/.test(lead)) continue; // 占同期全国外贸总额的6.1%
    found = scopeArea(text.slice(start, end), own) ?? found;
  }
  return found === own ? null : found;
}

/** Follows the places of the code list that sentences begin with: the figures of the paragraph are theirs, until another place. */
export class Places {
  /** Where the figures of the clause entered last are; null for the document's own area. */
  code: string | null = null;
  private readonly text: string;
  private readonly own: string | null;
  private at: Clause | null = null;
  /** Nothing was said yet in the sentence but when and who tells it. */
  private isLeading = true;
  /** No figure was given yet in the sentence. */
  private isFresh = true;
  /** The place is its sentence's only one, and the next sentence goes on about it. */
  private isLasting = false;
  private named = 0;
  /** The place named last in the paragraph, which 全省 or 全市 may come back to. */
  private recent: string | null = null;

  constructor(text: string, own: string | null) {
    this.text = text;
    this.own = own;
  }

  /** Takes the next clause; `isCounted` says that its sentence has figures. Says whether a place begins it. */
  enter(clause: Clause, isCounted: boolean): boolean {
    const before = this.at;
    this.at = clause;
    if (before === null || before.sentence !== clause.sentence) {
      const goesOn = this.isLasting || this.text.startsWith('其中', clause.start);
      if (before?.paragraph !== clause.paragraph) this.code = this.recent = null;
      else if (!goesOn) this.code = null;
      [this.isLeading, this.isFresh, this.named] = [true, true, 0];
    }
    if (clause.parent !== null) return false;
    const lead = areaOfLead(this.text, clause, this.own);
    const code = lead ?? (clause.figures.length === 0 ? areaOfClause(this.text, clause, this.own) : null);
    if (code !== null) {
      this.named += 1;
      this.code = this.recent = code === this.own ? null : code;
      // 博览会成功举办，海南自贸试验区启动建设。 mentions a place, and says nothing of the next sentence
      this.isLasting = this.named === 1 && this.isFresh && (isCounted || this.isLeading);
    }
    if (this.recent !== null && this.text.startsWith('全', clause.start) && findArea(this.recent)?.zh.endsWith(this.text[clause.start + 1]))
      this.code = this.recent;
    this.isLeading &&= saysLittle(this.text, clause);
    if (clause.figures.length > 0) this.isFresh = false;
    return lead !== null;
  }
}

/** 2024年，…, 据统计，…, 作为外贸大省，…: a clause that only says when, as what, or who tells it. */
function saysLittle(text: string, {start, end, times, figures, ending}: Clause): boolean {
  if (figures.length > 0) return false;
  if (ending === 'colon') return true;
  let length = end - start;
  for (const time of times) length -= time.end - time.start;
  return length <= 4 || adverbialStart.test(text.slice(start, start + 4)) || adverbialEnd.test(text.slice(Math.max(start, end - 4), end));
}

const adverbialStart = /^\s*(?:作为|围绕|随着|通过|针对|面对|自|在|据|牢记|落实|立足|聚焦|锚定|依托|紧扣|得益)/;
const adverbialEnd = /(?:显示|统计|了解到?|报道|获悉|介绍|以来|后|时|刚过|之际|期间|[中下上]|方面|消息)$/;

/**
 * The place that the nested names at `from` come to, and how much of the wording they take:
 * 安徽|阜南县|苗集镇. Null where it begins with none.
 */
export function nestedPlace(wording: string, own?: string, from = 0): {code: string; length: number} | null {
  let code: string | null = null;
  let at = from;
  for (let codes = names().at(wording, at); codes !== undefined; codes = names().at(wording, at)) {
    const {length} = names();
    const next: string | undefined = codes.length === 1 ? codes[0] : areaByName(wording.slice(at, at + length), code ?? own)?.code;
    if (next === undefined || (code !== null && !isWithin(next, code))) break;
    [code, at] = [next, at + length];
  }
  return code === null ? null : {code, length: at - from};
}

/** Every name of an area → the codes that bear it. */
const names = once(() => wordTable(areaNames()));

/** 在临清，…, 在浙江杭州，…, 在安徽阜南县苗集镇，…: a clause that only names a place within the document's area, for the figures of its sentence. */
function areaOfClause(text: string, {start, end}: Clause, own: string | null): string | null {
  if (text[start] !== '在' && text[start] !== ' ') return null;
  const name = /^\s*在([\u4e00-\u9fa5]{2,18})$/.exec(text.slice(start, Math.min(end, start + 22)))?.[1];
  if (name === undefined) return null;
  const found = nestedPlace(name, own ?? undefined);
  if (found === null || notOfPlace.test(name.slice(found.length))) return null;
  return own !== null && !isWithin(found.code, own) ? null : found.code;
}

/** 浙江新设企业…, 2024年，浙江…, 造船大省江苏…: a province, city or county that a clause begins with, the document's own or one within it. */
function areaOfLead(text: string, {start, end, times}: Clause, own: string | null): string | null {
  let from = start;
  if (times.length > 0 && times[0].start - start <= 2 && text.slice(start, times[0].start).trim() === '') from = times[0].end;
  if (isIn(beginsOtherwise, text.charCodeAt(from))) from += beforePlace.exec(text.slice(from, from + 16))![0].length;
  from += titleLength(text, from);
  const found = nestedPlace(text, own ?? undefined, from);
  if (found === null || from + found.length > end || (own !== null && !isWithin(found.code, own))) return null;
  return notOfPlace.test(text.slice(from + found.length, Math.min(end, from + 20))) ? null : found.code;
}

const beforePlace = /^[\s“]*(?:今年|去年|如今|目前|当前)?/;
/** The first characters of what it skips. */
const beginsOtherwise = unitSet(' \t\n\u00a0\u3000“今去如目当');

/** 造船大省|江苏, 外贸强市|宁波: how much stands before the name. */
function titleLength(text: string, from: number): number {
  for (let at = from + 2; at <= from + 4; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit === great || unit === strong) && '省市县'.includes(text[at + 1] ?? '，')) return at + 2 - from;
  }
  return 0;
}

const great = '大'.charCodeAt(0);
const strong = '强'.charCodeAt(0);

/** 上海证券交易所, 浙江大学 and 北京时间 are no areas, and a list of places is none of them. */
const notOfPlace = /^(?:[、和与至到—－-]|大学|学院|银行|证券|日报|卫视|电视|石化|钢铁|航空|集团|队|站|港|机场|路|街|话|时间|人$)/;

/** Settles the area of a reading: its topic's, that of the place that owns it, or of one that its clause or sentence names. */
export function settleArea(text: string, reading: Reading, places: Places, subjects: Subjects, own: string | null): void {
  const {clause, topic} = reading;
  reading.area = topic?.clause.sentence === clause.sentence ? topic.area : null;
  takePlace(reading, own);
  reading.area ??= areaOf(text, reading, own) ?? (places.code !== null && !subjects.isBeyond(findArea(places.code)?.zh ?? '') ? places.code : null);
}

/** Turns a place that owns a figure into its area, or into its subject where it has no code. */
function takePlace(reading: Reading, own: string | null): void {
  if (reading.place === null) return;
  const name = reading.place.replace(/(?<=..)全[省市县区]$/, '');
  const within = own === null || own === '000000' ? undefined : own;
  const found = nestedPlace(name, within);
  const area = found?.length === name.length ? found.code : areaByName(name, within)?.code;
  if (area !== undefined) reading.area = area === own ? null : area;
  else if (!notOwner.test(name)) reading.subject = withoutPlace(name);
}

/** 安徽阜南县|苗集镇: a town or village without the places that it lies in; 柳河镇 keeps its name. */
export function withoutPlace(name: string): string {
  const length = /[镇乡村]$/.test(name) ? (nestedPlace(name)?.length ?? 0) : 0;
  return name.length - length >= 3 ? name.slice(length) : name;
}

/** 国家和地区, 过去前线地区, 旗县市区: words that end like a place and name none. */
const notOwner = /(?:地区|国家|[辖灌边山城赛片矿市旗县]区|小区|县市|乡镇|城镇|村镇)$|^(?:过去|来自|对|各|该|本|全|联通|调集|[大中小]型)|的|、/;
