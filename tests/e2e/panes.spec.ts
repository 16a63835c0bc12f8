/** Two articles side by side: each is written, undone, saved and kept for itself. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { problems } from './axe';
import { expect, newArticle, quit, readAll, test } from './midad';

const first = (window: Page): Locator => window.getByRole('main');
const second = (window: Page): Locator => window.getByRole('region', { name: 'الخبر الجانبي', exact: true });
const text = (pane: Locator): Locator => pane.getByRole('textbox', { name: 'نص الخبر' });
const headline = (pane: Locator): Locator => pane.getByRole('textbox', { name: 'العنوان', exact: true });
const light = (pane: Locator): Locator => pane.getByText(/^محفوظ/).first();

/** «خبر السوق» stands first and «خبر الميناء» beside it, where the caret is. */
async function openBoth(window: Page): Promise<void> {
  for (const [name, words] of [
    ['خبر الميناء', 'نص الميناء'],
    ['خبر السوق', 'نص السوق'],
  ] as const) {
    await newArticle(window, name);
    await text(first(window)).focus();
    await window.keyboard.type(words);
    await expect(light(first(window))).toBeVisible();
  }
  await openBeside(window, 'الميناء');
  await expect(text(second(window))).toHaveText('نص الميناء');
}

async function openBeside(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+Alt+b');
  await window.getByRole('dialog').getByPlaceholder('ابحث في كل الأخبار').fill(words);
  await expect(window.getByRole('menuitem')).toHaveText([`خبر ${words}`]);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toHaveCount(0);
}

const toTheEnd = async (window: Page, pane: Locator): Promise<void> => {
  await text(pane).focus();
  await window.keyboard.press('Control+End');
};

test('both are written, undone and saved each for itself', async ({ app, window, desk }) => {
  await openBoth(window);
  await expect(text(second(window))).toBeFocused();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' الجديد');
  await toTheEnd(window, first(window));
  await window.keyboard.type(' القديم');
  await expect(text(first(window))).toHaveText('نص السوق القديم');
  await expect(text(second(window))).toHaveText('نص الميناء الجديد');

  // Undo belongs to the one with the focus, and the other stays as it is.
  await window.keyboard.press('Control+z');
  await expect(text(first(window))).toHaveText('نص السوق');
  await expect(text(second(window))).toHaveText('نص الميناء الجديد');
  await window.keyboard.press('F6');
  await expect(text(second(window))).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(text(second(window))).toHaveText('نص الميناء');
  await expect(text(first(window))).toHaveText('نص السوق');

  // Saved by hand: each leaves a version of its own.
  await window.keyboard.type(' أُعيد');
  await window.keyboard.press('Control+s');
  await expect(light(second(window))).toBeVisible();
  await toTheEnd(window, first(window));
  await window.keyboard.type(' أُغلق');
  await window.keyboard.press('Control+s');
  await expect(light(first(window))).toBeVisible();
  await expect.poll(() => readAll(desk.workspace, 'article.json').then((files) => files.join())).toMatch(/أُعيد/);
  expect((await readAll(desk.workspace, 'article.json')).join()).toMatch(/أُغلق/);
  expect(await problems(app, window)).toEqual([]);
});

test('commands, find and details speak to the article that has the focus, or had it last', async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('/index.html'))!
      .setContentSize(1600, 800),
  );
  await openBoth(window);
  await window.keyboard.press('Control+f');
  await expect(second(window).getByRole('region', { name: 'البحث في الخبر' })).toBeVisible();
  await expect(first(window).getByRole('region', { name: 'البحث في الخبر' })).toHaveCount(0);
  await window.keyboard.press('Escape');

  const details = window.getByRole('complementary', { name: 'تفاصيل الخبر' });
  await details.getByRole('textbox', { name: 'مكان الخبر' }).fill('المرفأ');
  await expect(second(window).getByText('المرفأ')).toBeVisible();
  await text(first(window)).focus();
  await expect(details.getByRole('textbox', { name: 'مكان الخبر' })).toHaveValue('');
  await expect(details).toHaveCount(1);

  await window.keyboard.press('F2');
  await expect(window.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await text(first(window)).focus();
  await expect(text(first(window))).toBeFocused();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+b');
  await expect(text(first(window)).locator('strong')).toHaveCount(1);
  await expect(text(second(window)).locator('strong')).toHaveCount(0);
});

