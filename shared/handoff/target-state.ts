/** What was handed to a target last, so that the next hand-off brings only what has changed. Lost, it costs one whole hand-off and nothing else. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, FileHash } from '../model/ids';
import type { Manifest } from './manifest';
import { PackagePath } from './package-path';

export const targetStateFormat = 'midad/target-state@1';

export const HandedArticle = z.looseObject({
  fingerprint: FileHash,
  version: z.int().min(1),
  status: z.enum(['usable', 'canceled']),
});
export type HandedArticle = Data<typeof HandedArticle>;

export const TargetState = z.looseObject({
  format: z.literal(targetStateFormat),
  /** The `digest` of the manifest that was handed over last. */
  manifest: FileHash,
  recipe: FileHash,
  articles: z.record(ArticleId, HandedArticle),
  /** SHA-256 of the files that belong to no article: feeds, sections, style sheet, ticker. */
  files: z.record(PackagePath, FileHash),
  /** What stands on each page of a section (lists.ts). */
  pages: z.record(PackagePath, FileHash).optional(),
});
export type TargetState = Omit<Data<typeof TargetState>, 'articles' | 'files' | 'pages'> & {
  readonly articles: Readonly<Record<string, HandedArticle>>;
  readonly files: Readonly<Record<string, FileHash>>;
  readonly pages?: Readonly<Record<string, FileHash>> | undefined;
};

type Taken = {
  /** Null where it held nothing. */
  readonly before: TargetState | null;
  readonly manifest: Manifest;
  readonly pages: TargetState['pages'];
};

/** What a target holds once it has taken a package. */
export function stateAfter({ before, manifest, pages }: Taken): TargetState {
  const isAdded = before !== null && manifest.since !== null;
  const articles: Record<string, HandedArticle> = { ...(isAdded ? before.articles : {}) };
  for (const { id, fingerprint, version, status } of manifest.articles) articles[id] = { fingerprint, version, status };
  const files: Record<string, FileHash> = { ...(isAdded ? before.files : {}) };
  for (const path of manifest.removed) delete files[path];
  for (const [path, { sha256 }] of Object.entries(manifest.files)) if (isCommonFile(path)) files[path] = sha256;
  return { format: targetStateFormat, manifest: manifest.digest, recipe: manifest.recipe, articles, files, pages };
}

/** Belongs to all articles together. */
export const isCommonFile = (path: string): boolean => !/^(?:media|approved|[0-9A-HJKMNP-TV-Z]{26})\//.test(path);
