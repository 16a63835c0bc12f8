/** The ticker: lines written, pasted, moved, changed, removed and brought back, each a file. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expect, quit, readAll, test, type Desk } from './midad';

type LineFile = {
  id: string;
  displayTime: string;
  text: string;
  urgency: number;
  label: string | null;
  rank: number;
  link: unknown;
};

/** The lines as the files have them, in the order of their ranks. */
async function linesOnDisk({ workspace }: Desk): Promise<LineFile[]> {
  const folder = join(workspace, 'ticker');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.map((text) => JSON.parse(text) as LineFile).sort((a, b) => a.rank - b.rank);
}

const textsOnDisk = async (desk: Desk): Promise<string[]> => (await linesOnDisk(desk)).map(({ text }) => text);

const list = (window: Page): Locator => window.getByRole('grid', { name: 'أسطر الشريط' });
const row = (window: Page, text: string): Locator => list(window).getByRole('row').filter({ hasText: text });
const rowInEdit = (window: Page): Locator =>
  window.getByRole('listitem').filter({ has: window.getByRole('button', { name: 'حفظ السطر' }) });

async function addLine(window: Page, text: string): Promise<void> {
  await window.keyboard.press('Control+Shift+n');
  await expect(window.getByRole('textbox', { name: 'نص السطر' })).toBeFocused();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
  await expect(row(window, text)).toBeVisible();
}

test('lines are written, marked as breaking, changed and found again after a restart', async ({ desk }) => {
  const first = await desk.start();
  await addLine(first.window, 'انطلاق القمة في موعدها');
  await addLine(first.window, 'هزة خفيفة تضرب الساحل');
  await expect.poll(() => textsOnDisk(desk)).toEqual(['هزة خفيفة تضرب الساحل', 'انطلاق القمة في موعدها']);

  await row(first.window, 'هزة خفيفة').focus();
  await first.window.keyboard.press('Enter');
  const edited = rowInEdit(first.window);
  const text = edited.getByRole('textbox', { name: 'نص السطر' });
  await expect(text).toBeFocused();
  await text.fill('هزة متوسطة تضرب الساحل');
  await edited.getByRole('textbox', { name: 'الوقت' }).fill('09:05');
  await edited.getByRole('button', { name: 'عاجل' }).click();
  await text.press('Enter');
  await expect
    .poll(() => linesOnDisk(desk))
    .toMatchObject([
      { displayTime: '09:05', text: 'هزة متوسطة تضرب الساحل', label: 'عاجل', urgency: 2 },
      { text: 'انطلاق القمة في موعدها', label: null, urgency: 5 },
    ]);
  await quit(first.app);

  const { window } = await desk.start();
  await window.keyboard.press('Control+2');
  await expect(list(window).getByRole('row')).toHaveCount(2);
  await expect(list(window).getByRole('row').first()).toContainText('09:05');
  await expect(list(window).getByRole('row').first()).toContainText('عاجل');
});

test('a pasted block becomes lines, with bullets or without, and what cannot be placed is named', async ({
  desk,
  window,
}) => {
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'لصق أسطر' }).click();
  const block = [
    'أحدث الأخبار',
    '• 14:05 . افتتاح خط المترو الثاني... المزيد',
    '- 13:40 . BBC: مركبة تهبط على القمر... المزيد',
    '13:15 . أسعار القمح عند 210.5 دولارات... المزيد',
  ].join('\n');
  await window.getByRole('textbox', { name: 'الصق الأسطر هنا' }).fill(block);
  await window.getByRole('button', { name: 'أضف 3 أسطر' }).click();
  await expect(list(window).getByRole('row')).toHaveCount(3);
  expect(await linesOnDisk(desk)).toMatchObject([
    { displayTime: '14:05', text: 'افتتاح خط المترو الثاني' },
    { displayTime: '13:40', text: 'BBC: مركبة تهبط على القمر' },
    { displayTime: '13:15', text: 'أسعار القمح عند 210.5 دولارات' },
  ]);
  const latin = row(window, 'BBC').getByText('BBC: مركبة');
  expect(await latin.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
});

test('the keyboard moves a line, rewriting that line alone, and removes one with a way back', async ({
  desk,
  window,
}) => {
  for (const text of ['الثالث', 'الثاني', 'الأول']) await addLine(window, text);
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الأول', 'الثاني', 'الثالث']);
  const before = await linesOnDisk(desk);

  await row(window, 'الأول').focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الثاني', 'الأول', 'الثالث']);
  const after = await linesOnDisk(desk);
  const unmoved = (lines: LineFile[]) => lines.filter(({ text }) => text !== 'الأول');
  expect(unmoved(after)).toEqual(unmoved(before));

  await window.keyboard.press('Control+Backspace');
  await expect(row(window, 'الأول')).toHaveCount(0);
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الثاني', 'الثالث']);
  await window.getByRole('button', { name: 'تراجع' }).click();
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الثاني', 'الأول', 'الثالث']);
});

