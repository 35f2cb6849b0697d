/** Published versions, as they are named on the command line. */
import type {ReleaseEntry, ReleaseIndex} from '../model.ts';
import {Refusal} from '../problem.ts';
import {indexPath, readIndex} from '../store/index-file.ts';

/** The versions of an output. @throws Refusal `versions/nothing`, or where the index is not what we wrote */
export function publishedIndex(output: string): ReleaseIndex {
  const index = readIndex(output);
  if (Array.isArray(index)) throw new Refusal(index);
  if (index !== null && index.latest !== null) return index;
  throw new Refusal([{
    path: indexPath(output), line: null, column: null, rule: 'versions/nothing', seen: 'Nothing has been published', expected: null, remedy: 'Run the pipeline first.',
  }]);
}

/** A published version by its number, with or without `v`, or `latest`. @throws Refusal `versions/unknown` */
export function versionNamed(output: string, {latest, versions}: ReleaseIndex, word: string): ReleaseEntry {
  const wanted = word === 'latest' ? latest : word.replace(/^v/, '');
  const entry = versions.find(({version}) => version === wanted);
  if (entry) return entry;
  throw new Refusal([{
    path: indexPath(output), line: null, column: null, rule: 'versions/unknown', seen: `No version ${word}`,
    expected: `one of ${versions.map(({version}) => version).join(', ')}, or latest`, remedy: 'Name one that is published.',
  }]);
}
