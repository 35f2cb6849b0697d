/** `figures add`: a text becomes an article of `raw/`, its bytes as they are, beside what is known about it. */
import fs from 'node:fs';
import {join} from 'node:path';
import {isDate} from '../dates.ts';
import {articleLimit, isDocumentId, readRegularFile} from '../disk.ts';
import {extract} from '../extract/index.ts';
import {link} from '../link/index.ts';
import type {Article, Source} from '../model.ts';
import {normalise} from '../normalise/index.ts';
import {Refusal} from '../problem.ts';
import {read} from '../read/index.ts';
import {validator} from '../schema.ts';
import {hasCode, listDirectory, makeDirectory} from '../store/files.ts';
import {validate} from '../validate/index.ts';
import {areaByName, areaNames, findArea} from '../vocabulary/areas.ts';
import {print, readInput} from './streams.ts';
import {closest, parse, refuseExtra, UsageError} from './usage.ts';

const options = {
  raw: {type: 'string', default: 'raw'}, id: {type: 'string'}, title: {type: 'string'}, publisher: {type: 'string'},
  author: {type: 'string', multiple: true}, published: {type: 'string'}, area: {type: 'string'}, url: {type: 'string'},
  rights: {type: 'string'}, replaces: {type: 'string'},
} as const;

type Given = ReturnType<typeof parse<typeof options>>['values'];

/** Runs the verb. @throws Refusal, UsageError */
export async function addCommand(args: string[]): Promise<number> {
  const {values, positionals} = parse(args, options);
  if (positionals.length === 0) throw new UsageError('No file given; “-” is standard input');
  refuseExtra(positionals.slice(1));
  const [path] = positionals;
  const facts = factsOf(values);
  checkReplaced(values.raw, facts.replaces);
  const bytes = path === '-' ? await readInput(articleLimit) : readRegularFile(path, {follow: true});
  const {article} = validate(link(normalise(extract(read({path, bytes, source: {id: 'article', ...facts}})))));
  onDisk(values.raw, () => makeDirectory(values.raw));
  refuseTwin(values.raw, path, bytes);
  const id = values.id ?? proposedId(values.raw, facts);
  write(join(values.raw, id), bytes, facts);
  await print(told(values, id, facts, article));
  return 0;
}

/** What `source.json` will say. @throws UsageError where an option has no sense */
function factsOf(given: Given): Omit<Source, 'id'> {
  const {id, title, publisher, published, area} = given;
  if (title === undefined) throw new UsageError('No --title given');
  if (publisher === undefined) throw new UsageError('No --publisher given');
  if (id !== undefined && !isDocumentId(id)) throw new UsageError(`--id ${id}: an id is 1 to 80 of a–z, 0–9 and -`);
  if (published !== undefined && !isDate(published)) throw new UsageError(`--published ${published}: a date is 2023, 2023-10 or 2023-10-10`);
  const place = area === undefined ? null : areaOf(area, published?.slice(0, 4));
  const facts = {
    title, publisher, authors: given.author ?? [], published: published ?? null, area: place?.code ?? null, area_zh: place?.zh ?? null,
    language: 'zh-CN', url: given.url ?? null, rights: given.rights ?? null, replaces: given.replaces ?? null,
  };
  for (const {pointer, message, seen} of validator('source')(facts)) {
    const field = pointer.split('/')[1];
    if (field !== 'rights' || facts.rights !== null) throw new UsageError(`--${field === 'authors' ? 'author' : field} ${seen}: expected ${message}`);
  }
  return facts as Omit<Source, 'id'>;
}

/** @throws UsageError where what it replaces is no article */
function checkReplaced(raw: string, replaces: string | null): void {
  if (replaces === null) return;
  const ids = fs.existsSync(raw) ? listDirectory(raw).filter(isDocumentId) : [];
  if (!ids.includes(replaces)) throw new UsageError(`--replaces ${replaces}: no article of ${raw}${closest(replaces, ids)}`);
}

/** A division, by its code or its name. @throws UsageError */
function areaOf(text: string, year: string | undefined): {readonly code: string; readonly zh: string} {
  const area = /^\d{6}$/.test(text) ? findArea(text, year) : areaByName(text, undefined, year);
  if (area) return area;
  const hint = /^\d+$/.test(text) ? '' : closest(text, [...areaNames().keys()]);
  throw new UsageError(`--area ${text}: no area of GB/T 2260, or several of that name; give its six digits, as 371600${hint}`);
}

