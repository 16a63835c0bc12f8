import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bytesBody, httpOver } from '../../../electron/handoff/targets/http';
import { postPackage, signedHeaders } from '../../../electron/handoff/targets/signed-post';
import { newKeyPair, signText } from '../../../electron/identity/signatures';
import { signatureBase } from '../../../shared/handoff/request-signature';
import { json, testServer, type Answering, type TestServer } from '../../support/test-server';

type Check = (headers: Record<string, string>, body: Uint8Array, trusted: readonly string[], now?: number) => boolean;
const address = 'https://site.example/midad';
const now = Date.parse('2026-11-25T10:00:00Z');
const keys = newKeyPair();
const signer = {
  publicKey: keys.publicKey,
  signRequest: (parts: Parameters<typeof signatureBase>[0], params: string) =>
    signText(keys.privateKey, signatureBase(parts, params)),
};
const body = Buffer.from('a package');
const digest = createHash('sha256').update(body).digest();
const headers = () =>
  signedHeaders({ target: { url: address, authorization: 'none' }, digest, signer, bearer: null, now });

let isFromNewsroom: Check;
let folder: string;
let example: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-receiving-'));
  example = /```js\n([\s\S]+?)```/.exec(await readFile('docs/receiving.md', 'utf8'))![1]!;
  await writeFile(join(folder, 'check.mjs'), example);
  const page = (await import(pathToFileURL(join(folder, 'check.mjs')).href)) as { isFromNewsroom: Check };
  isFromNewsroom = page.isFromNewsroom;
});
afterAll(() => rm(folder, { recursive: true }));

let server: TestServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

test('N3 the example in the docs lets through what was sent, and nothing that was changed', () => {
  const sent = headers();
  const trusted = [keys.publicKey];
  expect(isFromNewsroom(sent, body, trusted, now)).toBe(true);
  expect(isFromNewsroom(sent, Buffer.from('b package'), trusted, now)).toBe(false);
  expect(isFromNewsroom(sent, body, [], now)).toBe(false);
  expect(isFromNewsroom(sent, body, [newKeyPair().publicKey], now)).toBe(false);
  expect(isFromNewsroom(sent, body, trusted, now + 301_000)).toBe(false);
  expect(isFromNewsroom({ ...sent, 'idempotency-key': '"x"' }, body, trusted, now)).toBe(false);
  expect(isFromNewsroom({ ...sent, 'content-type': 'text/html' }, body, trusted, now)).toBe(false);
  const later = sent['signature-input']!.replace(/created=\d+/, `created=${now / 1000 + 60}`);
  expect(isFromNewsroom({ ...sent, 'signature-input': later }, body, trusted, now)).toBe(false);
  const other = signedHeaders({
    target: { url: 'https://other.example/', authorization: 'none' },
    digest,
    signer,
    bearer: null,
    now,
  });
  expect(isFromNewsroom(other, body, trusted, now)).toBe(false);
  expect(isFromNewsroom({}, body, trusted, now)).toBe(false);
  expect(example.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(24);
});

test('what is signed is built as RFC 9421 builds it (its own example, B.2.6)', () => {
  const params =
    '("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
  const base = signatureBase(
    [
      { name: 'date', value: 'Tue, 20 Apr 2021 02:07:55 GMT' },
      { name: '@method', value: 'POST' },
      { name: '@path', value: '/foo' },
      { name: '@authority', value: 'example.com' },
      { name: 'content-type', value: 'application/json' },
      { name: 'content-length', value: '18' },
    ],
    params,
  );
  const key = createPublicKey({
    key: Buffer.from('MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=', 'base64'),
    format: 'der',
    type: 'spki',
  });
  const signature = 'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==';
  expect(verify(null, Buffer.from(base), key, Buffer.from(signature, 'base64'))).toBe(true);
});

const post = async (how: Answering, given: { bearer?: string; idle?: number; signal?: AbortSignal } = {}) => {
  server = await testServer(how);
  const sent: number[] = [];
  const outcome = await postPackage({
    target: { url: `${server.url}/midad?x=1`, authorization: given.bearer === undefined ? 'none' : 'bearer' },
    body: bytesBody(body),
    digest,
    signer,
    bearer: given.bearer ?? null,
    now,
    http: httpOver({ idle: given.idle ?? 5_000 }),
    signal: given.signal ?? new AbortController().signal,
    onSent: (bytes) => sent.push(bytes),
  });
  return { outcome, sent, came: server.came };
};

test('a package goes as it is, with its digest, a key that does not change, and the secret only where one is asked for', async () => {
  const { outcome, sent, came } = await post((_, response) => json(response, 200, { format: 'x' }), { bearer: 's3' });
  expect(outcome).toEqual({ ok: true, value: { said: { format: 'x' } } });
  expect(sent.at(-1)).toBe(body.byteLength);
  expect(came[0]!.body).toEqual(body);
  expect(came[0]!.path).toBe('/midad?x=1');
  expect(came[0]!.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-length': '9',
    authorization: 'Bearer s3',
    'idempotency-key': headers()['idempotency-key'],
  });
  expect(headers()).not.toHaveProperty('authorization');
});

