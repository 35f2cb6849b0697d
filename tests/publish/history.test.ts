/** A history of made-up releases: what each change makes of the version, and that the changes say all of it. */
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Article, Observation, ReleaseIndex, ReviewRow} from '../../pipeline/model.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {csvLines} from '../../pipeline/publish/csv.ts';
import type {ChangeRow} from '../../pipeline/publish/history/changes.ts';
import {historyFormats} from '../../pipeline/publish/history/index.ts';
import type {Manifest} from '../../pipeline/publish/history/manifest.ts';
import {contract, contractChanges} from '../../pipeline/publish/history/manifest.ts';
import {compareIds, merge} from '../../pipeline/publish/history/merge.ts';
import {replay} from '../../pipeline/publish/history/replay.ts';
import type {TombstoneRow} from '../../pipeline/publish/history/tombstones.ts';
import {jsonEnd, jsonLines, jsonStart} from '../../pipeline/publish/json.ts';
import type {Row} from '../../pipeline/publish/tables.ts';
import {cellsOf, tables} from '../../pipeline/publish/tables.ts';
import type {Published, PublicationOptions} from '../../pipeline/publish-disk.ts';
import {openPreview, openPublication} from '../../pipeline/publish-disk.ts';
import {validator} from '../../pipeline/schema.ts';
import {findDifferences} from '../../pipeline/store/differences.ts';
import {createCrossChecks, validate} from '../../pipeline/validate/index.ts';
import {filesBelow, temporaryFolder} from '../support/folder.ts';
import {facts, imprint} from '../support/imprint.ts';
import {article} from '../support/observation.ts';

const formats = historyFormats;
type Rows = readonly Partial<Observation>[];

async function publish(output: string, articles: readonly Article[], given: Partial<PublicationOptions> = {}): Promise<Published> {
  const publication = await openPublication(output, imprint({formats, ...given}));
  for (const one of articles) publication.add(validate(one));
  return publication.finish([]);
}

const read = (output: string, name: string): string => fs.readFileSync(path.join(output, name), 'utf8');
const rows = <Kind>(output: string, version: string, table: string): (Kind & Row)[] => JSON.parse(read(output, `v${version}/${table}.json`)) as (Kind & Row)[];
const changes = (output: string, version: string): ChangeRow[] => rows<ChangeRow>(output, version, 'changes');
const tombstones = (output: string, version: string): TombstoneRow[] => rows<TombstoneRow>(output, version, 'tombstones');
const index = (output: string): ReleaseIndex => JSON.parse(read(output, 'index.json')) as ReleaseIndex;
const observations = tables.find(({name}) => name === 'observations')!;

/** Applies the changes of each version to what those before gave, and holds the result to the published bytes. */
function replayAll(output: string): string[] {
  let before: Row[] = [];
  return index(output).versions.map(({version}) => {
    before = [...replay(before, changes(output, version), observations.schema)];
    const cells = before.map((row) => cellsOf(row, observations.columns));
    expect(csvLines([observations.columns, ...cells]), version).toBe(read(output, `v${version}/observations.csv`));
    expect(`${jsonStart}${jsonLines(observations.columns, cells, true)}${jsonEnd}`, version).toBe(read(output, `v${version}/observations.json`));
    return version;
  });
}

const first: Rows = [{value: '341'}, {value: '17'}, {measure: 'growth_rate', value: '-12.54', cumulative: true}];
const a = article(first, 'a');
const b = article([{value: '5', subject: '某,“集团”'}], 'b');

