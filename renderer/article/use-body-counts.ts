import { useCallback, useEffect, useRef, useState } from 'react';
import type { Body } from '../../shared/model/body';
import type { ArticleSession } from './article-session';
import { countBody, type TextCounts } from './text-counts';

/** Milliseconds after a key; counting 5,000 words takes one or two. */
const pause = 250;

type BodyCounts = {
  readonly counts: TextCounts;
  /** Also tells the session that the text has changed. */
  readonly bodyChanged: () => void;
  /** Another text has been put in place of this one. */
  readonly bodyShown: (body: Body) => void;
};

/** The length of the text, counted anew when the keys rest. */
export function useBodyCounts(session: ArticleSession, start: Body): BodyCounts {
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
  const bodyShown = useCallback((body: Body): void => setCounts(countBody(body)), []);
  return { counts, bodyChanged, bodyShown };
}
