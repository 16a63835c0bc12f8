/** A page as copied from a news site: into a workspace, through the window, out again, letter for letter. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './midad';
import { inBrowser } from './browser';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'tests/fixtures/pages/harbour.txt');
const midad = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'dist/cli/midad.cjs'), ...args]);

type Export = { headline: string; body: { children: { text: string }[] }[] };

/** What the page says, line by line, parted by eye and not by our importer. */
async function pageLines() {
  const lines = (await readFile(page, 'utf8')).split('\n').filter((line) => line !== '');
  const isTicker = (line: string) => line.startsWith('• ');
  const [headline, , , ...paragraphs] = lines.slice(1).filter((line) => !isTicker(line));
  const ticker = lines.filter(isTicker).map((line) => {
    const [time = '', ...words] = line.slice('• '.length, -'... المزيد'.length).split(' . ');
    return { time, words: words.join(' . ').replace('عاجل: ', 'عاجل ') };
  });
  return { title: lines[0]!, headline: headline!, paragraphs, ticker };
}

test('what a page said is what its export says, in HTML and in JSON', async ({ desk }) => {
  const said = await pageLines();
  await midad('init', desk.workspace);
  await midad('import', desk.workspace, page);
  const { window } = await desk.start();
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue(said.headline);
  const shown = window.getByRole('textbox', { name: 'نص الخبر' }).getByRole('paragraph');
  expect(await shown.allTextContents()).toEqual(said.paragraphs);

  const target = join(desk.workspace, '..', 'exported');
  await midad('export', desk.workspace, '--to', target, '--include-drafts');
  const [id] = (await readdir(target)).filter((name) => /^[0-9A-Z]{26}$/.test(name));
  const article = await inBrowser(join(target, id!, 'article.html'), () => ({
    headline: document.querySelector('h1')!.textContent,
    byline: document.querySelector('.byline')!.textContent,
    date: document.querySelector('.news-date')!.textContent,
    isoDate: document.querySelector('time')!.dateTime,
    paragraphs: [...document.querySelectorAll('article > p')].map((one) => one.textContent),
  }));
  expect(article).toEqual({
    headline: said.headline,
    byline: 'وكالات – المدينة',
    date: 'تاريخ الخبر: 25-09-2026',
    isoDate: '2026-09-25',
    paragraphs: said.paragraphs,
  });
  const ticker = await inBrowser(join(target, 'ticker.html'), () => ({
    title: document.querySelector('h1')!.textContent,
    direction: getComputedStyle(document.body).direction,
    lines: [...document.querySelectorAll('li')].map((line) => {
      const [time, ...words] = [...line.children].map((one) => one.textContent);
      return { time, words: words.join(' ') };
    }),
  }));
  expect(ticker).toEqual({ title: said.title, direction: 'rtl', lines: said.ticker });

  const json = JSON.parse(await readFile(join(target, id!, 'article.json'), 'utf8')) as Export;
  expect(json.headline).toBe(said.headline);
  expect(json.body.map(({ children }) => children.map(({ text }) => text).join(''))).toEqual(said.paragraphs);
});
