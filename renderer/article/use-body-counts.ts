import { useCallback, useEffect, useRef, useState } from 'react';
import type { Body } from '../../shared/model/body';
import type { ArticleSession } from './article-session';
import { countBody, type TextCounts } from './text-counts';

/** Milliseconds after a key; counting 5,000 words takes one or two. */
const pause = 250;

/** The length of the text, counted anew when the keys rest. `bodyChanged` also tells the session that the text has changed. */
export function useBodyCounts(session: ArticleSession, start: Body): { counts: TextCounts; bodyChanged: () => void } {
  const [counts, setCounts] = useState(() => countBody(start));
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback((): void => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);
  useEffect(() => stop, [stop]);
  const bodyChanged = useCallback((): void => {
    session.changeBody();
    stop();
    timer.current = setTimeout(() => setCounts(countBody(session.current()?.body ?? start)), pause);
  }, [session, start, stop]);
  return { counts, bodyChanged };
}
