/** A release of several articles: the index, the series, the conflicts, and the way from page to page; skipped where there is no Chromium. */
import {describe, expect, test} from 'vitest';
import type {ReleaseFiles} from '../../pipeline/publish/format.ts';
import {aboutSection} from '../../pipeline/publish/page/downloads.ts';
import {sitePage} from '../../pipeline/publish/page/site.ts';
import {facts} from '../support/imprint.ts';
import {MemoryFiles} from '../support/release.ts';
import {pagesOf, releaseOf} from './release.ts';
import {executablePath, needsChromium, onDisk, open, overflowing, picture, useBrowser, violations} from './browser.ts';
import {collection} from './collection.ts';

const release = releaseOf(collection);
const pages = pagesOf(release);
const entry = {
  released_at: '2026-01-31T08:00:00Z', change: 'first', reason_en: 'First release.', reason_zh: '首次发布。', code_revision: null, files: 12,
  sha256: 'a'.repeat(64), ...release.edition.counts,
} as const;
const versions = [{...entry, version: '1.0.0'}, {...entry, version: '1.1.0', change: 'minor', reason_zh: '行有增减。', reason_en: 'Rows came or went.'}] as const;
const paged = new MemoryFiles();
paged.append('index.html', '');
/** The first version is older than pages. */
const versionFiles = (version: string) => (version === '1.0.0' ? release.files : paged);
const site = [...sitePage.make({index: {latest: '1.1.0', versions}, publication: facts, files: paged, versionFiles}) as Iterable<string>].join('');

test('each document has a page, and the release one that lists them', () => {
  const names = [...pages.keys()];
  expect(names.filter((name) => !name.startsWith('indicator-'))).toEqual(['index.html', ...collection.map(({id}) => id).sort().map((id) => `article-${id}.html`)]);
  expect(names.filter((name) => name.startsWith('indicator-')).length).toBeGreaterThan(3);
});

test('a version is entered by its page, one that is older than pages by its figures', () => {
  expect([...site.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['v1.1.0/index.html', 'v1.0.0/observations.csv']);
  const about = (before: ReleaseFiles) => aboutSection({...release.edition, previous: '1.0.0', before}, release.files).markup;
  expect(about(paged)).toContain('href="../v1.0.0/index.html"');
  expect(about(release.files)).toContain('href="../v1.0.0/observations.csv"');
});

test('the release says which cells differ from the version before', () => {
  const changes = [
    {observation_id: 'a#char=1', change: 'added', field: null, before: null, after: null, reason: 'article'},
    {observation_id: 'a#char=7', change: 'revised', field: 'value', before: '5', after: '<6>', reason: 'editor'},
  ];
  const {edition, files} = releaseOf(collection, {changes});
  const {markup} = aboutSection({...edition, previous: '1.0.0', before: paged}, files);
  expect(markup).toContain('(1)');
  expect(markup).toContain('index.html#a%23char=7');
  expect(markup).toContain('<td>&lt;6&gt;</td>');
  expect(aboutSection({...edition, previous: null, before: null}, files).markup).not.toContain('<details>');
});

test('no page holds the figures of another document', () => {
  const other = pages.get('article-yunze-2021-communique.html')!;
  expect(other).toContain('yunze-2021-communique#char=');
  expect(other).not.toContain('yunze-2023-report#char=');
});

describe.skipIf(executablePath === undefined)(`several articles (${needsChromium})`, () => {
  const browser = useBrowser();

  test('a contradiction shows both sentences, each of which leads to its article', async () => {
    const {page, requests, complaints} = await open(browser(), onDisk(pages));
    const conflict = page.locator('#conflicts .finding').first();
    expect(await conflict.locator('q').allTextContents()).toEqual(['2022年全市新增高新技术企业57家', '2022年全市新增高新技术企业61家']);
    expect({requests, complaints}).toEqual({requests: [], complaints: []});
    await conflict.locator('.said a').last().click();
    await page.waitForURL(/article-yunze-2022-news/);
    await expect.poll(() => page.locator('#card-title').textContent()).toBe('61家');
    expect(await page.locator('.findings > .contradicts').textContent()).toContain('57家');
  });

  test('an indicator has its series over articles and years', async () => {
    const {page} = await open(browser(), onDisk(pages));
    await page.locator('.entries a', {hasText: '新增高新技术企业'}).first().click();
    const series = page.locator('.series', {hasText: '新增高新技术企业'}).first();
    expect(await series.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.querySelector('a')?.textContent ?? cell.textContent)))).toEqual([
      ['2021', '42家'], ['2022', '57家'], ['2022', '61家'], ['2023', '83家'], ['2023', '81家'], ['2023', '80家以上'], ['2024', '90家以上'],
    ]);
    expect(await series.locator('svg[role="img"]').getAttribute('aria-label')).toContain('新增高新技术企业');
  });

  test('an indicator has a page of its own, which leads to its figures and back', async () => {
    const {page, complaints} = await open(browser(), onDisk(pages));
    await page.locator('.series h3 a', {hasText: '新增高新技术企业'}).first().click();
    await page.waitForURL(/indicator-[0-9a-f]{12}\.html/);
    expect(await page.locator('h1').textContent()).toContain('新增高新技术企业');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.locator('.series tbody a', {hasText: '42家'}).click();
    await page.waitForURL(/article-yunze-/);
    await expect.poll(() => page.locator('#card-title').textContent()).toBe('42家');
  });

  test('an article that was corrected leads to the correction, and back', async () => {
    const {page} = await open(browser(), onDisk(pages, 'article-yunze-2023-report.html'));
    await page.locator('.notice.strong a').click();
    await page.waitForURL(/report-corrected/);
    await page.locator('.notice a').click();
    await page.waitForURL(/article-yunze-2023-report\.html/);
  });

  test('the address of a figure at the release’s page leads on to its article', async () => {
    const wanted = [...release.files.rows('observations')].find(({value_text, document_id}) => value_text === '91.7亿元' && document_id === 'yunze-2022-communique')!;
    const {page} = await open(browser(), `${onDisk(pages)}#${encodeURIComponent(String(wanted.observation_id))}`);
    await page.waitForURL(/article-yunze-2022-communique\.html#/);
    await expect.poll(() => page.locator('#card-title').textContent()).toBe('91.7亿元');
  });

  test.each(['light', 'dark'] as const)('axe-core finds nothing wrong (%s)', async (colorScheme) => {
    const {page} = await open(browser(), onDisk(pages), {colorScheme, reducedMotion: 'reduce'});
    expect(await violations(page)).toEqual([]);
    await page.locator('#language').click();
    expect(await violations(page)).toEqual([]);
    await page.locator('.cards a').last().click();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  test.each([[320, 640], [768, 1024], [1440, 900]])('fits a window of %d', async (width, height) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await open(browser(), onDisk(pages), {colorScheme, viewport: {width, height}});
      expect(await overflowing(page)).toEqual([]);
      await picture(page, `collection-${width}-${colorScheme}`, true);
    }
  });

  test('the first page of the output leads to the latest release and lists all', async () => {
    const {page, requests, complaints} = await open(browser(), onDisk(new Map([['index.html', site]])));
    expect(await page.locator('.button').getAttribute('href')).toBe('latest/index.html');
    expect(await page.locator('#versions li > a').allTextContents()).toEqual(['v1.1.0', 'v1.0.0']);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    expect({requests, complaints}).toEqual({requests: [], complaints: []});
    await picture(page, 'site-1440-light');
  });
});
