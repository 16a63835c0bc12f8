/** All that a line of the ticker says, written and changed by the keyboard where it stands. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './midad';
import { addLine, linesOnDisk, row, rowInEdit } from './ticker-lines';

test('a new line is written whole without the mouse', async ({ desk, window }) => {
  await window.keyboard.press('Control+Shift+n');
  await window.keyboard.type('فتح المعبر ست ساعات');
  await window.keyboard.press('Control+Alt+m');
  const fields = window.getByRole('group', { name: 'المزيد من الحقول' });
  await fields.getByRole('combobox', { name: 'الوسم' }).focus();
  await window.keyboard.type('متا');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(fields.getByRole('combobox', { name: 'الوسم' })).toHaveValue('متابعة');
  await fields.getByRole('combobox', { name: 'القسم' }).focus();
  await window.keyboard.type('سياسة');
  await window.keyboard.press('Escape');
  await fields.getByRole('combobox', { name: 'المصدر' }).focus();
  await window.keyboard.type('مراسلنا في المعبر');
  await fields.getByRole('button', { name: /^مدة|يبقى/ }).focus();
  await window.keyboard.press('Enter');
  await window.getByRole('option', { name: 'مدة بالدقائق' }).click();
  await fields.getByRole('textbox', { name: 'الدقائق' }).fill('٤٥');
  await fields.getByRole('checkbox', { name: 'التلفزيون' }).focus();
  await window.keyboard.press('Space');
  await fields.getByRole('textbox', { name: 'ملاحظة للمكتب' }).fill('يُسأل المراسل عن العدد');
  await window.keyboard.press('Enter');
  await expect
    .poll(() => linesOnDisk(desk))
    .toMatchObject([
      {
        text: 'فتح المعبر ست ساعات',
        label: 'متابعة',
        section: 'سياسة',
        source: 'مراسلنا في المعبر',
        expiry: { kind: 'after', minutes: 45 },
        channels: ['site', 'app'],
        edNote: 'يُسأل المراسل عن العدد',
        state: 'live',
      },
    ]);
  const shown = row(window, 'فتح المعبر');
  for (const fact of ['متابعة', 'سياسة', 'مراسلنا في المعبر', 'الموقع · التطبيق', 'يُسأل المراسل عن العدد']) {
    await expect(shown.getByText(fact, { exact: true })).toBeVisible();
  }
  await expect(window.getByRole('textbox', { name: 'نص السطر' })).toBeFocused();
});

test('what is wrong is said beside its field, which has the caret; Escape leaves the line as it was', async ({
  desk,
  window,
}) => {
  await addLine(window, 'انطلاق القمة في موعدها');
  const before = await linesOnDisk(desk);
  await row(window, 'انطلاق القمة').focus();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Alt+m');
  const line = rowInEdit(window);
  await line.getByRole('button', { name: /يظهر/ }).click();
  await window.getByRole('option', { name: 'في موعد' }).click();
  await line.getByRole('spinbutton').first().press('Backspace');
  await line.getByRole('spinbutton').first().press('Backspace');
  await line.getByRole('textbox', { name: 'نص السطر' }).press('Control+Alt+m');
  await expect(line.getByRole('spinbutton')).toHaveCount(0);
  await line.getByRole('textbox', { name: 'نص السطر' }).press('Enter');
  await expect(line.getByText('أكمل موعد الظهور: اليوم والساعة.')).toBeVisible();
  await expect(line.getByRole('spinbutton').first()).toBeFocused();

  await window.keyboard.press('Escape');
  await expect(row(window, 'انطلاق القمة')).toBeFocused();
  expect(await linesOnDisk(desk)).toEqual(before);
});

test('a line with an embargo says when it comes, and readers do not see it before', async ({ desk, window }) => {
  await window.keyboard.press('Control+Shift+n');
  await window.keyboard.type('تقرير البنك المركزي');
  await window.keyboard.press('Control+Alt+m');
  await window.getByRole('button', { name: /يظهر/ }).click();
  await window.getByRole('option', { name: 'في موعد' }).click();
  await window.getByRole('textbox', { name: 'نص السطر' }).press('Enter');
  await expect(row(window, 'تقرير البنك')).toContainText('يظهر');
  const [line] = await linesOnDisk(desk);
  expect(Date.parse(String(line!['embargoedUntil']))).toBeGreaterThan(Date.now());
  expect(Date.parse(String(line!['expires']))).toBeGreaterThan(Date.parse(String(line!['embargoedUntil'])));
});

test('Escape empties the new line, and gives it back', async ({ window }) => {
  await window.keyboard.press('Control+Shift+n');
  await window.keyboard.type('سطر لم يكتمل');
  await window.keyboard.press('Escape');
  const text = window.getByRole('textbox', { name: 'نص السطر' });
  await expect(text).toHaveValue('');
  await window.getByRole('button', { name: 'تراجع' }).click();
  await expect(text).toHaveValue('سطر لم يكتمل');
});

test('the newsroom lays down its rules in the settings, and another desk’s change to them is kept', async ({
  desk,
  window,
}) => {
  await window.keyboard.press('Control+,');
  await window.getByRole('tab', { name: 'غرفة الأخبار' }).click();
  const settings = window.getByRole('dialog', { name: 'الإعدادات' });
  const file = join(desk.workspace, 'newsroom.json');
  const newsroom = async () => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const before = await newsroom();
  const theirs = { ...before, ticker: { title: 'أحدث الأخبار', labels: ['عاجل', 'متابعة', 'من مراسلنا'] } };
  await writeFile(file, JSON.stringify(theirs));

  await settings.getByRole('textbox', { name: 'الوسوم' }).fill('حصري');
  await window.keyboard.press('Enter');
  await expect
    .poll(newsroom)
    .toMatchObject({ ticker: { title: 'أحدث الأخبار', labels: ['عاجل', 'متابعة', 'من مراسلنا', 'حصري'] } });

  await settings.getByRole('textbox', { name: 'مهم' }).fill('240');
  await window.keyboard.press('Tab');
  await settings.getByText('لا يُنشر سطر قبل اعتماده').click();
  await settings.getByRole('tab', { name: 'الموقع' }).click();
  await settings.getByRole('textbox', { name: 'رابط الموقع' }).fill('news.example');
  await window.keyboard.press('Tab');
  await expect.poll(newsroom).toMatchObject({
    siteUrl: 'https://news.example/',
    ticker: {
      approval: 'required',
      expiry: [
        { urgency: 1, minutes: 20 },
        { urgency: 2, minutes: 60 },
        { urgency: 3, minutes: 240 },
        { urgency: 9, minutes: 1440 },
      ],
    },
  });
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('button', { name: 'انشر الآن' })).toHaveCount(0);
});

test('what somebody is writing into a line stays before their eyes when another desk takes the line away', async ({
  desk,
  window,
}) => {
  await addLine(window, 'سطر يُحرَّر الآن');
  await row(window, 'سطر يُحرَّر').focus();
  await window.keyboard.press('Enter');
  const text = rowInEdit(window).getByRole('textbox', { name: 'نص السطر' });
  await text.fill('سطر يُحرَّر الآن وفيه جديد');
  const other = await desk.start({ user: 'other' });
  await other.window.keyboard.press('Control+2');
  await row(other.window, 'سطر يُحرَّر').click();
  await other.window.keyboard.press('Control+Backspace');
  await expect.poll(() => linesOnDisk(desk)).toEqual([]);
  await expect(window.getByRole('radio', { name: 'على الهواء' })).toBeVisible();
  await text.press('Enter');
  await expect(window.getByRole('alertdialog')).toBeVisible();
  await expect(text).toHaveValue('سطر يُحرَّر الآن وفيه جديد');
});

test('who writes line after line need not wait for the disk, and a line longer than its row is seen whole', async ({
  desk,
  window,
}) => {
  await window.keyboard.press('Control+Shift+n');
  const text = window.getByRole('textbox', { name: 'نص السطر' });
  await expect(text).toBeFocused();
  for (const line of ['الأول', 'الثاني', 'عاجل: الثالث']) {
    await window.keyboard.insertText(line);
    await window.keyboard.press('Enter');
  }
  await expect
    .poll(async () => (await linesOnDisk(desk)).map((line) => line['text']))
    .toEqual(['الثالث', 'الثاني', 'الأول']);
  expect((await linesOnDisk(desk))[0]).toMatchObject({ label: 'عاجل', urgency: 2 });
  const before = (await text.boundingBox())!.height;
  await window.keyboard.insertText('إغلاق جزئي لجسر المدينة القديمة حتى منتصف الليل '.repeat(5));
  await expect.poll(async () => (await text.boundingBox())!.height).toBeGreaterThan(2 * before);
});
