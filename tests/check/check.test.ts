import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {check} from '../../pipeline/commands/check.ts';
import type {Article} from '../../pipeline/model.ts';
import {openPublication} from '../../pipeline/publish-disk.ts';
import {findDifferences} from '../../pipeline/store/differences.ts';
import {createCrossChecks, validate} from '../../pipeline/validate/index.ts';
import {imprint} from '../support/imprint.ts';
import {article} from '../support/observation.ts';
import {filesBelow, temporaryFolder} from '../support/folder.ts';

const articles = [article([{value: '341', quote: '申报高新技术企业341家'}, {value: '17'}], 'a'), article([{value: '5'}], 'b')];

async function published(given: readonly Article[] = articles): Promise<string> {
  const output = temporaryFolder();
  const publication = await openPublication(output, imprint());
  const cross = createCrossChecks();
  for (const one of given) {
    const validated = validate(one);
    cross.add(validated.article);
    publication.add(validated);
  }
  await publication.finish(cross.finish());
  return output;
}

const find = (output: string, given: readonly Article[] = articles) => findDifferences(output, given.map(validate), createCrossChecks(), imprint());

const differences = async (output: string, given: readonly Article[] = articles): Promise<string[]> =>
  (await find(output, given)).problems.map(({path: file, line, rule}) =>
    `${path.relative(output, file)}${line === null ? '' : `:${line}`} ${rule}`);

test('what was just published is as it should be, and stays', async () => {
  const output = await published();
  const before = filesBelow(output);
  expect(await find(output)).toMatchObject({problems: [], versions: [{version: '1.0.0'}]});
  expect(filesBelow(output)).toEqual(before);
});

test('nothing published', async () => {
  expect(await differences(temporaryFolder())).toEqual(['index.json check/nothing']);
});

describe('says which row differs', () => {
  test('a revised value', async () => {
    const output = await published();
    const revised = [article([{value: '342', quote: '申报高新技术企业341家'}, {value: '17'}], 'a'), articles[1]];
    const {problems} = await find(output, revised);
    const [first] = problems.filter(({path: file}) => file.endsWith('observations.csv'));
    expect(first).toMatchObject({line: 2, rule: 'check/differs'});
    expect(first.seen).toContain('341');
    expect(first.expected).toContain('342');
  });

  test('an article more', async () => {
    const output = await published([articles[0]]);
    expect(await differences(output)).toContain('v1.0.0/documents.csv:3 check/differs');
  });

  test('an article less', async () => {
    const output = await published();
    expect(await differences(output, [articles[0]])).toContain('v1.0.0/documents.csv:3 check/differs');
  });
});

describe('says which file is not what was published', () => {
  test.each<[string, (output: string) => void, string[]]>([
    ['a changed file', (output) => fs.appendFileSync(path.join(output, 'v1.0.0', 'numerals.csv'), 'x'), ['v1.0.0/numerals.csv publish/verify', 'v1.0.0/numerals.csv:5 check/differs']],
    ['a lost file', (output) => fs.rmSync(path.join(output, 'v1.0.0', 'numerals.csv')), ['v1.0.0/numerals.csv publish/verify', 'v1.0.0/numerals.csv check/differs']],
    ['a foreign file', (output) => fs.writeFileSync(path.join(output, 'v1.0.0', 'x.csv'), 'x'), ['v1.0.0/x.csv publish/verify']],
    ['changed sums', (output) => fs.appendFileSync(path.join(output, 'v1.0.0', 'SHA256SUMS'), 'x'), ['v1.0.0/SHA256SUMS publish/verify']],
    ['a changed copy', (output) => fs.appendFileSync(path.join(output, 'latest', 'numerals.csv'), 'x'), ['latest/numerals.csv publish/verify']],
    ['a lost copy', (output) => fs.rmSync(path.join(output, 'latest'), {recursive: true}), ['latest publish/verify']],
    ['a version of nobody', (output) => fs.mkdirSync(path.join(output, 'v7.0.0')), ['v7.0.0 publish/unlisted']],
    ['an index of another form', (output) => fs.writeFileSync(path.join(output, 'index.json'), '[]'), ['index.json publish/index']],
  ])('%s', async (_, spoil, expected) => {
    const output = await published();
    spoil(output);
    expect(await differences(output)).toEqual(expected);
  });
});

test('articles that may not be published are refused', async () => {
  const output = await published();
  const broken = article([{value: '8', printed_number: '9'}], 'c');
  await expect(check({output, articles: [...articles, broken], against: imprint()})).rejects.toThrow('validate/value');
});

test('the exit code says whether anything differs', async () => {
  const output = await published();
  const said = {out: vi.spyOn(process.stdout, 'write').mockReturnValue(true), err: vi.spyOn(process.stderr, 'write').mockReturnValue(true)};
  try {
    expect(await check({output, articles, against: imprint()})).toBe(0);
    expect(said.out.mock.calls.join()).toContain('one version verifies, and v1.0.0 is what the articles give');
    expect(await check({output, articles: [articles[0]], against: imprint()})).toBe(1);
    expect(said.err.mock.calls.join()).toContain('documents.csv:3 check/differs');
  } finally {
    vi.restoreAllMocks();
  }
});
