/** Pictures on their way from a file into the text and out to the website. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import sharp from 'sharp';
import type { Article } from '../../shared/model/article';
import { aPhoto, aPicture, withIptc } from '../support/pictures';
import { expect, newArticle, readAll, test } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const card = (window: Page, name = 'صورة') => window.getByRole('group', { name, exact: true });

async function written(workspace: string): Promise<Article> {
  const [article = ''] = await readAll(join(workspace, 'articles'), 'article.json');
  return JSON.parse(article) as Article;
}
const typesIn = async (workspace: string) => (await written(workspace)).body.map(({ _type }) => _type);

/** The next dialog is answered with these files. */
async function answerDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

async function give(window: Page, kind: 'drop' | 'paste', files: readonly { name: string; bytes: Buffer }[]) {
  await text(window).evaluate(
    (element, [how, given]) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given)
        data.items.add(
          new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type: 'image/jpeg' }),
        );
      const target = element.lastElementChild ?? element;
      const box = target.getBoundingClientRect();
      const place = { clientX: box.left + box.width / 2, clientY: box.bottom - 1 };
      const options = { bubbles: true, cancelable: true, ...place };
      if (how === 'paste') target.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
      else {
        target.dispatchEvent(new DragEvent('dragover', { ...options, dataTransfer: data }));
        target.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
      }
    },
    [kind, files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))] as const,
  );
}

test('a chosen photo stands in the text with the words its file brought, and goes out without its place', async ({
  app,
  window,
  desk,
}) => {
  const photo = withIptc(await aPhoto({ width: 640, height: 480 }), {
    120: 'بوابة المكتبة صباح الافتتاح',
    110: 'وكالات',
  });
  const file = join(desk.workspace, '..', 'photo.jpg');
  await writeFile(file, photo);
  await answerDialog(app, [file]);
  await newArticle(window, 'خبر مصوّر');
  await text(window).click();
  await window.keyboard.type('فقرة أولى');
  await window.keyboard.press('Control+Shift+m');
  await expect(window.getByRole('textbox', { name: 'تعليق الصورة' })).toHaveValue('بوابة المكتبة صباح الافتتاح');
  await expect(window.getByRole('textbox', { name: 'المصدر' })).toHaveValue('وكالات');
  await expect(card(window).getByRole('img', { name: /لا نص بديل/ })).toBeVisible();
  await window.getByRole('textbox', { name: 'النص البديل' }).fill('بوابة حجرية');
  await expect(card(window).getByRole('img', { name: /لا نص بديل/ })).toBeHidden();
  const size = await card(window)
    .locator('img')
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
  expect(size).toEqual([480, 640]);
  await window.keyboard.press('Control+s');
  await expect.poll(() => typesIn(desk.workspace)).toEqual(['block', 'image']);
  const [image] = (await written(desk.workspace)).body.slice(1);
  expect(image).toMatchObject({ alt: 'بوابة حجرية', caption: 'بوابة المكتبة صباح الافتتاح', width: 480, height: 640 });
  const [name = ''] = await readdir(join(desk.workspace, 'media'));
  const { exif, iptc, xmp } = await sharp(await readFile(join(desk.workspace, 'media', name))).metadata();
  expect({ exif, iptc, xmp }).toEqual({});
});

test('dropped and pasted pictures come in where they were dropped; undo takes them out in one step', async ({
  window,
  desk,
}) => {
  await newArticle(window, 'خبر');
  await text(window).click();
  await window.keyboard.type('فقرة');
  const bytes = await aPicture({ width: 300, height: 200 }).jpeg().toBuffer();
  await give(window, 'drop', [{ name: 'أولى.jpg', bytes }]);
  await expect(card(window)).toHaveCount(1);
  await expect(card(window).locator('img')).toBeVisible();
  const other = await aPicture({ width: 200, height: 300 }).jpeg().toBuffer();
  await give(window, 'paste', [{ name: 'image.png', bytes: other }]);
  await expect(card(window)).toHaveCount(2);
  await window.keyboard.press('Control+s');
  await expect.poll(() => typesIn(desk.workspace)).toEqual(['block', 'image', 'image']);
  await window.keyboard.press('Control+z');
  await expect(card(window)).toHaveCount(1);
  await expect(window.getByRole('group', { name: 'صورة في الطريق' })).toHaveCount(0);
  await window.keyboard.press('Control+Shift+z');
  await expect(card(window)).toHaveCount(2);
});