test('an answer that is no JSON is a yes without a receipt', async () => {
  const { outcome } = await post((_, response) => void response.writeHead(204).end());
  expect(outcome).toEqual({ ok: true, value: { said: null } });
});

test.each<[string, Answering, object]>([
  ['401', (_, r) => json(r, 401, { message: 'مفتاح غير معروف' }), { code: 'wrong-secret', said: 'مفتاح غير معروف' }],
  [
    'N4 403, without markup and turning signs,',
    (_, r) => json(r, 403, { error: 'no\u202e <b>way</b>' }),
    { code: 'forbidden', said: 'no way' },
  ],
  ['404', (_, r) => void r.writeHead(404).end('<h1>no</h1>'), { code: 'no-such-address' }],
  ['413', (_, r) => void r.writeHead(413).end(), { code: 'too-large' }],
  [
    '422',
    (_, r) => json(r, 422, { message: 'x'.repeat(900) }),
    { code: 'refused', status: 422, said: 'x'.repeat(300) },
  ],
  ['429', (_, r) => json(r, 429, {}, { 'retry-after': '17' }), { code: 'busy', status: 429, retryAfter: 17 }],
  ['503', (_, r) => json(r, 503, {}), { code: 'busy', status: 503, retryAfter: null }],
  [
    '503 with a date',
    (_, r) => json(r, 503, {}, { 'retry-after': 'Wed, 25 Nov 2026 10:01:00 GMT' }),
    { code: 'busy', status: 503, retryAfter: 60 },
  ],
  ['500', (_, r) => json(r, 500, []), { code: 'server-error', status: 500, said: '' }],
  ['409', (_, r) => json(r, 409, {}), { code: 'server-error', status: 409, said: '' }],
  [
    'a redirect, which would take the body elsewhere',
    (_, r) => void r.writeHead(308, { location: 'https://evil.example/' }).end(),
    { code: 'redirected', to: 'https://evil.example/' },
  ],
  ['a connection that is cut', (_, r) => void r.socket?.destroy(), { code: 'no-connection' }],
  [
    'an answer that is cut in its middle',
    (_, r) => {
      r.writeHead(200, { 'content-length': '100' }).write('{"format"');
      setTimeout(() => r.socket?.destroy(), 20);
    },
    { code: 'no-connection' },
  ],
  ['what speaks no HTTP', (_, r) => void r.socket?.end('SSH-2.0-x\r\n'), { code: 'not-understood' }],
  [
    'an answer without an end',
    (_, r) => {
      r.writeHead(200);
      const more = (): boolean => r.write(Buffer.alloc(1 << 20)) && more();
      r.on('drain', more);
      more();
    },
    { code: 'not-understood' },
  ],
])('%s is told as what it is', async (_, how, failure) => {
  const { outcome } = await post(how);
  expect(outcome).toEqual({ ok: false, failure });
});

test('N1 a server that says nothing is waited for only so long', async () => {
  const { outcome } = await post(() => undefined, { idle: 60 });
  expect(outcome).toEqual({ ok: false, failure: { code: 'no-answer' } });
});

test('a person who cancels waits for nobody', async () => {
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  await expect(post(() => cancel.abort(reason), { signal: cancel.signal })).rejects.toBe(reason);
});

test('where nobody listens there is no connection, and no certificate of anybody makes one', async () => {
  const gone = await testServer(() => undefined);
  await gone.close();
  const request = { method: 'GET' as const, headers: {}, body: null, signal: new AbortController().signal };
  expect(await httpOver()({ ...request, url: gone.url })).toEqual({ ok: false, failure: { code: 'no-connection' } });
});

test('a key of another kind than Ed25519 makes no signature that is taken', () => {
  const other = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const forged = { ...headers(), 'signature-input': headers()['signature-input']!.replace(keys.publicKey, other) };
  expect(() => isFromNewsroom(forged, body, [keys.publicKey], now)).not.toThrow();
  expect(isFromNewsroom(forged, body, [keys.publicKey], now)).toBe(false);
});
