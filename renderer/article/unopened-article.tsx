/** What stands where no text can be written: none is open, or its file can't be read. */
import { FileWarning, FileX2, NotebookPen, Plus } from 'lucide-react';
import { unreadableText } from '../i18n/plain-words';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import type { SessionState } from './article-session';
import styles from './article-view.module.css';
import { problemText } from './save-banner';

export function UnopenedArticle({ state, onRetry }: { readonly state: SessionState; readonly onRetry: () => void }) {
  const { t } = useWords();
  if (state.kind === 'unreadable') {
    return (
      <main className={styles.notice}>
        <EmptyState
          icon={<FileWarning />}
          title={t('unreadable.title')}
          actions={<Button onPress={onRetry}>{t('unreadable.retry')}</Button>}
        >
          <p>{unreadableText(t, state.problem)}</p>
          <p>{t('unreadable.untouched')}</p>
        </EmptyState>
      </main>
    );
  }
  if (state.kind === 'unopened') {
    return (
      <main className={styles.notice}>
        <EmptyState
          icon={<FileX2 />}
          title={t('article.unopened')}
          actions={<Button onPress={onRetry}>{t('unreadable.retry')}</Button>}
        >
          {problemText(t, state.problem)}
        </EmptyState>
      </main>
    );
  }
  return <main className={styles.notice} aria-busy="true" />;
}

/** Shown where no article is open. */
export function NoArticle({ onCreate, hint }: { readonly onCreate: () => void; readonly hint: 'choose' | 'begin' }) {
  const { t } = useWords();
  return (
    <main className={styles.notice}>
      <EmptyState
        icon={<NotebookPen />}
        title={t(hint === 'begin' ? 'article.first' : 'article.none')}
        actions={
          <Button look={hint === 'begin' ? 'primary' : 'plain'} icon={<Plus />} onPress={onCreate}>
            {t('command.article.create')}
          </Button>
        }
      >
        {t(hint === 'begin' ? 'article.firstHint' : 'article.noneHint')}
      </EmptyState>
    </main>
  );
}
