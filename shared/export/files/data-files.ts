/** Output `data`: one article as data in our own form. */
import { articleExport, jsonFile } from '../article-json';
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import type { Outgoing } from '../publication';

export function dataFiles({ article }: Outgoing, _: ExportContext): readonly ExportFile[] {
  return [{ name: `${article.id}/article.json`, text: jsonFile(articleExport(article)) }];
}
