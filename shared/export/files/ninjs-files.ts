/** Output `ninjs`: one article as agencies exchange it. */
import { jsonFile } from '../article-json';
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { ninjsItem } from '../ninjs/ninjs-item';
import type { Outgoing } from '../publication';

export function ninjsFiles(outgoing: Outgoing, context: ExportContext): readonly ExportFile[] {
  return [{ name: `${outgoing.article.id}/ninjs.json`, text: jsonFile(ninjsItem(outgoing, context)) }];
}
