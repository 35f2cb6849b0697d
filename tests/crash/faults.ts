/** Faults at the Nth call that changes the disk: everything the pipeline writes goes through these functions of `fs`. */
import fs from 'node:fs';

/** How a call goes wrong. */
export const faults = ['EIO', 'ENOSPC', 'EROFS', 'killed before', 'killed after'] as const;
export type Fault = (typeof faults)[number];

/** What a run under a fault came to. */
export interface Outcome {
  /** Calls that change the disk, up to the fault or the end. */
  readonly calls: number;
  /** What the run threw; null where it ended well. */
  readonly error: unknown;
}

/** Thrown by every call once the process is as good as dead. */
class Killed extends Error {}

const names = ['openSync', 'writeSync', 'writeFileSync', 'appendFileSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'rmSync', 'copyFileSync'] as const;
type Call = (...args: unknown[]) => unknown;

/**
 * Runs `action` with a fault at call `at`, counted from 1. EIO fails once; on a full or read-only disk all that
 * follows fails too; a killed process does nothing more, and `killed after` leaves half of what it was writing.
 */
export async function underFault(fault: Fault, at: number, action: () => Promise<unknown>): Promise<Outcome> {
  const disk = fs as unknown as Record<string, Call>;
  const real = Object.fromEntries(names.map((name) => [name, disk[name]]));
  let calls = 0;
  let isInside = false;
  // Some of these are made of others, which are no calls of the publisher.
  const done = (act: () => unknown): unknown => {
    isInside = true;
    try {
      return act();
    } finally {
      isInside = false;
    }
  };
  for (const name of names) {
    disk[name] = (...args) => {
      if (isInside || (name === 'openSync' && !isWriting(args[1]))) return real[name](...args);
      calls++;
      if (calls > at && fault.startsWith('killed')) throw new Killed();
      if (calls === at && fault === 'killed after') done(() => halfDone(name, real[name], args));
      if (calls === at || (calls > at && fails(fault, name))) throw errorOf(fault, name);
      return done(() => real[name](...args));
    };
  }
  try {
    await action();
    return {calls, error: null};
  } catch (error) {
    return {calls, error};
  } finally {
    Object.assign(disk, real);
  }
}

function isWriting(flags: unknown): boolean {
  return typeof flags === 'string' ? flags !== 'r' : typeof flags === 'number' && (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;
}

/** Whether calls after the first fault fail as well: a full disk takes no bytes, but one can tidy up. */
function fails(fault: Fault, name: (typeof names)[number]): boolean {
  return fault === 'EROFS' || (fault === 'ENOSPC' && ['openSync', 'writeSync', 'writeFileSync', 'appendFileSync', 'mkdirSync', 'copyFileSync'].includes(name));
}

/** The last call of a process: a write stops half way, anything else is done. */
function halfDone(name: (typeof names)[number], call: Call, args: unknown[]): void {
  const [file, content] = args;
  if (!['writeSync', 'writeFileSync', 'appendFileSync'].includes(name)) call(...args);
  else call(file, Buffer.from(content as string | Uint8Array).subarray(0, Buffer.byteLength(content as string | Uint8Array) / 2));
}

function errorOf(fault: Fault, name: string): Error {
  return fault.startsWith('killed') ? new Killed() : Object.assign(new Error(`${fault}: ${name}`), {code: fault, syscall: name.replace('Sync', '')});
}
