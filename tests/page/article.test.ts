/** The page of the article in `raw/`, as a reader uses it; skipped where there is no Chromium. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Page} from 'playwright-core';
import {describe, expect, onTestFinished, test} from 'vitest';
import type {LedgerRow, Observation} from '../../pipeline/model.ts';
import {executablePath, needsChromium, onDisk, open, overflowing, picture, useBrowser, violations} from './browser.ts';
import {pagesOf} from './release.ts';
import {longArticle, realArticle} from './articles.ts';

describe.skipIf(executablePath === undefined)(`the page of an article (${needsChromium})`, () => {
  const browser = useBrowser();
  const release = realArticle();
  const pages = pagesOf(release);
  const observations = [...release.files.rows('observations')] as unknown as Observation[];
  const numerals = [...release.files.rows('numerals')] as unknown as LedgerRow[];
  const csv = Buffer.concat([...release.files.chunks('observations.csv')]).toString();
  const card = (page: Page) => page.locator('#card');
  const count = async (page: Page): Promise<string> => (await page.locator('#count').textContent())!.replace(/\D+/g, ' ').trim();
  const mark = (page: Page, id: string) => page.locator(`#article [id="${id}"]`);
  const contradicted = 'binzhou-sti-2022#char=1946';

  test('asks for nothing and complains of nothing, from the disk', async () => {
    const {page, requests, complaints} = await open(browser(), onDisk(pages));
    await mark(page, contradicted).click();
    expect({requests, complaints}).toEqual({requests: [], complaints: []});
  });

  test('and from a server', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(pages.get('index.html')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const {requests, complaints} = await open(browser(), `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect({requests, complaints}).toEqual({requests: [], complaints: []});
  });

  test('shows its largest content within a second', async () => {
    const {page} = await open(browser(), onDisk(pages));
    const paint = await page.evaluate(() => new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({type: 'largest-contentful-paint', buffered: true});
    }));
    expect(paint).toBeGreaterThan(0);
    expect(paint).toBeLessThan(1000);
  });

  test('a click on each of the 58 figures opens its row', async () => {
    const {page, complaints} = await open(browser(), onDisk(pages));
    expect(observations).toHaveLength(58);
    expect(await page.locator('#article a.figure').count()).toBe(58);
    for (const {observation_id, value_text, indicator, measure} of observations) {
      await mark(page, observation_id).click();
      expect(await mark(page, observation_id).getAttribute('class')).toContain(measure);
      await expect.poll(() => page.locator('#card-title').textContent()).toBe(value_text);
      expect(await card(page).textContent()).toContain(`${observation_id}`);
      expect(await card(page).locator('.indicator .zh').textContent()).toBe(indicator);
      expect(await page.locator('#rows tr[aria-current]').count()).toBe(1);
    }
    expect(complaints).toEqual([]);
  }, 60_000);

  test('the row has every field, the rules and the finding', async () => {
    const {page} = await open(browser(), onDisk(pages));
    await mark(page, contradicted).click();
    expect(await card(page).locator('dt').count()).toBe(Object.keys(observations[0]).length);
    const text = await card(page).textContent();
    for (const words of ['link/topic', '比上年增长', '自相矛盾', '735.6', '全部字段', '基期']) expect(text).toContain(words);
    await card(page).locator('a', {hasText: 'binzhou-sti-2022#char=1935'}).click();
    await expect.poll(() => page.locator('#card-title').textContent()).toBe('1087家');
  });

  test('every other numeral is there on demand, with its reason', async () => {
    const {page} = await open(browser(), onDisk(pages));
    const others = numerals.filter((row) => row.class !== 'figure');
    expect(others.length).toBeGreaterThan(30);
    const shown = page.locator('#article a.numeral:not([tabindex])');
    expect(await shown.count()).toBe(0);
    for (const box of await page.locator('input[data-class]').all()) await box.check();
    for (const {document_id, numeral_start, text, rule} of others) {
      const id = `${document_id}#char=${numeral_start}`;
      const own = await mark(page, id).count();
      if (own === 0) await page.evaluate((address) => void (location.hash = address), `#${id.replace('#', '%23')}`);
      else await mark(page, id).click();
      await expect.poll(() => page.locator('#card-title').textContent()).toBe(text);
      expect(await page.locator('#article .current').count()).toBe(1);
      expect(await card(page).textContent()).toContain(rule);
    }
    for (const box of await page.locator('input[data-class]').all()) await page.evaluate((element) => (element as HTMLInputElement).click(), await box.elementHandle());
    expect(await shown.count()).toBe(0);
  });

  test('can be used by keyboard alone', async () => {
    const {page} = await open(browser(), onDisk(pages));
    await mark(page, observations[2].observation_id).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#card-title').textContent()).toBe(observations[3].value_text);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('card-title');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(observations[3].observation_id);
    expect(await card(page).isVisible()).toBe(false);
  });

  test('a row of the table leads to its figure', async () => {
    const {page} = await open(browser(), onDisk(pages));
    await page.locator('#rows tr').nth(40).locator('td.value_text').click();
    await expect.poll(() => page.locator('#card-title').textContent()).toBe(observations[40].value_text);
    expect(await mark(page, observations[40].observation_id).evaluate((element) => {
      const {top, bottom} = element.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    })).toBe(true);
    await page.locator('#search').fill('专项经费');
    await card(page).getByRole('button', {name: '看表格'}).click();
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-row'))).toBe('40');
  });

  test('an address leads to its figure, and is copied', async () => {
    const address = `${onDisk(pages)}#binzhou-sti-2022%23char=2404`;
    const {page} = await open(browser(), address, {permissions: ['clipboard-read', 'clipboard-write']});
    await expect.poll(() => page.locator('#card-title').textContent()).toBe('64.93%');
    expect(await mark(page, 'binzhou-sti-2022#char=2404').evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await card(page).getByRole('button', {name: '复制链接'}).click();
    await card(page).getByRole('button', {name: '已复制'}).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  });

  test('rows are searched, filtered and sorted', async () => {
    const {page} = await open(browser(), onDisk(pages));
    expect(await count(page)).toBe('58 58');
    await page.locator('#search').fill('专项经费');
    expect(await count(page)).toBe('3 58');
    await page.locator('[data-filter="measure"]').selectOption('growth_rate');
    expect(await count(page)).toBe('1 58');
    await page.getByRole('button', {name: '清除条件'}).click();
    for (const [name, code] of [['status', 'forecast'], ['unit', 'CNY'], ['time_period', '2021'], ['indicator', '全社会研发投入占GDP比重']] as const) {
      await page.locator(`[data-filter="${name}"]`).selectOption(code);
      const expected = observations.filter((row) => row[name] === code);
      expect(expected.length).toBeGreaterThan(1);
      expect(await page.locator('#rows tr').count()).toBe(expected.length);
      await page.getByRole('button', {name: '清除条件'}).click();
    }
    await page.locator('[data-filter="doubt"]').selectOption('contradicted');
    expect(await page.locator('#rows tr').count()).toBe(2);
    await page.locator('#search').fill('没有这样的指标');
    expect(await page.locator('#count').textContent()).toContain('没有符合条件');
    await page.getByRole('button', {name: '清除条件'}).click();
    const sort = page.locator('[data-sort="value"]');
    await sort.click();
    expect(await page.locator('#rows tr').first().locator('td.value').textContent()).toBe('1 count');
    await sort.click();
    expect(await page.locator('th.value').getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('#rows tr').first().locator('td.value').textContent()).toBe('10000000000 CNY');
  });

  test('what is shown is downloaded by the rules of the published file', async () => {
    const {page} = await open(browser(), onDisk(pages), {acceptDownloads: true});
    const downloaded = async (): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
      expect(download.suggestedFilename()).toBe('observations.csv');
      return readFileSync(await download.path(), 'utf8');
    };
    expect(await downloaded()).toBe(csv);
    await page.locator('[data-filter="unit"]').selectOption('rank');
    expect(await downloaded()).toBe(csv.split('\r\n').filter((line, at) => at === 0 || line.includes(',rank,位,')).join('\r\n') + '\r\n');
  });

  test('speaks English when asked, and remembers', async () => {
    const {page} = await open(browser(), onDisk(pages));
    expect(await page.locator('#table h2').innerText()).toBe('数据');
    await page.locator('#language').click();
    expect(await page.locator('#table h2').innerText()).toBe('Data');
    expect(await page.locator('[data-filter="status"] option').first().textContent()).toBe('All');
    await mark(page, contradicted).click();
    expect(await card(page).locator('h3').last().innerText()).toBe('All fields');
    expect(await page.title()).toContain('Open Figures');
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('#language').click();
    expect(await page.locator('#table h2').innerText()).toBe('数据');
  });

  test('works where the browser may keep nothing', async () => {
    const {page, complaints} = await open(browser(), onDisk(pages));
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', {get: () => {
      throw new Error('denied');
    }}));
    await page.reload();
    await page.locator('#language').click();
    expect(await page.locator('#table h2').innerText()).toBe('Data');
    expect(complaints).toEqual([]);
  });

  test('without scripts the text, its figures and the downloads are there', async () => {
    const {page} = await open(browser(), onDisk(pages), {javaScriptEnabled: false});
    expect(await page.locator('#article a.figure').count()).toBe(58);
    expect(await page.locator('noscript').first().textContent()).toContain('observations.csv');
    expect(await page.locator('.file a[href="observations.csv"]').isVisible()).toBe(true);
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(['zh', 'en'] as const)('axe-core finds nothing wrong (%s)', async (language) => {
      const {page} = await open(browser(), onDisk(pages), {colorScheme, reducedMotion: 'reduce'});
      if (language === 'en') await page.locator('#language').click();
      for (const box of await page.locator('input[data-class]').all()) await box.check();
      if (language === (colorScheme === 'light' ? 'en' : 'zh')) await mark(page, contradicted).click();
      expect(await violations(page)).toEqual([]);
    }, 60_000);

    test.each([[320, 640], [768, 1024], [1440, 900]])('fits a window of %d', async (width, height) => {
      const {page} = await open(browser(), onDisk(pages), {colorScheme, viewport: {width, height}, reducedMotion: 'reduce'});
      for (const language of ['zh', 'en'] as const) {
        if (language === 'en') await page.locator('#language').click();
        expect(await overflowing(page)).toEqual([]);
        await picture(page, `article-${width}-${colorScheme}-${language}`);
        if (language === 'zh') await picture(page, `article-${width}-${colorScheme}-full`, true);
        await mark(page, contradicted).click();
        expect(await overflowing(page)).toEqual([]);
        await picture(page, `article-${width}-${colorScheme}-${language}-card`);
        await page.getByRole('button', {name: language === 'zh' ? '关闭' : 'Close'}).click();
        await page.evaluate(() => scrollTo(0, 0));
      }
    }, 60_000);
  });

  test('axe-core finds what is wrong', async () => {
    const spoiled = new Map([['index.html', pages.get('index.html')!.replace('<html lang="zh-CN">', '<html>').replaceAll('--muted: #586269', '--muted: #c9c9c9')]]);
    const {page} = await open(browser(), onDisk(spoiled), {colorScheme: 'light'});
    const rules = (await violations(page)).map((found) => found.split(':')[0]);
    expect(new Set(rules)).toContain('html-has-lang');
  });

  test('prints', async () => {
    const {page} = await open(browser(), onDisk(pages));
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('.bar nav').isVisible()).toBe(false);
    expect((await page.pdf({format: 'A4'})).length).toBeGreaterThan(50_000);
  });
});

describe.skipIf(executablePath === undefined)(`ten thousand figures (${needsChromium})`, () => {
  const browser = useBrowser();

  test('scroll, are found and are filtered without a wait', async () => {
    const {page, complaints} = await open(browser(), onDisk(pagesOf(longArticle())));
    const figures = page.locator('#article a.figure');
    expect(await figures.count()).toBeGreaterThan(10_000);
    expect(await page.locator('#rows tr').count()).toBe(100);
    const slow = await page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      let frames = 0;
      for (let step = 0, last = await frame(); step < 100; step++) {
        scrollBy(0, 400);
        const now = await frame();
        if (now - last > 200) frames++;
        last = now;
      }
      return frames;
    });
    expect(slow).toBeLessThan(10);
    await figures.last().evaluate((element) => element.scrollIntoView());
    await figures.last().click();
    await expect.poll(() => page.locator('#card-title').textContent()).toBe('5.3万人以上');
    await page.locator('#search').fill('char=703');
    await expect.poll(async () => page.locator('#rows tr').count()).toBeLessThan(20);
    expect(complaints).toEqual([]);
  }, 60_000);
});
