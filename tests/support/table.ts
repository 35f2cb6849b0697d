/** Tables of cases, some of which say what the rules do not do yet. */
import {test} from 'vitest';

/**
 * One test a case, named by its first column. Cases in `open` are expected to fail; once a rule is mended their test
 * fails, and the mark comes off.
 *
 * @throws where `open` names no case
 */
export function table<Case extends readonly [name: string, ...rest: unknown[]]>(
  cases: readonly Case[], check: (...columns: Case) => void, open: readonly string[] = [],
): void {
  const stale = open.filter((name) => !cases.some(([known]) => known === name));
  if (stale.length > 0) throw new Error(`No such case: ${stale.join(', ')}`);
  for (const each of cases) (open.includes(each[0]) ? test.fails : test)(each[0], () => check(...each));
}
