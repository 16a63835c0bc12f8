/** Output `fragments`: one article for a page of the site's own. */
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { fragmentHtml } from '../fragment/fragment-html';
import { wireLinks } from '../fragment/wire-links';
import type { Outgoing } from '../publication';

export function fragmentFiles(outgoing: Outgoing, context: ExportContext): readonly ExportFile[] {
  const text = `${fragmentHtml(outgoing, wireLinks(context, '../'), context.site.theme)}\n`;
  return [{ name: `${outgoing.article.id}/fragment.html`, text }];
}
