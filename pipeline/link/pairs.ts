/** Lists that answer each other: the members of the second describe those of the first, one by one. */
import {isListMember} from './measure.ts';
import type {Reading} from './reading.ts';

/**
 * Pairs each list of rates, changes or ranks with the list before it in its sentence.
 *
 * > | 贷款余额分别增长26.3%和21.5%，高于各项贷款增速18.9个和14.1个百分点
 *                ^^^^^ ^^^^^              ^^^^    ^^^^
 */
export function pairLists(text: string, readings: readonly Reading[]): void {
  for (let i = 0; i < readings.length; i += 1) {
    if (readings[i].measure === 'level') continue;
    const list = listFrom(text, readings, i);
    if (list.length > 1) pair(list, listBefore(readings, i, list.length));
    i += list.length - 1;
  }
}

/** A reading and those that go on with it as a list: 第1位和第2位. */
function listFrom(text: string, readings: readonly Reading[], at: number): Reading[] {
  const list = [readings[at]];
  for (let i = at + 1; i < readings.length; i += 1) {
    const last = list[list.length - 1];
    if (readings[i].measure !== last.measure || !(isListMember(text, readings[i], last) || isBrokenUnit(text, last, readings[i]))) break;
    list.push(readings[i]);
  }
  return list;
}

/** 16.2个、15.5个百分点: the first unit is cut short. */
const isBrokenUnit = (text: string, {clause, end}: Reading, next: Reading): boolean =>
  next.clause === clause && /^个?[、和]$/.test(text.slice(end, next.figure.token.start));

/** The readings right before `at`, if as many of one kind stand in one clause of the sentence. */
function listBefore(readings: readonly Reading[], at: number, size: number): readonly Reading[] {
  const list = readings.slice(Math.max(0, at - size), at);
  const first = list[0];
  const isAlike = (reading: Reading | undefined): boolean =>
    reading !== undefined && reading.clause === first.clause && reading.measure === first.measure;
  if (list.length < size || first.measure === 'rank' || first.clause.sentence !== readings[at].clause.sentence) return [];
  if (first.clause === readings[at].clause || first.measure === 'change') return [];
  return list.every(isAlike) && !isAlike(readings[at - size - 1]) && !list.some(({isBase}) => isBase) ? list : [];
}

function pair(list: readonly Reading[], before: readonly Reading[]): void {
  if (before.length === 0 || list.some(({comparison}) => comparison === 'contribution')) return;
  if (list.some(({name, topic}, k) => topic === null && name !== before[k].name)) return; // 增长5%和6% of other things
  const isOneName =
    list.every(({name}) => name === list[0].name) &&
    before.some(({name}) => name !== before[0].name) &&
    before.every(({nameRule}) => nameRule !== 'link/no-name');
  list.forEach((reading, k) => {
    reading.qualifies = before[k];
    if (isOneName) reading.name = before[k].name;
  });
}
