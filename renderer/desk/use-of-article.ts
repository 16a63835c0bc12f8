import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import type { Desk } from './desk';
import { useDeskWindow } from './desk-window';

/**
 * What main says of an article, asked anew whenever its record changes, or `since`: anything else that the answer depends on. Null until it is known. `ask` is
 * declared outside of components, so that it stays the same.
 */
export function useOfArticle<Answer>(
  id: ArticleId,
  ask: (desk: Desk, id: ArticleId) => Promise<Answer>,
  since: unknown,
): Answer | null {
  const { desk } = useDeskWindow();
  const [known, setKnown] = useState<{ readonly id: ArticleId; readonly answer: Answer } | null>(null);
  useEffect(() => {
    /** Answers may overtake each other. */
    let newest = 0;
    const follow = async (): Promise<void> => {
      const mine = (newest += 1);
      const answer = await ask(desk, id);
      if (mine === newest) setKnown({ id, answer });
    };
    const leave = desk.review.changed((changed) => {
      if (changed.id === id) void follow();
    });
    void follow();
    return () => {
      newest += 1;
      leave();
    };
  }, [desk, id, ask, since]);
  return known?.id === id ? known.answer : null;
}
