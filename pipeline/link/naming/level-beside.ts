/** Levels whose name is that of a neighbour, or lies in the unit itself. */
import {unitNames} from '../../vocabulary/frames.ts';
import {stem} from '../name.ts';
import {propose} from './candidates.ts';
import {isPopulation} from './kinds.ts';
import type {Level} from './level-frame.ts';
import {farthest, type Reading} from '../reading.ts';
import {fromReading} from './topic.ts';

/** Names a level by the figure that it stands beside; false where none does. */
export function nameBeside(level: Level): boolean {
  const {context, reading, front} = level;
  const start = reading.direction?.kind === 'to' || reachedFrom.test(front.name) ? fromReading(context, reading) : null;
  if (start !== null) propose(reading, start.name, 18, 'from-to', start);
  else if (medal.test(reading.figure.token.unitText)) propose(reading, `${reading.figure.token.unitText}牌`, 15, 'unit-as-noun'); // 13金11银
  else nameAdjacent(level);
  if (reading.candidates.length === 0) namePeople(level);
  return reading.candidates.length > 0;
}

const reachedFrom = /^(?:上升|增加|增长|提高|提升|升|增|下降|降|减少|减|回落)(?:到|至|为)/;
const medal = /^[金银铜]$/;

/** 脱贫户30116户|124857人, 14类|84万余件 */
function nameAdjacent({context, reading, previous, noun}: Level): void {
  const isBeside =
    previous !== null &&
    previous.clause === reading.clause &&
    context.text.slice(previous.end, reading.start).trim() === '' &&
    previous.measure === 'level';
  if (!isBeside) return;
  if (!isPopulation(reading)) {
    if (noun === '') propose(reading, previous.name, 15, 'adjacent', previous);
    return;
  }
  if (cases.test(previous.unitZh ?? '') && noun === '' && !/^.{0,4}案件$/.test(previous.name)) return propose(reading, `${previous.name}人数`, 15, 'adjacent', previous); // 职务犯罪46件|58人
  if (previous.unitZh !== '户' || previous.name === unitNames.户) return;
  const name = previous.name;
  const people = name.endsWith('人口') ? name : name.endsWith('户') ? `${name}人口` : `${name.replace(/户数$/, '')}人数`;
  propose(reading, people, 15, 'adjacent', previous);
}

const cases = /^[件起案宗]$/;

/** 朝鲜族户1387户，|4864口人: the people of the households right before. */
function namePeople({reading, previous, front, noun}: Level): void {
  if (front.name !== '' || noun !== '' || previous?.unitZh !== '户') return;
  if (previous.clause === reading.clause && previous.name.includes('人口') && isPopulation(reading)) return propose(reading, previous.name, 15, 'adjacent', previous); // 人口总数7111户、21434人
  if (reading.figure.token.unitText[0] !== '口') return;
  const kind = /^(.+)户$/.exec(previous.name);
  if (kind !== null && previous.clause.index === reading.clause.index - 1) propose(reading, `${kind[1]}人口`, 15, 'adjacent', previous);
}

/** Names a level by what its neighbour or its whole measures; false where none does. */
export function nameByNeighbour(level: Level): boolean {
  if (level.noun !== '') return false;
  nameSide(level);
  if (level.reading.candidates.length === 0) namePlace(level);
  return level.reading.candidates.length > 0;
}

/** 隧洞18座、|长71.3公里; 跑道长2300米，|宽45米; 发放船票26.4万张，|日均3.3万张 */
function nameSide({context, reading, previous, front, dimension}: Level): void {
  if (previous === null || previous.clause.sentence !== reading.clause.sentence || previous.measure !== 'level') return;
  if (dimensionWord.test(front.name)) {
    if (dimension === 'length' && previous.clause === reading.clause)
      return propose(reading, previous.name + front.name, 15, 'dimension-of-neighbour', previous);
    const side = previous.figure.amount.dimension === dimension ? /^(.{2,}?)(?:全|总|[底顶平最上下])?[长宽高深]$/.exec(previous.name) : null;
    if (side !== null) return propose(reading, side[1] + front.name, 15, 'dimension-of-neighbour');
  }
  if (front.name === '总长' && dimension === 'length' && lines.has(previous.unitZh ?? '')) return propose(reading, `${stem(previous.name)}总长`, 15, 'dimension-of-neighbour', previous); // 河流36条，|总长586公里
  const source = previous.clause.part === reading.clause.part ? previous : firstAlike(context.readings, reading) ?? previous;
  const grown = harvest.test(front.name) ? sown.exec(source.name)?.[1] : undefined;
  if (grown !== undefined) return propose(reading, grown + front.name + (dimension === 'area' ? '面积' : dimension === 'mass' ? '量' : ''), 15, 'thing-of-neighbour', previous);
  const total = front.name === '总面积' && previous.clause.part === reading.clause.part ? newly.exec(previous.name)?.[1] : undefined;
  if (total !== undefined) return propose(reading, `${total}总面积`, 15, 'total-of-neighbour', previous); // 新增高标准农田28万亩，|总面积达386万亩
  const reserved = found.test(front.name) ? inStore.exec(previous.name)?.[1] : undefined;
  if (reserved !== undefined) return propose(reading, reserved + front.name, 15, 'thing-of-neighbour', previous);
  if (averageWord.test(front.name) && previous.unitZh === reading.unitZh)
    propose(reading, front.name + stem(previous.name), 15, 'average-of-neighbour', previous);
}

/** 秋粮播种面积416万亩，其中玉米386万亩；|收获382万亩: a new part of the sentence goes back to what it began with. */
const firstAlike = (readings: readonly Reading[], {clause, unit}: Reading): Reading | null => {
  let found: Reading | null = null;
  for (let i = readings.length - 1; i >= 0 && i > readings.length - farthest && readings[i].clause.sentence === clause.sentence; i -= 1)
    if (readings[i].unit === unit && readings[i].measure === 'level') found = readings[i];
  return found;
};

const dimensionWord = /^(?:全长|总长|[底顶平最上下]?[长宽高深])$/;
const lines = new Set('条 座 处 道 段'.split(' '));
/** 蔬菜播种12万亩、|收获23万吨 */
const harvest = /^(?:播种|收获|采收|采摘|收割|产出|捕捞|起捕|外销|外运)$/;
const sown = /^(.{1,8}?)(?:计划|预计|意向|应)?(?:播种|种植|栽种|栽植|播插|移栽|养殖|投放|采收|收获|收割|采摘)(?:面积|量)?$/;
const newly = /^(?:新增|新建|建成|新发展|新改造)(.{2,}?)面积$/;
/** 石膏保有3299千吨，累计|查明6069千吨 */
const found = /^(?:累计)?[查探]明$/;
const inStore = /^(.{2,}?)保有(?:资源)?储?量?$/;
const averageWord = /^(?:日均|月均|年均|户均|人均|亩均)$/;

/** 集体林786万立方米,其中:|柳河镇90万立方米 */
function namePlace({context: {parent}, reading, front, dimension, isCount}: Level): void {
  if (parent === null || isCount || parent.figure.amount.dimension !== dimension || !township.test(front.name)) return;
  reading.place = front.name;
  propose(reading, parent.name, 15, 'place-of-whole', parent);
}

const township = /^[\u4e00-\u9fa5]{1,6}(?:县|市|镇|乡|村|街道)$/;
