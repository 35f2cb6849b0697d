/** `figures verify`: whether published versions are what they were, hold in themselves, and quote the texts rightly. */
import {createHash} from 'node:crypto';
import type {ReleaseEntry} from '../model.ts';
import {formatProblem, Refusal} from '../problem.ts';
import {decode} from '../read/decode.ts';
import {loadArticle} from '../source.ts';
import {auditVersion} from '../store/audit.ts';
import type {RawText} from '../store/audit-spans.ts';
import {verifyLatest} from '../store/verify.ts';
import {print, warn} from './streams.ts';
import {folderOptions, parse, refuseExtra} from './usage.ts';
import {publishedIndex, versionNamed} from './versions.ts';

/** Runs the verb: 0 when all is as it should be, else 1. @throws Refusal, UsageError */
export async function verifyCommand(args: string[]): Promise<number> {
  const {values: {raw, output}, positionals} = parse(args, folderOptions);
  refuseExtra(positionals.slice(1));
  const index = publishedIndex(output);
  const wanted = positionals[0] === undefined ? null : versionNamed(output, index, positionals[0]);
  const entries = wanted === null ? index.versions : [wanted];
  let isSound = await saySo(entries.map((entry) => auditVersion(output, index, entry, (id) => textOf(raw, id))));
  for (const problem of wanted === null ? verifyLatest(output, index.versions.at(-1)!) : []) {
    warn(`${formatProblem(problem)}\n`);
    isSound = false;
  }
  if (isSound) await print(`${output}: ${versionsText(entries)}: checksums, chain, rows, links, history, spans.\n`);
  return isSound ? 0 : 1;
}

async function saySo(audits: readonly ReturnType<typeof auditVersion>[]): Promise<boolean> {
  for (const {notes} of audits) for (const note of notes) await print(`${note}\n`);
  for (const {problems} of audits) for (const problem of problems) warn(`${formatProblem(problem)}\n`);
  return audits.every(({problems}) => problems.length === 0);
}

/** A text as it lies in `raw` now; null where it is there no more. */
function textOf(raw: string, id: string): RawText | null {
  try {
    const {path, bytes} = loadArticle(raw, id);
    return {sha256: createHash('sha256').update(bytes).digest('hex'), raw: decode(path, bytes).raw};
  } catch (error) {
    if (error instanceof Refusal && error.problems[0].rule === 'file/missing') return null;
    throw error;
  }
}

function versionsText(entries: readonly ReleaseEntry[]): string {
  return entries.length === 1 ? `version ${entries[0].version} holds` : `${entries.length} versions hold`;
}
