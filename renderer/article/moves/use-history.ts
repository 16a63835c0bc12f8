import { useEffect, useState } from 'react';
import type { ArticleId } from '../../../shared/model/ids';
import type { HistoryAnswer } from '../../../shared/review/article-standing';
import type { Version } from '../../../shared/versions/version';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';

export type Told = { readonly history: HistoryAnswer | null; readonly versions: readonly Version[] };

const nothing: Told = { history: null, versions: [] };

/** What happened to an article, and which texts of it are kept; followed as its record and the members change. */
export function useHistory(id: ArticleId): Told {
  const { desk, people } = useDeskWindow();
  const me = useMirror(people, (value) => value);
  const [told, setTold] = useState<Told>(nothing);
  useEffect(() => {
    let newest = 0;
    const ask = async (): Promise<void> => {
      const mine = (newest += 1);
      const [history, versions] = await Promise.all([desk.review.history({ id }), desk.versions.list({ id })]);
      if (mine === newest) setTold({ history, versions });
    };
    const leave = desk.review.changed((changed) => {
      if (changed.id === id) void ask();
    });
    void ask();
    return () => {
      newest += 1;
      leave();
    };
  }, [desk, id, me]);
  return told;
}
