import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveAsset } from '../../../electron/app/resolve-asset';

const root = join('/', 'opt', 'midad', 'dist', 'renderer');

test.each([
  ['midad://app/', 'index.html', 'text/html; charset=utf-8'],
  ['midad://app/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['midad://app/assets/index-Ab12.js?v=1#top', 'assets/index-Ab12.js', 'text/javascript; charset=utf-8'],
  ['midad://app/assets/a%20b.woff2', 'assets/a b.woff2', 'font/woff2'],
  ['midad://app/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
])('%s is %s', (address, file, contentType) => {
  expect(resolveAsset(address, root)).toEqual({ path: join(root, file), contentType });
});

test.each([
  ['another host', 'midad://evil/index.html'],
  ['another scheme', 'file:///etc/hosts.html'],
  ['no address', 'index.html'],
  ['encoded slashes', 'midad://app/..%2f..%2fpackage.json'],
  ['doubly deep', 'midad://app/assets/..%2f..%2f..%2fsecret.json'],
  ['backslashes', 'midad://app/..%5c..%5cpackage.json'],
  ['a NUL', 'midad://app/index.html%00.png'],
  ['broken encoding', 'midad://app/%E0%A4%A.html'],
  ['a kind that we do not serve', 'midad://app/main.cjs'],
  ['no kind at all', 'midad://app/assets'],
])('%s is nothing of ours', (_, address) => {
  expect(resolveAsset(address, root)).toBeNull();
});

test('no address leads out of the folder', () => {
  const part = fc.constantFrom('..', '%2e%2e', '.', '%2F', '/', '\\', '%5C', 'assets', 'x.js', '%00', '..%2f', ';');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const asset = resolveAsset(`midad://app/${parts.join('/')}`, root);
      expect(asset === null || asset.path.startsWith(`${root}/`)).toBe(true);
    }),
  );
});
