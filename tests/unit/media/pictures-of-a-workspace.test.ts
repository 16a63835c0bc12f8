import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeExport } from '../../../electron/handoff/write-export';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { realPorts } from '../../../electron/ports/ports';
import { examine } from '../../../electron/workspace/repair/doctor';
import type { StoredPicture } from '../../../shared/media/picture';
import type { Body } from '../../../shared/model/body';
import type { ArticleId } from '../../../shared/model/ids';
import type { GalleryBlock } from '../../../shared/model/object-blocks';
import { aBody } from '../../support/makers';
import { aPhoto, aPicture } from '../../support/pictures';
import { anImage, store } from '../../support/stored';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';
import { aTerminal } from '../cli/midad';

let desk: TemporaryWorkspace;
let photo: StoredPicture;
beforeEach(async () => {
  desk = await temporaryWorkspace();
  photo = await store(desk.workspace, await aPhoto({ width: 80, height: 60 }));
});
afterEach(() => desk.remove());

async function articleOf(body: Body): Promise<ArticleId> {
  const created = await desk.workspace.articles.create({ headline: 'خبر مصوّر', body });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  return created.id;
}

async function exported(...articles: ArticleId[]) {
  const folder = join(desk.root, '..', 'out');
  const request = { folder, articles, ticker: 'leave-out', drafts: 'include' } as const;
  const outcome = await writeExport(desk.workspace, request, { ports: realPorts, maker: pictureMakerHere });
  if (outcome.kind !== 'exported') throw new Error(outcome.failure.code);
  return { folder, outcome };
}

const gallery = (picture: StoredPicture, other: StoredPicture): GalleryBlock => ({
  _type: 'gallery',
  _key: 'g1',
  caption: 'من الافتتاح',
  images: [anImage(picture, { alt: 'قاعة' }), anImage(other, { _key: 'i2', credit: 'AFP – سارة' })],
});

test('the same picture is stored once', async () => {
  expect(await store(desk.workspace, await aPhoto({ width: 80, height: 60 }))).toEqual(photo);
  expect(await readdir(join(desk.root, 'media'))).toEqual([photo.asset]);
});

test('a file that was cut short under a picture’s name is mended when the picture comes again', async () => {
  await writeFile(join(desk.root, 'media', photo.asset), '');
  expect((await examine(desk.root, realPorts)).findings).toEqual([
    { path: `media/${photo.asset}`, problem: { kind: 'damaged-picture' } },
  ]);
  await store(desk.workspace, await aPhoto({ width: 80, height: 60 }));
  expect((await examine(desk.root, realPorts)).findings).toEqual([]);
});

test('a picture goes out with its caption, its credit and nothing that nobody shows', async () => {
  await store(desk.workspace, await aPicture().png().toBuffer());
  const image = anImage(photo, {
    alt: 'باب "المكتبة"',
    caption: 'فتح <الباب>',
    credit: 'رويترز',
    focus: { x: 0.25, y: 0.5 },
  });
  const id = await articleOf([...aBody('نص'), image]);
  const { folder, outcome } = await exported(id);
  expect(outcome.files).toContain(`media/${photo.asset}`);
  expect(outcome.leftOut).toEqual([]);
  const stem = photo.asset.slice(0, 64);
  expect((await readdir(join(folder, 'media'))).every((name) => name.startsWith(stem))).toBe(true);
  const page = await readFile(join(folder, id, 'article.html'), 'utf8');
  expect(page).toContain(
    ` sizes="60px" width="60" height="80" alt="باب &quot;المكتبة&quot;" loading="lazy" data-asset="${photo.asset}"`,
  );
  expect(page).toContain(
    '<figcaption><span class="caption">فتح &lt;الباب&gt;</span> <span class="credit">رويترز</span></figcaption>',
  );
  const { results } = await new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
  }).validateString(page);
  expect(results).toEqual([]);
});

test('a cropped picture goes out as its part, the same in every export', async () => {
  const id = await articleOf([anImage(photo, { crop: { left: 0, top: 0.5, width: 0.5, height: 0.5 } })]);
  const { folder } = await exported(id);
  const name = `${photo.asset.slice(0, 64)}-0x40-30x40.jpg`;
  const first = await readFile(join(folder, 'media', name));
  expect(await sharp(first).metadata()).toMatchObject({ width: 30, height: 40 });
  await rm(folder, { recursive: true });
  await exported(id);
  expect((await readFile(join(folder, 'media', name))).equals(first)).toBe(true);
  const page = await readFile(join(folder, id, 'article.html'), 'utf8');
  expect(page).toContain(`<img src="../media/${name}"`);
  expect(page).toContain('width="30" height="40" alt=""');
});

test('a picture that moves keeps its frames when it is cropped', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 20, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await store(
    desk.workspace,
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
  const { folder } = await exported(
    await articleOf([anImage(gif, { crop: { left: 0.5, top: 0, width: 0.5, height: 1 } })]),
  );
  const name = (await readdir(join(folder, 'media'))).find((one) => one.endsWith('.gif')) ?? '';
  const { pages, width, height } = await sharp(await readFile(join(folder, 'media', name))).metadata();
  expect({ pages, width, height }).toEqual({ pages: 2, width: 10, height: 10 });
});

test('a page without the picture that the disk has lost is whole, and the article is named', async () => {
  const id = await articleOf([...aBody('نص'), anImage(photo)]);
  await rm(join(desk.root, 'media', photo.asset));
  const { folder, outcome } = await exported(id);
  expect(outcome.leftOut).toEqual([{ id, types: ['image'] }]);
  expect(await readFile(join(folder, id, 'article.html'), 'utf8')).not.toContain('<figure');
  const { findings } = await examine(desk.root, realPorts);
  expect(findings.map(({ problem }) => problem)).toEqual([{ kind: 'missing-picture', asset: photo.asset }]);
});

test('an exported page and its pictures come back as they were, into another workspace', async () => {
  const other = await store(desk.workspace, await aPicture({ width: 30, height: 20 }).webp().toBuffer());
  const body = [anImage(photo, { _key: 'i0', caption: 'سطر\nوسطر', focus: { x: 0.1, y: 0.9 } }), gallery(photo, other)];
  const { folder } = await exported(await articleOf(body));
  const { cwd, json } = await aTerminal();
  await json('init', 'w');
  await cp(folder, join(cwd, 'export'), { recursive: true });
  const [page = ''] = (await readdir(join(cwd, 'export'))).filter((name) => name.length === 26);
  const { value } = await json('import', 'w', `export/${page}/article.html`);
  expect(value.files[0].leftOut).toEqual([]);
  expect((await readdir(join(cwd, 'w/media'))).sort()).toEqual([photo.asset, other.asset].sort());
  const [file = ''] = (await readdir(join(cwd, 'w'), { recursive: true })).filter((name) =>
    name.endsWith('article.json'),
  );
  const again = JSON.parse(await readFile(join(cwd, 'w', file), 'utf8'));
  const unkeyed = (value_: unknown): unknown =>
    JSON.parse(JSON.stringify(value_, (key, field) => (key === '_key' ? undefined : field)));
  expect(unkeyed(again.body)).toEqual(unkeyed(body));
});
