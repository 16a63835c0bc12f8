/** Tables under the hand: ranges of cells copied and pasted, cells merged and split, a column drawn wider. */
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import type { Article } from '../../shared/model/article';
import type { TableBlock } from '../../shared/model/object-blocks';
import { shownBody } from '../support/shown-body';
import { fillClipboard, readClipboard } from './clipboard';
import { expect, newArticle, readAll, test } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const cell = (window: Page, name: string) => text(window).getByRole('cell', { name, exact: true }).first();

async function withTable(app: ElectronApplication, window: Page): Promise<void> {
  await newArticle(window, 'خبر بجدول');
  await text(window).focus();
  await fillClipboard(app, {
    html: '<p>قبل</p><table><tr><td>أ1</td><td>ب1</td><td>ج1</td></tr><tr><td>أ2</td><td>−12%</td><td>ج2</td></tr><tr><td>أ3</td><td>ب3</td><td>ج3</td></tr></table><p>بعد</p>',
    text: 'جدول',
  });
  await window.keyboard.press('Control+v');
  await expect(cell(window, 'ج3')).toBeVisible();
}

async function drag(window: Page, from: Locator, to: Locator): Promise<void> {
  const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await window.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await window.mouse.down();
  await window.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 });
  await window.mouse.up();
}

async function saved(window: Page, workspace: string): Promise<Article['body']> {
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
  const [file] = await readAll(join(workspace, 'articles'), 'article.json');
  return (JSON.parse(file!) as Article).body;
}

test('a range of cells is copied with its columns in their order, and pasted over others and as a table of its own', async ({
  app,
  window,
  desk,
}) => {
  await withTable(app, window);
  await drag(window, cell(window, 'أ1'), cell(window, '−12%'));
  await window.keyboard.press('Control+c');
  await expect.poll(async () => (await readClipboard(app)).text).toBe('أ1\tب1\nأ2\t−12%');
  const { html } = await readClipboard(app);
  expect(html).toContain('<table dir="rtl">');
  expect(html).not.toContain('ج1');

  await cell(window, 'ب3').click();
  await window.keyboard.press('Control+v');
  await expect(cell(window, 'أ3')).toBeVisible();
  await text(window).locator('> p').last().click();
  await window.keyboard.press('End');
  await window.keyboard.press('Control+v');
  const body = await saved(window, desk.workspace);
  expect(shownBody(body)).toEqual([
    'normal: قبل',
    'table 0/0: أ1 | ب1 | ج1 || أ2 | −12% | ج2 || أ3 | أ1 | ب1 ||  | أ2 | −12%',
    'normal: بعد',
    'table 0/0: أ1 | ب1 || أ2 | −12%',
  ]);
});

test('selected cells become one and are parted again; each is one step of undo', async ({ app, window, desk }) => {
  await withTable(app, window);
  await drag(window, cell(window, 'أ1'), cell(window, 'ب1'));
  await window.getByRole('button', { name: 'دمج الخلايا' }).click();
  await expect(text(window).locator('td[colspan="2"]')).toHaveCount(1);
  expect(shownBody(await saved(window, desk.workspace))[1]).toContain('2×1 أ1');
  await window.getByRole('button', { name: 'تقسيم الخلية' }).click();
  await expect(text(window).locator('td[colspan="2"]')).toHaveCount(0);
  await expect(text(window).getByRole('row').first().getByRole('cell')).toHaveCount(3);
  await window.keyboard.press('Control+z');
  await expect(text(window).locator('td[colspan="2"]')).toHaveCount(1);
  await window.keyboard.press('Control+z');
  await expect(cell(window, 'ب1')).toBeVisible();
});

test('a column is drawn wider by its border, the first one to the left', async ({ app, window, desk }) => {
  await withTable(app, window);
  await cell(window, 'أ1').click();
  const before = (await cell(window, 'أ1').boundingBox())!;
  const border = { x: before.x, y: before.y + before.height / 2 };
  await window.mouse.move(border.x, border.y);
  await window.mouse.down();
  await window.mouse.move(border.x - 80, border.y, { steps: 5 });
  await window.mouse.up();
  await expect.poll(async () => (await cell(window, 'أ1').boundingBox())!.width).toBeGreaterThan(before.width + 60);
  const after = (await cell(window, 'أ1').boundingBox())!;
  expect(Math.abs(after.x + after.width - before.x - before.width)).toBeLessThan(2);
  const [, table] = (await saved(window, desk.workspace)) as [unknown, TableBlock];
  const [first = 0, second = 0, third = 0] = table.columnWidths ?? [];
  expect(first).toBeGreaterThan(second);
  expect(Math.abs(third - 100 / 3)).toBeLessThan(1);
  await window.keyboard.press('Control+z');
  await expect
    .poll(async () => Math.round((await cell(window, 'أ1').boundingBox())!.width))
    .toBe(Math.round(before.width));
});
