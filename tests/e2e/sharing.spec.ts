import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, newArticle, test } from './midad';

const body = 'قال متحدث باسم BBC إن المكتبة فُتحت.';

/** The person chooses where the file goes; null: thinks better of it. */
const saveTo = (app: ElectronApplication, path: string | null) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

async function run(window: Page, command: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').locator('input').fill(command);
  await expect(window.getByRole('dialog').getByText(command, { exact: true })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
}

async function written(window: Page): Promise<void> {
  await newArticle(window, 'افتتاح المكتبة الوطنية');
  await window.getByRole('textbox', { name: 'نص الخبر' }).click();
  await window.keyboard.type(body);
}

test('an article leaves as Word document, PDF and plain text, unsaved text and all', async ({ window, app, desk }) => {
  await written(window);
  const folder = join(desk.workspace, '..');

  await saveTo(app, join(folder, 'a.docx'));
  await run(window, 'تصدير كملف Word…');
  await expect(window.getByText('حُفظ الملف')).toBeVisible();
  const { 'word/document.xml': document } = unzipSync(await readFile(join(folder, 'a.docx')));
  expect(strFromU8(document!)).toContain('افتتاح المكتبة الوطنية');
  expect(strFromU8(document!)).toContain('<w:rtl/></w:rPr><w:t xml:space="preserve">قال متحدث باسم </w:t>');

  await saveTo(app, join(folder, 'a.pdf'));
  await run(window, 'تصدير كملف PDF…');
  await expect
    .poll(async () =>
      (await readFile(join(folder, 'a.pdf')).catch(() => Buffer.alloc(5))).subarray(0, 5).toString('latin1'),
    )
    .toBe('%PDF-');

  await saveTo(app, join(folder, 'a.txt'));
  await run(window, 'تصدير كنص عادي…');
  await expect.poll(() => readFile(join(folder, 'a.txt'), 'utf8').catch(() => '')).toContain(body);
});

test('an article is copied as Markdown, plain text and HTML', async ({ window, app }) => {
  await written(window);
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await run(window, 'نسخ الخبر كـ Markdown');
  await expect.poll(copied).toContain('# افتتاح المكتبة الوطنية');
  await run(window, 'نسخ الخبر كنص عادي');
  await expect.poll(copied).not.toContain('#');
  expect(await copied()).toContain(body);
  await run(window, 'نسخ الخبر كـ HTML');
  await expect.poll(copied).toContain('<h1 lang="ar" dir="rtl">');
});
