/** What helps while writing: typography that can be undone, short forms, snippets, facts still to come, counts, the meter. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { newNewsroom } from '../../shared/model/newsroom';
import { expect, newArticle, quit, test, type Desk } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const headline = (window: Page) => window.getByRole('textbox', { name: 'العنوان', exact: true });

async function writeBody(window: Page, words: string): Promise<void> {
  await text(window).focus();
  await window.keyboard.type(words);
}

/** A newsroom with what its chief has set. */
async function startAt(desk: Desk, shared: Partial<ReturnType<typeof newNewsroom>>): Promise<Page> {
  const newsroom = { ...newNewsroom('غرفة الأخبار'), ...shared };
  await writeFile(join(desk.workspace, 'newsroom.json'), JSON.stringify(newsroom));
  return (await desk.start()).window;
}

test('marks and quotation marks become Arabic while somebody types, and each is undone by itself', async ({
  window,
}) => {
  await newArticle(window, 'عنوان');
  await writeBody(window, 'قال "نعم" , ثم مضى - في 1,250 يومًا?');
  await expect(text(window)).toHaveText('قال «نعم»، ثم مضى – في 1,250 يومًا؟');
  await window.keyboard.press('Control+z');
  await expect(text(window)).toHaveText('قال «نعم»، ثم مضى – في 1,250 يومًا?');
  await window.keyboard.press('Backspace');
  await window.keyboard.type('?');
  await expect(text(window)).toHaveText('قال «نعم»، ثم مضى – في 1,250 يومًا?');
});

test('the headline is helped alike, with the field’s own undo', async ({ window }) => {
  await newArticle(window, 'قال "نعم"');
  await expect(headline(window)).toHaveValue('قال «نعم»');
  await window.keyboard.press('Control+z');
  await expect(headline(window)).toHaveValue('قال «نعم"');
  await window.keyboard.type(', ثم');
  await expect(headline(window)).toHaveValue('قال «نعم"، ثم');
});

test('short forms are written out and a snippet is put in, all by keyboard', async ({ desk }) => {
  const window = await startAt(desk, {
    abbreviations: [{ short: 'قم', long: 'قوات المراقبة' }],
    snippets: [
      { name: 'تذييل', text: 'للتواصل مع غرفة الأخبار.\nالهاتف 123.' },
      { name: 'خلفية', text: 'بدأ النزاع قبل عامين.' },
    ],
  });
  await newArticle(window, 'عنوان');
  await writeBody(window, 'دخلت قم المدينة.');
  await expect(text(window)).toHaveText('دخلت قوات المراقبة المدينة.');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Alt+s');
  await window.getByRole('dialog').getByPlaceholder('ابحث عن نص جاهز').fill('تذييل');
  await window.keyboard.press('Enter');
  await expect(text(window).locator('p')).toHaveText([
    'دخلت قوات المراقبة المدينة.',
    'للتواصل مع غرفة الأخبار.',
    'الهاتف 123.',
  ]);
  await window.keyboard.type(' نعم');
  await expect(text(window).locator('p').last()).toHaveText('الهاتف 123. نعم');
});

test('G3 an article with a fact still to come is not approved, and the refusal leads there', async ({ window }) => {
  await newArticle(window, 'مقتل [يُستكمل: عدد] في حريق');
  await writeBody(window, 'اندلع الحريق فجرًا، وقتل ');
  await window.keyboard.press('Control+Alt+t');
  await window.keyboard.type(' أشخاص.');
  await expect(window.getByRole('button', { name: 'موضعان يُستكملان' })).toBeVisible();
  await window.keyboard.press('Control+Shift+a');
  const refusal = window.getByRole('dialog');
  await expect(refusal.getByText(/فيه موضعان لم يُستكملا بعد/)).toBeVisible();
  await refusal.getByRole('button', { name: /اذهب إليه: العنوان/ }).press('Enter');
  await expect(headline(window)).toBeFocused();
  await window.keyboard.type('ثلاثة');
  await expect(headline(window)).toHaveValue('مقتل ثلاثة في حريق');
  await window.keyboard.press('F8');
  await window.keyboard.type('ثلاثة');
  await expect(text(window)).toHaveText('اندلع الحريق فجرًا، وقتل ثلاثة أشخاص.');
  await window.keyboard.press('Control+Shift+a');
  await expect(window.getByText('اعتُمد الخبر كما هو الآن.')).toBeVisible();
});

test('what is selected is counted, and the headline is measured against the limits', async ({ desk }) => {
  const window = await startAt(desk, { limits: { headline: { words: 3, pixels: 200 } } });
  await newArticle(window, 'ثلاث كلمات فقط');
  const meter = headline(window).locator('xpath=../following-sibling::div');
  await expect(meter).toContainText('3 كلمات من 3');
  await window.keyboard.type(' وأخرى');
  await expect(meter).toContainText('4 كلمات من 3 (أطول بكلمة)');
  await expect(meter).toContainText(/بكسلًا من 200 \(أعرض بـ\d+/);
  await writeBody(window, 'خمس كلمات في نص واحد');
  const foot = window.getByRole('group', { name: 'طول النص' });
  await expect(foot).toContainText('5 كلمات');
  await window.keyboard.press('Control+Shift+ArrowRight');
  await expect(foot).toContainText('المحدد:كلمة واحدة');
});

test('focus mode leaves the text alone on the screen, and Escape brings the rest back', async ({ window }) => {
  await newArticle(window, 'عنوان');
  await window.keyboard.press('F9');
  await expect(window.getByRole('navigation')).toHaveCount(0);
  await expect(window.getByRole('toolbar')).toHaveCount(0);
  await expect(window.getByRole('complementary')).toHaveCount(0);
  await window.keyboard.type(' يُكمل');
  await expect(headline(window)).toHaveValue('عنوان يُكمل');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('navigation')).toBeVisible();
  await expect(window.getByRole('toolbar')).toBeVisible();
});

