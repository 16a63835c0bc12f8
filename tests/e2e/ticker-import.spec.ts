/** Lines that come from elsewhere: a feed chosen or dropped, a list whose times had to be concluded. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from './midad';
import { linesOnDisk, list } from './ticker-lines';

const feed = resolve(import.meta.dirname, '../fixtures/feeds/wire.rss');

test('a feed is chosen, looked at, and its lines wait in the pool', async ({ desk, window }) => {
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'لصق أسطر' }).click();
  const dialog = window.getByRole('dialog');
  const choosing = window.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'اختر ملفًا' }).click();
  await (await choosing).setFiles(feed);
  const lines = dialog.getByRole('list', { name: 'ما سيُضاف' }).getByRole('listitem');
  await expect(lines).toHaveCount(4);
  await expect(lines.nth(0).getByRole('checkbox')).toBeChecked();
  await expect(lines.nth(2)).toContainText('لا وقت في الموجز');
  await expect(lines.nth(3).getByRole('checkbox')).not.toBeChecked();
  await expect(lines.nth(3)).toContainText('في هذه القائمة السطر نفسه');
  await expect(dialog).toContainText('ملخص واحد لم يُنقل');
  await lines.nth(2).getByText('أسعار القمح').click();
  await dialog.getByRole('button', { name: 'أضف السطرين إلى الانتظار' }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(() => linesOnDisk(desk))
    .toMatchObject([
      { text: 'هزة أرضية خفيفة تضرب الساحل', label: 'عاجل', state: 'ready' },
      { text: 'BBC: قمة «طارئة» تبدأ غدًا', state: 'ready', section: 'سياسة', source: 'وكالات' },
    ]);
  await window.getByRole('radio', { name: 'في الانتظار' }).click();
  await expect(list(window).getByRole('row')).toHaveCount(2);
});

test('a feed that is dropped on the ticker opens; one that is none is said to be none', async ({ window }) => {
  await window.keyboard.press('Control+Shift+n');
  await window.keyboard.type('BBC: قمة طارئة تبدأ غدا');
  await window.keyboard.press('Enter');
  await expect(list(window).getByRole('row')).toHaveCount(1);
  const drop = async (name: string, text: string): Promise<void> => {
    const dropped = await window.evaluateHandle(
      (file) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([file.text], file.name));
        return transfer;
      },
      { name, text },
    );
    await list(window).dispatchEvent('drop', { dataTransfer: dropped });
  };
  await drop('wire.rss', await readFile(feed, 'utf8'));
  const lines = window.getByRole('list', { name: 'ما سيُضاف' }).getByRole('listitem');
  await expect(lines.nth(1)).toContainText('على الشريط أو في سجله السطر نفسه');
  await expect(lines.nth(1).getByRole('checkbox')).not.toBeChecked();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await drop('half.rss', '<rss><channel><item>');
  await expect(window.getByText('half.rss: ليس موجز RSS أو Atom')).toBeVisible();
});

test('where the moment of a printed line had to be concluded it is said, and the printed time stays', async ({
  desk,
  window,
}) => {
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'لصق أسطر' }).click();
  const now = new Date();
  const later = new Date(now.getTime() + 60 * 60_000);
  const clock = `${String(later.getHours()).padStart(2, '0')}:${String(later.getMinutes()).padStart(2, '0')}`;
  await window.getByRole('textbox', { name: 'الصق الأسطر هنا' }).fill(`• ${clock} . متابعة: من أمس... المزيد`);
  const line = window.getByRole('list', { name: 'ما سيُضاف' }).getByRole('listitem');
  await expect(line).toContainText(later.getDate() === now.getDate() ? 'من يوم سابق' : 'من أمس');
  await window.getByRole('button', { name: 'أضف السطر' }).click();
  await expect.poll(() => linesOnDisk(desk)).toMatchObject([{ displayTime: clock, text: 'من أمس', label: 'متابعة' }]);
});

test('of a long list each line can be reached, and one that is pinned far below comes to the top', async ({ desk }) => {
  const texts = Array.from({ length: 80 }, (_, index) => `سطر رقم ${index + 1}`);
  const { window } = await desk.start();
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'لصق أسطر' }).click();
  await window
    .getByRole('textbox', { name: 'الصق الأسطر هنا' })
    .fill(texts.map((text) => `• 00:00 . ${text}... المزيد`).join('\n'));
  await window.getByRole('button', { name: 'أضف 80 سطرًا' }).click();
  await expect.poll(async () => (await linesOnDisk(desk)).length).toBe(80);
  await list(window).getByRole('row').first().focus();
  await window.keyboard.press('End');
  const last = list(window).getByRole('row').filter({ hasText: 'سطر رقم 80' });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await window.keyboard.press('Control+Alt+p');
  await expect(list(window)).toContainText('سطر رقم 80');
  await expect.poll(async () => (await linesOnDisk(desk)).at(-1)).toMatchObject({ text: 'سطر رقم 80', pinned: true });
  await window.getByRole('searchbox').fill('رقم 41');
  await expect(list(window).getByRole('row')).toHaveCount(1);
});
