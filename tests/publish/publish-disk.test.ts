import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {DocumentRow, Observation} from '../../pipeline/model.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {Busy, openPublication} from '../../pipeline/publish-disk.ts';
import type {Published} from '../../pipeline/publish-disk.ts';
import type {ReleaseIndex} from '../../pipeline/model.ts';
import {validator} from '../../pipeline/schema.ts';
import {validate} from '../../pipeline/validate/index.ts';
import {imprint} from '../support/imprint.ts';
import {article} from '../support/observation.ts';
import {filesBelow, temporaryFolder} from '../support/folder.ts';

const clock = (): string => '2026-01-31T08:00:00Z';
type Articles = Readonly<Record<string, readonly Partial<Observation>[]>>;
const one: Articles = {a: [{value: '341'}, {value: '17'}]};

async function publish(output: string, articles: Articles, at = clock): Promise<Published> {
  const publication = await openPublication(output, imprint({clock: at, withdraw: true}));
  for (const [id, rows] of Object.entries(articles)) publication.add(validate(article(rows, id)));
  return publication.finish([]);
}

const index = (output: string): ReleaseIndex => JSON.parse(fs.readFileSync(path.join(output, 'index.json'), 'utf8')) as ReleaseIndex;
const names = (output: string): string[] => fs.readdirSync(output).sort();

describe('publishing', () => {
  test('the first time gives 1.0.0, a copy of it, and an index', async () => {
    const output = path.join(temporaryFolder(), 'new', 'output');
    const published = await publish(output, one);
    expect(published).toMatchObject({version: '1.0.0', latest: '1.0.0', counts: {documents: 1, observations: 2}});
    expect(names(output)).toEqual(['index.json', 'latest', 'v1.0.0']);
    const files = filesBelow(output);
    for (const [name, text] of Object.entries(filesBelow(path.join(output, 'v1.0.0')))) expect(files[`latest/${name}`]).toBe(text);
    expect(validator('index')(index(output))).toEqual([]);
    expect(index(output)).toMatchObject({latest: '1.0.0', versions: [{version: '1.0.0', released_at: clock(), change: 'first', files: 14, observations: 2}]});
  });

  test('SHA256SUMS is sorted, complete and right, in the form that sha256sum reads', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const {SHA256SUMS: sums, ...files} = filesBelow(path.join(output, 'v1.0.0'));
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(sums).toBe(Object.keys(files).sort().map((name) => `${sha256(files[name])}  ${name}\n`).join(''));
    expect(index(output).versions[0].sha256).toBe(sha256(sums));
  });

  test('again with nothing changed publishes nothing, changes no byte, and does not ask the time', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    const published = await publish(output, one, () => { throw new Error('asked the time'); });
    expect(published).toMatchObject({version: null, latest: '1.0.0', release: null});
    expect(filesBelow(output)).toEqual(before);
    expect(names(output)).toEqual(['index.json', 'latest', 'v1.0.0']);
  });

  test.each<[string, Articles, string, string]>([
    ['a revised cell', {a: [{value: '342'}, {value: '17'}]}, '1.0.1', 'patch'],
    ['a row more', {a: [{value: '341'}, {value: '17'}, {value: '3'}]}, '1.1.0', 'minor'],
    ['a row less', {a: [{value: '341'}]}, '1.1.0', 'minor'],
    ['an article more', {a: one.a, b: [{value: '5'}]}, '1.1.0', 'minor'],
  ])('%s makes a new version beside the old', async (_, articles, version, change) => {
    const output = temporaryFolder();
    await publish(output, one);
    const old = filesBelow(path.join(output, 'v1.0.0'));
    expect(await publish(output, articles)).toMatchObject({version, latest: version});
    expect(filesBelow(path.join(output, 'v1.0.0'))).toEqual(old);
    expect(filesBelow(path.join(output, 'latest'))).toEqual(filesBelow(path.join(output, `v${version}`)));
    expect(index(output)).toMatchObject({latest: version, versions: [{version: '1.0.0'}, {version, change}]});
  });

  test('what is abandoned was never there', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    const publication = await openPublication(output, imprint());
    publication.add(validate(article([{value: '9'}], 'z')));
    publication.abandon();
    publication.abandon();
    expect(filesBelow(output)).toEqual(before);
    expect(await publish(output, one)).toMatchObject({version: null});
  });

  test('articles out of order are a bug, and publish nothing', async () => {
    const output = temporaryFolder();
    const publication = await openPublication(output, imprint());
    publication.add(validate(article([], 'b')));
    expect(() => publication.add(validate(article([], 'a')))).toThrow('out of order');
    publication.abandon();
    expect(names(output)).toEqual([]);
  });
});

describe('two at once', () => {
  test('one wins, the other says who', async () => {
    const output = temporaryFolder();
    const first = await openPublication(output, imprint());
    await expect(openPublication(output, imprint())).rejects.toThrow(Busy);
    await expect(openPublication(output, imprint())).rejects.toThrow(`process ${process.pid}`);
    first.add(validate(article(one.a, 'a')));
    expect(await first.finish([])).toMatchObject({version: '1.0.0'});
    expect(await publish(output, one)).toMatchObject({version: null});
  });

  test.each([
    ['that has ended', {process: 2 ** 22 + 1}, true],
    ['on another machine', {process: 2 ** 22 + 1, host: 'elsewhere.example'}, false],
    ['that is running', {process: process.ppid}, false],
  ])('the lock of a run %s', async (_, owner, isFree) => {
    const output = temporaryFolder();
    const lock = path.join(output, '.lock');
    fs.mkdirSync(lock);
    const host = (await import('node:os')).hostname();
    fs.writeFileSync(path.join(lock, 'owner.json'), JSON.stringify({host, token: 'x', ...owner}));
    if (isFree) expect(await publish(output, one)).toMatchObject({version: '1.0.0'});
    else await expect(publish(output, one)).rejects.toThrow(Busy);
    expect(fs.existsSync(lock)).toBe(!isFree);
  });
});

