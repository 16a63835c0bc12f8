/** The library: renamed, thrown away and brought back, approved; damaged files; commands; the other language. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, quit, readAll, test, type Desk } from './midad';

const rows = (window: Page) => window.getByRole('listbox', { name: 'الأخبار' }).getByRole('option');
const saved = (window: Page) => expect(window.getByText(/^محفوظ/).first()).toBeVisible();

async function runFromPalette(window: Page, words: string, command: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').getByPlaceholder('اكتب ما تريد فعله').fill(words);
  await expect(window.getByRole('menuitem').first()).toContainText(command);
  await window.keyboard.press('Enter');
}

const articleIn = async ({ workspace }: Desk, folder: string): Promise<Record<string, unknown>[]> =>
  (await readAll(join(workspace, folder), 'article.json').catch(() => [])).map((text) => JSON.parse(text));

test('an article is given a working name', async ({ window, desk }) => {
  await newArticle(window, 'خبر بلا اسم');
  await saved(window);
  await window.keyboard.press('F2');
  await window.getByRole('dialog').getByRole('textbox').fill('سوق-الكتب');
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await articleIn(desk, 'articles'))[0]?.['slugline']).toBe('سوق-الكتب');
});

test('what is thrown away goes to the trash as it was, and comes back as it was', async ({ desk, window }) => {
  await newArticle(window, 'خبر سيُحذف');
  await saved(window);
  const [before] = await readAll(join(desk.workspace, 'articles'), 'article.json');
  await runFromPalette(window, 'مهملات', 'نقل الخبر إلى المهملات');
  await expect.poll(() => articleIn(desk, 'articles')).toEqual([]);
  expect(await readAll(desk.workspace, 'article.json')).toEqual([before]);

  await window.keyboard.press('Control+3');
  await window.getByRole('option', { name: /خبر سيُحذف/ }).click();
  await window.getByRole('button', { name: 'استرجاع الخبر' }).click();
  await expect.poll(() => readAll(join(desk.workspace, 'articles'), 'article.json')).toEqual([before]);
  await window.keyboard.press('Control+1');
  await expect(rows(window)).toHaveCount(1);
});

test('the undo of a thrown-away article brings it back at once', async ({ desk, window }) => {
  await newArticle(window, 'حُذف بالخطأ');
  await saved(window);
  await runFromPalette(window, 'مهملات', 'نقل الخبر إلى المهملات');
  await window.getByRole('button', { name: 'تراجع' }).click();
  await expect
    .poll(async () => (await articleIn(desk, 'articles')).map(({ headline }) => headline))
    .toEqual(['حُذف بالخطأ']);
});

test('an approval holds for the text as it was: one letter more and the badge says so', async ({ window }) => {
  await newArticle(window, 'خبر للاعتماد');
  await saved(window);
  await window.keyboard.press('Control+Shift+a');
  const row = rows(window).first();
  await expect(row).toContainText('معتمد');
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await window.keyboard.type('حرف');
  await expect(window.getByRole('complementary').getByText('تغيّر بعد الاعتماد').first()).toBeVisible();
  await expect(row).toContainText('تغيّر بعد الاعتماد');
});

test('a command is found by its English name too, and runs', async ({ window }) => {
  await runFromPalette(window, 'ticker', 'شريط');
  await expect(window.getByRole('textbox', { name: 'نص السطر' })).toBeVisible();
});

test.describe('a damaged newsroom', () => {
  test.use({ scenario: 'damaged' });

  test('each damaged file is named, the sound one opens, and no byte is touched', async ({ desk }) => {
    const before = await bytesOf(desk);
    const { app, window } = await desk.start();
    await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue(
      'خبر سليم بين ملفات معطوبة',
    );
    for (const reason of [
      /الملف فارغ/,
      /مبتور في وسطه/,
      /كتبه إصدار أحدث من مِداد .*midad\/article@7/,
      /ليس هذا ملفًّا من ملفات مِداد/,
      /مخالف لصيغته/,
    ]) {
      const row = rows(window).filter({ hasText: reason });
      await expect(row).toHaveCount(1);
      await row.click();
      await expect(window.getByRole('main').getByText(reason)).toBeVisible();
      await expect(window.getByRole('main').getByText('لم يُغيَّر الملف.')).toBeVisible();
    }
    await quit(app);
    expect(await bytesOf(desk)).toEqual(before);
  });
});

const bytesOf = async ({ workspace }: Desk): Promise<unknown> => ({
  names: (await readdir(workspace, { recursive: true })).filter((name) => name.endsWith('.json')).sort(),
  texts: await readAll(workspace, '.json'),
});

test('in English the window runs left to right, and the Arabic text stays right to left', async ({ window }) => {
  await newArticle(window, 'نص عربي');
  await runFromPalette(window, 'English', 'English');
  await expect(window.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(window.locator('html')).toHaveAttribute('lang', 'en');
  const headline = window.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline).toHaveValue('نص عربي');
  expect(await headline.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  const library = await window.getByRole('region', { name: 'Articles' }).boundingBox();
  expect(library!.x).toBeLessThan(200);
});
