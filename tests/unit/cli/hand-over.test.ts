/** `midad export --profile P`: to a server and to a WordPress, as the window does it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryOfWorkspace, targetMemory } from '../../../electron/handoff/memory/target-memory';
import { realPorts } from '../../../electron/ports/ports';
import { userData } from '../../../electron/ports/user-data';
import type { Manifest } from '../../../shared/handoff/manifest';
import { ExportProfile, type Target } from '../../../shared/model/export-profile';
import type { ArticleId } from '../../../shared/model/ids';
import { newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { json, testServer, type Answering, type TestServer } from '../../support/test-server';
import { wordPressStandIn } from '../../support/wordpress-stand-in';
import { terminalIn } from './midad';

let newsroom: NewsroomOfRoles;
let id: ArticleId;
let server: TestServer;
const secret = 'tok-5f1e9a77c0ffee';

beforeEach(async () => {
  newsroom = await newsroomOfRoles();
  id = await newsroom.articleIn('approved');
  server = await testServer((_, response) => json(response, 200, {}));
});
afterEach(async () => {
  await server.close();
  await newsroom.remove();
});

const at = (name: string): string => join(newsroom.folder, name);
const env = (more: Record<string, string> = {}) => ({
  MIDAD_PASSPHRASE: passphrase,
  XDG_CACHE_HOME: at('cache'),
  XDG_CONFIG_HOME: at('config'),
  ...more,
});
const terminal = (more: Record<string, string> = {}, ending?: AbortSignal) =>
  terminalIn(newsroom.folder, env(more), realPorts, ending);

async function profiles(target: Target): Promise<void> {
  const profile = ExportProfile.parse({ id: 'site', name: 'الموقع', outputs: ['pages', 'data'], target });
  const outcome = await newsroom.workspace.newsroom.change({ profile: { kind: 'put', profile } });
  if (outcome.kind === 'failed') throw new Error(outcome.failure.code);
}
const toServer = (authorization: 'none' | 'bearer' = 'none'): Promise<void> =>
  profiles({ kind: 'post', url: `${server.url}/in`, authorization });
const handOver = (...more: readonly string[]) => ['export', 'w', '--profile', 'site', ...more] as const;
const asPublisher = ['--as', 'publisher'] as const;
const manifestIn = (body: Buffer): Manifest =>
  JSON.parse(new TextDecoder().decode(unzipSync(new Uint8Array(body))['manifest.json'])) as Manifest;

const rejecting: Answering = ({ body }, response) =>
  json(response, 200, {
    format: 'midad/receipt@1',
    package: manifestIn(body).digest,
    at: '2026-11-25T10:00:00+03:00',
    articles: [{ id, version: 1, state: 'rejected', reason: 'لا صورة' }],
  });

test('what is approved goes to the server, signed, with the secret of the environment, once', async () => {
  await toServer('bearer');
  const cli = terminal({ MIDAD_SECRET: secret });
  const first = await cli.midad('--json', ...handOver(...asPublisher));
  expect(first.exit).toBe(0);
  const answer = JSON.parse(first.out);
  expect(answer).toMatchObject({ command: 'export', ok: true, profile: 'site', target: 'post', articles: [id] });
  expect(first.err).toContain('Gathering');
  expect(server.came).toHaveLength(1);
  expect(server.came[0]!.headers['authorization']).toBe(`Bearer ${secret}`);
  expect(manifestIn(server.came[0]!.body)).toMatchObject({ digest: answer.package, publisher: {}, since: null });
  expect((await cli.json('history', 'w', id)).value.state).toBe('exported');

  const second = await cli.json(...handOver(...asPublisher));
  expect(second).toMatchObject({ exit: 0, value: { articles: [], package: null } });
  expect(server.came).toHaveLength(1);
  const third = await cli.json(...handOver(...asPublisher, '--all'));
  expect(third).toMatchObject({ exit: 0, value: { articles: [id] } });
  expect(manifestIn(server.came[1]!.body).since).toBeNull();
});

test('what was handed over is remembered where the window remembers it, and the window knows it', async () => {
  await toServer();
  const { value } = await terminal().json(...handOver(...asPublisher));
  const folder = memoryOfWorkspace(join(userData(env()), 'handoff'), newsroom.workspace.root);
  const memory = await targetMemory({ folder, ports: realPorts, fault: (cause) => expect.unreachable(String(cause)) });
  const [profile] = newsroom.workspace.newsroom.read().profiles ?? [];
  expect((await memory.of(profile!).state())!.manifest).toBe(value.package);
});

test('`--since` names a folder of its own for what is remembered', async () => {
  await toServer();
  const since = ['--since', 'memory'] as const;
  await terminal().json(...handOver(...asPublisher, ...since));
  expect(await readdir(at('memory'))).toEqual(expect.arrayContaining(['last.json', 'state.json']));
  expect((await terminal().json(...handOver(...asPublisher, ...since))).value.articles).toEqual([]);
  expect((await terminal().json(...handOver(...asPublisher))).value.articles).toEqual([id]);
});

test('what a site rejects is named, kept as its receipt, and no success', async () => {
  await toServer();
  server.answer(rejecting);
  const said = await terminal().midad(...handOver(...asPublisher));
  expect(said.exit).toBe(1);
  expect(said.err).toContain(`${id}: rejected by the site. لا صورة`);
  expect((await terminal().json('receipts', 'w')).value.receipts).toMatchObject([{ id, state: 'rejected' }]);
});

test.each<[string, Answering, object]>([
  ['is busy', (_, r) => json(r, 503, {}, { 'retry-after': '9' }), { code: 'busy', retryAfter: 9, again: true }],
  ['breaks', (_, r) => json(r, 500, { message: 'no' }), { code: 'server-error', said: 'no', again: true }],
  ['cuts the line', (_, r) => void r.socket?.destroy(), { code: 'no-connection', again: true }],
  ['knows nobody', (_, r) => json(r, 401, { message: 'who' }), { code: 'wrong-secret', said: 'who', again: false }],
  ['has moved', (_, r) => void r.writeHead(308, { location: 'https://x.example/' }).end(), { code: 'redirected' }],
])('a server that %s is asked once; it is said why, and whether again may help', async (_, how, failure) => {
  await toServer();
  server.answer(how);
  const { exit, value } = await terminal().json(...handOver(...asPublisher));
  expect({ exit, failure: value.failure }).toMatchObject({ exit: 1, failure });
  expect(value.failure.message).not.toBe('');
  expect(server.came).toHaveLength(1);
  expect((await terminal().json('history', 'w', id)).value.state).toBe('approved');
});

test('whoever may not hand over, or names nobody, hands nothing over', async () => {
  await toServer();
  expect((await terminal().json(...handOver('--as', 'writer'))).value.failure.code).toBe('no-right');
  expect((await terminal().json(...handOver())).value.failure.code).toBe('key-locked');
  expect((await terminal({ MIDAD_PASSPHRASE: '' }).json(...handOver(...asPublisher))).value.code).toBe('no-passphrase');
  await toServer('bearer');
  expect((await terminal().json(...handOver(...asPublisher))).value.failure.code).toBe('secret-missing');
  expect(server.came).toEqual([]);
});

test('Ctrl+C ends it in the middle; nothing is remembered, and nothing is left lying about', async () => {
  await toServer();
  const ending = new AbortController();
  server.answer(() => ending.abort(new Error('SIGINT')));
  const { exit, value } = await terminal({}, ending.signal).json(...handOver(...asPublisher));
  expect({ exit, code: value.code }).toEqual({ exit: 1, code: 'stopped' });
  expect((await readdir(at('cache/midad/handoff')).catch(() => [])).flat()).toEqual([]);
  server.answer((_, response) => json(response, 200, {}));
  expect((await terminal().json(...handOver(...asPublisher))).value.articles).toEqual([id]);
});

test('a WordPress gets its posts, and what it does not take is named', async () => {
  const site = await wordPressStandIn();
  await profiles({
    kind: 'wordpress',
    url: `${site.server.url}/blog/`,
    user: 'midad',
    status: 'draft',
    killed: 'trash',
  });
  const cli = terminal({ MIDAD_SECRET: site.password });
  const { exit, value } = await cli.json(...handOver(...asPublisher));
  expect({ exit, value }).toMatchObject({ exit: 0, value: { target: 'wordpress', articles: [id], package: null } });
  expect([...site.posts.values()].map(({ status }) => status)).toEqual(['draft']);
  expect((await cli.json(...handOver(...asPublisher))).value.articles).toEqual([]);
  expect(site.posts.size).toBe(1);
  await site.server.close();
});

test('a legal hold keeps its article here, and is named', async () => {
  await toServer();
  const held = await newsroom.articleIn('approved');
  await newsroom.workspace.articles.hold(held, 'دعوى', newsroom.members.chief);
  const { exit, value } = await terminal().json(...handOver(...asPublisher));
  expect({ exit, articles: value.articles, refused: value.refused }).toMatchObject({
    exit: 1,
    articles: [id],
    refused: [{ id: held, refusals: [{ reason: 'held' }] }],
  });
});

test('a profile of a folder wants to know where, and what is for folders alone goes to no server', async () => {
  await profiles({ kind: 'folder' });
  expect((await terminal().json(...handOver(...asPublisher))).value.code).toBe('no-target');
  for (const option of [['--include-drafts'], ['--built-in-templates'], ['--set-aside', 'embargoed']])
    expect((await terminal().midad(...handOver(...option))).exit).toBe(2);
  expect((await terminal().midad('export', 'w')).exit).toBe(2);
  expect((await terminal().json('export', 'w', '--profile', 'none')).value.code).toBe('no-profile');
});

test('the secret stands in no file and in nothing that is said', async () => {
  await toServer('bearer');
  server.answer((_, response) => json(response, 401, { message: secret.slice(0, 3) }));
  const said = await terminal({ MIDAD_SECRET: secret }).midad(...handOver(...asPublisher));
  expect(said.out + said.err).not.toContain(secret);
  const entries = await readdir(newsroom.folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile()))
    expect((await readFile(join(entry.parentPath, entry.name))).includes(secret)).toBe(false);
});

test('a memory that cannot be kept is told, and the hand-off is made all the same', async () => {
  await toServer();
  await mkdir(at('config'), { recursive: true });
  await writeFile(at('config/Midad'), 'a file in its place');
  const said = await terminal().midad(...handOver(...asPublisher));
  expect(said.exit).toBe(0);
  expect(said.err).toContain("can't be kept");
});
