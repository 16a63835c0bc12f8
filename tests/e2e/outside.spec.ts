/** What happens in the folder while Midad is open: another desk, a synchroniser, a file manager. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import { expect, newArticle, test, type Desk } from './midad';

const rows = (window: Page) => window.getByRole('listbox', { name: 'الأخبار' }).getByRole('option');
const headline = (window: Page) => window.getByRole('textbox', { name: 'العنوان', exact: true });

async function articlePath({ workspace }: Desk): Promise<string> {
  const names = await readdir(join(workspace, 'articles'), { recursive: true });
  return join(
    workspace,
    'articles',
    names.find((name) => name.endsWith('article.json'))!,
  );
}

const onDisk = async (desk: Desk): Promise<string> => readFile(await articlePath(desk), 'utf8').catch(() => '');

async function savedArticle(window: Page, desk: Desk, title: string): Promise<string> {
  await newArticle(window, title);
  await expect.poll(() => onDisk(desk)).toContain(title);
  await expect(window.getByText(/^محفوظ ·/).first()).toBeVisible();
  return articlePath(desk);
}

test('an article that another program changes is read again while it is open, and its row with it', async ({
  window,
  desk,
}) => {
  const path = await savedArticle(window, desk, 'كما كتبناه');
  await writeFile(path, (await readFile(path, 'utf8')).replace('كما كتبناه', 'كما كتبه غيرنا'));
  await expect(headline(window)).toHaveValue('كما كتبه غيرنا');
  await expect(rows(window).first()).toContainText('كما كتبه غيرنا');
});

test('an article that comes, and one that is taken away, show in the list', async ({ window, desk }) => {
  const midad = resolve(import.meta.dirname, '../../dist/cli/midad.cjs');
  await expect(window.getByText('لا أخبار بعد')).toBeVisible();
  await promisify(execFile)(process.execPath, [
    midad,
    'import',
    desk.workspace,
    resolve(import.meta.dirname, '../fixtures/pages/harbour.txt'),
  ]);
  await expect(rows(window)).toHaveCount(1);
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('grid').getByRole('row')).toHaveCount(16);
  await window.keyboard.press('Control+1');
  await rm(dirname(await articlePath(desk)), { recursive: true });
  await expect(rows(window)).toHaveCount(0);
});

test('a folder that goes away and comes back is not taken for removed articles', async ({ window, desk }) => {
  await savedArticle(window, desk, 'خبر على مجلد مشترك');
  await rename(desk.workspace, `${desk.workspace}-away`);
  await headline(window).focus();
  await window.keyboard.press('End');
  await window.keyboard.type(' وبعد');
  await expect(window.getByText(/لم يعد مجلد مساحة العمل موجودًا/).first()).toBeVisible();
  await expect(rows(window)).toHaveCount(1);
  await rename(`${desk.workspace}-away`, desk.workspace);
  await expect.poll(() => onDisk(desk)).toContain('وبعد');
  await expect(rows(window).first()).toContainText('وبعد');
});

/** Another desk saves: some words of the file change under the open window. */
async function rewrite(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

test('what two desks change in different places is merged and saved', async ({ window, desk }) => {
  const path = await savedArticle(window, desk, 'خبر يكتبه مكتبان');
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await window.keyboard.type('فقرتنا');
  await rewrite(path, '"section": ""', '"section": "ثقافة"');
  await expect.poll(() => onDisk(desk)).toContain('فقرتنا');
  expect(await onDisk(desk)).toContain('"section": "ثقافة"');
  await expect(window.getByText(/^محفوظ ·/).first()).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'نص الخبر' })).toContainText('فقرتنا');
});

test('where both changed the same, nothing is written until the person has chosen; giving way keeps ours as a version', async ({
  window,
  desk,
}) => {
  const path = await savedArticle(window, desk, 'عنوان متنازع عليه');
  await headline(window).fill('عنواننا');
  await rewrite(path, 'عنوان متنازع عليه', 'عنوانهم');
  await expect(window.getByRole('button', { name: /افتح/ }).first()).toBeVisible();
  expect(await onDisk(desk)).toContain('عنوانهم');
  await window.getByRole('button', { name: /افتح/ }).first().click();
  await expect(headline(window)).toHaveValue('عنوانهم');
  await window.keyboard.press('Control+Shift+h');
  const dialog = window.getByRole('dialog', { name: 'نسخ الخبر' });
  await expect(dialog.getByRole('option').first()).toContainText('تعارضت مع مكتب آخر');
  await expect(dialog.getByRole('article')).toContainText('عنواننا');
});

test('a version that a synchroniser puts beside an article is told, and taken in where versions are seen', async ({
  window,
  desk,
}) => {
  const path = await savedArticle(window, desk, 'كتبناه هنا');
  const theirs = (await readFile(path, 'utf8')).replace('كتبناه هنا', 'كتبوه هناك');
  await writeFile(join(dirname(path), 'article.sync-conflict-20260925-101112-ABCDEFG.json'), theirs);
  await window.getByRole('button', { name: 'ضمّها إلى نسخ الخبر واعرضها…' }).click();
  const dialog = window.getByRole('dialog', { name: 'نسخ الخبر' });
  await expect(dialog.getByRole('article')).toContainText('كتبوه هناك');
  await window.keyboard.press('Escape');
  await expect(window.getByText(/وضع برنامج المزامنة/)).toHaveCount(0);
  await expect(headline(window)).toHaveValue('كتبناه هنا');
});

test('text of an article that somebody throws away meanwhile is saved as an article of its own', async ({
  window,
  desk,
}) => {
  const path = await savedArticle(window, desk, 'خبر يُرمى');
  const trash = join(desk.workspace, 'trash', relative(desk.workspace, dirname(path)));
  await mkdir(dirname(trash), { recursive: true });
  await rename(dirname(path), trash);
  await headline(window).fill('خبر يُرمى ونحن نكتبه');
  await window.getByRole('button', { name: 'احفظ نصّي خبرًا منفصلًا' }).click();
  await expect(window.getByText(/^محفوظ ·/).first()).toBeVisible();
  await expect(rows(window)).toHaveCount(1);
  expect(await onDisk(desk)).toContain('خبر يُرمى ونحن نكتبه');
  expect(await readFile(join(trash, 'article.json'), 'utf8')).not.toContain('ونحن نكتبه');
});
