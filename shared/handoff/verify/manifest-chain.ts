/** What a target holds by its manifests: the newest, and those before it that it adds to. */
import type { FileHash } from '../../model/ids';
import { manifestName, olderManifestName, type Manifest, type PackagedArticle, type PackagedFile } from '../manifest';
import type { TargetState } from '../target-state';
import { targetStateFormat } from '../target-state';
import { readManifest, type ManifestFault } from './read-manifest';

export type Link = { readonly path: string; readonly manifest: Manifest };

export type Chain = {
  /** The newest first; empty where there is none that can be read. */
  readonly links: readonly Link[];
  /** Why it goes no further; null where it goes to its end. */
  readonly broken: { readonly path: string; readonly fault: ManifestFault | 'missing' } | null;
};

type Given = {
  /** Null where there is no such file. */
  readonly read: (path: string) => Promise<string | null>;
  readonly sha256: (text: string) => string;
};

export async function readChain({ read, sha256 }: Given): Promise<Chain> {
  const links: Link[] = [];
  let wanted: FileHash | null = null;
  for (let path = manifestName; ; path = olderManifestName(wanted)) {
    const text = await read(path);
    if (text === null) return { links, broken: { path, fault: 'missing' } };
    const found = readManifest(text, sha256);
    if (!found.ok) return { links, broken: { path, fault: found.failure } };
    const manifest = found.value;
    // A digest can't be that of what names it, so this comes to an end.
    if (wanted !== null && manifest.digest !== wanted) return { links, broken: { path, fault: 'changed' } };
    links.push({ path, manifest });
    if (manifest.since === null) return { links, broken: null };
    wanted = manifest.since as FileHash;
  }
}

export type Holding = {
  readonly articles: ReadonlyMap<string, PackagedArticle>;
  readonly files: ReadonlyMap<string, PackagedFile>;
};

/** What stands in the end, where each adds to the one before. */
export function holdingOf(links: readonly Link[]): Holding {
  const articles = new Map<string, PackagedArticle>();
  const files = new Map<string, PackagedFile>();
  for (const { manifest } of [...links].reverse()) {
    for (const path of manifest.removed) files.delete(path);
    for (const [path, file] of Object.entries(manifest.files)) files.set(path, file);
    for (const article of manifest.articles) articles.set(article.id, article);
  }
  return { articles, files };
}

/** The same as the next hand-off wants it; null where there is nothing to go by. */
export function stateOfChain({ links, broken }: Chain): TargetState | null {
  const [newest] = links;
  if (newest === undefined || broken !== null) return null;
  const { articles, files } = holdingOf(links);
  const { digest, recipe } = newest.manifest;
  return {
    format: targetStateFormat,
    manifest: digest,
    recipe,
    articles: Object.fromEntries(
      [...articles].map(([id, { fingerprint, version, status }]) => [id, { fingerprint, version, status }]),
    ),
    files: Object.fromEntries([...files].map(([path, { sha256 }]) => [path, sha256])),
  };
}
