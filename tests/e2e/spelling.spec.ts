/** Spelling, the menu of a text, and characters that nobody sees, in the real window. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, readAll, test } from './midad';

const body = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const menu = (window: Page) => window.getByRole('menu', { name: 'أوامر النص' });

/** Begins an article and writes in its text, word by word as keys would. */
async function write(window: Page, words: string): Promise<void> {
  await newArticle(window, 'عنوان');
  await body(window).focus();
  await window.keyboard.type(words);
}

/** The words that are underlined. */
const marked = (window: Page) =>
  window.evaluate(() => [...(CSS.highlights.get('midad-misspelling') ?? [])].map((range) => String(range)).sort());

async function caretInto(window: Page, word: string): Promise<void> {
  await body(window).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.collapse(node, at + 2);
    }
  }, word);
}

test('a misspelt word is marked once it is left, its suggestion taken from the menu by keyboard, and undone', async ({
  window,
}) => {
  await write(window, 'وصل الوزير يوم الاثثنين');
  await window.keyboard.type(' إلى موسكو');
  await expect.poll(() => marked(window)).toEqual(['الاثثنين']);
  await caretInto(window, 'الاثثنين');
  await window.keyboard.press('Shift+F10');
  await expect(menu(window).getByRole('menuitem').first()).toHaveText('الاثنين');
  await window.keyboard.press('Enter');
  await expect(body(window)).toHaveText('وصل الوزير يوم الاثنين إلى موسكو');
  await expect(body(window)).toBeFocused();
  await expect.poll(() => marked(window)).toEqual([]);
  await window.keyboard.press('Control+z');
  await expect(body(window)).toHaveText('وصل الوزير يوم الاثثنين إلى موسكو');
  await expect.poll(() => marked(window)).toEqual(['الاثثنين']);
});

test('a replaced word keeps its look', async ({ window, desk }) => {
  await write(window, 'قال ');
  await window.keyboard.press('Control+b');
  await window.keyboard.type('الاثثنين');
  await window.keyboard.press('Control+b');
  await window.keyboard.type(' أمس');
  await expect.poll(() => marked(window)).toEqual(['الاثثنين']);
  await caretInto(window, 'الاثثنين');
  await window.keyboard.press('Shift+F10');
  await menu(window).getByRole('menuitem', { name: 'الاثنين', exact: true }).click();
  await expect(body(window).locator('strong')).toHaveText('الاثنين');
  await window.keyboard.press('Control+s');
  await expect.poll(async () => (await readAll(desk.workspace, 'article.json')).join()).toContain('"الاثنين"');
});

test('words added to a dictionary are right, with letters attached too; what is ignored is right in this article', async ({
  window,
  desk,
}) => {
  await write(window, 'زار زرفاطيا ولزرفاطيا ثم بلقوطسة وشمطاطون أيضا ');
  await expect.poll(() => marked(window)).toHaveLength(4);
  for (const [word, act] of [
    ['زرفاطيا', 'أضف إلى قاموسي'],
    ['بلقوطسة', 'أضف إلى قاموس غرفة الأخبار'],
    ['وشمطاطون', 'تجاهل في هذا الخبر'],
  ] as const) {
    await caretInto(window, word);
    await window.keyboard.press('Shift+F10');
    await menu(window).getByRole('menuitem', { name: act, exact: true }).click();
    await expect.poll(async () => (await marked(window)).includes(word)).toBe(false);
  }
  await expect.poll(() => marked(window)).toEqual([]);
  const newsroom = JSON.parse(await readFile(join(desk.workspace, 'newsroom.json'), 'utf8')) as {
    dictionary: string[];
  };
  expect(newsroom.dictionary).toEqual(['بلقوطسة']);
  await newArticle(window, 'خبر آخر');
  await body(window).focus();
  await window.keyboard.type('زرفاطيا بلقوطسة وشمطاطون هنا');
  await expect.poll(() => marked(window)).toEqual(['وشمطاطون']);
});

test('a key goes from one misspelling to the next, and spelling can be turned off', async ({ window }) => {
  await write(window, 'الحكومه قالت الوزاره هنا ');
  await expect.poll(() => marked(window)).toHaveLength(2);
  const selected = () => window.evaluate(() => String(getSelection()));
  await window.keyboard.press('F7');
  await expect.poll(selected).toBe('الحكومه');
  await window.keyboard.press('F7');
  await expect.poll(selected).toBe('الوزاره');
  await window.keyboard.press('Shift+F7');
  await expect.poll(selected).toBe('الحكومه');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('التدقيق الإملائي');
  await window.keyboard.press('Enter');
  await expect.poll(() => marked(window)).toEqual([]);
});

test('cut, copy and paste from the menu work in the text and in a field', async ({ window }) => {
  await write(window, 'كلمة ');
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Shift+F10');
  await menu(window).getByRole('menuitem', { name: 'قص' }).click();
  await expect(body(window)).toHaveText('');
  await window.keyboard.press('Shift+F10');
  await menu(window).getByRole('menuitem', { name: 'لصق', exact: false }).first().click();
  await expect(body(window)).toContainText('كلمة');
  const kicker = window.getByRole('textbox', { name: 'عنوان تمهيدي' });
  await kicker.click({ button: 'right' });
  await menu(window).getByRole('menuitem', { name: 'لصق كنص بلا تنسيق' }).click();
  await expect(kicker).toHaveValue(/كلمة/);
});

test('a misspelt word in a field has its suggestions', async ({ window }) => {
  await newArticle(window, 'قالت الحكومه');
  const headline = window.getByRole('textbox', { name: 'العنوان', exact: true });
  await window.keyboard.press('Shift+F10');
  await menu(window).getByRole('menuitem', { name: 'الحكومة', exact: true }).click();
  await expect(headline).toHaveValue('قالت الحكومة');
  await expect(headline).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(headline).toHaveValue('قالت الحكومه');
});

test('a word is looked up in the archive', async ({ window }) => {
  await write(window, 'المكتبة');
  await window.keyboard.press('Shift+F10');
  await menu(window)
    .getByRole('menuitem', { name: /في الأرشيف/ })
    .click();
  await expect(window.getByRole('searchbox')).toHaveValue('المكتبة');
});

test('invisible characters are inserted, shown, deleted in pairs, cleaned, and brought back by one undo', async ({
  window,
}) => {
  await write(window, 'قال\u200F هـذا ');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('FSI');
  await window.keyboard.press('Enter');
  const text = () => body(window).evaluate((element) => element.textContent);
  await expect.poll(text).toContain('\u2068\u2069');
  await window.keyboard.type('AFP');
  await window.keyboard.press('Control+Shift+i');
  const signs = window.locator('[data-short]');
  await expect(window.locator('[data-short="FSI"]')).toHaveCount(1);
  await expect(window.locator('[data-short="PDI"]')).toHaveCount(1);
  await expect(window.locator('[data-short="RLM"]')).toHaveCount(1);
  const before = await text();
  expect(before).toContain('\u2068AFP\u2069');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('نظّف');
  await window.keyboard.press('Enter');
  await expect.poll(text).not.toMatch(/[\u200F\u2066-\u2069]/);
  await expect(signs).toHaveCount(0);
  await expect(window.getByText(/علامتا عزل/)).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect.poll(text).toBe(before);
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Backspace');
  await expect.poll(text).not.toMatch(/[\u2066-\u2069]/);
  expect(await text()).toContain('AFP');
});
