/** Output `sections`: the pages that lead to articles. */
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { frontPage } from '../page/front-page';
import { newestFirst } from '../page/listing';
import { sectionOf, sectionPages, stretchesOf } from '../page/section-pages';

export function* sectionFiles(context: ExportContext): Generator<ExportFile> {
  const listed = newestFirst(context.listed);
  yield { name: 'index.html', text: frontPage(context, listed) };
  const { newsroom } = context;
  yield* sectionPages(context, context.stretches ?? stretchesOf(listed, { newsroom, sectionOf }));
}
