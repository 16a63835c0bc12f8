/** Which file of the built window a `midad://app/…` address means. Pure, so that every trick can be tried in a table. */
import { extname, isAbsolute, join, relative } from 'node:path';
import { parseUrl } from '../../shared/model/href';

export type Asset = { readonly path: string; readonly contentType: string };

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Null for everything that is not a file of a known kind below `root`: a wrong host, an encoded `..`, a backslash, a NUL. */
export function resolveAsset(address: string, root: string): Asset | null {
  const url = parseUrl(address);
  if (url?.protocol !== 'midad:' || url.hostname !== 'app') return null;
  const decoded = decodePath(url.pathname);
  if (decoded === null || /[\\\0]/.test(decoded)) return null;
  const path = join(root, decoded === '/' ? 'index.html' : decoded);
  const inside = relative(root, path);
  const contentType = contentTypes[extname(path)];
  if (contentType === undefined || inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return { path, contentType };
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return null;
  }
}
