import { useCallback, useEffect, useRef, useState } from 'react';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { stillTyped } from '../../shared/search/query';
import { everything } from '../../shared/search/search-request';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';

export type FoundArticle = { readonly id: ArticleId; readonly title: string };

/** Milliseconds after a key. */
const pause = 120;
/** Fewer letters stand in nearly every article. */
const shortest = 2;
const most = 6;

/** The articles that answer what is typed, best first. */
export function useFoundArticles(): {
  readonly articles: readonly FoundArticle[];
  readonly look: (typed: string) => void;
} {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [articles, setArticles] = useState<readonly FoundArticle[]>([]);
  const asked = useRef<ReturnType<typeof setTimeout> | null>(null);
  const newest = useRef(0);
  const stop = useCallback((): void => {
    if (asked.current !== null) clearTimeout(asked.current);
    newest.current += 1;
  }, []);
  useEffect(() => stop, [stop]);
  const look = useCallback(
    (typed: string): void => {
      stop();
      const mine = newest.current;
      if (typed.trim().length < shortest) return setArticles([]);
      asked.current = setTimeout(() => {
        const query = { ...everything, typed: stillTyped(typed) };
        void desk.library.page({ query, limit: most, offset: 0 }).then(({ page }) => {
          if (mine !== newest.current) return;
          const found = page.found.flatMap(({ summary }) => (summary.kind === 'article' ? [summary] : []));
          setArticles(found.map((summary) => ({ id: summary.id, title: titleOf(summary) ?? t('library.untitled') })));
        });
      }, pause);
    },
    [desk, stop, t],
  );
  return { articles, look };
}
