/** Whose figure it is: its own owner, the one that its part of the sentence named, its topic's, or whom the text speaks of. */
import {ownerBehind} from './organisation.ts';
import {farthest, type Reading} from './reading.ts';
import {schoolBefore} from './school.ts';
import type {Subjects} from './subject/index.ts';

/** Settles the subject of a reading. */
export function settleSubject(text: string, reading: Reading, readings: readonly Reading[], subjects: Subjects): void {
  const {clause, figure, owner, topic} = reading;
  const shared = topic?.clause.sentence === clause.sentence ? topic.subject : null;
  // 宁化站洪峰水位317.94米，洪峰流量2310立方米/秒
  const listed = subjects.isBeyond('') ? null : ownerInPart(readings, clause.part);
  reading.subject = owner ?? ownerBehind(text, figure) ?? listed ?? shared ?? subjects.current ?? schoolBefore(readings, reading);
}

/** The owner that the part of the sentence has named so far. */
function ownerInPart(readings: readonly Reading[], part: number): string | null {
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - farthest && readings[i].clause.part === part; i -= 1) {
    const {owner} = readings[i];
    if (owner !== null) return owner;
  }
  return null;
}
