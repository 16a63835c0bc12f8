/** Makes every file of a hand-off but its manifest, and gives it to the sink. */
import { exportFiles } from '../../shared/export/export-files';
import type { ExportFile } from '../../shared/export/export-file';
import { approvedTextName, type PackagedFile } from '../../shared/handoff/manifest';
import type { TargetState } from '../../shared/handoff/target-state';
import { canonicalArticle } from '../../shared/model/canonical';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import { succeeded, type Result } from '../../shared/result';
import { settledAt } from '../../shared/ticker/on-air';
import type { PictureMaker } from '../media/picture-maker';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import type { Filling } from './fill-sink';
import type { GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import { listingOf } from './listing-of';
import type { OwnTemplates } from './own-templates';
import { linkedPages } from './linked-pages';
import { newsroomFor } from './recipe-of';
import { toldTicker } from './told-ticker';
import { writePictures } from './write-pictures';

type Making = HandOffRequest & {
  readonly going: readonly GoingOut[];
  readonly refused: readonly ArticleId[];
  readonly now: Timestamp;
  readonly own: OwnTemplates | null;
};
type Tools = {
  readonly ports: Ports;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
  readonly filling: Filling;
};

export type MadeFiles = {
  readonly files: Readonly<Record<string, PackagedFile>>;
  /** Names of the pictures that are there. */
  readonly pictures: ReadonlySet<string>;
  /** All pages of sections that the target has now (shared/handoff/lists.ts); absent where only chosen articles go. */
  readonly pages: TargetState['pages'];
};

export async function makeFiles(
  workspace: Workspace,
  making: Making,
  { ports, maker, filling }: Tools,
): Promise<Result<MadeFiles, Failure>> {
  const { going, now, since, hasPage, outputs, profile, own } = making;
  const newsroom = newsroomFor(workspace.newsroom.read(), profile);
  const listing = await listingOf(workspace, { ...making, newsroom }, ports);
  const ticker =
    making.ticker === 'include'
      ? (await toldTicker(workspace, await workspace.ticker.state(), making.now)).ticker
      : null;
  const linked = ticker === null ? [] : await linkedPages(workspace, { lines: ticker.lines, hasPage });
  const shown = [...going, ...listing.beside].filter(({ publication }) => publication.status === 'usable');
  // Before the pages, so that none ever shows a picture that is not there.
  const pictures = await writePictures(
    shown.map(({ article }) => article),
    { media: workspace.media, maker },
    filling,
  );
  if (!pictures.ok) return pictures;
  const files = exportFiles({
    newsroom,
    outgoing: going,
    listed: [...going, ...listing.beside],
    stretches: listing.stretches,
    modified: listing.modified,
    outputs,
    templates: own?.templates ?? null,
    ticker,
    target: since === null ? 'empty' : 'filled',
    already: [...new Set([...linked, ...usableIn(since)])],
    now: ticker === null ? now : settledAt(ticker.lines, now),
    pictures: pictures.value,
  });
  const written = await filling.putAll(withApproved(files, outputs.has('data') ? going : []));
  if (!written.ok) return written;
  return succeeded({ files: filling.sorted(), pictures: pictures.value, pages: listing.pages });
}

const usableIn = (since: HandOffRequest['since']): ArticleId[] =>
  Object.entries(since?.articles ?? {}).flatMap(([id, { status }]) => (status === 'usable' ? [id as ArticleId] : []));

function* withApproved(files: Iterable<ExportFile>, going: readonly GoingOut[]): Generator<ExportFile> {
  yield* files;
  for (const { article, leaving } of going)
    if (leaving.approval !== null) yield { name: approvedTextName(article.id), text: canonicalArticle(article) };
}
