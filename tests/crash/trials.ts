/** Publications that go wrong on purpose, and what is left of them. */
import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Fault} from './faults.ts';
import {underFault} from './faults.ts';
import {remains, snapshot, violations} from './inspect.ts';
import {publishers} from './publishers.ts';

/** In memory where there is such a place: a flush costs nothing there, and no fault of ours is a power cut. */
const scratch = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

/** Whose publications. */
export type Who = keyof typeof publishers;

/** What trials came to. */
export interface Tally {
  trials: number;
  /** Trials after which something was lost, changed, torn or left lying. */
  failed: number;
  /** What was wrong in the first few. */
  readonly examples: string[];
}

/** No trial yet. */
export function emptyTally(): Tally {
  return {trials: 0, failed: 0, examples: []};
}

/** What stands before a publication goes wrong: nothing, two versions, or what a crash before the index left. */
export const scenes = ['the first version', 'the next version', 'after a crash'] as const;
export type Scene = (typeof scenes)[number];

/** Makes a scene in a new folder. */
export async function stageScene(who: Who, scene: Scene): Promise<string> {
  const output = fs.mkdtempSync(path.join(scratch, 'figures-crash-'));
  if (scene === 'the first version') return output;
  for (const round of [0, 1]) await publishers[who](output, round);
  if (scene === 'after a crash') {
    const {calls} = await underFault('killed before', Infinity, () => publishers[who](copyOf(output), 2));
    await underFault('killed before', Math.round(calls * 0.6), () => publishers[who](output, 2));
  }
  return output;
}

/** One publication with a fault at call `at`, then a good one; gives the calls made, and adds what was wrong to `tally`. */
export async function tryFault(who: Who, scene: string, fault: Fault, at: number, tally: Tally): Promise<number> {
  const output = copyOf(scene);
  try {
    const before = snapshot(output);
    const {calls} = await underFault(fault, at, () => publishers[who](output, 2));
    await judge(`${fault} at call ${at}`, who, output, before, tally);
    return calls;
  } finally {
    fs.rmSync(output, {recursive: true, force: true});
  }
}

/** Judges what lies there now, lets the next run mend it, and judges again: whether all is well. */
async function judge(what: string, who: Who, output: string, before: ReturnType<typeof snapshot>, tally: Tally): Promise<boolean> {
  const found = violations(output, before);
  const mended = await publishers[who](output, 3).then(() => remains(output, before), (error: unknown) => [`the next run failed: ${String(error)}`]);
  tally.trials++;
  if (found.length + mended.length === 0) return true;
  tally.failed++;
  if (tally.examples.length < 3) tally.examples.push(`${what}: ${[...found, ...mended][0]}`);
  return false;
}

/** Kills a publishing process, again and again, at moments spread over its publications; each time the next run must mend it. */
export async function killAtRandom(who: Who, times: number, random: () => number, tally: Tally): Promise<void> {
  let output = await stageScene(who, 'the first version');
  let isWell = true;
  for (let kill = 0; kill < times; kill++) {
    if (kill % 10 === 0 || !isWell) {
      fs.rmSync(output, {recursive: true, force: true});
      output = await stageScene(who, kill % 20 === 0 ? 'the first version' : 'the next version');
    }
    const before = snapshot(output);
    const child = publishing(who, output, kill);
    await once(child.stdout!, 'data');
    await sleep(random() * 250);
    child.kill('SIGKILL');
    await once(child, 'close');
    isWell = await judge(`kill ${kill}`, who, output, before, tally);
  }
  fs.rmSync(output, {recursive: true, force: true});
}

/** Two processes that publish to one output at once, several times over; gives how often one found the other there. */
export async function race(who: Who, times: number, tally: Tally): Promise<number> {
  let busy = 0;
  for (let time = 0; time < times; time++) {
    const output = await stageScene(who, 'the next version');
    const before = snapshot(output);
    const codes = await Promise.all([2, 5].map(async (round) => (await once(publishing(who, output, round, 3), 'close'))[0] as number));
    busy += codes.filter((code) => code === 3).length;
    if (codes.some((code) => code !== 0 && code !== 3)) tally.examples.push(`race ${time} ended with ${codes.join(' and ')}`);
    await judge(`race ${time}`, who, output, before, tally);
    fs.rmSync(output, {recursive: true, force: true});
  }
  return busy;
}

/** A process that publishes round after round, and prints a line when it begins. */
function publishing(who: Who, output: string, round: number, rounds = Infinity): ChildProcess {
  const child = new URL('child.ts', import.meta.url).pathname;
  return spawn(process.execPath, ['--import', 'tsx', child, who, output, String(round), String(rounds)], {stdio: ['ignore', 'pipe', 'ignore']});
}

/** A copy in a new folder. */
export function copyOf(output: string): string {
  const copy = fs.mkdtempSync(path.join(scratch, 'figures-crash-'));
  fs.cpSync(output, copy, {recursive: true});
  return copy;
}
