/** Output `pages`: the page of one article. */
import { articlePage } from '../article-html';
import { articlePageName, linksFrom, type ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import type { Outgoing } from '../publication';
import { stylesheet } from '../site-css';

export function pageFiles({ article }: Outgoing, context: ExportContext): readonly ExportFile[] {
  const text = articlePage(article, `../${stylesheet}`, linksFrom('../', context));
  return [{ name: articlePageName(article.id), text }];
}
