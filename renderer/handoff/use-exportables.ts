import { useEffect, useState } from 'react';
import type { ArticleSummary } from '../../shared/library/summary';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { everything, maxPage } from '../../shared/search/search-request';
import type { Desk } from '../desk/desk';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import type { Exportable } from './export-dialog';

export type Exportables = {
  /** What the person pointed at, then the newest; an archive of ten years is exported from the command line. */
  readonly articles: readonly Exportable[];
  /** Of all articles there are. */
  readonly total: number;
};

/** Null until they are read. */
export function useExportables(chosen: readonly ArticleId[]): Exportables | null {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [read, setRead] = useState<{ readonly summaries: readonly ArticleSummary[]; readonly total: number } | null>(
    null,
  );
  useEffect(() => {
    let isCurrent = true;
    void readSummaries(desk.library, chosen).then((found) => {
      if (isCurrent) setRead(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, chosen]);
  if (read === null) return null;
  const articles = read.summaries.flatMap((one) =>
    one.kind === 'article' ? [{ id: one.id, title: titleOf(one) ?? t('library.untitled'), review: one.review }] : [],
  );
  return { articles, total: read.total };
}

async function readSummaries(room: Desk['library'], chosen: readonly ArticleId[]) {
  const { page } = await room.page({ query: everything, limit: maxPage, offset: 0 });
  const newest = page.found.map(({ summary }) => summary);
  const older = chosen.filter((id) => newest.every((one) => one.id !== id));
  const placed = await Promise.all(older.map((id) => room.one({ id })));
  return { summaries: [...placed.flatMap((one) => one?.summary ?? []), ...newest], total: page.total };
}
