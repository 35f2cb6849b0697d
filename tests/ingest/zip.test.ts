/** The archive holds the release, file for file, as a reader written for the purpose and Python’s own unpack it. */
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inflateRawSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {latest, spoil} from './release.ts';

const archive = 'open-figures.zip';

/** The files of a ZIP archive, by its central directory (APPNOTE 4.3). */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), method === 0 ? content : inflateRawSync(content));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** Where an archive is not the folder that it lies in, but for the pages, which are to look at, and the checksums. */
function differences(folder: string): string[] {
  const files = unzip(readFileSync(join(folder, archive)));
  const expected = readdirSync(folder).filter((name) => name !== archive && name !== 'SHA256SUMS' && !name.endsWith('.html'));
  return [...new Set([...files.keys(), ...expected])].sort().filter((name) => !expected.includes(name) || !files.get(name)?.equals(readFileSync(join(folder, name))));
}

test('unpacks to the release, with datapackage.json at its root', () => {
  expect([...unzip(readFileSync(join(latest, archive))).keys()]).toEqual(expect.arrayContaining(['datapackage.json', 'observations.csv', 'observations.parquet']));
  expect(differences(latest)).toEqual([]);
});

test('a file that is another one in the folder is caught', () => {
  expect(differences(spoil('observations.csv', (text) => text.replace(',1087,', ',1088,')))).toEqual(['observations.csv']);
});

const python = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!python)('Python finds no broken file, and finds one in a broken archive (skipped without python3)', () => {
  const check = (folder: string) => spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, archive)], {encoding: 'utf8'});
  expect(check(latest)).toMatchObject({status: 0, stdout: 'Done testing\n'});
  const bytes = readFileSync(join(latest, archive));
  bytes[bytes.length >> 1] ^= 1;
  expect(check(spoil(archive, () => bytes)).stderr + check(spoil(archive, () => bytes)).stdout).not.toBe('Done testing\n');
});
