/** An article that tries to take over the page, and the pages in which it would; skipped where there is no Chromium. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Observation} from '../../pipeline/model.ts';
import {pagesOf} from './release.ts';
import {hostileArticle} from './articles.ts';
import {executablePath, needsChromium, onDisk, open, picture, useBrowser, violations} from './browser.ts';

declare global {
  var ran: string[] | undefined;
}

/** The page as one would get it that puts text into HTML as it is; it stays, so that one can look at it. */
function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '\\u003c': '<'};
  return text.replace(/&(?:lt|gt|quot|#39);|\\u003c/g, (entity) => characters[entity]).replaceAll(/<meta http-equiv="refresh"[^>]*>/g, '');
}

function withoutPolicy(text: string): string {
  return text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

describe.skipIf(executablePath === undefined)(`a hostile article (${needsChromium})`, () => {
  const browser = useBrowser();
  const release = hostileArticle();
  const text = pagesOf(release).get('index.html')!;
  const page = (content: string) => open(browser(), onDisk(new Map([['index.html', content]])));
  const observations = [...release.files.rows('observations')] as unknown as Observation[];

  test('runs nothing and loads nothing', async () => {
    const opened = await page(text);
    expect(observations.length).toBeGreaterThan(10);
    for (const box of await opened.page.locator('input[data-class]').all()) await box.check();
    for (const {observation_id, value_text} of observations) {
      await opened.page.locator(`#article [id="${observation_id}"]`).click();
      await expect.poll(() => opened.page.locator('#card-title').textContent()).toContain(value_text.replace(/[\u202a-\u202e\u2066-\u2069].*/, ''));
    }
    await opened.page.locator('#language').click();
    expect(await opened.page.evaluate(() => globalThis.ran)).toBeUndefined();
    expect({requests: opened.requests, complaints: opened.complaints}).toEqual({requests: [], complaints: []});
    expect(await opened.page.locator('#article :is(script, img, iframe, style, base, meta, svg, b)').count()).toBe(0);
    expect(await opened.page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await violations(opened.page)).toEqual([]);
    await picture(opened.page, 'hostile');
  });

  test('is shown as it is, and what is unseen is shown too', async () => {
    const opened = await page(text);
    const shown = await opened.page.locator('#article').textContent();
    expect(shown).toContain('<script>globalThis.ran=(globalThis.ran||[]).concat(\'text\')</script>');
    expect(shown).toContain('产量U+202E123U+202C吨');
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  });

  test('leaves no formula in a download', async () => {
    const formulas = release.files.rows('observations');
    const opened = await page(text);
    const [download] = await Promise.all([opened.page.waitForEvent('download'), opened.page.locator('#download').click()]);
    const cells = readFileSync(await download.path(), 'utf8').split(/,|\r\n/);
    expect([...formulas].some(({quote, indicator}) => /^=/.test(String(quote)) || /^=/.test(String(indicator)))).toBe(true);
    expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => /^"?'=/.test(cell))).toBe(true);
  });

  test('runs in a page that escapes nothing and has no policy', async () => {
    const opened = await page(withoutPolicy(unescaped(text)));
    expect(await opened.page.evaluate(() => globalThis.ran)).toEqual(expect.arrayContaining(['title', 'text', 'image']));
    expect(opened.requests.some((address) => address.startsWith('https://elsewhere.example/'))).toBe(true);
  });

  test('is stopped by the policy alone', async () => {
    const opened = await page(unescaped(text));
    expect(await opened.page.evaluate(() => globalThis.ran)).toBeUndefined();
    expect(opened.complaints.some((complaint) => complaint.includes('Content Security Policy'))).toBe(true);
  });
});
