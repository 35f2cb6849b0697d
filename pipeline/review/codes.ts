/** Codes of lists that are too long for a schema: areas and indicators. */
import type {Decision} from '../model.ts';
import {areaByName, findArea} from '../vocabulary/areas.ts';
import {indicators} from '../vocabulary/indicators.ts';
import {object} from './steps.ts';
import type {UnderReview} from './steps.ts';

/** Whether the code that a decision gives is in its list, if it gives one; an objection where it is not. */
export function isKnownCode(under: UnderReview, decision: Decision): boolean {
  const {field, value} = decision;
  const own = under.article.document.area;
  const unknown = field === 'ref_area' || field === 'rank_scope_area' ? value?.split(';').find((code) => code !== own && !findArea(code))
    : field === 'indicator_code' && value !== null && !indicators.some(({code}) => code === value) ? value : undefined;
  if (unknown === undefined) return true;
  const isArea = field !== 'indicator_code';
  const named = isArea ? areaByName(unknown, own ?? undefined)?.code : undefined;
  object(under, decision, 'value', 'review/code', {
    seen: `The ${field} “${unknown}”`, expected: isArea ? named ?? 'a code of GB/T 2260, as 371600' : 'a code of the list “indicator” in codelists.csv',
    remedy: isArea ? 'Give the six digits of an area that the list has.' : 'Give one of the codes, or leave the cell empty and correct the indicator’s name alone.',
  });
  return false;
}
