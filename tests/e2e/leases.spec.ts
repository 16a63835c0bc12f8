/** Two Midads on one folder: each sees where the other works, and may take an article over without a word being lost. */
import { readdir } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, quit, readAll, test, type Desk } from './midad';

const rows = (window: Page) => window.getByRole('listbox', { name: 'الأخبار' }).getByRole('option');
const headline = (window: Page) => window.getByRole('textbox', { name: 'العنوان', exact: true });
const working = (window: Page) => window.getByText(/^يُحرَّر هذا الخبر الآن عند/);
const takenOver = (window: Page) => window.getByText(/^انتقل تحرير هذا الخبر إلى/);
const who = new RegExp(`${userInfo().username}.*${hostname()}`);

const leases = async ({ workspace }: Desk): Promise<readonly string[]> =>
  readdir(join(workspace, '.midad', 'leases')).catch(() => []);

test('who works on an article is shown at the other desk, and may be taken over from', async ({ desk, window }) => {
  const other = await desk.start({ user: 'second' });
  await newArticle(window, 'خبر على مكتبين');
  await expect(rows(other.window)).toHaveCount(1);
  await expect(rows(other.window).getByRole('img', { name: /^قيد التحرير عند/ })).toBeVisible();
  await expect(working(window)).toBeHidden();

  await rows(other.window).first().click();
  await expect(headline(other.window)).toHaveValue('خبر على مكتبين');
  await expect(working(other.window)).toHaveText(who);
  expect(await leases(desk)).toHaveLength(1);

  await other.window.getByRole('button', { name: 'تولَّ التحرير' }).click();
  await expect(takenOver(window)).toHaveText(who);
  await expect(working(other.window)).toBeHidden();
  const versions = async () =>
    (await readdir(desk.workspace, { recursive: true })).filter((name) => /-takeover-/.test(name));
  await expect.poll(versions).toHaveLength(1);

  // Nothing is locked: the first desk writes on, is shown again, and both texts meet in the file.
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await window.keyboard.type('من المكتب الأول');
  await expect(working(other.window)).toBeVisible();
  await headline(other.window).fill('عنوان من الثاني');
  await expect
    .poll(async () => (await readAll(join(desk.workspace, 'articles'), 'article.json'))[0])
    .toMatch(/عنوان من الثاني[^]*من المكتب الأول/);

  await quit(other.app);
  await expect(takenOver(window)).toBeHidden();
  await expect.poll(() => leases(desk)).toHaveLength(1);
});

test('an article that is only read is held by nobody', async ({ desk, app, window }) => {
  await newArticle(window, 'خبر يُقرأ');
  await expect.poll(() => leases(desk)).toHaveLength(1);
  await quit(app);
  expect(await leases(desk)).toEqual([]);
  const again = await desk.start();
  await rows(again.window).first().click();
  await expect(headline(again.window)).toHaveValue('خبر يُقرأ');
  expect(await leases(desk)).toEqual([]);
});
