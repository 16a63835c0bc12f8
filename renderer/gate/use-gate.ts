import type { ArticleId } from '../../shared/model/ids';
import type { GateAnswer } from '../../shared/review/article-standing';
import type { Desk } from '../desk/desk';
import { useOfArticle } from '../desk/use-of-article';
import { useNow } from '../i18n/use-now';

/** What the gate says of the text on the disk, followed as its record, its file (`file` names the one that is meant) and the clock go on. Null until it is known. */
export function useGate(id: ArticleId, file: string): GateAnswer[number] | null {
  const minute = useNow(60_000);
  return useOfArticle(id, gateOf, `${file} ${minute.getTime()}`);
}

async function gateOf({ review }: Desk, id: ArticleId): Promise<GateAnswer[number] | null> {
  const [answer] = await review.gate({ ids: [id] });
  return answer ?? null;
}
