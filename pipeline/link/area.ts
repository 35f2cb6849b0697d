/** Which area a figure is about, where its clause says so: 全国, 全省, or a place with a code. */
import {areaByName} from '../vocabulary/areas.ts';
import type {Reading} from './reading.ts';
import {scopeArea} from './row.ts';

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

/** Turns a place that owns a figure into its area, or into its subject where it has no code. */
export function takePlace(reading: Reading, own: string | null): void {
  if (reading.place === null) return;
  const within = own === null || own === '000000' ? undefined : own;
  const area = areaByName(reading.place, within);
  if (area === undefined) reading.subject = reading.place;
  else if (area.code !== own) reading.area = area.code;
}
