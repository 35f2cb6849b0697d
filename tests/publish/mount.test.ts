/** Formats and the files outside the versions, from their list to the disk. */
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Observation} from '../../pipeline/model.ts';
import type {Format, FormatFamily, SiteFile} from '../../pipeline/publish/format.ts';
import type {Published, PublicationOptions} from '../../pipeline/publish-disk.ts';
import {openPublication} from '../../pipeline/publish-disk.ts';
import {findDifferences} from '../../pipeline/store/differences.ts';
import {createCrossChecks, validate} from '../../pipeline/validate/index.ts';
import {filesBelow, temporaryFolder} from '../support/folder.ts';
import {facts, imprint} from '../support/imprint.ts';
import {article} from '../support/observation.ts';

const titles = {mediaType: 'text/plain', title_en: 'A file', title_zh: '文件'};
/** The values, one a line, from the rows. */
const values: Format = {
  ...titles, path: 'values.txt',
  * make(_, files) {
    for (const row of files.rows('observations')) yield `${row.value}\n`;
  },
};
/** What is there so far, and what it belongs to. */
const listing: Format = {
  ...titles, path: 'listing.txt',
  async* make({version, previous, released_at, publication, counts, text}, files) {
    yield `${publication.title_zh} ${version} after ${previous}, ${released_at}, ${counts.observations} observations, ${text('a')}\n`;
    for (const name of files.names) yield Buffer.from(`${name} ${files.size(name)} ${files.sha256(name)} ${[...files.chunks(name)].length}\n`);
  },
};
const record: SiteFile = {
  ...titles, path: 'record.txt',
  * make({index, publication, files, versionFiles}) {
    yield `${publication.base_url} ${index.latest} ${files.sha256('values.txt')}\n`;
    for (const {version} of index.versions) yield `${version} ${versionFiles(version).size('values.txt')}\n`;
  },
};
const formats = [values, listing];

type Rows = readonly Partial<Observation>[];
async function publish(output: string, rows: Rows, given: Partial<PublicationOptions> = {}): Promise<Published> {
  const publication = await openPublication(output, imprint({formats, siteFiles: [record], ...given}));
  publication.add(validate(article(rows)));
  return publication.finish([]);
}
const differences = async (output: string, rows: Rows, given: Partial<PublicationOptions> = {}): Promise<string[]> => {
  const {problems} = await findDifferences(output, [validate(article(rows))], createCrossChecks(), imprint({formats, siteFiles: [record], ...given}));
  return problems.map(({path: file, rule}) => `${path.relative(output, file)} ${rule}`);
};
const read = (output: string, name: string): string => fs.readFileSync(path.join(output, name), 'utf8');
const one: Rows = [{value: '341'}, {value: '17'}];

describe('formats', () => {
  test('are made in their order from the tables and each other, and signed with them', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    expect(read(output, 'v1.0.0/values.txt')).toBe('341\n17\n');
    const lines = read(output, 'v1.0.0/listing.txt').split('\n');
    expect(lines[0]).toBe('数字 1.0.0 after null, 2026-01-31T08:00:00Z, 2 observations, The text of a.');
    expect(lines).toContain(`values.txt 7 ${/(\w+) {2}values\.txt/.exec(read(output, 'v1.0.0/SHA256SUMS'))![1]} 1`);
    expect(read(output, 'v1.0.0/SHA256SUMS')).toContain('  listing.txt\n');
    expect(read(output, 'latest/listing.txt')).toBe(read(output, 'v1.0.0/listing.txt'));
  });

  test('with nothing changed, nothing is published, though hours have passed', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    const clock = (): string => '2026-02-01T00:00:00Z';
    expect(await publish(output, one, {clock})).toMatchObject({version: null});
    expect(filesBelow(output)).toEqual(before);
    expect(await differences(output, one, {clock})).toEqual([]);
  });

  test.each<[string, Partial<PublicationOptions>, string, string[]]>([
    ['a description', {publication: {...facts, title_zh: '新数字'}}, '1.0.1', ['v1.0.0/listing.txt check/differs']],
    ['a format more', {formats: [...formats, {...values, path: 'again.txt'}]}, '2.0.0', ['v1.0.0/again.txt check/differs']],
    ['a format less', {formats: [values]}, '2.0.0', ['v1.0.0/listing.txt check/unmade']],
  ])('%s makes a version', async (_, given, version, found) => {
    const output = temporaryFolder();
    await publish(output, one);
    expect(await differences(output, one, given)).toEqual(found);
    expect(await publish(output, one, given)).toMatchObject({version});
    expect(await differences(output, one, given)).toEqual([]);
    expect(await publish(output, one, given)).toMatchObject({version: null});
  });

  test('one that fails leaves what stood', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    const broken: Format = {...values, make() { throw new Error('no such thing'); }};
    await expect(publish(output, [{value: '5'}, {value: '6'}], {formats: [broken, listing]})).rejects.toThrow('no such thing');
    expect(filesBelow(output)).toEqual(before);
  });

  test('cannot read what is made after them', async () => {
    const early: Format = {...values, * make(_, files) { yield files.sha256('listing.txt'); }};
    await expect(publish(temporaryFolder(), one, {formats: [early, listing]}))
      .rejects.toThrow('has no listing.txt so far');
  });
});

