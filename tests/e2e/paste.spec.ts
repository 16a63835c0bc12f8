/** Pasting into the real window, from the real clipboard. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { fillClipboard, readClipboard } from './clipboard';
import { expect, newArticle, test } from './midad';

async function body(window: Page) {
  await newArticle(window, 'خبر يُلصق فيه');
  const text = window.getByRole('textbox', { name: 'نص الخبر' });
  await text.focus();
  return text;
}

const word = readFileSync(resolve(import.meta.dirname, '../fixtures/paste/word.html'), 'utf8');

test('a report from Word keeps its structure, says what it left, and one undo takes it back', async ({
  app,
  window,
}) => {
  const text = await body(window);
  await window.keyboard.type('قبل');
  await fillClipboard(app, { html: word, text: 'افتتاح سوق الكتب' });
  await window.keyboard.press('Control+v');
  await expect(text.locator('h2')).toHaveText('افتتاح سوق الكتب');
  await expect(text.locator('li').filter({ hasText: 'بند تحته' }).last()).toHaveText('بند تحته');
  await expect(text.locator('blockquote')).toHaveText('«الكتاب القديم لا يشيخ».');
  await expect(text.getByRole('link')).toHaveText('الموقع');
  await expect(window.getByText(/لُصق النص، ولم يُنقل معه:.*صورة/)).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(text).toHaveText('قبل');
  await expect(window.getByText(/لُصق النص/)).toBeHidden();
});

test('the note offers the words alone', async ({ app, window }) => {
  const text = await body(window);
  await fillClipboard(app, {
    html: '<h2>عنوان <b>مهم</b></h2><img src="https://example.org/a.jpg" alt="صورة">',
    text: 'عنوان مهم',
  });
  await window.keyboard.press('Control+v');
  await window.getByRole('button', { name: 'الصق كنص بلا تنسيق' }).click();
  await expect(text.locator('p')).toHaveText('عنوان مهم');
  await expect(text.locator('h2, strong')).toHaveCount(0);
});

test('Ctrl+Shift+V pastes words without looks', async ({ app, window }) => {
  const text = await body(window);
  await fillClipboard(app, { html: '<h2>عنوان</h2><ul><li><b>بند</b></li></ul>', text: 'عنوان\n*بند*' });
  await window.keyboard.press('Control+Shift+v');
  await expect(text.locator('p')).toHaveText(['عنوان', '*بند*']);
  await expect(text.locator('h2, li, strong')).toHaveCount(0);
});

test('a headline takes one clean line', async ({ app, window }) => {
  await newArticle(window, 'قبل ');
  await fillClipboard(app, { html: '<h1>سطر</h1><p>وسطر</p>', text: '\u200Fسطر\u00A0 أول\r\nوسطر\u200B\t ثانٍ\n' });
  await window.keyboard.press('Control+v');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('قبل سطر أول وسطر ثانٍ');
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('قبل ');
});

test('a file that is dropped on the text goes in there, or becomes an article of its own', async ({ window }) => {
  const text = await body(window);
  await window.keyboard.type('قبل');
  await text.locator('p').evaluate((paragraph) => {
    const data = new DataTransfer();
    data.items.add(new File(['# عنوان الملف\n\nفقرة من **ملف**.\n'], 'story.md', { type: 'text/markdown' }));
    const { right, top, height } = paragraph.getBoundingClientRect();
    const at = { clientX: right - 200, clientY: top + height / 2 };
    paragraph.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, ...at }));
  });
  await expect(text.locator('h2')).toHaveText('عنوان الملف');
  await expect(text.locator('strong')).toHaveText('ملف');
  await expect(window.getByText('أُدرج ما في «story.md».')).toBeVisible();
  await window.getByRole('button', { name: 'اجعله خبرًا جديدًا' }).click();
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('عنوان الملف');
  await expect(window.getByRole('textbox', { name: 'نص الخبر' })).toHaveText('فقرة من ملف.');
});

test('what is copied leaves right to left, with its headings', async ({ app, window }) => {
  await body(window);
  await window.keyboard.press('Control+Alt+2');
  await window.keyboard.type('BBC: عنوان');
  await window.keyboard.press('Enter');
  await window.keyboard.type('نص');
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+c');
  await expect.poll(async () => (await readClipboard(app)).text).toBe('\u200FBBC: عنوان\n\nنص');
  const { html } = await readClipboard(app);
  expect(html).toContain('<h2 dir="rtl">');
  expect(html).toContain('lang="ar" dir="rtl"');
});
