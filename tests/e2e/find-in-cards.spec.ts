/** What stands in cards is found, shown, replaced and walked like the text around it. */
import type { Page } from 'playwright/test';
import { expect, newArticle, test } from './midad';

const bar = (window: Page) => window.getByRole('region', { name: 'البحث في الخبر' });
const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const quote = (window: Page) => window.getByRole('textbox', { name: 'نص الاقتباس' });
const says = (window: Page) => window.getByRole('textbox', { name: 'صاحب القول' });

/** A paragraph, a pull quote and a fact box. */
async function write(window: Page): Promise<void> {
  await newArticle(window, 'خبر');
  await text(window).focus();
  await window.keyboard.type('قالت الحكومة كلمتها.');
  await window.keyboard.press('Enter');
  await window.keyboard.type('/اقتباس بارز');
  await window.keyboard.press('Enter');
  await quote(window).fill('الحكومةُ باقية');
  await says(window).fill('ناطق باسم الحكومة [يُستكمل: الاسم]');
  await says(window).press('Enter');
  await window.keyboard.type('/صندوق');
  await window.keyboard.press('Enter');
  await window.keyboard.type('الحكومة في أرقام');
}

test('words of a card and of a title are found in their place, replaced together and brought back together', async ({
  window,
}) => {
  await write(window);
  await window.keyboard.press('Control+h');
  await window.getByRole('textbox', { name: 'ابحث عن' }).fill('الحكومة');
  await expect(bar(window).getByText('من 4')).toBeVisible();
  await expect(text(window).locator('mark')).toHaveText(['الحكومةُ', 'الحكومة']);
  await window.getByRole('textbox', { name: 'ابحث عن' }).press('Enter');
  await expect(text(window).locator('mark[data-current="true"]')).toHaveCount(1);
  await window.getByRole('textbox', { name: 'استبدل به' }).fill('الوزارة');
  await bar(window).getByRole('button', { name: 'استبدال الكل (4)' }).press('Enter');
  await expect(quote(window)).toHaveValue('الوزارة باقية');
  await expect(says(window)).toHaveValue('ناطق باسم الوزارة [يُستكمل: الاسم]');
  await expect(text(window)).toContainText('الوزارة في أرقام');
  await window.keyboard.press('Escape');
  await text(window).focus();
  await window.keyboard.press('Control+z');
  await expect(quote(window)).toHaveValue('الحكومةُ باقية');
  await expect(text(window)).toContainText('الحكومة في أرقام');
});

test('leaving the bar puts the caret into the field of the card, and F8 finds what is still to come there', async ({
  window,
}) => {
  await write(window);
  await window.keyboard.press('Control+f');
  await window.getByRole('textbox', { name: 'ابحث عن' }).fill('باسم');
  await expect(bar(window).getByText('1 من 1')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(says(window)).toBeFocused();
  await window.getByRole('textbox', { name: 'العنوان', exact: true }).focus();
  await window.keyboard.press('F8');
  await expect(says(window)).toBeFocused();
  const selected = await says(window).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('[يُستكمل: الاسم]');
  await window.keyboard.press('Control+s');
  await window.keyboard.press('Control+Shift+a');
  await expect(window.getByRole('dialog').getByText('صاحب القول')).toBeVisible();
});

test('finding in all articles names the card and leads to its field', async ({ window }) => {
  await write(window);
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
  await window.keyboard.press('Control+Shift+f');
  const finding = window.getByRole('region', { name: 'بحث واستبدال في كل الأخبار' });
  await window.keyboard.type('باقية');
  await window.keyboard.press('Enter');
  const row = finding.getByRole('row', { name: /باقية/ });
  await expect(row.getByText('الاقتباس البارز')).toBeVisible();
  await row.press('Enter');
  await expect(bar(window).getByText('1 من 1')).toBeVisible();
  await expect(text(window).locator('mark[data-current="true"]')).toHaveText('باقية');
});
