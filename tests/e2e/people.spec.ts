/** Who belongs to the newsroom, as people set it up: founded under a passphrase, asked for by a code, let in, asked before signing, revoked. */
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { problems } from './axe';
import { expect, quit, test } from './midad';

const secret = 'حبر على ورق';

/** Opens the members' page as a person does. */
async function openMembers(window: Page): Promise<void> {
  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: 'الأعضاء' }).click();
}

async function giveNameAndNewPassphrase(window: Page, name: string): Promise<void> {
  await window.getByRole('textbox', { name: 'اسمك' }).fill(name);
  await window.getByLabel('عبارة سر جديدة').fill(secret);
  await window.getByLabel('العبارة مرة ثانية').fill(secret);
}

async function found(window: Page): Promise<void> {
  await openMembers(window);
  await giveNameAndNewPassphrase(window, 'سلمى الحاج');
  await window.getByRole('button', { name: 'أسّس سجل الأعضاء' }).click();
  await expect(window.getByRole('list', { name: 'أعضاء الغرفة' }).getByRole('listitem')).toHaveCount(1);
}

/** Gives the code to be sent, and the fingerprint to be read over the phone. */
async function askToJoin(window: Page, name: string): Promise<{ code: string; fingerprint: string }> {
  await openMembers(window);
  await giveNameAndNewPassphrase(window, name);
  await window.getByRole('button', { name: 'اكتب الطلب' }).click();
  const code = await window.getByRole('textbox', { name: 'رمز الطلب' }).inputValue();
  const fingerprint = await window.getByRole('group', { name: 'بصمة المفتاح' }).first().innerText();
  return { code, fingerprint };
}

async function letIn(window: Page, code: string, role: string): Promise<void> {
  // As a messenger breaks it.
  await window.getByRole('textbox', { name: 'رمز الطلب' }).fill(`مرحبا\n${code.replaceAll(/.{60}/g, '$&\n')}`);
  await window.getByRole('checkbox', { name: role, exact: true }).check({ force: true });
  await window.getByRole('button', { name: 'أدخِله إلى الغرفة' }).click();
}

const members = (window: Page) => window.getByRole('list', { name: 'أعضاء الغرفة' }).getByRole('listitem');

test('a newsroom is founded under a passphrase, a second person asks by a code, is let in and revoked, and each sees it', async ({
  desk,
}) => {
  test.slow();
  const salma = await desk.start({ user: 'salma' });
  await found(salma.window);
  const hind = await desk.start({ user: 'hind' });
  const { code, fingerprint } = await askToJoin(hind.window, 'هند الكاتب');
  await letIn(salma.window, code, 'كاتب');
  await expect(members(salma.window)).toHaveCount(2);
  await expect(members(salma.window).last()).toContainText(fingerprint);
  await expect(members(hind.window)).toHaveCount(2);
  await expect(members(hind.window).last()).toContainText('أنت');
  await expect(hind.window.getByRole('button', { name: /ما يُفعل بعضوية/ })).toHaveCount(0);

  await salma.window.getByRole('button', { name: /ما يُفعل بعضوية.*هند/ }).click();
  await salma.window.getByRole('menuitem', { name: 'ألغِ عضويته' }).click();
  await salma.window.getByRole('alertdialog').getByRole('button', { name: 'ألغِ عضويته' }).click();
  await expect(members(salma.window).last()).toContainText('أُلغيت عضويته');
  await expect(hind.window.getByText('أُلغيت عضويتك في هذه الغرفة', { exact: false })).toBeVisible();
});

test('after a restart the passphrase is asked for when something is signed, and a wrong one is told', async ({
  desk,
}) => {
  test.slow();
  const first = await desk.start({ user: 'salma' });
  await found(first.window);
  await quit(first.app);
  const hind = await desk.start({ user: 'hind' });
  const { code } = await askToJoin(hind.window, 'هند الكاتب');
  const { window } = await desk.start({ user: 'salma' });
  await openMembers(window);
  await expect(window.getByText('المفتاح مقفل.', { exact: false })).toBeVisible();
  await letIn(window, code, 'محرر');
  const asked = window.getByRole('dialog', { name: 'التوقيع باسمك' });
  await asked.getByLabel('عبارة السر', { exact: true }).fill('ليست هي');
  await asked.getByRole('button', { name: 'افتح المفتاح' }).click();
  await expect(asked.getByText('ليست هذه عبارة السر.', { exact: false })).toBeVisible();
  await expect(members(window)).toHaveCount(1);
  await asked.getByLabel('عبارة السر', { exact: true }).fill(secret);
  await asked.getByRole('button', { name: 'افتح المفتاح' }).click();
  await expect(members(window)).toHaveCount(2);
  await expect(window.getByText('المفتاح مفتوح', { exact: false })).toBeVisible();
});

