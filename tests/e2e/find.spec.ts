/** Finding and replacing, by keyboard: in the open article, and in all of them. */
import type { Page } from 'playwright/test';
import { expect, newArticle, test } from './midad';

async function write(window: Page, headline: string, ...paragraphs: readonly string[]): Promise<void> {
  await newArticle(window, headline);
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  for (const [at, text] of paragraphs.entries()) {
    if (at > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(text);
  }
}

const bar = (window: Page) => window.getByRole('region', { name: 'البحث في الخبر' });
const bodyText = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });

/** What is painted over the text, and in which order. */
const painted = (window: Page) =>
  window.evaluate(() => {
    const read = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range));
    return { hits: read('midad-hit'), current: read('midad-current-hit') };
  });

test('words are found with their signs, stepped through and left with the caret on them', async ({ window }) => {
  await write(window, 'الحكومة تجتمع', 'قالت الحُكومةُ إن الحكومه باقية.', 'وعادت حكومة أخرى.');
  await window.keyboard.press('Control+f');
  await expect(window.getByRole('textbox', { name: 'ابحث عن' })).toBeFocused();
  await window.keyboard.type('الحكومة');
  await expect(bar(window).getByText('1 من 3')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(bar(window).getByText('2 من 3')).toBeVisible();
  await expect.poll(() => painted(window)).toEqual({ hits: ['الحكومه'], current: ['الحُكومةُ'] });
  await window.keyboard.press('F3');
  await expect(bar(window).getByText('3 من 3')).toBeVisible();
  await window.keyboard.press('Shift+Enter');
  await window.keyboard.press('Escape');
  await expect(bar(window)).toBeHidden();
  await expect(bodyText(window)).toBeFocused();
  expect(await window.evaluate(() => String(getSelection()))).toBe('الحُكومةُ');
  expect(await painted(window)).toEqual({ hits: [], current: [] });

  // The selected word is what is looked for next.
  await window.keyboard.press('Control+f');
  await expect(window.getByRole('textbox', { name: 'ابحث عن' })).toHaveValue('الحُكومةُ');
  await window.keyboard.press('Shift+F3');
  await expect(bar(window).getByText('1 من 3')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toBeFocused();
});

test('replacing tells forms of letters apart, and one undo takes all of it back, the headline too', async ({
  window,
}) => {
  await write(window, 'الحكومة تجتمع', 'قالت الحُكومةُ إن الحكومه باقية.');
  await window.keyboard.press('Control+h');
  await window.keyboard.type('الحكومة');
  await expect(bar(window).getByText('من 2')).toBeVisible();
  await window.getByRole('textbox', { name: 'استبدل به' }).fill('الوزارة');
  await bar(window)
    .getByRole('button', { name: 'استبدال الكل (2)' })
    .or(bar(window).getByRole('button', { name: 'استبدال الموضعين' }))
    .press('Enter');
  await expect(bodyText(window)).toHaveText('قالت الوزارة إن الحكومه باقية.');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('الوزارة تجتمع');
  await expect(bar(window).getByText('استُبدل موضعان')).toBeVisible();
  await bar(window).getByRole('button', { name: 'تراجع' }).press('Enter');
  await expect(bodyText(window)).toHaveText('قالت الحُكومةُ إن الحكومه باقية.');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('الحكومة تجتمع');

  // One at a time, and undone by the editor's own undo.
  await window.getByRole('textbox', { name: 'ابحث عن' }).fill('باقية');
  await expect(bar(window).getByText('1 من 1')).toBeVisible();
  await window.getByRole('textbox', { name: 'استبدل به' }).press('Enter');
  await expect(bodyText(window)).toHaveText('قالت الحُكومةُ إن الحكومه الوزارة.');
  await window.keyboard.press('Escape');
  await bodyText(window).focus();
  await window.keyboard.press('Control+z');
  await expect(bodyText(window)).toHaveText('قالت الحُكومةُ إن الحكومه باقية.');
});

test('a pattern that can’t be read is explained, one without an end does not hold up the window', async ({
  window,
}) => {
  await write(window, 'خبر', `${'ا'.repeat(60)}!`);
  await window.keyboard.press('Control+f');
  await bar(window).getByRole('button', { name: 'نمط' }).press('Enter');
  const field = window.getByRole('textbox', { name: 'ابحث عن' });
  await field.fill('(خبر');
  await expect(bar(window).getByText('في النمط قوس ) لم يُغلق.')).toBeVisible();
  await field.fill('(ا+)+$');
  await expect(bar(window).getByText('هذا النمط يستغرق وقتًا أطول')).toBeVisible();
  await field.fill('ا{60}');
  await expect(bar(window).getByText('1 من 1')).toBeVisible();
});

test('words are replaced in all articles, place by place, and what was there comes back', async ({ window }) => {
  await write(window, 'الحكومة تجتمع', 'قالت الحكومة إنها باقية.');
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
  await window.keyboard.press('Control+Shift+a');
  await expect(window.getByText('اعتُمد الخبر كما هو الآن.')).toBeVisible();
  await write(window, 'خبر آخر', 'وعادت الحكومة أخرى.');
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/^محفوظ/).first()).toBeVisible();

  await window.keyboard.press('Control+Shift+f');
  const finding = window.getByRole('region', { name: 'بحث واستبدال في كل الأخبار' });
  await expect(finding.getByRole('textbox', { name: 'ابحث عن' })).toBeFocused();
  await window.keyboard.type('الحكومة');
  await window.keyboard.press('Enter');
  await expect(finding.getByText('3 مواضع في خبرين')).toBeVisible();

  // Enter on a place opens its article there.
  await finding.getByRole('row', { name: /قالت الحكومة/ }).press('Enter');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('الحكومة تجتمع');
  await expect(bar(window).getByText('2 من 2')).toBeVisible();

  await finding.getByRole('button', { name: 'استبدال', exact: true }).press('Enter');
  await finding.getByRole('textbox', { name: 'استبدل به' }).fill('الوزارة');
  await finding.getByRole('textbox', { name: 'ابحث عن' }).press('Enter');
  await expect(finding.getByText('معتمد، وسيصبح «تغيّر بعد الاعتماد»')).toBeVisible();
  await finding.getByRole('checkbox', { name: 'استبدال كل ما في «خبر آخر»' }).press('Space');
  await finding.getByRole('button', { name: 'استبدال موضعين' }).press('Enter');
  await expect(finding.getByText('استُبدل موضعان في خبر واحد.')).toBeVisible();
  // The open article takes the new text over.
  await expect(bodyText(window)).toHaveText('قالت الوزارة إنها باقية.');
  await expect(window.getByText('تغيّر بعد الاعتماد').first()).toBeVisible();

  await finding.getByRole('button', { name: 'تراجع' }).press('Enter');
  await expect(finding.getByText('عاد خبر واحد إلى ما كان')).toBeVisible();
  await expect(bodyText(window)).toHaveText('قالت الحكومة إنها باقية.');
});
