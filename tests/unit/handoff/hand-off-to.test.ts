/** One hand-off to one target of a profile: who may, what is remembered of it, and what one article handed over again leaves alone. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOffTo, type HandingOver } from '../../../electron/handoff/hand-off-to';
import { folderPackage } from '../../../electron/handoff/verify/folder-package';
import { checkSignature } from '../../../electron/identity/signatures';
import { sha256 } from '../../../electron/ports/hash';
import { mayPass } from '../../../shared/handoff/target-failure';
import { verifyPackage } from '../../../shared/handoff/verify/verify-package';
import { systemError } from '../../support/faulty-files';
import { targetMemory } from '../../../electron/handoff/memory/target-memory';
import { httpOver } from '../../../electron/handoff/targets/http';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { realPorts } from '../../../electron/ports/ports';
import type { Manifest } from '../../../shared/handoff/manifest';
import type { ExportProfile } from '../../../shared/model/export-profile';
import type { ArticleId } from '../../../shared/model/ids';
import type { Role } from '../../../shared/model/roles';
import { aProfile } from '../../support/fake-targets';
import { fullWish, newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { json, testServer, type TestServer } from '../../support/test-server';

let newsroom: NewsroomOfRoles;
let ids: readonly ArticleId[];
let server: TestServer;

beforeEach(async () => {
  newsroom = await newsroomOfRoles();
  ids = [await newsroom.articleIn('approved'), await newsroom.articleIn('approved')];
  server = await testServer((_, response) => json(response, 200, {}));
});
afterEach(async () => {
  await server.close();
  await newsroom.remove();
});

const at = (name: string): string => join(newsroom.folder, name);
const folderProfile = aProfile({ outputs: ['pages', 'data', 'feeds', 'sections'] });
const postProfile = (): ExportProfile =>
  aProfile({
    id: 'post',
    outputs: ['pages', 'data'],
    target: { kind: 'post', url: `${server.url}/in`, authorization: 'none' },
  });

async function memoryOf(profile: ExportProfile) {
  const fault = (cause: unknown): never => {
    throw cause;
  };
  return (await targetMemory({ folder: at('memory'), ports: realPorts, fault })).of(profile);
}

async function handTo(profile: ExportProfile, differs: Partial<HandingOver> = {}) {
  await mkdir(at('scratch'), { recursive: true });
  return handOffTo({
    workspace: newsroom.workspace,
    profile,
    wish: { articles: null, extent: 'changed' },
    candidates: async () => ({ all: ids.map((id) => ({ id, fingerprint: null })), leavers: null }),
    memory: await memoryOf(profile),
    folder: at('site'),
    secret: null,
    signer: newsroom.members.publisher,
    http: httpOver({ idle: 5_000 }),
    maker: pictureMakerHere,
    ports: realPorts,
    scratch: at('scratch'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...differs,
  });
}

const manifestIn = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const manifestSent = (): Manifest => {
  const files = unzipSync(new Uint8Array(server.came.at(-1)!.body));
  return JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest;
};

const withoutRight: readonly Role[] = ['reviewer', 'writer', 'editor', 'administrator'];

test.each(withoutRight)('N5 where there is a roster, a %s hands nothing over to any target', async (role) => {
  const signer = newsroom.members[role];
  for (const profile of [folderProfile, postProfile()])
    expect(await handTo(profile, { signer })).toEqual({ ok: false, failure: { code: 'no-right' } });
  expect(server.came).toEqual([]);
  await expect(manifestIn(at('site'))).rejects.toThrow('ENOENT');
});

test('N5 where there is a roster and the key is locked, it waits for a person, also before a folder', async () => {
  for (const profile of [folderProfile, postProfile()])
    expect(await handTo(profile, { signer: null })).toEqual({ ok: false, failure: { code: 'key-locked' } });
  await expect(manifestIn(at('site'))).rejects.toThrow('ENOENT');
});

test('N5 by a roster that does not hold nobody hands over, for nobody is trusted by it', async () => {
  await writeFile(at('w/roster/0002.json'), '{}');
  for (const profile of [folderProfile, postProfile()])
    expect(await handTo(profile)).toEqual({ ok: false, failure: { code: 'roster-broken' } });
  expect(server.came).toEqual([]);
});

test.each(['folder', 'post'] as const)(
  'one article that is handed over again to a %s goes alone, and all others stay known',
  async (kind) => {
    const profile = kind === 'folder' ? folderProfile : postProfile();
    expect(await handTo(profile)).toMatchObject({ ok: true, value: { articles: [...ids].sort() } });
    const before = await (await memoryOf(profile)).state();
    const again = await handTo(profile, { wish: { articles: [ids[0]!], extent: 'all' } });
    expect(again).toMatchObject({ ok: true, value: { articles: [ids[0]] } });
    const { since, articles, removed } = kind === 'folder' ? await manifestIn(at('site')) : manifestSent();
    expect({ since, articles: articles.map(({ id }) => id), removed }).toEqual({
      since: before!.manifest,
      articles: [ids[0]],
      removed: [],
    });
    expect((await (await memoryOf(profile)).state())!.articles).toEqual(before!.articles);
    expect(await handTo(profile)).toMatchObject({ ok: true, value: { articles: [] } });
  },
);

test('one article that is handed over again leaves feeds and sections as they are, where no index says what stands on them', async () => {
  await handTo(folderProfile);
  const feed = await readFile(join(at('site'), 'rss.xml'), 'utf8');
  await handTo(folderProfile, { wish: { articles: [ids[0]!], extent: 'all' } });
  expect(await readFile(join(at('site'), 'rss.xml'), 'utf8')).toBe(feed);
  for (const id of ids) expect(await readFile(join(at('site'), 'index.html'), 'utf8')).toContain(id);
});

test('an article that is asked for again and may not leave any more stays where it is on the site', async () => {
  await handTo(folderProfile);
  const outcome = await newsroom.workspace.articles.hold(ids[0]!, 'دعوى', newsroom.members.chief);
  expect(outcome).toMatchObject({ kind: 'done' });
  const again = await handTo(folderProfile, { wish: { articles: [ids[0]!], extent: 'all' } });
  expect(again).toMatchObject({ ok: true, value: { articles: [], refused: [{ id: ids[0] }] } });
  expect(Object.keys((await (await memoryOf(folderProfile)).state())!.articles).sort()).toEqual([...ids].sort());
  expect(await readFile(join(at('site'), 'index.html'), 'utf8')).toContain(ids[0]!);
});

test('where nothing is new nothing goes and nothing is taken away, also in a newsroom without a ticker', async () => {
  await handTo(folderProfile);
  const { digest } = await manifestIn(at('site'));
  expect(await handTo(folderProfile)).toMatchObject({ ok: true, value: { articles: [], package: null } });
  expect((await manifestIn(at('site'))).digest).toBe(digest);
  expect(await readFile(join(at('site'), 'site.css'), 'utf8')).not.toBe('');
});

test('where everything was killed its notices keep their style sheet, and the feeds stay, empty', async () => {
  await handTo(folderProfile);
  for (const id of ids)
    for (const [role, to] of [
      ['publisher', 'exported'],
      ['chief', 'killed'],
    ] as const)
      await newsroom.workspace.articles.move(id, fullWish(to), newsroom.members[role]);
  expect(await handTo(folderProfile)).toMatchObject({ ok: true, value: { articles: [...ids].sort() } });
  expect(await handTo(folderProfile)).toMatchObject({ ok: true, value: { articles: [], package: null } });
  expect(await readFile(join(at('site'), 'rss.xml'), 'utf8')).not.toContain('<item>');
  expect(await readFile(join(at('site'), 'site.css'), 'utf8')).not.toBe('');
});

test('two desks that hand over to one folder at once: whoever is last leaves it whole', async () => {
  await handTo(folderProfile);
  const third = await newsroom.articleIn('approved');
  const fourth = await newsroom.articleIn('approved');
  const knowing =
    (known: readonly ArticleId[]): HandingOver['candidates'] =>
    async () => ({
      all: known.map((id) => ({ id, fingerprint: null })),
      leavers: null,
    });
  const memoryAt = async (name: string) =>
    (
      await targetMemory({ folder: at(name), ports: realPorts, fault: (cause) => expect.unreachable(String(cause)) })
    ).of(folderProfile);
  const both = await Promise.all([
    handTo(folderProfile, { candidates: knowing([...ids, third]), memory: await memoryAt('first') }),
    handTo(folderProfile, { candidates: knowing([...ids, third, fourth]), memory: await memoryAt('second') }),
  ]);
  for (const one of both)
    expect(one.ok || (one.failure.code === 'files' && mayPass(one.failure)), JSON.stringify(one)).toBe(true);
  const last = await handTo(folderProfile, {
    candidates: knowing([...ids, third, fourth]),
    memory: await memoryAt('first'),
  });
  expect(last).toMatchObject({ ok: true });
  const reader = folderPackage(at('site'), realPorts.files);
  const { findings, articles } = await verifyPackage(reader, { isSigned: checkSignature, sha256, known: null });
  expect({ findings, articles }).toEqual({ findings: [], articles: 4 });
  expect((await readdir(at('site'))).filter((name) => name.startsWith('.'))).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['a full disk', 'ENOSPC', false],
  ['a folder that may not be written to', 'EACCES', false],
  ['a disk that may only be read', 'EROFS', false],
  ['a share that has vanished', 'ENOENT', true],
])('%s is told as what it is, wherever it strikes, and the folder stays as it was', async (_, code, isPassing) => {
  await handTo(folderProfile);
  const { digest } = await manifestIn(at('site'));
  const before = await readFile(join(at('site'), 'index.html'), 'utf8');
  ids = [...ids, await newsroom.articleIn('approved')];
  for (const refused of ['createNew', 'makeFolder'] as const) {
    const files = { ...realPorts.files, [refused]: () => Promise.reject(systemError(code)) };
    const outcome = await handTo(folderProfile, { ports: { ...realPorts, files } });
    if (outcome.ok) throw new Error(`${refused} was not asked for`);
    expect(outcome.failure).toMatchObject({ code: 'files' });
    expect(mayPass(outcome.failure), refused).toBe(isPassing);
    expect((await manifestIn(at('site'))).digest).toBe(digest);
    expect(await readFile(join(at('site'), 'index.html'), 'utf8')).toBe(before);
    expect((await readdir(at('site'))).filter((name) => name.startsWith('.'))).toEqual([]);
  }
  expect(await handTo(folderProfile)).toMatchObject({ ok: true, value: { articles: [ids[2]] } });
});

test('a share that is slow is waited for, and left at once by whoever cancels', async () => {
  const ending = new AbortController();
  const reason = new Error('cancelled');
  let asked = 0;
  const files = {
    ...realPorts.files,
    createNew: async (path: string) => {
      if (path.startsWith(at('.site')) && (asked += 1) === 3) ending.abort(reason);
      await new Promise((done) => setImmediate(done));
      return realPorts.files.createNew(path);
    },
  };
  const slow = handTo(folderProfile, { ports: { ...realPorts, files }, signal: ending.signal });
  await expect(slow).rejects.toBe(reason);
  expect((await readdir(newsroom.folder)).filter((name) => name.includes('site'))).toEqual([]);
});
