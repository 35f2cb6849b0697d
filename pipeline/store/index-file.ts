/** output/index.json: the versions. Its replacement is the moment of publication. */
import {randomUUID} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {Problem} from '../problem.ts';
import type {ReleaseIndex} from '../model.ts';
import {validator} from '../schema.ts';
import {hasCode, replaceFile} from './files.ts';
import {STAGING} from './stage.ts';

/** The index before the first release. */
export const NO_RELEASES: ReleaseIndex = {latest: null, versions: []};

/** Where the index of an output is. */
export function indexPath(output: string): string {
  return path.join(output, 'index.json');
}

/** The folder of a version. */
export function versionPath(output: string, version: string): string {
  return path.join(output, `v${version}`);
}

/** Reads the index; null where there is none, problems where it is not what we wrote. */
export function readIndex(output: string): ReleaseIndex | null | Problem[] {
  const file = indexPath(output);
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const problem = (seen: string, expected: string | null): Problem => ({
    path: file, line: null, column: null, rule: 'publish/index', seen, expected,
    remedy: 'Restore the file from version control: it is written by the pipeline alone.',
  });
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch (error) {
    return [problem(`The index is no JSON: ${(error as Error).message}`, null)];
  }
  const errors = validator('index')(index);
  if (errors.length > 0) return errors.map(({pointer, seen, message}) => problem(`${pointer || 'The index'} is ${seen}`, message));
  const {latest, versions} = index as ReleaseIndex;
  const last = versions.at(-1)?.version ?? null;
  return latest === last ? {latest, versions} : [problem(`latest is ${latest}`, `the last version, ${last}`)];
}

/** Replaces the index in one step. */
export function writeIndex(output: string, index: ReleaseIndex): void {
  const temporary = path.join(output, `${STAGING}index-${randomUUID()}`);
  replaceFile(indexPath(output), temporary, `${JSON.stringify(index, null, 2)}\n`);
}
