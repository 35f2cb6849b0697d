/** What a run says at its end: what was read, what was published, what is doubtful, what to look at. */
import {join} from 'node:path';
import type {Finding} from '../model.ts';
import type {Published} from '../publish-disk.ts';
import type {PublicationFacts} from '../publish/format.ts';
import {summarise, summaryLines} from '../publish/summary.ts';
import type {Validated} from '../validate/index.ts';

/** Findings shown in full. */
const shown = 3;

/** Collects counts while articles pass; keeps no article. */
export interface Report {
  add(validated: Validated): void;
  /** Findings between documents. */
  addFindings(findings: readonly Finding[]): void;
  /** About a dozen lines. */
  text(published: Published): Promise<string>;
}

/** What a report is about. */
export interface Reported {
  readonly raw: string;
  readonly output: string;
  readonly publication: PublicationFacts;
  /** Whether nothing is published in truth. */
  readonly isDry: boolean;
  /** Files in the folder of articles that belong to none. */
  readonly strays: readonly string[];
}

/** Starts a report. */
export function createReport({raw, output, publication, isDry, strays}: Reported): Report {
  const totals = {articles: 0, bytes: 0, observations: 0, doubtful: 0};
  const classes = new Map<string, number>();
  const doubts = new Map<string, number>();
  const reviews = new Map<string, number>();
  const results = new Map<string, number>();
  const ids = new Set<string>();
  const replacing: (readonly [id: string, replaced: string])[] = [];
  let contradictions: Finding[] = [];
  const addFindings = (findings: readonly Finding[]): void => {
    for (const finding of findings) increase(results, finding.result);
    contradictions = [...contradictions, ...findings.filter(({result}) => result === 'contradicts')].slice(0, shown);
  };
  return {
    addFindings,
    add({article, findings}) {
      const {document_id, replaces} = article.document;
      ids.add(document_id);
      if (replaces !== null) replacing.push([document_id, replaces]);
      totals.articles++;
      totals.bytes += article.document.byte_length;
      totals.observations += article.observations.length;
      for (const numeral of article.numerals) increase(classes, numeral.class);
      for (const {doubt} of article.observations) {
        if (doubt === null) continue;
        totals.doubtful++;
        for (const reason of doubt.split(';')) increase(doubts, reason);
      }
      for (const {review} of article.observations) if (review !== 'auto') increase(reviews, review);
      for (const {action} of article.reviews ?? []) if (action === 'reject') increase(reviews, 'rejected');
      addFindings(findings);
    },
    async text(published) {
      const table = summaryLines(await summarise(published.tally));
      const absent = replacing.filter(([, replaced]) => !ids.has(replaced)).map(([id, replaced]) => `${id} replaces ${replaced}`);
      const first = contradictions[0]?.observations?.split(';')[0];
      return lines([
        ['Read', `${counted(totals.articles, 'article')}, ${totals.bytes} bytes; numerals: ${list(classes) || 'none'}`],
        ['Left aside', strays.length === 0 ? '' : `${strays.slice(0, 3).join(', ')}${strays.length > 3 ? ` and ${strays.length - 3} more` : ''}: an article is a folder with article.txt and source.json`],
        ['Absent', absent.length === 0 ? '' : `${absent.slice(0, 3).join(', ')}${absent.length > 3 ? ` and ${absent.length - 3} more` : ''}: no such article in ${raw}, which is right if it was taken away`],
        ['Address', publication.is_placeholder ? `${publication.base_url} is a placeholder: set base_url in ${join(raw, 'publication.json')}` : ''],
        [isDry ? 'Would be' : 'Published', publishedLine(output, published)],
        ...isDry ? [['', 'a dry run: nothing was changed'] as [string, string]] : [],
        ...table.map((line): [string, string] => ['', line]),
        ['Doubtful', totals.doubtful === 0 ? 'nothing' : `${totals.doubtful} of ${counted(totals.observations, 'observation')}: ${list(doubts)}`],
        ['Reviewed', list(reviews)],
        ['Findings', results.size === 0 ? 'none' : list(results)],
        ...contradictions.flatMap((finding): [string, string][] => [
          ['Look at', `${placeOf(raw, finding)} ${finding.message_zh}`],
          ['', finding.message_en],
        ]),
        ['Next', first ? `npm run figures -- explain '${first}'${raw === 'raw' ? '' : ` --raw ${raw}`}` : `open ${join(output, 'latest')}`],
      ]);
    },
  };
}

function publishedLine(output: string, {version, latest, release, counts}: Published): string {
  if (version === null) return `nothing new: ${join(output, `v${latest}`)} is up to date`;
  return `${join(output, `v${version}`)}: ${counted(counts.observations, 'observation')}, ${counted(counts.findings, 'finding')}. ${release?.reason_en ?? ''}`;
}

/** As an editor opens it: `raw/binzhou-sti-2022/article.txt:55`. */
function placeOf(raw: string, {document_id, line}: Finding): string {
  return `${join(raw, document_id, 'article.txt')}${line === null ? '' : `:${line}`}`;
}

function lines(rows: readonly [string, string][]): string {
  return rows.filter(([label, text]) => label === '' || text !== '').map(([label, text]) => `${label.padEnd(11)}${text}\n`).join('');
}

function list(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return sorted.map(([name, count]) => `${name} ${count}`).join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
