import type { ArticleId } from '../../../shared/model/ids';
import type { StandingAnswer } from '../../../shared/review/article-standing';
import type { Desk } from '../../desk/desk';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useOfArticle } from '../../desk/use-of-article';

/** Where an article stands and what may be done with it, followed as its record and the newsroom's members change. Null while that is not known yet. */
export function useStanding(id: ArticleId): StandingAnswer | null {
  const { people } = useDeskWindow();
  const me = useMirror(people, (value) => value);
  return useOfArticle(id, standingOf, me);
}

const standingOf = ({ review }: Desk, id: ArticleId): Promise<StandingAnswer> => review.standing({ id });
