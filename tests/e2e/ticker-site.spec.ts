/** The ticker as readers of the site meet it, in a browser of theirs: the web component, the page, the order of every letter. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright/test';
import { readFeed } from '../../shared/import/feed/read-feed';
import { expect, test as base } from './midad';
import { serve, readersBrowser, type Served } from './served';
import { list, row } from './ticker-lines';

const root = resolve(import.meta.dirname, '../..');
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const midad = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'dist/cli/midad.cjs'), ...args]);

/** Each would be read wrongly where a page guesses its direction or lets numbers and brackets run. */
const texts = [
  'BBC: قمة طارئة (3 قتلى) في 2026',
  'الحصيلة بين 10-15% (رويترز)',
  'هاتف +970 59 123 للتواصل [مباشر]',
  'iPhone 17 Pro (2026) يصل',
  'منظمة (WHO) ولغة C++ وحساب @midad',
  '14:05 موعد الجلسة، والنتيجة 3-2',
];

const hosts = {
  'list.html': page('<midad-ticker src="ticker.json" every="1"></midad-ticker>'),
  'strip.html': page('<midad-ticker src="ticker.json" view="strip" every="1"></midad-ticker>'),
  'english.html': page('<midad-ticker src="ticker.json"></midad-ticker>', 'lang="en"'),
};

