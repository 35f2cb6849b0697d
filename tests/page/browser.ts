/** A real browser for pages: Debian's Chromium where it is installed, or what CHROMIUM names. */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import axe from 'axe-core';
import type {AxeResults} from 'axe-core';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {chromium} from 'playwright-core';
import {afterAll, beforeAll, onTestFinished} from 'vitest';
import {temporaryFolder} from '../support/folder.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser's program; undefined where there is none. */
export const executablePath = [process.env.CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path));

/** For the name of a suite. */
export const needsChromium = 'skipped where there is no Chromium';

/** One browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
  });
  afterAll(async () => browser?.close());
  return () => browser!;
}

/** A page that is open, and what it did that it should not. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: string[];
  /** Addresses that were asked for beside the page's own. */
  readonly requests: string[];
}

/** Writes pages to a new folder and gives the address of one of them. */
export function onDisk(pages: ReadonlyMap<string, string>, name = 'index.html'): string {
  const folder = temporaryFolder();
  for (const [path, text] of pages) writeFileSync(join(folder, path), text);
  return pathToFileURL(join(folder, name)).href;
}

/** Opens an address, until the test ends. */
export async function open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const opened: Opened = {page, complaints: [], requests: []};
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) opened.complaints.push(message.text());
  });
  page.on('pageerror', (error) => opened.complaints.push(String(error)));
  page.on('request', (request) => {
    const [url] = request.url().split('#');
    if (url !== address.split('#')[0] && !url.startsWith('data:')) opened.requests.push(url);
  });
  await page.goto(address);
  return opened;
}

/** What axe-core finds wrong, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const {violations: found} = await page.evaluate('axe.run()') as AxeResults;
  return found.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

/** Keeps a picture of a page among the artefacts, which no version control keeps. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = join(new URL('../.artefacts/page', import.meta.url).pathname);
  mkdirSync(folder, {recursive: true});
  await page.screenshot({path: join(folder, `${name}.png`), fullPage});
}

/** What sticks out of the window, apart from what scrolls by itself. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter((element) => element.closest('.scroller, svg, .sr, .skip') === null)
    .filter((element) => {
      const {left, right, width} = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`));
}
