/** Rules G11 and G13 in the window: what keeps an article in the house is named with its ways out, and a rule is set aside by who may, with a reason, on the record. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import sharp from 'sharp';
import { expect, newArticle, readAll, test, type Desk } from './midad';
import { asked, card, karimAndHind, midad, unlock } from './people-at-work';

const kept = (window: Page): Locator => window.getByRole('region', { name: 'لا يخرج الآن' });
const aside = (within: Locator): Locator => within.getByRole('button', { name: 'تجاوز حظر النشر…' });
const title = 'نتائج الربع الثالث';

/** Written before anybody has a window: under embargo, submitted by هند, approved by كريم. */
async function embargoed(desk: Desk): Promise<string> {
  await karimAndHind(desk);
  const home = dirname(desk.workspace);
  await writeFile(join(home, 'news.txt'), `${title}\n\nارتفعت أرباح الشركة.`);
  await midad(desk, 'import', 'workspace', 'news.txt');
  const { out } = await midad(desk, 'list', 'workspace', '--json');
  const { id } = (JSON.parse(out) as { articles: { id: string }[] }).articles[0]!;
  const [file = ''] = (await readdir(join(desk.workspace, 'articles'), { recursive: true })).filter((name) =>
    name.endsWith('article.json'),
  );
  const path = join(desk.workspace, 'articles', file);
  const article = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...article, embargoedUntil: '2099-01-01T00:00:00+00:00' }));
  expect(await midad(desk, 'move', 'workspace', id, 'submitted', '--as', 'hind/identity')).toMatchObject({ exit: 0 });
  expect(await midad(desk, 'move', 'workspace', id, 'approved', '--as', 'karim/identity')).toMatchObject({ exit: 0 });
  return id;
}

const open = (window: Page) => window.getByRole('option').filter({ hasText: title }).click();

test('G11 a publisher sets an embargo aside for one text where the export has refused it; a writer is not offered that', async ({
  desk,
}) => {
  test.slow();
  const id = await embargoed(desk);
  const folder = join(dirname(desk.workspace), 'site');
  await mkdir(folder);

  await test.step('the writer reads why, and has the way to the field alone', async () => {
    const { window } = await desk.start({ user: 'hind' });
    await open(window);
    await expect(card(window)).toContainText('معتمد');
    await expect(kept(window)).toContainText('تحت حظر النشر حتى');
    await expect(aside(kept(window))).toHaveCount(0);
    await kept(window).getByRole('button', { name: 'إلى موعد الحظر' }).click();
    await expect(window.locator('[data-details="embargoedUntil"] :focus')).toHaveCount(1);
  });

  const { app, window } = await desk.start({ user: 'karim' });
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await open(window);
  await expect(aside(kept(window))).toBeVisible();
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'اختر المجلد…' }).click();
  await dialog.getByRole('button', { name: 'تصدير', exact: true }).click();
  const result = asked(window, 'تمّ التصدير');
  await expect(result).toContainText('تحت حظر النشر حتى');

  await test.step('with a reason, signed, over the result', async () => {
    await aside(result).click();
    const question = asked(window, 'تجاوز حظر النشر');
    await expect(question).toContainText(title);
    await question.getByRole('button', { name: 'تجاوز', exact: true }).click();
    await expect(question).toContainText('اذكر السبب');
    await question.getByRole('textbox', { name: 'السبب' }).fill('رفعت الشركة حظرها');
    await question.getByRole('button', { name: 'تجاوز', exact: true }).click();
    await unlock(window);
    await expect(question).toBeHidden();
    await expect(result).toContainText('لا شيء يُبقيه الآن');
  });

  await test.step('and it leaves', async () => {
    await result.getByRole('button', { name: 'تصدير من جديد' }).click();
    await expect.poll(async () => (await readAll(folder, '.html')).some((page) => page.includes(title))).toBe(true);
    await result.getByRole('button', { name: 'تم', exact: true }).click();
    await expect(kept(window)).toContainText('يخرج بتجاوز: حظر النشر');
  });

  expect((await midad(desk, 'history', 'workspace', id)).out).toContain('رفعت الشركة حظرها');
  expect((await midad(desk, 'verify-record', 'workspace')).exit).toBe(0);
});

test('C2 what is wanting in a picture leads to the caret in the field for it', async ({ app, window, desk }) => {
  const photo = join(desk.workspace, '..', 'photo.png');
  await writeFile(
    photo,
    await sharp({ create: { width: 64, height: 48, channels: 3, background: '#456' } })
      .png()
      .toBuffer(),
  );
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, photo);
  await newArticle(window, 'خبر مصوّر');
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await window.keyboard.press('Control+Shift+m');
  const alt = window.getByRole('textbox', { name: 'النص البديل' });
  await expect(alt).toBeVisible();
  await window.keyboard.press('Control+Shift+a');
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /^اذهب إليه: .*نص بديل/ })
    .click();
  await expect(alt).toBeFocused();
  await window.keyboard.type('واجهة المكتبة');
  await expect(alt).toHaveValue('واجهة المكتبة');
});
