/** Text outlives crashes: the journal, and the versions beside an article. */
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, newArticle, readAll, test, type Desk } from './midad';

const saved = (window: Page) => expect(window.getByText(/^محفوظ/).first()).toBeVisible();
const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });

/** As a power cut ends it: no farewell. */
async function kill(app: ElectronApplication): Promise<void> {
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  app.process().kill('SIGKILL');
  await gone;
}

const journal = async ({ workspace }: Desk): Promise<string> =>
  (await readAll(join(workspace, '..', 'user', 'journal'), '.json').catch(() => [])).join('');

/** Writes while the workspace is away, so that no save can succeed, and dies. */
async function dieWithUnsaved(desk: Desk, words: string): Promise<void> {
  const { app, window } = await desk.start();
  await newArticle(window, 'خبر قبل الانقطاع');
  await saved(window);
  await rename(desk.workspace, `${desk.workspace}-away`);
  await text(window).focus();
  await window.keyboard.type(words);
  await expect.poll(() => journal(desk)).toContain(words);
  await kill(app);
  await rename(`${desk.workspace}-away`, desk.workspace);
}

test('text that a crash kept from its file is offered, opened, saved, and the file’s text stays as a version', async ({
  desk,
}) => {
  await dieWithUnsaved(desk, 'كلمات لم تُحفظ');
  const { window } = await desk.start();
  const dialog = window.getByRole('dialog', { name: 'نص لم يصل إلى ملفه' });
  await expect(dialog).toContainText('خبر قبل الانقطاع');
  await expect(dialog).toContainText('ملف الخبر كما كان حينها');
  await dialog.getByRole('button', { name: 'افتحه' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(text(window)).toContainText('كلمات لم تُحفظ');
  await saved(window);
  expect((await readAll(join(desk.workspace, 'articles'), 'article.json')).join('')).toContain('كلمات لم تُحفظ');
  await expect.poll(() => journal(desk)).toBe('');
  const versions = (await readdir(desk.workspace, { recursive: true })).filter((name) =>
    /versions.*\.json$/.test(name),
  );
  const before = await Promise.all(versions.map((name) => readFile(join(desk.workspace, name), 'utf8')));
  expect(before.filter((version) => !version.includes('كلمات لم تُحفظ'))).toHaveLength(1);
});

test('when only the window crashes it comes back by itself, with the text that was not saved', async ({ desk }) => {
  const { app, window } = await desk.start();
  await newArticle(window, 'خبر في نافذة تعطّلت');
  await saved(window);
  await rename(desk.workspace, `${desk.workspace}-away`);
  await text(window).focus();
  await window.keyboard.type('لم يُحفظ');
  await expect.poll(() => journal(desk)).toContain('لم يُحفظ');
  await rename(`${desk.workspace}-away`, desk.workspace);
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/index.html'),
    )!;
    const back = new Promise<void>((done) => webContents.once('did-finish-load', () => done()));
    webContents.forcefullyCrashRenderer();
    return back;
  });
  const dialogText = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().endsWith('/index.html'))!
        .webContents.executeJavaScript(`document.querySelector('[role=dialog]')?.textContent ?? ''`),
    );
  await expect.poll(dialogText).toContain('خبر في نافذة تعطّلت');
});

test('it can be kept as a version instead, and is offered no more', async ({ desk }) => {
  await dieWithUnsaved(desk, 'نص للحفظ نسخة');
  const first = await desk.start();
  await first.window.getByRole('dialog').getByRole('button', { name: 'احفظه نسخة' }).click();
  await expect(first.window.getByRole('dialog')).toHaveCount(0);
  const files = await readdir(desk.workspace, { recursive: true });
  const version = files.find((name) => name.includes('-recovered-'));
  expect(await readFile(join(desk.workspace, version!), 'utf8')).toContain('نص للحفظ نسخة');
  await kill(first.app);
  const second = await desk.start();
  await expect(second.window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('خبر قبل الانقطاع');
  await expect(second.window.getByRole('dialog')).toHaveCount(0);
});

test('put off, it is offered again at the next start', async ({ desk }) => {
  await dieWithUnsaved(desk, 'نص مؤجّل');
  const first = await desk.start();
  await first.window.getByRole('dialog').getByRole('button', { name: 'لاحقًا' }).click();
  await kill(first.app);
  const { window } = await desk.start();
  await expect(window.getByRole('dialog')).toContainText('خبر قبل الانقطاع');
});

test('a crash after the save offers nothing', async ({ desk }) => {
  const first = await desk.start();
  await newArticle(first.window, 'خبر وصل إلى ملفه');
  await saved(first.window);
  await kill(first.app);
  const { window } = await desk.start();
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('خبر وصل إلى ملفه');
  await expect(window.getByRole('dialog')).toHaveCount(0);
});

test('a version kept by hand is read and brought back, and what it replaced is there too', async ({ window }) => {
  await newArticle(window, 'العنوان الأول');
  await window.keyboard.press('Control+s');
  await saved(window);
  await window.getByRole('textbox', { name: 'العنوان', exact: true }).fill('العنوان الثاني');
  await window.keyboard.press('Control+s');
  await saved(window);
  await window.keyboard.press('Control+Shift+h');
  const dialog = window.getByRole('dialog', { name: 'نسخ الخبر' });
  const versions = dialog.getByRole('option');
  await expect(versions).toHaveCount(2);
  await expect(dialog.getByRole('article')).toContainText('العنوان الثاني');
  await window.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('article')).toContainText('العنوان الأول');
  await dialog.getByRole('button', { name: 'استرجع هذه النسخة' }).click();
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('العنوان الأول');
  await expect(dialog).toHaveCount(0);
  await window.keyboard.press('Control+Shift+h');
  await expect(window.getByRole('option').filter({ hasText: 'مسترجعة' })).toHaveCount(1);
});