test('a roster that is taken away is told, and comes back', async ({ desk }) => {
  const { window } = await desk.start({ user: 'salma' });
  await found(window);
  await rename(join(desk.workspace, 'roster'), join(desk.workspace, 'aside'));
  await expect(
    window.getByRole('alert').getByText('كان لهذه الغرفة سجل أعضاء', { exact: false }).first(),
  ).toBeVisible();
  const settings = window.getByRole('dialog', { name: 'الإعدادات' });
  await settings.getByRole('button', { name: 'إغلاق' }).click();
  await expect(settings).toHaveCount(0);
  await window.getByRole('button', { name: 'إلى صفحة الأعضاء' }).click();
  await rename(join(desk.workspace, 'aside'), join(desk.workspace, 'roster'));
  await expect(members(window)).toHaveCount(1);
  expect(await readdir(join(desk.workspace, 'roster'))).toEqual(['0001.json']);
});

test('a copy under its passphrase makes a second machine the same person, and a forgotten passphrase ends in a key that an administrator accepts', async ({
  desk,
}) => {
  test.slow();
  const salma = await desk.start({ user: 'salma' });
  await found(salma.window);
  const hind = await desk.start({ user: 'hind' });
  await letIn(salma.window, (await askToJoin(hind.window, 'هند الكاتب')).code, 'محرر');
  await expect(members(hind.window)).toHaveCount(2);

  const copy = join(desk.workspace, '..', 'copy.json');
  await hind.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await hind.window.getByRole('button', { name: 'حفظ نسخة' }).click();
  await hind.window.getByRole('dialog').getByLabel('عبارة السر', { exact: true }).fill(secret);
  await hind.window.getByRole('button', { name: 'اختر مكانًا…' }).click();
  await expect(hind.window.getByText('حُفظت نسخة الهوية.')).toBeVisible();

  const laptop = await desk.start({ user: 'laptop' });
  await openMembers(laptop.window);
  await laptop.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, copy);
  await laptop.window.getByRole('button', { name: 'استيراد نسخة…' }).click();
  const asked = laptop.window.getByRole('dialog', { name: 'استيراد نسخة…' });
  await expect(asked.getByText('هند الكاتب')).toBeVisible();
  await asked.getByLabel('عبارة السر', { exact: true }).fill(secret);
  await asked.getByRole('button', { name: 'استورد' }).click();
  await expect(members(laptop.window).last()).toContainText('أنت');

  await quit(hind.app);
  const again = await desk.start({ user: 'hind' });
  await openMembers(again.window);
  await again.window.getByRole('button', { name: 'البدء بمفتاح جديد' }).click();
  const anew = again.window.getByRole('dialog', { name: 'البدء بمفتاح جديد' });
  await anew.getByLabel('عبارة سر جديدة').fill('ورق على حبر');
  await anew.getByLabel('العبارة مرة ثانية').fill('ورق على حبر');
  await anew.getByRole('button', { name: 'ابدأ بمفتاح جديد' }).click();
  await again.window.getByRole('button', { name: 'اكتب الطلب' }).click();
  const code = await again.window.getByRole('textbox', { name: 'رمز الطلب' }).inputValue();
  await salma.window.getByRole('textbox', { name: 'رمز الطلب' }).fill(code);
  await salma.window.getByRole('button', { name: 'اقبل المفتاح الجديد' }).click();
  await expect(again.window.getByRole('button', { name: 'مفتاح جديد', exact: true })).toBeVisible();
  await expect(laptop.window.getByText('تعرفك الغرفة بمفتاح غير الذي على هذا الجهاز.', { exact: false })).toBeVisible();
});

for (const theme of ['light', 'dark']) {
  test(`the members’ page holds for everybody who reads it (${theme})`, async ({ desk }) => {
    const { app, window } = await desk.start({ user: 'salma', args: [`--theme=${theme}`] });
    await openMembers(window);
    expect(await problems(app, window), 'before there is a roster').toEqual([]);
    await giveNameAndNewPassphrase(window, 'سلمى الحاج');
    await window.getByRole('button', { name: 'أسّس سجل الأعضاء' }).click();
    await expect(members(window)).toHaveCount(1);
    const hind = await desk.start({ user: 'hind' });
    const { code } = await askToJoin(hind.window, 'هند الكاتب');
    await window.getByRole('textbox', { name: 'رمز الطلب' }).fill(code);
    await expect(window.getByRole('button', { name: 'أدخِله إلى الغرفة' })).toBeVisible();
    await expect(window.getByRole('alertdialog')).toHaveCount(0);
    expect(await problems(app, window), 'with a roster').toEqual([]);
    expect(await problems(hind.app, hind.window), 'asking to join').toEqual([]);
  });
}

test('Escape closes the settings at once, also where the form that had the focus has done its work and gone', async ({
  desk,
}) => {
  const { window } = await desk.start();
  await found(window);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog', { name: 'الإعدادات' })).toBeHidden();
  await openMembers(window);
  // What vanishes under the focus leaves it on the page itself.
  await window.evaluate(() => (document.activeElement as HTMLElement).blur());
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog', { name: 'الإعدادات' })).toBeHidden();
});
