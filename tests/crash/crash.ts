/**
 * `npm run test:crash [KILLS]`: every fault at every call of a publication, and a thousand kills, for our publisher and
 * for a naive one as control. Exits with 1 where ours fails, or the control does not.
 */
import os from 'node:os';
import {faults} from './faults.ts';
import type {Scene, Tally, Who} from './trials.ts';
import {emptyTally, killAtRandom, race, scenes, stageScene, tryFault} from './trials.ts';

const kills = Number(process.argv[2] ?? 1000);
const started = performance.now();
let isGood = true;

for (const who of ['careful', 'naive'] as const) {
  for (const scene of scenes) if (who === 'careful' || scene === 'the next version') report(who, `every fault, ${scene}`, await everyFault(who, scene));
  report(who, 'kills', await killAll(who, who === 'careful' ? kills : Math.ceil(kills / 20)));
}
const races = emptyTally();
const busy = await race('careful', Math.ceil(kills / 50), races);
report('careful', `two at once, one found the other ${busy} times`, races);
process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
process.exitCode = isGood ? 0 : 1;

/** Every fault at call 1, 2, 3 … until a publication ends before it comes. */
async function everyFault(who: Who, scene: Scene): Promise<Tally> {
  const tally = emptyTally();
  const staged = await stageScene(who, scene);
  for (const fault of faults) {
    for (let at = 1; await tryFault(who, staged, fault, at, tally) >= at; at++);
  }
  return tally;
}

/** The kills, shared out among as many processes as the machine runs at once. */
async function killAll(who: Who, times: number): Promise<Tally> {
  const tally = emptyTally();
  const lanes = Math.max(2, os.availableParallelism());
  await Promise.all(Array.from({length: lanes}, (_, lane) => killAtRandom(who, Math.ceil(times / lanes), mulberry(lane + 1), tally)));
  return tally;
}

function report(who: Who, what: string, {trials, failed, examples}: Tally): void {
  const isExpected = who === 'careful' ? failed === 0 && examples.length === 0 : failed > 0;
  isGood &&= isExpected;
  process.stdout.write(`${who} publisher, ${what}: ${trials} trials, ${failed} failed${isExpected ? '' : '  ← not as it should be'}\n`);
  for (const example of examples) process.stdout.write(`  ${example.split('\n').join('\n    ')}\n`);
}

/** A seeded generator of numbers from 0 to 1 (mulberry32), so that a run can be repeated. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
