/** Signs in what a rate, a change or a rank is said to describe. */
import {before, type Rule} from './look.ts';

/** In what a figure describes. */
export const relationSigns: Rule = (look, shown) => {
  const {isLevel, census, reading} = look;
  const {measure, name, qualifies, clause, comparison, rules} = reading;
  if (isLevel) return;
  if (rules.comparison === 'link/printed-base') shown.push('printed-base');
  if (qualifies === null) {
    if (measure === 'rank') shown.push('rank-of-nothing');
    if (measure === 'change' && comparison !== 'contribution') shown.push('change-of-nothing');
    if (!census.levels.has(name)) shown.push('name-of-no-level');
    return;
  }
  if (qualifies.clause.part !== clause.part) shown.push('describes-afar');
  if (!before(look).includes(qualifies.name)) shown.push('describes-another-name');
};
