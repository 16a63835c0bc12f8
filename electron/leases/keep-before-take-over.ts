/** Before an article changes hands, what the other desk has written of it is kept. */
import type { Article } from '../../shared/model/article';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { contentHash } from '../ports/hash';
import type { ArticleFiles } from '../workspace/article-files';

/**
 * Keeps the file's text as a version, and before it the text that was `known` here, where that is another one or the file can't be read. The other desk's unsaved
 * words are safe with itself: its window saves or merges them, and its journal has them.
 */
export async function keepBeforeTakeOver(
  articles: Pick<ArticleFiles, 'open' | 'keepVersion'>,
  known: Article,
): Promise<DoneOutcome> {
  const file = await articles.open(known.id);
  if (file.kind === 'failed') return file;
  const isAnother = file.kind !== 'opened' || contentHash(file.article) !== contentHash(known);
  if (isAnother) {
    const kept = await articles.keepVersion(known, 'takeover');
    if (kept.kind === 'failed' || file.kind !== 'opened') return kept;
  }
  return articles.keepVersion(file.article, 'takeover');
}
