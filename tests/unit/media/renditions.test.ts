import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureFiles, shownIn } from '../../../electron/handoff/picture-bytes';
import { keptRenditions } from '../../../electron/media/kept-renditions';
import type { PictureMaker } from '../../../electron/media/picture-maker';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { previewCache } from '../../../electron/media/preview-cache';
import { storePicture } from '../../../electron/media/store-picture';
import { warmRenditions } from '../../../electron/media/warm-renditions';
import { readXmp } from '../../../electron/media/xmp';
import { realPorts } from '../../../electron/ports/ports';
import { exportFiles } from '../../../shared/export/export-files';
import { pageRenditions, plannedRenditions, socialRendition } from '../../../shared/export/renditions';
import type { ImageBlock } from '../../../shared/model/object-blocks';
import { MediaName } from '../../../shared/model/object-blocks';
import { unpublished } from '../../../shared/export/publication';
import { anArticle, noon } from '../../support/makers';
import { aPhoto, aPicture } from '../../support/pictures';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let photo: ImageBlock;
let folder = '';

beforeAll(async () => {
  desk = await temporaryWorkspace();
  folder = await mkdtemp(join(tmpdir(), 'midad-renditions-'));
  // It lies on its side: 1400 wide and 700 high once it is upright.
  photo = await stored(await aPhoto({ width: 700, height: 1400 }));
});
afterAll(async () => {
  await desk.remove();
  await rm(folder, { recursive: true, force: true });
});

async function stored(bytes: Uint8Array): Promise<ImageBlock> {
  const { media, newsroom } = desk.workspace;
  const put = await storePicture(bytes, { media, newsroom: newsroom.read(), maker: pictureMakerHere });
  if (!put.ok) throw new Error(put.failure.code);
  const { asset, width, height } = put.value;
  return { _type: 'image', _key: 'i0', asset, width, height, alt: 'مكتبة', caption: '', credit: '' };
}

const anImage = (differs: Partial<ImageBlock> = {}): ImageBlock => ({
  _type: 'image',
  _key: 'i0',
  asset: MediaName.parse(`${'a'.repeat(64)}.jpg`),
  width: 2560,
  height: 1440,
  alt: '',
  caption: '',
  credit: '',
  ...differs,
});

const source = (maker: Pick<PictureMaker, 'crop' | 'renditions'> = pictureMakerHere) => ({
  media: desk.workspace.media,
  maker,
});
const all = () => true;

test('a photo has five sizes as WebP and JPEG and one for networks; a smaller one is never drawn larger', () => {
  const widthsOf = (image: ImageBlock) => [...new Set(pageRenditions(image).map(({ width }) => width))];
  expect(widthsOf(anImage())).toEqual([320, 640, 960, 1280, 1920]);
  expect(widthsOf(anImage({ width: 1000, height: 500 }))).toEqual([320, 640, 960, 1000]);
  expect(widthsOf(anImage({ width: 200, height: 100 }))).toEqual([200]);
  expect(socialRendition(anImage())).toMatchObject({ width: 1200, height: 630, format: 'jpg' });
  expect(socialRendition(anImage({ width: 400, height: 900 }))).toMatchObject({ width: 400, height: 210 });
  expect(plannedRenditions(anImage()).length).toBe(11);
});

test('a name says what is in the file: the part, the size, what stays in view, and whose it is', () => {
  const namesOf = (differs: Partial<ImageBlock>) => plannedRenditions(anImage(differs)).map(({ name }) => name);
  const plain = namesOf({});
  expect(namesOf({ alt: 'أخرى', caption: 'أخرى' })).toEqual(plain);
  expect(namesOf({ credit: 'رويترز' }).some((name) => plain.includes(name))).toBe(false);
  expect(namesOf({ credit: 'رويترز' })).not.toEqual(namesOf({ credit: 'أ ف ب' }));
  expect(namesOf({ crop: { left: 0, top: 0, width: 0.5, height: 1 } }).some((name) => plain.includes(name))).toBe(
    false,
  );
  const focused = namesOf({ focus: { x: 0.1, y: 0.9 } });
  expect(focused.filter((name) => !plain.includes(name))).toEqual([expect.stringContaining('social-10x90')]);
});

test('of pictures that may move there are no sizes, of those that may be clear no JPEG', () => {
  const formats = (ending: string) => [
    ...new Set(
      pageRenditions(anImage({ asset: MediaName.parse(`${'a'.repeat(64)}.${ending}`) })).map((one) => one.format),
    ),
  ];
  expect([formats('gif'), formats('webp'), formats('png'), formats('avif')]).toEqual([
    [],
    [],
    ['webp'],
    ['webp', 'jpg'],
  ]);
});

test('each file has its size and format, says whose it is and nothing of place or camera, and is the same each time', async () => {
  const image = { ...photo, credit: 'تصوير: أحمد & «رويترز» <2026>' };
  const files = await pictureFiles(image, source(), all);
  const again = await pictureFiles(image, source(), all);
  const planned = plannedRenditions(image);
  expect(files.map(({ name }) => name)).toEqual([`media/${image.asset}`, ...planned.map(({ name }) => name)]);
  for (const [at, { name, bytes }] of files.entries()) {
    expect(Buffer.from(bytes).equals(again[at]!.bytes), name).toBe(true);
    if (at === 0) continue;
    const { width, height, format } = planned[at - 1]!;
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ width, height, format: format === 'jpg' ? 'jpeg' : 'webp' });
    expect([found.exif, found.iptc, found.icc, found.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(readXmp(found.xmpAsString ?? '').credit).toBe(image.credit);
    // Read to its end.
    await sharp(bytes, { failOn: 'warning' }).stats();
  }
});

