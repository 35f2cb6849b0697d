/** Standard input, output and error: in pieces, at the pace of whoever is at the other end. */
import {once} from 'node:events';
import {createReadStream} from 'node:fs';
import {Refusal} from '../problem.ts';

/** When the reader of our output goes away (`figures extract … | head`), we stop without a word. */
export function endWithReader(): void {
  process.stdout.on('error', ({code, message}: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0);
    warn(`Standard output cannot be written: ${message}\n`);
    process.exit(1);
  });
}

/** Writes to standard output and waits while the reader is behind, so that nothing piles up. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes to standard error. */
export function warn(text: string): void {
  process.stderr.write(text);
}

/** Reads standard input whole. @throws Refusal `file/size` beyond `limit` bytes */
export async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
  }
  return Buffer.concat(chunks);
}

/** The lines of a file, or of standard input for `-`, one after the other. Blank lines are left out. */
export async function* readLines(path: string, limit: number): AsyncGenerator<{readonly text: string; readonly line: number}> {
  const stream: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
  let rest: Buffer[] = [];
  let size = 0;
  let line = 0;
  const take = (last: Buffer): string => {
    const text = Buffer.concat([...rest, last]).toString('utf8');
    rest = [];
    size = 0;
    line++;
    return text;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const text = take(chunk.subarray(start, end));
      if (text.trim() !== '') yield {text, line};
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > limit) throw tooLarge(limit);
  }
  const text = take(Buffer.alloc(0));
  if (text.trim() !== '') yield {text, line};
}

function tooLarge(limit: number): Refusal {
  return new Refusal([{
    path: '-', line: null, column: null, rule: 'file/size',
    seen: `More than ${limit} bytes`, expected: `at most ${limit}`,
    remedy: 'Split the input: an article is far smaller than this.',
  }]);
}
