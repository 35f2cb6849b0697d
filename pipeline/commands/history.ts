/** `figures history`: whether any commit touched a version that was there already. */
import {$} from 'zx';
import type {Problem} from '../problem.ts';
import {formatProblem, Refusal} from '../problem.ts';
import {print, warn} from './streams.ts';
import {folderOptions, parse, refuseExtra} from './usage.ts';

/** A file of a version, in git's words. */
interface Touch {
  /** `M` modified, `D` deleted, `T` of another type, `A` added. */
  readonly status: string;
  readonly path: string;
}

const verbs: Readonly<Record<string, string>> = {M: 'modifies', D: 'deletes', T: 'replaces', A: 'adds to the version'};

/** Runs the verb: 0 when no commit did, else 1. @throws Refusal where there is no history to look at, UsageError */
export async function historyCommand(args: string[]): Promise<number> {
  const {values: {output}, positionals} = parse(args, {output: folderOptions.output});
  refuseExtra(positionals);
  const problems = await touchedVersions(output, process.cwd());
  for (const problem of problems) warn(`${formatProblem(problem)}\n`);
  if (problems.length === 0) await print(`${output}: no commit touches a version that was there before it.\n`);
  return problems.length === 0 ? 0 : 1;
}

/** Every file of an existing version that a commit modifies, deletes or adds, merges included. @throws Refusal `history/git`, `history/shallow` */
export async function touchedVersions(output: string, cwd: string): Promise<Problem[]> {
  const git = $({cwd, quiet: true, nothrow: true});
  const commits = await git`git rev-list --parents --full-history HEAD -- ${output}`;
  if (commits.exitCode !== 0) throw new Refusal([unreadable(output, commits.stderr.trim().split('\n')[0])]);
  if ((await git`git rev-parse --is-shallow-repository`).stdout.trim() === 'true') throw new Refusal([shallow(output)]);
  const problems: Problem[] = [];
  for (const line of commits.stdout.split('\n').filter(Boolean)) {
    const [commit, ...parents] = line.split(' ');
    for (const parent of parents) {
      const diff = await git`git diff-tree -r --no-renames --name-status -z ${parent} ${commit} -- ${output}`;
      const had = new Set((await git`git ls-tree -rz --name-only ${parent} -- ${output}`).stdout.split('\0').flatMap((path) => versionOf(path) ?? []));
      problems.push(...touches(diff.stdout).filter(({path}) => had.has(versionOf(path) ?? '')).map((touch) => problem(commit, touch)));
    }
  }
  return problems;
}

function touches(diff: string): Touch[] {
  const parts = diff.split('\0');
  return Array.from({length: parts.length >> 1}, (_, at) => ({status: parts[at * 2], path: parts[at * 2 + 1]}));
}

/** The folder of a version that a path lies in. */
function versionOf(path: string): string | null {
  return /^(?:.*\/)?v\d+\.\d+\.\d+(?=\/)/.exec(path)?.[0] ?? null;
}

function problem(commit: string, {status, path}: Touch): Problem {
  return {
    path, line: null, column: null, rule: 'history/immutable', seen: `Commit ${commit.slice(0, 12)} ${verbs[status] ?? status} it`,
    expected: 'a version to stay as it was published', remedy: 'Take the commit back; what must change is published as the next version.',
  };
}

function unreadable(output: string, seen: string): Problem {
  return {
    path: output, line: null, column: null, rule: 'history/git', seen: `Its history cannot be read: ${seen}`, expected: 'a git repository with commits',
    remedy: 'Run it in a clone of the repository.',
  };
}

function shallow(output: string): Problem {
  return {
    path: output, line: null, column: null, rule: 'history/shallow', seen: 'The clone is shallow', expected: 'all commits',
    remedy: 'Fetch the rest: git fetch --unshallow.',
  };
}
