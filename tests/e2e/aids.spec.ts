/** What helps while writing: typography that can be undone, short forms, snippets, facts still to come, counts, the meter. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { newNewsroom } from '../../shared/model/newsroom';
import { expect, newArticle, test, type Desk } from './midad';

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
  const meter = headline(window).locator('xpath=following-sibling::div');
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
