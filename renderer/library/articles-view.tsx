import {
  CheckCheck,
  Copy,
  FileType,
  Columns2,
  FileOutput,
  Newspaper,
  PencilLine,
  Plus,
  Rss,
  SearchX,
  Trash2,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { copyForms, fileForms } from '../../shared/sharing/share';
import type { ArticleSummary } from '../../shared/library/summary';
import { stillTyped } from '../../shared/search/query';
import { everything, type LibraryQuery } from '../../shared/search/search-request';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import type { ListingState } from '../desk/listing';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import type { MenuEntry } from '../ui/menu';
import { SearchField } from '../ui/search-field';
import { ArticleList } from './article-list';
import { IndexNews } from './index-news';
import { LibraryFilter } from './library-filter';
import { LibraryFrame, type LibraryActs, type LibraryListProps } from './library-frame';
import styles from './library-view.module.css';
import { isFiltered, queryText } from './query-text';
import { SavedSearches } from './saved-searches';

/** All articles of the newsroom, those a search or a filter leaves. */
export function ArticlesView({ openId, acts }: LibraryListProps) {
  const { t, time } = useWords();
  const { articles, newsroom } = useWorkspace();
  const { state } = useDeskWindow();
  const [query, setQuery] = useState<LibraryQuery>(() => queryFor(state.getState().lookedUp));
  useEffect(() => {
    state.setState({ lookedUp: null });
    return state.subscribe(({ lookedUp }) => {
      if (lookedUp === null) return;
      setQuery(queryFor(lookedUp));
      state.setState({ lookedUp: null });
    });
  }, [state]);
  const listed = useStore(articles.state);
  useEffect(() => {
    articles.ask(query.typed === '' ? query : { ...query, typed: stillTyped(query.typed) });
  }, [articles, query]);
  const title = t('library.articles');
  const clear = (): void => setQuery(everything);
  return (
    <LibraryFrame
      title={title}
      count={t('library.count', { count: listed.total })}
      actions={
        <>
          <SavedSearches query={query} onChoose={setQuery} />
          <LibraryFilter query={query} onChange={setQuery} sections={newsroom.sections} />
          <IconButton
            label={t('command.article.create')}
            shortcut={shortcutOf('article.create')}
            icon={<Plus />}
            onPress={acts.create}
          />
        </>
      }
      search={
        <>
          <div className={styles.search}>
            <SearchField
              label={t('library.search')}
              clearLabel={t('library.clearSearch')}
              value={query.typed}
              onChange={(typed) => setQuery({ ...query, typed })}
            />
          </div>
          {isFiltered(query) && (
            <p className={styles.filter}>
              <span>{queryText({ ...query, typed: '' }, { t, time })}</span>
              <Button look="quiet" onPress={() => setQuery({ ...everything, typed: query.typed })}>
                {t('library.clearFilter')}
              </Button>
            </p>
          )}
          <IndexNews index={listed.index} />
        </>
      }
    >
      {listed.found.length > 0 ? (
        <ArticleList
          // Another question is read from its beginning.
          key={JSON.stringify(listed.query)}
          label={title}
          found={listed.found}
          openId={openId}
          onOpen={acts.open}
          onEnter={acts.enter}
          onEnd={articles.more}
          entriesFor={(summary) => entriesOf(summary, acts, t)}
        />
      ) : (
        <NothingHere listed={listed} onClear={clear} />
      )}
    </LibraryFrame>
  );
}

const queryFor = (sought: string | null): LibraryQuery =>
  sought === null ? everything : { ...everything, typed: sought };

function NothingHere({ listed, onClear }: { readonly listed: ListingState; readonly onClear: () => void }) {
  const { t } = useWords();
  if (listed.index.kind === 'reading') return <EmptyState icon={<Newspaper />} title={t('library.loading')} />;
  if (listed.query.typed === '' && !isFiltered(listed.query)) {
    return (
      <EmptyState icon={<Newspaper />} title={t('library.empty')}>
        {t('library.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('library.nothingFound')}
      actions={<Button onPress={onClear}>{t('library.clearSearch')}</Button>}
    />
  );
}

type T = ReturnType<typeof useWords>['t'];

function entriesOf({ id, kind }: ArticleSummary, acts: LibraryActs, t: T): readonly MenuEntry[] {
  const isDisabled = kind === 'unreadable';
  return [
    {
      kind: 'act',
      id: 'beside',
      label: t('beside.open'),
      icon: <Columns2 />,
      isDisabled,
      run: () => acts.beside(id),
    },
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
    {
      kind: 'menu',
      id: 'saveAs',
      label: t('menu.saveAs'),
      icon: <FileType />,
      entries: fileForms.map((form) => ({
        kind: 'act',
        id: form,
        label: t(`share.short.${form}`),
        isDisabled,
        run: () => acts.saveAs(id, form),
      })),
    },
    {
      kind: 'menu',
      id: 'copyAs',
      label: t('menu.copyAs'),
      icon: <Copy />,
      entries: copyForms.map((form) => ({
        kind: 'act',
        id: form,
        label: t(`share.short.${form}`),
        isDisabled,
        run: () => acts.copyAs(id, form),
      })),
    },
    {
      kind: 'act',
      id: 'toTicker',
      label: t('command.ticker.fromArticle'),
      icon: <Rss />,
      isDisabled,
      run: () => acts.toTicker(id),
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
