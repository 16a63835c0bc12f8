import sharp from 'sharp';
import { expect, test } from 'vitest';
import { preparePicture, type PreparedPicture } from '../../../electron/media/prepare-picture';
import { aPhoto, aPicture, withIptc, withXmp } from '../../support/pictures';

async function prepared(bytes: Uint8Array, longSide = 2560): Promise<PreparedPicture> {
  const outcome = await preparePicture(bytes, { longSide });
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

test('a photo stands upright and says nothing of where it was taken', async () => {
  const photo = await aPhoto({ width: 64, height: 48 });
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const ready = await prepared(photo);
  expect(ready).toMatchObject({ ending: 'jpg', width: 48, height: 64 });
  const { exif, xmp, iptc, icc, orientation } = await sharp(ready.bytes).metadata();
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
  expect(Buffer.from(ready.bytes).includes('TestCamera')).toBe(false);
  expect(Buffer.from(ready.bytes).includes('GPS')).toBe(false);
});

test('an Arabic caption and credit are read out of IPTC, in UTF-8 and in the code page of old desks', async () => {
  const jpeg = await aPicture().jpeg().toBuffer();
  const caption = 'افتتاح المكتبة الوطنية في دمشق';
  const utf8 = withIptc(jpeg, { 120: caption, 110: 'وكالات', 80: 'سلمى الحاج' });
  expect(await prepared(utf8)).toMatchObject({ caption, credit: 'سلمى الحاج / وكالات', alt: '' });
  const old = withIptc(jpeg, { 120: Buffer.from([0xcf, 0xe3, 0xd4, 0xde]) });
  expect(await prepared(old)).toMatchObject({ caption: 'دمشق', credit: '' });
});

test('XMP wins over IPTC, its Arabic words over others', async () => {
  const jpeg = withIptc(await aPicture().jpeg().toBuffer(), { 120: 'old' });
  const xmp = `<?xpacket begin="\uFEFF"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description photoshop:Credit="رويترز" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Rain</rdf:li><rdf:li xml:lang="ar">مطر &amp; ريح</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>رويترز</rdf:li></rdf:Seq></dc:creator>
      <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">شارع مبلل</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
    </rdf:Description></rdf:RDF></x:xmpmeta>`;
  expect(await prepared(withXmp(jpeg, xmp))).toMatchObject({
    caption: 'مطر & ريح',
    credit: 'رويترز',
    alt: 'شارع مبلل',
  });
});

test('a large picture is stored smaller, in its own shape', async () => {
  const large = await aPicture({ width: 400, height: 100 }).png().toBuffer();
  expect(await prepared(large, 200)).toMatchObject({ ending: 'png', width: 200, height: 50 });
});

test.each(['jpeg', 'png', 'webp'] as const)(
  'what came out of Midad as %s comes back as the same bytes',
  async (format) => {
    const once = await prepared(
      await aPicture({ width: 300, height: 200 })
        .toFormat(format)
        .withExif({ IFD0: { Make: 'x' } })
        .toBuffer(),
    );
    expect(Buffer.from((await prepared(once.bytes)).bytes).equals(Buffer.from(once.bytes))).toBe(true);
  },
);

test('the same picture gives the same bytes', async () => {
  const photo = await aPhoto();
  expect(Buffer.from((await prepared(photo)).bytes).equals(Buffer.from((await prepared(photo)).bytes))).toBe(true);
});

test('colours of another profile become sRGB', async () => {
  const wide = await aPicture().withIccProfile('p3').jpeg().toBuffer();
  expect((await sharp(wide).metadata()).icc).toBeDefined();
  const { icc, space } = await sharp((await prepared(wide)).bytes).metadata();
  expect({ icc, space }).toEqual({ space: 'srgb' });
});

test('a moving picture keeps its frames', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 10, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 200] })
    .toBuffer();
  const ready = await prepared(gif);
  expect(ready).toMatchObject({ ending: 'gif', width: 10, height: 10 });
  expect((await sharp(ready.bytes).metadata()).pages).toBe(2);
});

test.each([
  ['words', Buffer.from('هذا ليس صورة'), { code: 'not-a-picture' }],
  ['nothing', Buffer.alloc(0), { code: 'not-a-picture' }],
  [
    'an SVG',
    Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    { code: 'picture-kind', format: 'SVG' },
  ],
  ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), { code: 'picture-kind', format: 'HEIC' }],
  ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), { code: 'picture-kind', format: 'TIFF' }],
  ['a JPEG of which there is only the head', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), { code: 'picture-broken' }],
])('%s is refused with a reason', async (_, bytes, failure) => {
  expect(await preparePicture(bytes, { longSide: 2560 })).toEqual({ ok: false, failure });
});

test('a picture cut off in the middle is refused', async () => {
  const whole = await aPicture({ width: 400, height: 400 }).jpeg({ quality: 100 }).toBuffer();
  const cut = whole.subarray(0, whole.length - 400);
  expect(await preparePicture(cut, { longSide: 2560 })).toEqual({ ok: false, failure: { code: 'picture-broken' } });
});

test('a small file that unpacks into very many pixels is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 20_000, height: 8000, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await preparePicture(bomb, { longSide: 2560 })).toMatchObject({
    ok: false,
    failure: { code: 'picture-too-many-pixels' },
  });
}, 30_000);
