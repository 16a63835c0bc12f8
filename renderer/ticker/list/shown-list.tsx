/** The list that is looked at, or why nothing is in it. */
import { Radio, SearchX } from 'lucide-react';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { EmptyState } from '../../ui/empty-state';
import type { MenuEntry } from '../../ui/menu';
import type { TickerActs } from '../use-ticker-acts';
import { HistoryList } from './history-list';
import { TickerList } from './ticker-list';
import type { LineLists } from './use-line-lists';

export type ShownListProps = {
  readonly lists: LineLists;
  /** Of all lists: the history is read anew when they change. */
  readonly lines: readonly TickerLine[];
  readonly acts: TickerActs;
  readonly entriesOf: (line: TickerLine) => readonly MenuEntry[];
};

export function ShownList({ lists, lines, acts, entriesOf }: ShownListProps) {
  const { list, shown, isFiltered, selected, select, editing, edit } = lists;
  if (list === 'history') return <HistoryList turn={lines} entriesOf={entriesOf} />;
  if (shown.length === 0) return <Nothing list={list} isSearch={isFiltered} />;
  return (
    <TickerList
      lines={shown}
      selected={selected}
      onSelected={select}
      editing={editing}
      onEdit={edit}
      onChange={acts.edit}
      onMove={isFiltered ? undefined : acts.move}
      entriesOf={entriesOf}
    />
  );
}

function Nothing({ list, isSearch }: { readonly list: 'live' | 'pool'; readonly isSearch: boolean }) {
  const { t } = useWords();
  if (isSearch) return <EmptyState icon={<SearchX />} title={t('ticker.nothingFound')} />;
  return (
    <EmptyState icon={<Radio />} title={t(list === 'live' ? 'ticker.empty' : 'ticker.poolEmpty')}>
      {t(list === 'live' ? 'ticker.emptyHint' : 'ticker.poolEmptyHint')}
    </EmptyState>
  );
}