test('the text is made larger and smaller, and stays so', async ({ desk }) => {
  const first = await desk.start();
  await newArticle(first.window, 'عنوان');
  const size = (window: Page) =>
    headline(window).evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize));
  const usual = await size(first.window);
  await first.window.keyboard.press('Control+=');
  await expect.poll(() => size(first.window)).toBeCloseTo(usual * 1.1);
  await expect(first.window.getByText(/^محفوظ/).first()).toBeVisible();
  await quit(first.app);
  const { window } = await desk.start();
  await expect.poll(() => size(window)).toBeCloseTo(usual * 1.1);
  await window.keyboard.press('Control+0');
  await expect.poll(() => size(window)).toBeCloseTo(usual);
});

test('with typewriter scrolling the line that is written keeps its height', async ({ window }) => {
  await newArticle(window, 'عنوان');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('typewriter height');
  await expect(window.getByRole('menuitem')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await text(window).focus();
  for (const line of Array.from({ length: 24 }, (_, index) => index)) {
    await window.keyboard.type(`سطر ${line}`);
    await window.keyboard.press('Enter');
  }
  const lastLine = () =>
    text(window)
      .locator('p')
      .last()
      .evaluate((line) => line.getBoundingClientRect().top);
  const high = (await window.evaluate(() => innerHeight)) * 0.6;
  await expect.poll(lastLine).toBeLessThan(high);
  const before = await lastLine();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect.poll(async () => Math.abs((await lastLine()) - before)).toBeLessThan(3);
});

test('what is set for writing counts at once, also where Escape closes the settings', async ({ window }) => {
  await newArticle(window, 'عنوان');
  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: 'عام' }).press('ArrowLeft');
  const settings = window.getByRole('dialog');
  await settings.getByRole('button', { name: 'اختصار جديد' }).press('Enter');
  await expect(settings.getByRole('textbox', { name: 'الاختصار' })).toBeFocused();
  await window.keyboard.type('وف');
  await window.keyboard.press('Tab');
  await window.keyboard.type('وكالة الأنباء الفرنسية');
  await window.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await writeBody(window, 'قالت وف إن');
  await expect(text(window)).toHaveText('قالت وكالة الأنباء الفرنسية إن');
});

test('a working morning without a mouse: article, fields, details, lists, toolbar, ticker, settings, export', async ({
  window,
}) => {
  const { keyboard } = window;
  await newArticle(window, 'صباح بلا فأرة');
  await keyboard.press('Tab');
  await expect(window.getByRole('textbox', { name: 'عنوان فرعي' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(window.getByRole('textbox', { name: 'المقدمة' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'تحرير المحرر والمصدر والتاريخ' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: 'المحررون' })).toBeFocused();
  await keyboard.type('ليلى');
  await keyboard.press('Enter');
  await text(window).focus();
  await keyboard.type('كلمة');
  // The toolbar is one stop; the arrow keys walk it.
  const bold = window.getByRole('button', { name: /^عريض/ });
  await window.getByRole('button', { name: /^تراجع/ }).focus();
  for (const _ of [1, 2, 3, 4, 5]) {
    if (await bold.evaluate((button) => button === document.activeElement)) break;
    await keyboard.press('ArrowLeft');
  }
  await expect(bold).toBeFocused();

  const list = window.getByRole('listbox', { name: 'الأخبار' });
  await list.getByRole('option').first().focus();
  await keyboard.press('Enter');
  await expect(text(window)).toBeFocused();

  await keyboard.press('Control+Shift+n');
  await expect(window.getByRole('textbox', { name: 'نص السطر' })).toBeFocused();
  await keyboard.type('قال "نعم", ثم مضى');
  await keyboard.press('Enter');
  await expect(window.getByRole('grid', { name: 'أسطر الشريط' }).getByRole('row')).toContainText('قال «نعم»، ثم مضى');

  await keyboard.press('Control+,');
  await expect(window.getByRole('tab', { name: 'عام' })).toBeVisible();
  await window.getByRole('tab', { name: 'عام' }).focus();
  await keyboard.press('ArrowLeft');
  await expect(window.getByRole('tab', { name: 'الكتابة' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(window.getByRole('tabpanel')).toContainText('مساعدة الطباعة');
  await keyboard.press('Escape');

  await keyboard.press('Control+/');
  await window.getByRole('dialog').getByRole('searchbox').fill('ctrl+k');
  await expect(window.getByRole('dialog').getByText('كل الأوامر…')).toBeVisible();
  await expect(window.getByRole('dialog').getByText('عريض')).toHaveCount(0);
  await keyboard.press('Escape');
  await keyboard.press('Escape');

  await keyboard.press('Control+e');
  await expect(window.getByRole('dialog', { name: 'تصدير إلى مجلد' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
});
