/** An article's way to its readers in the window of one person, while others act by the command line. */
import type { Locator, Page } from 'playwright/test';
import { expect, newArticle, test, type Desk } from './midad';
import { midad, passphrase } from './people-at-work';

/** سلمى founds the newsroom and sits at the window where `here` is hers; كريم is a chief, هند a writer. */
async function aNewsroom(desk: Desk, here: 'salma' | 'karim' = 'salma'): Promise<void> {
  const identity = (who: string): string => (who === here ? 'user/identity' : who);
  await midad(desk, 'init', 'workspace', '--name', 'المدينة');
  await midad(desk, 'people', 'found', 'workspace', '--as', identity('salma'), '--name', 'سلمى');
  for (const [who, name, role] of [
    ['karim', 'كريم', 'chief'],
    ['hind', 'هند', 'writer'],
  ] as const) {
    await midad(desk, 'people', 'request', 'workspace', '--as', identity(who), '--name', name, '--to', `${who}.json`);
    await midad(desk, 'people', 'admit', 'workspace', `${who}.json`, '--as', identity('salma'), '--roles', role);
  }
}

async function theArticle(desk: Desk): Promise<string> {
  const { out } = await midad(desk, 'list', 'workspace', '--json');
  return (JSON.parse(out) as { articles: { id: string }[] }).articles[0]!.id;
}

async function moveAs(desk: Desk, who: string, to: string, ...more: readonly string[]) {
  const id = await theArticle(desk);
  return midad(desk, 'move', 'workspace', id, to, '--as', who, '--json', ...more);
}

const dialog = (window: Page, name: string): Locator => window.getByRole('dialog', { name });
/** What stands above the text. */
const note = (window: Page): Locator => window.getByRole('main').getByRole('alert');
const card = (window: Page): Locator => window.getByRole('region', { name: 'حالة الخبر' });

async function unlock(window: Page): Promise<void> {
  const asked = dialog(window, 'التوقيع باسمك');
  await asked.getByLabel('عبارة السر', { exact: true }).fill(passphrase);
  await asked.getByRole('button', { name: 'افتح المفتاح' }).click();
  await expect(asked).toBeHidden();
}

async function chooseMove(window: Page, name: string): Promise<void> {
  await card(window).getByRole('button', { name: 'نقل إلى…' }).click();
  await window.getByRole('menuitem', { name }).click();
}

/** Submits over what the checklist advises. */
async function submit(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+s');
  const asked = dialog(window, 'إرسال الخبر للمراجعة');
  await expect(asked.getByRole('region', { name: 'انظر فيه قبل المتابعة' })).toContainText('لم يُحدَّد القسم');
  await asked.getByRole('button', { name: 'إرسال للمراجعة' }).click();
}

test('a text goes from draft to its readers and back to the desk, each move signed, asked for and shown', async ({
  desk,
}) => {
  test.slow();
  await aNewsroom(desk);
  const { window } = await desk.start();
  await newArticle(window, 'افتتاح الميناء');
  await expect(card(window)).toContainText('مسودة');
  await submit(window);
  await unlock(window);
  await expect(card(window)).toContainText('مُرسَل للمراجعة');

  await test.step('M4 what she submitted herself she approves only by setting the rule aside, with a reason', async () => {
    await window.keyboard.press('Control+Shift+a');
    const asked = dialog(window, 'اعتماد الخبر');
    await expect(asked).toContainText('لك بصفتك مديرًا أن تتجاوز');
    await asked.getByRole('button', { name: 'اعتماد', exact: true }).click();
    await expect(asked).toContainText('أكّد التجاوز');
    await asked.getByRole('button', { name: 'إلغاء' }).click();
  });

  await test.step('M2 returned with a reason, which stands above the text', async () => {
    await chooseMove(window, 'بدء المراجعة');
    await expect(card(window)).toContainText('قيد المراجعة');
    await window.keyboard.press('Control+Shift+r');
    const asked = dialog(window, 'إعادة الخبر إلى كاتبه');
    await asked.getByRole('button', { name: 'إعادة إلى الكاتب' }).click();
    await expect(asked).toContainText('اذكر السبب');
    await asked.getByRole('textbox', { name: 'السبب' }).fill('ينقصه المصدر');
    await asked.getByRole('button', { name: 'إعادة إلى الكاتب' }).click();
    await expect(note(window)).toContainText(/أعاده .*سلمى/);
    await expect(note(window)).toContainText('ينقصه المصدر');
  });

  await test.step('approved elsewhere it is approved here; a letter typed voids it at once', async () => {
    await window.getByRole('textbox', { name: 'العنوان', exact: true }).focus();
    await window.keyboard.press('End');
    await window.keyboard.type(' الجديد');
    await submit(window);
    await expect(card(window)).toContainText('مُرسَل للمراجعة');
    expect(await moveAs(desk, 'karim', 'approved')).toMatchObject({ exit: 0 });
    await expect(card(window)).toContainText('هذا النص بعينه معتمد للنشر');
    await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
    await window.keyboard.type('حرف');
    await expect(card(window)).toContainText('تغيّر بعد الاعتماد');
    await expect(note(window)).toContainText('كان هذا النص معتمدًا فتغيّر');
    await window.keyboard.press('Control+z');
  });

  await test.step('M3 with its readers it is submitted again only with a cause', async () => {
    await submit(window);
    await expect(card(window)).toContainText('مُرسَل للمراجعة');
    await moveAs(desk, 'karim', 'approved');
    await moveAs(desk, 'karim', 'exported');
    await expect(card(window)).toContainText('صُدِّر');
    await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
    await window.keyboard.type('تصحيح ');
    await expect(note(window)).toContainText('هذا الخبر عند القراء');
    await window.keyboard.press('Control+Shift+s');
    const asked = dialog(window, 'إرسال الخبر للمراجعة');
    await asked.getByRole('button', { name: 'إرسال للمراجعة' }).click();
    await expect(asked).toContainText('اختر السبب');
    await asked.getByRole('radio', { name: /^تصحيح/ }).check({ force: true });
    await asked.getByRole('button', { name: 'إرسال للمراجعة' }).click();
    await expect(card(window)).toContainText('مُرسَل للمراجعة');
  });

  await test.step('its history says who, when, what and why, and leads to what has changed since', async () => {
    await window.keyboard.press('Control+Alt+y');
    const events = window.getByRole('list', { name: 'السجل' }).getByRole('listitem');
    await expect(events).toHaveCount(9);
    await expect(events.first()).toContainText(/سلمى.*السبب: تصحيح/s);
    await expect(events.nth(6)).toContainText('ينقصه المصدر');
    await expect(events.first().getByRole('button', { name: 'قارن بما هو الآن' })).toBeVisible();
  });

  const { out } = await midad(desk, 'history', 'workspace', await theArticle(desk), '--json');
  const { events } = JSON.parse(out) as { events: { to: string; cause: string | null; fault: string | null }[] };
  expect(events.map(({ to }) => to).join()).toBe(
    'submitted,in-review,returned,submitted,approved,submitted,approved,exported,submitted',
  );
  expect(events.at(-1)?.cause).toBe('correction');
  expect(events.every(({ fault }) => fault === null)).toBe(true);
  expect((await midad(desk, 'verify-record', 'workspace')).exit).toBe(0);
});

