/** The same page in the window's own engine and in a newer one: Electron with a workspace on disk, and a browser with a main in memory. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { shardOf } from '../../electron/workspace/layout';
import type { Article } from '../../shared/model/article';
import { newNewsroom } from '../../shared/model/newsroom';
import type { Desk } from './midad';

export const engines = ['electron', 'chromium'] as const;
export type Engine = (typeof engines)[number];

export type Opened = { readonly page: Page; readonly close: () => Promise<void> };

/** With the article open. `scenario` is the article's name in tests/browser/scenarios.ts. */
export async function open(
  engine: Engine,
  desk: Desk,
  { article, scenario }: { article: Article; scenario: string },
): Promise<Opened> {
  return engine === 'electron' ? inElectron(desk, article) : inChromium(scenario);
}

async function inElectron(desk: Desk, article: Article): Promise<Opened> {
  const folder = join(desk.workspace, 'articles', shardOf(article.id), article.id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(desk.workspace, 'newsroom.json'), JSON.stringify(newNewsroom('المدينة')));
  await writeFile(join(folder, 'article.json'), JSON.stringify(article));
  const { window } = await desk.start();
  return { page: window, close: () => Promise.resolve() };
}

/** One server and one browser for all tests: the first page loads the whole renderer, module by module. */
let started: Promise<{ readonly browser: BrowserContext; readonly server: ViteDevServer }> | null = null;

async function start() {
  const root = resolve(import.meta.dirname, '../..');
  const server = await createServer({ root, logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  const launched = await chromium.launch({ executablePath: process.env['MIDAD_CHROMIUM']!, args: ['--no-sandbox'] });
  const browser = await launched.newContext({ viewport: { width: 1280, height: 900 } });
  return { browser, server };
}

async function inChromium(scenario: string): Promise<Opened> {
  started ??= start();
  const { browser, server } = await started;
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls!.local[0]!}tests/browser/index.html?scenario=${scenario}`);
  await page.locator('html[data-ready=true]').waitFor({ timeout: 120_000 });
  return { page, close: () => page.close() };
}

/** After the last test. */
export async function closeBrowser(): Promise<void> {
  const both = await started;
  started = null;
  await both?.browser.browser()?.close();
  await both?.server.close();
}
