/** Lines that decide one thing twice, or in two ways. */
import type {Decision} from '../model.ts';
import type {Problem} from '../problem.ts';
import {grouped} from './grouped.ts';
import {problemAt} from './problem.ts';

type Line = Omit<Decision, 'excerpt'>;

/** A problem for each line whose matter an earlier one has already decided: `review/contradiction`. */
export function contradictions(path: string, lines: readonly Line[]): Problem[] {
  const byFigure = grouped(lines, (line) => line.observation_id ?? line.span!);
  return [...byFigure.values()].flatMap((group) => {
    const decided = new Map<string | null, Line>();
    const rejection = group.find(({action}) => action === 'reject');
    return group.flatMap((line, at) => {
      const other = decided.get(line.field) ?? (at > 0 && rejection ? group[0] : undefined);
      decided.set(line.field, line);
      return other === undefined ? [] : [contradiction(path, line, other)];
    });
  });
}

function contradiction(path: string, line: Line, other: Line): Problem {
  return problemAt(path, line, 'action', 'review/contradiction', {
    seen: `This line ${said(line)}, and line ${other.places.action.line} ${said(other)}`,
    expected: 'one decision for each field of a figure, and none beside a rejection',
    remedy: 'Keep the line that is right and take the other out.',
  });
}

/** `corrects the value of a#char=9 to “5”`. */
function said({action, observation_id, span, field, value}: Line): string {
  return `${action}s ${field === null ? '' : `the ${field} of `}${observation_id ?? span}${value === null ? '' : ` to “${value}”`}`;
}
