import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { targetSecrets } from '../../../electron/handoff/memory/target-secrets';
import type { SystemSeal } from '../../../electron/identity/system-keeper';
import { realPorts } from '../../../electron/ports/ports';
import type { Target } from '../../../shared/model/export-profile';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Turns the letters round: no secret, but no clear text either. */
const turned = (text: string): string => Buffer.from(text).reverse().toString('base64');
const system: SystemSeal = {
  seal: turned,
  unseal: (sealed) => Buffer.from(Buffer.from(sealed, 'base64')).reverse().toString(),
};
const open = (seal: SystemSeal | null) =>
  targetSecrets({ folder, system: seal, ports: realPorts, fault: (cause) => expect.fail(String(cause)) });

const wordpress: Target = {
  kind: 'wordpress',
  url: 'https://news.example/',
  user: 'midad',
  status: 'draft',
  killed: 'trash',
};
const secret = 'abcd efgh ijkl mnop';

test('a secret that the system keeps is there after a restart, and stands nowhere in the clear', async () => {
  const first = await open(system);
  expect(first.state('/news', wordpress)).toBe('missing');
  expect(await first.keep('/news', wordpress, secret)).toEqual({ ok: true, value: undefined });
  expect([first.state('/news', wordpress), first.of('/news', wordpress)]).toEqual(['kept', secret]);
  const second = await open(system);
  expect([second.state('/news', wordpress), second.of('/news', wordpress)]).toEqual(['kept', secret]);
  const file = await readFile(join(folder, 'secrets.json'), 'utf8');
  for (const word of [secret, 'abcd', 'news.example', 'midad"']) expect(file).not.toContain(word);
});

test('where the system keeps none, it is held in memory and no file is written', async () => {
  const first = await open(null);
  await first.keep('/news', wordpress, secret);
  expect([first.state('/news', wordpress), first.of('/news', wordpress)]).toEqual(['run', secret]);
  expect(await readdir(folder)).toEqual([]);
  expect((await open(null)).state('/news', wordpress)).toBe('missing');
});

test('N2 it goes to no other address, login, kind of target or newsroom', async () => {
  const secrets = await open(system);
  await secrets.keep('/news', wordpress, secret);
  const others: Target[] = [
    { ...wordpress, url: 'https://evil.example/' },
    { ...wordpress, user: 'other' },
    { kind: 'post', url: 'https://news.example/', authorization: 'bearer' },
  ];
  for (const other of others) expect(secrets.of('/news', other)).toBeNull();
  expect(secrets.of('/elsewhere', wordpress)).toBeNull();
  expect(secrets.of('/news', { ...wordpress, status: 'publish', killed: 'draft' })).toBe(secret);
});

test('one that the system no longer opens is missing, and one that is forgotten is gone', async () => {
  const secrets = await open(system);
  await secrets.keep('/news', wordpress, secret);
  const closed = await open({ ...system, unseal: () => null });
  expect(closed.state('/news', wordpress)).toBe('missing');
  await secrets.forget('/news', wordpress);
  expect((await open(system)).state('/news', wordpress)).toBe('missing');
  expect(await readFile(join(folder, 'secrets.json'), 'utf8')).not.toContain(turned(secret));
});

test('a target that needs none has none', async () => {
  const secrets = await open(system);
  expect(secrets.state('/news', { kind: 'folder' })).toBe('not-needed');
  expect(secrets.of('/news', { kind: 'post', url: 'https://a.example/', authorization: 'none' })).toBeNull();
});
