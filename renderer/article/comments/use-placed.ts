/** Where the threads stand in the text that is being written: looked up when the keys rest, and the same objects for as long as nothing has moved. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { placeThreads, type PlacedThread } from '../../../shared/comments/placed-threads';
import type { Thread } from '../../../shared/comments/threads';
import type { Body } from '../../../shared/model/body';
import type { ArticleEditorHandle } from '../../editor/article-editor';
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
  const next = kept(placed, now);
  if (next !== placed) keep(next);
  return { placed: next, textChanged };
}

/** `after` with the objects of `before` where they say the same, so that 500 threads are not drawn anew for one that has moved. */
export function kept(before: readonly PlacedThread[], after: readonly PlacedThread[]): readonly PlacedThread[] {
  if (before === after) return before;
  const known = new Map(before.map((one) => [one.thread.id, one]));
  const next = after.map((one) => {
    const former = known.get(one.thread.id);
    const isSame = former !== undefined && sameJson(former.thread, one.thread) && sameJson(former.now, one.now);
    return isSame ? former : one;
  });
  return next.length === before.length && next.every((one, at) => one === before[at]) ? before : next;
}

const sameJson = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
