/** What two people say to each other beside an article: who is meant, what is new to whom, and that none of it leaves. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, readAll, test } from './midad';
import { asked, card, exportInto, karimAndHind, unlock } from './people-at-work';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const side = (window: Page) => window.getByRole('complementary', { name: 'تفاصيل الخبر' });
const threads = (window: Page) => side(window).getByRole('article');
const saved = (window: Page) => expect(window.getByText(/^محفوظ/).first()).toBeVisible();
const news = (window: Page) => side(window).getByRole('tab').getByRole('img');

async function say(window: Page, words: string): Promise<void> {
  await expect(side(window).getByRole('textbox', { name: 'اكتب تعليقًا. @ لذكر زميل' })).toBeFocused();
  await window.keyboard.type(words);
}

/** Letters of the first paragraph, as a mouse would. */
async function select(window: Page, start: number, end: number): Promise<void> {
  await text(window).focus();
  await window.keyboard.press('Control+Home');
  for (let at = 0; at < start; at += 1) await window.keyboard.press('ArrowLeft');
  for (let at = start; at < end; at += 1) await window.keyboard.press('Shift+ArrowLeft');
}

test('C6 a colleague is meant, finds what is new, and neither the approval nor the website has a trace of it', async ({
  desk,
}) => {
  test.slow();
  await karimAndHind(desk);
  const hind = await desk.start({ user: 'hind' });
  await newArticle(hind.window, 'افتتاح المكتبة');
  await text(hind.window).focus();
  await hind.window.keyboard.type('قال مسؤول إن المكتبة تُفتح غدًا.');
  await saved(hind.window);
  await hind.window.keyboard.press('Control+s');
  const karim = await desk.start({ user: 'karim' });
  await expect(text(karim.window)).toContainText('قال مسؤول');

  await test.step('a name is offered while it is typed, and taken by Tab', async () => {
    await select(karim.window, 4, 9);
    await karim.window.keyboard.press('Control+Alt+c');
    await say(karim.window, 'من المسؤول؟ @هن');
    await expect(side(karim.window).getByRole('group', { name: 'من يُذكر' }).getByRole('button')).toHaveText(['هند']);
    await karim.window.keyboard.press('Tab');
    await karim.window.keyboard.press('Control+Enter');
    await expect(threads(karim.window)).toContainText('من المسؤول؟ @هند');
    await expect(news(karim.window)).toHaveCount(0);
  });

  await test.step('whoever is meant sees that something is new, goes there by a key, and has then read it', async () => {
    await hind.window.getByRole('button', { name: 'تعليق مفتوح' }).click();
    await expect(news(hind.window)).toHaveAccessibleName('تعليق لم تقرأه');
    await side(hind.window).getByRole('radio', { name: 'إليّ' }).click();
    await expect(threads(hind.window)).toContainText('من المسؤول؟');
    await hind.window.keyboard.press('Control+Alt+u');
    await expect(threads(hind.window).and(hind.window.locator('[data-active]'))).toBeVisible();
    await expect(news(hind.window)).toHaveCount(0);
    await hind.window.reload();
    await hind.window.locator('html[data-ready=true]').waitFor();
    await expect(text(hind.window)).toContainText('قال مسؤول');
    await hind.window.keyboard.press('Control+Alt+k');
    await expect(threads(hind.window)).toBeVisible();
    await expect(news(hind.window)).toHaveCount(0);
  });

  await test.step('an open comment is said before the approval, and one on half a word afterwards does not void it', async () => {
    await hind.window.keyboard.press('Control+Shift+s');
    await asked(hind.window, 'إرسال الخبر للمراجعة').getByRole('button', { name: 'إرسال للمراجعة' }).click();
    await unlock(hind.window);
    await side(karim.window).getByRole('tab', { name: 'التفاصيل' }).click();
    await expect(card(karim.window)).toContainText('مُرسَل للمراجعة');
    await karim.window.keyboard.press('Control+Shift+a');
    const dialog = asked(karim.window, 'اعتماد الخبر');
    await expect(dialog).toContainText('تعليق واحد ما زال مفتوحًا');
    await dialog.getByRole('button', { name: 'اعتماد', exact: true }).click();
    await unlock(karim.window);
    await expect(card(karim.window)).toContainText('هذا النص بعينه معتمد للنشر');
    await select(karim.window, 15, 18);
    await karim.window.keyboard.press('Control+Alt+c');
    await say(karim.window, 'سرّ لا يخرج');
    await karim.window.keyboard.press('Control+Enter');
    await expect(threads(karim.window)).toHaveCount(2);
    await karim.window.keyboard.press('Control+s');
    await expect
      .poll(async () => (await readAll(join(desk.workspace, 'articles'), 'article.json'))[0]?.split('"comment"').length)
      .toBe(3);
    await side(karim.window).getByRole('tab', { name: 'التفاصيل' }).click();
    await expect(card(karim.window)).toContainText('هذا النص بعينه معتمد للنشر');
  });

  await test.step('what goes out says nothing of it', async () => {
    const folder = join(dirname(desk.workspace), 'site');
    await exportInto(karim.app, karim.window, folder);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const written = files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
    const out = (await Promise.all(written)).join('\n');
    expect(out).toContain('إن المكتبة تُفتح غدًا');
    const said = (await readAll(join(desk.workspace, 'articles'), '.json')).filter((one) =>
      one.includes('comment-event'),
    );
    const ids = said.map((one) => (JSON.parse(one) as { readonly act: { readonly thread: string } }).act.thread);
    expect(ids).toHaveLength(2);
    for (const trace of [...ids, 'من المسؤول؟', 'سرّ لا يخرج', '"comment"']) expect(out).not.toContain(trace);
  });
});