function page(body: string, attributes = 'lang="ar" dir="rtl"'): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>موقع</title>
    <script src="midad-ticker.js" defer></script></head><body><main><h1>موقع</h1>${body}</main></body></html>`;
}

type Site = {
  readonly folder: string;
  readonly served: Served;
  readonly browser: Browser;
  open(name: string, options?: BrowserContextOptions): Promise<Page>;
};

const test = base.extend<{ site: Site }>({
  /** A workspace whose ticker has `texts` on the air, each leading somewhere, and its files served. */
  site: async ({ desk }, use) => {
    await midad('init', desk.workspace);
    const pasted = join(desk.workspace, '..', 'lines.txt');
    await writeFile(
      pasted,
      texts.map((text, index) => `• 0${index}:30 . ${index === 1 ? 'عاجل: ' : ''}${text}... المزيد`).join('\n'),
    );
    await midad('import', desk.workspace, pasted);
    const folder = join(desk.workspace, '..', 'site');
    await midad('ticker', desk.workspace, '--to', folder);
    await leadSomewhere(folder);
    const served = await serve(folder, hosts);
    const browser = await readersBrowser();
    await use({
      folder,
      served,
      browser,
      open: async (name, options = {}) => {
        const opened = await (
          await browser.newContext({ viewport: { width: 1400, height: 800 }, ...options })
        ).newPage();
        await opened.goto(`${served.address}${name}`);
        return opened;
      },
    });
    await browser.close();
    await served.close();
  },
});

type TickerFile = { title: string; lines: { id: string; text: string; link: { href: string } | null }[] };
const fileOf = (folder: string): string => join(folder, 'ticker.json');
const readTicker = async (folder: string): Promise<TickerFile> =>
  JSON.parse(await readFile(fileOf(folder), 'utf8')) as TickerFile;

async function leadSomewhere(folder: string): Promise<void> {
  const ticker = await readTicker(folder);
  const lines = ticker.lines.map((line) => ({ ...line, link: { href: 'https://example.org/' } }));
  await writeFile(fileOf(folder), JSON.stringify({ ...ticker, lines }));
}

type AxeWindow = { axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };

async function problems(opened: Page): Promise<string[]> {
  await opened.addScriptTag({ path: axePath });
  return opened.evaluate(async () => {
    const { violations } = await (globalThis as unknown as AxeWindow).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** The letters as the eye meets them from left to right, in one line and without what has no width. */
function inSight(element: Locator): Promise<string> {
  return element.evaluate((shown) => {
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    const letters: { char: string; at: number; size: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let index = 0; index < (node.nodeValue ?? '').length; index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const [box] = range.getClientRects();
        if (box !== undefined && box.width > 0)
          letters.push({ char: node.nodeValue![index]!, at: box.left + box.width / 2, size: box.width });
      }
    }
    return letters
      .sort((a, b) => a.at - b.at)
      .map(({ char }) => char)
      .join('');
  });
}

const lines = (opened: Page): Locator => opened.locator('midad-ticker').getByRole('listitem');
/** Of the strip in the page's only ticker. */
const playState = (opened: Page): Promise<string | undefined> =>
  opened.evaluate(
    () => document.querySelector('midad-ticker')!.shadowRoot!.querySelector('.strip')!.getAnimations()[0]?.playState,
  );

test('the component shows the ticker from right to left, also on an English page, and axe finds nothing', async ({
  site,
}) => {
  for (const name of ['list.html', 'strip.html', 'english.html']) {
    const opened = await site.open(name);
    await expect(lines(opened)).toHaveCount(texts.length);
    await expect(lines(opened).nth(1).getByText('عاجل')).toBeVisible();
    const section = opened.locator('midad-ticker').getByRole('region');
    expect(await section.evaluate((one) => [getComputedStyle(one).direction, one.getAttribute('lang')])).toEqual([
      'rtl',
      'ar',
    ]);
    expect(await problems(opened), name).toEqual([]);
  }
});

test('every letter of a line stands in the same place in the window, on the page, in the component and in a feed', async ({
  site,
  desk,
}) => {
  const { window } = await desk.start();
  await window.keyboard.press('Control+2');
  await expect(list(window).getByRole('row')).toHaveCount(texts.length);
  const exported = await site.open('ticker.html');
  const component = await site.open('list.html');
  await expect(lines(component)).toHaveCount(texts.length);
  const { entries } = readFeedTitles(await readFile(join(site.folder, 'ticker.rss'), 'utf8'));
  // As a reader of feeds shows a title: the direction guessed by its first letter.
  await exported.evaluate((titles) => {
    for (const title of titles) {
      const shown = Object.assign(document.createElement('p'), { className: 'feed', textContent: title, dir: 'auto' });
      shown.style.whiteSpace = 'nowrap';
      document.body.append(shown);
    }
  }, entries);
  for (const [index, text] of texts.entries()) {
    const inWindow = await inSight(row(window, text).locator('[dir=rtl]', { hasText: text }).last());
    expect([...inWindow].sort().join(''), text).toBe([...text].sort().join(''));
    expect(await inSight(exported.locator('li .text').nth(index)), `page: ${text}`).toBe(inWindow);
    expect(await inSight(lines(component).nth(index).locator('.text')), `component: ${text}`).toBe(inWindow);
    expect(await inSight(exported.locator('.feed').nth(index)), `feed: ${text}`).toBe(inWindow);
  }
});

/** The titles letter for letter, as a feed's reader has them. */
function readFeedTitles(rss: string): { entries: string[] } {
  expect(readFeed(rss)!.entries.map(({ title }) => title)).toEqual(texts);
  const items = rss.split('<item>').slice(1);
  return {
    entries: items.map((item) =>
      /<title>(.*?)<\/title>/s.exec(item)![1]!.replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ),
  };
}

test('each part of a line is an element, what parts them is style alone, and nothing of it needs a script', async ({
  site,
}) => {
  const opened = await site.open('ticker.html', { javaScriptEnabled: false });
  const source = await readFile(join(site.folder, 'ticker.html'), 'utf8');
  expect(source).not.toMatch(/<script|style=|\son\w+=/);
  for (const name of ['ticker.html', 'ticker-fragment.html']) {
    const markup = await readFile(join(site.folder, name), 'utf8');
    const items = [...markup.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => item!);
    expect(items).toHaveLength(texts.length);
    for (const item of items)
      expect(item).toMatch(
        /^<time datetime="\d\d:\d\d">\d\d:\d\d<\/time>( <(strong|span) class="label">[^<]+<\/\2>)? <bdi class="text" dir="rtl">/,
      );
  }
  await expect(opened.locator('li').nth(1)).toHaveText(`01:30 عاجل ${texts[1]}`);
  await expect(opened.locator('html')).toHaveAttribute('lang', 'ar');
  const withScript = await site.open('ticker.html');
  const separators = await withScript.evaluate(() =>
    ['time', '.label'].map((name) => getComputedStyle(document.querySelector(`li ${name}`)!, '::after').content),
  );
  expect(separators).toEqual(['" ·"', '":"']);
  expect(await problems(withScript)).toEqual([]);
});

test('a strip runs to the right, and its button, the pointer and the keyboard stop it', async ({ site }) => {
  const opened = await site.open('strip.html');
  await expect(lines(opened).first()).toBeVisible();
  const at = (): Promise<number> =>
    opened.evaluate(
      () => document.querySelector('midad-ticker')!.shadowRoot!.querySelector('.strip')!.getBoundingClientRect().left,
    );
  const before = await at();
  await expect.poll(at).toBeGreaterThan(before);
  const frame = opened.getByRole('group');
  await frame.hover();
  await expect.poll(() => playState(opened)).toBe('paused');
  await opened.mouse.move(5, 5);
  await expect.poll(() => playState(opened)).toBe('running');

  await opened.keyboard.press('Tab');
  await expect(opened.getByRole('button', { name: 'أوقف حركة الشريط' })).toBeFocused();
  await opened.keyboard.press('Enter');
  await expect(opened.getByRole('button', { name: 'حرّك الشريط' })).toBeFocused();
  expect(await playState(opened)).toBe('paused');
  await opened.keyboard.press('Enter');
  expect(await playState(opened)).toBe('running');
  await opened.keyboard.press('Tab');
  await expect(frame).toBeFocused();
  await expect.poll(() => playState(opened)).toBe('paused');
  await opened.keyboard.press('Tab');
  await expect(opened.getByRole('link', { name: /BBC/ })).toBeFocused();
});

test('for a reader who wants no motion nothing moves, and all of it can be reached', async ({ site }) => {
  const opened = await site.open('strip.html', { reducedMotion: 'reduce', viewport: { width: 500, height: 600 } });
  await expect(lines(opened)).toHaveCount(texts.length);
  expect(await playState(opened)).toBeUndefined();
  await expect(opened.getByRole('button')).toHaveCount(0);
  const last = lines(opened).last().getByRole('link');
  await last.focus();
  await expect(last).toBeInViewport();
  expect(await problems(opened)).toEqual([]);
});

test('a change is there with the next look, the focus stays, and what is broken changes nothing', async ({ site }) => {
  const opened = await site.open('list.html');
  await expect(lines(opened)).toHaveCount(texts.length);
  await opened.getByRole('link', { name: /iPhone/ }).focus();
  const errors = opened.evaluateHandle(() => {
    const heard: string[] = [];
    addEventListener('midad-ticker-error', ({ detail }: CustomEventInit<Error>) => heard.push(detail!.name));
    return heard;
  });
  const ticker = await readTicker(site.folder);
  const first = { ...ticker.lines[0]!, id: 'new', text: 'سطر جديد', leftToRight: [] };
  await writeFile(fileOf(site.folder), JSON.stringify({ ...ticker, lines: [first, ...ticker.lines] }));
  await expect(lines(opened)).toHaveCount(texts.length + 1);
  await expect(lines(opened).first()).toContainText('سطر جديد');
  await expect(opened.getByRole('link', { name: /iPhone/ })).toBeFocused();

  const heard = await errors;
  for (const broken of ['{"format":', '{"title":"x","lines":[null]}', '<html>404</html>']) {
    const before = await heard.evaluate((list) => list.length);
    await writeFile(fileOf(site.folder), broken);
    await expect.poll(() => heard.evaluate((list) => list.length)).toBeGreaterThan(before);
    await expect(lines(opened)).toHaveCount(texts.length + 1);
  }
  const soon = new Date(Date.now() + 3000).toISOString();
  const going = { ...first, text: 'إلى حين', expires: soon };
  await writeFile(fileOf(site.folder), JSON.stringify({ ...ticker, lines: [going, ...ticker.lines] }));
  await expect(lines(opened).first()).toContainText('إلى حين');
  await expect(lines(opened)).toHaveCount(texts.length);
});
