/** Documents that bring pictures: each becomes an image of the article, in its place, or is named; the text stays whatever becomes of it. */
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { importDocument } from '../../../electron/documents/import-document';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { storePicture } from '../../../electron/media/store-picture';
import type { Imported } from '../../../shared/import/imported';
import { Body } from '../../../shared/model/body';
import type { ImageBlock } from '../../../shared/model/object-blocks';
import { anEmf, docxOf, reportWithPictures } from '../../support/documents-with-pictures';
import { countedKeys } from '../../support/keys';
import { officeTimeout } from '../../support/libreoffice';
import { aTerminal } from '../cli/midad';
import { aPhoto, aPicture } from '../../support/pictures';
import { shownBody } from '../../support/shown-body';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let opened: TemporaryWorkspace | null = null;
afterEach(async () => {
  await opened?.remove();
  opened = null;
});

async function imported(
  name: string,
  bytes: Uint8Array,
): Promise<Imported & { readonly workspace: TemporaryWorkspace }> {
  opened = await temporaryWorkspace();
  const { workspace } = opened;
  const tools = { media: workspace.media, newsroom: workspace.newsroom.read(), maker: pictureMakerHere };
  const read = await importDocument(
    { name, bytes },
    { newKey: countedKeys(), store: (picture) => storePicture(picture, tools) },
  );
  if (!read.ok) throw new Error(read.failure.code);
  expect(Body.safeParse(read.value.article!.body).error).toBeUndefined();
  return { ...read.value, workspace: opened };
}

const imagesIn = ({ article }: Imported): readonly ImageBlock[] =>
  article!.body.filter((block): block is ImageBlock => block._type === 'image');

test.each(['docx', 'odt'] as const)(
  'a report with two pictures, written by LibreOffice as .%s',
  async (ending) => {
    const read = await imported(`report.${ending}`, await reportWithPictures(ending));
    expect(read.article?.headline).toBe('عاصفة على الساحل');
    expect(shownBody(read.article!.body)).toEqual([
      'normal: وصلت العاصفة فجرًا.',
      'image',
      'normal: وقال الصيادون إن القوارب سلمت.',
      'image',
      'normal: وعادت الكهرباء.',
    ]);
    const [photo, drawing] = imagesIn(read);
    expect(photo).toMatchObject({ alt: 'أمواج تضرب الرصيف', caption: 'الرصيف عند الفجر', credit: '' });
    expect(drawing).toMatchObject({ alt: '', caption: '', width: 300, height: 200 });
    expect(read.leftOut).toEqual([]);
    const stored = await read.workspace.workspace.media.read(photo!.asset);
    expect((await sharp(stored!).metadata()).exif).toBeUndefined();
    expect(Buffer.from(stored!).includes('TestCamera')).toBe(false);
  },
  officeTimeout,
);

test('a picture that can not be taken is named with the reason, and the text stays', async () => {
  const cut = (await aPhoto({ width: 600, height: 400 })).subarray(0, 900);
  const read = await imported(
    'hostile.docx',
    docxOf(
      [
        { target: 'media/image1.emf', alt: 'خريطة التوزيع' },
        { target: 'media/image2.png' },
        { target: 'media/image3.jpg', alt: 'image3.jpg' },
        { target: 'media/none.png', alt: 'صورة مفقودة' },
      ],
      {
        'word/media/image1.emf': anEmf(),
        'word/media/image2.png': new TextEncoder().encode('<script>alert(1)</script>'),
        'word/media/image3.jpg': cut,
      },
    ),
  );
  expect(shownBody(read.article!.body)).toEqual([
    'normal: قبل الصور',
    'normal: خريطة التوزيع',
    'normal: صورة مفقودة',
    'normal: بعد الصور',
  ]);
  expect(new Set(read.leftOut)).toEqual(
    new Set([
      { what: 'image', text: 'خريطة التوزيع', failure: { code: 'picture-kind', format: 'EMF' } },
      { what: 'image', text: 'image2.png', failure: { code: 'not-a-picture' } },
      { what: 'image', text: 'image3.jpg', failure: { code: 'picture-broken' } },
      { what: 'image', text: 'صورة مفقودة' },
    ]),
  );
  expect(Object.keys(await read.workspace.allFiles()).filter((name) => name.startsWith('media'))).toEqual([]);
});

