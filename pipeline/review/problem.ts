/** What is wrong with a line of `review.csv`, at the cell that must be mended. */
import type {Decision} from '../model.ts';
import type {Problem} from '../problem.ts';

/** Places a problem at the cell of a column. */
export function problemAt(
  path: string, line: Pick<Decision, 'places'>, column: string, rule: string, said: Pick<Problem, 'seen' | 'expected' | 'remedy'>,
): Problem {
  return {path, ...line.places[column], rule, ...said};
}
