/** Which of the lists is looked at, what of it is shown, which lines are selected and which one is being changed. */
import { useMemo, useState } from 'react';
import type { TickerLineId, Timestamp } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { listOf, type TickerList } from '../../../shared/ticker/moves';
import { isFiltering, linesOf, noFilter, type LineFilter } from './lists';

export type LineLists = {
  readonly list: TickerList;
  readonly goTo: (list: TickerList) => void;
  /** Its list, all of it, with this line selected. */
  readonly show: (line: TickerLine) => void;
  readonly filter: LineFilter;
  readonly setFilter: (filter: LineFilter) => void;
  /** Not every line of the list is in sight: then it has no order to move in. */
  readonly isFiltered: boolean;
  readonly shown: readonly TickerLine[];
  readonly selected: ReadonlySet<TickerLineId>;
  readonly select: (ids: ReadonlySet<TickerLineId>) => void;
  /** Those selected that are shown, in their order. */
  readonly chosen: readonly TickerLine[];
  readonly editing: TickerLineId | null;
  readonly edit: (id: TickerLineId | null) => void;
};

export function useLineLists(lines: readonly TickerLine[], now: Timestamp): LineLists {
  const [list, setList] = useState<TickerList>('live');
  const [filter, setFilter] = useState(noFilter);
  const [selected, select] = useState<ReadonlySet<TickerLineId>>(new Set());
  const [editing, edit] = useState<TickerLineId | null>(null);
  const shown = useMemo(
    () => (list === 'history' ? [] : linesOf(lines, { list, filter, now })),
    [lines, list, filter, now],
  );
  return {
    list,
    goTo: (next) => {
      setList(next);
      // The states of one list are none of the other's.
      setFilter({ ...filter, standing: null });
      select(new Set());
      edit(null);
    },
    show: (line) => {
      setList(listOf(line.state));
      setFilter(noFilter);
      select(new Set([line.id as TickerLineId]));
      edit(null);
    },
    filter,
    setFilter,
    isFiltered: isFiltering(filter),
    shown,
    selected,
    select,
    chosen: shown.filter(({ id }) => selected.has(id)),
    editing,
    edit,
  };
}
