/** Comments: on words, in threads, beside the text and never in it. */
import type { Page } from 'playwright/test';
import { expect, newArticle, readAll, test } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const side = (window: Page) => window.getByRole('complementary', { name: 'تفاصيل الخبر' });
const threads = (window: Page) => side(window).getByRole('article');

const sentence = 'قال الوزير إن الجسر آمن تماما';

async function write(window: Page): Promise<void> {
  await newArticle(window, 'الجسر');
  await text(window).focus();
  await window.keyboard.type(sentence);
}

/** Selects letters of the first paragraph, as a mouse would. */
async function select(window: Page, start: number, end: number): Promise<void> {
  await text(window).focus();
  await window.keyboard.press('Control+Home');
  for (let at = 0; at < start; at += 1) await window.keyboard.press('ArrowLeft');
  for (let at = start; at < end; at += 1) await window.keyboard.press('Shift+ArrowLeft');
}

async function comment(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+Alt+c');
  await expect(side(window).getByRole('textbox', { name: 'اكتب تعليقًا. @ لذكر زميل' })).toBeFocused();
  await window.keyboard.type(words);
  await window.keyboard.press('Control+Enter');
  await expect(threads(window).filter({ hasText: words })).toBeVisible();
}

/** From the first letter of the paragraph to its last. */
const widthOfLetters = (window: Page): Promise<number> =>
  text(window).evaluate((root) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p')!);
    return range.getBoundingClientRect().width;
  });

test('a comment on half a word parts no letters, is answered, resolved, reopened, and survives its text', async ({
  desk,
  window,
}) => {
  await write(window);
  const before = await widthOfLetters(window);
  // «زير» of «الوزير»: the middle of a joined word.
  await select(window, 7, 10);
  await comment(window, 'أيّ وزير؟');
  expect(Math.abs((await widthOfLetters(window)) - before)).toBeLessThanOrEqual(0.5);
  await expect(threads(window)).toContainText('زير');

  await threads(window).getByRole('button', { name: 'ردّ' }).click();
  await window.keyboard.type('وزير النقل');
  await window.keyboard.press('Control+Enter');
  await expect(threads(window)).toContainText('وزير النقل');
  await threads(window).getByRole('button', { name: 'تعليم كمحلول' }).click();
  await expect(threads(window).getByRole('button', { name: 'إعادة فتح' })).toBeVisible();
  await threads(window).getByRole('button', { name: 'إعادة فتح' }).click();
  await side(window).getByRole('radio', { name: 'مفتوحة' }).click();
  await expect(threads(window)).toBeVisible();

  await text(window).focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Delete');
  await expect(threads(window)).toContainText('حُذف النص');
  await expect(threads(window)).toContainText('زير');
  await window.keyboard.press('Control+z');
  await expect(text(window)).toContainText(sentence);
  await expect(threads(window)).not.toContainText('حُذف النص');

  await window.keyboard.press('Control+s');
  await expect.poll(async () => (await readAll(desk.workspace, 'article.json'))[0]).toContain('"comment"');
  await window.reload();
  await window.locator('html[data-ready=true]').waitFor();
  await expect(text(window)).toContainText(sentence);
  await window.getByRole('button', { name: 'تعليق مفتوح' }).click();
  await expect(threads(window)).toContainText('أيّ وزير؟');
  await expect(threads(window)).not.toContainText('حُذف النص');
});

test('two people comment on one article, each in a window of their own', async ({ desk, window }) => {
  await write(window);
  await window.keyboard.press('Control+s');
  await expect.poll(async () => (await readAll(desk.workspace, 'article.json'))[0]).toContain('الجسر آمن');
  const other = (await desk.start({ user: 'other' })).window;
  await expect(text(other)).toContainText(sentence);
  await select(window, 0, 3);
  await comment(window, 'من الأول');
  await select(other, 14, 19);
  await comment(other, 'من الثاني');
  for (const one of [window, other]) {
    await expect(threads(one).filter({ hasText: 'من الأول' })).toBeVisible();
    await expect(threads(one).filter({ hasText: 'من الثاني' })).toBeVisible();
  }
});