test('names that lead out of the file lead nowhere', async () => {
  const picture = await aPicture().png().toBuffer();
  const read = await imported(
    'paths.docx',
    docxOf(
      [
        { target: '../../../../etc/passwd', alt: 'أعلى' },
        { target: '/etc/hostname', alt: 'جذر' },
        { target: 'file:///etc/passwd', alt: 'قرص', mode: 'External' },
        { target: 'https://example.org/a.png', alt: 'شبكة', mode: 'External' },
        { target: '/constructor', alt: 'كائن' },
        { target: 'media/../media/../../escaped.png', alt: 'هارب' },
      ],
      { 'word/media/../media/../../escaped.png': picture, 'word/media/fine.png': picture },
    ),
  );
  // The last one is a part of the file under an odd name: it is a picture like others, and its name is used for nothing.
  expect(shownBody(read.article!.body)).toEqual([
    'normal: قبل الصور',
    ...['أعلى', 'جذر', 'قرص', 'شبكة', 'كائن'].map((words) => `normal: ${words}`),
    'image',
    'normal: بعد الصور',
  ]);
  const names = Object.keys(await read.workspace.allFiles()).filter((name) => /passwd|escaped|\.\./.test(name));
  expect(names).toEqual([]);
});

test('a picture of 100 million pixels is scaled down, and one beyond what is opened is refused unread', async () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#336699' }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
  const read = await imported(
    'bomb.docx',
    docxOf([{ target: 'media/wide.png' }, { target: 'media/wide.png' }, { target: 'media/bomb.png' }], {
      'word/media/wide.png': await flat(10_000, 10_000),
      'word/media/bomb.png': await flat(14_000, 10_000),
    }),
  );
  const images = imagesIn(read);
  expect(images).toHaveLength(2);
  expect(images[0]!.asset).toBe(images[1]!.asset);
  expect(Math.max(images[0]!.width, images[0]!.height)).toBeLessThanOrEqual(3000);
  expect(read.leftOut).toEqual([
    { what: 'image', text: 'bomb.png', failure: { code: 'picture-too-many-pixels', megapixels: 120 } },
  ]);
}, 60_000);

test('a page brings the pictures that it holds within itself', async () => {
  const png = (await aPicture({ width: 90, height: 70 }).png().toBuffer()).toString('base64');
  const page = `<html lang="ar" dir="rtl"><body><h1>عنوان</h1><p>نص</p><figure><img alt="ميناء" src="data:image/png;base64,${png}"><figcaption>الميناء ليلًا</figcaption></figure><p>بعده</p></body></html>`;
  const read = await imported('page.html', new TextEncoder().encode(page));
  expect(shownBody(read.article!.body)).toEqual(['normal: نص', 'image', 'normal: بعده']);
  expect(imagesIn(read)[0]).toMatchObject({ alt: 'ميناء', caption: 'الميناء ليلًا', width: 90 });
});

test('`midad import` stores them and says which it left, in the words of the person', async () => {
  const terminal = await aTerminal({ LANG: 'ar_SY.UTF-8' });
  await terminal.midad('init', 'w');
  const parts = { 'word/media/a.png': await aPicture({ width: 120 }).png().toBuffer(), 'word/media/b.emf': anEmf() };
  await terminal.write('r.docx', docxOf([{ target: 'media/a.png', alt: 'الجسر' }, { target: 'media/b.emf' }], parts));
  const said = await terminal.midad('import', 'w', 'r.docx');
  expect(said).toMatchObject({ exit: 0, err: '' });
  expect(said.out).toContain('r.docx: صورة لم تُستورد: b.emf: لا تُدرج صور EMF.');
  const names = await terminal.names('w');
  expect(names.filter((name) => /^media\/[0-9a-f]{64}\.png$/.test(name))).toHaveLength(1);
  const article = names.find((name) => /^articles\/.*\.json$/.test(name))!;
  expect(shownBody(JSON.parse(await terminal.read(`w/${article}`)).body)).toEqual([
    'normal: قبل الصور',
    'image',
    'normal: بعد الصور',
  ]);
});