describe('after a crash', () => {
  test('litter is swept', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    fs.mkdirSync(path.join(output, '.staging-release-x'));
    fs.writeFileSync(path.join(output, '.staging-release-x', 'observations.csv'), 'half a');
    fs.writeFileSync(path.join(output, '.staging-index-x'), '{');
    await publish(output, one);
    expect(filesBelow(output)).toEqual(before);
  });

  test('a version that was announced but not published is taken back', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    fs.cpSync(path.join(output, 'v1.0.0'), path.join(output, 'v1.0.1'), {recursive: true});
    fs.writeFileSync(path.join(output, '.staging-pending'), '1.0.1');
    expect(await publish(output, {a: [{value: '342'}, {value: '17'}]})).toMatchObject({version: '1.0.1'});
    expect(names(output)).toEqual(['index.json', 'latest', 'v1.0.0', 'v1.0.1']);
    expect(fs.readFileSync(path.join(output, 'v1.0.1', 'observations.csv'), 'utf8')).toContain('342');
  });

  test('the first version too', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    fs.rmSync(path.join(output, 'index.json'));
    fs.rmSync(path.join(output, 'latest'), {recursive: true});
    fs.writeFileSync(path.join(output, '.staging-pending'), '1.0.0');
    expect(await publish(output, one)).toMatchObject({version: '1.0.0'});
  });

  test('a version that was published stays, announcement or not', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    fs.writeFileSync(path.join(output, '.staging-pending'), '1.0.0');
    await publish(output, one);
    expect(filesBelow(output)).toEqual(before);
  });

  test.each<[string, (latest: string) => void]>([
    ['missing', (latest) => fs.rmSync(latest, {recursive: true})],
    ['half there', (latest) => fs.rmSync(path.join(latest, 'observations.csv'))],
    ['changed', (latest) => fs.appendFileSync(path.join(latest, 'observations.csv'), 'x')],
    ['with a file too many', (latest) => fs.writeFileSync(path.join(latest, 'notes.txt'), 'x')],
  ])('latest/ is repaired: %s', async (_, spoil) => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    spoil(path.join(output, 'latest'));
    expect(await publish(output, one)).toMatchObject({version: null});
    expect(filesBelow(output)).toEqual(before);
  });
});

describe('refuses', () => {
  test.each<[string, (output: string) => void, string]>([
    ['an index that is no JSON', (output) => fs.writeFileSync(path.join(output, 'index.json'), '{'), 'no JSON'],
    ['an index of another form', (output) => fs.writeFileSync(path.join(output, 'index.json'), '{"latest": "1.0.0"}'), 'versions'],
    ['an index that points elsewhere', (output) => fs.writeFileSync(path.join(output, 'index.json'), JSON.stringify({...index(output), latest: '9.9.9'})), 'the last version'],
    ['a lost index', (output) => fs.rmSync(path.join(output, 'index.json')), 'not in'],
    ['a changed version', (output) => fs.appendFileSync(path.join(output, 'v1.0.0', 'observations.csv'), 'x'), 'SHA-256'],
    ['a lost version', (output) => fs.rmSync(path.join(output, 'v1.0.0'), {recursive: true}), 'missing'],
  ])('%s, and touches nothing', async (_, spoil, words) => {
    const output = temporaryFolder();
    await publish(output, one);
    spoil(output);
    const before = filesBelow(output);
    await expect(publish(output, {a: [{value: '5'}]})).rejects.toSatisfy((error) => error instanceof Refusal && error.message.includes(words));
    expect(filesBelow(output)).toEqual(before);
  });

  test('an article with problems, however many are sound', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    const {title: _, ...document} = article([], 'b').document;
    const publication = await openPublication(output, imprint());
    publication.add(validate(article([{value: '5'}], 'a')));
    publication.add(validate({...article([], 'b'), document: document as DocumentRow}));
    publication.add(validate(article([{value: '5'}], 'c')));
    await expect(publication.finish([])).rejects.toThrow('raw/b/article.txt validate/schema');
    expect(filesBelow(output)).toEqual(before);
  });

  test('an output that is a file', async () => {
    const output = path.join(temporaryFolder(), 'output');
    fs.writeFileSync(output, 'mine');
    await expect(publish(output, one)).rejects.toSatisfy((error) => error instanceof Refusal && error.problems[0].rule === 'publish/disk');
    expect(fs.readFileSync(output, 'utf8')).toBe('mine');
  });

  test('a disk that takes no more, and leaves what stood', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    const publication = await openPublication(output, imprint());
    publication.add(validate(article([{value: '5'}], 'a')));
    fs.rmSync(path.join(output, names(output).find((name) => name.startsWith('.staging-release'))!), {recursive: true});
    await expect(publication.finish([])).rejects.toSatisfy((error) => error instanceof Refusal);
    expect(filesBelow(output)).toEqual(before);
  });
});