test('a line is dragged to another place', async ({ desk, window }) => {
  for (const text of ['الثالث', 'الثاني', 'الأول']) await addLine(window, text);
  const target = await row(window, 'الأول').boundingBox();
  await row(window, 'الثالث').dragTo(row(window, 'الأول'), { targetPosition: { x: target!.width / 2, y: 3 } });
  await expect.poll(() => textsOnDisk(desk)).toEqual(['الثالث', 'الأول', 'الثاني']);
});

test('a line leads to one of our articles', async ({ desk, window }) => {
  await window.keyboard.press('Control+n');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toBeFocused();
  await window.keyboard.type('خبر السوق كاملًا');
  await window.keyboard.press('Control+s');
  await addLine(window, 'افتتاح السوق');
  await row(window, 'افتتاح السوق').getByRole('button', { name: 'تحرير السطر' }).click();
  const line = rowInEdit(window);
  await line.getByRole('button', { name: /رابط «المزيد»/ }).click();
  await window.getByRole('menuitem', { name: 'خبر من أخبارنا' }).click();
  await line.getByRole('combobox').fill('السوق');
  await window.getByRole('option', { name: /خبر السوق/ }).click();
  await line.getByRole('button', { name: 'حفظ السطر' }).click();
  const [article] = await readAll(join(desk.workspace, 'articles'), 'article.json');
  const { id } = JSON.parse(article!) as { id: string };
  await expect.poll(async () => (await linesOnDisk(desk))[0]?.link).toEqual({ kind: 'article', id });
});

test('a line whose file is broken is named and left as it is, the others are there', async ({ desk }) => {
  const first = await desk.start();
  await addLine(first.window, 'سطر سليم');
  await quit(first.app);
  const folder = join(desk.workspace, 'ticker');
  await mkdir(folder, { recursive: true });
  const broken = '{"format":"midad/ticker-line@1","text":';
  const [known] = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  await writeFile(join(folder, known!.replace(/[^/]{4}\.json$/, '0000.json')), broken);
  const { window } = await desk.start();
  await window.keyboard.press('Control+2');
  await expect(window.getByText(/سطر تتعذّر قراءة ملفه/)).toBeVisible();
  await expect(row(window, 'سطر سليم')).toBeVisible();
  expect(await readAll(folder, '0000.json')).toEqual([broken]);
});

test('a line waits in the pool, goes on the air, is corrected and withdrawn with reasons, and its history says so', async ({
  desk,
  window,
}) => {
  await window.keyboard.press('Control+Shift+n');
  await window.keyboard.type('إصابة 30 شخصًا في حريق');
  await window.getByRole('button', { name: 'إلى الانتظار' }).click();
  await expect.poll(() => linesOnDisk(desk)).toMatchObject([{ state: 'ready', expires: null }]);
  await expect(list(window)).toHaveCount(0);

  await window.getByRole('radio', { name: 'في الانتظار' }).click();
  const act = async (name: string): Promise<void> => {
    await row(window, 'في حريق').getByRole('button', { name: 'ما يمكن فعله بالسطر' }).click();
    await window.getByRole('menuitem', { name }).click();
  };
  await act('انشر على الهواء');
  await expect.poll(() => linesOnDisk(desk)).toMatchObject([{ state: 'live' }]);
  await window.getByRole('radio', { name: 'على الهواء' }).click();

  await act('صحّح علنًا…');
  await window.getByRole('textbox', { name: 'النص الصحيح' }).fill('إصابة 3 أشخاص في حريق');
  await window.getByRole('textbox', { name: /ما الذي صُحّح/ }).fill('الرقم 3 لا 30');
  await window.getByRole('button', { name: 'صحّح علنًا…' }).click();
  await expect(row(window, 'إصابة 3 أشخاص')).toContainText('تصحيح');

  await act('اسحب السطر…');
  await window.getByRole('button', { name: 'اسحب السطر…' }).click();
  await expect(window.getByText('اكتب السبب: يبقى في تاريخ السطر.')).toBeVisible();
  await window.getByRole('textbox', { name: 'السبب' }).fill('أُخمد الحريق بلا إصابات');
  await window.getByRole('button', { name: 'اسحب السطر…' }).click();
  await expect(list(window)).toHaveCount(0);

  await window.getByRole('radio', { name: 'السجل' }).click();
  const past = window.getByRole('list', { name: 'السجل' }).getByRole('listitem');
  await expect(past).toContainText('مسحوب');
  await past.getByRole('button', { name: 'ما يمكن فعله بالسطر' }).click();
  await window.getByRole('menuitem', { name: 'تاريخ السطر' }).click();
  const history = window.getByRole('dialog', { name: 'تاريخ السطر' }).getByRole('listitem');
  await expect(history).toHaveCount(4);
  await expect(history.nth(2)).toContainText('إصابة 30 شخصًا في حريق');
  await expect(history.nth(3)).toContainText('أُخمد الحريق بلا إصابات');
});
