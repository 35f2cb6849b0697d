/** Two publishers of the same made-up history: ours, and one as it is written at first. */
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {Article, ReleaseIndex} from '../../pipeline/model.ts';
import type {Format, SiteFile} from '../../pipeline/publish/format.ts';
import {historyFormats} from '../../pipeline/publish/history/index.ts';
import {changelog} from '../../pipeline/publish/history/changelog.ts';
import {createPublisher} from '../../pipeline/publish/index.ts';
import {openPublication} from '../../pipeline/publish-disk.ts';
import {bump} from '../../pipeline/release/index.ts';
import {formatSums} from '../../pipeline/store/sums.ts';
import {validate} from '../../pipeline/validate/index.ts';
import {imprint} from '../support/imprint.ts';
import {article} from '../support/observation.ts';

/** Publishes the articles of a round as the next version. */
export type Publisher = (output: string, round: number) => Promise<void>;

/** One article whose figure changes from round to round, and one that comes and goes. */
function articlesOf(round: number): Article[] {
  const always = article([{value: String(round)}, {value: '17'}], 'a');
  return round % 2 === 0 ? [always] : [always, article([{value: '5'}], 'b')];
}

const given: {readonly formats: readonly Format[]; readonly siteFiles: readonly SiteFile[]} = {formats: historyFormats, siteFiles: [changelog]};

/** Ours. */
const careful: Publisher = async (output, round) => {
  const publication = await openPublication(output, imprint({...given, withdraw: true}));
  try {
    for (const one of articlesOf(round)) publication.add(validate(one));
    await publication.finish([]);
  } finally {
    publication.abandon();
  }
};

/** Writes every file where it belongs, one after the other: fine on a good day. */
const naive: Publisher = async (output, round) => {
  const publisher = createPublisher();
  const files = new Map<string, string>();
  const pieces = [...publisher.start(), ...articlesOf(round).map(validate).flatMap(publisher.add), ...publisher.end([])];
  for (const {path: name, text} of pieces) files.set(name, (files.get(name) ?? '') + text);
  const sums = formatSums(new Map([...files].map(([name, text]) => [name, sha256(text)])));
  const index = readIndex(output);
  const version = index.latest === null ? '1.0.0' : bump(index.latest, 'minor');
  for (const folder of [`v${version}`, 'latest']) {
    fs.mkdirSync(path.join(output, folder), {recursive: true});
    for (const [name, text] of files.set('SHA256SUMS', sums)) fs.writeFileSync(path.join(output, folder, name), text);
  }
  const entry = {
    version, released_at: '2026-01-31T08:00:00Z', change: 'minor', reason_en: 'x', reason_zh: 'x', files: files.size - 1, sha256: sha256(sums), ...publisher.counts,
  };
  fs.writeFileSync(path.join(output, 'index.json'), JSON.stringify({latest: version, versions: [...index.versions, entry]}, null, 2));
};

/** By name. */
export const publishers = {careful, naive} as const;

function readIndex(output: string): ReleaseIndex {
  const file = path.join(output, 'index.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) as ReleaseIndex : {latest: null, versions: []};
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