test('a clear picture stays clear in WebP, with its credit', async () => {
  const png = await sharp({
    create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const files = await pictureFiles({ ...(await stored(png)), credit: 'المدينة' }, source(), all);
  const webp = files.filter(({ name }) => name.endsWith('.webp'));
  expect(webp.length).toBe(2);
  for (const { bytes } of webp) {
    const { hasAlpha, xmpAsString } = await sharp(bytes).metadata();
    expect([hasAlpha, readXmp(xmpAsString ?? '').credit]).toEqual([true, 'المدينة']);
    expect((await sharp(bytes).stats()).channels[3]?.max).toBe(0);
  }
});

test('what must stay in view is in the picture that networks show', async () => {
  const tall = await stored(await aPicture({ width: 700, height: 1400 }).png().toBuffer());
  const colourAt = async (focus: { x: number; y: number }) => {
    const image = { ...tall, focus };
    const [file] = await pictureFiles(image, source(), (name) => name === socialRendition(image).name);
    const { channels } = await sharp(file!.bytes).stats();
    return channels[0]!.mean > channels[2]!.mean ? 'red' : 'blue';
  };
  expect([await colourAt({ x: 0.5, y: 0 }), await colourAt({ x: 0.5, y: 1 })]).toEqual(['red', 'blue']);
});

/** A maker that says how often it was asked to make something. */
function counted(): { readonly maker: PictureMaker; readonly made: () => number } {
  let made = 0;
  const renditions: PictureMaker['renditions'] = (bytes, options) => {
    made += options.sizes.length;
    return pictureMakerHere.renditions(bytes, options);
  };
  return { maker: { ...pictureMakerHere, renditions }, made: () => made };
}

const aCache = (name: string) =>
  previewCache({
    ports: realPorts,
    folder: join(folder, name),
    log: {
      fault: (cause) => {
        throw cause;
      },
    },
  });

test('what was made once on this machine is copied: another credit needs no picture made', async () => {
  const { maker, made } = counted();
  const kept = keptRenditions(maker, aCache('once'));
  const files = await pictureFiles(photo, source(kept), all);
  const first = made();
  expect(first).toBe(plannedRenditions(photo).length);
  await pictureFiles({ ...photo, credit: 'رويترز' }, source(kept), all);
  const again = await pictureFiles(photo, source(keptRenditions(maker, aCache('once'))), all);
  expect(made()).toBe(first);
  expect(again.every(({ bytes }, at) => Buffer.from(bytes).equals(files[at]!.bytes))).toBe(true);
});

test('a new picture’s sizes are made before anybody exports it', async () => {
  const { maker, made } = counted();
  const kept = keptRenditions(maker, aCache('warm'));
  const warm = warmRenditions({
    maker: kept,
    fault: (cause) => {
      throw cause;
    },
    idleMs: 0,
  });
  const prepared = await warm.prepare(await aPhoto({ width: 600, height: 800 }), { longSide: 2560 });
  expect(prepared.ok).toBe(true);
  await expect.poll(made).toBe(6);
  warm.stop();
});

test('a page lets the browser choose, by valid markup; the fragment has one picture with its sizes, the feeds a plain one', async () => {
  const article = anArticle({ body: [{ ...photo, credit: 'رويترز' }] });
  const pictures = new Set(shownIn(article).flatMap(({ names }) => names));
  const site = { name: 'المدينة', language: 'ar', siteUrl: 'https://news.example/' };
  const outgoing = [{ article, publication: unpublished }];
  const files = [...exportFiles({ newsroom: site, outgoing, ticker: null, already: [], now: noon, pictures })];
  const textOf = (name: string) => files.find((file) => file.name === `${article.id}/${name}`)?.text ?? '';
  const page = textOf('article.html');
  expect(page).toMatch(/<picture><source type="image\/webp" srcset="\S+-320w-\S+\.webp 320w, /);
  expect(page).toMatch(/<img src="\S+" srcset="\S+-320w-\S+\.jpg 320w, [^"]+" sizes="[^"]+" width="1400" height="700"/);
  expect(page).toMatch(/property="og:image" content="https:\/\/news\.example\/media\/\S+-social-50x50-\S+\.jpg"/);
  for (const address of page.matchAll(/srcset="([^"]+)"/g))
    for (const candidate of address[1]!.split(', '))
      expect(pictures.has(candidate.split(' ')[0]!.replace('../', ''))).toBe(true);
  const { results } = await new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
  }).validateString(page);
  expect(results).toEqual([]);
  expect(textOf('fragment.html')).toMatch(
    /<figure class="picture"><img src="https:[^"]+" srcset="https:\S+ 320w, [^"]+" sizes="[^"]+" width="1400" height="700" alt="مكتبة">/,
  );
  const feed = files.find(({ name }) => name === 'rss.xml')?.text;
  expect(feed).toMatch(
    /&lt;img src=&quot;\S+&quot; width=&quot;1400&quot; height=&quot;700&quot; alt=&quot;مكتبة&quot;&gt;/,
  );
});
