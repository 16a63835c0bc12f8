/** What an article may be compared with, and the texts of those. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../shared/model/article';
import type { Failure, Unreadable } from '../../shared/model/failure';
import { changesOf, reject, suggestedIn } from '../../shared/suggestions/suggested';
import type { Reading } from '../../shared/versions/reading';
import type { Version, VersionId } from '../../shared/versions/version';
import type { ArticleSession } from '../article/article-session';
import { useDeskWindow } from '../desk/desk-window';
import type { ComparedFrom } from '../desk/window-state';

/** `now`: as it stands in the window; `suggested`: without what is suggested in it; `read`: as this person left it last; `theirs`: the file, where another desk has written it meanwhile. */
export type VersionName = 'now' | 'suggested' | 'read' | 'theirs' | VersionId;

export type ReadVersion =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly article: Article }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable };

export type Comparable = {
  readonly versions: readonly Version[];
  readonly reading: Reading | null;
};

/** Null while it is being asked for. */
export function useComparable(session: ArticleSession): Comparable | null {
  const { desk } = useDeskWindow();
  const [found, setFound] = useState<Comparable | null>(null);
  const { id } = session;
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([desk.versions.list({ id }), desk.readings.last({ id })]).then(([versions, reading]) => {
      if (isCurrent) setFound({ versions, reading });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id]);
  return found;
}

/** Where a comparison begins. Null: there is nothing to begin with. */
export function firstOf({ versions, reading }: Comparable, from: ComparedFrom): VersionName | null {
  const newest = versions[0]?.id ?? null;
  if (from === 'read') return reading === null ? newest : 'read';
  if (from !== 'approved') return from;
  const by = (reason: Version['reason']) => versions.find((version) => version.reason === reason)?.id;
  return by('approved') ?? by('submitted') ?? newest;
}

/** The text of a version. `now` grows when the text in the window has changed. */
export function useVersionText(
  session: ArticleSession,
  { name, reading, now }: { readonly name: VersionName | null; readonly reading: Reading | null; readonly now: number },
): ReadVersion {
  const { desk } = useDeskWindow();
  const [found, setFound] = useState<{ readonly name: VersionName; readonly text: ReadVersion } | null>(null);
  const { id } = session;
  useEffect(() => {
    if (name === null || name === 'now' || name === 'suggested' || name === 'read') return;
    let isCurrent = true;
    const show = (text: ReadVersion): void => {
      if (isCurrent) setFound({ name, text });
    };
    if (name === 'theirs')
      void desk.article.open({ id }).then((opened) => {
        show(opened.kind === 'opened' ? { kind: 'read', article: opened.article } : opened);
      });
    else void desk.versions.read({ id, version: name }).then(show);
    return () => {
      isCurrent = false;
    };
  }, [desk, id, name]);
  return useMemo((): ReadVersion => {
    if (name === 'read' && reading !== null) return { kind: 'read', article: reading.article };
    const current = (name === 'now' || name === 'suggested') && now >= 0 ? session.current() : null;
    if (current !== null && name === 'suggested') return { kind: 'read', article: withoutSuggested(current) };
    if (current !== null) return { kind: 'read', article: current };
    return found !== null && found.name === name ? found.text : { kind: 'reading' };
  }, [session, name, reading, now, found]);
}

function withoutSuggested(article: Article): Article {
  const suggested = suggestedIn(article);
  return reject(article, suggested, changesOf(article, suggested).list);
}

/** Counts the changes of the text in the window that were made here. */
export function useCounter(): readonly [number, () => void] {
  const [count, setCount] = useState(0);
  return [count, useCallback(() => setCount((before) => before + 1), [])];
}
