/** The main job: an article written by keyboard, kept, read again and exported. */
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { inBrowser } from './browser';
import { expect, newArticle, quit, readAll, test } from './midad';

const headline = 'افتتاح سوق الكتب القديمة في المدينة';

/** Everything the editor formats, without touching the mouse. */
async function writeArticle(window: Page): Promise<void> {
  const { keyboard } = window;
  await newArticle(window, headline);
  await keyboard.press('Shift+Tab');
  await keyboard.type('ثقافة');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('ثلاثون بائعًا تحت الأقواس');
  await keyboard.press('Tab');
  await keyboard.type('عاد السوق بعد انقطاع دام عشر سنوات.');
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await writeBody(window);
}

async function writeBody({ keyboard }: Page): Promise<void> {
  await keyboard.type('افتُتح ');
  await styled(keyboard, 'Control+b', 'السوق');
  await styled(keyboard, 'Control+i', ' صباح');
  await styled(keyboard, 'Control+u', ' الخميس');
  await styled(keyboard, 'Control+Shift+x', ' الجمعة');
  await keyboard.press('Enter');
  for (const level of ['2', '3', '4']) {
    await keyboard.press(`Control+Alt+${level}`);
    await keyboard.type(`عنوان ${level}`);
    await keyboard.press('Enter');
  }
  await list(keyboard, 'Control+Shift+8', ['كتب', 'خرائط']);
  await list(keyboard, 'Control+Shift+7', ['أولًا', 'ثانيًا']);
  await keyboard.press('Control+Shift+9');
  await keyboard.type('الكتاب القديم لا يشيخ.');
  await keyboard.press('Enter');
  await keyboard.type('BBC: زر ');
  await keyboard.type('الموقع');
  for (const _ of 'الموقع') await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+Shift+k');
  await keyboard.type('www.example.org/books');
  await keyboard.press('Enter');
}

async function styled(keyboard: Page['keyboard'], shortcut: string, words: string): Promise<void> {
  await keyboard.press(shortcut);
  await keyboard.type(words);
  await keyboard.press(shortcut);
}

/** Two Enters leave a list. */
async function list(keyboard: Page['keyboard'], shortcut: string, items: readonly string[]): Promise<void> {
  await keyboard.press(shortcut);
  for (const item of items) {
    await keyboard.type(item);
    await keyboard.press('Enter');
  }
  await keyboard.press('Enter');
}

type WrittenBlock = {
  style: string;
  listItem?: string;
  level?: number;
  children: { text: string; marks: string[] }[];
  markDefs: { _key: string; href: string }[];
};

/** The body as a reader of the file sees it: one line a block, words with their marks. */
function inShort(body: readonly WrittenBlock[]): string[] {
  return body.map(({ style, listItem, level, children, markDefs }) => {
    const hrefOf = (mark: string) => markDefs.find(({ _key }) => _key === mark)?.href ?? mark;
    const words = children.map(({ text, marks }) =>
      marks.length === 0 ? text : `[${text}|${marks.map(hrefOf).join('+')}]`,
    );
    return `${listItem === undefined ? style : `${listItem}${level}`}: ${words.join('')}`;
  });
}

const written = [
  'normal: افتُتح [السوق|strong][ صباح|em][ الخميس|underline][ الجمعة|strike-through]',
  'h2: عنوان 2',
  'h3: عنوان 3',
  'h4: عنوان 4',
  'bullet1: كتب',
  'bullet1: خرائط',
  'number1: أولًا',
  'number1: ثانيًا',
  'blockquote: الكتاب القديم لا يشيخ.',
  'normal: BBC: زر [الموقع|https://www.example.org/books]',
];

async function articleFile(workspace: string): Promise<{ text: string; body: WrittenBlock[] }> {
  const [text = ''] = await readAll(join(workspace, 'articles'), 'article.json');
  return { text, body: (JSON.parse(text) as { body: WrittenBlock[] }).body };
}

async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}

/** Whether a block has been laid out yet is no matter of what it says. */
const shownIn = async (window: Page): Promise<string> =>
  (await window.getByRole('textbox', { name: 'نص الخبر' }).innerHTML()).replaceAll(' data-laid-out=""', '');

