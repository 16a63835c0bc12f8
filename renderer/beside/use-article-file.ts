import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import type { Desk } from '../desk/desk';
import { useDeskWindow } from '../desk/desk-window';
import { useSummary } from '../desk/use-summary';

export type ArticleFile = Awaited<ReturnType<Desk['article']['open']>>;

/** What stands in an article's file, read again whenever it is another one, whoever wrote it. Null until it has been read. Nobody is told that it is being read. */
export function useArticleFile(id: ArticleId): ArticleFile | null {
  const { desk } = useDeskWindow();
  const placed = useSummary(id);
  const file = placed?.summary.kind === 'article' ? placed.summary.file : null;
  const [read, setRead] = useState<{ readonly id: ArticleId; readonly outcome: ArticleFile } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void desk.article.open({ id }).then((outcome) => {
      if (isWanted) setRead({ id, outcome });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, id, file]);
  return read?.id === id ? read.outcome : null;
}
