/** The list at the window's inline start: the newsroom's articles, or its trash. */
import { ArchiveRestore, CheckCheck, FileOutput, Newspaper, PencilLine, Plus, SearchX, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ArticleSummary } from '../../shared/library/summary';
import type { ArticleId } from '../../shared/model/ids';
import { useWorkspace } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import type { MenuEntry } from '../ui/menu';
import { SearchField } from '../ui/search-field';
import { ArticleList } from './article-list';
import { filterSummaries } from './filter-summaries';
import styles from './library-view.module.css';

export type LibraryActs = {
  readonly create: () => void;
  readonly open: (id: ArticleId) => void;
  /** Opens and goes to the text. */
  readonly enter: (id: ArticleId) => void;
  readonly rename: (id: ArticleId) => void;
  readonly approve: (id: ArticleId) => void;
  readonly export: (id: ArticleId) => void;
  readonly trash: (id: ArticleId) => void;
  readonly restore: (id: ArticleId) => void;
};

export type LibraryViewProps = {
  readonly place: 'articles' | 'trash';
  readonly openId: ArticleId | null;
  readonly acts: LibraryActs;
};

export function LibraryView({ place, openId, acts }: LibraryViewProps) {
  const { t } = useWords();
  const { library } = useWorkspace();
  const summaries = useMirror(library, (state) => state[place]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => filterSummaries(summaries, query), [summaries, query]);
  const title = t(place === 'articles' ? 'library.articles' : 'library.trash');
  return (
    <section className={styles.library} aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.count}>{t('library.count', { count: found.length })}</span>
        {place === 'articles' && (
          <IconButton
            label={t('command.article.create')}
            shortcut={shortcutOf('article.create')}
            icon={<Plus />}
            onPress={acts.create}
          />
        )}
      </header>
      {summaries.length > 0 && (
        <div className={styles.search}>
          <SearchField
            label={t('library.search')}
            clearLabel={t('library.clearSearch')}
            value={query}
            onChange={setQuery}
          />
        </div>
      )}
      {found.length > 0 ? (
        <ArticleList
          label={title}
          summaries={found}
          openId={openId}
          onOpen={acts.open}
          onEnter={acts.enter}
          entriesFor={(summary) =>
            place === 'articles' ? articleEntries(summary, acts, t) : trashEntries(summary, acts, t)
          }
        />
      ) : (
        <NothingHere place={place} isSearch={query.trim() !== ''} onClear={() => setQuery('')} />
      )}
    </section>
  );
}

type NothingHereProps = {
  readonly place: 'articles' | 'trash';
  readonly isSearch: boolean;
  readonly onClear: () => void;
};

function NothingHere({ place, isSearch, onClear }: NothingHereProps) {
  const { t } = useWords();
  if (isSearch) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('library.nothingFound')}
        actions={<Button onPress={onClear}>{t('library.clearSearch')}</Button>}
      />
    );
  }
  if (place === 'trash') {
    return (
      <EmptyState icon={<Trash2 />} title={t('library.trashEmpty')}>
        {t('library.trashHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Newspaper />} title={t('library.empty')}>
      {t('library.emptyHint')}
    </EmptyState>
  );
}

type T = ReturnType<typeof useWords>['t'];

function articleEntries({ id, kind }: ArticleSummary, acts: LibraryActs, t: T): readonly MenuEntry[] {
  const isDisabled = kind === 'unreadable';
  return [
    {
      kind: 'act',
      id: 'rename',
      label: t('command.article.rename'),
      icon: <PencilLine />,
      isDisabled,
      run: () => acts.rename(id),
    },
    {
      kind: 'act',
      id: 'approve',
      label: t('command.article.approve'),
      icon: <CheckCheck />,
      isDisabled,
      run: () => acts.approve(id),
    },
    {
      kind: 'act',
      id: 'export',
      label: t('command.handoff.export'),
      icon: <FileOutput />,
      isDisabled,
      run: () => acts.export(id),
    },
    { kind: 'rule', id: 'rule' },
    {
      kind: 'act',
      id: 'trash',
      label: t('command.article.trash'),
      icon: <Trash2 />,
      tone: 'danger',
      run: () => acts.trash(id),
    },
  ];
}

function trashEntries({ id }: ArticleSummary, acts: LibraryActs, t: T): readonly MenuEntry[] {
  return [
    { kind: 'act', id: 'restore', label: t('library.restore'), icon: <ArchiveRestore />, run: () => acts.restore(id) },
  ];
}
