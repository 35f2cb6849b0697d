/** Signs in the name itself: it holds too little or too much, or does not fit its unit. */
import {isIn, unitSet} from '../../vocabulary/characters.ts';
import {bareMeasures} from '../../vocabulary/doubts.ts';
import type {Look, Rule} from './look.ts';
import {headFlag, Word} from './wording.ts';

const measures = new Set(bareMeasures);

/** Particles and auxiliaries, which stand in sentences, not in names. */
const particles = unitSet('了将已被把从其并且于所而则也都又很更最仅只还让使能可要须应会');

function particlesIn(name: string): number {
  let count = 0;
  for (let i = 1; i < name.length; i += 1) if (isIn(particles, name.charCodeAt(i))) count += 1;
  return count;
}

/** 重点企业比上年: 比 and 较 stand in names only within a word. */
function isComparing(name: string): boolean {
  const at = Math.max(name.indexOf('比'), name.indexOf('较'));
  return at >= 0 && /[比较](?![重例率价值特好高大快多为热]|[^\u4e00-\u9fa5]|$)/.test(name);
}

const isPlace = (name: string): boolean =>
  name.length <= 8 && /^[\u4e00-\u9fa5]{1,6}(?:县|市|区|镇|乡|村|屯|街道|林场|站|省|州|旗)$/.test(name);

/** A level whose name does not end as the names of its dimension do. */
function isHeadless({isLevel, words, reading: {figure}}: Look): boolean {
  const flag = headFlag(figure.amount.dimension);
  return isLevel && flag > 0 && (words & flag) === 0;
}

/** In the name itself. */
export const nameSigns: Rule = (look, shown) => {
  const {isLevel, words, reading: {name, unitZh, figure}} = look;
  const {length} = name;
  const {dimension} = figure.amount;
  if (length === 1) shown.push('one-character');
  if (length === 2) shown.push('two-characters');
  if (isLevel && length <= 4 && measures.has(name)) shown.push('bare-measure');
  if (length <= 6 && (words & Word.modifier) > 0) shown.push('modifier-and-head');
  if (length <= 6 && (words & Word.event) > 0) shown.push('verb-as-name');
  if ((words & Word.part) > 0) shown.push('part-without-whole');
  if ((words & Word.loose) > 0) shown.push('loose-end');
  if (dimension !== 'count' && isPlace(name)) shown.push('place-as-name');
  if (isComparing(name)) shown.push('comparison-in-name');
  if (particlesIn(name) >= 2) shown.push('particles-in-name');
  if (name.includes('、')) shown.push('list-in-name');
  if (isHeadless(look)) shown.push(dimension === 'ratio' ? 'share-without-head' : 'quantity-without-head');
  if (isLevel && dimension === 'count' && (words & Word.uncounted) > 0) shown.push('count-of-a-quantity');
  if (unitZh !== null && '次场起件宗例'.includes(unitZh)) shown.push('many-times');
};