test('a whole history: each step its bump, and the changes replay to the same bytes', async () => {
  const output = temporaryFolder();
  const steps: [string, readonly Article[], string][] = [
    ['the first', [a], '1.0.0'],
    ['nothing', [a], 'none'],
    ['an article more', [a, b], '1.1.0'],
    ['a value corrected', [article([{value: '342', review: 'corrected'}, ...first.slice(1)], 'a'), b], '1.1.1'],
    ['a figure more', [article([...first, {value: '9'}], 'a'), b], '1.2.0'],
    ['a figure less', [article(first.slice(0, 2), 'a'), b], '1.3.0'],
    ['an article withdrawn', [b], '1.4.0'],
    ['and back again', [a, b], '1.5.0'],
  ];
  for (const [name, articles, version] of steps) {
    expect((await publish(output, articles, {withdraw: true})).version ?? 'none', name).toBe(version);
    const {problems} = await findDifferences(output, articles.map(validate), createCrossChecks(), imprint({formats}));
    expect(problems, name).toEqual([]);
  }
  expect(read(output, 'v1.1.1/CHANGELOG.md')).toMatch(/^## 1\.1\.1 .*\n\n.+\n\n.+\n\n- 修订 \/ revised \(1\): .+\n$/);
  expect(replayAll(output)).toEqual(['1.0.0', '1.1.0', '1.1.1', '1.2.0', '1.3.0', '1.4.0', '1.5.0']);
  for (const {version} of index(output).versions) {
    expect(changes(output, version).flatMap(validator('change'))).toEqual([]);
    expect(tombstones(output, version).flatMap(validator('tombstone'))).toEqual([]);
  }
});

describe('changes', () => {
  const fields = (list: readonly ChangeRow[]): unknown[] => list.map(({observation_id, change, field, before, after, reason}) => [observation_id, change, field, before, after, reason]);

  test.each<[string, Rows, string, unknown[]]>([
    ['a better rule', [{value: '341', indicator: '高新技术企业'}, ...first.slice(1)], '1.0.1',
      [['a#char=0', 'revised', 'indicator', '申报高新技术企业', '高新技术企业', 'rule']]],
    ['an editor’s correction', [{value: '341', indicator: '高新技术企业', review: 'corrected'}, ...first.slice(1)], '1.0.1',
      [['a#char=0', 'revised', 'indicator', '申报高新技术企业', '高新技术企业', 'editor'], ['a#char=0', 'revised', 'review', 'auto', 'corrected', 'editor']]],
    ['an empty cell filled', [{value: '341', subject: '某企业'}, ...first.slice(1)], '1.0.1',
      [['a#char=0', 'revised', 'subject', null, '某企业', 'rule']]],
    ['a boolean', [...first.slice(0, 2), {...first[2], cumulative: false}], '1.0.1',
      [['a#char=2', 'revised', 'cumulative', 'true', 'false', 'rule']]],
  ])('%s', async (_, now, version, expected) => {
    const output = temporaryFolder();
    await publish(output, [a]);
    expect(await publish(output, [article(now, 'a')])).toMatchObject({version});
    expect(fields(changes(output, version))).toEqual(expected);
    replayAll(output);
  });

  test('of a figure that an editor confirmed long ago are the rules’', async () => {
    const output = temporaryFolder();
    const confirmed = (indicator: string): Article => article([{value: '341', review: 'confirmed', indicator}, ...first.slice(1)], 'a');
    for (const one of [a, confirmed('申报高新技术企业'), confirmed('高新技术企业')]) await publish(output, [one]);
    expect(changes(output, '1.0.1').map(({reason}) => reason)).toEqual(['editor']);
    expect(changes(output, '1.0.2').map(({reason}) => reason)).toEqual(['rule']);
  });

  test.each<[string, Rows[number], string | null, ChangeRow['reason']]>([
    ['that lost a doubt when another figure was corrected', {doubt: null}, 'a#char=0', 'editor'],
    ['that pointed to a figure of which that is no longer true', {qualifies: null}, 'a#char=0', 'editor'],
    ['that another figure has no say in', {subject: '某企业'}, 'a#char=0', 'rule'],
    ['in a text where nobody decided anything', {doubt: null}, null, 'rule'],
    ['when a figure of another text was corrected', {doubt: null}, 'b#char=0', 'rule'],
  ])('of a row %s', async (_, now, decided, reason) => {
    const output = temporaryFolder();
    const rows = (row: Rows[number]): Article => article([first[0], first[1], {...first[2], doubt: 'scope_ambiguous', qualifies: 'a#char=0', ...row}], 'a');
    const decision: ReviewRow = {
      review_id: `confirm:${decided}`, document_id: 'a', observation_id: decided!, action: 'confirm',
      field: null, was: null, value: null, reviewer: '李', date: '2026-01-31', reason: '核对',
    };
    await publish(output, [rows({})]);
    await publish(output, [{...rows(now), reviews: decided === null ? [] : [decision]}]);
    const own = changes(output, decided === null ? '1.0.1' : '1.1.0').filter(({observation_id}) => observation_id === 'a#char=2');
    expect(new Set(own.map((row) => row.reason))).toEqual(new Set([reason]));
  });

  test('of a corrected source say so', async () => {
    const output = temporaryFolder();
    await publish(output, [a]);
    const moved = article(first.map((row) => ({...row, ref_area: '370000', ref_area_zh: '山东省'})), 'a');
    await publish(output, [{...moved, document: {...moved.document, area: '370000', area_zh: '山东省'}}]);
    expect(new Set(changes(output, '1.0.1').map(({reason}) => reason))).toEqual(new Set(['source_corrected']));
    replayAll(output);
  });

  test.each<[string, (list: ChangeRow[]) => ChangeRow[]]>([
    ['one left out', (list) => list.slice(1)],
    ['one that does not fit', ([one, ...others]) => [{...one, before: 'x'}, ...others]],
    ['a row that is half withdrawn', ([one]) => [{...one, change: 'withdrawn', after: null}]],
    ['one of no row', ([one]) => [{...one, observation_id: 'a#char=77', change: 'revised', before: 'x'}]],
  ])('spoiled are caught by the replay: %s', async (_, spoil) => {
    const output = temporaryFolder();
    await publish(output, [a]);
    await publish(output, [article([{value: '342'}, ...first.slice(1)], 'a')]);
    const file = path.join(output, 'v1.0.1/changes.json');
    fs.writeFileSync(file, JSON.stringify(spoil(changes(output, '1.0.1'))));
    expect(() => replayAll(output)).toThrow();
  });
});

describe('nothing is released', () => {
  const renamed = {...a, provenance: a.provenance.map((row) => ({...row, rule: 'normalise/value-2'})), numerals: a.numerals.map((row) => ({...row, rule: 'extract/number-2'}))};

  test('by rules of other names or versions with equal values; check says so', async () => {
    const output = temporaryFolder();
    await publish(output, [a]);
    const before = filesBelow(output);
    expect(await publish(output, [renamed])).toMatchObject({version: null});
    expect(filesBelow(output)).toEqual(before);
    const {problems, attributions} = await findDifferences(output, [validate(renamed)], createCrossChecks(), imprint({formats}));
    expect(problems).toEqual([]);
    expect(attributions.map((file) => path.basename(file))).toEqual(['numerals.csv', 'numerals.json', 'provenance.csv', 'provenance.json']);
  });

  test('but another class of a numeral is a revision', async () => {
    const output = temporaryFolder();
    await publish(output, [a]);
    const [one, ...others] = renamed.numerals;
    expect(await publish(output, [{...renamed, numerals: [{...one, text: '341家'}, ...others]}])).toMatchObject({version: '1.0.1'});
  });
});

describe('tombstones', () => {
  test('stay, say why, and say where a figure came back', async () => {
    const output = temporaryFolder();
    const less = article(first.slice(0, 2), 'a');
    for (const articles of [[a, b], [less, b], [less], [a, b]]) await publish(output, articles, {withdraw: true});
    const [one, two] = tombstones(output, '1.2.0');
    expect([one, two]).toMatchObject([
      {observation_id: 'a#char=2', withdrawn_in: '1.1.0', reason: 'rule', restored_in: null},
      {observation_id: 'b#char=0', document_id: 'b', document_sha256: '0'.repeat(64), withdrawn_in: '1.2.0', reason: 'article_withdrawn', replaced_by: null, restored_in: null},
    ]);
    expect(tombstones(output, '1.3.0')).toEqual([{...one, restored_in: '1.3.0'}, {...two, restored_in: '1.3.0'}]);
    await publish(output, [less, b], {withdraw: true});
    expect(tombstones(output, '1.4.0').map(({observation_id, withdrawn_in, restored_in}) => [observation_id, withdrawn_in, restored_in])).toEqual([
      ['a#char=2', '1.1.0', '1.3.0'], ['b#char=0', '1.2.0', '1.3.0'], ['a#char=2', '1.4.0', null],
    ]);
  });

  test('point to the document that replaces theirs', async () => {
    const output = temporaryFolder();
    await publish(output, [a]);
    await publish(output, [{...b, document: {...b.document, replaces: 'a'}}], {withdraw: true});
    expect(tombstones(output, '1.1.0').map(({replaced_by}) => replaced_by)).toEqual(['b', 'b', 'b']);
  });
});

describe('refused', () => {
  const refusal = (rule: string, ...words: string[]) => (error: unknown): boolean =>
    error instanceof Refusal && error.problems.every((problem) => problem.rule === rule) && words.every((word) => error.message.includes(word));

  test('is a withdrawal that nobody confirmed, and it lists what would go', async () => {
    const output = temporaryFolder();
    await publish(output, [a, b]);
    const before = filesBelow(output);
    await expect(publish(output, [a])).rejects.toSatisfy(refusal('release/withdraws', 'b#char=0', 'article_withdrawn', '--withdraw'));
    expect(filesBelow(output)).toEqual(before);
  });

  test('is a text that is not the one published, even after its withdrawal', async () => {
    const output = temporaryFolder();
    const other = {...b, document: {...b.document, sha256: '1'.repeat(64)}};
    await publish(output, [a, b]);
    await expect(publish(output, [a, other])).rejects.toSatisfy(refusal('release/other-text', 'raw/b/article.txt', 'replaces'));
    await publish(output, [a], {withdraw: true});
    await expect(publish(output, [a, other])).rejects.toSatisfy(refusal('release/other-text'));
    expect(await publish(output, [a, b])).toMatchObject({version: '1.2.0'});
  });

  test('is a code that is gone', async () => {
    const output = temporaryFolder();
    const known = path.join(output, 'v1.0.0', 'codelists.json');
    await publish(output, [a]);
    const spoiled = read(output, 'v1.0.0/codelists.json').replace('\n{"codelist":"measure"', '\n{"codelist":"measure","code":"speed"},\n{"codelist":"measure"');
    const preview = openPreview(output, imprint({formats}));
    fs.writeFileSync(known, spoiled);
    preview.add(validate(article([{value: '1', ref_area: '110000', ref_area_zh: '北京市'}, ...first.slice(1)], 'a')));
    await expect(preview.finish([])).rejects.toSatisfy(refusal('release/code-gone', 'speed', 'measure', 'retired.ts'));
  });
});

test('codes of areas that are used no more stay', async () => {
  const output = temporaryFolder();
  const beijing = article([{value: '1', ref_area: '110000', ref_area_zh: '北京市'}], 'b');
  await publish(output, [a, beijing]);
  await publish(output, [a], {withdraw: true});
  const areas = rows<{codelist: string; code: string}>(output, '1.1.0', 'codelists').filter(({codelist}) => codelist === 'area').map(({code}) => code);
  expect(areas).toContain('110000');
});

describe('the manifest', () => {
  test('chains each version to the one before, and says when and by what it was made', async () => {
    const output = temporaryFolder();
    const codeRevision = async (): Promise<string> => 'a'.repeat(40);
    await publish(output, [a], {codeRevision});
    await publish(output, [a, b], {codeRevision});
    const [one, two] = ['1.0.0', '1.1.0'].map((version) => JSON.parse(read(output, `v${version}/manifest.json`)) as Manifest);
    expect(one).toMatchObject({version: '1.0.0', previous: null, code_revision: 'a'.repeat(40), released_at: '2026-01-31T08:00:00Z'});
    expect(two.previous).toEqual({version: '1.0.0', sha256: index(output).versions[0].sha256});
    expect(index(output).versions[1].code_revision).toBe('a'.repeat(40));
    expect(validator('index')(index(output))).toEqual([]);
  });

  test('a description alone is no change of the contract, a form or a code is', () => {
    const now = contract();
    const {measure, ...codes} = now.codes;
    const [id, ...columns] = now.tables.observations.columns;
    const observed = (list: typeof columns): typeof now => ({...now, tables: {...now.tables, observations: {...now.tables.observations, columns: list}}});
    expect(JSON.stringify(now)).not.toContain('"description":');
    expect(contractChanges(JSON.parse(JSON.stringify(now)), now)).toEqual([]);
    expect(contractChanges(now, {...now, codes: {...codes, measure: [...measure, 'speed']}})).toEqual(['codelist measure']);
    expect(contractChanges(now, {...now, codes})).toEqual(['codelist measure']);
    expect(contractChanges(observed([{...id, pattern: '^x$'}, ...columns]), now)).toEqual(['observations.observation_id']);
    expect(contractChanges(now, observed([id, ...columns, {name: 'speed', type: 'string'}]))).toEqual(['observations.speed']);
    expect(contractChanges(now, {...now, tables: {...now.tables, observations: {...now.tables.observations, key: ['line']}}})).toEqual(['observations']);
  });

  test('of another contract makes a major version', async () => {
    const output = temporaryFolder();
    await publish(output, [a], {formats: [...formats.slice(0, -1), {...formats.at(-1)!, * make() { yield JSON.stringify({contract: {...contract(), codes: {}}}); }}]});
    expect(await publish(output, [a])).toMatchObject({version: '2.0.0', release: {reason_en: expect.stringContaining('codelist measure') as string}});
  });
});

test('a new title of the publication is a patch where files speak of it', async () => {
  const output = temporaryFolder();
  const speaking = [...formats, {...formats.at(-1)!, path: 'about.txt', * make({publication}: {publication: typeof facts}) { yield publication.title_en; }}];
  await publish(output, [a], {formats: speaking});
  expect(await publish(output, [a], {formats: speaking, publication: {...facts, title_en: 'Other figures'}})).toMatchObject({version: '1.0.1'});
});

test('a preview says what would come and touches nothing', async () => {
  const output = temporaryFolder();
  await publish(output, [a]);
  const before = filesBelow(output);
  const preview = openPreview(output, imprint({formats}));
  preview.add(validate(a));
  preview.add(validate(b));
  expect(await preview.finish([])).toMatchObject({version: '1.1.0', release: {change: 'minor'}});
  expect(filesBelow(output)).toEqual(before);
});

describe('merge', () => {
  const order = {before: (id: string) => id, after: (id: string) => id, compare: compareIds};
  test('pairs by document and place', () => {
    expect([...merge(['a#char=9', 'a#char=10', 'b#char=1'], ['a#char=10', 'a-b#char=0'], order)]).toEqual([
      ['a#char=9', null], ['a#char=10', 'a#char=10'], [null, 'a-b#char=0'], ['b#char=1', null],
    ]);
  });
  test('wants order', () => {
    expect(() => [...merge(['a#char=10', 'a#char=9'], [], order)]).toThrow('out of order');
    expect(() => [...merge([], ['a#char=1', 'a#char=1'], order)]).toThrow('out of order');
  });
});
