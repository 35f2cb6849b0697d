/**
 * How fast the best known reader of Chinese numbers, units and dates is beside us: Microsoft's
 * Recognizers-Text, installed for the moment, on the same bytes in the same run. It finds quantities and
 * times and stops there; we go on to names, periods and comparisons. Prints and never fails.
 */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {$} from 'zx';
import {rowsToNdjson} from '../../pipeline/commands/ndjson.ts';
import {median} from '../support/clock.ts';
import {articles} from '../support/corpus.ts';
import {figures} from '../support/text.ts';

const peer = '@microsoft/recognizers-text-suite@1.3.1';
/** Documents read in one measurement, each on its own. */
const copies = 3;
/** Our measurements: enough that the compiler has seen us work, as it has seen the peer in its seconds. */
const rounds = 300;
const installLimit = '180s';
const runLimit = '300s';

/** Runs in the temporary folder: each recogniser once to build its model, then the article `copies` times; prints milliseconds. */
const script = `
const {readFileSync} = require('node:fs');
const Recognizers = require('@microsoft/recognizers-text-suite');
const culture = Recognizers.Culture.Chinese;
const recognisers = [
  Recognizers.recognizeNumber, Recognizers.recognizePercentage,
  Recognizers.recognizeCurrency, Recognizers.recognizeDimension,
  Recognizers.recognizeDateTime,
];
const read = (text) => recognisers.reduce((found, recognise) => found + recognise(text, culture).length, 0);
read('2022年产值8.3亿元，增长48.8%，面积168万亩。');
const text = readFileSync('article.txt', 'utf8');
const start = performance.now();
let found = 0;
for (let i = 0; i < ${copies}; i += 1) found += read(text);
console.log(JSON.stringify({milliseconds: performance.now() - start, found: found / ${copies}}));
`;

/** What the peer took for all copies, and how many entities it found in one. */
interface Run {
  readonly milliseconds: number;
  readonly found: number;
}

/** Installs the peer into `folder` and runs it; a sentence says why there is no result. */
async function runPeer(folder: string, article: Uint8Array): Promise<Run | string> {
  await Promise.all([
    writeFile(join(folder, 'package.json'), '{"private": true}'),
    writeFile(join(folder, 'run.cjs'), script),
    writeFile(join(folder, 'article.txt'), article),
  ]);
  const quiet = {cwd: folder, nothrow: true, quiet: true} as const;
  const installed = await $({...quiet, timeout: installLimit})`npm install --no-save --ignore-scripts --no-audit --no-fund ${peer}`;
  if (installed.exitCode !== 0) return `${peer} could not be installed; is there a network?`;
  const run = await $({...quiet, timeout: runLimit})`node run.cjs`;
  if (run.exitCode !== 0) return `${peer} did not finish in ${runLimit}.`;
  return JSON.parse(run.stdout) as Run;
}

/** Prints the speed of both and their ratio. */
export async function comparePeers(): Promise<void> {
  const [{bytes}] = articles();
  const megabytes = (copies * bytes.byteLength) / 1e6;
  const folder = await mkdtemp(join(tmpdir(), 'open-figures-peers-'));
  try {
    const run = await runPeer(folder, bytes);
    if (typeof run === 'string') {
      console.log(`peers: ${run}`);
      return;
    }
    const told = {published: '2023-10-10', area: '371600'};
    const readAll = () => Array.from({length: copies}, () => rowsToNdjson(figures(bytes, told)).byteLength);
    const ours = megabytes / (median(readAll, rounds) / 1000);
    const theirs = megabytes / (run.milliseconds / 1000);
    console.log(`${peer.padEnd(40)} ${theirs.toFixed(4).padStart(10)} MB/s   ${run.found} numbers, units and times found`);
    console.log(`${'from bytes to rows, here'.padEnd(40)} ${ours.toFixed(4).padStart(10)} MB/s   ${figures(bytes, told).length} observations`);
    console.log(`${'ratio'.padEnd(40)} ${(ours / theirs).toFixed(0).padStart(10)}`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await comparePeers();
