/** Suggested changes: tracked whatever way they were made, shown where they stand, decided one by one, by person and all, between two desks and before an approval. */
import type { Page } from 'playwright/test';
import { fillClipboard } from './clipboard';
import { expect, newArticle, readAll, test, type Desk } from './midad';
import { karimAndHind, midad } from './people-at-work';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const headline = (window: Page) => window.getByRole('textbox', { name: 'العنوان', exact: true });
const side = (window: Page) => window.getByRole('complementary', { name: 'تفاصيل الخبر' });
const list = (window: Page) => side(window).getByRole('list', { name: 'التغييرات المقترحة في الخبر' });
const suggestions = (window: Page) => list(window).getByRole('listitem');
const tracked = (window: Page) => window.getByRole('button', { name: 'التتبع يعمل' });
const showChanges = (window: Page) =>
  side(window)
    .getByRole('tab', { name: /^التغييرات/ })
    .click();

const sentence = 'قال الوزير إن الجسر آمن تماما';

async function write(window: Page): Promise<void> {
  await newArticle(window, 'الجسر');
  await text(window).focus();
  await window.keyboard.type(sentence);
}

async function track(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+e');
  await expect(tracked(window)).toBeVisible();
}

/** An article whose next change is the first that is tracked, and the list of them beside it. */
async function writeTracked(window: Page): Promise<void> {
  await write(window);
  await track(window);
  await showChanges(window);
}

/** Puts the caret behind so many letters of the text. */
async function caretAt(window: Page, letters: number): Promise<void> {
  await text(window).focus();
  await window.keyboard.press('Control+Home');
  for (let at = 0; at < letters; at += 1) await window.keyboard.press('ArrowLeft');
}

const saved = async ({ workspace }: Desk): Promise<string> => (await readAll(workspace, 'article.json')).join('\n');

/** Marked as come, by the CSS highlights of people. */
const marked = (window: Page): Promise<string[]> =>
  window.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => /^midad-suggested-\d$/.test(name))
      .flatMap(([, highlight]) => [...highlight].map((range) => String(range).trim())),
  );

test('what a writer types, deletes, pastes, formats and renames is suggested, shown where it stands, and undone with its words', async ({
  window,
  app,
}) => {
  await writeTracked(window);
  await expect(side(window)).toContainText('لا تغييرات مقترحة');

  await caretAt(window, 10);
  await window.keyboard.type(' أمس');
  await expect(suggestions(window)).toHaveCount(1);
  await expect(suggestions(window)).toContainText('إضافة');
  await expect.poll(() => marked(window)).toEqual(['أمس']);
  await window.keyboard.press('Control+z');
  await expect(suggestions(window)).toHaveCount(0);
  await expect.poll(() => marked(window)).toEqual([]);
  await window.keyboard.press('Control+Shift+z');
  await expect(suggestions(window)).toHaveCount(1);

  // «تماما» goes.
  await window.keyboard.press('Control+End');
  for (let at = 0; at < 6; at += 1) await window.keyboard.press('Backspace');
  await expect(suggestions(window).filter({ hasText: 'حذف' })).toContainText('تماما');
  await expect(window.locator('[data-kind="gone"]')).toContainText('تماما');

  await app.evaluate(({ clipboard }) => clipboard.writeText(' بحسب المهندسين'));
  await window.keyboard.press('Control+v');
  await expect(suggestions(window).filter({ hasText: 'بحسب المهندسين' })).toBeVisible();

  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Control+Shift+ArrowLeft');
  await window.keyboard.press('Control+b');
  await expect(suggestions(window).filter({ hasText: 'تنسيق' })).toContainText('قال');
  await expect(window.locator('[data-kind="bar"]')).toBeVisible();

  await headline(window).fill('الجسر القديم');
  await expect(suggestions(window).filter({ hasText: 'العنوان' })).toContainText('القديم');

  await window.keyboard.press('Control+Alt+e');
  await expect.poll(() => marked(window)).toEqual([]);
  await expect(window.locator('[data-kind="gone"]')).toBeHidden();
  await expect(tracked(window)).toBeVisible();
});

