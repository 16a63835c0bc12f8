/** midad://app, where the window's own files and the pictures of the open workspace come from, under a policy that lets nothing else in. Electron's checklist, items 1, 7 and 18. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { protocol } from 'electron';
import { codeOf } from '../ports/errno';
import { parseMediaAddress } from '../../shared/media/media-address';
import { parsePreviewAddress, previewOrigin } from '../../shared/preview/preview-address';
import type { Previews } from '../media/previews';
import type { PreviewShelf } from '../preview/preview-shelf';
import { previewResponse } from './preview-response';
import { resolveAsset } from './resolve-asset';

export const appOrigin = 'midad://app';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' data: ${previewOrigin}`,
  `frame-src ${previewOrigin}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The spelling worker's own: its dictionary is WebAssembly and lies in files beside it. Neither the page nor any other worker may compile or fetch a thing,
 * and this one reaches nobody but this folder.
 */
const spellingPolicy = policy
  .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
  .replace("connect-src 'none'", "connect-src 'self'");

const isSpellingWorker = (path: string): boolean => /^spelling-worker-[\w-]+\.js$/.test(basename(path));

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'midad', privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true } },
  ]);
}

type Served = {
  /** The folder of the built window. */
  readonly root: string;
  /** Pictures of the workspace that is open. */
  readonly previews: Previews;
  /** What readers would get of the article in the window. */
  readonly preview: PreviewShelf;
};

const notFound = { status: 404, contentType: 'text/plain' };

export function serveWindow({ root, previews, preview }: Served): void {
  protocol.handle('midad', async ({ url }) => {
    const media = parseMediaAddress(url);
    if (media !== null) {
      const shown = await previews.show(media.name, media.kind);
      // Another workspace may lack what this one has, and a picture may be lost: main is asked each time.
      return shown === null
        ? answer(null, { ...notFound, cache: 'no-store' })
        : answer(shown.bytes, { status: 200, contentType: shown.contentType, cache: 'no-store' });
    }
    const asked = parsePreviewAddress(url);
    if (asked !== null) return previewResponse(await preview.answer(asked));
    const asset = resolveAsset(url, root);
    if (asset === null) return answer(null, notFound);
    try {
      const own = isSpellingWorker(asset.path) ? spellingPolicy : policy;
      return answer(await readFile(asset.path), { status: 200, contentType: asset.contentType, own });
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') throw cause;
      return answer(null, notFound);
    }
  });
}

type Head = {
  readonly status: number;
  readonly contentType: string;
  readonly cache?: 'no-store';
  /** A policy of its own. */
  readonly own?: string;
};

function answer(body: Uint8Array | null, { status, contentType, cache, own = policy }: Head): Response {
  return new Response(body === null ? null : new Uint8Array(body), {
    status,
    headers: {
      'Content-Type': contentType,
      'Content-Security-Policy': own,
      'X-Content-Type-Options': 'nosniff',
      ...(cache !== undefined && { 'Cache-Control': cache }),
    },
  });
}
