/**
 * Files in: what lies in `raw/`, opened so that nothing but a regular file of a sane size is ever read.
 * A symlink is not followed, a FIFO is not waited for.
 */
import type {Dirent} from 'node:fs';
import {closeSync, constants, fstatSync, openSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';

/** Bytes that an article may have. */
export const articleLimit = 64 * 2 ** 20;

/** Kept by git and by file managers: passed over without a word. */
const unremarkable = new Set(['.gitkeep', '.DS_Store']);
/** Windows cannot have folders of these names. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What a folder of articles holds. */
export interface RawFolder {
  /** Ids of the articles, in code-unit order. */
  readonly ids: readonly string[];
  /** Files that belong to no article, as paths to show; the pipeline does not read them. */
  readonly strays: readonly string[];
}

/** A document id: `[a-z0-9-]{1,80}`, and no device of Windows. */
export function isDocumentId(name: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(name) && !devices.test(name);
}

/**
 * Lists the articles of `raw` and checks every name, and that each folder holds its two files.
 *
 * @throws Refusal `raw/missing`, `raw/empty`, `raw/id`, `raw/symlink`, `raw/kind`, `raw/incomplete`
 */
export function listRaw(raw: string): RawFolder {
  const entries = entriesOf(raw).filter(({name}) => !unremarkable.has(name));
  const problems = entries.flatMap((entry) => entryProblems(raw, entry, entries));
  const ids = entries.filter((entry) => entry.isDirectory()).map(({name}) => name).sort(byCodeUnit);
  if (problems.length > 0) throw new Refusal(problems);
  if (ids.length === 0) throw new Refusal([emptyRaw(raw)]);
  const strays = entries.filter((entry) => entry.isFile() && entry.name !== 'publication.json').map(({name}) => join(raw, visible(name)));
  for (const id of ids) strays.push(...straysOf(raw, id, problems));
  if (problems.length > 0) throw new Refusal(problems);
  return {ids, strays: strays.sort(byCodeUnit)};
}

/**
 * Reads a regular file of at most `limit` bytes.
 *
 * @param options.follow whether a symlink may lead to it: yes for files that the user names, no in `raw/`
 * @throws Refusal `file/missing`, `file/symlink`, `file/kind`, `file/size`, `file/unreadable`
 */
export function readRegularFile(path: string, {limit = articleLimit, follow = false} = {}): Uint8Array {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : constants.O_NOFOLLOW ?? 0);
  let file: number;
  try {
    file = openSync(path, flags);
  } catch (error) {
    throw new Refusal([unopened(path, error as NodeJS.ErrnoException)], error);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Refusal([notRegular(path, stat.isDirectory() ? 'A folder' : 'A pipe or device')]);
    if (stat.size > limit) throw new Refusal([tooLarge(path, stat.size, limit)]);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same, but null where no file has that name. @throws Refusal */
export function readOptionalFile(path: string, options: {limit?: number; follow?: boolean} = {}): Uint8Array | null {
  try {
    return readRegularFile(path, options);
  } catch (error) {
    if (error instanceof Refusal && error.problems[0].rule === 'file/missing') return null;
    throw error;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    throw new Refusal([about(folder, 'raw/missing',
      `No folder that can be read (${(error as NodeJS.ErrnoException).code})`, 'a folder of articles',
      'Name the right one with --raw, or make it: one folder an article, with article.txt and source.json.')], error);
  }
}

function entryProblems(raw: string, entry: Dirent, all: readonly Dirent[]): Problem[] {
  const {name} = entry;
  const path = join(raw, visible(name));
  if (entry.isSymbolicLink()) {
    return [about(path, 'raw/symlink', 'A symbolic link', 'a folder', 'Put a copy in its place.')];
  }
  if (entry.isFile()) return [];
  if (!entry.isDirectory()) {
    return [about(path, 'raw/kind', 'Neither a folder nor a file', 'a folder', 'Take it away.')];
  }
  if (isDocumentId(name)) return [];
  const twin = all.find((other) => other.name !== name && folded(other.name) === folded(name));
  if (twin !== undefined) {
    return [about(path, 'raw/id', `The folder names “${visible(name)}” and “${visible(twin.name)}” differ in case or composition only`,
      'ids that every file system tells apart', 'Rename one of them.')];
  }
  return [about(path, 'raw/id',
    devices.test(name) ? `The folder name “${name}”, which Windows keeps for a device` : `The folder name “${visible(name)}”`,
    'an id of 1 to 80 of a–z, 0–9 and -', `Rename the folder, for example to “${suggestedId(name)}”.`)];
}

/** Files beside an article's own; what is missing, a link or no file becomes a problem. */
function straysOf(raw: string, id: string, problems: Problem[]): string[] {
  const entries = entriesOf(join(raw, id)).filter(({name}) => !unremarkable.has(name));
  for (const name of requiredFiles) {
    if (entries.some((entry) => entry.name === name)) continue;
    problems.push(about(join(raw, id, name), 'raw/incomplete', 'No such file', `${name} in the folder of every article`, missingRemedy[name]));
  }
  for (const entry of entries) {
    const path = join(raw, id, visible(entry.name));
    const isOwn = ownFiles.includes(entry.name);
    if (entry.isSymbolicLink()) problems.push(about(path, 'raw/symlink', 'A symbolic link', 'a file', 'Put a copy in its place.'));
    else if (entry.isDirectory() && isOwn) problems.push(notRegular(path, 'A folder'));
    else if (!entry.isFile() && !entry.isDirectory()) problems.push(notRegular(path, 'A pipe or device'));
  }
  return entries.filter(({name}) => !ownFiles.includes(name)).map(({name}) => join(raw, id, visible(name)));
}

const requiredFiles: readonly string[] = ['article.txt', 'source.json'];
const ownFiles: readonly string[] = [...requiredFiles, 'review.csv'];

const missingRemedy: Readonly<Record<string, string>> = {
  'article.txt': 'Put the text of the article there, as it was published, or take the folder away.',
  'source.json': 'Write down there what is known about the article: schemas/source.schema.json says how, another article shows it.',
};

function emptyRaw(raw: string): Problem {
  return about(raw, 'raw/empty', 'No article', 'at least one',
    'Make a folder for it, named as its id, with article.txt and source.json.');
}

function unopened(path: string, {code}: NodeJS.ErrnoException): Problem {
  if (code === 'ENOENT') return about(path, 'file/missing', 'No such file', null, 'Check the name.');
  if (code === 'ELOOP') return about(path, 'file/symlink', 'A symbolic link', 'a file', 'Put a copy in its place.');
  return about(path, 'file/unreadable', `Cannot be opened (${code})`, null, 'Check its permissions.');
}

function notRegular(path: string, seen: string): Problem {
  return about(path, 'file/kind', seen, 'a regular file', 'Put a file in its place; “figures extract -” reads a stream.');
}

function tooLarge(path: string, size: number, limit: number): Problem {
  return about(path, 'file/size', `${size} bytes`, `at most ${limit}`, 'Split it: an article is far smaller than this.');
}

function about(path: string, rule: string, seen: string, expected: string | null, remedy: string): Problem {
  return {path, line: null, column: null, rule, seen, expected, remedy};
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A name as it can be shown on a terminal: control characters escaped, cut where it is very long. */
function visible(name: string): string {
  const escaped = name.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.length > 100 ? `${escaped.slice(0, 99)}…` : escaped;
}

function suggestedId(name: string): string {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-|-$/g, '');
  return slug === '' || devices.test(slug) ? `article-${slug || '1'}` : slug;
}
