/**
 * `npm run ci:propose`, after `npm start`: where `output/` has a version that is not committed yet, puts it on a branch
 * of its own, `data/vX.Y.Z`, and opens a pull request with the diff as its text. Nothing new, nothing committed.
 * A version that was proposed from the same commit is left as it is; from an older one it is proposed again. The
 * branch that is checked out stays where it is.
 */
import {$} from 'zx';
import {readIndex} from '../store/index-file.ts';
import {cap, limit} from './cap.ts';
import {git, remoteCommit, succeeds} from './git.ts';

const figures = new URL('../figures.js', import.meta.url).pathname;

await git('add', '-A', 'output');
if (await succeeds('diff', '--cached', '--quiet', '--', 'output')) process.stdout.write('Nothing to publish.\n');
else await propose();

async function propose(): Promise<void> {
  const index = readIndex('output');
  if (index === null || Array.isArray(index)) throw new Error('output/index.json is not what the pipeline writes');
  const {version, reason_en: reason} = index.versions.at(-1)!;
  const branch = `data/v${version}`;
  const standing = await remoteCommit(`refs/heads/${branch}`);
  if (standing !== null && await isBuiltOnHead(standing)) {
    process.stdout.write(`${branch} is proposed already.\n`);
    return;
  }
  const text = await description(index.versions.at(-2)?.version ?? null, version, reason);
  const title = `Publish ${version}`;
  const commit = await git('commit-tree', await git('write-tree'), '-p', 'HEAD', '-m', title, '-m', reason);
  await git('push', '--quiet', `--force-with-lease=${branch}:${standing ?? ''}`, 'origin', `${commit}:refs/heads/${branch}`);
  const words = standing === null ? ['create', '--head', branch, '--title', title] : ['edit', branch, '--title', title];
  await $({input: text})`gh pr ${words} --body-file -`;
  process.stdout.write(`${branch}: ${reason}\n`);
}

/** Whether a proposal was made from the commit that we are at. */
async function isBuiltOnHead(commit: string): Promise<boolean> {
  await git('fetch', '--quiet', 'origin', commit);
  return await git('rev-parse', `${commit}^`) === await git('rev-parse', 'HEAD');
}

/** The reason, and what `figures diff` says, as it stands, where there is a version before. */
async function description(before: string | null, version: string, reason: string): Promise<string> {
  if (before === null) return reason;
  const {stdout} = await $`${process.execPath} ${figures} diff ${before} ${version}`;
  const rest = `… and more: output/v${version}/changes.csv has every change.`;
  return `${reason}\n\n~~~~text\n${cap(stdout, rest, limit - reason.length - 20)}~~~~\n`;
}
