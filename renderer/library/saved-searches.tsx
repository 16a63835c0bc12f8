import { Bookmark, BookmarkMinus, BookmarkPlus, Search } from 'lucide-react';
import { everything, type LibraryQuery } from '../../shared/search/search-request';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { IconButton } from '../ui/icon-button';
import { MenuButton, type MenuEntry } from '../ui/menu';
import { queryText } from './query-text';

export type SavedSearchesProps = {
  readonly query: LibraryQuery;
  readonly onChoose: (query: LibraryQuery) => void;
};

/** Searches that this person asks again and again; each is named by what it asks. */
export function SavedSearches({ query, onChoose }: SavedSearchesProps) {
  const { desk, settings, notices } = useDeskWindow();
  const { t, time } = useWords();
  const searches = useMirror(settings, (value) => value.searches);
  const nameOf = (one: LibraryQuery): string => queryText(one, { t, time });
  const name = nameOf(query);
  const isSaved = searches.some((one) => nameOf(one) === name);
  const keep = (kept: readonly LibraryQuery[]): void => void desk.settings.change({ searches: [...kept] });
  const save = (): void => {
    keep([...searches, query]);
    notices.tell({ text: t('library.searchSaved', { name }) });
  };
  const entries: readonly MenuEntry[] = [
    ...searches.map((one): MenuEntry => ({
      kind: 'act',
      id: nameOf(one),
      label: nameOf(one),
      icon: <Search />,
      run: () => onChoose(one),
    })),
    ...(searches.length > 0 ? [{ kind: 'rule', id: 'rule' } as const] : []),
    isSaved
      ? {
          kind: 'act',
          id: 'forget',
          label: t('library.forgetSearch'),
          icon: <BookmarkMinus />,
          run: () => keep(searches.filter((one) => nameOf(one) !== name)),
        }
      : {
          kind: 'act',
          id: 'save',
          label: t('library.saveSearch'),
          icon: <BookmarkPlus />,
          isDisabled: name === nameOf(everything),
          run: save,
        },
  ];
  const label = t('library.searches');
  return (
    <MenuButton
      label={label}
      button={<IconButton label={label} icon={<Bookmark />} look={isSaved ? 'on' : 'quiet'} />}
      entries={entries}
    />
  );
}
