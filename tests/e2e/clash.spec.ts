/** Two desks on one article: what the other one wrote comes in, and what both changed is chosen by keyboard. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, test } from './midad';

type Written = { headline: string; section: string; body: { children: { text: string }[] }[] };

async function articleFile(workspace: string): Promise<string> {
  const names = await readdir(workspace, { recursive: true });
  return join(
    workspace,
    names.find((name) => name.endsWith('article.json'))!,
  );
}

const read = async (file: string): Promise<Written> => JSON.parse(await readFile(file, 'utf8')) as Written;

async function otherDeskWrites(file: string, change: Partial<Written>): Promise<void> {
  await writeFile(file, JSON.stringify({ ...(await read(file)), ...change }));
}

const isSaved = (window: Page) => expect(window.getByText(/^محفوظ/).first()).toBeVisible();

test('another desk’s change comes in under the hands, and one that touches ours is chosen', async ({
  desk,
  window,
}) => {
  await newArticle(window, 'افتتاح الجسر');
  await isSaved(window);
  const file = await articleFile(desk.workspace);

  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  // The window has unsaved text before the file changes: one at rest would simply take the other desk's text over.
  await window.keyboard.type('افتُتح الجسر');
  await otherDeskWrites(file, { section: 'محليات' });
  await window.keyboard.type(' صباح الخميس.');
  await expect(window.getByText('دخلت في خبرك تعديلات مكتب آخر، وحُفظ معها ما كتبته.')).toBeVisible();
  await window.keyboard.type(' وحضر الوزير.');
  await window.keyboard.press('Control+s');
  await isSaved(window);
  const merged = await read(file);
  expect(merged.section).toBe('محليات');
  expect(merged.body.flatMap(({ children }) => children.map(({ text }) => text))).toEqual([
    'افتُتح الجسر صباح الخميس. وحضر الوزير.',
  ]);

  await window.getByRole('textbox', { name: 'العنوان', exact: true }).fill('افتتاح الجسر القديم');
  await otherDeskWrites(file, { headline: 'افتتاح الجسر الجديد', section: 'اقتصاد' });
  await window.getByRole('button', { name: 'قارن النسختين واختر…' }).click();
  const chooser = window.getByRole('dialog', { name: 'نسختان من هذا الخبر' });
  await expect(chooser.getByRole('status')).toHaveText('بقي تعارض واحد من 1');
  await expect(chooser.getByRole('button', { name: 'احفظ المدموج' })).toBeDisabled();
  await window.keyboard.press('2');
  await expect(chooser.getByRole('button', { name: 'احفظ المدموج' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(chooser).toBeHidden();
  await isSaved(window);
  await expect(window.getByRole('textbox', { name: 'نص الخبر' })).toBeFocused();
  expect(await read(file)).toMatchObject({
    headline: 'افتتاح الجسر الجديد',
    section: 'اقتصاد',
    body: merged.body,
  });
});
