/** Ctrl+Z at the ticker: the last act is taken back by another one. */
import type { Page } from 'playwright/test';
import { expect, test, type Desk } from './midad';
import { addLine, linesOnDisk, list, row, rowInEdit } from './ticker-lines';

const textsOnDisk = async (desk: Desk) => (await linesOnDisk(desk)).map(({ text }) => text);

const act = async (window: Page, text: string, name: string): Promise<void> => {
  await row(window, text).getByRole('button', { name: 'ما يمكن فعله بالسطر' }).click();
  await window.getByRole('menuitem', { name }).click();
};

test('each act is taken back in turn, from the last to the first', async ({ desk, window }) => {
  for (const text of ['الثالث', 'الثاني', 'الأول']) await addLine(window, text);
  await row(window, 'الأول').focus();
  await window.keyboard.press('Enter');
  await rowInEdit(window).getByRole('textbox', { name: 'نص السطر' }).fill('الأول محرَّرًا');
  await window.keyboard.press('Enter');
  await expect(row(window, 'الأول محرَّرًا')).toBeFocused();
  await window.keyboard.press('Space');
  await window.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الثاني', 'الأول محرَّرًا', 'الثالث']);
  await act(window, 'الثالث', 'ثبّت في الأعلى');
  await expect(row(window, 'الثالث')).toContainText('مثبّت');
  await act(window, 'الثاني', 'أعِد إلى الانتظار');
  await expect(row(window, 'الثاني')).toHaveCount(0);
  await row(window, 'الأول محرَّرًا').focus();

  await window.keyboard.press('Control+z');
  await expect(row(window, 'الثاني')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(row(window, 'الثالث')).not.toContainText('مثبّت');
  await window.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الأول محرَّرًا', 'الثاني', 'الثالث']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الأول', 'الثاني', 'الثالث']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الثاني', 'الثالث']);

  await act(window, 'الثاني', 'تاريخ السطر');
  const events = window.getByRole('dialog', { name: 'تاريخ السطر' }).getByRole('listitem');
  await expect(events).toHaveText([/كُتب/, /صار: جاهز/, /صار: على الهواء؛ السبب: تراجع/]);
});

test('what was just written is taken back from the empty row, but a row that is written in keeps its keys', async ({
  desk,
  window,
}) => {
  await addLine(window, 'سطر بقي');
  await addLine(window, 'سطر أُرسل خطأً');
  const text = window.getByRole('textbox', { name: 'نص السطر' });
  await expect(text).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(row(window, 'سطر أُرسل خطأً')).toHaveCount(0);
  expect(await textsOnDisk(desk)).toEqual(['سطر بقي']);

  await window.keyboard.type('كلمة');
  await window.keyboard.press('Control+z');
  await expect(text).not.toHaveValue('كلمة');
  expect(await textsOnDisk(desk)).toEqual(['سطر بقي']);
});

test('a line that another desk has changed since is not taken back', async ({ desk, window }) => {
  await addLine(window, 'نص أول');
  await row(window, 'نص أول').focus();
  await window.keyboard.press('Enter');
  await rowInEdit(window).getByRole('textbox', { name: 'نص السطر' }).fill('نص ثانٍ');
  await window.keyboard.press('Enter');
  await expect(row(window, 'نص ثانٍ')).toBeFocused();
  const other = await desk.start({ user: 'other' });
  await other.window.keyboard.press('Control+2');
  await row(other.window, 'نص ثانٍ').getByRole('button', { name: 'تحرير السطر' }).click();
  await rowInEdit(other.window).getByRole('textbox', { name: 'نص السطر' }).fill('نص ثالث');
  await other.window.keyboard.press('Enter');
  await expect(row(window, 'نص ثالث')).toBeVisible();
  await row(window, 'نص ثالث').focus();
  await window.keyboard.press('Control+z');
  await expect(window.getByText('غيّر مكتب آخر السطر بعدك، فبقي كما هو.')).toBeVisible();
  expect(await textsOnDisk(desk)).toEqual(['نص ثالث']);
});

test('the list shows what is asked of it: a state, an urgency, a channel', async ({ window }) => {
  await addLine(window, 'سطر عادي');
  await window.keyboard.type('سطر عاجل');
  await window.getByRole('button', { name: 'عاجل', exact: true }).click();
  await window.getByRole('textbox', { name: 'نص السطر' }).press('Enter');
  await expect(list(window).getByRole('row')).toHaveCount(2);
  await window.getByRole('button', { name: 'تصفية الأسطر' }).click();
  const filter = window.getByRole('dialog', { name: 'تصفية الأسطر' });
  await filter.getByRole('button', { name: /الأولوية/ }).click();
  await window.getByRole('option', { name: 'كل العاجل' }).click();
  await expect(list(window).getByRole('row')).toHaveText([/سطر عاجل/]);
  await filter.getByRole('button', { name: 'إزالة التصفية' }).click();
  await window.keyboard.press('Escape');
  await expect(list(window).getByRole('row')).toHaveCount(2);
});
