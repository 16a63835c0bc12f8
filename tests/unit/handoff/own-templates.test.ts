import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TemplateChoice } from '../../../electron/handoff/own-templates';
import { writeExport } from '../../../electron/handoff/write-export';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { realPorts } from '../../../electron/ports/ports';
import { initWorkspace, type Workspace } from '../../../electron/workspace/open-workspace';
import type { ArticleId } from '../../../shared/model/ids';
import { usualTheme } from '../../../shared/model/theme';

let root: string;
let workspace: Workspace;
let id: ArticleId;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'midad-templates-'));
  const founded = await initWorkspace(join(root, 'w'), { name: 'المدينة' }, realPorts);
  if (!founded.ok) throw new Error(founded.failure.code);
  workspace = founded.value;
  const created = await workspace.articles.create({ headline: 'خبر' });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  id = created.id;
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function ownTemplate(source: string): Promise<void> {
  await workspace.newsroom.change({ theme: { ...usualTheme, templates: 'own' } });
  await mkdir(join(root, 'w', 'templates'), { recursive: true });
  await writeFile(join(root, 'w', 'templates', 'article.liquid'), source);
}

const handOver = (templates: TemplateChoice = 'as-newsroom') =>
  writeExport(
    workspace,
    { folder: join(root, 'out'), articles: [id], ticker: 'leave-out', drafts: 'include', templates },
    { ports: realPorts, maker: pictureMakerHere },
  );
const page = () => readFile(join(root, 'out', id, 'article.html'), 'utf8');

test('pages are made by the newsroom’s templates once it says so, and anew where a template changes', async () => {
  await ownTemplate('<!doctype html><p>{{ article.headline }}</p>');
  expect((await handOver()).kind).toBe('exported');
  expect(await page()).toBe('<!doctype html><p>خبر</p>');
  await ownTemplate('<!doctype html><b>{{ article.headline }}</b>');
  await handOver();
  expect(await page()).toBe('<!doctype html><b>خبر</b>');
});

test('a broken one holds up all of it, named with its line, unless a person wants the built-in pages', async () => {
  await ownTemplate('سطر\n{% if %}');
  const outcome = await handOver();
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: { code: 'template-broken', file: 'article.liquid', line: 2 },
  });
  await expect(page()).rejects.toThrow('ENOENT');
  expect((await handOver('built-in')).kind).toBe('exported');
  expect(await page()).toContain('class="masthead"');
});
