import { useCallback, useEffect, useRef, useState } from 'react';
import type { Body } from '../../shared/model/body';
import type { ArticleEditorHandle } from '../editor/article-editor';
import type { ArticleSession } from './article-session';
import { countBody, countTexts, type TextCounts } from './text-counts';

/** Milliseconds after a key or a move of the caret. */
const pause = 250;

type BodyCounts = {
  /** Null until a text that has just been opened is on the screen. */
  readonly counts: TextCounts | null;
  /** Null where nothing is selected. */
  readonly selected: TextCounts | null;
  /** Also tells the session that the text has changed. */
  readonly bodyChanged: () => void;
  /** Another text has been put in place of this one. */
  readonly bodyShown: (body: Body) => void;
  readonly selectionChanged: () => void;
};

/** The length of the text and of what is selected in it, counted anew when the keys rest. */
export function useBodyCounts(session: ArticleSession, start: Body, editor: ArticleEditorHandle | null): BodyCounts {
  const [counts, setCounts] = useState<TextCounts | null>(null);
  const [selected, setSelected] = useState<TextCounts | null>(null);
  const later = useLater();
  const laterSelected = useLater();
  // In a long text the counting takes as long as showing it: the text comes first.
  useEffect(() => {
    const idle = requestIdleCallback(() => setCounts(countBody(session.current()?.body ?? start)), { timeout: pause });
    return () => cancelIdleCallback(idle);
  }, [session, start]);
  const bodyChanged = useCallback((): void => {
    session.changeBody();
    later(() => setCounts(countBody(session.current()?.body ?? start)));
  }, [session, start, later]);
  const selectionChanged = useCallback((): void => {
    laterSelected(() => {
      const texts = editor?.selectedTexts() ?? [];
      setSelected(texts.length === 0 ? null : countTexts(texts));
    });
  }, [editor, laterSelected]);
  const bodyShown = useCallback((body: Body): void => setCounts(countBody(body)), []);
  return { counts, selected, bodyChanged, bodyShown, selectionChanged };
}

/** Runs what it was last given, once nothing new has come for a while. */
function useLater(): (act: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback((): void => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(
    (act) => {
      stop();
      timer.current = setTimeout(act, pause);
    },
    [stop],
  );
}
