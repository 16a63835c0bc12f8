/** Files that somebody changed behind Midad's back: the window names what does not hold, and nothing of it counts. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, test, type Desk } from './midad';
import { asked, card, karimAndHind, midad, unlock } from './people-at-work';

async function filesOf({ workspace }: Desk, pattern: RegExp): Promise<string[]> {
  const names = await readdir(workspace, { recursive: true });
  return names.filter((name) => pattern.test(name.replaceAll('\\', '/'))).map((name) => join(workspace, name));
}

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

/** An article of هند's that كريم has approved, open in his window. */
async function approvedArticle(desk: Desk): Promise<Page> {
  await karimAndHind(desk);
  const { window } = await desk.start({ user: 'karim' });
  await newArticle(window, 'افتتاح المكتبة الوطنية');
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
  const { out } = await midad(desk, 'list', 'workspace', '--json');
  const [{ id }] = (JSON.parse(out) as { articles: [{ id: string }] }).articles;
  await midad(desk, 'move', 'workspace', id, 'submitted', '--as', 'hind/identity');
  await expect(card(window)).toContainText('مُرسَل للمراجعة');
  await window.keyboard.press('Control+Shift+a');
  await asked(window, 'اعتماد الخبر').getByRole('button', { name: 'اعتماد', exact: true }).click();
  await unlock(window);
  await expect(card(window)).toContainText('هذا النص بعينه معتمد للنشر');
  return window;
}

const history = (window: Page) => window.getByRole('complementary').getByRole('tab', { name: 'السجل' });

test('A1 one letter of an approved article: the window says at once that it is no more the approved text', async ({
  desk,
}) => {
  const window = await approvedArticle(desk);
  const [article = ''] = await filesOf(desk, /article\.json$/);
  await change(article, 'افتتاح المكتبة', 'اختتام المكتبة');
  await expect(card(window)).toContainText('تغيّر بعد الاعتماد');
  await change(article, 'اختتام المكتبة', 'افتتاح المكتبة');
  await expect(card(window)).toContainText('هذا النص بعينه معتمد للنشر');
});

test('A1 one letter of an event, or an event taken away: the history names what does not hold, and the approval counts no more', async ({
  desk,
}) => {
  const window = await approvedArticle(desk);
  await history(window).click();
  const list = window.getByRole('list', { name: 'السجل' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).not.toContainText('لا يُعتدّ به');

  const [approval = ''] = await filesOf(desk, /record\/.*-approved-.*json$/);
  const whole = await readFile(approval, 'utf8');
  await change(approval, '"reason": ""', '"reason": "غيره"');
  await expect(list.getByRole('listitem').first()).toContainText('التوقيع لا يصح: تغيّر الحدث بعد توقيعه');
  await expect(window.getByRole('complementary').getByRole('alert')).toContainText('حدث واحد في السجل لا يصح');
  await writeFile(approval, whole);
  await expect(list).not.toContainText('لا يُعتدّ به');

  const [submission = ''] = await filesOf(desk, /record\/.*-submitted-.*json$/);
  await rm(submission);
  await expect(list.getByRole('listitem').first()).toContainText('يتبع حدثًا مفقودًا أو لا يصح');
  await window.getByRole('complementary').getByRole('tab', { name: 'التفاصيل' }).click();
  await expect(card(window)).toContainText('مسودة');
});

test('A1 one letter of the roster: nobody is trusted, and the window says so', async ({ desk }) => {
  const window = await approvedArticle(desk);
  const [founding = ''] = (await filesOf(desk, /^roster\/.*json$/)).sort();
  await change(founding, 'كريم', 'كريز');
  await expect(card(window)).toContainText('سجل أعضاء الغرفة لا يصح');
  await expect(card(window)).not.toContainText(/^معتمد/);
});

test('R4 the roster taken away: the row of the list, too, says that nothing is approved, and what was approved comes back with it', async ({
  desk,
}) => {
  const window = await approvedArticle(desk);
  const row = window.getByRole('listbox', { name: 'الأخبار' }).getByRole('option').first();
  await expect(row).toContainText('معتمد');
  const folder = join(desk.workspace, 'roster');
  await rename(folder, `${folder}-away`);
  await expect(row).not.toContainText('معتمد');
  await expect(card(window)).toContainText('سجل أعضاء الغرفة لا يصح');
  await rename(`${folder}-away`, folder);
  await expect(row).toContainText('معتمد');
  await expect(card(window)).toContainText('معتمد');
});
