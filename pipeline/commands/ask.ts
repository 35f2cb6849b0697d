/** Questions to whoever is at standard input: a person at a terminal, or a pipe with an answer a line. */
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {setImmediate} from 'node:timers/promises';
import {question} from 'zx';
import {print} from './streams.ts';

/** Asks and waits; null when no more answers come. */
export type Ask = (prompt: string) => Promise<string | null>;

/** Ready to ask. */
export function createAsk(): Ask {
  if (process.stdin.isTTY) return askTerminal;
  const lines = createInterface({input: process.stdin})[Symbol.asyncIterator]();
  return async (prompt) => {
    await print(`${prompt}\n`);
    const {value, done} = await lines.next();
    return done ? null : value.trim();
  };
}

/** `question` never settles when Ctrl-C or Ctrl-D end it; that input pauses then, and no answer follows at once, tells. */
async function askTerminal(prompt: string): Promise<string | null> {
  const ended = once(process.stdin, 'pause').then(() => setImmediate(null));
  const answer = await Promise.race([question(prompt), ended]);
  if (answer === null) await print('\n');
  return answer?.trim() ?? null;
}
