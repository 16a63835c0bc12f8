/** Pictures that come within something else: a document that is dropped, HTML that is pasted. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Article } from '../../shared/model/article';
import { anEmf, docxOf } from '../support/documents-with-pictures';
import { aPhoto, aPicture } from '../support/pictures';
import { fillClipboard } from './clipboard';
import { expect, newArticle, readAll, test } from './midad';

const text = (window: Page) => window.getByRole('textbox', { name: 'نص الخبر' });
const pictures = (window: Page) => window.getByRole('group', { name: 'صورة', exact: true });

async function written(workspace: string): Promise<string[]> {
  const [article = '{"body":[]}'] = await readAll(join(workspace, 'articles'), 'article.json');
  return (JSON.parse(article) as Article).body.map(({ _type }) => _type);
}

async function drop(window: Page, name: string, bytes: Uint8Array): Promise<void> {
  await text(window)
    .locator('p')
    .first()
    .evaluate(
      (paragraph, given) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(given.base64), (char) => char.charCodeAt(0));
        data.items.add(new File([content], given.name));
        const { right, top, height } = paragraph.getBoundingClientRect();
        const at = { clientX: right - 200, clientY: top + height / 2 };
        paragraph.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, ...at }));
      },
      { name, base64: Buffer.from(bytes).toString('base64') },
    );
}

test('a document that is dropped brings its pictures, names the one it can not, and goes again in one step', async ({
  window,
  desk,
}) => {
  const parts = {
    'word/media/a.jpg': await aPhoto({ width: 640, height: 480 }),
    'word/media/b.emf': anEmf(),
  };
  const shown = [
    { target: 'media/a.jpg', alt: 'أمواج تضرب الرصيف' },
    { target: 'media/b.emf', alt: 'خريطة التوزيع' },
  ];
  await newArticle(window, 'خبر');
  await text(window).focus();
  await window.keyboard.type('قبل');
  await drop(window, 'report.docx', docxOf(shown, parts));
  await expect(pictures(window)).toHaveCount(1);
  await expect(window.getByText('خريطة التوزيع', { exact: true })).toBeVisible();
  await expect(
    window.getByText(/أُدرج ما في «report\.docx»، ولم يُنقل معه: صورة\. صورة «خريطة التوزيع»: لا تُدرج صور EMF/),
  ).toBeVisible();
  await window.keyboard.press('Control+s');
  await expect.poll(() => written(desk.workspace)).toEqual(['block', 'image', 'block', 'block']);
  expect(await readdir(join(desk.workspace, 'media'))).toHaveLength(1);
  await window.getByRole('button', { name: 'تراجع' }).last().click();
  await expect(text(window)).toHaveText('قبل');
  await expect(pictures(window)).toHaveCount(0);
});

test('pasted HTML brings the pictures it holds; undo and redo take paste and pictures as one', async ({
  app,
  window,
  desk,
}) => {
  const address = async (width: number) =>
    `data:image/png;base64,${(await aPicture({ width, height: 80 }).png().toBuffer()).toString('base64')}`;
  const html = `<p>أول</p><figure><img alt="الميناء" src="${await address(120)}"><figcaption>الميناء ليلًا</figcaption></figure><p>ثانٍ <img src="${await address(90)}"> وتتمته</p>`;
  await newArticle(window, 'خبر');
  await text(window).focus();
  await window.keyboard.type('قبل ');
  await fillClipboard(app, { html, text: 'أول ثانٍ وتتمته' });
  await window.keyboard.press('Control+v');
  await expect(pictures(window)).toHaveCount(2);
  await window.keyboard.type('ثم');
  await window.keyboard.press('Control+s');
  await expect.poll(() => written(desk.workspace)).toEqual(['block', 'image', 'block', 'image', 'block']);
  await window.keyboard.press('Control+z');
  await expect(pictures(window)).toHaveCount(2);
  await window.keyboard.press('Control+z');
  await expect(text(window)).toHaveText('قبل');
  await expect(pictures(window)).toHaveCount(0);
  await window.keyboard.press('Control+Shift+z');
  await expect(pictures(window)).toHaveCount(2);
  await expect(window.getByRole('group', { name: 'صورة في الطريق' })).toHaveCount(0);
});

test('a pasted picture that is none says so in its place, and the words stay', async ({ app, window, desk }) => {
  const broken = `data:image/jpeg;base64,${Buffer.from('not a picture at all, '.repeat(20)).toString('base64')}`;
  await newArticle(window, 'خبر');
  await text(window).focus();
  await fillClipboard(app, {
    html: `<p>أول</p><figure><img alt="الميناء" src="${broken}"><figcaption>تعليق يبقى</figcaption></figure><p>ثانٍ</p>`,
    text: 'أول ثانٍ',
  });
  await window.keyboard.press('Control+v');
  await expect(window.getByRole('alert').filter({ hasText: 'هذا الملف ليس صورة' })).toBeVisible();
  await window.getByRole('button', { name: 'حسنًا، أزلها' }).last().click();
  await expect(text(window).locator('p')).toHaveText(['أول', 'تعليق يبقى', 'ثانٍ']);
  await window.keyboard.press('Control+s');
  await expect.poll(() => written(desk.workspace)).toEqual(['block', 'block', 'block']);
});