/** Area and year, and a number where that is taken: binzhou-2023, binzhou-2023-2. */
function proposedId(raw: string, {area, published}: Omit<Source, 'id'>): string {
  const name = area === null ? 'article' : findArea(area)?.en?.toLowerCase().replace(/[^a-z0-9]+/g, '-') ?? area;
  const stem = [name, published?.slice(0, 4)].filter((part) => part !== undefined).join('-');
  const taken = new Set(listDirectory(raw));
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** @throws Refusal `add/twin` where the same text is an article already */
function refuseTwin(raw: string, path: string, bytes: Uint8Array): void {
  const twin = listDirectory(raw).filter(isDocumentId).find((id) => {
    const other = join(raw, id, 'article.txt');
    const {size} = fs.statSync(other, {throwIfNoEntry: false}) ?? {};
    return size === bytes.length && fs.readFileSync(other).equals(bytes);
  });
  if (twin === undefined) return;
  throw new Refusal([{
    path, line: null, column: null, rule: 'add/twin', seen: `The same text as ${join(raw, twin, 'article.txt')}`,
    expected: 'a text that is no article yet', remedy: `What is known about it stands in ${join(raw, twin, 'source.json')}: change it there.`,
  }]);
}

/** Makes the folder and its files; nothing is left of it where that fails. @throws Refusal `add/id` where the folder is there, `add/disk` */
function write(folder: string, bytes: Uint8Array, facts: Omit<Source, 'id'>): void {
  onDisk(folder, () => fs.mkdirSync(folder));
  try {
    onDisk(folder, () => {
      fs.writeFileSync(join(folder, 'article.txt'), bytes, {flag: 'wx'});
      fs.writeFileSync(join(folder, 'source.json'), `${JSON.stringify(facts, null, 2)}\n`, {flag: 'wx'});
    });
  } catch (error) {
    fs.rmSync(folder, {recursive: true, force: true});
    throw error;
  }
}

/** What a disk refuses, as a problem with the path. @throws Refusal */
function onDisk(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const place = {path, line: null, column: null};
    throw new Refusal([hasCode(error, 'EEXIST')
      ? {...place, rule: 'add/id', seen: 'The id is taken', expected: 'a new one', remedy: 'Give another --id, or none to have one proposed.'}
      : {...place, rule: 'add/disk', seen: `It cannot be made: ${(error as Error).message}`, expected: null, remedy: 'See that it may be written, or choose another with --raw.'},
    ], error);
  }
}

function told({raw, id: givenId}: Given, id: string, facts: Omit<Source, 'id'>, {observations}: Article): string {
  const folder = join(raw!, id);
  const options = raw === 'raw' ? '' : ` --raw ${raw}`;
  const doubtful = observations.filter(({doubt}) => doubt !== null).length;
  const unknown = (['published', 'area', 'url'] as const).filter((field) => facts[field] === null);
  const rows: (readonly [string, string])[] = [
    ['Made', `${join(folder, 'article.txt')} and source.json`],
    ['Id', givenId === undefined ? `${id}, proposed from area and year as far as known; it stays for good, so rename the folder now if you want another` : ''],
    ['Read', `${observations.length} figures, ${doubtful} of them doubtful`],
    ['Unknown', unknown.length === 0 ? '' : `${unknown.join(', ')}: null in ${join(folder, 'source.json')} until you write it there`],
    ['Missing', fs.existsSync(join(raw!, 'publication.json')) ? '' : `${join(raw!, 'publication.json')}, who publishes: copy raw/publication.json of Open Figures there and change what is not yours`],
    ['Next', facts.rights === null ? `write into ${join(folder, 'source.json')}, under “rights”, who holds the rights and on what terms the text is used here` : ''],
    [facts.rights === null ? 'Then' : 'Next', `figures review ${id}${options}   go through the figures, the doubtful first`],
    ['', `figures run${options}   publish`],
  ];
  return rows.filter(([, text]) => text !== '').map(([label, text]) => `${label.padEnd(9)}${text}\n`).join('');
}
