/**
 * Scores the rows against texts that people have read: runs the scorer of the folder that OPEN_FIGURES_CORPUS names,
 * shows its scores, and lists the errors by kind. Options go to the scorer: `npm run eval -- --only d1 --errors 20`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';

/** A field of one figure that came out wrong, a figure that was missed, or one that is none. */
interface Fault {
  readonly kind: string;
  readonly text: string;
}

const home = new URL('../..', import.meta.url).pathname;
const corpus = process.env.OPEN_FIGURES_CORPUS;
const scorer = corpus === undefined ? '' : join(corpus, 'eval/score-all.mjs');

process.exitCode = existsSync(scorer) ? score(process.argv.slice(2)) : explain();

/** Says what is missing; nothing is wrong. */
function explain(): number {
  console.log(`Nothing to score: the annotated texts are no part of this repository.
Set OPEN_FIGURES_CORPUS to a folder that holds them,
  eval/score-all.mjs   the scorer
  gold/*.jsonl         the annotated figures, one a line, and meta.json, which lists the texts
  corpus/gold/*.txt    the texts
and run again: OPEN_FIGURES_CORPUS=/path/to/it npm run eval`);
  return 0;
}

/** Runs the scorer and gives its exit code. */
function score(given: readonly string[]): number {
  const options = given.includes('--errors') ? given : [...given, '--errors', '10000'];
  const {status, stdout, error} = spawnSync(process.execPath, [scorer, ...options], {
    cwd: home, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  const faults: Fault[] = [];
  let document = '';
  for (const line of stdout.split('\n')) {
    const fault = /^(\w+)\s*(@\d+ line \d+.*)$/.exec(line);
    if (fault) faults.push({kind: fault[1], text: `${document} ${fault[2]}`});
    else {
      document = /^\S+/.exec(line)?.[0] ?? document;
      console.log(line);
    }
  }
  console.log(byKind(faults));
  return status ?? 1;
}

/** The faults under their kinds, the most frequent kind first. */
function byKind(faults: readonly Fault[]): string {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) kinds.set(fault.kind, [...kinds.get(fault.kind) ?? [], fault]);
  const sorted = [...kinds].sort(([, a], [, b]) => b.length - a.length);
  const lists = sorted.map(([kind, list]) => `${kind}: ${list.length}\n${list.map(({text}) => `  ${text}`).join('\n')}`);
  return [`errors by kind: ${sorted.map(([kind, list]) => `${kind} ${list.length}`).join(', ') || 'none'}`, ...lists].join('\n\n');
}
