/** What the pages of a hand-off lack, by the file's own words for it. */
import { leftOutOf } from '../../shared/export/left-out';
import type { ArticleId } from '../../shared/model/ids';
import type { GoingOut } from './going-out';
import { lacksPicture } from './write-pictures';

export type LeftOutEntry = { readonly id: ArticleId; readonly types: readonly string[] };

export function leftOutEntries(going: readonly GoingOut[], pictures: ReadonlySet<string>): LeftOutEntry[] {
  return going.flatMap(({ article, publication }) => {
    if (publication.status === 'canceled') return [];
    const missing = lacksPicture(article, pictures) ? ['image'] : [];
    const types = [...new Set([...missing, ...leftOutOf(article.body).map(({ type }) => type)])];
    return types.length === 0 ? [] : [{ id: article.id, types }];
  });
}
