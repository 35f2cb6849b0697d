/** What a stage printed, one document a line, read back as the input of the next. */
import type {Stage} from '../flow.ts';
import {stages} from '../flow.ts';
import type {Problem} from '../problem.ts';
import {Refusal} from '../problem.ts';
import {readLines} from './streams.ts';

/** Bytes that one document's line may have. */
const limit = 2 ** 29 - 2 ** 24;

/**
 * Reads the results of `stage` from a file, or from standard input for `-`.
 *
 * @throws Refusal `run/json`, `run/stage`, `run/order`, `file/missing`
 */
export async function* readResults(path: string, stage: Stage): AsyncGenerator<unknown> {
  let last = '';
  try {
    for await (const {text, line} of readLines(path, limit)) {
      const result = parsed(path, line, text);
      if (!isResult(result, stage)) throw new Refusal([wrongStage(path, line, result, stage)]);
      const id = stage.documentId(result);
      if (id <= last) throw new Refusal([outOfOrder(path, line, id, last)]);
      last = id;
      yield result;
    }
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof Refusal) throw error;
    throw new Refusal([problem(path, null, 'file/unreadable', `Cannot be read (${code})`, null, 'Check the name.')], error);
  }
  if (last === '') throw new Refusal([problem(path, null, 'run/empty', 'No document', 'one a line', 'See that the stage before succeeded.')]);
}

function parsed(path: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal([problem(path, line, 'run/json', `No JSON: ${(error as Error).message}`, 'one document a line',
      'Feed what “figures run --until STAGE” printed, unchanged.')], error);
  }
}

function isResult(value: unknown, stage: Stage): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && stage.made(value as Record<string, unknown>);
}

function wrongStage(path: string, line: number, value: unknown, stage: Stage): Problem {
  const actual = stages.find((other) => isResult(value, other));
  const next = actual && (stages[stages.indexOf(actual) + 1]?.name ?? 'release');
  return problem(path, line, 'run/stage', actual ? `A ${actual.noun}, which ${actual.name} makes` : 'Something that no stage makes',
    `a ${stage.noun}, which ${stage.name} makes`, next ? `Use --from ${next}.` : `Feed what “figures run --until ${stage.name}” printed.`);
}

function outOfOrder(path: string, line: number, id: string, last: string): Problem {
  return problem(path, line, 'run/order', `Document ${id} after ${last}`, 'each document once, in the order of ids',
    'Sort the lines by id and leave out the repeated one.');
}

function problem(path: string, line: number | null, rule: string, seen: string, expected: string | null, remedy: string): Problem {
  return {path, line, column: null, rule, seen, expected, remedy};
}
