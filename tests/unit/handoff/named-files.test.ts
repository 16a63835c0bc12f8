/** Every file that a page, a feed or a JSON file names is in the package, or was at the target before. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureMakerHere as maker } from '../../../electron/media/picture-maker-here';
import { storePicture } from '../../../electron/media/store-picture';
import { outputNames } from '../../../shared/export/outputs';
import { MediaName, type ImageBlock } from '../../../shared/model/object-blocks';
import { usualTheme } from '../../../shared/model/theme';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { aChangingNewsroom, type ChangingNewsroom } from '../../support/changing-newsroom';
import { aBody } from '../../support/makers';
import { aPhoto, aPicture } from '../../support/pictures';

const site = 'https://news.example/';
let newsroom: ChangingNewsroom;
let pictures: readonly ImageBlock[];

beforeAll(async () => {
  newsroom = await aChangingNewsroom(0);
  const bytes = [
    await aPhoto({ width: 1400, height: 900 }),
    await aPicture({ width: 700, height: 500 }).png().toBuffer(),
    await aPicture({ width: 900, height: 700 }).webp().toBuffer(),
  ];
  pictures = await Promise.all(bytes.map(stored));
  const { asset, width, height } = pictures[1]!;
  await newsroom.workspace.newsroom.change({
    theme: { ...usualTheme, logo: { _type: 'image', asset, width, height } },
  });
  const [photo, png, webp] = pictures as [ImageBlock, ImageBlock, ImageBlock];
  const cropped = { ...photo, _key: 'i9', crop: { left: 0.25, top: 0.1, width: 0.5, height: 0.6 } };
  const missing = { ...photo, _key: 'i8', asset: MediaName.parse(`${'a'.repeat(64)}.jpg`) };
  await newsroom.add(0, { body: [photo, ...aBody('نص')] });
  await newsroom.add(1, { body: [png, ...aBody('نص'), cropped] });
  await newsroom.add(2, { body: [webp, ...aBody('نص')] });
  await newsroom.add(3, { body: [cropped, { _type: 'gallery', _key: 'g', caption: '', images: [photo, png] }] });
  await newsroom.add(4, { body: [missing, ...aBody('نص'), photo] });
  await newsroom.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'خبر' })], {
    after: null,
    state: 'live',
  });
});
afterAll(() => newsroom.remove());

async function stored(bytes: Uint8Array, at: number): Promise<ImageBlock> {
  const { workspace } = newsroom;
  const outcome = await storePicture(bytes, { media: workspace.media, newsroom: workspace.newsroom.read(), maker });
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const { asset, width, height } = outcome.value;
  return { _type: 'image', _key: `i${at}`, asset, width, height, alt: 'صورة', caption: 'تعليق', credit: 'رويترز' };
}

/** Every address of the site or relative to the file, as a name in the package. */
function namedIn(name: string, text: string): string[] {
  const unescaped = text
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\\"', '"')
    .replaceAll('\\/', '/');
  const addresses = [
    ...[
      ...unescaped.matchAll(/(?:\s(?:href|src|url|content)=|"(?:href|url|contentUrl|image|loc)": ?)"([^"\s]+)"/g),
    ].map(([, address]) => address!),
    ...[...unescaped.matchAll(/srcset="([^"]+)"/g)].flatMap(([, set]) =>
      set!.split(', ').map((part) => part.split(' ')[0]!),
    ),
    ...[...unescaped.matchAll(/<(?:loc|link|wp:attachment_url)>(?:<!\[CDATA\[)?([^<\]]+)/g)].map(
      ([, address]) => address!,
    ),
  ];
  return addresses.flatMap((address) => {
    if (!/^https?:|^\.\.?\/|^[a-z0-9-]+(?:\/[^:\s]*|\.[a-z]+)$/i.test(address)) return [];
    const url = new URL(address, `${site}${name}`);
    return url.origin + '/' === site
      ? [decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')]
      : [];
  });
}

async function namedAndMissing(folder: string): Promise<readonly (readonly [string, string])[]> {
  const files = await newsroom.filesIn(folder);
  const entries = await readdir(newsroom.path(folder), { recursive: true, withFileTypes: true });
  const there = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(newsroom.path(folder).length + 1)),
  );
  const named = Object.entries(files)
    .filter(([name]) => /\.(?:html|xml|json|jsonld|rss|txt|css)$/.test(name))
    .flatMap(([name, text]) => namedIn(name, text).map((file) => [name, file] as const));
  const media = new Set(named.map(([, file]) => file).filter((file) => file.startsWith('media/')));
  // The test would prove nothing where it finds no name.
  expect(media.size).toBeGreaterThan(20);
  return named.filter(([, file]) => !there.has(file));
}

test('of a whole hand-off', async () => {
  await newsroom.hand('whole', { outputs: new Set(outputNames) });
  expect(await namedAndMissing('whole')).toEqual([]);
  const page = (await newsroom.filesIn('whole'))[`${newsroom.ids[0]}/article.html`];
  expect(page).toMatch(/<img src="\.\.\/logo\/[0-9a-f]{64}\.png" [^>]*class="site-logo">/);
});

test('after what has changed alone, and no picture that the target has is sent again', async () => {
  const first = await newsroom.handChanged('target', null);
  await newsroom.edit(newsroom.ids[1]!, { kicker: 'تصحيح' });
  const { manifest, articles } = await newsroom.handChanged('target', first.state);
  expect(await namedAndMissing('target')).toEqual([]);
  expect(await newsroom.filesIn('target')).toEqual(await newsroom.asAnew());
  const [photo, png, webp] = pictures.map(({ asset }) => asset.slice(0, 64));
  const sent = Object.keys(manifest?.files ?? {}).join(' ');
  // One lacks a picture, so it is tried again: of its pictures only those that it has go with it.
  expect([...articles].sort()).toEqual([newsroom.ids[1]!, newsroom.ids[4]!].sort());
  expect(sent).not.toContain('logo/');
  expect(sent).toContain(png);
  expect(sent).toContain(photo);
  expect(sent).not.toContain(webp);
});

test('a picture that comes later goes with the next hand-off', async () => {
  const late = await aPicture({ width: 500, height: 400 }).jpeg().toBuffer();
  const image = await stored(late, 7);
  const id = await newsroom.add(5, { body: [{ ...image, asset: MediaName.parse(`${'b'.repeat(64)}.jpg`) }] });
  const before = await newsroom.handChanged('late', null);
  expect(before.leftOut.map((one) => one.id)).toContain(id);
  const again = await newsroom.handChanged('late', before.state);
  expect(again.articles).toContain(id);
  expect(again.manifest).toBeNull();
});
