/** Everything in an output that is not what it ought to be. Reads only. */
import type {Problem} from '../problem.ts';
import type {Checked} from '../publish/index.ts';
import {createPublisher} from '../publish/index.ts';
import type {Article, Finding} from '../model.ts';
import type {ReleaseEntry} from '../release/index.ts';
import {expectFiles} from './expected.ts';
import {indexPath, readIndex, versionPath} from './index-file.ts';
import {unlistedVersions} from './recover.ts';
import {verifyLatest, verifyVersion} from './verify.ts';

/** The checks that need all articles, as `validate` gives them. */
export interface Cross {
  add(article: Article): void;
  finish(): Finding[];
}

/** What was found, and in which versions. */
export interface Differences {
  readonly problems: readonly Problem[];
  /** Oldest first. */
  readonly versions: readonly ReleaseEntry[];
}

/**
 * Compares: the index with its schema, each version with its checksums, `latest/` with the last version, and the
 * last version with the release that `articles`, in the order of their ids, give now.
 */
export async function findDifferences(output: string, articles: Iterable<Checked> | AsyncIterable<Checked>, cross: Cross): Promise<Differences> {
  const index = readIndex(output);
  if (Array.isArray(index)) return {problems: index, versions: []};
  const last = index?.versions.at(-1);
  if (!index || !last) return {problems: [nothingPublished(output)], versions: []};
  const problems = [
    ...unlistedVersions(output, index),
    ...index.versions.flatMap((entry) => {
      const found = verifyVersion(output, entry);
      return Array.isArray(found) ? found : [];
    }),
    ...verifyLatest(output, last),
    ...await compareWith(versionPath(output, last.version), articles, cross),
  ];
  return {problems, versions: index.versions};
}

/** Makes the release again and holds the published files to it, an article at a time. */
async function compareWith(folder: string, articles: Iterable<Checked> | AsyncIterable<Checked>, cross: Cross): Promise<Problem[]> {
  const publisher = createPublisher();
  const files = expectFiles(folder);
  files.append(publisher.start());
  for await (const checked of articles) {
    cross.add(checked.article);
    files.append(publisher.add(checked));
  }
  files.append(publisher.end(cross.finish()));
  return files.end();
}

function nothingPublished(output: string): Problem {
  return {
    path: indexPath(output), line: null, column: null, rule: 'check/nothing', seen: 'Nothing has been published', expected: null,
    remedy: 'Run the pipeline first.',
  };
}
