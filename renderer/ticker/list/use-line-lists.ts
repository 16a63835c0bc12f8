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
  const [edited, setEdited] = useState<Edited | null>(null);
  const found = useMemo(
    () => (list === 'history' ? [] : linesOf(lines, { list, filter, now })),
    [lines, list, filter, now],
  );
  const shown = withEdited(found, edited);
  const edit = (id: TickerLineId | null): void => {
    const at = shown.findIndex((line) => line.id === id);
    setEdited(at === -1 ? null : { line: shown[at]!, at });
  };
  return {
    list,
    goTo: (next) => {
      setList(next);
      // The states of one list are none of the other's.
      setFilter({ ...filter, standing: null });
      select(new Set());
      setEdited(null);
    },
    show: (line) => {
      setList(listOf(line.state));
      setFilter(noFilter);
      select(new Set([line.id as TickerLineId]));
      setEdited(null);
    },
    filter,
    setFilter,
    isFiltered: isFiltering(filter),
    shown,
    selected,
    select,
    chosen: shown.filter(({ id }) => selected.has(id)),
    editing: edited?.line.id ?? null,
    edit,
  };
}

/** The line that is being changed, as it was and where it stood when that began. */
type Edited = { readonly line: TickerLine & { readonly id: TickerLineId }; readonly at: number };

/** What somebody is writing stays before their eyes, whether the line's time runs out meanwhile or another desk takes it away. */
const withEdited = (found: readonly TickerLine[], edited: Edited | null): readonly TickerLine[] =>
  edited === null || found.some(({ id }) => id === edited.line.id)
    ? found
    : [...found.slice(0, edited.at), edited.line, ...found.slice(edited.at)];
