/** `figures diff`: what became of the figures between two versions, by indicator. */
import {Refusal} from '../problem.ts';
import type {ReleaseIndex} from '../model.ts';
import type {ReleaseFiles} from '../publish/format.ts';
import {differences, reasons} from '../publish/history/changes.ts';
import type {IndicatorChange, Summary} from '../publish/history/summary.ts';
import {describeDifference, summariseDifferences, total} from '../publish/history/summary.ts';
import {indexPath, versionPath} from '../store/index-file.ts';
import {readStanding} from '../store/recover.ts';
import {publishedFiles} from '../store/release-files.ts';
import {print} from './streams.ts';
import {folderOptions, parse, refuseExtra, UsageError} from './usage.ts';

const titles = [['added', 'Appeared'], ['revised', 'Changed'], ['withdrawn', 'Vanished']] as const;

/** Runs the verb. @throws Refusal, UsageError */
export async function diffCommand(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, {output: folderOptions.output});
  refuseExtra(positionals.slice(2));
  if (positionals.length < 2) throw new UsageError('Two versions are needed, as in: figures diff 1.0.0 latest');
  const {index} = readStanding(values.output);
  const [from, to] = positionals.map((word) => versionNamed(values.output, index, word));
  const [before, after] = [from, to].map((version) => publishedFiles(versionPath(values.output, version)));
  await print(diffText(from, to, summaryOf(before, after), editorsWords(after)));
  return 0;
}

/** What became of the figures of `before` in `after`. */
export function summaryOf(before: ReleaseFiles | null, after: ReleaseFiles): Summary {
  return summariseDifferences(differences(before, after), reasons(before, after));
}

/** A published version by its number, with or without `v`, or `latest`. @throws Refusal `diff/version` */
export function versionNamed(output: string, {latest, versions}: ReleaseIndex, word: string): string {
  const version = word === 'latest' ? latest : word.replace(/^v/, '');
  if (versions.some((entry) => entry.version === version)) return version!;
  throw new Refusal([{
    path: indexPath(output), line: null, column: null, rule: 'diff/version', seen: `No version ${word}`,
    expected: versions.length === 0 ? null : `one of ${versions.map((entry) => entry.version).join(', ')}, or latest`,
    remedy: 'Name one that is published.',
  }]);
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
