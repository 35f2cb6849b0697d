/**
 * Equal input gives equal bytes: in zones a day apart, under locales that sort, count and fold letters in their own
 * ways, and from folders that were filled in another order. (That a piped run equals a whole one is shown in
 * cli/run.test.ts.)
 */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {addArticle, figures, home, sourceJson, temporary} from './cli/support.ts';
import {filesBelow} from './support/folder.ts';

/** Articles whose order, dates and letters could go either way. */
const articles: Readonly<Record<string, {readonly text: string | Buffer; readonly published: string | null}>> = {
  'z-2': {text: '去年，全市投资8亿元，比上年下降2.27%。\n', published: '2024-01-01'},
  'z-10': {text: '昨日，转移群众1,500人；目前，全市现有企业500家。\r\n', published: '2024-01-01'},
  'istanbul-i': {text: 'INDUSTRY投资10—15亿元，𠮷同比增长5.1%，列全省第2位。\n', published: null},
  'a-gbk': {text: Buffer.from([0xb2, 0xfa, 0xd6, 0xb5, 0x38, 0xd2, 0xda, 0xd4, 0xaa, 0xa1, 0xa3]), published: '2023'}, // 产值8亿元。
};

/** A folder of the repository's article and these, made in the given order. */
function folderOf(ids: readonly string[]): string {
  const raw = join(temporary(), 'raw');
  mkdirSync(raw);
  for (const id of ids) {
    if (id in articles) addArticle(raw, id, articles[id].text, {...sourceJson, published: articles[id].published});
    else cpSync(join(home, 'raw', id), join(raw, id), {recursive: true});
  }
  return raw;
}

/** Publishes `raw` under an environment and gives every published byte. */
function published(raw: string, env: Record<string, string>): Record<string, string> {
  const output = join(temporary(), 'output');
  const {code, err} = figures(['run', '--raw', raw, '--output', output], {env});
  expect([code, err]).toEqual([0, '']);
  return Object.fromEntries(Object.keys(filesBelow(output)).map((name) => [name, readFileSync(join(output, name), 'latin1')]));
}

/** A day apart, with locales that sort and fold letters in their own ways. */
const [kiritimati, niue] = [
  {TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C'},
  {TZ: 'Pacific/Niue', LANG: 'et_EE.UTF-8', LC_ALL: 'et_EE.UTF-8'},
];

test('the surroundings are as unlike as they look', () => {
  const script = "console.log(new Date('2026-01-31T12:00:00Z').getDate(), ['z', 't'].sort((a, b) => a.localeCompare(b)).join(''))";
  const seen = [kiritimati, niue].map((env) => spawnSync(process.execPath, ['-e', script], {encoding: 'utf8', env: {...process.env, ...env}}).stdout);
  expect(seen).toEqual(['1 tz\n', '31 zt\n']);
});

test('two runs give identical bytes, whatever the zone, the locale and the order of files', () => {
  const ids = ['binzhou-sti-2022', ...Object.keys(articles)];
  const east = published(folderOf(ids), kiritimati);
  const west = published(folderOf(ids.toReversed()), niue);
  expect(Object.keys(east)).toEqual(expect.arrayContaining(['index.json', 'v1.0.0/observations.csv', 'v1.0.0/SHA256SUMS', 'latest/numerals.json', 'latest/observations.parquet', 'latest/open-figures.zip', 'dcat.jsonld']));
  expect(west).toEqual(east);
});