test('an article that is open already is gone over to, with a word why; changing over loses no undo', async ({
  window,
}) => {
  await openBoth(window);
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' الجديد');
  await openBeside(window, 'السوق');
  await expect(window.getByText('النص الواحد لا يُحرَّر في موضعين')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'نص الخبر' })).toHaveCount(2);

  await second(window).getByRole('button', { name: 'المزيد من الأوامر' }).click();
  await window.getByRole('menuitem', { name: 'تبديل موضعَي الخبرين' }).click();
  await expect(headline(first(window))).toHaveValue('خبر الميناء');
  await text(first(window)).focus();
  await window.keyboard.press('Control+z');
  await expect(text(first(window))).toHaveText('نص الميناء');

  await window.keyboard.press('Control+Alt+w');
  await expect(second(window)).toHaveCount(0);
  await expect(headline(first(window))).toHaveValue('خبر الميناء');
});

test('closing the pane and closing the window save what was typed last', async ({ desk }) => {
  const before = await desk.start();
  await openBoth(before.window);
  await before.window.keyboard.press('Control+End');
  await before.window.keyboard.type(' قبل الإغلاق');
  await before.window.keyboard.press('Control+Alt+w');
  await expect(second(before.window)).toHaveCount(0);
  expect((await readAll(desk.workspace, 'article.json')).join()).toMatch(/نص الميناء قبل الإغلاق/);

  await openBeside(before.window, 'الميناء');
  await expect(text(second(before.window))).toHaveText('نص الميناء قبل الإغلاق');
  await toTheEnd(before.window, second(before.window));
  await before.window.keyboard.type(' وبعده');
  await toTheEnd(before.window, first(before.window));
  await before.window.keyboard.type(' معًا');
  await quit(before.app);
  const files = (await readAll(desk.workspace, 'article.json')).join();
  expect(files).toMatch(/قبل الإغلاق وبعده/);
  expect(files).toMatch(/نص السوق معًا/);
  const after = await desk.start();
  await expect(after.window.getByRole('dialog')).toHaveCount(0);
});

test('a crash with unsaved text in both loses neither', async ({ desk }) => {
  const { app, window } = await desk.start();
  await openBoth(window);
  await rename(desk.workspace, `${desk.workspace}-away`);
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' لم يُحفظ هنا');
  await toTheEnd(window, first(window));
  await window.keyboard.type(' ولم يُحفظ هناك');
  const journal = () => readAll(join(desk.workspace, '..', 'user', 'journal'), '.json').then((found) => found.join(''));
  await expect.poll(journal).toMatch(/لم يُحفظ هنا/);
  await expect.poll(journal).toMatch(/ولم يُحفظ هناك/);
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  app.process().kill('SIGKILL');
  await gone;
  await rename(`${desk.workspace}-away`, desk.workspace);

  const after = await desk.start();
  const dialog = after.window.getByRole('dialog', { name: 'نص لم يصل إلى ملفه' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'افتحه' }).first().click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'افتحه' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(light(first(after.window))).toBeVisible();
  const files = () => readAll(join(desk.workspace, 'articles'), 'article.json').then((found) => found.join(''));
  await expect.poll(files).toMatch(/نص الميناء لم يُحفظ هنا/);
  await expect.poll(files).toMatch(/نص السوق ولم يُحفظ هناك/);
});

test('a window is not closed over text of the second pane that can’t be saved: the question names its article', async ({
  desk,
}) => {
  const { app, window } = await desk.start();
  await openBoth(window);
  await rename(desk.workspace, `${desk.workspace}-away`);
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' لم يُحفظ');
  await text(first(window)).focus();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('/index.html'))!
      .close(),
  );
  const question = window.getByRole('alertdialog');
  await expect(question).toContainText('خبر الميناء');
  await question.getByRole('button').last().press('Enter');
  await expect(question).toHaveCount(0);
  await expect(text(second(window))).toHaveText('نص الميناء لم يُحفظ');

  await rename(`${desk.workspace}-away`, desk.workspace);
  await expect(light(second(window))).toBeVisible({ timeout: 60_000 });
  // Who stayed can leave a moment later: the fixture quits.
  expect((await readAll(desk.workspace, 'article.json')).join()).toMatch(/نص الميناء لم يُحفظ/);
});
