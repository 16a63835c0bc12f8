import type { ArticleId } from '../../../shared/model/ids';
import type { HistoryAnswer } from '../../../shared/review/article-standing';
import type { Version } from '../../../shared/versions/version';
import type { Desk } from '../../desk/desk';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useOfArticle } from '../../desk/use-of-article';

export type Told = { readonly history: HistoryAnswer | null; readonly versions: readonly Version[] };

const nothing: Told = { history: null, versions: [] };

/** What happened to an article, and which texts of it are kept; followed as its record and the members change. */
export function useHistory(id: ArticleId): Told {
  const { people } = useDeskWindow();
  const me = useMirror(people, (value) => value);
  return useOfArticle(id, toldOf, me) ?? nothing;
}

async function toldOf({ review, versions }: Desk, id: ArticleId): Promise<Told> {
  const [history, kept] = await Promise.all([review.history({ id }), versions.list({ id })]);
  return { history, versions: kept };
}
