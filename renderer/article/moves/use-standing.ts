import { useEffect, useState } from 'react';
import type { ArticleId } from '../../../shared/model/ids';
import type { StandingAnswer } from '../../../shared/review/article-standing';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';

/** Where an article stands and what may be done with it, followed as its record and the newsroom's members change. Null while that is not known yet. */
export function useStanding(id: ArticleId): StandingAnswer | null {
  const { desk, people } = useDeskWindow();
  const me = useMirror(people, (value) => value);
  const [known, setKnown] = useState<{ readonly id: ArticleId; readonly standing: StandingAnswer } | null>(null);
  useEffect(() => {
    /** Answers may overtake each other. */
    let newest = 0;
    const ask = async (): Promise<void> => {
      const mine = (newest += 1);
      const standing = await desk.review.standing({ id });
      if (mine === newest) setKnown({ id, standing });
    };
    const leave = desk.review.changed((changed) => {
      if (changed.id === id) void ask();
    });
    void ask();
    return () => {
      newest += 1;
      leave();
    };
  }, [desk, id, me]);
  return known?.id === id ? known.standing : null;
}