test('M4 a chief who submitted a text is told that its approval is for others, and can’t press on', async ({
  desk,
}) => {
  test.slow();
  await aNewsroom(desk, 'karim');
  const { window } = await desk.start();
  await newArticle(window, 'خبر لكريم');
  await submit(window);
  await unlock(window);
  await expect(card(window)).toContainText('مُرسَل للمراجعة');
  await expect(card(window).getByRole('button', { name: 'اعتماد', exact: true })).toHaveCount(0);
  await window.keyboard.press('Control+Shift+a');
  const asked = dialog(window, 'اعتماد الخبر');
  await expect(asked).toContainText('يعتمده غيرك');
  await expect(asked.getByRole('button', { name: 'اعتماد', exact: true })).toBeDisabled();
});

test('C1 what is still to come and what the checklist requires stop a move, each with the way to it', async ({
  desk,
}) => {
  test.slow();
  await aNewsroom(desk);
  const { window } = await desk.start();
  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: 'غرفة الأخبار' }).click();
  await window.getByRole('button', { name: /القسم.*قبل الإرسال/ }).click();
  await window.getByRole('option', { name: 'مطلوب' }).click();
  await expect(window.getByRole('button', { name: /القسم.*قبل الإرسال/ })).toContainText('مطلوب');
  await dialog(window, 'الإعدادات').getByRole('button', { name: 'إغلاق' }).click();
  await expect(dialog(window, 'الإعدادات')).toBeHidden();
  await newArticle(window, 'حصيلة [يُستكمل: العدد]');
  await window.keyboard.press('Control+Shift+s');
  const asked = dialog(window, 'إرسال الخبر للمراجعة');
  const barred = asked.getByRole('region', { name: 'لا يُنقل قبله' });
  await expect(barred).toContainText('العدد');
  await expect(barred).toContainText('لم يُحدَّد القسم');
  await expect(asked.getByRole('button', { name: 'إرسال للمراجعة' })).toBeDisabled();
  await barred.getByRole('button', { name: /لم يُحدَّد القسم/ }).click();
  const section = window.getByRole('combobox', { name: 'القسم' });
  await expect(section).toBeFocused();
  const { exit, out } = await moveAs(desk, 'hind', 'submitted');
  expect(exit).toBe(1);
  const { refusals } = JSON.parse(out) as { refusals: { reason: string }[] };
  expect(refusals.map(({ reason }) => reason)).toEqual(['still-to-come', 'checklist']);
  await section.fill('محليات');
  await window.getByRole('textbox', { name: 'العنوان', exact: true }).fill('حصيلة الحادث');
  await submitAdvised(window);
  await unlock(window);
  await expect(card(window)).toContainText('مُرسَل للمراجعة');
});

async function submitAdvised(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+s');
  await dialog(window, 'إرسال الخبر للمراجعة').getByRole('button', { name: 'إرسال للمراجعة' }).click();
}
