/**
 * One writer at a time. The lock is a directory that holds its owner's name, put in place in one step: renaming
 * a directory onto one that is not empty fails, so that the first run wins and no lock is ever without a name.
 */
import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {hasCode} from './files.ts';

/** Thrown where another run holds the output; `run.ts` exits with 3. */
export class Busy extends Error {
  /** What to do about it, a whole sentence. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'Busy';
    this.remedy = remedy;
  }
}

interface Owner {
  readonly host: string;
  readonly process: number;
  /** Tells one run from another with the same number. */
  readonly token: string;
}

/** Tokens of the locks that this process holds. */
const held = new Set<string>();

/** Takes the lock of `output`; the returned function gives it back. Throws `Busy` where another run has it. */
export function takeLock(output: string): () => void {
  const lock = path.join(output, '.lock');
  const owner: Owner = {host: os.hostname(), process: process.pid, token: randomUUID()};
  const mine = path.join(output, `.staging-lock-${owner.token}`);
  fs.mkdirSync(mine);
  try {
    fs.writeFileSync(path.join(mine, 'owner.json'), JSON.stringify(owner));
    if (!placed(mine, lock)) {
      dropStale(output, lock, owner);
      if (!placed(mine, lock)) throw busy(lock, readOwner(lock));
    }
  } catch (error) {
    fs.rmSync(mine, {recursive: true, force: true});
    // Only the run that holds the lock sweeps: if ours was swept, there is one.
    throw hasCode(error, 'ENOENT') ? busy(lock, readOwner(lock)) : error;
  }
  held.add(owner.token);
  return () => {
    held.delete(owner.token);
    if (readOwner(lock)?.token === owner.token) fs.rmSync(lock, {recursive: true, force: true});
  };
}

function placed(mine: string, lock: string): boolean {
  try {
    fs.renameSync(mine, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') && fs.existsSync(lock)) return false;
    throw error;
  }
}

/** Moves away the lock of a run that ended without giving it back; throws `Busy` where its owner may live. */
function dropStale(output: string, lock: string, me: Owner): void {
  const owner = readOwner(lock);
  if (!owner || owner.host !== me.host || isRunning(owner)) throw busy(lock, owner);
  const aside = path.join(output, `.staging-stale-${me.token}`);
  fs.renameSync(lock, aside);
  const moved = readOwner(aside);
  if (moved?.token !== owner.token) {
    fs.renameSync(aside, lock);
    throw busy(lock, moved);
  }
  fs.rmSync(aside, {recursive: true, force: true});
}

function readOwner(lock: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(path.join(lock, 'owner.json'), 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** Whether a run of this machine goes on. Our own number under another token is a run that ended before us. */
function isRunning({process: number, token}: Owner): boolean {
  if (number === process.pid) return held.has(token);
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function busy(lock: string, owner: Owner | null): Busy {
  const who = owner ? `process ${owner.process} on ${owner.host}` : 'an unknown run';
  return new Busy(`The output is in use by ${who} (${lock})`, `Wait until it has ended. If it has, delete ${lock} and run again.`);
}
