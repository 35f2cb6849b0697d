/**
 * `npm run ci:rebuild`: every published version once more from its tag, by the program of its day, in a folder of its
 * own, against the checksum that index.json has for it today. Exit code 1 names the versions that differ.
 */
import fs from 'node:fs';
import path from 'node:path';
import {$, tmpdir} from 'zx';
import {hashFile} from '../store/files.ts';
import {readIndex} from '../store/index-file.ts';
import {git} from './git.ts';

const index = readIndex('output');
if (index === null || Array.isArray(index)) throw new Error('output/index.json is not what the pipeline writes');
for (const {version, sha256} of index.versions) {
  const problem = await rebuild(version, sha256);
  process.stdout.write(`v${version}: ${problem ?? 'the same bytes'}\n`);
  if (problem !== null) process.exitCode = 1;
}

/** What is wrong with a version; null where nothing is. */
async function rebuild(version: string, sha256: string): Promise<string | null> {
  const folder = tmpdir();
  try {
    await git('worktree', 'add', '--quiet', '--detach', folder, `data-v${version}`);
    if (hashFile(path.join(folder, 'output', `v${version}`, 'SHA256SUMS')) !== sha256) return 'the tag has other checksums than index.json';
    const {exitCode, stderr} = await $({cwd: folder, nothrow: true})`npm ci --ignore-scripts --no-audit --no-fund && npm run --silent figures -- check`;
    return exitCode === 0 ? null : `does not come out again\n${stderr}`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    fs.rmSync(folder, {recursive: true, force: true});
    await git('worktree', 'prune');
  }
}
