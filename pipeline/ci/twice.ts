/**
 * `npm run ci:twice`: builds the release of `raw/` from nothing twice, in surroundings as unlike as can be, and holds
 * every byte of the one to the other. Exit code 1 names the files that differ.
 */
import fs from 'node:fs';
import path from 'node:path';
import {$, tmpdir} from 'zx';
import {warn} from '../commands/streams.ts';
import {hashFile} from '../store/files.ts';

/** A day apart, with locales that sort and fold letters in their own ways, and the articles copied in another order. */
const surroundings = [
  {env: {TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C'}, order: (names: string[]) => names},
  {env: {TZ: 'Pacific/Niue', LANG: 'et_EE.UTF-8', LC_ALL: 'et_EE.UTF-8'}, order: (names: string[]) => names.toReversed()},
] as const;

/** Any moment, as long as it is the same. */
const SOURCE_DATE_EPOCH = '1767225600';

const [first, second] = [await build(surroundings[0]), await build(surroundings[1])];
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
const unlike = names.filter((name) => first.get(name) !== second.get(name));
for (const name of unlike) warn(`${name}: the bytes depend on the time zone, the locale or the order of files.\n`);
if (unlike.length === 0) process.stdout.write(`Two builds, ${names.length} files each: identical.\n`);
process.exitCode = unlike.length === 0 ? 0 : 1;

/** Publishes into an empty folder; hashes by path. */
async function build({env, order}: (typeof surroundings)[number]): Promise<Map<string, string>> {
  const folder = tmpdir();
  const [raw, output] = [path.join(folder, 'raw'), path.join(folder, 'output')];
  try {
    fs.mkdirSync(raw);
    for (const name of order(fs.readdirSync('raw').sort())) fs.cpSync(path.join('raw', name), path.join(raw, name), {recursive: true});
    await $({quiet: true, env: {...process.env, ...env, SOURCE_DATE_EPOCH}})`${process.execPath} --import tsx pipeline/run.ts run --raw ${raw} --output ${output}`;
    return hashes(output);
  } finally {
    fs.rmSync(folder, {recursive: true});
  }
}

function hashes(folder: string): Map<string, string> {
  const files = fs.readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => path.join(entry.parentPath, entry.name)).map((file) => [path.relative(folder, file), hashFile(file)]));
}
