/** Two people at two machines on one workspace: a writer and a chief, from the first word to the website. */

import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, newArticle, readAll, test } from './midad';
import { asked, card, exportInto, karimAndHind, midad, unlock } from './people-at-work';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const headline = (window: Page) => window.getByRole('textbox', { name: 'العنوان', exact: true });
const saved = (window: Page) => expect(window.getByText(/^محفوظ/).first()).toBeVisible();
/** What stands above the text. */
const note = (window: Page) => window.getByRole('main').getByRole('alert');

async function open(window: Page, name: string): Promise<void> {
  await window.getByRole('listbox', { name: 'الأخبار' }).getByRole('option').filter({ hasText: name }).click();
  await expect(headline(window)).toHaveValue(name);
}

async function submit(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+s');
  await asked(window, 'إرسال الخبر للمراجعة').getByRole('button', { name: 'إرسال للمراجعة' }).click();
}

test('a writer submits, a chief returns it with a reason, the writer mends it, the chief sees what is new, approves it, and it goes out', async ({
  desk,
}) => {
  test.slow();
  await karimAndHind(desk);
  const hind = await desk.start({ user: 'hind' });
  await newArticle(hind.window, 'خبر ثانٍ');
  await saved(hind.window);
  await newArticle(hind.window, 'افتتاح المكتبة الوطنية');
  await text(hind.window).focus();
  await hind.window.keyboard.type('قال مسؤول إن المكتبة تُفتح غدًا.');
  await saved(hind.window);
  const karim = await desk.start({ user: 'karim' });

  await test.step('submitted: both windows say so', async () => {
    await submit(hind.window);
    await unlock(hind.window);
    await expect(card(hind.window)).toContainText('مُرسَل للمراجعة');
    await open(karim.window, 'افتتاح المكتبة الوطنية');
    await expect(card(karim.window)).toContainText('مُرسَل للمراجعة');
    await expect(card(karim.window)).toContainText('هند');
  });

  await test.step('returned with a reason, which the writer reads above the text', async () => {
    await karim.window.keyboard.press('Control+Shift+r');
    const dialog = asked(karim.window, 'إعادة الخبر إلى كاتبه');
    await dialog.getByRole('textbox', { name: 'السبب' }).fill('من المسؤول؟');
    await dialog.getByRole('button', { name: 'إعادة إلى الكاتب' }).click();
    await unlock(karim.window);
    await expect(card(karim.window)).toContainText('مُعاد');
    await open(karim.window, 'خبر ثانٍ');
    await expect(card(hind.window)).toContainText('مُعاد');
    await expect(note(hind.window)).toContainText('من المسؤول؟');
    await expect(note(hind.window)).toContainText('كريم');
  });

  await test.step('mended and submitted again', async () => {
    await text(hind.window).focus();
    await hind.window.keyboard.press('Control+a');
    await hind.window.keyboard.type('قالت مديرة المكتبة إن المكتبة تُفتح غدًا.');
    await saved(hind.window);
    await submit(hind.window);
    await expect(card(hind.window)).toContainText('مُرسَل للمراجعة');
  });

  await test.step('the chief sees first what is new since it was read', async () => {
    await open(karim.window, 'افتتاح المكتبة الوطنية');
    await expect(text(karim.window)).toContainText('قالت مديرة المكتبة');
    await karim.window.keyboard.press('Control+Alt+j');
    const delta = asked(karim.window, 'مقارنة نسختين');
    await expect(delta.getByRole('button', { name: /من$/ })).toContainText('آخر ما قرأتُه');
    await expect(delta.getByRole('deletion')).toHaveText(['قال مسؤول']);
    await expect(delta.getByRole('insertion')).toHaveText(['قالت مديرة المكتبة']);
    await karim.window.keyboard.press('Escape');
  });

  await test.step('approved: both windows say so, and a letter typed by either voids it for both', async () => {
    await karim.window.keyboard.press('Control+Shift+a');
    const dialog = asked(karim.window, 'اعتماد الخبر');
    const approve = dialog.getByRole('button', { name: 'اعتماد', exact: true });
    await approve.click();
    await expect(card(karim.window)).toContainText('هذا النص بعينه معتمد للنشر');
    await expect(card(hind.window)).toContainText('هذا النص بعينه معتمد للنشر');
    await text(hind.window).focus();
    await hind.window.keyboard.type(' حرف');
    await expect(card(hind.window)).toContainText('تغيّر بعد الاعتماد');
    await expect(card(karim.window)).toContainText('تغيّر بعد الاعتماد');
    await hind.window.keyboard.press('Control+z');
    await expect(card(karim.window)).toContainText('هذا النص بعينه معتمد للنشر');
  });

  await test.step('handed to the website', async () => {
    const folder = join(dirname(desk.workspace), 'site');
    await exportInto(karim.app, karim.window, folder);
    await expect
      .poll(async () => (await readAll(folder, '.html').catch(() => [])).join(''))
      .toContain('قالت مديرة المكتبة');
    await karim.window.keyboard.press('Escape');
    await expect(card(karim.window)).toContainText('صُدِّر');
    await expect(card(hind.window)).toContainText('صُدِّر');
  });

  await test.step('what the website took is checked by the newsroom’s roster, and one changed byte is named', async () => {
    const check = async () =>
      JSON.parse((await midad(desk, 'verify', 'site', '--roster', 'workspace/roster', '--json')).out);
    expect(await check()).toMatchObject({ ok: true, articles: 1, trust: 'known-roster', findings: [] });
    const sheet = join(dirname(desk.workspace), 'site', 'site.css');
    await writeFile(sheet, `${await readFile(sheet, 'utf8')} `);
    expect(await check()).toMatchObject({ ok: false, findings: [{ path: 'site.css', fault: 'changed' }] });
  });

  const verdict = await midad(desk, 'verify-record', 'workspace', '--as', 'karim/identity', '--json');
  expect(JSON.parse(verdict.out)).toMatchObject({ ok: true, events: 5 });
});
