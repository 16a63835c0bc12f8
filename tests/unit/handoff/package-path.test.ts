import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zipPackage } from '../../../electron/handoff/verify/zip-package';
import { realFiles } from '../../../electron/ports/files';
import { sha256 } from '../../../electron/ports/hash';
import { isPackagePath } from '../../../shared/handoff/package-path';
import { readManifest } from '../../../shared/handoff/verify/read-manifest';
import { canonicalJson } from '../../../shared/model/canonical';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'midad-path-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

const unsafe = [
  '',
  '/etc/passwd',
  '../out',
  'a/../../b',
  'a//b',
  './a',
  'a/',
  'C:/a',
  'a\\b',
  'a\u0000b',
  '.htaccess',
  'a/.midad-1-2/b',
  'con',
  'a/NUL.txt',
  'a.',
  'a /b',
  'a\u202eb',
  '__proto__',
  `${'x'.repeat(401)}`,
];

test.each(unsafe)('P5 %j is no path of a package', (path) => {
  expect(isPackagePath(path)).toBe(false);
});

test.each([
  'manifest.json',
  '01J8MZ00000000000000000000/article.html',
  'sections/سياسة/index.html',
  'media/a-1x2-3x4.jpg',
])('%s is one', (path) => {
  expect(isPackagePath(path)).toBe(true);
});

test('P5 a manifest with a path that leads out is none that is believed, whatever its digest says', () => {
  const zero = '0'.repeat(64);
  const content = {
    format: 'midad/package@1',
    newsroom: { name: 'المدينة', language: 'ar', founding: null },
    profile: null,
    since: null,
    newest: null,
    recipe: zero,
    articles: [],
    files: {},
    removed: ['index.html'],
    roster: null,
    publisher: null,
  };
  const textWith = (removed: readonly string[]): string => {
    const said = { ...content, removed };
    const whole = { ...said, digest: sha256(canonicalJson(said)), signature: null };
    return `${JSON.stringify(whole, null, 2)}\n`;
  };
  expect(readManifest(textWith(['index.html']), sha256).ok).toBe(true);
  expect(readManifest(textWith(['../index.html']), sha256)).toEqual({ ok: false, failure: 'changed' });
});

test('P5 what unpacks to more than it says is empty, and a name that stands twice is no package', async () => {
  const path = join(root, 'a.zip');
  const zip = Buffer.from(zipSync({ 'a.txt': new Uint8Array(1_000_000) }));
  const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  zip.writeUInt32LE(10, directory + 24);
  await writeFile(path, zip);
  const opened = await zipPackage(path, realFiles);
  if (!opened.ok) throw new Error(opened.failure);
  expect(await opened.value.measure('a.txt')).toMatchObject({ bytes: 0 });
  await opened.value.close();
  const twice = Buffer.from(zipSync({ 'a.txt': new Uint8Array(1), 'b.txt': new Uint8Array(1) }));
  twice.write('a', twice.lastIndexOf('b.txt'));
  await writeFile(path, twice);
  expect(await zipPackage(path, realFiles)).toEqual({ ok: false, failure: 'not-a-zip' });
  expect((await readFile(path)).byteLength).toBe(twice.byteLength);
});