test('what is suggested in the headline and in a card is painted there, and leads to the list and back', async ({
  window,
}) => {
  await newArticle(window, 'الجسر القديم آمن');
  await text(window).focus();
  await window.keyboard.type(sentence);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'إدراج' }).click();
  await window.getByRole('menuitem', { name: 'اقتباس بارز' }).click();
  const quote = window.getByRole('textbox', { name: 'نص الاقتباس' });
  await quote.fill('الجسر بخير');
  await track(window);
  await showChanges(window);

  await headline(window).fill('الجسر آمن تماما');
  const beneath = (name: string) => window.locator(`div:has(> textarea[data-field="${name}"]) [aria-hidden]`);
  await expect(beneath('headline').locator('mark')).toHaveText('تماما');
  await expect(beneath('headline').getByText('القديم', { exact: true })).toBeVisible();
  await quote.fill('الجسر العتيق بخير');
  await expect(beneath('card:text').locator('mark')).toContainText('العتيق');
  await expect(suggestions(window).filter({ hasText: 'العتيق' })).toContainText('إضافة في «الاقتباس البارز»');

  await suggestions(window).filter({ hasText: 'تماما' }).getByTitle('إظهار الموضع في النص').click();
  await expect(headline(window)).toBeFocused();
  await suggestions(window).filter({ hasText: 'العتيق' }).getByTitle('إظهار الموضع في النص').click();
  await expect(quote).toBeFocused();
  await headline(window).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(12, 12));
  await headline(window).dispatchEvent('click');
  await expect(list(window).locator('[data-active]')).toContainText('تماما');

  await suggestions(window).filter({ hasText: 'القديم' }).getByRole('button', { name: 'رفض' }).click();
  await expect(headline(window)).toHaveValue('الجسر القديم آمن تماما');
  await window.keyboard.press('Control+Alt+e');
  await expect(beneath('headline')).toHaveCount(0);
});

test('Enter in a paragraph and Backspace back are one suggestion and none; a table that is pasted goes as a whole', async ({
  window,
  app,
}) => {
  await writeTracked(window);
  await caretAt(window, 10);
  await window.keyboard.press('Enter');
  await expect(suggestions(window)).toHaveCount(1);
  await expect(suggestions(window)).toContainText('تقسيم الفقرة');
  await window.keyboard.press('Backspace');
  await expect(suggestions(window)).toHaveCount(0);

  await window.keyboard.press('Control+End');
  await fillClipboard(app, {
    text: 'أ',
    html: '<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>',
  });
  await window.keyboard.press('Control+v');
  await expect(suggestions(window).filter({ hasText: 'إضافة جدول' })).toBeVisible();
  await side(window).getByRole('button', { name: 'رفض الكل' }).click();
  await expect(suggestions(window)).toHaveCount(0);
  await expect(text(window)).toHaveText(sentence);
});

test('one is accepted, one rejected, each one step of undo; by keys from one to the next', async ({ desk, window }) => {
  await writeTracked(window);
  await caretAt(window, 10);
  await window.keyboard.type(' أمس');
  await expect(suggestions(window)).toHaveCount(1);
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' اليوم');
  await expect(suggestions(window)).toHaveCount(2);

  await window.keyboard.press('Escape');
  await window.keyboard.press('F5');
  await expect(list(window).locator('[data-active]')).toContainText(/أمس|اليوم/);
  const first = await list(window).locator('[data-active]').innerText();
  await window.keyboard.press('F5');
  await expect(list(window).locator('[data-active]')).not.toHaveText(first);

  await suggestions(window).filter({ hasText: 'أمس' }).getByRole('button', { name: 'قبول' }).click();
  await expect(suggestions(window)).toHaveCount(1);
  await suggestions(window).filter({ hasText: 'اليوم' }).getByRole('button', { name: 'رفض' }).click();
  await expect(suggestions(window)).toHaveCount(0);
  await expect(text(window)).toHaveText('قال الوزير أمس إن الجسر آمن تماما');

  await text(window).focus();
  await window.keyboard.press('Control+z');
  await expect(suggestions(window)).toHaveCount(1);
  await expect(suggestions(window)).toContainText('اليوم');
  await window.keyboard.press('Control+z');
  await expect(suggestions(window)).toHaveCount(2);
  await window.keyboard.press('Control+s');
  await expect.poll(() => saved(desk)).toContain('"layers": [\n      {');

  await side(window).getByRole('button', { name: 'رفض الكل' }).click();
  await expect(text(window)).toHaveText(sentence);
  await window.keyboard.press('Control+s');
  await expect.poll(() => saved(desk)).toContain('"layers": []');
});

