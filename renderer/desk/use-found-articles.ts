import { useCallback, useEffect, useRef, useState } from 'react';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { stillTyped } from '../../shared/search/query';
import { everything } from '../../shared/search/search-request';
import { useWords } from '../i18n/language';
import { useDeskWindow } from './desk-window';

export type FoundArticle = { readonly id: ArticleId; readonly title: string };

/** Milliseconds after a key. */
const pause = 120;

type FoundArticles = {
  /** Best first; the newest where nothing is typed. */
  readonly articles: readonly FoundArticle[];
  readonly look: (typed: string) => void;
};

/** The articles that answer what is typed: at most `most`, none for less than `shortest` letters. */
export function useFoundArticles({ most, shortest }: { most: number; shortest: number }): FoundArticles {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [articles, setArticles] = useState<readonly FoundArticle[]>([]);
  const asked = useRef<ReturnType<typeof setTimeout> | null>(null);
  const newest = useRef(0);
  const stop = useCallback((): void => {
    if (asked.current !== null) clearTimeout(asked.current);
    newest.current += 1;
  }, []);
  const look = useCallback(
    (typed: string): void => {
      stop();
      const mine = newest.current;
      const isTooShort = typed.trim().length < shortest;
      asked.current = setTimeout(() => {
        if (isTooShort) return setArticles([]);
        const query = { ...everything, typed: stillTyped(typed) };
        void desk.library.page({ query, limit: most, offset: 0 }).then(({ page }) => {
          if (mine !== newest.current) return;
          const found = page.found.flatMap(({ summary }) => (summary.kind === 'article' ? [summary] : []));
          setArticles(found.map((summary) => ({ id: summary.id, title: titleOf(summary) ?? t('library.untitled') })));
        });
      }, pause);
    },
    [desk, most, shortest, stop, t],
  );
  useEffect(() => {
    if (shortest === 0) look('');
    return stop;
  }, [look, shortest, stop]);
  return { articles, look };
}
