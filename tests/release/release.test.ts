import {expect, test} from 'vitest';
import type {Counts, ReleaseIndex} from '../../pipeline/model.ts';
import type {FileChange} from '../../pipeline/release/index.ts';
import {bump, release} from '../../pipeline/release/index.ts';

const counts: Counts = {documents: 1, observations: 58, findings: 5, numerals: 90, provenance: 400, codelists: 300};
const index: ReleaseIndex = {
  latest: '1.2.3',
  versions: [{
    version: '1.2.3', released_at: '2026-01-31T08:00:00Z', change: 'first', reason_en: 'x', reason_zh: 'x', files: 12,
    sha256: '0'.repeat(64), ...counts,
  }],
};
const change = (path: string, kind: FileChange['change']): FileChange => ({path, change: kind});

test.each<[string, FileChange[], string | null]>([
  ['nothing', [], null],
  ['cells', [change('observations.csv', 'cells')], '1.2.4'],
  ['rows', [change('findings.csv', 'cells'), change('observations.csv', 'rows')], '1.3.0'],
  ['attribution', [change('provenance.csv', 'attribution')], null],
  ['the contract', [change('observations.value', 'contract'), change('documents.csv', 'rows')], '2.0.0'],
  ['a file more', [change('tombstones.csv', 'added')], '2.0.0'],
  ['a file less', [change('numerals.csv', 'removed')], '2.0.0'],
])('%s changed: %s', (_, changes, version) => {
  expect(release(index, changes, counts, null)?.version ?? null).toBe(version);
});

test('the first release is 1.0.0', () => {
  expect(release({latest: null, versions: []}, [], counts, null)).toEqual({
    version: '1.0.0', change: 'first', reason_en: 'First release. Documents: 1. Observations: 58.', reason_zh: '首次发布：1 份文件，58 条观测值。',
  });
});

test('the reason counts rows', () => {
  const more = {...counts, observations: 60, documents: 2, findings: 4};
  const changes = ['documents.csv', 'findings.csv', 'observations.csv'].map((path) => change(path, 'rows'));
  expect(release(index, changes, more, {added: 3, revised: 0, withdrawn: 1})?.reason_en).toBe(
    'Rows came or went: documents.csv (+1), findings.csv (-1), observations.csv (+2). Observations added: 3, revised: 0, withdrawn: 1.');
});

test.each([['major', '2.0.0'], ['minor', '1.10.0'], ['patch', '1.9.12']] as const)('%s', (kind, expected) => {
  expect(bump('1.9.11', kind)).toBe(expected);
});
