/**
 * What a synchroniser has put beside an article's file because two machines wrote at once: `article (Ali's conflicted copy).json`, `article.sync-conflict-….json`,
 * `article-PC.json`, `article 2.json`. Their names are many, so what a file holds decides.
 */
import { join, relative } from 'node:path';
import type { Article } from '../../shared/model/article';
import { formats } from '../../shared/model/formats';
import type { ArticleId } from '../../shared/model/ids';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { contentHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { moveAside } from './repair/aside';
import type { Layout } from './layout';
import { listOrNone } from './files/list-or-none';
import { readDocument } from './files/read-document';
import { keepVersion } from './version-files';

export type CopyBeside = { readonly path: string; readonly article: Article };

/** Whether a name in an article's folder may be such a copy's. */
export const mayBeCopy = (name: string): boolean =>
  name !== 'article.json' && !name.startsWith('.') && /\.json$/i.test(name);

/** Those that hold the whole article; what is broken or another's is the doctor's to name. */
export async function copiesBeside(layout: Layout, id: ArticleId, ports: Ports): Promise<readonly CopyBeside[]> {
  const folder = layout.articleFolder('articles', id);
  const names = (await listOrNone(folder, ports)).filter((entry) => entry.isFile() && mayBeCopy(entry.name));
  const copies: CopyBeside[] = [];
  for (const { name } of names) {
    const path = join(folder, name);
    const outcome = await readDocument(ports.files, path, formats.article);
    if (outcome.kind === 'read' && outcome.document.id === id) copies.push({ path, article: outcome.document });
  }
  return copies;
}

/** Each text that is not the file's own becomes a version; the copies go aside, and no byte is lost. */
export async function keepCopies(layout: Layout, id: ArticleId, ports: Ports): Promise<DoneOutcome> {
  const root = join(layout.newsroom, '..');
  const own = await readDocument(ports.files, layout.article('articles', id), formats.article);
  for (const { path, article } of await copiesBeside(layout, id, ports)) {
    const isSame = own.kind === 'read' && contentHash(own.document) === contentHash(article);
    const kept = isSame
      ? null
      : await keepVersion(layout.versions('articles', id), { article, reason: 'clash' }, ports);
    if (kept?.kind === 'failed') return kept;
    await moveAside(root, relative(root, path).replaceAll('\\', '/'), ports);
  }
  return { kind: 'done' };
}
