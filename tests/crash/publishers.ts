/** Two publishers of the same made-up history: ours, and one as it is written at first. */
import fs from 'node:fs';
import path from 'node:path';
import type {Article, ReleaseIndex} from '../../pipeline/model.ts';
import type {Format, SiteFile} from '../../pipeline/publish/format.ts';
import {historyFormats} from '../../pipeline/publish/history/index.ts';
import {changelog} from '../../pipeline/publish/history/changelog.ts';
import type {Piece} from '../../pipeline/publish/index.ts';
import {createPublisher} from '../../pipeline/publish/index.ts';
import {openPublication} from '../../pipeline/publish-disk.ts';
import {bump} from '../../pipeline/release/index.ts';
import {hashFile} from '../../pipeline/store/files.ts';
import {formatSums, SUMS} from '../../pipeline/store/sums.ts';
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

/** Writes rows where they belong as they come, and says so at the end: fine on a good day. */
const naive: Publisher = async (output, round) => {
  const index = readIndex(output);
  const version = index.latest === null ? '1.0.0' : bump(index.latest, 'minor');
  const folders = [`v${version}`, 'latest'].map((name) => path.join(output, name));
  for (const folder of folders) {
    fs.rmSync(folder, {recursive: true, force: true});
    fs.mkdirSync(folder);
  }
  const publisher = createPublisher();
  const write = (pieces: readonly Piece[]): void => {
    for (const {path: name, text} of pieces) for (const folder of folders) fs.appendFileSync(path.join(folder, name), text);
  };
  write(publisher.start());
  for (const one of articlesOf(round)) write(publisher.add(validate(one)));
  write(publisher.end([]));
  const names = fs.readdirSync(folders[0]);
  const sums = formatSums(new Map(names.map((name) => [name, hashFile(path.join(folders[0], name))])));
  write([{path: SUMS, text: sums}]);
  const entry = {
    version, released_at: '2026-01-31T08:00:00Z', change: 'minor', reason_en: 'x', reason_zh: 'x', files: names.length,
    sha256: hashFile(path.join(folders[0], SUMS)), ...publisher.counts,
  };
  fs.writeFileSync(path.join(output, 'index.json'), JSON.stringify({latest: version, versions: [...index.versions, entry]}, null, 2));
};

/** By name. */
export const publishers = {careful, naive} as const;

function readIndex(output: string): ReleaseIndex {
  const file = path.join(output, 'index.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) as ReleaseIndex : {latest: null, versions: []};
}
