/** Output `fragments`: one article for a page of the site's own. */
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { wireFragment } from '../fragment/wire-fragment';
import type { Outgoing } from '../publication';

export function fragmentFiles(outgoing: Outgoing, context: ExportContext): readonly ExportFile[] {
  const text = `${wireFragment(outgoing, 'beside', context)}\n`;
  return [{ name: `${outgoing.article.id}/fragment.html`, text }];
}
