/** Comments on what is no word: pictures, cards and their words, fields, several paragraphs at once. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { aPicture } from '../support/pictures';
import { expect, newArticle, test, type Desk } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const side = (window: Page) => window.getByRole('complementary', { name: 'تفاصيل الخبر' });
const threads = (window: Page) => side(window).getByRole('article');
const picture = (window: Page) => window.getByRole('group', { name: 'صورة', exact: true });
const caption = (window: Page) => picture(window).getByRole('textbox', { name: 'تعليق الصورة' });
const mark = (window: Page) => window.getByRole('button', { name: 'تعليق على هذا الموضع' });

async function say(window: Page, words: string): Promise<void> {
  await expect(side(window).getByRole('textbox', { name: 'اكتب تعليقًا. @ لذكر زميل' })).toBeFocused();
  await window.keyboard.type(words);
  await window.keyboard.press('Control+Enter');
  await expect(threads(window).filter({ hasText: words })).toBeVisible();
}

async function withPicture(app: ElectronApplication, window: Page, { workspace }: Desk): Promise<void> {
  const file = join(workspace, '..', 'bridge.jpg');
  await writeFile(file, await aPicture({ width: 300, height: 200 }).jpeg().toBuffer());
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await newArticle(window, 'الجسر');
  await text(window).focus();
  await window.keyboard.type('قال الوزير إن الجسر آمن');
  await window.keyboard.press('Control+Shift+m');
  await expect(picture(window)).toBeVisible();
}

test('a picture is commented on, by the key, its bar or its menu; it is shown at the picture and survives it', async ({
  app,
  window,
  desk,
}) => {
  await withPicture(app, window, desk);
  await test.step('by the key, while the card is selected', async () => {
    await picture(window).getByRole('img').first().click();
    await window.keyboard.press('Control+Alt+c');
    await say(window, 'أين الصورة الأصلية؟');
    await expect(threads(window)).toContainText('صورة');
    await expect(mark(window)).toBeVisible();
  });
  await test.step('by its menu', async () => {
    await picture(window).getByRole('img').first().click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'تعليق' }).click();
    await say(window, 'والحقوق؟');
    await expect(window.getByRole('button', { name: 'تعليقان على هذا الموضع' })).toBeVisible();
  });
  await test.step('from the mark to the thread and from the thread to the picture', async () => {
    await text(window).getByText('قال الوزير').click();
    await window.getByRole('button', { name: 'تعليقان على هذا الموضع' }).click();
    await expect(threads(window).and(window.locator('[data-active]'))).toHaveCount(1);
    await threads(window).first().getByTitle('إظهار الكلمات في النص').click();
    await expect(picture(window)).toHaveAttribute('data-selected', 'true');
  });
  await test.step('the picture goes, the comments stay; an undo brings both together again', async () => {
    await window.keyboard.press('Delete');
    await expect(picture(window)).toBeHidden();
    await expect(threads(window)).toHaveCount(2);
    await expect(threads(window).first()).toContainText('حُذف من النص');
    await window.keyboard.press('Control+z');
    await expect(picture(window)).toBeVisible();
    await expect(threads(window).first()).not.toContainText('حُذف من النص');
  });
});

test('words of a caption are commented on and painted in their field; a doubled picture takes no comment along', async ({
  app,
  window,
  desk,
}) => {
  await withPicture(app, window, desk);
  await caption(window).click();
  await window.keyboard.type('الجسر الجديد صباح الخميس');
  await caption(window).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 12));
  await window.keyboard.press('Control+Alt+c');
  await say(window, 'افتُتح قبل عام');
  await expect(threads(window)).toContainText('تعليق الصورة');
  await expect(picture(window).locator('mark')).toHaveText('الجديد');
  await picture(window).getByRole('img').first().click();
  await window.keyboard.press('Control+d');
  await expect(picture(window)).toHaveCount(2);
  await expect(window.locator('mark')).toHaveText(['الجديد']);
  await threads(window).getByTitle('إظهار الكلمات في النص').click();
  await expect(caption(window).first()).toBeFocused();
  await window.keyboard.type('القديم');
  await expect(threads(window)).toContainText('حُذف النص');
  await expect(window.locator('mark')).toHaveCount(0);
});

test('a headline’s words are commented on, painted in the field, and missed when they are gone', async ({ window }) => {
  const headline = window.getByRole('textbox', { name: 'العنوان', exact: true });
  await newArticle(window, 'الوزير: الجسر آمن');
  await headline.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(8, 13));
  await headline.focus();
  await window.keyboard.press('Control+Alt+c');
  await say(window, 'أيّ جسر؟');
  await expect(window.locator('mark')).toHaveText('الجسر');
  await headline.fill('الوزير: الطريق آمن');
  await expect(threads(window)).toContainText('حُذف النص');
  await expect(window.locator('mark')).toHaveCount(0);
});

test('the text’s menu offers a comment; a selection over two paragraphs is one thread; copied words leave it behind', async ({
  window,
}) => {
  await newArticle(window, 'الجسر');
  await text(window).focus();
  await window.keyboard.type('قال الوزير');
  await window.keyboard.press('Enter');
  await window.keyboard.type('إن الجسر آمن');
  await window.keyboard.press('Control+a');
  await text(window).getByText('الجسر').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'تعليق' }).click();
  await say(window, 'من أين هذا؟');
  await expect(threads(window)).toHaveCount(1);
  await text(window).focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+c');
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+v');
  await expect(text(window).getByText('قال الوزير')).toHaveCount(2);
  // What is cut takes its comment where it is put in again.
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+x');
  await expect(threads(window)).toContainText('حُذف النص');
  await window.keyboard.press('Control+v');
  await expect(threads(window)).not.toContainText('حُذف النص');
});

test('a note on a word is commented on from its sheet, and the way back opens the note', async ({ window }) => {
  await newArticle(window, 'الهيئة');
  await text(window).focus();
  await window.keyboard.type('قالت الهيئة');
  await window.keyboard.press('Control+Alt+f');
  const note = window.getByRole('textbox', { name: 'نص الحاشية' });
  await note.fill('مؤسسة حكومية أُنشئت عام 1928');
  await window.getByRole('dialog', { name: 'حاشية توضيحية' }).getByRole('button', { name: 'تعليق' }).click();
  await say(window, 'من أين هذا التاريخ؟');
  await expect(threads(window)).toContainText('مؤسسة حكومية');
  await threads(window).first().getByTitle('إظهار الكلمات في النص').click();
  await expect(note).toHaveValue('مؤسسة حكومية أُنشئت عام 1928');
});
