/** The articles of the queue as this person looks at it, and which of them they are reading. */
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { ReadableSummary } from '../../shared/library/summary';
import type { ArticleId, PersonId } from '../../shared/model/ids';
import { groupQueue, isInScope, stepIn, stillSelected, type QueueGroup } from '../../shared/review/queue';
import type { Found } from '../../shared/search/search-request';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import type { QueueLook } from '../desk/window-state';
import { useMe } from '../people/use-signer';
import type { Me } from '../../shared/people/me';

export type Queue = {
  readonly look: QueueLook;
  readonly groups: readonly QueueGroup[];
  readonly count: number;
  readonly shown: ReadableSummary | null;
  readonly person: PersonId | null;
  readonly isReading: boolean;
  readonly change: (look: Partial<QueueLook>) => void;
  /** The one after it, or before. */
  readonly step: (by: 1 | -1) => void;
};

export const personOf = ({ identity }: Me): PersonId | null => ('person' in identity ? identity.person : null);

export function useQueue(now: Date): Queue {
  const { state } = useDeskWindow();
  const { queue, mine } = useWorkspace();
  const person = personOf(useMe());
  const look = useStore(state, (value) => value.queue);
  const listed = useStore((look.scope === 'mine' ? mine : queue).state);
  const { scope, grouping, selected } = look;
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
