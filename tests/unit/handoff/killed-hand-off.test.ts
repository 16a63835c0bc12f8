/** The program is killed at many places of a hand-off and started again: readers find nothing half-written, and what was asked for is carried out. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagingName } from '../../../electron/handoff/sinks/staging';
import { folderPackage } from '../../../electron/handoff/verify/folder-package';
import { checkSignature } from '../../../electron/identity/signatures';
import { realFiles } from '../../../electron/ports/files';
import { sha256 } from '../../../electron/ports/hash';
import { outputNames } from '../../../shared/export/outputs';
import { verifyPackage } from '../../../shared/handoff/verify/verify-package';
import { ExportProfile, type Target } from '../../../shared/model/export-profile';
import type { ArticleId } from '../../../shared/model/ids';
import { buildProgram } from '../../support/build-program';
import { fullWish, newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { json, testServer, type TestServer } from '../../support/test-server';

let newsroom: NewsroomOfRoles;
let hander: string;
let server: TestServer;
const at = (name: string): string => join(newsroom.folder, name);

beforeAll(async () => {
  newsroom = await newsroomOfRoles();
  hander = await buildProgram('tests/support/hander.ts', at('program'));
  server = await testServer((_, response) => json(response, 200, {}));
}, 60_000);
afterAll(async () => {
  await server.close();
  await newsroom.remove();
});

async function leadTo(target: Target): Promise<void> {
  const outputs = outputNames.filter((output) => output !== 'wordpress');
  const profile = ExportProfile.parse({ id: 'site', name: 'الموقع', outputs, target });
  await newsroom.workspace.newsroom.change({ siteUrl: 'https://news.example/', profile: { kind: 'put', profile } });
}

/** Gives how many calls to the disk it made, or null where it was killed. */
async function hand(act: 'ask' | 'go on', call = -1, onStart: (kill: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, [hander, at('w'), at('publisher'), at('site'), at('own'), act, String(call)]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  onStart(() => void child.kill('SIGKILL'));
  const signal = await new Promise((done) => child.on('close', (_, how) => done(how)));
  if (signal === 'SIGKILL') return null;
  if (err !== '') throw new Error(err);
  return Number(out);
}

async function edit(id: ArticleId, headline: string): Promise<void> {
  const opened = await newsroom.workspace.articles.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  await newsroom.workspace.articles.save({ base: opened.hash, article: { ...opened.article, headline } });
  await newsroom.workspace.articles.move(id, fullWish('submitted'), newsroom.members.writer);
  await newsroom.workspace.articles.move(id, fullWish('approved'), newsroom.members.chief);
}

/** What a web server shows: no name that begins with a dot. */
async function shown(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(at('site'), { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = paths.map((path) => path.slice(at('site').length + 1)).filter((name) => !/(?:^|\/)\./.test(name));
  return Object.fromEntries(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(at(`site/${name}`), 'base64')] as const)),
  );
}
const faults = async () =>
  (await verifyPackage(folderPackage(at('site'), realFiles), { isSigned: checkSignature, sha256, known: null }))
    .findings;

/** The first and the last are among them. */
const placesIn = (calls: number): number[] =>
  Array.from({ length: 8 }, (_, number) => Math.floor((number * (calls - 1)) / 7));
const anew = async (...folders: readonly string[]): Promise<void> => {
  for (const folder of folders) {
    await rm(at(folder), { recursive: true, force: true });
    await cp(at(`${folder}-before`), at(folder), { recursive: true });
  }
};

test('P3 into a folder: each file is the old or the new one, and the next start makes it whole', async () => {
  await leadTo({ kind: 'folder' });
  const ids = [await newsroom.articleIn('approved'), await newsroom.articleIn('approved')];
  await hand('ask');
  const before = await shown();
  expect(Object.keys(before)).toContain('manifest.json');
  for (const folder of ['site', 'own']) await cp(at(folder), at(`${folder}-before`), { recursive: true });
  await edit(ids[0]!, 'عنوان آخر بعد التصحيح');
  await newsroom.articleIn('approved');
  const calls = await hand('ask');
  const after = await shown();
  expect(calls).toBeGreaterThan(50);
  for (const place of placesIn(calls!)) {
    await anew('site', 'own');
    expect(await hand('ask', place), `call ${place}`).toBeNull();
    for (const [name, bytes] of Object.entries(await shown()))
      expect([before[name], after[name]], `${name} after call ${place}`).toContain(bytes);
    await hand('go on');
    // Killed before it had written down what it was asked for, it does not know.
    if (Object.entries(await shown()).every(([name, bytes]) => before[name] === bytes)) await hand('ask');
    expect(await shown(), `call ${place}`).toEqual(after);
    expect(await faults()).toEqual([]);
    const left = (await readdir(at('site'))).filter((name) => name.startsWith('.'));
    expect(left.every((name) => stagingName.test(name))).toBe(true);
    expect((await readdir(at('own'))).filter((name) => !/^site-[0-9a-f]{12}$/.test(name))).toEqual([]);
  }
}, 240_000);

test('to a server: it gets the same request again, and nothing of the package is left on this machine', async () => {
  await leadTo({ kind: 'post', url: `${server.url}/in`, authorization: 'none' });
  await rm(at('own'), { recursive: true, force: true });
  await rm(at('own-before'), { recursive: true, force: true });
  await mkdir(at('own-before'));
  const calls = await hand('ask');
  const key = (which: number): string | undefined => server.came.at(which)?.headers['idempotency-key'];
  const first = key(-1);
  for (const place of placesIn(calls!)) {
    await anew('own');
    expect(await hand('ask', place), `call ${place}`).toBeNull();
    await hand('go on');
    if ((await readdir(at('own'))).length === 0) await hand('ask');
    expect(key(-1)).toBe(first);
    expect(
      (await readdir(at('own'))).filter((name) => !/^site-[0-9a-f]{12}$/.test(name)),
      `call ${place}`,
    ).toEqual([]);
  }
  await anew('own');
  const killed = await hand('ask', -1, (kill) => server.answer(kill));
  expect(killed).toBeNull();
  server.answer((_, response) => json(response, 200, {}));
  await hand('go on');
  expect([key(-1), key(-2)]).toEqual([first, first]);
  expect(Object.keys(unzipSync(new Uint8Array(server.came.at(-1)!.body)))).toContain('manifest.json');
  expect((await readdir(at('own'))).filter((name) => !/^site-[0-9a-f]{12}$/.test(name))).toEqual([]);
}, 240_000);
