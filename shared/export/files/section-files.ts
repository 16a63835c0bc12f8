/** Output `sections`: the pages that lead to articles. */
import { linksFrom, type ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { newsPage } from '../news-page';
import { stylesheet } from '../site-css';

export function sectionFiles(context: ExportContext): readonly ExportFile[] {
  const { listed, newsroom, ticker } = context;
  const { language, name } = newsroom;
  const articles = listed.map(({ article }) => article);
  const input = { language, name, articles, links: linksFrom('', context), ticker };
  return [{ name: 'index.html', text: newsPage(input, stylesheet) }];
}
