/** Exported pages as readers meet them, in a browser of theirs: what axe says of each, and what hostile texts can do there: nothing. */
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright/test';
import type { Article } from '../../shared/model/article';
import { runnerImport } from 'vite';
import { hostileArticles, richArticles } from '../support/site-corpus';
import type { siteFiles } from '../support/site-files';
import { expect, test as base } from './midad';
import { readersBrowser, serve } from './served';

/** Read as the program's own build reads it: a plain import in Node takes no catalogue of messages. */
const { module } = await runnerImport<{ readonly siteFiles: typeof siteFiles }>('./tests/support/site-files.ts');

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Site = {
  readonly names: readonly string[];
  readonly address: string;
  open(name: string, options?: BrowserContextOptions): Promise<Page>;
};

const test = base.extend<{ siteOf: (articles: readonly Article[]) => Promise<Site> }>({
  siteOf: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'midad-site-'));
    const browser: Browser = await readersBrowser();
    const ends: (() => Promise<void>)[] = [() => browser.close(), () => rm(folder, { recursive: true, force: true })];
    await use(async (articles) => {
      const files = module.siteFiles(articles);
      for (const [name, text] of files) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
      }
      const served = await serve(folder);
      ends.unshift(() => served.close());
      return {
        names: [...files.keys()].filter((name) => name.endsWith('.html')),
        address: served.address,
        open: async (name, options = {}) => {
          const page = await (await browser.newContext(options)).newPage();
          await page.goto(served.address + name);
          return page;
        },
      };
    });
    for (const end of ends) await end();
  },
});

type AxeWindow = { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const found = await page.evaluate(async () => (await (globalThis as unknown as AxeWindow).axe.run()).violations);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}

for (const [name, options] of [
  ['on a wide screen', {}],
  ['on a phone, in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const)
  test(`axe finds nothing in any page ${name}, and none runs over its side`, async ({ siteOf }) => {
    const site = await siteOf([...richArticles, hostileArticles[0]!]);
    for (const file of site.names) {
      const page = await site.open(file, options);
      expect([file, await violations(page)]).toEqual([file, []]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([file, over]).toEqual([file, 0]);
      await page.context().close();
    }
  });

test('of hostile texts nothing runs, nothing is asked for, and every letter is shown as a letter', async ({
  siteOf,
}) => {
  const site = await siteOf(hostileArticles);
  for (const article of hostileArticles) {
    const file = `${article.id}/article.html`;
    const asked: string[] = [];
    const opened: string[] = [];
    const page = await site.open('site.css');
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => opened.push(dialog.message()));
    page.on('popup', (popup) => opened.push(popup.url()));
    page.on('pageerror', (error) => opened.push(error.message));
    await page.goto(site.address + file);
    await page.keyboard.press('Control+End');
    await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')));
    await page.waitForLoadState('networkidle');
    expect(opened).toEqual([]);
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
    const known = /^(?:[0-9A-Z]{26}\/article\.html|site\.css|media\/[\w-]+\.(?:jpg|svg|webp)|favicon\.ico)$/;
    expect(asked.filter((url) => !known.test(url.slice(site.address.length)))).toEqual([]);
    const headline = await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.innerHTML);
    expect(headline).not.toMatch(/<(?!\/?(?:bdi|br)\b)/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(shownStart(article.headline));
    await page.context().close();
  }
});

/** The first line, without what HTML can't hold. */
const shownStart = (headline: string): string =>
  headline
    .split(/[\r\n]/)[0]!
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200);
