import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeExport } from '../../../electron/handoff/write-export';
import { pictureMakerHere as maker } from '../../../electron/media/picture-maker-here';
import { storePicture } from '../../../electron/media/store-picture';
import { realPorts } from '../../../electron/ports/ports';
import { previewFiles } from '../../../electron/preview/preview-files';
import { previewShelf } from '../../../electron/preview/preview-shelf';
import type { Article } from '../../../shared/model/article';
import type { ImageBlock } from '../../../shared/model/object-blocks';
import { previewAddress, parsePreviewAddress } from '../../../shared/preview/preview-address';
import { aBody, noon } from '../../support/makers';
import { aPhoto } from '../../support/pictures';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

const folders: TemporaryWorkspace[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

async function aNewsroom(): Promise<TemporaryWorkspace & { readonly article: Article }> {
  const folder = await temporaryWorkspace();
  folders.push(folder);
  const { workspace } = folder;
  const created = await workspace.articles.create({ byline: { people: [], agency: 'وكالات', outlet: 'المدينة' } });
  if (created.kind !== 'created') throw new Error(created.kind);
  const opened = await workspace.articles.open(created.id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const stored = await storePicture(await aPhoto({ width: 900, height: 600 }), {
    media: workspace.media,
    newsroom: workspace.newsroom.read(),
    maker,
  });
  if (!stored.ok) throw new Error(stored.failure.code);
  const { asset, width, height } = stored.value;
  const image: ImageBlock = { _type: 'image', _key: 'i0', asset, width, height, alt: 'صورة', caption: '', credit: '' };
  const cropped: ImageBlock = { ...image, _key: 'i1', crop: { left: 0.25, top: 0, width: 0.5, height: 1 } };
  const article = { ...opened.article, headline: 'افتتاح المكتبة', body: [...aBody('نصّ BBC هنا.'), image, cropped] };
  const saved = await workspace.articles.save({ base: opened.hash, article, by: 'hand' });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  const shown = await workspace.articles.open(created.id);
  if (shown.kind !== 'opened') throw new Error(shown.kind);
  return { ...folder, article: shown.article };
}

test('what the preview shows is what an export writes, byte for byte', async () => {
  const { workspace, article, root } = await aNewsroom();
  const folder = join(root, '../site');
  const exported = await writeExport(
    workspace,
    { folder, articles: [article.id], ticker: 'include', drafts: 'include' },
    { ports: realPorts, maker },
  );
  const shelf = previewShelf({ media: () => workspace.media, maker });
  const files = await previewFiles(workspace, article, noon);
  shelf.put(files);
  expect(exported).toMatchObject({ kind: 'exported', refused: [] });
  expect(files.pictures.size).toBeGreaterThan(1);
  for (const name of [files.page, 'site.css', ...files.pictures.keys()]) {
    const answer = await shelf.answer({ name, look: 'own' });
    expect(answer && Buffer.from(answer.bytes).equals(await readFile(join(folder, name))), name).toBe(true);
  }
});

test('text that is not saved is shown too, and what is not in the preview is not to be had', async () => {
  const { workspace, article } = await aNewsroom();
  const shelf = previewShelf({ media: () => workspace.media, maker });
  expect(shelf.put(await previewFiles(workspace, article, noon))).toBe('changed');
  expect(shelf.put(await previewFiles(workspace, article, noon))).toBe('same');
  const files = await previewFiles(workspace, { ...article, headline: 'عنوان لم يُحفظ' }, noon);
  expect(shelf.put(files)).toBe('changed');
  const page = await shelf.answer({ name: files.page, look: 'own' });
  expect(new TextDecoder().decode(page?.bytes)).toContain('عنوان لم يُحفظ');
  expect(await shelf.answer({ name: `${article.id}/article.json`, look: 'own' })).toBe(null);
  expect(await shelf.answer({ name: '../newsroom.json', look: 'own' })).toBe(null);
});

test.each([
  'midad://preview/own/../newsroom.json',
  'midad://preview/sepia/site.css',
  'midad://preview/own/',
  'midad://preview/own/site.css?x',
  'midad://preview/own/a%2fb.css',
  'midad://app/own/site.css',
])('an address that nobody of ours writes means no file: %s', (address) => {
  expect(parsePreviewAddress(address)).toBe(null);
});

test('an address of ours is read back', () => {
  expect(parsePreviewAddress(previewAddress('media/a-1x2.jpg', 'dark'))).toEqual({
    name: 'media/a-1x2.jpg',
    look: 'dark',
  });
});
