/** What a release is published with beside its rows: who publishes, the texts, and the program's own revision. */
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {$} from 'zx';
import {loadPublication} from '../publication.ts';
import {decode} from '../read/decode.ts';
import {loadArticle} from '../source.ts';
import type {Imprint} from '../store/made.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
/** What decides how a release comes out; anything else may differ from the commit. */
const program = ['pipeline', 'schemas', 'package.json', 'package-lock.json'];

/** The publication of the folder `raw`, and its texts. @throws Refusal */
export function imprintOf(raw: string): Imprint {
  return {
    publication: loadPublication(raw),
    text(documentId) {
      const {path, bytes} = loadArticle(raw, documentId);
      return decode(path, bytes).raw;
    },
  };
}

/** The git commit of the program, 40 hexadecimal digits; null outside a clone, and where files differ from the commit. */
export async function codeRevision(): Promise<string | null> {
  if (!existsSync(`${home}.git`)) return null;
  const {exitCode, stdout} = await $({cwd: home, nothrow: true, quiet: true})`git status --porcelain=v2 --branch -- ${program}`;
  const lines = stdout.split('\n').filter((line) => line !== '');
  const commit = lines.find((line) => line.startsWith('# branch.oid '))?.slice(13);
  const isClean = lines.every((line) => line.startsWith('# '));
  return exitCode === 0 && isClean && commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? commit : null;
}
