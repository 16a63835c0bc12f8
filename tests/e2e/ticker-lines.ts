/** The ticker's room as the tests of it see it, and its files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expect, type Desk } from './midad';

/** The lines as the files have them, in the order of their ranks. */
export async function linesOnDisk({ workspace }: Desk): Promise<Record<string, unknown>[]> {
  const folder = join(workspace, 'ticker');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = files.map((text) => JSON.parse(text) as Record<string, unknown>);
  return lines.sort((a, b) => Number(a['rank']) - Number(b['rank']));
}

export const list = (window: Page): Locator => window.getByRole('grid', { name: 'أسطر الشريط' });
export const row = (window: Page, text: string): Locator => list(window).getByRole('row').filter({ hasText: text });
export const rowInEdit = (window: Page): Locator =>
  window.getByRole('listitem').filter({ has: window.getByRole('button', { name: 'حفظ السطر' }) });

/** At the top of what is on the air, whatever place is open. */
export async function addLine(window: Page, text: string): Promise<void> {
  await window.keyboard.press('Control+Shift+n');
  await expect(window.getByRole('textbox', { name: 'نص السطر' })).toBeFocused();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
  await expect(row(window, text)).toBeVisible();
}
