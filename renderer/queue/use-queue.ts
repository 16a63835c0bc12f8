/** The articles of the queue as this person looks at it, and which of them they are reading. */
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { ReadableSummary } from '../../shared/library/summary';
import type { ArticleId, PersonId } from '../../shared/model/ids';
import {
  groupQueue,
  isInScope,
  stepIn,
  stillSelected,
  underWay,
  waiting,
  type QueueGroup,
  type QueueScope,
} from '../../shared/review/queue';
import { everything, type Found, type SearchFilters } from '../../shared/search/search-request';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import type { QueueLook } from '../desk/window-state';
import { useMe } from '../people/use-signer';
import { useNarrowed } from './use-narrowed';
import type { Me } from '../../shared/people/me';

export type Queue = {
  readonly look: QueueLook;
  readonly groups: readonly QueueGroup[];
  readonly count: number;
  /** How many more there are than a window holds; 0: these are all. */
  readonly more: number;
  readonly shown: ReadableSummary | null;
  readonly person: PersonId | null;
  readonly isReading: boolean;
  readonly change: (look: Partial<QueueLook>) => void;
  /** The one after it, or before. */
  readonly step: (by: 1 | -1) => void;
};

function filtersOf(scope: QueueScope, person: PersonId | null): SearchFilters {
  if (scope === 'mine') return person === null ? {} : { assignee: person };
  return { states: [...(scope === 'waiting' ? waiting : underWay)] };
}

export const personOf = ({ identity }: Me): PersonId | null => ('person' in identity ? identity.person : null);

export function useQueue(now: Date): Queue {
  const { state } = useDeskWindow();
  const { queue, mine } = useWorkspace();
  const person = personOf(useMe());
  const look = useStore(state, (value) => value.queue);
  const { scope, grouping, selected, words } = look;
  const whole = useStore((scope === 'mine' ? mine : queue).state);
  // What waits is a part of what is under way, of which the window may hold only the newest.
  const isCut = whole.total > whole.found.length && scope === 'waiting';
  const typed = words.trim();
  const query = useMemo(
    () => (typed === '' && !isCut ? null : { ...everything, typed, filters: filtersOf(scope, person) }),
    [typed, isCut, scope, person],
  );
  const listed = useNarrowed(query) ?? whole;
  const groups = useMemo(() => {
    const inScope = readable(listed.found).filter((one) => isInScope(one, { scope, person }));
    return groupQueue(inScope, { by: grouping, now });
  }, [listed.found, scope, person, grouping, now]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  const before = useRef<readonly ArticleId[]>([]);
  useEffect(() => {
    const next = stillSelected(selected, { before: before.current, now: order });
    before.current = order;
    if (next !== selected) change(state, { selected: next });
  }, [order, selected, state]);
  return {
    look,
    groups,
    count: items.length,
    more: Math.max(0, listed.total - listed.found.length),
    shown: items.find(({ id }) => id === selected) ?? null,
    person,
    isReading: listed.index.kind === 'reading' && items.length === 0,
    change: (next) => change(state, next),
    step: (by) => change(state, { selected: stepIn(order, selected, by) }),
  };
}

function change(state: ReturnType<typeof useDeskWindow>['state'], look: Partial<QueueLook>): void {
  state.setState(({ queue }) => ({ queue: { ...queue, ...look } }));
}

export const readable = (found: readonly Found[]): readonly ReadableSummary[] =>
  found.flatMap(({ summary }) => (summary.kind === 'article' ? [summary] : []));
