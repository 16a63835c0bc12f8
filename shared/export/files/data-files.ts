/** Output `data`: one article as data in our own form. */
import { articleExport, jsonFile } from '../article-json';
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import type { Outgoing } from '../publication';

/** Of a killed one there is none: a package names it among what is to go. */
export function dataFiles({ article, publication }: Outgoing, _: ExportContext): readonly ExportFile[] {
  if (publication.status === 'canceled') return [];
  return [{ name: `${article.id}/article.json`, text: jsonFile(articleExport(article, publication)) }];
}
