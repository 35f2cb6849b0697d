/**
 * Microsoft's public cases for Chinese (Recognizers-Text), read by our stages: in each family the cases
 * that an official text could say, by the reasons given there; the rest is counted out by name.
 */
import {afterAll, describe, expect, test} from 'vitest';
import {ages, currencies, dimensions, temperatures} from './amounts.ts';
import {datePeriods} from './date-periods.ts';
import {judge, type Verdict} from './family.ts';
import {numberRanges} from './number-ranges.ts';
import {numbers} from './numbers.ts';
import {ordinals} from './ordinals.ts';
import {percentages} from './percentages.ts';
import {hasSpecs} from './spec.ts';

const families = [numbers, percentages, numberRanges, ordinals, currencies, dimensions, ages, temperatures, datePeriods];
const verdicts = new Map<string, Verdict>();

describe.skipIf(!hasSpecs)('conformance (needs OPEN_FIGURES_CORPUS)', () => {
  test.each(families)('$name', (family) => {
    const verdict = judge(family);
    verdicts.set(family.name, verdict);
    expect(verdict.passed, verdict.failed.join('\n')).toBeGreaterThanOrEqual(family.floor);
    expect(verdict.idle).toEqual([]);
  });

  afterAll(() => console.log(table()));
});

/** One line a family, then the cases that we should pass and do not. */
function table(): string {
  const rows = [...verdicts].map(([name, {all, inScope, differing, passed}]) =>
    [name, all, inScope, differing, passed, `${((100 * passed) / (inScope - differing)).toFixed(1)} %`]);
  const said = [...verdicts].flatMap(([name, {translated}]) => translated.map((line) => `${name}, ${line}`));
  const open = [...verdicts].flatMap(([name, {failed}]) => failed.map((input) => `${name}, not yet: ${input}`));
  const lines = [['family', 'cases', 'in scope', 'on purpose', 'passed', 'of the rest'], ...rows]
    .map(([name, ...cells]) => String(name).padEnd(16) + cells.map((cell) => String(cell).padStart(12)).join(''));
  return [...lines, '', ...said, '', ...open].join('\n');
}
