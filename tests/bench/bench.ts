/**
 * How fast an article becomes rows: from its bytes to the bytes of NDJSON, in one process, as `figures extract` does it.
 * Prints and never fails; what is said here depends on the machine.
 */
import {availableParallelism, cpus} from 'node:os';
import {ndjson} from '../../pipeline/commands/ndjson.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {fastest, median} from '../support/clock.ts';
import type {Text} from '../support/corpus.ts';
import {articles, corpusTexts, hasCorpus} from '../support/corpus.ts';
import {crowded, hostile, inARow} from '../support/hostile.ts';
import {rows} from '../support/text.ts';

const told = {published: '2023-10-10', area: '371600'};
const copies = 300;
/** Milliseconds below which an input is not listed. */
const quick = 20;

/** What reading some documents came to. */
interface Volume {
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** Reads every document on its own and forgets it. */
function run(documents: readonly Uint8Array[]): Volume {
  let [bytesIn, bytesOut] = [0, 0];
  for (const bytes of documents) {
    bytesIn += bytes.byteLength;
    for (const piece of ndjson(rowsOf(bytes))) bytesOut += piece.byteLength;
  }
  return {bytesIn, bytesOut};
}

/** A text of blanks alone is refused, and takes its time as well. */
function rowsOf(bytes: Uint8Array): ReturnType<typeof rows> {
  try {
    return rows(bytes, told);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

const number = (value: number, digits = 1): string => value.toFixed(digits).padStart(9);
const megabytes = (bytes: number): number => bytes / 1e6;

/** One line: what was read, and how much of it in a second. */
function throughput(name: string, documents: readonly Uint8Array[]): void {
  const {bytesIn, bytesOut} = run(documents);
  const count = documents.reduce((sum, bytes) => sum + [...rowsOf(bytes)].length, 0);
  const seconds = median(() => run(documents)) / 1000;
  console.log(`${name.padEnd(32)} ${number(megabytes(bytesIn) / seconds)} MB/s ${number(count / seconds, 0)} rows/s   ${documents.length} documents, ${
    number(megabytes(bytesIn)).trim()} MB in, ${count} rows, ${number(megabytes(bytesOut)).trim()} MB out, ${number(seconds * 1000, 0).trim()} ms`);
}

/** The time of ten times as much text, as one document. */
function linearity(name: string, one: Uint8Array, repeat: number): void {
  const [small, large] = [repeat, repeat * 10].map((count) => Buffer.concat(Array<Uint8Array>(count).fill(one)));
  const [base, time] = [small, large].map((bytes) => median(() => run([bytes])));
  console.log(`${name.padEnd(32)} ${number(base)} ms ${number(time)} ms   ${(time / base).toFixed(2)} times the time for ${megabytes(large.byteLength).toFixed(1)} MB`);
}

/** Inputs that nobody means well, the slowest first. */
function pathological(): void {
  const size = 100_000;
  const inputs = [
    ...hostile.map((unit): [string, string] => [unit, inARow(unit, size)]),
    ...crowded.map((unit): [string, string] => [`产量为 ${unit}`, `产量为${inARow(unit, 20_000)}`]),
    ['20,000 figures in one clause', `产量为${'5吨、'.repeat(20_000)}`],
  ].map(([name, text]) => ({name: JSON.stringify(name), length: text.length, time: fastest(() => [...rowsOf(Buffer.from(text))], 2)}));
  const slow = inputs.filter(({time}) => time >= quick).sort((a, b) => b.time - a.time);
  for (const {name, length, time} of slow) console.log(`${name.padEnd(32)} ${number(time)} ms   ${length} characters`);
  console.log(`${String(inputs.length - slow.length).padEnd(32)} others take less than ${quick} ms`);
}

const bytesOf = (texts: readonly Text[]): Uint8Array[] => texts.map(({bytes}) => bytes);
const [article] = bytesOf(articles());

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} at a time, one used\n`);
console.log('Throughput, median of five after two warm-ups');
throughput(`the article × ${copies}`, Array<Uint8Array>(copies).fill(article));
if (hasCorpus) throughput('the texts from outside', bytesOf(corpusTexts()));
else console.log('the texts from outside           skipped: OPEN_FIGURES_CORPUS names no folder with corpus/texts');
console.log('\nLinearity, one document and one ten times as long');
linearity('the article, 10 and 100 times', article, 10);
linearity('the article, 30 and 300 times', article, 30);
console.log('\nHostile inputs, from bytes to rows, best of two');
pathological();
