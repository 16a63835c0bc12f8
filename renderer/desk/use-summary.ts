import { useEffect, useState } from 'react';
import { idOf } from '../../shared/library/order';
import type { PlacedSummary } from '../../shared/library/summary';
import type { ArticleId } from '../../shared/model/ids';
import { useDeskWindow, useWorkspace } from './desk-window';

/** One article as it stands and where, followed as it changes. Undefined while that is not known yet; null where the workspace has none of this id. */
export function useSummary(id: ArticleId | null): PlacedSummary | null | undefined {
  const { desk } = useDeskWindow();
  const workspace = useWorkspace();
  const [known, setKnown] = useState<{ readonly id: ArticleId; readonly placed: PlacedSummary | null } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isTold = false;
    const leave = desk.library.changed(({ value: change }) => {
      if (idOf(change) !== id) return;
      isTold = true;
      setKnown({ id, placed: change.kind === 'put' ? change : null });
    });
    void desk.library.one({ id }).then((found) => {
      if (!isTold) setKnown({ id, placed: found });
    });
    return () => {
      isTold = true;
      leave();
    };
  }, [desk, workspace, id]);
  return known?.id === id ? known?.placed : undefined;
}
