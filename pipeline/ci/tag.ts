/**
 * `npm run ci:tag`: gives every published version that has none its tag, `data-vX.Y.Z`, at the commit that brought it.
 * Tags are never moved.
 */
import {readIndex} from '../store/index-file.ts';
import {git, remoteCommit} from './git.ts';

const index = readIndex('output');
for (const {version} of index === null || Array.isArray(index) ? [] : index.versions) {
  const tag = `data-v${version}`;
  if (await remoteCommit(`refs/tags/${tag}`) !== null) continue;
  const commit = await git('log', '--diff-filter=A', '--max-count=1', '--format=%H', '--', `output/v${version}/SHA256SUMS`);
  if (commit === '') continue;
  await git('push', '--quiet', 'origin', `${commit}:refs/tags/${tag}`);
  process.stdout.write(`${tag}: ${commit}\n`);
}
