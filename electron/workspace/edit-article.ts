/** Puts other words into an article that nobody has open: what it was is kept as a version first, and a file that has changed is left alone. */
import { editArticle } from '../../shared/find/article-texts';
import type { EditOutcome, EditRequest } from '../../shared/find/workspace-find';
import { Article } from '../../shared/model/article';
import type { ArticleFiles } from './article-files';

export async function editArticleFile(articles: ArticleFiles, { id, base, edits }: EditRequest): Promise<EditOutcome> {
  const opened = await articles.open(id);
  if (opened.kind === 'failed') return opened;
  if (opened.kind === 'unreadable') return { kind: opened.problem.kind === 'missing' ? 'changed' : 'unreadable' };
  if (opened.hash !== base) return { kind: 'changed' };
  const edited = Article.safeParse(editArticle(opened.article, edits));
  if (!edited.success) return { kind: 'too-long' };
  const kept = await articles.keepVersion(opened.article, 'replaced');
  if (kept.kind === 'failed') return kept;
  // The newest is what was just kept, or what said the same before.
  const [version] = await articles.versions(id);
  if (version === undefined) throw new TypeError(`a version that was kept is not there: ${id}`);
  const article = await articles.rewritten(opened.article, edited.data as Article);
  const saved = await articles.save({ base, article });
  if (saved.kind === 'clash') return { kind: 'changed' };
  return saved.kind === 'failed' ? saved : { kind: 'replaced', version: version.id, file: saved.hash };
}