test('another desk tracks what this one tracks; the chief takes all of one person at once', async ({
  desk,
  window,
}) => {
  await writeTracked(window);
  await caretAt(window, 10);
  await window.keyboard.type(' أمس');
  await expect(suggestions(window)).toHaveCount(1);
  await window.keyboard.press('Control+s');
  await expect.poll(() => saved(desk)).toContain('"tracking": true');
  await midad(desk, 'people', 'request', 'workspace', '--as', 'other/identity', '--name', 'هند', '--to', 'hind.json');

  const { window: other } = await desk.start({ user: 'other' });
  await expect(text(other)).toContainText('أمس');
  await expect(tracked(other)).toBeVisible();
  await showChanges(other);
  await text(other).focus();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' والمعبر');
  await expect(suggestions(other)).toHaveCount(2);
  await other.keyboard.press('Control+s');
  await expect(suggestions(window)).toHaveCount(2);
  await expect(suggestions(window).filter({ hasText: 'والمعبر' })).toContainText('هند');

  await side(window).getByRole('button', { name: /لمن/ }).click();
  await window.getByRole('option', { name: /هند/ }).click();
  await expect(suggestions(window)).toHaveCount(1);
  await side(window).getByRole('button', { name: 'قبول ما لـهند' }).click();
  await expect(suggestions(window)).toHaveCount(1);
  await expect(suggestions(window)).toContainText('أمس');
  await expect(text(window)).toContainText('والمعبر');
});

test('an approval names each suggestion that is open and leads to it; with none left it goes through', async ({
  window,
}) => {
  await write(window);
  await track(window);
  await headline(window).fill('الجسر القديم');
  await caretAt(window, 10);
  await window.keyboard.type(' أمس');
  await window.keyboard.press('Control+s');
  await expect(window.getByRole('button', { name: 'تغييران مقترحان' })).toBeVisible();
  await window.keyboard.press('Control+Shift+a');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toContainText('أمس');
  await expect(dialog).toContainText('القديم');
  await dialog.getByRole('button', { name: /^اذهب إليه.*القديم/ }).click();
  await expect(headline(window)).toBeFocused();

  await showChanges(window);
  await side(window).getByRole('button', { name: 'قبول الكل' }).click();
  await expect(suggestions(window)).toHaveCount(0);
  await window.keyboard.press('Control+Shift+a');
  await expect(window.getByText('معتمد', { exact: true }).first()).toBeVisible();
});

test('a reviewer always suggests, switches nothing off and decides nothing', async ({ desk }) => {
  await karimAndHind(desk);
  const request = ['people', 'request', 'workspace', '--as', 'rim/identity', '--name', 'ريم', '--to', 'rim.json'];
  await midad(desk, ...request);
  await midad(desk, 'people', 'admit', 'workspace', 'rim.json', '--as', 'karim/identity', '--roles', 'reviewer');
  const karim = (await desk.start({ user: 'karim' })).window;
  await write(karim);
  await karim.keyboard.press('Control+s');
  await expect.poll(() => saved(desk)).toContain('تماما');

  const { window } = await desk.start({ user: 'rim' });
  await expect(text(window)).toContainText(sentence);
  await expect(tracked(window)).toBeVisible();
  await text(window).focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' أمس');
  await window.keyboard.press('Control+Shift+e');
  await showChanges(window);
  await expect(suggestions(window)).toHaveCount(1);
  await expect(suggestions(window)).toContainText('ريم');
  await expect(suggestions(window).getByRole('button', { name: 'قبول' })).toHaveCount(0);
  await expect(side(window).getByRole('button', { name: 'قبول الكل' })).toHaveCount(0);
  await window.keyboard.press('Control+s');
  await expect.poll(() => saved(desk)).toContain('"name": "ريم"');
});
