/** Every way in which a version could be wrong and still have its checksums is found. */
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {articlesOf} from '../../pipeline/flow.ts';
import type {ReleaseIndex} from '../../pipeline/model.ts';
import {historyFormats} from '../../pipeline/publish/history/index.ts';
import type {Row} from '../../pipeline/publish/tables.ts';
import {openPublication} from '../../pipeline/publish-disk.ts';
import {auditVersion} from '../../pipeline/store/audit.ts';
import type {RawText} from '../../pipeline/store/audit-spans.ts';
import {formatSums, parseSums} from '../../pipeline/store/sums.ts';
import {createCrossChecks, validate} from '../../pipeline/validate/index.ts';
import {temporaryFolder} from '../support/folder.ts';
import {imprint} from '../support/imprint.ts';
import {article} from '../support/observation.ts';

const raw = new URL('../../raw', import.meta.url).pathname;
const own = [...articlesOf(raw)];
const bytes = fs.readFileSync(path.join(raw, own[0].document.document_id, 'article.txt'));
const text = (id: string): RawText | null => (id === own[0].document.document_id
  ? {sha256: createHash('sha256').update(bytes).digest('hex'), raw: bytes.toString()} : null);
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const indexOf = (output: string): ReleaseIndex => JSON.parse(fs.readFileSync(path.join(output, 'index.json'), 'utf8')) as ReleaseIndex;

/** Two versions: the repository's own article, then another beside it, and one of its figures withdrawn. */
async function published(): Promise<string> {
  const output = temporaryFolder();
  const extra = article([{value: '5'}, {value: '6'}], 'z');
  for (const articles of [[...own, extra], [...own, article([{value: '5'}], 'z')]]) {
    const publication = await openPublication(output, imprint({formats: historyFormats, withdraw: true}));
    const cross = createCrossChecks();
    for (const one of articles) {
      const validated = validate(one);
      cross.add(validated.article);
      publication.add(validated);
    }
    await publication.finish(cross.finish());
  }
  return output;
}

/** Changes a file of the last version and signs it again, so that every checksum holds. */
function forge(output: string, name: string, change: (text: string) => string): void {
  const index = indexOf(output);
  const folder = path.join(output, `v${index.latest}`);
  const before = fs.readFileSync(path.join(folder, name), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  fs.writeFileSync(path.join(folder, name), after);
  const sums = parseSums(fs.readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).set(name, sha256(after));
  fs.writeFileSync(path.join(folder, 'SHA256SUMS'), formatSums(sums));
  const versions = index.versions.with(-1, {...index.versions.at(-1)!, sha256: sha256(formatSums(sums))});
  fs.writeFileSync(path.join(output, 'index.json'), JSON.stringify({...index, versions}));
}

const rows = (change: (rows: Row[]) => Row[]) => (json: string): string =>
  `[\n${change(JSON.parse(json) as Row[]).map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
const first = (given: Row) => rows(([one, ...others]) => [{...one, ...given}, ...others]);

const rules = (output: string, lookUp = text): string[] => {
  const index = indexOf(output);
  return [...new Set(auditVersion(output, index, index.versions.at(-1)!, lookUp).problems.map(({rule}) => rule))].sort();
};

test('what was published holds', async () => {
  const output = await published();
  const index = indexOf(output);
  for (const entry of index.versions) {
    expect(auditVersion(output, index, entry, text)).toEqual({problems: [], notes: [`${entry.version}: not in raw/ any more, so spans were not looked up: z.`]});
  }
});

describe('what is forged is found', () => {
  test.each<[string, string, (text: string) => string, string[]]>([
    ['a broken chain', 'manifest.json', (json) => json.replace(/"sha256": "./, '"sha256": "'), ['verify/chain']],
    ['a code that is none', 'numerals.json', first({class: 'speed'}), ['verify/link', 'verify/schema']],
    ['a row twice', 'numerals.json', rows(([one, ...others]) => [one, one, ...others]), ['verify/key']],
    ['a link to nowhere', 'provenance.json', first({observation_id: 'z#char=99'}), ['verify/link']],
    ['a unit that is in no list', 'observations.json', first({unit: 'furlong'}), ['verify/link', 'verify/replay']],
    ['a revision that no change tells of', 'observations.csv', (csv) => csv.replace(',exact,', ',about,'), ['verify/replay']],
    ['a change that fits nothing', 'changes.json', first({before: 'x'}), ['verify/replay']],
    ['a change that gives something else', 'changes.json', rows((all) => all.slice(1)), ['verify/replay']],
    ['a figure that is withdrawn and there', 'tombstones.json', first({observation_id: 'z#char=0'}), ['verify/tombstone']],
    ['a numeral that its text does not hold', 'numerals.json', first({text: '1087'}), ['verify/span']],
    ['a span beside its figure', 'observations.json', first({char_start: 0}), ['verify/replay', 'verify/span']],
    ['a quote that nobody wrote', 'observations.json', first({quote: '没有这句话'}), ['verify/replay', 'verify/span']],
  ])('%s', async (_, name, change, expected) => {
    const output = await published();
    forge(output, name, change);
    expect(rules(output)).toEqual(expected);
  });

  test('a file that lost its checksum', async () => {
    const output = await published();
    fs.appendFileSync(path.join(output, 'v1.1.0', 'changes.csv'), 'x');
    expect(rules(output)).toEqual(['publish/verify']);
  });

  test('a manifest that is gone', async () => {
    const output = await published();
    const folder = path.join(output, 'v1.1.0');
    forge(output, 'SHA256SUMS', (sums) => sums.replace(/.*manifest\.json\n/, ''));
    fs.rmSync(path.join(folder, 'manifest.json'));
    const sums = fs.readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').replace(/.*SHA256SUMS\n/, '');
    fs.writeFileSync(path.join(folder, 'SHA256SUMS'), sums);
    const index = indexOf(output);
    fs.writeFileSync(path.join(output, 'index.json'), JSON.stringify({...index, versions: index.versions.with(-1, {...index.versions.at(-1)!, sha256: sha256(sums)})}));
    expect(rules(output)).toEqual(['verify/chain']);
  });

  test('a version before that is gone: no later one can be derived from it, and no run goes on', async () => {
    const output = await published();
    fs.rmSync(path.join(output, 'v1.0.0'), {recursive: true});
    expect(rules(output)).toEqual(['verify/replay']);
    await expect(openPublication(output, imprint())).rejects.toThrow(`${output}/v1.0.0 publish/verify\n  Version 1.0.0 is missing`);
  });

  test('a version before whose list of checksums was changed', async () => {
    const output = await published();
    fs.appendFileSync(path.join(output, 'v1.0.0', 'SHA256SUMS'), 'x');
    await expect(openPublication(output, imprint())).rejects.toThrow('v1.0.0/SHA256SUMS publish/verify\n  Its SHA-256 is');
  });

  test('a text that was changed', async () => {
    const output = await published();
    expect(rules(output, (id) => { const found = text(id); return found && {sha256: '0'.repeat(64), raw: `𠮷${found.raw}`}; })).toEqual(['verify/span']);
  });
});
