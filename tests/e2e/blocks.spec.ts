/** Blocks of other kinds than text, by keyboard and by mouse: the slash, cards, the handle, the bar on a selection, links, notes. */
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Article } from '../../shared/model/article';
import { expect, newArticle, readAll, test } from './midad';

const textOf = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });

/** An article with these paragraphs, the caret behind the last. */
async function write(window: Page, ...paragraphs: readonly string[]): Promise<void> {
  await newArticle(window, 'خبر');
  await textOf(window).focus();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(paragraph);
  }
}

async function savedBody(window: Page, workspace: string): Promise<Article['body']> {
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/)).toBeVisible();
  const [file] = await readAll(join(workspace, 'articles'), 'article.json');
  return (JSON.parse(file!) as Article).body;
}

const typesOf = (body: Article['body']): string[] =>
  body.map((block) => ('style' in block ? String(block.style) : block._type));

test('a slash opens a menu that the keyboard drives; a quote is written, left and saved', async ({ window, desk }) => {
  const { keyboard } = window;
  await write(window, 'قبل', '/');
  const menu = window.getByRole('listbox', { name: 'إدراج وتحويل' });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('option', { name: /نقل|تكرار/ })).toHaveCount(0);
  await keyboard.type('pull');
  await expect(menu.getByRole('option')).toHaveText([/اقتباس بارز/]);
  await keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: 'نص الاقتباس' })).toBeFocused();
  await keyboard.type('كنا نأتي إلى هنا');
  await keyboard.press('Tab');
  await keyboard.type('سلمى الحاج');
  await keyboard.press('Enter');
  await keyboard.type('بعد');
  const body = await savedBody(window, desk.workspace);
  expect(typesOf(body)).toEqual(['normal', 'pullQuote', 'normal']);
  expect(body[1]).toMatchObject({ text: 'كنا نأتي إلى هنا', attribution: 'سلمى الحاج' });
});

test('Escape leaves the slash as text, and a slash within a word or a date opens nothing', async ({ window }) => {
  const { keyboard } = window;
  const menu = window.getByRole('listbox', { name: 'إدراج وتحويل' });
  await write(window, 'يوم 25/9 و/أو ', '/');
  await expect(menu).toBeVisible();
  await keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await keyboard.type('عنوان');
  await expect(menu).toBeHidden();
  await expect(textOf(window)).toContainText('/عنوان');
});

test('the slash turns a paragraph into another kind in place', async ({ window, desk }) => {
  await write(window, 'فقرة ', '');
  await window.keyboard.type('/عنوان 3');
  await window.keyboard.press('Enter');
  await window.keyboard.type('باب');
  expect(typesOf(await savedBody(window, desk.workspace))).toEqual(['normal', 'h3']);
});

test('a card is passed with the arrows, taken away and brought back, all by keyboard', async ({ window, desk }) => {
  const { keyboard } = window;
  await write(window, 'قبل', '/فاصل');
  await keyboard.press('Enter');
  await keyboard.type('بعد');
  const card = window.getByRole('group', { name: 'فاصل' });
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await expect(card).toHaveAttribute('data-selected', 'true');
  await expect(window.getByRole('status').filter({ hasText: 'فاصل: محدّدة' })).toHaveCount(1);
  await keyboard.press('Alt+Shift+ArrowUp');
  expect(typesOf(await savedBody(window, desk.workspace))).toEqual(['divider', 'normal', 'normal']);
  await keyboard.press('Backspace');
  await expect(card).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(card).toHaveCount(1);
});

test('undo in a card’s field takes back what was typed there and leaves the text alone', async ({ window }) => {
  const { keyboard } = window;
  await write(window, 'النص يبقى', '/اقتباس بارز');
  await keyboard.press('Enter');
  const field = window.getByRole('textbox', { name: 'نص الاقتباس' });
  await expect(field).toBeFocused();
  await keyboard.type('خطأ');
  await keyboard.press('Control+z');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(textOf(window)).toContainText('النص يبقى');
  await keyboard.press('Control+Shift+z');
  await expect(field).toHaveValue('خطأ');
});

test('a link card is asked for its address, and says why one is refused', async ({ window, desk }) => {
  const { keyboard } = window;
  await write(window, '/بطاقة');
  await keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'بطاقة رابط' });
  await keyboard.type('javascript:alert(1)');
  await keyboard.press('Enter');
  await expect(dialog.getByText('لا يُقبل هذا النوع من العناوين', { exact: false })).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.type('www.example.org/video');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('group', { name: 'بطاقة رابط' })).toHaveAttribute('data-selected', 'true');
  const [embed] = await savedBody(window, desk.workspace);
  expect(embed).toMatchObject({ _type: 'embed', href: 'https://www.example.org/video' });
});

