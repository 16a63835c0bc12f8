import { useMemo } from 'react';
import type { Holding } from '../../shared/leases/lease';
import type { ArticleId } from '../../shared/model/ids';
import { useWorkspace } from './desk-window';
import { useMirror } from './use-mirror';

/** Other desks that work on this article now. */
export function useOthers(id: ArticleId): readonly Holding[] {
  const { leases } = useWorkspace();
  const all = useMirror(leases, (others) => others);
  return useMemo(() => all.filter(({ article }) => article === id), [all, id]);
}
