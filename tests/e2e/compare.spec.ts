/** What has changed since an approval, since it was read, and between any two versions. */
import type { Page } from 'playwright/test';
import { expect, newArticle, test } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const headline = (window: Page) => window.getByRole('textbox', { name: 'العنوان', exact: true });
const saved = (window: Page) => expect(window.getByText(/^محفوظ/).first()).toBeVisible();
const comparison = (window: Page) => window.getByRole('dialog', { name: 'مقارنة نسختين' });

async function twoParagraphs(window: Page): Promise<void> {
  await newArticle(window, 'افتتاح المكتبة الوطنية');
  await text(window).focus();
  await window.keyboard.type('قال الوزير أمس إن الجسر آمن.');
  await window.keyboard.press('Enter');
  await window.keyboard.type('الفقرة الثانية.');
  await saved(window);
}

async function rewritten(window: Page): Promise<void> {
  await headline(window).fill('افتتاح المكتبة البلدية');
  await text(window).focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('فقرة جديدة.');
}

test('what has changed since the approval is one key away, word by word, and keys go from change to change', async ({
  window,
}) => {
  await twoParagraphs(window);
  await window.keyboard.press('Control+Shift+a');
  await expect(window.getByRole('complementary').getByText('معتمد').first()).toBeVisible();
  await rewritten(window);
  await window.keyboard.press('Control+Alt+h');
  const dialog = comparison(window);
  await expect(dialog.getByRole('button', { name: /من$/ })).toContainText('معتمدة');
  await expect(dialog.getByRole('status')).toHaveText('تغييران');
  const changes = dialog.getByRole('article');
  await expect(changes.getByRole('deletion')).toHaveText(['الوطنية']);
  await expect(changes.getByRole('insertion')).toHaveText(['البلدية', 'فقرة جديدة.']);
  await window.keyboard.press('Alt+ArrowDown');
  await expect(changes.locator('[data-current=true]')).toHaveText(['الوطنية', 'البلدية']);
  await expect(dialog.getByRole('status')).toHaveText('1 من 2');
  await dialog.getByRole('button', { name: 'التغيير السابق' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 من 2');
  await expect(changes.locator('[data-current=true]')).toHaveText(['أُضيف']);
});

test('side by side each version has its own words, each block across from what it was', async ({ window }) => {
  await twoParagraphs(window);
  await window.keyboard.press('Control+s');
  await rewritten(window);
  await window.keyboard.press('Control+Shift+h');
  await window.getByRole('button', { name: 'قارن بالنص الآن' }).click();
  const dialog = comparison(window);
  await dialog.getByRole('radio', { name: 'جنبًا إلى جنب' }).click();
  const before = dialog.locator('[data-side=before]');
  const after = dialog.locator('[data-side=after]');
  await expect(before.first()).toContainText('افتتاح المكتبة الوطنية');
  await expect(before.first()).not.toContainText('البلدية');
  await expect(after.first()).toContainText('افتتاح المكتبة البلدية');
  await expect(after.first()).not.toContainText('الوطنية');
  const tops = await Promise.all([before, after].map(async (side) => (await side.first().boundingBox())?.y));
  expect(tops[0]).toBe(tops[1]);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+Alt+h');
  await expect(dialog.getByRole('radio', { name: 'جنبًا إلى جنب' })).toBeChecked();
});

test('what has changed since this person read it is one key away, and is theirs alone', async ({ desk }) => {
  const { window } = await desk.start();
  await twoParagraphs(window);
  await window.keyboard.press('Control+Alt+j');
  await expect(comparison(window)).toContainText('لم تقرأ هذا الخبر على هذا الجهاز من قبل');
  await window.keyboard.press('Escape');
  await newArticle(window, 'خبر آخر');
  await saved(window);
  const other = await desk.start({ user: 'other' });
  await other.window.getByRole('option').filter({ hasText: 'افتتاح المكتبة' }).click();
  await expect(headline(other.window)).toHaveValue('افتتاح المكتبة الوطنية');
  await rewritten(other.window);
  await saved(other.window);
  await other.window.keyboard.press('Control+Alt+j');
  await expect(comparison(other.window)).toContainText('لم تقرأ هذا الخبر على هذا الجهاز من قبل');

  await window.getByRole('option').filter({ hasText: 'افتتاح المكتبة البلدية' }).click();
  await expect(headline(window)).toHaveValue('افتتاح المكتبة البلدية');
  await window.keyboard.press('Control+Alt+j');
  await expect(comparison(window).getByRole('button', { name: /من$/ })).toContainText('آخر ما قرأتُه');
  await expect(comparison(window).getByRole('deletion')).toHaveText(['الوطنية']);
  await expect(comparison(window).getByRole('insertion')).toHaveText(['البلدية', 'فقرة جديدة.']);
});

test('a single change is taken back as an edit like any other: it is saved, and can be undone', async ({ window }) => {
  await twoParagraphs(window);
  await window.keyboard.press('Control+s');
  await headline(window).fill('افتتاح المكتبة البلدية');
  await text(window).focus();
  await window.keyboard.press('Control+Home');
  await window.keyboard.type('نعم ');
  await window.keyboard.press('Control+Alt+h');
  const dialog = comparison(window);
  await expect(dialog.getByRole('status')).toHaveText('تغييران');
  await window.keyboard.press('Alt+ArrowDown');
  await dialog.getByRole('button', { name: 'تراجع عن هذا التغيير' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1 من 1');
  await dialog.getByRole('button', { name: 'تراجع عن هذا التغيير' }).click();
  await expect(dialog.getByRole('article')).toContainText('لا فرق بين النصين');
  await dialog.getByRole('button', { name: 'إغلاق' }).last().click();
  await expect(headline(window)).toHaveValue('افتتاح المكتبة الوطنية');
  await expect(text(window)).toContainText('قال الوزير أمس');
  await expect(text(window)).not.toContainText('نعم');
  await saved(window);
  await text(window).focus();
  await window.keyboard.press('Control+z');
  await expect(text(window)).toContainText('نعم قال الوزير أمس');
});
