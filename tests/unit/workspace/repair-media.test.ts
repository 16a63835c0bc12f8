/** The doctor and pictures, and a workspace whose newsroom.json is lost. */
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/ports/hash';
import { realPorts } from '../../../electron/ports/ports';
import { examine } from '../../../electron/workspace/repair/doctor';
import { layoutOf } from '../../../electron/workspace/layout';
import { initWorkspace } from '../../../electron/workspace/open-workspace';
import { repair } from '../../../electron/workspace/repair/repair';
import { Body } from '../../../shared/model/body';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
beforeEach(async () => {
  desk = await temporaryWorkspace();
});
afterEach(() => desk.remove());

const mend = async () => {
  const { results } = await repair(desk.root, realPorts, { patience: 5 });
  return results.map(({ finding, cure }) => [basename(finding.path), finding.problem.kind, cure]);
};
const found = async () => (await examine(desk.root, realPorts)).findings.map(({ problem }) => problem.kind);

describe('pictures', () => {
  const bytes = Buffer.from('a picture, as far as the doctor can tell');
  const name = `${sha256(bytes)}.jpg`;
  const at = (file: string) => join(desk.root, 'media', file);
  const longAgo = new Date('2026-01-01T00:00:00Z');

  async function put(file: string, content: Buffer = bytes): Promise<void> {
    await mkdir(join(desk.root, 'media'), { recursive: true });
    await writeFile(at(file), content);
    await utimes(at(file), longAgo, longAgo);
  }

  async function showing(asset: string) {
    const body = Body.parse([
      { _type: 'image', _key: 'p1', asset, width: 4, height: 3, alt: '', caption: '', credit: '' },
    ]);
    const created = await desk.workspace.articles.create({ headline: 'خبر مصوّر', body });
    if (created.kind !== 'created') throw new Error(created.failure.code);
    return created.id;
  }

  test('that are shown and whole are nothing to speak of', async () => {
    await put(name);
    await showing(name);
    expect(await found()).toEqual([]);
  });

  test('that nobody shows go aside, and come back for an article that does', async () => {
    await put(name);
    expect(await mend()).toEqual([[name, 'orphaned-picture', 'moved-aside']]);
    await showing(name);
    expect(await mend()).toEqual([['article.json', 'missing-picture', 'moved-home']]);
    expect(await readFile(at(name))).toEqual(bytes);
    expect(await found()).toEqual([]);
  });

  test('that came a moment ago, or are shown by a version alone, are nobody’s orphans', async () => {
    await put(name);
    await utimes(at(name), new Date(), new Date());
    expect(await found()).toEqual([]);
    const id = await showing(name);
    const opened = await desk.workspace.articles.open(id);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    await desk.workspace.articles.save({ ...opened, base: opened.hash, by: 'hand' });
    const now = await desk.workspace.articles.open(id);
    if (now.kind !== 'opened') throw new Error(now.kind);
    const body = Body.parse([]);
    await desk.workspace.articles.save({ base: now.hash, article: { ...now.article, body }, by: 'hand' });
    await utimes(at(name), longAgo, longAgo);
    expect(await found()).toEqual([]);
  });

  test('are nobody’s to put away while an article can’t be read', async () => {
    await put(name);
    const id = await showing(name);
    await writeFile(layoutOf(desk.root).article('articles', id), '{');
    expect(await found()).toEqual(['unreadable']);
  });

  test('that are gone, or are not what their name says, are named and left', async () => {
    await showing(name);
    expect(await mend()).toEqual([['article.json', 'missing-picture', 'left']]);
    await put(name, bytes.subarray(0, 9));
    expect(await mend()).toEqual([[name, 'damaged-picture', 'left']]);
  });

  test('under a synchroniser’s name get their own, and heal one that was cut off', async () => {
    await showing(name);
    await put(`${sha256(bytes)} (1).jpg`);
    expect((await mend())[0]).toEqual([`${sha256(bytes)} (1).jpg`, 'unknown-file', 'moved-home']);
    expect(await found()).toEqual([]);
    await put('copy.jpg');
    expect(await mend()).toEqual([['copy.jpg', 'unknown-file', 'moved-aside']]);
    await put(name, bytes.subarray(0, 9));
    await put('copy.JPG');
    await mend();
    expect(await readFile(at(name))).toEqual(bytes);
    expect(await found()).toEqual([]);
  });
});

describe('a newsroom.json', () => {
  const path = () => join(desk.root, 'newsroom.json');
  const opens = async () => (await initWorkspace(desk.root, { name: 'x' }, realPorts)).ok;

  test.each([
    ['broken', '{"format":"midad/news'],
    ['empty', ''],
    ['gone', null],
  ])('%s is written anew from what the articles tell, and the workspace opens again', async (_, bytes) => {
    const byline = { people: [], agency: '', outlet: 'المدينة' };
    for (const section of ['ثقافة', 'محليات', 'محليات', ''])
      await desk.workspace.articles.create({ headline: 'خبر', section, byline });
    if (bytes === null) await rm(path());
    else await writeFile(path(), bytes);
    expect(await opens()).toBe(false);
    expect((await mend())[0]).toEqual(['newsroom.json', 'unreadable', 'newsroom-founded']);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({
      outlet: 'المدينة',
      sections: ['محليات', 'ثقافة'],
    });
    expect(await opens()).toBe(true);
    expect(await found()).toEqual([]);
  });

  test('comes back from a whole copy beside it', async () => {
    await desk.workspace.newsroom.change({ name: 'جريدة الميناء' });
    await writeFile(join(desk.root, 'newsroom (conflicted copy).json'), await readFile(path()));
    await writeFile(path(), '{');
    expect(await mend()).toContainEqual(['newsroom.json', 'unreadable', 'copy-restored']);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ name: 'جريدة الميناء' });
  });

  test('is not put into a folder that may be anybody’s, nor over a newer one', async () => {
    await writeFile(path(), JSON.stringify({ format: 'midad/newsroom@9' }));
    await desk.workspace.articles.create({ headline: 'خبر' });
    expect(await mend()).toEqual([['newsroom.json', 'unreadable', 'left']]);
    await rm(desk.root, { recursive: true });
    await mkdir(desk.root);
    await writeFile(join(desk.root, 'notes.txt'), 'ملاحظات');
    expect((await mend()).map(([, , cure]) => cure)).toEqual(['left', 'left']);
  });
});
