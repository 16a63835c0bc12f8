import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import type { GateAnswer } from '../../shared/review/article-standing';
import { useDeskWindow } from '../desk/desk-window';
import { useNow } from '../i18n/use-now';

/** What the gate says of the text on the disk, followed as its record, its file (`file` names the one that is meant) and the clock go on. Null until it is known. */
export function useGate(id: ArticleId, file: string): GateAnswer[number] | null {
  const { desk } = useDeskWindow();
  const [known, setKnown] = useState<GateAnswer[number] | null>(null);
  const minute = useNow(60_000);
  useEffect(() => {
    /** Answers may overtake each other. */
    let newest = 0;
    const ask = async (): Promise<void> => {
      const mine = (newest += 1);
      const [answer] = await desk.review.gate({ ids: [id] });
      if (mine === newest) setKnown(answer ?? null);
    };
    const leave = desk.review.changed((changed) => {
      if (changed.id === id) void ask();
    });
    void ask();
    return () => {
      newest += 1;
      leave();
    };
  }, [desk, id, file, minute]);
  return known?.id === id ? known : null;
}