describe('a family of formats', () => {
  const {mediaType, title_en, title_zh} = titles;
  /** A file for each observation. */
  const family: FormatFamily = {
    mediaType, title_en, title_zh, prefix: 'value-',
    * make(_, files) {
      for (const {value} of files.rows('observations')) yield {path: `value-${value}.txt`, pieces: [`${value}\n`, `after ${files.names.length} files\n`]};
    },
  };
  const given = {formats: [values, family]};

  test('makes as many files as the tables ask for, signed like the others', async () => {
    const output = temporaryFolder();
    await publish(output, one, given);
    expect(read(output, 'v1.0.0/value-341.txt')).toMatch(/^341\nafter \d+ files\n$/);
    expect(read(output, 'v1.0.0/SHA256SUMS')).toMatch(/ {2}value-17\.txt\n/);
    expect(await differences(output, one, given)).toEqual([]);
    expect(await publish(output, one, given)).toMatchObject({version: null});
  });

  test('follows the tables', async () => {
    const output = temporaryFolder();
    await publish(output, one, given);
    await publish(output, [{value: '341'}, {value: '18'}], given);
    expect(fs.readdirSync(path.join(output, 'latest')).filter((name) => name.startsWith('value-'))).toEqual(['value-18.txt', 'value-341.txt']);
    expect(await differences(output, [{value: '341'}, {value: '18'}], given)).toEqual([]);
  });

  test('one file less makes a version, and check says which', async () => {
    const output = temporaryFolder();
    await publish(output, one, given);
    const fewer: FormatFamily = {...family, * make(edition, files) { yield [...family.make(edition, files)][0]; }};
    expect(await differences(output, one, {formats: [values, fewer]})).toEqual(['v1.0.0/value-17.txt check/unmade']);
    expect(await publish(output, one, {formats: [values, fewer]})).toMatchObject({version: '1.0.1'});
    expect(fs.existsSync(path.join(output, 'v1.0.1/value-17.txt'))).toBe(false);
  });
});

describe('files outside the versions', () => {
  test('follow the index', async () => {
    const output = temporaryFolder();
    await publish(output, one);
    await publish(output, [{value: '1'}], {withdraw: true});
    expect(read(output, 'record.txt').split('\n').slice(1)).toEqual(['1.0.0 7', '1.1.0 2', '']);
    expect(await differences(output, [{value: '1'}])).toEqual([]);
  });

  test.each<[string, (file: string) => void]>([
    ['missing', (file) => fs.rmSync(file)],
    ['changed', (file) => fs.appendFileSync(file, 'x')],
  ])('%s: check says so, and the next run mends it', async (_, spoil) => {
    const output = temporaryFolder();
    await publish(output, one);
    const before = filesBelow(output);
    spoil(path.join(output, 'record.txt'));
    expect(await differences(output, one)).toEqual(['record.txt check/site']);
    await publish(output, one);
    expect(filesBelow(output)).toEqual(before);
  });
});