test('the handle drags a block to another place and offers what can be done to it', async ({ window, desk }) => {
  await write(window, 'أولى', 'ثانية', 'ثالثة');
  const third = textOf(window).getByText('ثالثة');
  await third.hover();
  const handle = window.getByRole('button', { name: 'خيارات الفقرة، أو اسحب لنقلها' });
  const box = (await handle.boundingBox())!;
  const text = (await third.boundingBox())!;
  expect(box.x).toBeGreaterThan(text.x + text.width - 1);
  const first = (await textOf(window).getByText('أولى').boundingBox())!;
  await window.mouse.move(box.x + 8, box.y + 8);
  await window.mouse.down();
  await window.mouse.move(box.x + 8, first.y + 2, { steps: 6 });
  await window.mouse.up();
  await expect(textOf(window).locator('p')).toHaveText(['ثالثة', 'أولى', 'ثانية']);
  await textOf(window).getByText('أولى').hover();
  await handle.click();
  await window.getByRole('menuitem', { name: /تكرار/ }).click();
  await expect(textOf(window).locator('p')).toHaveText(['ثالثة', 'أولى', 'أولى', 'ثانية']);
  expect(await savedBody(window, desk.workspace)).toHaveLength(4);
});

test('a bar of formats stands by selected words, is reached by keyboard, and can be switched off', async ({
  window,
}) => {
  const { keyboard } = window;
  await write(window, 'كلمة أخيرة');
  await keyboard.press('Control+Shift+ArrowRight');
  const bar = window.getByRole('toolbar', { name: 'تنسيق المحدّد' });
  await expect(bar).toBeVisible();
  const words = (await textOf(window).getByText('كلمة أخيرة').boundingBox())!;
  const at = (await bar.boundingBox())!;
  expect(at.y + at.height <= words.y + 12 || at.y >= words.y + words.height - 12).toBe(true);
  await keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'عريض' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(textOf(window).locator('strong')).toHaveText('أخيرة');
  await keyboard.press('Control+,');
  await window.getByRole('switch', { name: 'شريط تنسيق عند التحديد' }).press('Space');
  await keyboard.press('Escape');
  await textOf(window).focus();
  await keyboard.press('Control+a');
  await expect(bar).toBeHidden();
});

test('an address pasted over words makes them a link; the words stay', async ({ window, app, desk }) => {
  const { keyboard } = window;
  await write(window, 'زر الموقع');
  await keyboard.press('Control+Shift+ArrowRight');
  await app.evaluate(({ clipboard }) => clipboard.writeText('https://example.org/a?b=1'));
  await keyboard.press('Control+v');
  await expect(textOf(window).getByRole('link')).toHaveText('الموقع');
  const [block] = await savedBody(window, desk.workspace);
  expect(block).toMatchObject({ markDefs: [{ _type: 'link', href: 'https://example.org/a?b=1' }] });
});

test('a note on a word is written in a sheet beside it and exported with a number and a way back', async ({
  window,
  desk,
}) => {
  const { keyboard } = window;
  await write(window, 'اليونسكو');
  await keyboard.press('Control+Alt+f');
  const note = window.getByRole('textbox', { name: 'نص الحاشية' });
  await expect(note).toBeFocused();
  await keyboard.type('منظمة التربية والثقافة');
  await keyboard.press('Escape');
  await expect(note).toBeHidden();
  await keyboard.type(' أعلنت');
  const [block] = await savedBody(window, desk.workspace);
  expect(block).toMatchObject({
    children: [{ text: 'اليونسكو' }, { _type: 'explainer', text: 'منظمة التربية والثقافة' }, { text: ' أعلنت' }],
  });
  await keyboard.press('Control+Alt+f');
  await expect(note).toHaveCount(1);
  await keyboard.press('Escape');
});

test('a related article is found by its words and stands under its headline', async ({ window }) => {
  const { keyboard } = window;
  await newArticle(window, 'افتتاح سوق الكتب القديمة');
  await keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/)).toBeVisible();
  // Out of this headline, so that the next one’s focus is another.
  await textOf(window).focus();
  await write(window, '/ذو صلة');
  await keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'خبر ذو صلة' });
  await expect(dialog.getByRole('combobox', { name: 'خبر ذو صلة' })).toBeFocused();
  await keyboard.type('سوق');
  await window.getByRole('option', { name: 'افتتاح سوق الكتب القديمة', exact: true }).click();
  await dialog.getByRole('button', { name: 'إدراج' }).click();
  const card = window.getByRole('group', { name: 'خبر ذو صلة' });
  await expect(card).toContainText('افتتاح سوق الكتب القديمة');
  await card.getByRole('button', { name: 'فتح الخبر' }).click();
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('افتتاح سوق الكتب القديمة');
});

test('a link card is chosen in the insert menu, asks for its address, and leads there', async ({ app, window }) => {
  await app.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    shell.openExternal = async (href) => {
      opened.push(href);
    };
  });
  await newArticle(window, 'خبر فيه بطاقة');
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await window.keyboard.press('Alt+/');
  await window.getByPlaceholder('ابحث عمّا تريد إدراجه').fill('بطاقة');
  await expect(window.getByRole('menuitem')).toHaveText(['بطاقة رابط…']);
  await window.keyboard.press('Enter');
  await window.getByRole('dialog').getByRole('textbox', { name: 'العنوان الإلكتروني' }).fill('example.org/report');
  await window.keyboard.press('Enter');
  const card = window.getByRole('group', { name: 'بطاقة رابط', exact: true });
  await card.getByRole('textbox', { name: 'العنوان الإلكتروني' }).focus();
  await card.getByRole('button', { name: 'فتح الرابط' }).press('Enter');
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://example.org/report']);
});
