/** A text with a review, through the stages up to validate. */
import {extract} from '../../pipeline/extract/index.ts';
import {link} from '../../pipeline/link/index.ts';
import type {Article, Observation} from '../../pipeline/model.ts';
import {normalise} from '../../pipeline/normalise/index.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {review} from '../../pipeline/review/index.ts';
import {parseReview, reviewColumns} from '../../pipeline/review/parse.ts';
import {validate} from '../../pipeline/validate/index.ts';
import {documentOf} from '../support/text.ts';

/** 341 stands at 10, 12.54 at 19. */
export const text = '全市申报高新技术企业341家，比上年增长12.54%。\n';

const told = {id: 'a', published: '2023', area: '371600', area_zh: '滨州市'};

/** `correct,a#char=10,,indicator,…`, with a reviewer, a date and a reason. */
export const lines = (...rows: string[]): string => [reviewColumns.join(), ...rows.map((row) => `${row},李编辑,2026-01-31,核对原文`)].join('\n');

/** What validate makes of a text under a review. @throws Refusal */
export function reviewed(csv: string, article = text): Article {
  const parsed = parseReview('review.csv', csv, () => article);
  const linked = link(normalise(extract(documentOf(article, told))));
  const validated = validate(review({...linked, review: parsed}));
  if (validated.problems.length > 0) throw new Refusal(validated.problems);
  return validated.article;
}

/** The row at a position. */
export function rowAt({observations}: Article, start: number): Observation {
  return observations.find((row) => row.numeral_start === start)!;
}

/** What a review is refused with; nothing where it is accepted. */
export function refusal(csv: string, article = text): string {
  try {
    reviewed(csv, article);
    return '';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
