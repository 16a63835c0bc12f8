import { ArchiveRestore, SearchX, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Found } from '../../shared/search/search-request';
import { useWorkspace } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SearchField } from '../ui/search-field';
import { ArticleList } from './article-list';
import { filterSummaries } from './filter-summaries';
import { LibraryFrame, type LibraryListProps } from './library-frame';
import styles from './library-view.module.css';

/** What was thrown away. Small enough to be searched here. */
export function TrashView({ openId, acts }: LibraryListProps) {
  const { t } = useWords();
  const { trash } = useWorkspace();
  const summaries = useMirror(trash, (state) => state);
  const [typed, setTyped] = useState('');
  const found = useMemo<readonly Found[]>(
    () => filterSummaries(summaries, typed).map((summary) => ({ summary, headlineMarks: [], snippet: null })),
    [summaries, typed],
  );
  const title = t('library.trash');
  return (
    <LibraryFrame
      title={title}
      count={t('library.count', { count: found.length })}
      search={
        summaries.length > 0 && (
          <div className={styles.search}>
            <SearchField
              label={t('library.trashSearch')}
              clearLabel={t('library.clearSearch')}
              value={typed}
              onChange={setTyped}
            />
          </div>
        )
      }
    >
      {found.length > 0 ? (
        <ArticleList
          label={title}
          found={found}
          openId={openId}
          onOpen={acts.open}
          onEnter={acts.enter}
          entriesFor={({ id }) => [
            {
              kind: 'act',
              id: 'restore',
              label: t('library.restore'),
              icon: <ArchiveRestore />,
              run: () => acts.restore(id),
            },
          ]}
        />
      ) : typed.trim() !== '' ? (
        <EmptyState
          icon={<SearchX />}
          title={t('library.nothingFound')}
          actions={<Button onPress={() => setTyped('')}>{t('library.clearSearch')}</Button>}
        />
      ) : (
        <EmptyState icon={<Trash2 />} title={t('library.trashEmpty')}>
          {t('library.trashHint')}
        </EmptyState>
      )}
    </LibraryFrame>
  );
}
