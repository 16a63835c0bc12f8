/** Where the threads stand in the text that is being written: looked up when the keys rest, and the same objects for as long as nothing has moved. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { placeThreads, type PlacedThread } from '../../../shared/comments/placed-threads';
import type { Thread } from '../../../shared/comments/threads';
import type { Body } from '../../../shared/model/body';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { keptItems } from '../../desk/kept-items';
import type { ArticleSession } from '../article-session';

/** So long after the last key where the threads stand is looked up again. */
const restMs = 400;

export type Placing = {
  readonly placed: readonly PlacedThread[];
  /** Cheap. */
  readonly textChanged: () => void;
};

const none: readonly PlacedThread[] = [];

export function usePlaced(
  session: ArticleSession,
  editor: ArticleEditorHandle | null,
  threads: readonly Thread[],
): Placing {
  const held = useStore(session.opened);
  const [body, setBody] = useState<Body | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isNeeded = threads.length > 0;
  const textChanged = useCallback(() => {
    clearTimeout(timer.current);
    if (isNeeded) timer.current = setTimeout(() => setBody(editor?.body() ?? null), restMs);
  }, [editor, isNeeded]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const article = held?.article;
  const now = useMemo(
    () =>
      article === undefined || threads.length === 0
        ? none
        : placeThreads({ ...article, body: body ?? article.body }, threads),
    [article, body, threads],
  );
  const [placed, keep] = useState(now);
  const next = keptItems(placed, now, ({ thread }) => thread.id);
  if (next !== placed) keep(next);
  return { placed: next, textChanged };
}
