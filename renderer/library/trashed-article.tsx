import { ArchiveRestore, Trash2 } from 'lucide-react';
import type { ArticleSummary } from '../../shared/library/summary';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import styles from './trashed-article.module.css';

export type TrashedArticleProps = {
  readonly summary: ArticleSummary | null;
  readonly onRestore: (id: ArticleId) => void;
};

/** What one sees of an article in the trash: enough to know it, and the way back. */
export function TrashedArticle({ summary, onRestore }: TrashedArticleProps) {
  const { t } = useWords();
  if (summary === null) {
    return (
      <main className={styles.view}>
        <EmptyState icon={<Trash2 />} title={t('library.trash')}>
          {t('library.trashHint')}
        </EmptyState>
      </main>
    );
  }
  const title = summary.kind === 'article' ? (titleOf(summary) ?? t('library.untitled')) : t('unreadable.title');
  return (
    <main className={styles.view}>
      <EmptyState
        icon={<Trash2 />}
        title={title}
        actions={
          <Button look="primary" icon={<ArchiveRestore />} onPress={() => onRestore(summary.id)}>
            {t('library.restore')}
          </Button>
        }
      >
        {summary.kind === 'article' ? (
          <>
            <p>{summary.byline}</p>
            <p>{t('article.words', { count: summary.words })}</p>
          </>
        ) : (
          unreadableText(t, summary.problem)
        )}
      </EmptyState>
    </main>
  );
}
