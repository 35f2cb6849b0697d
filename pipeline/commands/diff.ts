/** `figures diff`: what became of the figures between two versions, by indicator. */
import {Refusal} from '../problem.ts';
import type {ReleaseEntry} from '../model.ts';
import type {ReleaseFiles} from '../publish/format.ts';
import {differences, reasons} from '../publish/history/changes.ts';
import type {IndicatorChange, Summary} from '../publish/history/summary.ts';
import {describeDifference, summariseDifferences, total} from '../publish/history/summary.ts';
import {versionPath} from '../store/index-file.ts';
import {releaseFiles} from '../store/release-files.ts';
import {verifyVersion} from '../store/verify.ts';
import {print} from './streams.ts';
import {folderOptions, parse, refuseExtra, UsageError} from './usage.ts';
import {publishedIndex, versionNamed} from './versions.ts';

const titles = [['added', 'Appeared'], ['revised', 'Changed'], ['withdrawn', 'Vanished']] as const;

/** Runs the verb. @throws Refusal, UsageError */
export async function diffCommand(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {output: folderOptions.output});
  refuseExtra(positionals.slice(2));
  if (positionals.length < 2) throw new UsageError('Two versions are needed, as in: figures diff 1.0.0 latest');
  const index = publishedIndex(values.output);
  const [from, to] = positionals.map((word) => versionNamed(values.output, index, word));
  const [before, after] = [from, to].map((entry) => intactFiles(values.output, entry));
  const summary = summariseDifferences(differences(before, after), reasons(before, after));
  await print(diffText(from.version, to.version, summary, editorsWords(after)));
  return 0;
}

function intactFiles(output: string, entry: ReleaseEntry): ReleaseFiles {
  const sums = verifyVersion(output, entry);
  if (Array.isArray(sums)) throw new Refusal(sums);
  return releaseFiles(versionPath(output, entry.version), sums);
}

/** Who decided what for which reason, by figure; the same words once. */
function editorsWords(files: ReleaseFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  if (!files.names.includes('reviews.json')) return words;
  for (const {observation_id, reviewer, date, reason} of files.rows('reviews')) {
    const id = String(observation_id);
    words.set(id, (words.get(id) ?? new Set()).add(`${reviewer} ${date}: ${reason}`));
  }
  return words;
}

function diffText(from: string, to: string, summary: Summary, words: ReadonlyMap<string, ReadonlySet<string>>): string {
  const counts = titles.map(([change, title]) => `${title.toLowerCase()} ${total(summary[change])}`);
  const lines = titles.flatMap(([change, title]) => summary[change].length === 0 ? [] : ['', title, ...summary[change].flatMap((indicator) => indicatorLines(indicator, words))]);
  return [`${from} → ${to}: figures that ${counts.join(', ')}`, ...lines, ''].join('\n');
}

function indicatorLines({indicator, count, shown}: IndicatorChange, words: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const more = count - shown.length;
  const lines = shown.flatMap((one) => [`    ${describeDifference(one)}`, ...[...words.get(one.observation_id) ?? []].map((said) => `      ${said}`)]);
  return [`  ${indicator}${count > 1 ? ` ×${count}` : ''}`, ...lines, ...more > 0 ? [`    … and ${more} more`] : []];
}