test('a file that is no picture says why, and leaves the document alone', async ({ window, desk }) => {
  await newArticle(window, 'خبر');
  await text(window).click();
  await window.keyboard.type('فقرة');
  await give(window, 'drop', [{ name: 'رسم.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }]);
  await expect(window.getByRole('alert')).toContainText('لا تُدرج صور SVG');
  await window.keyboard.press('Control+s');
  await expect.poll(async () => JSON.stringify((await written(desk.workspace)).body)).toContain('فقرة');
  expect(await typesIn(desk.workspace)).toEqual(['block']);
  await window.getByRole('group', { name: 'صورة في الطريق' }).getByRole('button', { name: 'حسنًا، أزلها' }).click();
  await expect(window.getByRole('alert')).toHaveCount(0);
});

test('neighbours become a gallery, whose pictures change places and go', async ({ app, window, desk }) => {
  await mkdir(join(desk.workspace, '../in'));
  const files = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const path = join(desk.workspace, '../in', `${number}.jpg`);
      await writeFile(
        path,
        await aPicture({ width: 300 + number, height: 200 })
          .jpeg()
          .toBuffer(),
      );
      return path;
    }),
  );
  await answerDialog(app, files);
  await newArticle(window, 'خبر');
  await text(window).click();
  await window.keyboard.press('Control+Shift+m');
  await expect(card(window)).toHaveCount(3);
  await card(window).first().hover();
  await card(window).first().getByRole('button', { name: 'جمع الصور المتجاورة في معرض' }).click();
  const gallery = card(window, 'معرض صور');
  await expect(gallery.getByRole('option')).toHaveCount(3);
  await gallery.getByRole('option').first().click();
  await gallery.getByRole('textbox', { name: 'تعليق الصورة' }).fill('أولى');
  await gallery.getByRole('button', { name: 'تأخير الصورة' }).click();
  await gallery.getByRole('option').first().click();
  await gallery.getByRole('button', { name: 'إزالة من المعرض' }).click();
  await expect(gallery.getByRole('option')).toHaveCount(2);
  await gallery.getByRole('textbox', { name: 'تعليق المعرض' }).fill('من الافتتاح');
  await window.keyboard.press('Control+s');
  await expect.poll(async () => JSON.stringify((await written(desk.workspace)).body)).toContain('من الافتتاح');
  const body = (await written(desk.workspace)).body as readonly {
    _type: string;
    images?: { width: number; caption: string }[];
  }[];
  expect(body.find(({ _type }) => _type === 'gallery')?.images?.map(({ width, caption }) => [width, caption])).toEqual([
    [301, 'أولى'],
    [303, ''],
  ]);
});

test('a picture is cropped by keyboard to a ratio, and its focus set; left stays left', async ({ window, desk }) => {
  await newArticle(window, 'خبر');
  await text(window).click();
  await give(window, 'paste', [
    { name: 'a.jpg', bytes: await aPicture({ width: 400, height: 400 }).jpeg().toBuffer() },
  ]);
  await card(window).hover();
  await card(window).getByRole('button', { name: 'القص ونقطة التركيز' }).click();
  const dialog = window.getByRole('dialog', { name: 'القص ونقطة التركيز' });
  await dialog.getByRole('radio', { name: '16:9' }).click();
  await dialog.getByRole('button', { name: 'الزاوية السفلى اليمنى' }).focus();
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('Shift+ArrowLeft');
  await dialog.getByRole('radio', { name: 'نقطة التركيز' }).click();
  await dialog.getByRole('button', { name: /نقطة التركيز: 50٪ من اليسار/ }).focus();
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Shift+ArrowLeft');
  await dialog.getByRole('button', { name: 'تطبيق' }).click();
  await window.keyboard.press('Control+s');
  await expect.poll(() => typesIn(desk.workspace)).toContain('image');
  const image = (await written(desk.workspace)).body.find(({ _type }) => _type === 'image');
  expect(image).toMatchObject({ crop: { left: 0 }, focus: { x: expect.closeTo(0.25), y: 0.5 } });
  const { crop } = image as unknown as { crop: { width: number; height: number } };
  expect(crop.width).toBeCloseTo(0.8);
  expect(crop.width / crop.height).toBeCloseTo(16 / 9);
});

test('a picture that the disk has lost is said, kept, and seen again once it is back', async ({ window, desk }) => {
  await newArticle(window, 'خبر');
  await text(window).click();
  await give(window, 'paste', [{ name: 'a.jpg', bytes: await aPicture().jpeg().toBuffer() }]);
  await expect(card(window)).toHaveCount(1);
  await window.keyboard.press('Control+s');
  await expect.poll(() => typesIn(desk.workspace)).toContain('image');
  await rename(join(desk.workspace, 'media'), join(desk.workspace, '../elsewhere'));
  await window.reload();
  await window.getByText('خبر', { exact: true }).first().click();
  await expect(window.getByRole('alert')).toContainText('ليس ملف هذه الصورة');
  await rename(join(desk.workspace, '../elsewhere'), join(desk.workspace, 'media'));
  await window.getByRole('button', { name: 'ابحث مرة أخرى' }).click();
  await expect(card(window).locator('img')).toBeVisible();
  expect(await typesIn(desk.workspace)).toContain('image');
});

test('a tile of a gallery shows the part that was chosen', async ({ window }) => {
  await newArticle(window, 'خبر');
  await text(window).click();
  const bytes = await aPicture({ width: 300, height: 200 }).png().toBuffer();
  await give(window, 'paste', [
    { name: 'a.png', bytes },
    { name: 'b.png', bytes: await aPicture({ width: 310, height: 200 }).png().toBuffer() },
  ]);
  await expect(card(window)).toHaveCount(2);
  await card(window).first().hover();
  await card(window).first().getByRole('button', { name: 'جمع الصور المتجاورة في معرض' }).click();
  const gallery = card(window, 'معرض صور');
  const tile = gallery.getByRole('option').first();
  await tile.click();
  await gallery.getByRole('button', { name: 'القص ونقطة التركيز' }).click();
  await window.getByRole('button', { name: 'الزاوية العليا اليسرى' }).focus();
  for (let step = 0; step < 12; step += 1) await window.keyboard.press('Shift+ArrowDown');
  await window.getByRole('button', { name: 'تطبيق' }).click();
  // The picture is red above and blue below: what is left of it is blue alone.
  await expect.poll(async () => (await meanOf(await tile.locator('img').screenshot())).red).toBeLessThan(60);
});

async function meanOf(png: Buffer): Promise<{ red: number; blue: number }> {
  const { channels } = await sharp(png).stats();
  return { red: channels[0]!.mean, blue: channels[2]!.mean };
}
