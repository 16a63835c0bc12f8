import { useEffect, useState } from 'react';
import type { Outlook, TargetView } from '../../../shared/handoff/target-view';
import { useDeskWindow } from '../../desk/desk-window';

/** What would go to a target now: asked anew when a hand-off has ended, and when the index says that something is another. Null until it is known. */
export function useOutlook({ profile, job, last }: TargetView): Outlook | null {
  const { desk } = useDeskWindow();
  const [found, setFound] = useState<{ readonly of: string; readonly outlook: Outlook } | null>(null);
  const isRunning = job?.state.kind === 'running';
  const lastAt = last?.at ?? null;
  const { id } = profile;
  useEffect(() => {
    if (isRunning) return undefined;
    let isCurrent = true;
    let isAsking = false;
    let isStale = false;
    const ask = async (): Promise<void> => {
      if (isAsking) {
        isStale = true;
        return;
      }
      isAsking = true;
      do {
        isStale = false;
        const outlook = await desk.targets.outlook({ profile: id });
        if (isCurrent) setFound({ of: id, outlook });
      } while (isStale && isCurrent);
      isAsking = false;
    };
    void ask();
    const leaveIndex = desk.library.indexed(() => void ask());
    const leaveRecord = desk.review.changed(() => void ask());
    return () => {
      isCurrent = false;
      leaveIndex();
      leaveRecord();
    };
  }, [desk, id, isRunning, lastAt]);
  return found?.of === id ? found.outlook : null;
}
