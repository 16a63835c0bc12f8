/** Where «المزيد» of the ticker's lines may lead in a folder for the website. Keeper and export both ask here. */
import { join } from 'node:path';
import { articlePageName } from '../../shared/export/export-context';
import type { ArticleId } from '../../shared/model/ids';
import type { TickerLine } from '../../shared/model/ticker-line';
import { moreLeadsTo } from '../../shared/ticker/with-articles';
import type { Files } from '../ports/files';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';

const readWidth = 32;

type Asked = { readonly folder: string; readonly lines: readonly TickerLine[]; readonly files: Pick<Files, 'exists'> };

export async function linkedPages(
  { articles }: Pick<Workspace, 'articles'>,
  { folder, lines, files }: Asked,
): Promise<ArticleId[]> {
  const linked = new Set(lines.flatMap(({ link }) => (link?.kind === 'article' ? [link.id as ArticleId] : [])));
  const found = await inTurns([...linked], readWidth, async (id) => {
    const page = (await files.exists(join(folder, articlePageName(id)))) ? 'written' : 'absent';
    const place = (await articles.placeOf(id)) ?? 'gone';
    return moreLeadsTo({ place, page }) ? [id] : [];
  });
  return found.flat();
}
