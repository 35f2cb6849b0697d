/** Git as the scheduled scripts use it: in the working folder, as the robot, and told apart from a person's commits. */
import {$} from 'zx';

$.quiet = true;

/** Who commits. */
const robot = ['-c', 'user.name=github-actions[bot]', '-c', 'user.email=41898282+github-actions[bot]@users.noreply.github.com'];

/** The output of a git command, without its last line end. @throws ProcessOutput where git fails */
export async function git(...args: readonly string[]): Promise<string> {
  return (await $`git ${robot} ${args}`).stdout.trimEnd();
}

/** Whether a git command succeeds. */
export async function succeeds(...args: readonly string[]): Promise<boolean> {
  return (await $({nothrow: true})`git ${args}`).exitCode === 0;
}

/** The commit at the end of a branch of `origin`, or the one that a tag of it names; null where there is none. */
export async function remoteCommit(ref: string): Promise<string | null> {
  const line = await git('ls-remote', 'origin', ref);
  return line === '' ? null : line.split('\t')[0];
}
