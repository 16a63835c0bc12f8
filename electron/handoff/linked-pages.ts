/** Where «المزيد» of the ticker's lines may lead in what a website takes. Keeper and hand-off both ask here. */
import type { ArticleId } from '../../shared/model/ids';
import type { TickerLine } from '../../shared/model/ticker-line';
import { moreLeadsTo } from '../../shared/ticker/with-articles';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';

const readWidth = 32;

type Asked = {
  readonly lines: readonly TickerLine[];
  /** Whether the website has an article's page. */
  readonly hasPage: (id: ArticleId) => Promise<boolean>;
};

export async function linkedPages(
  { articles }: Pick<Workspace, 'articles'>,
  { lines, hasPage }: Asked,
): Promise<ArticleId[]> {
  const linked = new Set(lines.flatMap(({ link }) => (link?.kind === 'article' ? [link.id as ArticleId] : [])));
  const found = await inTurns([...linked], readWidth, async (id) => {
    const page = (await hasPage(id)) ? 'written' : 'absent';
    const place = (await articles.placeOf(id)) ?? 'gone';
    return moreLeadsTo({ place, page }) ? [id] : [];
  });
  return found.flat();
}