test('an article written by keyboard alone is the same after a restart, and its export says what was typed', async ({
  desk,
}) => {
  const first = await desk.start();
  await writeArticle(first.window);
  await first.window.keyboard.press('Control+s');
  await expect(first.window.getByText(/^محفوظ/).first()).toBeVisible();
  const before = await articleFile(desk.workspace);
  expect(inShort(before.body)).toEqual(written);
  const shown = await shownIn(first.window);
  await quit(first.app);

  const second = await desk.start();
  await expect(second.window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue(headline);
  expect(await shownIn(second.window)).toBe(shown);

  const target = join(desk.workspace, '..', 'exported');
  await chooseFolder(second.app, target);
  await second.window.keyboard.press('Control+e');
  await exportEverything(second.window);
  const [name] = await readdir(target).then((names) => names.filter((one) => /^[0-9A-Z]{26}$/.test(one)));
  const read = await readAsReader(join(target, name!, 'article.html'));
  expect(read).toEqual({
    direction: 'rtl',
    language: 'ar',
    heading: headline,
    lines: [
      'افتُتح السوق صباح الخميس الجمعة',
      'عنوان 2',
      'عنوان 3',
      'عنوان 4',
      'كتب',
      'خرائط',
      'أولًا',
      'ثانيًا',
      'الكتاب القديم لا يشيخ.',
      'BBC: زر الموقع',
    ],
    startsOnTheRight: true,
  });
  await quit(second.app);
  expect((await articleFile(desk.workspace)).text).toBe(before.text);
});

async function exportEverything(window: Page): Promise<void> {
  const dialog = window.getByRole('dialog');
  await dialog.getByText('الخبر الوحيد').click();
  await dialog.getByText('ومعها ما لم يُعتمد').click();
  await dialog.getByRole('button', { name: 'اختر المجلد…' }).click();
  await dialog.getByRole('button', { name: 'تصدير', exact: true }).click();
  await expect(window.getByText('تمّ التصدير')).toBeVisible();
  await window.keyboard.press('Escape');
}

/** The exported page as it is shown to a reader. */
const readAsReader = (file: string) =>
  inBrowser(file, () => {
    const article = document.querySelector('article')!;
    const body = [...article.querySelectorAll<HTMLElement>('p, h2, h3, h4, li')].filter(
      (one) => one.closest('header') === null,
    );
    const range = document.createRange();
    range.setStart(body[0]!.firstChild!, 0);
    range.setEnd(body[0]!.firstChild!, 1);
    return {
      direction: getComputedStyle(article).direction,
      language: document.documentElement.lang,
      heading: document.querySelector('h1')!.textContent,
      lines: body.map((one) => one.textContent),
      startsOnTheRight: body[0]!.getBoundingClientRect().right - range.getBoundingClientRect().right < 2,
    };
  });

test('what is typed is on the disk a second after the last key, and the light says so only then', async ({
  window,
  desk,
}) => {
  await newArticle(window, 'عنوان يُحفظ وحده');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
  await expect
    .poll(async () => (await readAll(join(desk.workspace, 'articles'), 'article.json')).join(''))
    .toContain('عنوان يُحفظ وحده');
});

test('looking at an article writes nothing', async ({ desk }) => {
  const first = await desk.start();
  await writeArticle(first.window);
  await quit(first.app);
  const before = await articleFile(desk.workspace);
  const second = await desk.start();
  await second.window.getByRole('textbox', { name: 'نص الخبر' }).click();
  await second.window.keyboard.press('Control+End');
  await second.window.keyboard.press('Control+s');
  await quit(second.app);
  expect((await articleFile(desk.workspace)).text).toBe(before.text);
});

test('text typed right before leaving is kept', async ({ desk }) => {
  const first = await desk.start();
  await newArticle(first.window, 'آخر كلمة');
  await quit(first.app);
  expect((await readAll(join(desk.workspace, 'articles'), 'article.json')).join('')).toContain('آخر كلمة');
});

test('shortcuts work with the Arabic keyboard layout on', async ({ window }) => {
  const devtools = await window.context().newCDPSession(window);
  const press = async (key: string, code: string, modifiers: number) => {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, modifiers });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
  };
  const control = 2;
  await press('ى', 'KeyN', control);
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toBeFocused();
  const text = window.getByRole('textbox', { name: 'نص الخبر' });
  await text.focus();
  await press('لا', 'KeyB', control);
  await window.keyboard.type('عريض');
  await expect(text.locator('strong')).toHaveText('عريض');
});

test('when the workspace is gone the light says so, and the text can be saved elsewhere', async ({
  app,
  window,
  desk,
}) => {
  await newArticle(window, 'خبر قبل الانقطاع');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
  const away = `${desk.workspace}-away`;
  await rename(desk.workspace, away);
  await window.keyboard.type(' وبعده');
  await expect(window.getByText(/لم يعد مجلد مساحة العمل موجودًا/).first()).toBeVisible();
  const copy = join(desk.workspace, '..', 'copy.json');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, copy);
  await window.getByRole('button', { name: /احفظ نسخة في مكان آخر/ }).click();
  await expect.poll(async () => readFile(copy, 'utf8').catch(() => '')).toContain('خبر قبل الانقطاع وبعده');
  await rename(away, desk.workspace);
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
});
