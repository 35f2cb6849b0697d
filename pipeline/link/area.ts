/** Which area a figure is about, where its clause says so: 全国, 全省, or a place with a code. */
import {areaByName, areaNames, isWithin, once, scopeArea} from '../vocabulary/areas.ts';
import {unitSet} from '../vocabulary/characters.ts';
import {wordTable} from '../vocabulary/trie.ts';
import type {Reading} from './reading.ts';
import type {Clause} from './structure.ts';

/** The area's code when it differs from the document's own, else null. */
export function areaOf(text: string, reading: Reading, own: string | null): string | null {
  let found: string | null = null;
  for (const {cue, start, end} of reading.clause.cues) {
    if (cue !== 'scope' || start >= reading.start || start < reading.figure.lead.start) continue;
    const before = text[start - 1] ?? '';
    if (reading.measure === 'rank' && text.slice(start, end) === reading.rankScope) continue;
    if ('列居占比较于到列跃'.includes(before) && before !== '') continue;
    if (reading.measure !== 'level' && /高于|低于|快于|慢于|好于/.test(text.slice(reading.figure.lead.start, start))) continue; // the other side of a gap
    found = scopeArea(text.slice(start, end), own) ?? found;
  }
  return found === own ? null : found;
}

/** 在临清，…: a clause that only names a place within the document's area, for the figures of its sentence. */
export function areaOfClause(text: string, {start, end}: Clause, own: string | null): string | null {
  if (text[start] !== '在' && text[start] !== ' ') return null;
  const name = /^\s*在([\u4e00-\u9fa5]{2,8})$/.exec(text.slice(start, Math.min(end, start + 12)))?.[1];
  if (name === undefined) return null;
  const code = areaByName(name, own ?? undefined)?.code;
  return code === undefined || code === own || (own !== null && !isWithin(code, own)) ? null : code;
}

/** 浙江新设企业…, 2024年，浙江…: a province, city or county within the document's area that a clause begins with. */
export function areaOfLead(text: string, {start, end}: Clause, own: string | null): string | null {
  const skipped = beginsOtherwise[text.charCodeAt(start)] === 1 ? beforePlace.exec(text.slice(start, start + 16))![0].length : 0;
  const code = leads().at(text, start + skipped);
  if (code === undefined) return null;
  const rest = text.slice(start + skipped + leads().length, Math.min(end, start + 16));
  const isOwn = code === own || (own !== null && !isWithin(code, own));
  return isOwn || notOfPlace.test(rest) ? null : code;
}

const beforePlace = /^[\s“]*(?:今年|去年|如今|目前|当前)?/;
/** The first characters of what it skips. */
const beginsOtherwise = unitSet(' \t\n\u00a0\u3000“今去如目当');

/** Names of two to four characters that only one area bears → its code. */
const leads = once(() =>
  wordTable([...areaNames()].flatMap(([name, codes]) => (codes.length === 1 && name.length >= 2 && name.length <= 4 ? [[name, codes[0]] as const] : []))),
);

/** 上海证券交易所 and 浙江大学 are no areas, and a list of places is none of them. */
const notOfPlace = /^(?:[、和与至到—－-]|大学|学院|银行|证券|日报|卫视|电视|石化|钢铁|航空|集团|队|站|港|机场|路|街|话|人$)/;

/** Turns a place that owns a figure into its area, or into its subject where it has no code. */
export function takePlace(reading: Reading, own: string | null): void {
  if (reading.place === null) return;
  const within = own === null || own === '000000' ? undefined : own;
  const area = areaByName(reading.place, within);
  if (area === undefined) reading.subject = reading.place;
  else if (area.code !== own) reading.area = area.code;
}
