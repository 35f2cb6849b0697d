/** A short count of `npm run test:crash`: some calls, some kills, and the control that must fail. */
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, expect, onTestFinished, test} from 'vitest';
import {faults, underFault} from './faults.ts';
import {remains, snapshot, violations} from './inspect.ts';
import type {Scene, Who} from './trials.ts';
import {copyOf, emptyTally, killAtRandom, race, stageScene, tryFault} from './trials.ts';

const staged = new Map<string, string>();
afterAll(() => { for (const output of staged.values()) fs.rmSync(output, {recursive: true, force: true}); });

/** A scene that nobody changes. */
async function scene(who: Who, name: Scene): Promise<string> {
  const key = `${who} ${name}`;
  const output = staged.get(key) ?? await stageScene(who, name);
  staged.set(key, output);
  return output;
}

/** Two versions, to be spoiled. */
async function ownCopy(): Promise<string> {
  const output = copyOf(await scene('careful', 'the next version'));
  onTestFinished(() => fs.rmSync(output, {recursive: true, force: true}));
  return output;
}

/** Each fault at a few calls spread over the publication. */
async function someFaults(who: Who, name: Scene, each: number): Promise<ReturnType<typeof emptyTally>> {
  const output = await scene(who, name);
  const calls = await tryFault(who, output, 'EIO', Infinity, emptyTally());
  const tally = emptyTally();
  for (const [which, fault] of faults.entries()) {
    for (let at = 1 + which; at <= calls; at += Math.ceil(calls / each)) await tryFault(who, output, fault, at, tally);
  }
  return tally;
}

test.each<[Scene]>([['the first version'], ['the next version'], ['after a crash']])('faults while publishing %s lose nothing', {timeout: 60_000}, async (name) => {
  const tally = await someFaults('careful', name, 2);
  expect(tally).toMatchObject({failed: 0, examples: []});
  expect(tally.trials).toBeGreaterThanOrEqual(10);
});

test('the naive publisher fails', {timeout: 60_000}, async () => {
  expect((await someFaults('naive', 'the next version', 4)).failed).toBeGreaterThan(0);
});

test('kills lose nothing; of two at once one waits its turn', {timeout: 60_000}, async () => {
  const tally = emptyTally();
  await killAtRandom('careful', 2, () => 0.3, tally);
  await race('careful', 1, tally);
  expect(tally).toEqual({trials: 3, failed: 0, examples: []});
});

test('a publication counts its calls, and its fault is at the one asked for', async () => {
  const output = await ownCopy();
  const file = path.join(output, 'x');
  const write = async (): Promise<void> => { for (const text of ['one', 'two']) fs.writeFileSync(file, text); };
  expect(await underFault('EIO', 3, write)).toEqual({calls: 2, error: null});
  expect((await underFault('EIO', 2, write)).error).toMatchObject({code: 'EIO'});
  expect(fs.readFileSync(file, 'utf8')).toBe('one');
  await underFault('killed after', 2, write);
  expect(fs.readFileSync(file, 'utf8')).toBe('t');
});

test.each<[string, (output: string) => void, string]>([
  ['a lost version', (output) => fs.rmSync(path.join(output, 'v1.0.0'), {recursive: true}), '1.0.0 is missing'],
  ['a changed version', (output) => fs.appendFileSync(path.join(output, 'v1.0.0', 'findings.csv'), 'x'), 'SHA-256'],
  ['a torn file at the stable address', (output) => fs.writeFileSync(path.join(output, 'latest', 'findings.csv'), 'x'), 'latest/findings.csv is of no version'],
  ['a stable address that is gone', (output) => fs.rmSync(path.join(output, 'latest', 'findings.csv')), 'latest/findings.csv is gone'],
  ['an index that forgot', (output) => fs.rmSync(path.join(output, 'index.json')), '1.0.0 is no longer listed'],
  ['half an index', (output) => fs.writeFileSync(path.join(output, 'index.json'), '{'), 'no JSON'],
])('the inspection sees %s', async (_, spoil, words) => {
  const output = await ownCopy();
  const before = snapshot(output);
  expect(violations(output, before)).toEqual([]);
  spoil(output);
  expect(violations(output, before).join('\n')).toContain(words);
});

test('the inspection sees litter', async () => {
  const output = await ownCopy();
  const before = snapshot(output);
  expect(remains(output, before)).toEqual([]);
  fs.writeFileSync(path.join(output, '.staging-x'), '');
  expect(remains(output, before)).toEqual(['.staging-x was not swept']);
});
