/** What can be said of a value before the fields that follow from it are worked out. */
import type {Decision} from '../model.ts';
import {areaByName, findArea} from '../vocabulary/areas.ts';
import {indicators} from '../vocabulary/indicators.ts';
import {mayBeEmpty} from './fields.ts';
import {object} from './steps.ts';
import type {UnderReview} from './steps.ts';

/** Whether a value is there where one must be, and a code in its list; an objection where it is not. */
export function isAcceptable(under: UnderReview, decision: Decision): boolean {
  return isThere(under, decision) && isKnownCode(under, decision);
}

function isThere(under: UnderReview, decision: Decision): boolean {
  const {field, value} = decision;
  if (value !== null || mayBeEmpty(field!)) return true;
  object(under, decision, 'value', 'review/empty', {
    seen: `No value for the ${field}`, expected: 'one, which every row has', remedy: 'Give the right value, or reject the row.',
  });
  return false;
}

/** Areas and indicators: their lists are too long for a schema. */
function isKnownCode(under: UnderReview, decision: Decision): boolean {
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
